"""Twelve weeks of what happened: who came and for how long, what was noted, which family took part."""

import datetime as dt
from collections import Counter, defaultdict

from iop_portal.demo import words
from iop_portal.demo.people import credential_of
from iop_portal.models.membership import SUPERVISED
from sessions.models import Attendance, FamilyParticipation, Note, NoteObjective, SkillPractice
from sessions.models.note import TEXTS
from sessions.models.words import Words

# Out of a hundred places in a session.
OUTCOMES = (
    ["present"] * 78 + ["present_late"] * 6 + ["left_early"] * 4 + ["absent_excused"] * 5 + ["no_show"] * 3
    + ["cancelled_client_late"] * 2 + ["absent_unexcused"] * 2
)  # fmt: skip
REASONS = ["illness", "transport", "work", "childcare", "family", "court"]
BATCH = 5000
LATE = 20  # which of a hundred notes is a late entry
NOT_COSIGNED_YET = 5  # notes of each supervised clinician


def attendance(people, enrolments, group_sessions, now):
    """Every past session of every enrolment; the newest sheet of each facilitator is left for them to finish."""
    by_series = defaultdict(list)
    for group_session in group_sessions:
        if group_session.ends_at < now:
            by_series[group_session.series_id].append(group_session)
    by_episode = {person.episode.pk: person for person in people}
    unfinished = {sessions[-1].pk for sessions in by_series.values() if (now - sessions[-1].ends_at) < dt.timedelta(hours=20)}
    made, lately = [], now - dt.timedelta(days=9)
    for enrolment in enrolments:
        person = by_episode[enrolment.episode_id]
        zone = person.place.program.zone
        for group_session in by_series[enrolment.series_id]:
            day = group_session.starts_at.astimezone(zone).date()
            if (
                group_session.pk in unfinished
                or person.is_away(day)
                or day < enrolment.starts_on
                or (enrolment.ends_on and day > enrolment.ends_on)
            ):
                continue
            made.append(_line(person, group_session, stays_away=_stays_away(person) and group_session.starts_at > lately))
            if len(made) >= 200_000:
                yield from _saved(made)
                made = []
    yield from _saved(made)


def _saved(lines):
    Attendance.objects.bulk_create(lines, batch_size=BATCH)
    return lines


def _stays_away(person):
    """One in seventeen has not come for nine days, without a word."""
    return person.number % 17 == 16


def _line(person, group_session, *, stays_away):
    drawn = person.dice.choice(OUTCOMES)
    status = "no_show" if stays_away else drawn
    line = Attendance(
        group_session=group_session, episode=person.episode, client=person.client, status=status,
        recorded_by_id=group_session.facilitator_id,
    )  # fmt: skip
    if status in ("present", "present_late", "left_early"):
        line.arrived_at, line.left_at = group_session.starts_at, group_session.ends_at
    if status == "present_late":
        line.arrived_at += dt.timedelta(minutes=person.dice.randrange(6, 30))
    elif status == "left_early":
        line.left_at -= dt.timedelta(minutes=person.dice.randrange(10, 30))
    elif line.arrived_at is None and status != "no_show":
        line.reason = person.dice.choice(REASONS)
    return line


def notes(people, lines, objectives, now):
    """Signed notes for what was attended; the last two days are still drafts or not yet written."""
    by_episode = {person.episode.pk: person for person in people}
    written, named = [], []
    for line in lines:
        person = by_episode[line.episode_id]
        age = now - line.group_session.ends_at
        if (
            line.arrived_at is None
            or line.episode_id not in objectives
            or (age < dt.timedelta(days=2) and person.dice.random() < 0.6)
        ):
            continue
        note = Note(attendance=line, written_by_id=line.recorded_by_id, format=person.place.program.note_format)
        note.spoken = Words(
            response=person.dice.choice(words.RESPONSES), next_step=person.dice.choice(words.NEXT_STEPS), risk="none"
        )
        note.is_to_be_signed = age >= dt.timedelta(days=2)
        note.sealed_draft = "" if note.is_to_be_signed else note.spoken.sealed()
        written.append(note)
        named.append(NoteObjective(note=note, objective=person.dice.choice(objectives[line.episode_id])))
    Note.objects.bulk_create(written, batch_size=BATCH)
    NoteObjective.objects.bulk_create(named, batch_size=BATCH)
    sign(
        [note for note in written if note.is_to_be_signed],
        people,
        Counter(line.group_session_id for line in lines if line.arrived_at),
    )


def sign(notes_, people, headcounts):
    """Soon after the session, one in a hundred late; what a supervised clinician signed is co-signed, but for the newest."""
    teams = {person.place.program.pk: person.place for person in people}
    authors = {clinician.pk: clinician for place in teams.values() for clinician in place.clinicians}
    waiting = Counter()
    for number, note in enumerate(
        sorted(notes_, key=lambda note: (note.attendance.group_session.starts_at, note.pk), reverse=True)
    ):
        session, author = note.attendance.group_session, authors[note.written_by_id]
        note.is_late_entry = number % 100 == LATE
        note.signed_by_id, note.signed_credential = author.pk, credential_of(author)
        note.signed_at = session.ends_at + (dt.timedelta(hours=45) if note.is_late_entry else dt.timedelta(hours=2))
        note.settle(note.spoken)
        note.topic, note.content = session.topic, words.CONTENTS[session.pk % len(words.CONTENTS)]
        note.facilitators, note.headcount = str(author), headcounts[session.pk]
        note.needs_cosignature = note.signed_credential in SUPERVISED
        waiting[author.pk] += 1
        if note.needs_cosignature and waiting[author.pk] > NOT_COSIGNED_YET:
            note.cosigned_at, note.cosigned_by = note.signed_at + dt.timedelta(hours=2), teams[session.program_id].supervisor
            note.cosigned_credential = "LCSW"
    columns = ["facilitators", "headcount", "signed_by", "signed_at", "signed_credential", "is_late_entry", "topic", "content"]
    columns += ["needs_cosignature", "cosigned_at", "cosigned_by", "cosigned_credential", *TEXTS]
    Note.objects.bulk_update(notes_, columns, batch_size=1000)


def family(people, lines, consents):
    """Where the client came to a family session and a consent names the person: most of them came too."""
    by_episode = {person.episode.pk: person for person in people}
    made = []
    for line in lines:
        person = by_episode[line.episode_id]
        if line.group_session.modality != "family" or line.arrived_at is None:
            continue
        day = line.group_session.starts_at.astimezone(person.place.program.zone).date()
        for contact in person.contacts:
            consent = consents.get(contact.pk)
            if consent is None or consent.signed_on > day or person.dice.random() < 0.3:
                continue
            made.append(
                FamilyParticipation(
                    group_session=line.group_session, episode=line.episode, contact=contact, consent=consent,
                    arrived_at=line.group_session.starts_at, left_at=line.group_session.ends_at,
                    words="What helps at home on a difficult evening", recorded_by_id=line.recorded_by_id,
                )
            )  # fmt: skip
    FamilyParticipation.objects.bulk_create(made, batch_size=BATCH)


def practices(people, lines, objectives, now):
    """In one individual session of two, a skill to try for a week; most have been asked about in the next."""
    by_episode = {person.episode.pk: person for person in people}
    one_to_one = [line for line in lines if line.group_session.modality == "individual" and line.arrived_at is not None]
    last, made = {}, []
    for line in sorted(one_to_one, key=lambda line: line.group_session.starts_at):
        person, before = by_episode[line.episode_id], last.pop(line.episode_id, None)
        day = line.group_session.starts_at.astimezone(person.place.program.zone).date()
        if before:
            _asked(before, line, day, person)
        if line.episode_id in objectives and person.number % 2 == 0:
            skill, task = words.SKILLS[len(made) % len(words.SKILLS)]
            last[line.episode_id] = SkillPractice(
                episode_id=line.episode_id, objective=objectives[line.episode_id][len(made) % len(objectives[line.episode_id])],
                skill=skill, task=task, set_on=day, due_on=day + dt.timedelta(days=7), set_in=line, set_by_id=line.recorded_by_id,
            )  # fmt: skip
            made.append(last[line.episode_id])
    SkillPractice.objects.bulk_create(made, batch_size=BATCH)


def _asked(practice, line, day, person):
    """How it went, in the next individual session."""
    practice.outcome = ("done", "done", "partly", "not_done")[(person.number + day.day) % 4]
    practice.reviewed_at, practice.reviewed_by_id, practice.reviewed_in = line.group_session.ends_at, line.recorded_by_id, line
    practice.words = words.PRACTICE_WORDS[day.day % len(words.PRACTICE_WORDS)]
    if practice.outcome != "not_done":
        practice.practised_on, practice.helped = day - dt.timedelta(days=1), 4 + day.day % 6
        practice.practised_on = max(practice.practised_on, practice.set_on)
        practice.situation = words.SITUATIONS[day.day % len(words.SITUATIONS)]
