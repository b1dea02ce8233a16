"""From draft to in force: who signs, in which order, and what is refused."""

import datetime as dt

import pytest
import time_machine

from clients.tests.factories import days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import MembershipFactory, UserFactory
from iop_portal.tests.staff import staff
from plans.actions import plans
from plans.models import TreatmentPlan
from plans.rules import is_review_overdue, review_due_on, supervisors_of_signer
from plans.tests.factories import PlanFactory, full_plan, plan_in_force

pytestmark = pytest.mark.django_db


def associate(program, **kwargs):
    """A clinician whose signature needs a supervisor's."""
    return MembershipFactory(program=program, credential="LPC-A", **kwargs).user


def refusal(action, **kwargs):
    """The reasons with which the action refuses."""
    with pytest.raises(Refused) as refused:
        action(**kwargs)
    return refused.value.reasons


def signed_by_associate(plan):
    """Signed by an associate and by the client: it waits for the supervisor."""
    plan = plans.sign(plan=plan, by=associate(plan.program), schedule_reason="The same places as before.")
    return plans.record_client_signature(plan=plan, on=days_ago(0), name="Casey Example", by=plan.signed_by)


def test_a_licensed_clinician_and_the_client_bring_a_plan_into_force():
    plan = full_plan()
    clinician = staff("clinician", plan.program)

    plan = plans.sign(plan=plan, by=clinician)
    assert (plan.status, plan.signed_by, plan.signed_credential) == ("awaiting_client", clinician, "LPC")

    plan = plans.record_client_signature(plan=plan, on=days_ago(0), name="Casey Example", by=clinician)
    assert (plan.status, plan.in_force_on, plan.client_recorded_by) == ("in_force", days_ago(0), clinician)


def test_a_plan_that_lacks_something_is_not_signed():
    plan = PlanFactory()

    assert "Prescribe the week: it has no sessions yet." in refusal(plans.sign, plan=plan, by=staff("clinician", plan.program))
    assert TreatmentPlan.objects.get().signed_at is None


def test_an_associates_plan_waits_for_the_supervisor():
    plan = signed_by_associate(full_plan())
    supervisor = staff("clinical_supervisor", plan.program)

    assert (plan.status, plan.in_force_on) == ("awaiting_cosignature", None)

    plan = plans.cosign(plan=plan, by=supervisor)
    assert (plan.status, plan.cosigned_by, plan.cosigned_credential) == ("in_force", supervisor, "LCSW")


def test_an_independent_credential_goes_before_a_supervised_one():
    plan = full_plan()
    signer = associate(plan.program)
    MembershipFactory(user=signer, program=plan.program, role="clinical_supervisor", credential="LCSW")

    plan = plans.sign(plan=plan, by=signer)

    assert (plan.needs_cosignature, plan.signed_credential) == (False, "LCSW")


def test_a_refusal_of_the_client_is_recorded_and_treatment_goes_on():
    plan = full_plan()
    plan = plans.sign(plan=plan, by=staff("clinician", plan.program))

    facts = {"on": days_ago(0), "reason": "Does not sign papers", "witness": "Pat Example"}
    plan = plans.record_client_refusal(plan=plan, by=plan.signed_by, **facts)

    assert (plan.status, plan.client_refusal_reason, plan.refusal_witness) == ("in_force", facts["reason"], facts["witness"])


@pytest.mark.parametrize(
    ("days", "reason"),
    [(-1, "The client cannot have answered in the future."), (1, "The client cannot have answered before the clinician signed.")],
)
def test_the_client_answers_after_the_clinician_and_not_tomorrow(days, reason):
    plan = full_plan()
    plan = plans.sign(plan=plan, by=staff("clinician", plan.program))

    answer = {"plan": plan, "on": days_ago(days), "name": "Casey Example", "by": plan.signed_by}
    assert refusal(plans.record_client_signature, **answer) == [reason]


def test_the_client_answers_once_and_not_before_the_clinician():
    draft = full_plan()
    clinician = staff("clinician", draft.program)
    answer = {"on": days_ago(0), "name": "Casey Example", "by": clinician}
    assert refusal(plans.record_client_signature, plan=draft, **answer) == ["The clinician signs first."]

    plan = plans.record_client_signature(plan=plans.sign(plan=draft, by=clinician), **answer)

    again = {"on": days_ago(0), "reason": "Changed their mind", "witness": "Pat Example", "by": clinician}
    assert refusal(plans.record_client_refusal, plan=plan, **again) == ["This plan is no longer waiting for the client."]


def test_only_an_independent_second_person_co_signs():
    plan = full_plan()
    signer = MembershipFactory(program=plan.program, role="clinical_supervisor", credential="LPC-A").user
    plan = plans.record_client_signature(plan=plans.sign(plan=plan, by=signer), on=days_ago(0), name="C. E.", by=signer)
    no_credential = "You hold no independent credential in force in this program, so you cannot co-sign."

    assert refusal(plans.cosign, plan=plan, by=signer) == [
        "You signed this plan yourself: a second person co-signs.",
        no_credential,
    ]
    expired = staff("clinical_supervisor", plan.program, credential_expires_on=days_ago(1))
    assert refusal(plans.cosign, plan=plan, by=expired) == [no_credential]
    assert refusal(plans.cosign, plan=plan, by=staff("clinician", plan.program)) == [no_credential]

    last_day = staff("clinical_supervisor", plan.program, credential_expires_on=days_ago(0))
    assert plans.cosign(plan=plan, by=last_day).status == "in_force"
    assert refusal(plans.cosign, plan=plan, by=last_day) == ["This plan is already co-signed."]


def test_a_plan_that_does_not_wait_for_a_supervisor_cannot_be_co_signed():
    plan = full_plan()

    reasons = refusal(plans.cosign, plan=plan, by=staff("clinical_supervisor", plan.program))

    assert reasons == ["This plan is not waiting for a co-signature."]


def test_the_page_can_name_the_supervisor_on_file():
    plan, supervisor = full_plan(), UserFactory()
    plan = plans.sign(plan=plan, by=associate(plan.program, supervisor=supervisor))

    assert supervisors_of_signer(plan) == [supervisor]


def test_a_new_version_in_force_ends_the_one_before():
    first = signed_by_associate(full_plan())
    plans.cosign(plan=first, by=staff("clinical_supervisor", first.program))

    second = signed_by_associate(plans.start(episode=first.episode, by=first.signed_by))
    assert TreatmentPlan.objects.get(version=1).status == "in_force"

    plans.cosign(plan=second, by=staff("clinical_supervisor", first.program))
    standing = [(plan.version, plan.status, plan.ended_on) for plan in first.episode.plans.all()]
    assert standing == [(2, "in_force", None), (1, "superseded", days_ago(0))]


def test_a_client_who_left_gets_no_plan_in_force():
    plan = full_plan()
    clinician = staff("clinician", plan.program)
    plan = plans.sign(plan=plan, by=clinician)
    type(plan.episode).objects.filter(pk=plan.episode_id).update(
        status="discharged", discharged_on=days_ago(0), closed_on=days_ago(0), discharge_reason="completed"
    )

    answer = {"plan": plan, "on": days_ago(0), "name": "Casey Example", "by": clinician}
    assert refusal(plans.record_client_signature, **answer) == [
        "The client is not admitted: a plan is agreed with somebody in treatment."
    ]


@pytest.mark.parametrize(("days", "is_overdue"), [(29, False), (30, False), (31, True)])
def test_the_review_is_due_on_day_thirty_and_overdue_on_day_thirty_one(days, is_overdue):
    plan = plan_in_force()
    today = plan.in_force_on + dt.timedelta(days=days)

    assert review_due_on(plan) == plan.in_force_on + dt.timedelta(days=30)
    assert is_review_overdue(plan, on=today) is is_overdue


def test_a_draft_has_no_review():
    assert review_due_on(PlanFactory()) is None


def test_the_day_is_the_programs_not_the_servers():
    with time_machine.travel(dt.datetime(2026, 3, 1, 11, tzinfo=dt.UTC), tick=False):  # there it is fourteen hours later
        plan = full_plan(episode__program__time_zone="Pacific/Kiritimati")
        signed = plans.sign(plan=plan, by=staff("clinician", plan.program))
        answer = {"on": dt.date(2026, 3, 2), "name": "Casey Example", "by": signed.signed_by}
        plan = plans.record_client_signature(plan=signed, **answer)

    assert plan.in_force_on == dt.date(2026, 3, 2)
