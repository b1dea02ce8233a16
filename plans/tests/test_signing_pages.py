"""Signing in the browser's place: who one is, asked again; the client's answer; the supervisor."""

from urllib.parse import quote_plus

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains

from clients.tests.factories import days_ago
from iop_portal.tests.factories import MembershipFactory
from iop_portal.tests.staff import sign_in_confirmed, staff
from plans.actions import plans
from plans.tests.factories import PlanFactory, full_plan

pytestmark = pytest.mark.django_db


def address(name, plan):
    """Of a page about this plan."""
    return reverse(f"plans:{name}", kwargs={"public_id": plan.public_id})


def awaiting_client(plan):
    """Signed by a licensed clinician."""
    return plans.sign(plan=plan, by=staff("clinician", plan.program))


def test_signing_asks_for_the_password_again_and_then_carries_on(client):
    plan = full_plan()
    signer = staff("clinician", plan.program)
    signer.set_password("a long enough password")
    signer.save()
    client.force_login(signer)
    assertContains(client.get(address("plan-sign", plan)), "You will be asked for your password.")

    asked = client.post(address("plan-sign", plan))
    plan.refresh_from_db()
    assert (asked.status_code, plan.signed_at) == (302, None)
    assert asked["Location"] == f"{reverse('account_reauthenticate')}?next={quote_plus(address('plan-sign', plan))}"

    wrong = client.post(asked["Location"], {"password": "something else"})
    plan.refresh_from_db()
    assert (wrong.status_code, plan.signed_at) == (200, None)

    done = client.post(asked["Location"], {"password": "a long enough password", "next": address("plan-sign", plan)})
    plan.refresh_from_db()
    assert (done["Location"], plan.signed_by) == (plan.get_absolute_url(), signer)


def test_a_refusal_is_said_before_anybody_types_a_password(client):
    plan = PlanFactory()
    client.force_login(staff("clinician", plan.program))

    page = client.post(address("plan-sign", plan))

    assertContains(page, "Prescribe the week: it has no sessions yet.")
    assert plan.moments.filter(pgh_label="refused").count() == 1


def test_a_signature_sent_twice_is_one_signature(client):
    plan = full_plan()
    sign_in_confirmed(client, staff("clinician", plan.program))
    form = {"submission": client.get(address("plan-sign", plan)).context["form"]["submission"].value()}

    first, second = (client.post(address("plan-sign", plan), form) for _ in range(2))

    assert first["Location"] == second["Location"] == plan.get_absolute_url()
    plan.refresh_from_db()
    assert plan.status == "awaiting_client"


def test_the_clients_signature_is_recorded(client):
    plan = awaiting_client(full_plan())
    client.force_login(plan.signed_by)

    client.post(address("plan-client-signature", plan), {"name": "Casey Example", "on": days_ago(0), "is_witnessed": "on"})

    plan.refresh_from_db()
    assert (plan.status, plan.client_signed_name) == ("in_force", "Casey Example")


def test_the_clients_signature_is_attested(client):
    plan = awaiting_client(full_plan())
    client.force_login(plan.signed_by)

    page = client.post(address("plan-client-signature", plan), {"name": "Casey Example", "on": days_ago(0)})

    assertContains(page, "This field is required.")
    plan.refresh_from_db()
    assert plan.status == "awaiting_client"


def test_the_clients_refusal_is_recorded_with_reason_and_witness(client):
    plan = awaiting_client(full_plan())
    client.force_login(plan.signed_by)
    refusal = {"on": days_ago(0), "reason": "Will not sign", "witness": "Pat Front"}

    for missing in ("reason", "witness"):
        assertContains(client.post(address("plan-client-refusal", plan), refusal | {missing: " "}), "This field is required.")
    client.post(address("plan-client-refusal", plan), refusal)

    assertContains(client.get(plan.get_absolute_url()), "Witness: Pat Front.")


def test_a_supervisor_co_signs(client):
    plan = full_plan()
    signer = MembershipFactory(program=plan.program, credential="LPC-A").user
    plan = plans.sign(plan=plan, by=signer)
    plans.record_client_signature(plan=plan, on=days_ago(0), name="C. E.", by=signer)
    supervisor = staff("clinical_supervisor", plan.program)
    client.force_login(supervisor)

    asked = client.post(address("plan-cosign", plan))
    assert asked["Location"].startswith(reverse("account_reauthenticate"))

    sign_in_confirmed(client, supervisor)
    client.post(address("plan-cosign", plan))
    plan.refresh_from_db()
    assert (plan.status, plan.cosigned_by) == ("in_force", supervisor)
