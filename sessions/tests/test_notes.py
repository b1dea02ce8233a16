"""Writing and signing notes: drafts that lose nothing, signatures that ask, records that stay."""

import datetime as dt

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from iop_portal.refusals import Refused
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff
from plans.models import Objective
from plans.tests.factories import ObjectiveFactory, plan_in_force
from sessions.actions import notes
from sessions.models.words import SharedWords, Words
from sessions.rules.note_checks import blockers_to_signing_note
from sessions.rules.notes import objectives_for, plan_for
from sessions.tests.factories import AttendanceFactory, NoteFactory

pytestmark = pytest.mark.django_db
WORDS = "Spoke about the weekend and named two triggers."
SHARED = SharedWords(content="Went through the chain of a craving.")


@pytest.fixture
def attendance():
    """Present yesterday, with a plan in force."""
    attendance = AttendanceFactory()
    plan_in_force(episode=attendance.episode)
    return attendance


@pytest.fixture
def clinician(attendance):
    return staff("clinician", attendance.group_session.program)


def objective(attendance):
    return Objective.objects.filter(goal__plan__episode=attendance.episode).order_by("pk").first()


def write(attendance, by, revision=0, **changes):
    objectives = changes.pop("objectives", [])
    words = Words(**{"response": WORDS, "risk": "none"} | changes)
    part = notes.Part(attendance, words, objectives, revision)
    return notes.write(part=part, shared=SHARED, by=by)


def ready(attendance, by, **changes):
    """A draft that lacks nothing."""
    return write(attendance, by, objectives=[objective(attendance)], **changes)


def refused(call, *args, **kwargs):
    with pytest.raises(Refused) as refusal:
        call(*args, **kwargs)
    return refusal.value.reasons


def test_a_draft_is_kept_however_unfinished(attendance, clinician):
    note = write(attendance, clinician, response="")

    assert (note.words.response, note.revision, note.written_by, note.is_signed) == ("", 1, clinician, False)


def test_writing_again_changes_the_words_and_the_objectives(attendance, clinician):
    first, second = objectives_for(attendance)[:2]
    write(attendance, clinician, objectives=[first])

    note = write(attendance, clinician, revision=1, response="Other words", objectives=[second])

    assert (note.words.response, list(note.objectives.all()), note.revision) == ("Other words", [second], 2)


def test_the_second_of_two_windows_is_told_and_nothing_is_overwritten(attendance, clinician):
    write(attendance, clinician)

    [said] = refused(write, attendance, clinician, revision=0, response="Quite different")

    assert said.startswith("Somebody else changed this while you were writing.")
    assert attendance.notes.get().words.response == WORDS


def test_the_same_words_twice_are_no_quarrel(attendance, clinician):
    ready(attendance, clinician)

    assert ready(attendance, clinician, revision=0).revision == 1


def test_only_the_plan_of_this_client_is_cited(attendance, clinician):
    foreign = ObjectiveFactory()

    assert refused(write, attendance, clinician, objectives=[foreign]) == ["Choose objectives of this client's plan."]


def test_an_objective_that_was_achieved_is_not_offered_but_stays_on_a_draft_that_cites_it(attendance, clinician):
    achieved = objective(attendance)
    note = write(attendance, clinician, objectives=[achieved])
    Objective.objects.filter(pk=achieved.pk).update(status="achieved")

    assert achieved not in objectives_for(attendance)
    assert achieved in objectives_for(attendance, note)
    assert refused(notes.sign, note=note, by=clinician) == [
        "Choose at least one active objective of the client's plan that the session worked on."
    ]


@pytest.mark.parametrize("role", ["clinician", "clinical_supervisor"])
def test_somebody_elses_draft_is_theirs_alone(attendance, clinician, role):
    write(attendance, clinician)

    colleague = staff(role, attendance.group_session.program)

    assert refused(write, attendance, colleague, revision=1) == [
        f"{clinician} is writing this note. Only they can read and change it, until it is taken over."
    ]


def test_nobody_writes_about_a_client_who_was_not_there_or_a_session_to_come(clinician):
    absent = AttendanceFactory(no_show=True)
    said = ["This client was not present, so there is nothing to note about their part in the session."]
    assert refused(write, absent, clinician) == said

    coming = AttendanceFactory()
    with time_machine.travel(coming.group_session.starts_at - dt.timedelta(seconds=1), tick=False):
        assert refused(write, coming, clinician) == ["The session begins at 10:00 AM; a note comes after."]


def test_signing_seals_the_note_with_the_credential(attendance, clinician):
    note = notes.sign(note=ready(attendance, clinician), by=clinician)

    assert (note.signed_by, note.signed_credential, note.is_signed) == (clinician, "LPC", True)
    assert refused(notes.sign, note=note, by=clinician) == ["This note is signed and cannot be changed."]
    assert refused(ready, attendance, clinician, revision=1) == ["This note is signed and cannot be changed."]


def test_around_the_form_postgresql_keeps_a_signed_note(attendance, clinician):
    note = notes.sign(note=ready(attendance, clinician), by=clinician)
    ways = [
        lambda: type(note).objects.filter(pk=note.pk).update(response="Rewritten"),
        lambda: note.note_objectives.all().delete(),
        lambda: note.note_objectives.create(objective=objectives_for(attendance)[-1]),
        note.delete,
    ]

    for way in ways:
        with pytest.raises(IntegrityError, match="This note is signed"), transaction.atomic():
            way()


def test_an_empty_draft_says_all_it_lacks(clinician):
    program = AttendanceFactory().group_session.program
    note = NoteFactory(response="Came.", attendance__group_session__program=program, written_by=UserFactory())

    assert blockers_to_signing_note(note, by=clinician) == [
        "Say how the client responded, in 5 words at least.",
        "Say what the risk check found.",
        "This client has no plan in force. A note cites an objective of the plan, so the plan comes first.",
        f"{note.written_by} wrote this note. They sign it, or somebody takes it over.",
        "You hold no credential in force in this program, so you cannot sign.",
        "Say what the session did: the part that all its notes share.",
    ]


@pytest.mark.parametrize(("seconds", "blocked"), [(-1, True), (0, False)])
def test_a_note_is_signed_after_the_session(attendance, clinician, seconds, blocked):
    note = ready(attendance, clinician)

    with time_machine.travel(attendance.group_session.ends_at + dt.timedelta(seconds=seconds), tick=False):
        said = blockers_to_signing_note(note, by=clinician)

    assert said == (["The session ends at 11:30 AM. A note is signed after it."] if blocked else [])


@pytest.mark.parametrize(("days", "may"), [(-1, False), (0, True), (1, True)])
def test_the_credential_must_be_in_force_today(attendance, days, may):
    expires = timezone.localdate() + dt.timedelta(days=days)
    clinician = staff("clinician", attendance.group_session.program, credential_expires_on=expires)
    note = ready(attendance, clinician)

    said = blockers_to_signing_note(note, by=clinician)

    assert said == ([] if may else ["You hold no credential in force in this program, so you cannot sign."])


def test_the_plan_is_the_one_in_force_on_the_day_of_the_session(attendance):
    plan = attendance.episode.plans.get()
    day = timezone.localdate(attendance.group_session.starts_at)

    def ended(on):
        type(plan).objects.filter(pk=plan.pk).update(status="superseded", ended_on=on)

    assert plan_for(attendance) == plan
    ended(day)
    assert plan_for(attendance) == plan


def test_a_plan_that_had_ended_before_the_session_is_not_cited(attendance):
    day = timezone.localdate(attendance.group_session.starts_at)
    attendance.episode.plans.update(status="superseded", ended_on=day - dt.timedelta(days=1))

    assert plan_for(attendance) is None
    assert objectives_for(attendance) == []
