"""Who may appoint whom: one's own people and newcomers, into one's own programs, and never oneself."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from iop_portal.models import Membership, User
from iop_portal.tests.factories import MembershipFactory, ProgramFactory, UserFactory
from iop_portal.tests.rows.floor import submission
from iop_portal.tests.staff import staff
from plans.models import ObjectiveReview
from plans.tests.factories import GoalFactory, ObjectiveFactory, PlanReviewFactory, days_ago

pytestmark = pytest.mark.django_db
ADD = "/admin/iop_portal/membership/add/"
PASSWORD = "correct horse battery 9"


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def director(client, program):
    person = staff("program_director", program)
    client.force_login(person)
    return person


def page_of(row, page="change"):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}", args=[row.pk])


def appointment(user, program, **facts):
    return {"user": user.pk, "program": program.pk, "role": "clinician", "credential": "LPC", "is_active": "on"} | facts


@pytest.mark.usefixtures("director")
@pytest.mark.parametrize("field", ["user", "supervisor"])
def test_whom_one_does_not_find_one_neither_appoints_nor_makes_a_supervisor(client, program, field):
    mine = MembershipFactory(program=program, role="front_desk").user
    strangers = [staff("clinician", ProgramFactory()), UserFactory(is_superuser=True), UserFactory()]

    for stranger in strangers:
        page = client.post(ADD, appointment(mine, program) | {field: stranger.pk})
        assert list(page.context["adminform"].form.errors) == [field]

    assert not Membership.objects.filter(user__in=strangers, program=program).exists()
    assert client.post(ADD, appointment(mine, program)).status_code == 302


@pytest.mark.usefixtures("director")
def test_on_a_colleagues_page_a_supervisor_is_also_one_of_ones_own(client, program):
    mine, stranger = MembershipFactory(program=program, role="front_desk").user, staff("clinical_supervisor", ProgramFactory())
    row = {"program": program.pk, "role": "clinician", "credential": "LPC-A", "is_active": "on", "supervisor": stranger.pk}
    rows = {"memberships-TOTAL_FORMS": 1, "memberships-INITIAL_FORMS": 0} | {f"memberships-0-{key}": row[key] for key in row}

    page = client.post(page_of(mine), {"username": mine.username, "is_active": "on"} | rows)

    assert list(page.context["inline_admin_formsets"][0].formset.errors[0]) == ["supervisor"]
    assert mine.memberships.count() == 1


@pytest.mark.parametrize("role", ["program_director", "system_administrator", "superuser"])
def test_nobody_gives_themselves_a_role_or_changes_their_own(client, program, role):
    me = staff("front_desk", program, user__is_superuser=True) if role == "superuser" else staff(role, program)
    own = me.memberships.get()
    row = {"program": program.pk, "role": "clinical_supervisor", "credential": "LCSW", "is_active": "on"}
    rows = {"memberships-TOTAL_FORMS": 1, "memberships-INITIAL_FORMS": 0} | {f"memberships-0-{key}": row[key] for key in row}
    held = {"memberships-TOTAL_FORMS": 1, "memberships-INITIAL_FORMS": 1, "memberships-0-id": own.pk, "memberships-0-user": me.pk}
    changed = held | {f"memberships-0-{key}": row[key] for key in row}
    account = {"username": me.username, "is_active": "on"}
    client.force_login(me)

    added = client.post(ADD, {"user": me.pk} | row, follow=True)
    client.post(page_of(me), account | rows)
    client.post(page_of(me), account | changed)

    assert [str(message) for message in added.context["messages"]] == ["A second administrator gives you a role."]
    assert client.post(page_of(own), row).status_code == 403
    assert b'name="_save"' not in client.get(page_of(own)).content
    assert list(me.memberships.values_list("pk", "role")) == [(own.pk, own.role)]


@pytest.fixture
def newcomer(client, director):
    """Somebody whose account the director just made."""
    names = {"username": "newcomer", "first_name": "New", "last_name": "Comer", "password1": PASSWORD, "password2": PASSWORD}
    no_rows = {"memberships-TOTAL_FORMS": 0, "memberships-INITIAL_FORMS": 0}
    client.post(reverse("admin:iop_portal_user_add"), names | no_rows)
    return User.objects.get(username="newcomer")


def test_a_director_makes_an_account_and_gives_it_its_first_role(client, newcomer, program):
    assert client.get(page_of(newcomer)).status_code == 200
    assert client.post(ADD, appointment(newcomer, program)).status_code == 302

    assert list(newcomer.memberships.values_list("program", "role")) == [(program.pk, "clinician")]


def test_a_newcomer_is_found_by_who_made_the_account_and_by_the_system_administrator_only(client, newcomer):
    new_password = {"password1": "another horse 77", "password2": "another horse 77", "usable_password": "true"}

    client.force_login(staff("program_director", ProgramFactory()))
    assert newcomer not in client.get(reverse("admin:iop_portal_user_changelist")).context["cl"].queryset
    assert client.get(page_of(newcomer)).status_code == 302
    client.post(reverse("admin:auth_user_password_change", args=[newcomer.pk]), new_password)
    client.force_login(UserFactory(is_superuser=True))
    assert client.get(page_of(newcomer)).status_code == 200

    newcomer.refresh_from_db()
    assert newcomer.check_password(PASSWORD)


@pytest.mark.usefixtures("director")
def test_forms_that_other_programs_sent_are_not_shown(client, program):
    mine, _ = submission(program), submission(ProgramFactory())

    page = client.get(reverse("admin:iop_portal_submission_changelist"))

    assert list(page.context["cl"].queryset) == [mine]


@pytest.mark.usefixtures("director")
def test_the_page_of_a_review_costs_the_same_for_one_objective_and_for_three(client, program):
    goal = GoalFactory(plan__episode__program=program)
    review = PlanReviewFactory(plan=goal.plan, covers_from=days_ago(30))
    counts = []

    for more in (1, 2):
        for _ in range(more):
            ObjectiveReview.objects.create(review=review, objective=ObjectiveFactory(goal=goal))
        client.get(page_of(review))
        with CaptureQueriesContext(connection) as asked:
            client.get(page_of(review))
        counts.append(len(asked))

    assert counts[0] == counts[1]
