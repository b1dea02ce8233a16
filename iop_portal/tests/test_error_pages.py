"""What a person reads when something is not possible."""

import pytest
from django.template import engines
from django.test import Client
from django.urls import reverse

from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


def test_an_address_that_leads_nowhere_does_not_say_whether_a_record_exists(client):
    client.force_login(staff("clinician", ProgramFactory()))

    page = client.get("/clients/00000000-0000-4000-8000-000000000000/nothing/")

    assert page.status_code == 404
    assert b"There is nothing here for you" in page.content
    assert b"exist" not in page.content


def test_a_form_from_another_sign_in_is_refused_in_a_sentence():
    strict = Client(enforce_csrf_checks=True)

    page = strict.post(reverse("account_login"), {"login": "dana", "password": "x"})

    assert page.status_code == 403
    assert b"Nothing was saved" in page.content


@pytest.mark.parametrize("name", ["400.html", "429.html", "500.html"])
def test_the_last_pages_need_nothing_to_be_shown(name):
    page = engines["django"].get_template(name).render()

    assert "IOP Portal" in page
    assert "invalid" not in page


def test_not_being_allowed_says_what_one_can_do():
    page = engines["django"].get_template("403.html")

    assert "Your role in this program does not include this step" in page.render({})
    assert "Only the author may edit." in page.render({"exception": "Only the author may edit."})
