"""Texts that hold in every program: one program's director reads them, and changes only the program's own."""

import pytest
from django.urls import reverse

from clients.actions import rulesets
from clients.default_rules import DEFAULT_RULES
from clients.models import RatingSymbol, RedisclosureNotice, Rule, RuleSet
from clients.rules.rulesets import FOR_EVERY_PROGRAM, blockers_to_configuring, blockers_to_publication
from clients.rules.screenings import rows_of
from clients.tests.disclosure_factories import RedisclosureNoticeFactory
from clients.tests.factories import RuleSetFactory
from iop_portal.access import Permission
from iop_portal.refusals import Refused
from iop_portal.tests.factories import MembershipFactory, ProgramFactory, UserFactory
from iop_portal.tests.staff import staff
from plans.models import Starter

pytestmark = pytest.mark.django_db
NOTICE = {"version": "mine", "in_use_from": "2026-01-01", "source": "me", "long_text": "Tell everybody.", "short_text": "Tell."}
SYMBOL = {"subdimension": "5_safety", "symbol": "X", "position": 1, "is_active": "on"}
TEXT = {"kind": "goal", "text": "Ours", "position": 1, "is_offered": "on"}


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def director(client, program):
    """Of one program among several."""
    ProgramFactory()
    person = staff("program_director", program)
    client.force_login(person)
    return person


@pytest.fixture
def general():
    """One row of each kind that holds everywhere."""
    rule_set = RuleSetFactory()
    return [
        RedisclosureNoticeFactory(),
        RatingSymbol.objects.create(subdimension="5_safety", symbol="A"),
        Starter.objects.create(kind="goal", text="For all"),
        rule_set,
        Rule.objects.create(rule_set=rule_set, number=1, outcome="recommended", reason="Nothing speaks against it."),
    ]


def page_of(row, page="change"):
    args = [] if isinstance(row, type) else [row.pk]
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}", args=args)


@pytest.mark.usefixtures("director")
def test_a_director_of_one_program_reads_them_and_changes_none(client, general):
    for row in general:
        page = client.get(page_of(row))
        assert page.status_code == 200
        assert b'name="_save"' not in page.content
        assert b'-0-number"' not in page.content  # the rules of a set are read there, too
        assert b'-0-answer"' not in page.content
        assert client.post(page_of(row), NOTICE | SYMBOL | TEXT).status_code == 403

    for model, facts in ((RedisclosureNotice, NOTICE), (RatingSymbol, SYMBOL)):
        assert client.post(page_of(model, "add"), facts).status_code == 403
        assert page_of(model, "add").encode() not in client.get(page_of(model, "changelist")).content
    assert RedisclosureNotice.objects.count() == RatingSymbol.objects.count() == 1


def test_the_system_administrator_and_who_works_in_every_program_change_them(client, general, program):
    chief = staff("program_director", program)
    other = ProgramFactory()
    MembershipFactory(user=chief, program=other, role="program_director")
    ProgramFactory(is_active=False)  # closed: nobody works there

    for person in (UserFactory(is_superuser=True), chief):
        client.force_login(person)
        for row in general[1:]:  # a notice is never changed, only followed by a newer one
            assert b'name="_save"' in client.get(page_of(row)).content
        answer = client.post(page_of(RedisclosureNotice, "add"), NOTICE | {"version": f"by {person.pk}"})
        assert answer.status_code == 302

    assert RedisclosureNotice.objects.count() == 3
    ProgramFactory()
    assert not type(chief).objects.get(pk=chief.pk).may_in_every_program(Permission.RULES_WRITE)


@pytest.mark.usefixtures("director")
def test_a_programs_text_is_added_and_stays_the_programs(client, program):
    add = page_of(Starter, "add")

    assert b"This field is required." in client.post(add, TEXT).content
    assert client.post(add, TEXT | {"program": program.pk}).status_code == 302
    text = Starter.objects.get(text="Ours")
    client.post(page_of(text), TEXT | {"program": "", "text": "Everybody's"})

    text.refresh_from_db()
    assert (text.program, text.text) == (program, "Ours")


def test_rules_for_every_program_are_not_a_directors_but_may_be_copied(client, director, program):
    shipped = rulesets.in_force(program)
    draft = rulesets.begin(program=None, name="For all", as_shipped=True, by=UserFactory(is_superuser=True))
    add = page_of(RuleSet, "add")

    for attempt in (
        lambda: rulesets.begin(program=None, name="Mine for all", by=director),
        lambda: rulesets.new_version(rule_set=shipped, by=director),
        lambda: rulesets.publish(rule_set=draft, by=director),
    ):
        with pytest.raises(Refused, match="These rules hold in every program"):
            attempt()
    assert b"This field is required." in client.post(add, {"name": "Mine for all"}).content
    client.post(add, {"program": program.pk, "name": "Ours", "copy_of": shipped.pk})

    assert blockers_to_configuring(draft, by=director) == [FOR_EVERY_PROGRAM]
    assert rows_of(RuleSet.objects.get(program=program)) == list(DEFAULT_RULES)
    assert set(RuleSet.objects.filter(program=None)) == {shipped, draft}


def test_rules_for_every_program_are_put_in_force_by_who_answers_for_the_care_in_each(program):
    draft = rulesets.begin(program=None, name="For all", as_shipped=True, by=UserFactory(is_superuser=True))
    other = ProgramFactory()
    director, doctor, half = (staff(role, program) for role in ("program_director", "medical_provider", "medical_provider"))
    MembershipFactory(user=director, program=other, role="program_director")
    MembershipFactory(user=doctor, program=other, role="medical_provider", credential="MD")
    MembershipFactory(user=half, program=other, role="medical_provider", credential="")
    sentence = "Rules for every program are put in force by whoever may do so in each program there is."

    assert blockers_to_publication(draft, by=director) == blockers_to_publication(draft, by=doctor) == []
    for person in (half, UserFactory(is_superuser=True), MembershipFactory(program=program, user__is_superuser=True).user):
        assert blockers_to_publication(draft, by=person) == [sentence]
