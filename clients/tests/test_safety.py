"""A safety task: nobody dismisses it, a clinician closes it with what was done."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from clients.actions import safety
from clients.models import SafetyTask
from clients.tests.factories import days_ago
from clients.tests.measure_factories import SafetyTaskFactory
from iop_portal.refusals import Refused
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
ACTION = {"deeds": ["cssrs", "supervisor"], "words": "C-SSRS low; safety plan renewed, partner told with consent."}


@pytest.fixture
def task():
    return SafetyTaskFactory()


def test_a_clinician_closes_it_with_what_was_done(task):
    clinician = staff("clinician", task.episode.program)

    safety.close(task=task, by=clinician, **ACTION)

    task.refresh_from_db()
    assert (task.closed_by, task.closed_credential, task.words) == (clinician, "LPC", ACTION["words"])
    assert task.done == ["C-SSRS done today", "Supervisor told"]
    assert not SafetyTask.objects.open().exists()


@pytest.mark.parametrize(
    ("role", "membership"),
    [
        ("intake_coordinator", {}),
        ("case_manager", {"credential": "LPC"}),
        ("clinician", {"credential": ""}),
        ("clinician", {"credential_expires_on": days_ago(1)}),
    ],
)
def test_only_a_clinician_with_a_credential_in_force_closes_it(task, role, membership):
    with pytest.raises(Refused, match="Only a clinician with a credential in force"):
        safety.close(task=task, by=staff(role, task.episode.program, **membership), **ACTION)


def test_it_closes_with_an_action_and_words_or_not_at_all(task):
    with pytest.raises(Refused) as refusal:
        safety.close(task=task, by=staff("clinician", task.episode.program), deeds=[], words="Fine now.")

    assert refusal.value.reasons == [
        "Choose what was done.",
        "Say what was done and how the person is now, in at least 15 characters.",
    ]


def test_it_closes_once_and_what_was_done_is_sealed(task):
    safety.close(task=task, by=staff("clinician", task.episode.program), **ACTION)

    with pytest.raises(Refused, match="This is closed"):
        safety.close(task=task, by=staff("clinical_supervisor", task.episode.program), **ACTION)
    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        SafetyTask.objects.update(words="Nothing was done, really nothing.")


def test_nobody_dismisses_it_around_the_page(task):
    with pytest.raises(IntegrityError, match="never removed"), transaction.atomic():
        task.delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        SafetyTask.objects.update(closed_at=timezone.now(), closed_by=task.opened_by)


def test_it_waits_for_the_clinician_the_supervisor_and_who_asked():
    task = SafetyTaskFactory()
    program = task.episode.program
    asker = staff("intake_coordinator", program, user=task.opened_by)
    waiting = SafetyTask.objects.waiting_for
    own = staff("clinician", program, user=task.episode.clinician)

    assert [list(waiting(person)) for person in (own, asker, staff("clinical_supervisor", program))] == [[task]] * 3
    assert [list(waiting(staff(role, program))) for role in ("clinician", "front_desk", "case_manager")] == [[]] * 3
    assert list(waiting(staff("clinical_supervisor", SafetyTaskFactory().episode.program))) != [task]


def test_a_client_without_a_clinician_is_everybodys_who_may_act():
    task = SafetyTaskFactory(measure__episode__clinician=None)

    assert list(SafetyTask.objects.waiting_for(staff("clinician", task.episode.program))) == [task]
    assert list(SafetyTask.objects.waiting_for(staff("case_manager", task.episode.program))) == []
