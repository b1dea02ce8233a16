"""Signing in and keeping one's account safe: what the pages say, and what they keep to themselves."""

import re

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import sign_in_confirmed, staff

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery staple"


@pytest.fixture
def dana():
    user = staff("clinician", ProgramFactory(name="Riverside Day IOP"))
    user.set_password(PASSWORD)
    user.save()
    return user


def sentences(page):
    """What the page says, without its markup, its one-time tokens and the name that was typed."""
    text = re.sub(r"<[^>]+>", " ", page.content.decode())
    return " ".join(text.split())


def sign_in(client, username, password):
    return client.post(reverse("account_login"), {"login": username, "password": password})


def test_the_sign_in_page_offers_no_account_to_strangers(client):
    page = sentences(client.get(reverse("account_login")))

    assert "Staff only" in page
    assert "Sign in with a passkey" in page
    assert "sign up" not in page.lower()


@pytest.mark.parametrize("page", ["signup", "email", "confirm-email", "confirm-email/a-key", "password/set", "password/reset"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_needs_mail_or_opens_accounts_is_not_there(client, dana, page, method):
    stranger = getattr(client, method)(f"/account/{page}/")
    client.force_login(dana)
    signed_in = getattr(client, method)(f"/account/{page}/")

    assert (stranger.status_code, signed_in.status_code) == (404, 404)


@pytest.mark.parametrize("page", ["password/reset/key/1-abc", "password/reset/done", "login/code/confirm"])
def test_nor_what_would_follow_it(client, page):
    assert client.get(f"/account/{page}/").status_code == 404


def test_no_page_of_an_account_links_there(client, dana):
    pages = [client.get(reverse("account_login"))]
    sign_in_confirmed(client, dana)
    pages += [client.get(reverse(name)) for name in ("account_change_password", "mfa_index", "usersessions_list")]

    for page in pages:
        assert page.status_code == 200
        assert not re.search(r'"/account/(signup|email|confirm-email|password/(set|reset))', page.content.decode())


def test_a_failed_sign_in_reads_the_same_for_a_name_that_exists(client, dana):
    known = sentences(sign_in(client, dana.username, "wrong"))
    unknown = sentences(sign_in(client, "nobody-of-that-name", "wrong"))

    assert known == unknown
    assert "not correct" in known


def test_after_too_many_failures_the_page_says_so_even_to_the_right_password(client, dana):
    for _ in range(5):
        sign_in(client, dana.username, "wrong")

    page = sign_in(client, dana.username, PASSWORD)

    assert page.status_code == 200
    assert "Too many failed login attempts" in sentences(page)
    assert "Your system administrator can help" in sentences(page)


def test_signing_in_needs_no_congratulation(client, dana):
    answer = client.post(reverse("account_login"), {"login": dana.username, "password": PASSWORD, "next": reverse("mfa_index")})

    assert answer.url == reverse("mfa_index")
    assert [str(message) for message in get_messages(answer.wsgi_request)] == []


@pytest.mark.parametrize(
    ("route", "heading"),
    [
        ("mfa_index", "Authenticator app"),
        ("account_change_password", "Change password"),
        ("usersessions_list", "Where you are signed in"),
        ("account_logout", "Sign out of the portal on this device?"),
    ],
)
def test_pages_about_ones_own_account_stand_in_the_frame(client, dana, route, heading):
    client.force_login(dana)

    page = client.get(reverse(route))

    assert heading in sentences(page)
    assert "Riverside Day IOP" in sentences(page)
    assert "data-idle-seconds=" in page.content.decode()


@pytest.mark.parametrize("route", ["mfa_activate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes"])
def test_changing_a_second_factor_asks_who_one_is_first(client, dana, route):
    client.force_login(dana)

    answer = client.get(reverse(route), follow=True)

    assert "Confirm it is you" in sentences(answer) or answer.redirect_chain[0][0] == reverse("mfa_index")


def test_setting_up_the_app_shows_its_key_and_a_picture_the_policy_allows(client, dana):
    client.force_login(dana)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD, "next": reverse("mfa_activate_totp")})

    page = client.get(reverse("mfa_activate_totp"))

    assert 'src="data:image/svg+xml' in page.content.decode()
    assert "img-src 'self' data:" in page.headers["Content-Security-Policy"]


@pytest.mark.parametrize("route", ["account_login", "mfa_index", "account_change_password", "usersessions_list"])
def test_no_page_needs_what_the_policy_forbids(client, dana, route):
    if route != "account_login":
        client.force_login(dana)

    markup = client.get(reverse(route)).content.decode()

    assert re.findall(r"<[^>]+\sstyle=", markup) == []
    assert re.findall(r"<[^>]+\son[a-z]+=", markup) == []
    assert [tag for tag in re.findall(r"<script[^>]*>", markup) if "src=" not in tag and "application/json" not in tag] == []
    assert "<style" not in markup
