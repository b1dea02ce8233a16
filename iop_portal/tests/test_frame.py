"""What holds for every page: nothing stays behind, nobody stays signed in, and the log names nobody."""

import logging
import time
import uuid

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.log import AdminEmailHandler

from iop_portal.access import ROLES, Permission, can, programs_where
from iop_portal.context_processors import section_of
from iop_portal.log_filter import NoClientData
from iop_portal.tests.factories import MembershipFactory, ProgramFactory, UserFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


def test_the_balancer_gets_its_answer_without_a_sign_in(client):
    answer = client.get("/healthz")

    assert (answer.status_code, answer.content) == (200, b"ok")


def test_no_page_stays_in_the_browser(client):
    client.force_login(staff("clinician", ProgramFactory()))

    assert client.get(reverse("today:today"))["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("route", "section"),
    [
        ("clients:client-list", "clients"), ("sessions:week", "sessions"), ("today:today", "today"), ("healthz", ""),
        ("chart:client-chart", "clients"), ("releases:accounting", "clients"), ("plans:plan-detail", "clients"),
        ("sessions:apart-list", "clients"), ("sessions:contact-same", "clients"),
        ("sessions:counseling-note-list", "clients"), ("sessions:attendance", "sessions"),
    ],
)  # fmt: skip
def test_a_page_about_one_client_stands_under_clients(route, section):
    try:
        address = reverse(route)
    except NoReverseMatch:
        address = reverse(route, args=[uuid.uuid4()])

    assert section_of(resolve(address)) == section


def test_the_policy_forbids_inline_and_foreign_code(client):
    policy = client.get("/account/login/")["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_after_the_idle_time_one_is_signed_out(client, settings):
    client.force_login(staff("clinician", ProgramFactory()))
    client.get(reverse("today:today"))
    session = client.session
    session["last_seen"] = time.time() - settings.SESSION_IDLE_SECONDS - 1
    session.save()

    assert client.get(reverse("today:today"))["Location"].startswith("/account/login/")


def test_polling_is_not_activity(client, settings):
    client.force_login(staff("clinician", ProgramFactory()))
    client.get(reverse("today:today"))
    session = client.session
    session["last_seen"] = before = time.time() - 60
    session.save()

    client.get(reverse("today:today"), headers={"X-Passive": "1"})

    assert client.session["last_seen"] == before


def test_still_here_restarts_the_clock(client):
    client.force_login(staff("clinician", ProgramFactory()))
    session = client.session
    session["last_seen"] = before = time.time() - 60
    session.save()

    answer = client.post(reverse("still-here"))

    assert answer.status_code == 204
    assert client.session["last_seen"] > before


def test_a_fragment_never_holds_a_sign_in_form(client):
    answer = client.get(reverse("today:today"), headers={"HX-Request": "true"})

    assert (answer.status_code, answer["HX-Redirect"]) == (401, "/account/login/")


def test_where_a_second_factor_is_required_one_sets_it_up_first(client, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    client.force_login(staff("program_director", ProgramFactory()))

    assert client.get(reverse("today:today"))["Location"] == reverse("mfa_index")
    assert client.get(reverse("admin:index"))["Location"] == reverse("mfa_index")


def test_a_session_that_began_before_there_was_a_second_factor_has_to_show_it(client, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    person = staff("program_director", ProgramFactory())
    client.force_login(person)
    TOTP.activate(person, "A" * 32)

    for address in ("/clients/", reverse("mfa_index"), reverse("mfa_deactivate_totp"), reverse("admin:index")):
        assert client.get(address)["Location"].startswith(reverse("mfa_reauthenticate") + "?next="), address
    assert client.get(reverse("mfa_reauthenticate")).status_code == 200


def test_one_request_brings_one_file_at_most(client, no_logged_errors):
    files = {name: SimpleUploadedFile("x.csv", b"a") for name in ("one", "two")}

    assert client.post(reverse("account_login"), files).status_code == 400
    assert no_logged_errors.lines.pop() == "The number of files exceeded settings.DATA_UPLOAD_MAX_NUMBER_FILES."


def test_the_log_names_nobody():
    line = logging.LogRecord(
        "django.request", logging.INFO, __file__, 1, 'GET /clients/?q=Casey+Example DETAIL: row (1, "Casey")', (), None
    )

    NoClientData().filter(line)

    assert "Casey" not in line.getMessage()


def test_no_error_is_mailed_with_what_was_typed():
    loggers = [logging.getLogger(name) for name in ("", "django", "django.request", "django.security", "django.server")]

    assert not any(isinstance(handler, AdminEmailHandler) for logger in loggers for handler in logger.handlers)


def test_a_membership_that_ended_opens_nothing():
    membership = MembershipFactory(is_active=False)

    assert can(membership.user, Permission.CHART_VIEW, membership.program) is False


def test_a_role_counts_only_where_it_is_held():
    here, there = ProgramFactory(), ProgramFactory()
    clinician = staff("clinician", here)
    MembershipFactory(user=clinician, program=there, role="front_desk", credential="")

    assert programs_where(clinician, Permission.CHART_VIEW) == {here.pk}
    assert programs_where(clinician, Permission.CLIENT_FIND) == {here.pk, there.pk}


def test_a_superuser_configures_and_opens_no_chart():
    superuser = UserFactory(is_superuser=True)
    program = ProgramFactory()

    allowed = {permission for permission in Permission if can(superuser, permission, program)}

    assert allowed == ROLES["system_administrator"]


def test_no_role_but_the_clinical_ones_signs():
    signing = {role for role, permissions in ROLES.items() if Permission.PLAN_SIGN in permissions}

    assert signing == {"clinician", "clinical_supervisor"}
