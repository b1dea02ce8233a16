"""Safety plans: written together, signed with a copy given, superseded by the next; what PostgreSQL keeps; two at once."""

import pytest

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.refusals import CHANGED_MEANWHILE, Refused
from iop_portal.tests.staff import staff
from plans.actions import safety_plans
from plans.models import SafetyPlan
from plans.safety_rules import steps_of
from plans.tests.factories import SafetyPlanFactory
from plans.tests.test_seals import eight_at_once, objection_to


def refusal(act, **kwargs):
    with pytest.raises(Refused) as refused:
        act(**kwargs)
    return refused.value.reasons


@pytest.mark.django_db
def test_an_empty_one_says_what_it_lacks_and_signs_nothing():
    episode = EpisodeFactory(admitted=True)
    draft = safety_plans.start(episode=episode, by=staff("clinician", episode.program))

    assert refusal(safety_plans.sign, plan=draft, on=days_ago(-1), by=staff("case_manager", episode.program)) == [
        "Write how the client notices that a crisis is coming.",
        "Write what the client can do alone.",
        "Write how the client's surroundings are made safe.",
        "Write at least one person or service the client can call.",
        "It cannot have been agreed in the future.",
        "You hold no credential in force in this program, so you cannot sign.",
    ]
    assert refusal(safety_plans.start, episode=episode, by=draft.written_by) == ["A safety plan is already being written."]


@pytest.mark.django_db
def test_the_next_version_begins_with_the_last_and_ends_it():
    first = SafetyPlanFactory(signed=True)
    by = staff("clinician", first.program)
    second = safety_plans.start(episode=first.episode, by=by)
    assert (second.version, second.own_coping) == (2, first.own_coping)

    second = safety_plans.write(plan=second, facts={"own_coping": "Cold water.\nThe river."}, revision=0, by=by)
    assert dict(steps_of(second))["What I can do by myself"] == ["Cold water.", "The river."]
    assert refusal(safety_plans.write, plan=second, facts={}, revision=0, by=by) == [CHANGED_MEANWHILE]
    assert refusal(safety_plans.sign, plan=second, on=days_ago(1), by=by) == [
        "It cannot have been agreed before the version it replaces."
    ]
    safety_plans.sign(plan=second, on=days_ago(0), by=by)

    standing = list(first.episode.safety_plans.values_list("version", "ended_on", "signed_by"))
    assert standing == [(2, None, by.pk), (1, days_ago(0), first.signed_by_id)]
    assert refusal(safety_plans.discard, plan=second, by=by) == [
        "This safety plan is signed and cannot be changed. Write a new version instead."
    ]


@pytest.mark.django_db
def test_what_cannot_be_is_refused_by_the_database():
    signed = SafetyPlanFactory(signed=True)
    draft = SafetyPlanFactory(episode=signed.episode, version=2)
    change = lambda **facts: lambda: SafetyPlan.objects.filter(pk=draft.pk).update(**facts)  # noqa: E731
    now = {"signed_at": "2026-01-05T12:00Z", "signed_by": draft.written_by}

    assert objection_to(change(**now)) == ["A safety plan is signed by somebody, on the day it was agreed with the client."]
    assert objection_to(change(ended_on=days_ago(0))) == ["Only what was signed can be superseded."]
    assert objection_to(change(version=1)) == ["This version exists already."]
    assert objection_to(change(**now, copy_given_on=days_ago(0))) == ["This episode already has a safety plan."]
    assert objection_to(lambda: SafetyPlanFactory(episode=signed.episode, version=3)) == [
        "A safety plan is already being written."
    ]
    early = lambda: SafetyPlan.objects.filter(pk=signed.pk).update(ended_on=days_ago(9))  # noqa: E731
    assert objection_to(early) == ["A safety plan cannot end before it was agreed."]


@pytest.mark.django_db(transaction=True)
def test_eight_people_sign_at_once_and_one_signature_stands():
    draft = SafetyPlanFactory()
    signer = staff("clinician", draft.program)

    answers = eight_at_once(lambda: safety_plans.sign(plan=draft, on=days_ago(0), by=type(signer).objects.get(pk=signer.pk)))

    assert (answers.count(True), answers.count(["This safety plan is already signed."])) == (1, 7)
