"""Rule sets: which one judges, and what has to be true before one does."""

import threading

import pytest
from django.db import IntegrityError, connection, transaction

from clients.actions import rulesets
from clients.default_rules import DEFAULT_RULES
from clients.enums import Outcome
from clients.models import Condition, Rule, RuleSet
from clients.rules.rulesets import blockers_to_publication
from clients.rules.screenings import rows_of
from clients.tests.factories import RuleSetFactory
from iop_portal.models import Program
from iop_portal.refusals import Refused
from iop_portal.tests.factories import MembershipFactory, ProgramFactory, UserFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


def director(*programs):
    """Of these programs, or of every one that there is."""
    person = UserFactory()
    for program in programs or [*Program.objects.all()] or [ProgramFactory()]:
        MembershipFactory(user=person, program=program, role="program_director")
    return person


def rule(rule_set, number, outcome, answer=None, value=1):
    made = Rule.objects.create(rule_set=rule_set, number=number, outcome=outcome, reason="Because.")
    if answer:
        Condition.objects.create(rule=made, answer=answer, comparison="at_least", value=value)
    return made


def test_the_shipped_rules_are_installed_once_and_read_back_as_they_are_written():
    first, second = rulesets.in_force(ProgramFactory()), rulesets.in_force(ProgramFactory())

    assert first == second
    assert (first.program, first.version, first.published_by) == (None, 1, None)
    assert rows_of(first) == list(DEFAULT_RULES)


def test_the_programs_own_rules_go_before_the_general_ones_and_the_newest_first():
    program, other = ProgramFactory(), ProgramFactory()
    shipped = rulesets.in_force(program)
    own = rulesets.publish(rule_set=rulesets.new_version(rule_set=shipped, by=director()), by=director())
    RuleSet.objects.filter(pk=own.pk)
    mine = RuleSetFactory(program=program, version=1)
    rule(mine, 1, Outcome.RECOMMENDED)

    assert rulesets.in_force(program) == own  # a draft judges nobody

    rulesets.publish(rule_set=mine, by=director(program))

    assert rulesets.in_force(program) == mine
    assert rulesets.in_force(other) == own
    assert (own.version, shipped.version) == (2, 1)


def test_a_new_version_is_a_draft_with_the_same_rules():
    shipped = rulesets.in_force(ProgramFactory())

    draft = rulesets.new_version(rule_set=shipped, by=director())

    assert (draft.version, draft.published_at) == (2, None)
    assert rows_of(draft) == list(DEFAULT_RULES)


def test_published_rules_are_sealed_around_every_action():
    shipped = rulesets.in_force(ProgramFactory())
    first = shipped.rules.get(number=1)
    attempts = [
        lambda: RuleSet.objects.filter(pk=shipped.pk).update(name="Other"),
        lambda: Rule.objects.filter(pk=first.pk).update(outcome=Outcome.RECOMMENDED),
        lambda: first.conditions.all().delete(),
        lambda: rule(shipped, 99, Outcome.RECOMMENDED),
    ]

    for attempt in attempts:
        with pytest.raises(IntegrityError, match="published rule set is signed"), transaction.atomic():
            attempt()


def test_rules_that_could_give_less_care_for_a_worse_answer_are_not_published():
    draft = RuleSetFactory()
    rule(draft, 1, Outcome.DEFER_MEDICAL, "risk_2", 3)
    rule(draft, 2, Outcome.REFER_HIGHER, "risk_3", 3)
    rule(draft, 3, Outcome.RECOMMENDED)
    by = director()

    with pytest.raises(Refused) as refusal:
        rulesets.publish(rule_set=draft, by=by)

    assert refusal.value.reasons == blockers_to_publication(draft, by=by)
    assert refusal.value.reasons == [
        "Number the rules from the most to the least care, so that a worse answer never leads to less care."
    ]


def test_what_else_keeps_rules_from_being_published():
    draft = RuleSetFactory(program=ProgramFactory())
    rule(draft, 1, Outcome.INCOMPLETE, "risk_7")
    rule(draft, 2, "")

    assert blockers_to_publication(draft, by=staff("clinician", ProgramFactory())) == [
        "Only those who write rules for this program can change them.",
        "One rule, and only one, has an outcome and no conditions: the “otherwise”.",
        "Rule 1 looks at answers the screening does not ask: risk_7.",
        "Rule 1: “incomplete” is what the portal says itself, never a rule.",
        "Rule 2 is a remark without conditions: it would always be listed.",
    ]


def test_a_version_is_published_once():
    shipped = rulesets.in_force(ProgramFactory())

    with pytest.raises(Refused, match="already published"):
        rulesets.publish(rule_set=shipped, by=director())


def test_another_programs_director_does_not_touch_these_rules():
    mine = RuleSetFactory(program=ProgramFactory(), version=1)

    for attempt in (rulesets.publish, rulesets.new_version):
        with pytest.raises(Refused, match="Only those who write rules"):
            attempt(rule_set=mine, by=director(ProgramFactory()))


@pytest.mark.django_db(transaction=True)
def test_two_first_screenings_at_once_install_the_rules_once():
    program = ProgramFactory()
    found = []

    def first_screening():
        found.append(rulesets.in_force(program).pk)
        connection.close()

    people = [threading.Thread(target=first_screening) for _ in range(4)]
    for person in people:
        person.start()
    for person in people:
        person.join()

    assert len(set(found)) == 1
    assert RuleSet.objects.count() == 1
