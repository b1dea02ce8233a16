"""A supervisor asks for changes instead of co-signing."""

import pytest

from clients.tests.factories import days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import MembershipFactory
from iop_portal.tests.staff import staff
from plans.actions import plans
from plans.models import Objective, TreatmentPlan
from plans.rules import next_step
from plans.tests.factories import full_plan, plan_in_force

pytestmark = pytest.mark.django_db
WORDS = "The second objective cannot be measured."


def waiting_plan(**kwargs):
    """Signed by an associate and by the client: it waits for the supervisor."""
    plan = full_plan(**kwargs)
    plan = plans.sign(plan=plan, by=MembershipFactory(program=plan.program, credential="LPC-A").user)
    return plans.record_client_signature(plan=plan, on=days_ago(0), name="Casey Example", by=plan.signed_by)


def refusal(**kwargs):
    """The reasons with which returning is refused."""
    with pytest.raises(Refused) as refused:
        plans.send_back(**kwargs)
    return refused.value.reasons


def test_a_returned_version_ends_and_its_author_goes_on_in_the_next_one():
    earlier = plan_in_force()
    plan = waiting_plan(episode=earlier.episode, version=2)
    supervisor = staff("clinical_supervisor", plan.program)

    draft = plans.send_back(plan=plan, words=WORDS, by=supervisor)

    plan = TreatmentPlan.objects.get(pk=plan.pk)
    carried = Objective.objects.filter(goal__plan=draft)
    assert (plan.status, plan.ended_on, plan.returned_by, plan.returned_words) == ("returned", days_ago(0), supervisor, WORDS)
    assert (draft.version, draft.status, draft.written_by) == (3, "draft", plan.signed_by)
    assert draft.change_reason == "Version 2 was returned for changes."
    assert {objective.carried_from.goal.plan for objective in carried} == {plan}
    assert TreatmentPlan.objects.in_force().get() == earlier
    assert next_step(plan).startswith(f"Nothing here: {supervisor} asked for changes")


def test_the_supervisor_says_what_is_to_be_changed():
    plan = waiting_plan()
    supervisor = staff("clinical_supervisor", plan.program)

    assert refusal(plan=plan, words="No.", by=supervisor) == ["Say what is to be changed, so that the author can do it."]


def test_whoever_may_not_cosign_may_not_return():
    plan = waiting_plan()

    assert refusal(plan=plan, words=WORDS, by=plan.signed_by) == [
        "You signed this plan yourself: a second person co-signs.",
        "You hold no independent credential in force in this program, so you cannot co-sign.",
    ]
    assert refusal(plan=full_plan(), words=WORDS, by=plan.signed_by) == ["This plan is not waiting for a co-signature."]
