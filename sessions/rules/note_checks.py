"""What is asked of notes before they are signed: whose they are, what they lack, whom they name, what they repeat."""

from dataclasses import dataclass, field

from django.db.models import F, Window
from django.db.models.functions import RowNumber
from django.utils import timezone

from clients.models import Contact, OtherName
from iop_portal.access import Permission
from plans.enums import ObjectiveStatus
from sessions import naming, overlap
from sessions.enums import Risk
from sessions.marking import Piece, cut
from sessions.models import Note, SharedDraft
from sessions.models.words import SharedWords, Words
from sessions.note_formats import SECTIONS
from sessions.queries import roster
from sessions.rules.attendance import clock
from sessions.rules.notes import FEWEST_WORDS, NO_CREDENTIAL, NOT_PRESENT, SIGNED_ALREADY, is_theirs, plans_for

EARLIER_NOTES = 3


@dataclass(frozen=True)
class Check:
    """One note, looked at before it is signed."""

    note: Note
    words: Words
    sections: list  # (label, pieces)
    session_percent: int = 0
    before_percent: int = 0
    most: int = 100
    lacks: list = field(default_factory=list)
    hits: list = field(default_factory=list)
    passed: frozenset = frozenset()  # words that somebody said mean no person

    @property
    def percent(self) -> int:
        """How much it repeats, of the others or of itself."""
        return max(self.session_percent, self.before_percent)

    @property
    def repeats(self) -> bool:
        """More than the program lets pass without a word."""
        return self.percent > self.most

    @property
    def firm_reasons(self) -> list[str]:
        """What nothing that is said with the signature could change."""
        return self.lacks + about_hits([hit for hit in self.hits if not hit.is_passable], "This note")

    def reasons(self, overlap_reason: str = "") -> list[str]:
        """Why it cannot be signed. A reason for the repetition may come with the signature."""
        reasons = self.lacks + about_hits(naming.not_passed(self.hits, self.passed), "This note")
        if self.repeats and not (overlap_reason or self.words.overlap_reason).strip():
            reasons.append(
                f"{self.percent} % of this note repeats other notes. Say how this client responded, or why it is the same."
            )
        return reasons


@dataclass(frozen=True)
class Shared:
    """The part that all notes of the session share, as whoever signs may read it."""

    words: SharedWords
    pieces: list
    lacks: list
    hits: list
    passed: frozenset = frozenset()

    @property
    def firm_reasons(self) -> list[str]:
        """What nothing that is said with the signature could change."""
        return self.lacks + about_hits([hit for hit in self.hits if not hit.is_passable], "The part that all notes share")

    @property
    def reasons(self) -> list[str]:
        """Why no note of the session can be signed."""
        return self.lacks + about_hits(naming.not_passed(self.hits, self.passed), "The part that all notes share")


def about_hits(hits, where) -> list[str]:
    """Names that have to go, and words that may be none."""
    names = sorted({hit.key.capitalize() for hit in hits if not hit.is_passable})
    words = sorted({hit.key.capitalize() for hit in hits if hit.is_passable})
    reasons = []
    if names:
        listed = ", ".join(names)
        reasons.append(f"{where} names somebody of this group or their family ({listed}). A note speaks of its own client only.")
    if words:
        reasons.append(f"{where} may name somebody ({', '.join(words)}). Take it out, or say that it is not a person.")
    return reasons


class People:
    """Everybody who is not to be named in a session's notes: its members and their families, by client key. Five queries.

    A record that was merged into a member's lives on in that member's other names, and its family in that member's contacts.
    """

    def __init__(self, group_session):
        clients = [line.client for line in roster(group_session)]
        self.of_client = {client.pk: [_called(client)] for client in clients}
        for name in OtherName.objects.filter(client__in=self.of_client):
            self.of_client[name.client_id].append(naming.Called((name.first_name,) if name.first_name else (), name.last_name))
        for contact in Contact.objects.filter(client__in=self.of_client):
            self.of_client[contact.client_id].append(naming.Called((contact.first_name,), contact.last_name))
        leading = [group_session.facilitator, *group_session.co_facilitators.all()]
        staff = [naming.Called((person.first_name,), person.last_name) for person in leading]
        self.known = frozenset().union(*(naming.words_of(person) for person in staff))

    def find(self, text, about=None):
        """Names in a text about one client, or about all; a session with a single client has nobody else to name."""
        if len(self.of_client) < 2:
            return []
        others = [person for key, people in self.of_client.items() if key != about for person in people]
        mine = self.of_client.get(about, [])
        own = frozenset().union(*(naming.words_of(person) for person in mine)) | naming.initials_of(mine)
        return naming.find(text, others, own=own, known=self.known)


def _called(client):
    return naming.Called(tuple(name for name in (client.first_name, client.preferred_name) if name), client.last_name)


def shared_of(group_session, *, by) -> SharedWords:
    """The shared part as this person may read it: their own draft, or what stands in a signed note of the session already."""
    draft = SharedDraft.objects.filter(group_session=group_session, written_by=by).first()
    if draft:
        return SharedWords.opened(draft.sealed_draft)
    signed = Note.objects.signed().filter(attendance__group_session=group_session).order_by("-signed_at").first()
    return SharedWords(signed.topic, signed.content) if signed else SharedWords()


def check_shared(group_session, *, by, people=None, passed=None) -> Shared:
    """The shared part, with what it lacks and whom it names; `passed` as its author said last, unless something else is said."""
    words = shared_of(group_session, by=by)
    passed = frozenset(words.passed.split()) if passed is None else passed
    people = people or People(group_session)
    lacks = [] if words.content.strip() else ["Say what the session did: the part that all its notes share."]
    hits = {part: people.find(part) for part in (words.topic, words.content)}
    return Shared(words, cut(words.content, [], hits[words.content]), lacks, [*hits[words.topic], *hits[words.content]], passed)


def check_all(group_session, notes, *, by, people=None, passed=frozenset()) -> dict:
    """Every one of these notes of one session, by key. The number of queries does not grow with them."""
    people = people or People(group_session)
    others = _texts_of_the_session(group_session, by)
    before = _last_texts([note.attendance.client_id for note in notes], group_session)
    plans = plans_for([note.attendance for note in notes])
    capacity = by.signing_membership(group_session.program, Permission.NOTE_WRITE)
    found = {}
    for note in notes:
        words = note.words
        beside = [text for key, text in others.items() if key != note.attendance_id]
        earlier = before.get(note.attendance.client_id, [])
        hits, sections = _sections(note, words, people, [*beside, *earlier])
        found[note.pk] = Check(
            note=note,
            words=words,
            sections=sections,
            session_percent=overlap.most_repeated(words.text, beside),
            before_percent=overlap.most_repeated(words.text, earlier),
            most=group_session.program.note_overlap_most,
            lacks=_lacks(note, words, plans[note.attendance_id], by, capacity),
            hits=hits,
            passed=passed,
        )
    return found


def blockers_to_signing_note(note: Note, *, by, passed=frozenset(), overlap_reason: str = "") -> list[str]:
    """Why this note cannot become part of the record yet. It is asked of the note as saved."""
    if note.is_signed:
        return [SIGNED_ALREADY]
    session = note.attendance.group_session
    people = People(session)
    check = check_all(session, [note], by=by, people=people, passed=passed)[note.pk]
    return check.reasons(overlap_reason) + check_shared(session, by=by, people=people, passed=passed).reasons


def _sections(note, words, people, texts):
    """(hits, sections): what names somebody, and each section cut at what it repeats and whom it names."""
    hits = people.find(words.risk_words, note.attendance.client_id)
    sections = []
    for name, label in SECTIONS[note.format]:
        text = getattr(words, name)
        named = people.find(text, note.attendance.client_id)
        hits = [*hits, *named]
        sections.append((label.partition("?")[0], cut(text, overlap.repeated(text, texts), named)))
    if words.risk_words:
        sections.append(("About the risk", [Piece(words.risk_words)]))
    return hits, sections


def _texts_of_the_session(group_session, by):
    """What the session's notes say, by attendance key: those in the record, and one's own drafts."""
    notes = Note.objects.current().filter(attendance__group_session=group_session)
    return {note.attendance_id: note.words.text for note in notes if note.is_signed or is_theirs(note, by)}


def _last_texts(clients, group_session):
    """What was signed about each of these clients last, by client key."""
    place = Window(RowNumber(), partition_by=F("attendance__client"), order_by=F("signed_at").desc())
    signed = Note.objects.signed().filter(attendance__client__in=clients).exclude(attendance__group_session=group_session)
    found = {}
    for note in signed.annotate(place=place).filter(place__lte=EARLIER_NOTES).select_related("attendance").order_by("pk"):
        found.setdefault(note.attendance.client_id, []).append(note.words.text)
    return found


def _lacks(note, words, plan, by, capacity):
    attendance, session = note.attendance, note.attendance.group_session
    if note.is_signed:
        return [SIGNED_ALREADY]
    reasons = []
    if not attendance.was_present:
        reasons.append(NOT_PRESENT)
    if timezone.now() < session.ends_at:
        reasons.append(f"The session ends at {clock(session.ends_at, session)}. A note is signed after it.")
    reasons += _about_the_words(words) + _about_objectives(note, plan)
    if not is_theirs(note, by):
        reasons.append(f"{note.written_by} wrote this note. They sign it, or somebody takes it over.")
    if capacity is None:
        reasons.append(NO_CREDENTIAL)
    return reasons


def _about_the_words(words):
    """Individual, and with a risk check (domain.md 5.2)."""
    reasons = []
    if len(words.response.split()) < FEWEST_WORDS:
        reasons.append(f"Say how the client responded, in {FEWEST_WORDS} words at least.")
    if not words.risk:
        reasons.append("Say what the risk check found.")
    elif words.risk != Risk.NONE and not words.risk_words.strip():
        reasons.append("Say what the risk is, and what was done.")
    return reasons


def _about_objectives(note, plan):
    if any(line.objective.status == ObjectiveStatus.ACTIVE for line in note.note_objectives.all()):
        return []
    if plan is None:
        return ["This client has no plan in force. A note cites an objective of the plan, so the plan comes first."]
    return ["Choose at least one active objective of the client's plan that the session worked on."]
