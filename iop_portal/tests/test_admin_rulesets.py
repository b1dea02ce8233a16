"""Suitability rules in the administration: drafts are written there, published versions are read."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from clients.actions import rulesets
from clients.default_rules import ALSO_REQUIRED, DEFAULT_RULES
from clients.models import Condition, Rule, RuleSet
from clients.rules.rulesets import blockers_to_publication
from clients.rules.screenings import rows_of
from clients.tests.factories import RuleSetFactory
from iop_portal.tests.factories import ProgramFactory, UserFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
SETS = "admin:clients_ruleset_changelist"


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def director(client, program):
    person = staff("program_director", program)
    client.force_login(person)
    return person


def page_of(row):
    return reverse(f"admin:clients_{row._meta.model_name}_change", args=[row.pk])


def act(client, name, *rule_sets):
    """Do it to the chosen rows, and what the page says then."""
    page = client.post(reverse(SETS), {"action": name, "_selected_action": [row.pk for row in rule_sets]}, follow=True)
    return [str(message) for message in page.context["messages"]]


def inline(prefix, total=0, initial=0, **rows):
    return {f"{prefix}-TOTAL_FORMS": total, f"{prefix}-INITIAL_FORMS": initial} | rows


def test_a_new_draft_begins_as_a_copy(client, director, program):
    shipped = rulesets.in_force(program)

    answer = client.post(
        reverse("admin:clients_ruleset_add"),
        {"program": program.pk, "name": "Ours", "note": "Stricter at home", "copy_of": shipped.pk},
    )

    draft = RuleSet.objects.get(program=program)
    assert answer["Location"] == page_of(draft)
    assert (draft.version, draft.name, draft.note, draft.published_at) == (1, "Ours", "Stricter at home", None)
    assert rows_of(draft) == list(DEFAULT_RULES)
    assert draft.events.filter(pgh_label="insert", pgh_context__user=director.pk).exists()


@pytest.mark.usefixtures("director")
def test_a_draft_may_begin_empty_and_only_in_ones_own_programs(client, program):
    address, elsewhere = reverse("admin:clients_ruleset_add"), ProgramFactory()

    client.post(address, {"program": elsewhere.pk, "name": "Theirs"})
    client.post(address, {"program": program.pk, "name": "Ours"})

    assert [(draft.program, draft.rules.count()) for draft in RuleSet.objects.all()] == [(program, 0)]


@pytest.mark.usefixtures("director")
def test_rules_are_written_on_the_page_of_their_draft(client, program):
    draft = RuleSetFactory(program=program, version=1)
    gone = Rule.objects.create(rule_set=draft, number=7, outcome="recommended", reason="Out with it")
    Condition.objects.create(rule=gone, answer="risk_1", comparison="at_least", value=2)
    rows = {
        "rules-0-id": gone.pk, "rules-0-rule_set": draft.pk, "rules-0-number": 7, "rules-0-reason": gone.reason,
        "rules-0-DELETE": "on", "rules-1-rule_set": draft.pk, "rules-1-number": 1, "rules-1-outcome": "recommended",
        "rules-1-reason": "Nothing speaks against it.",
    }  # fmt: skip

    answer = client.post(page_of(draft), {"name": "Ours", "note": "", "score_days": 30} | inline("rules", 2, 1, **rows))

    assert answer.status_code == 302
    assert [(rule.number, rule.reason) for rule in draft.rules.all()] == [(1, "Nothing speaks against it.")]


@pytest.mark.usefixtures("director")
def test_conditions_are_written_on_the_page_of_their_rule_and_lead_back(client, program):
    draft = RuleSetFactory(program=program, version=1)
    rule = Rule.objects.create(rule_set=draft, number=1, outcome="refer_higher", reason="Too much risk.")
    row = {"conditions-0-rule": rule.pk, "conditions-0-group": 1, "conditions-0-comparison": "at_least", "conditions-0-value": 3}
    facts = {"number": 1, "outcome": "refer_higher", "reason": "Too much risk.", "options": ""}

    unknown = client.post(page_of(rule), facts | inline("conditions", 1, **row, **{"conditions-0-answer": "shoe_size"}))
    answer = client.post(page_of(rule), facts | inline("conditions", 1, **row, **{"conditions-0-answer": "risk_3"}))

    assert b"shoe_size is not one of the available choices" in unknown.content
    assert answer["Location"] == page_of(draft)
    assert [str(condition) for condition in rule.conditions.all()] == ["risk_3 is at least 3"]
    assert b"cognitive conditions (risk_3) is at least 3" in client.get(page_of(draft)).content


@pytest.mark.usefixtures("director")
def test_published_rules_are_read_only(client, program):
    shipped = rulesets.in_force(program)
    rule = shipped.rules.first()

    for row in (shipped, rule):
        page = client.get(page_of(row))
        assert b'name="_save"' not in page.content
        assert b'-0-number"' not in page.content
        assert b'-0-answer"' not in page.content
        assert client.post(page_of(row), {"name": "Other"}).status_code == 403


def test_actions_copy_and_put_in_force(client, director, program):
    shipped = rulesets.in_force(program)

    assert act(client, "copy_as_draft", shipped) == [f"{shipped.name}, version 2 is a draft now, with the same rules."]
    draft = RuleSet.objects.get(version=2)
    assert act(client, "put_in_force", draft) == [f"{draft} is in force for screenings that begin from now on."]

    draft.refresh_from_db()
    assert (draft.published_by, rulesets.in_force(program)) == (director, draft)


def test_what_keeps_a_draft_from_being_in_force_is_said_beforehand_and_again(client, director, program):
    draft = RuleSetFactory(program=program, version=1)
    reasons = blockers_to_publication(draft, by=director)
    assert reasons

    page = client.get(page_of(draft))
    said = act(client, "put_in_force", draft)

    assert page.context["blockers"] == reasons
    assert said == [f"{draft}: {reason}" for reason in reasons]
    assert not RuleSet.objects.published().filter(program=program).exists()


@pytest.mark.usefixtures("director")
def test_rule_sets_of_other_programs_are_not_found_and_those_for_all_are(client, program):
    mine, general, theirs = RuleSetFactory(program=program), RuleSetFactory(), RuleSetFactory(program=ProgramFactory())

    page = client.get(reverse(SETS))

    assert {row.pk for row in page.context["cl"].result_list} == {mine.pk, general.pk}
    assert act(client, "copy_as_draft", theirs) == []
    assert client.get(page_of(theirs)).status_code == 302
    assert RuleSet.objects.count() == 3


def test_a_medical_provider_writes_and_publishes_rules_and_finds_nothing_else_here(client, program):
    doctor = staff("medical_provider", program)
    client.force_login(doctor)
    index = client.get(reverse("admin:index"))

    client.post(reverse("admin:clients_ruleset_add"), {"program": program.pk, "name": "Ours", "begins_as_shipped": "on"})
    draft = RuleSet.objects.get(program=program)
    said = act(client, "put_in_force", draft)

    names = {model["object_name"] for app in index.context["app_list"] for model in app["models"]}
    assert names == {"RuleSet", "RatingSymbol"}
    assert client.get(reverse("admin:iop_portal_program_changelist")).status_code == 403
    assert client.get(reverse("admin:clients_screening_changelist")).status_code == 403
    assert (rows_of(draft), draft.also_required) == (list(DEFAULT_RULES), list(ALSO_REQUIRED))
    assert said[-1:] == [f"{draft} is in force for screenings that begin from now on."]


def test_who_configures_or_whose_credential_ended_drafts_and_does_not_put_in_force(program):
    draft = rulesets.begin(program=program, name="Ours", as_shipped=True, by=staff("system_administrator", program))
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    sentence = "Only the program director, or a medical provider with a credential in force, puts rules in force."

    for person in (
        staff("system_administrator", program),
        staff("medical_provider", program, credential_expires_on=yesterday),
        staff("medical_provider", program, credential=""),
        UserFactory(is_superuser=True),
    ):
        assert blockers_to_publication(draft, by=person) == [sentence]
    assert blockers_to_publication(draft, by=staff("medical_provider", program, credential_expires_on=timezone.localdate())) == []
    draft.also_required = ["shoe_size"]
    assert blockers_to_publication(draft, by=staff("program_director", program)) == ["These cannot be required: shoe_size."]
