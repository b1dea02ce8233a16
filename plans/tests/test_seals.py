"""What PostgreSQL refuses, whoever asks: around the forms, around the actions, in raw SQL."""

import threading

import pytest
from django.db import IntegrityError, connection, transaction

from clients.tests.factories import days_ago
from iop_portal.refusals import Refused, reasons_of
from iop_portal.tests.staff import staff
from plans.actions import plans
from plans.models import Objective, TreatmentPlan
from plans.tests.factories import GoalFactory, full_plan, plan_in_force

SEALED = "This plan is signed and cannot be changed."


def objection_to(deed):
    """What the database says to it, in our words; nothing of it is kept."""
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        deed()
    return reasons_of(error.value)


def raw(sql, *parameters):
    """Write past the ORM."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)


@pytest.mark.django_db
def test_how_far_an_objective_got_stays_open():
    plan = plan_in_force()

    assert Objective.objects.filter(goal__plan=plan, element="cravings").update(status="achieved") == 1


@pytest.mark.django_db
def test_two_plans_in_force_are_refused_by_the_database():
    first = plan_in_force()
    second = full_plan(episode=first.episode, version=2)
    signed = {"signed_at": first.signed_at, "signed_by": first.signed_by, "client_signed_on": days_ago(1)}

    deed = lambda: TreatmentPlan.objects.filter(pk=second.pk).update(status="in_force", in_force_on=days_ago(1), **signed)  # noqa: E731

    assert objection_to(deed) == ["This episode already has a plan in force."]


@pytest.mark.django_db
def test_two_versions_cannot_be_written_at_once():
    first = full_plan()

    assert objection_to(lambda: full_plan(episode=first.episode, version=2)) == [
        "A new version of this plan is already being written."
    ]


@pytest.mark.django_db
def test_a_plan_in_force_without_the_clients_answer_is_refused_by_the_database():
    plan = full_plan()
    plan = plans.sign(plan=plan, by=staff("clinician", plan.program))

    deed = lambda: TreatmentPlan.objects.filter(pk=plan.pk).update(status="in_force", in_force_on=days_ago(0))  # noqa: E731

    assert objection_to(deed) == ["A plan in force is signed, answered by the client, and co-signed where needed."]


def eight_at_once(deed):
    """What eight threads got: True, or the reasons they were refused with."""
    answers, start = [], threading.Barrier(8)

    def run():
        try:
            start.wait()
            deed()
            answers.append(True)
        except Refused as refused:
            answers.append(refused.reasons)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.mark.django_db(transaction=True)
def test_eight_people_sign_at_once_and_one_signature_stands():
    plan = full_plan()
    signer = staff("clinician", plan.program)

    answers = eight_at_once(lambda: plans.sign(plan=plan, by=type(signer).objects.get(pk=signer.pk)))

    assert (answers.count(True), answers.count(["This plan is already signed."])) == (1, 7)
    assert TreatmentPlan.events.rel.related_model.objects.filter(status="awaiting_client").count() == 1


@pytest.mark.django_db(transaction=True)
def test_eight_people_begin_a_version_at_once_and_one_is_begun():
    first = plan_in_force()
    writer = staff("clinician", first.program)

    answers = eight_at_once(lambda: plans.start(episode=first.episode, by=type(writer).objects.get(pk=writer.pk)))

    assert answers.count(True) == 1
    assert answers.count(["A new version of this plan is already being written."]) == 7


@pytest.mark.django_db(transaction=True)
def test_a_goal_written_while_somebody_signs_is_in_the_plan_or_refused():
    plan = full_plan()
    signer = staff("clinician", plan.program)
    turn = iter(range(8))

    def deed():
        if next(turn) % 2:
            GoalFactory(plan=plan, words="Late")
        else:
            plans.sign(plan=plan, by=type(signer).objects.get(pk=signer.pk))

    outcomes = []

    def careful():
        try:
            deed()
        except IntegrityError as error:
            outcomes.append(reasons_of(error))

    eight_at_once(careful)

    plan.refresh_from_db()
    late = plan.goals.filter(words="Late").count()
    assert late + outcomes.count([SEALED]) == 4
    assert plan.signed_at is None or late == 0
