"""A counseling note leaves under its own kind of consent, by its author or whom the author let in, and others never read it."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from clients.actions.disclosures import notice_in_use, release
from clients.models import Disclosure
from clients.tests.factories import (
    ConsentFactory,
    ConsentRecipientFactory,
    ContactFactory,
    EpisodeFactory,
    OfficialConsentFactory,
    days_ago,
)
from iop_portal.refusals import reasons_of
from iop_portal.tests.staff import staff
from sessions.actions import counseling_notes
from sessions.models import CounselingNoteDisclosure
from sessions.rules.counseling_notes import NOT_SIGNED, NOT_YOURS_TO_DISCLOSE
from sessions.tests.factories import CounselingNoteFactory
from sessions.tests.schedule import refusal_of

pytestmark = pytest.mark.django_db
FACTS = {"description": "The note of May 3", "purpose": "A second opinion"}
OWN_KIND = {"kind": "counseling_notes", "categories": ["counseling_notes"]}
OTHERS = "Counseling notes leave as a copy of a note, and in no other paper."


class Scene:
    """A clinician with a signed note about a client, and the client's mother."""

    def __init__(self):
        self.episode = EpisodeFactory(admitted=True)
        self.author = staff("clinician", self.episode.program)
        self.note = CounselingNoteFactory(episode=self.episode, written_by=self.author, signed=True)
        self.mother = self.recipient = ContactFactory(client=self.episode.client)
        self.consent = None

    @property
    def choice(self):
        """The recipient, as the form knows them."""
        return f"{'contact' if self.recipient == self.mother else 'recipient'}-{self.recipient.public_id}"

    def consents(self, **facts):
        """To counseling notes, but for what matters in this case."""
        given = {"contact": self.mother, "program": self.episode.program, "signed_on": days_ago(20)} | OWN_KIND
        self.consent = ConsentFactory(**(given | facts))

    def only_to_tpo(self):
        """The client's health plans hear of treatment, payment and operations."""
        official = {"client": self.episode.client, "program": self.episode.program, "signed_on": days_ago(20)}
        self.consent = OfficialConsentFactory(tpo=True, **official)
        self.recipient = ConsentRecipientFactory(consent=self.consent)

    @property
    def named(self):
        """The recipient, as the row names them."""
        return {"contact" if self.recipient == self.mother else "recipient": self.recipient}

    def row(self, **others):
        """The disclosure, written around every page."""
        facts = {
            "client": self.episode.client, "program": self.episode.program, "basis": "consent", "route": "note",
            "consent": self.consent, **self.named, "recipient_name": "Robin", "category": "counseling_notes",
            "notice": notice_in_use(days_ago(0)), "disclosed_at": timezone.now(), "disclosed_by": self.author,
        }  # fmt: skip
        return Disclosure.objects.create(**(facts | FACTS | others))

    def database_takes_it(self):
        """With the best consent there is."""
        try:
            with transaction.atomic():
                self.row()
        except IntegrityError:
            return False
        return True


CASES = {
    "in force": (lambda s: s.consents(), ""),
    "treatment, payment and operations": (
        Scene.only_to_tpo,
        "The consent is of another kind: treatment, payment and operations.",
    ),
    "to one person": (lambda s: s.consents(kind="specific", categories=["progress"]), "The consent is of another kind"),
    "for proceedings": (lambda s: s.consents(kind="proceedings", categories=["progress"]), "The consent is of another kind"),
}


@pytest.mark.parametrize(("arrange", "words"), CASES.values(), ids=CASES.keys())
def test_the_page_and_postgresql_agree(client, arrange, words):
    scene = Scene()
    arrange(scene)
    client.force_login(scene.author)
    page = reverse("releases:note-release", args=[scene.note.public_id])

    answer = client.post(page, FACTS | {"recipient": scene.choice})
    said = [] if answer.status_code == 302 else answer.context["form"].non_field_errors()

    assert words in " ".join(said) if words else said == []
    assert CounselingNoteDisclosure.objects.count() == Disclosure.objects.count() == (0 if words else 1)
    assert [moment.pgh_label for moment in scene.recipient.moments.all()] == (["refused"] if words else [])
    assert scene.database_takes_it() == (not words)


def test_what_left_is_accounted_for_and_its_words_stay_with_who_may_read_them(client):
    scene = Scene()
    scene.consents()
    counseling_notes.add(note=scene.note, words="Added before.", by=scene.author)
    left = counseling_notes.disclose(note=scene.note, recipient=scene.mother, facts=FACTS, by=scene.author)
    counseling_notes.add(note=scene.note, words="Added later.", by=scene.author)
    paper = reverse("releases:note-paper", args=[left.public_id])

    assert left.words() == ["Transference, I think.", "Added before."]
    assert left.disclosure.notice.long_text in left.disclosure.packet.source.encode().decode("unicode_escape")
    assert "Transference" not in left.disclosure.packet.source
    client.force_login(scene.author)
    assert client.get(paper).content.startswith(b"%PDF")
    assert "Where it went" in client.get(scene.note.get_absolute_url()).content.decode()
    client.force_login(staff("clinical_supervisor", scene.episode.program))
    assert client.get(paper).status_code == 404
    assert [moment.pgh_label for moment in left.moments.all()] == ["printed"]


def test_only_the_author_and_whom_the_author_let_in_disclose_it_and_only_signed():
    scene = Scene()
    scene.consents()
    colleague = staff("clinician", scene.episode.program)
    draft = CounselingNoteFactory(episode=scene.episode, written_by=scene.author)
    asked = {"recipient": scene.mother, "facts": FACTS}

    assert refusal_of(counseling_notes.disclose, note=scene.note, by=colleague, **asked) == [NOT_YOURS_TO_DISCLOSE]
    assert refusal_of(counseling_notes.disclose, note=draft, by=scene.author, **asked) == [NOT_SIGNED]
    counseling_notes.grant(note=scene.note, reader=colleague, reason="Cover", by=scene.author)
    assert counseling_notes.disclose(note=scene.note, by=colleague, **asked).disclosure.disclosed_by == colleague
    counseling_notes.withdraw(note=scene.note, by=scene.author)
    assert refusal_of(counseling_notes.disclose, note=scene.note, by=colleague, **asked) == [NOT_YOURS_TO_DISCLOSE]


def test_postgresql_asks_whose_note_it_is_around_every_page():
    scene, stranger = Scene(), CounselingNoteFactory(signed=True)
    scene.consents()
    draft = CounselingNoteFactory(episode=scene.episode, written_by=scene.author)
    by_another = scene.row(disclosed_by=staff("clinical_supervisor", scene.episode.program))

    for note, disclosure in ((scene.note, by_another), (draft, scene.row()), (stranger, scene.row())):
        with pytest.raises(IntegrityError) as error, transaction.atomic():
            CounselingNoteDisclosure.objects.create(note=note, disclosure=disclosure)
        assert "Only its author" in reasons_of(error.value)[0]
    left = CounselingNoteDisclosure.objects.create(note=scene.note, disclosure=scene.row())
    with pytest.raises(IntegrityError), transaction.atomic():
        CounselingNoteDisclosure.objects.filter(pk=left.pk).update(note=draft)


def test_no_other_paper_carries_counseling_notes_and_no_such_copy_carries_another_thing():
    scene = Scene()
    scene.consents()
    sent = {"client": scene.episode.client, "recipient": scene.mother, "program": scene.episode.program}
    words = refusal_of(release, route="letter", category="counseling_notes", facts=FACTS, content=[], by=scene.author, **sent)

    assert words == [OTHERS]
    for others in ({"route": "letter"}, {"route": "record"}):
        with pytest.raises(IntegrityError, match="disclosure_of_counseling_notes_is_a_copy"), transaction.atomic():
            scene.row(**others)
