"""Staff and settings in the administration: edited there, within one's own programs, and never a way to somebody else's."""

import time

import pytest
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.urls import NoReverseMatch, reverse

from iop_portal.models import Membership, User
from iop_portal.tests.factories import MembershipFactory, ProgramFactory, UserFactory
from iop_portal.tests.staff import staff
from sessions.models import Room
from sessions.tests.factories import RoomFactory

pytestmark = pytest.mark.django_db
STAFF = "admin:iop_portal_user_changelist"


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


@pytest.mark.usefixtures("director")
def test_an_account_is_a_directors_only_if_all_its_programs_are(client, program):
    mine = MembershipFactory(program=program).user
    shared = MembershipFactory(program=program).user
    MembershipFactory(user=shared)

    assert b'name="_save"' in client.get(page_of(mine)).content
    assert b'name="_save"' not in client.get(page_of(shared)).content
    assert client.post(page_of(shared), {"username": "mine"}).status_code == 403
    password = reverse("admin:auth_user_password_change", args=[shared.pk])
    assert client.get(password).status_code == 403
    assert client.get(reverse("admin:auth_user_password_change", args=[mine.pk])).status_code == 200


@pytest.mark.usefixtures("director")
def test_second_factors_are_forgotten_for_ones_own_people_only(client, program):
    mine, shared = MembershipFactory(program=program).user, MembershipFactory(program=program).user
    MembershipFactory(user=shared)
    for person in (mine, shared):
        Authenticator.objects.create(user=person, type="totp", data={})

    page = client.post(reverse(STAFF), {"action": "forget_second_factors", "_selected_action": [mine.pk, shared.pk]}, follow=True)

    assert list(Authenticator.objects.values_list("user", flat=True)) == [shared.pk]
    assert [str(message) for message in page.context["messages"]] == [
        "1 second factors were removed.",
        "People who also work in other programs were left out: ask the system administrator.",
    ]


@pytest.mark.usefixtures("director")
def test_nobody_is_made_a_superuser_and_no_superuser_is_found(client, program):
    superuser = MembershipFactory(program=program, user__is_superuser=True).user
    mine = MembershipFactory(program=program).user
    rows = {"memberships-TOTAL_FORMS": 0, "memberships-INITIAL_FORMS": 0}

    client.post(page_of(mine), {"username": "renamed", "is_active": "on", "is_superuser": "on", "is_staff": "on"} | rows)

    mine.refresh_from_db()
    assert (mine.username, mine.is_superuser, mine.is_staff) == ("renamed", False, False)
    assert client.get(page_of(superuser)).status_code == 302


@pytest.mark.usefixtures("director")
def test_a_membership_is_given_in_ones_own_program_and_keeps_person_and_program(client, program):
    new, elsewhere = MembershipFactory(program=program, role="front_desk").user, ProgramFactory()
    address = reverse("admin:iop_portal_membership_add")
    facts = {"user": new.pk, "role": "clinician", "credential": "LPC", "is_active": "on"}

    assert client.post(address, facts | {"program": elsewhere.pk}).status_code == 200
    assert client.post(address, facts | {"program": program.pk}).status_code == 302
    membership = Membership.objects.get(user=new, role="clinician")
    client.post(page_of(membership), facts | {"user": UserFactory().pk, "role": "case_manager"})

    membership.refresh_from_db()
    assert (membership.user, membership.program, membership.role) == (new, program, "case_manager")


@pytest.mark.usefixtures("director")
def test_a_role_that_somebody_else_gave_meanwhile_is_refused_in_words(client, program):
    person = MembershipFactory(program=program, role="clinician").user
    facts = {"username": person.username, "is_active": "on", "memberships-TOTAL_FORMS": 1, "memberships-INITIAL_FORMS": 0}
    row = {"memberships-0-program": program.pk, "memberships-0-role": "clinician", "memberships-0-credential": "LPC"}

    page = client.post(page_of(person), facts | row, follow=True)

    assert [str(message) for message in page.context["messages"]] == ["This person already has this role in this program."]
    assert person.memberships.count() == 1


@pytest.mark.usefixtures("director")
def test_a_room_is_set_up_and_stays_in_its_program(client, program):
    client.post(reverse("admin:iop_sessions_room_add"), {"program": program.pk, "name": "Garden", "seats": 8, "is_active": "on"})
    room = Room.objects.get(name="Garden")
    second = RoomFactory(program=program)

    taken = client.post(page_of(second), {"name": "Garden", "seats": 8, "is_active": "on"})
    client.post(page_of(room), {"program": ProgramFactory().pk, "name": "Garden", "seats": 6})

    room.refresh_from_db()
    assert (room.program, room.seats, room.is_active) == (program, 6, False)
    assert Room.objects.filter(name="Garden").count() == 1
    assert b"This program has a room of that name." in taken.content


def test_ones_own_password_has_one_page_which_asks_for_the_old_one(client, director):
    new = {"password1": "Wren-and-Heron-7", "password2": "Wren-and-Heron-7", "usable_password": "true"}
    page_to = reverse("account_change_password")
    sentence = "Your own password is changed under Sign-in and security, where the old one is asked for."
    for person in (director, UserFactory(is_superuser=True)):
        client.force_login(person)
        own, before = reverse("admin:auth_user_password_change", args=[person.pk]), person.password

        answers = [client.get(own), client.post(own, new), client.post(own.replace(str(person.pk), f"0{person.pk}"), new)]
        answers += [client.get("/admin/password_change/"), client.post("/admin/password_change/", new)]
        shown = client.get(page_to).content.decode()

        person.refresh_from_db()
        assert [answer["Location"] for answer in answers] == [page_to] * 5
        assert sentence in shown
        assert person.password == before
        assert sentence in client.get(page_of(person)).content.decode()
        assert "../password/" not in client.get(page_of(person)).content.decode()


def test_who_guesses_at_the_old_password_is_stopped(client, director):
    guess = {"oldpassword": "wrong", "password1": "Wren-and-Heron-7", "password2": "Wren-and-Heron-7"}

    answers = [client.post(reverse("account_change_password"), guess).status_code for _ in range(6)]

    assert answers == [200] * 5 + [429]


def test_third_party_pages_are_off_and_no_redirect_tells_which_rows_there_are(client, director):
    assert not [model for model in admin.site._registry if model._meta.app_label in ("account", "mfa", "usersessions", "auth")]
    with pytest.raises(NoReverseMatch):
        reverse("admin:view_on_site", args=[1, 1])
    assert client.get("/admin/r/1/1/").status_code == 404


def test_after_the_idle_time_the_administration_asks_for_the_password_again(client, director, settings):
    client.get(reverse("admin:index"))
    session = client.session
    session["last_seen"] = time.time() - settings.SESSION_IDLE_SECONDS - 1
    session.save()

    assert client.get(reverse("admin:clients_client_changelist"))["Location"].startswith("/account/login/")


def test_where_a_second_factor_is_required_no_record_is_read_without(client, director, settings):
    settings.SECOND_FACTOR_REQUIRED = True

    assert client.get(reverse("admin:clients_client_changelist"))["Location"] == reverse("mfa_index")


def test_no_page_of_the_administration_stays_in_the_browser(client, director):
    page = client.get(reverse("admin:clients_client_changelist"))

    assert page["Cache-Control"].endswith("no-store") or "no-store" in page["Cache-Control"]
    assert "unsafe" not in page["Content-Security-Policy"]
    assert User.objects.filter(pk=director.pk).exists()
