"""Invitations: under the gate, kept in the accounting, and in words that tell nothing."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone

from clients.actions import consents
from clients.models import Disclosure
from iop_portal.refusals import Refused
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff
from sessions.actions import invitations
from sessions.models import InvitationText
from sessions.rules.invitations import TELLING_WORD, blockers_to_inviting
from sessions.tests.factories import RoomFactory
from sessions.tests.family_factories import FamilyBookingFactory, InvitationTextFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def booking():
    program = {"group_session__program__name": "Recovery IOP", "group_session__program__phone": "202 555 0100"}
    return FamilyBookingFactory(**program, contact__first_name="Robin", contact__last_name="Invented")


def invite(booking):
    return invitations.invite(booking=booking, address="1 Example Street", by=UserFactory())


def test_an_invitation_is_one_row_of_the_accounting_and_tells_nothing(booking):
    invite(booking)

    disclosure = Disclosure.objects.get()
    text = " ".join(invitations.text_of(disclosure))
    assert (disclosure.contact, disclosure.consent, disclosure.category) == (booking.contact, booking.consent, "family_session")
    assert disclosure.notice.long_text in disclosure.packet.source
    assert "Robin Invented" in text
    assert "202 555 0100" in text
    assert TELLING_WORD.search(text) is None


def test_after_a_revoked_consent_nobody_is_invited_and_what_was_made_is_not_shown(client, booking):
    invite(booking)
    client.force_login(staff("clinician", booking.group_session.program))
    address = reverse("sessions:family-invite", args=[booking.public_id])
    before = client.get(address).content.decode()

    consents.revoke(consent=booking.consent, words="By phone", by=UserFactory())

    page = client.get(address)
    assert "We would be glad" in before
    assert "We would be glad" not in page.content.decode()
    booking.refresh_from_db()
    assert page.context["blockers"] == blockers_to_inviting(booking) == ["Cancelled: no consent."]
    client.post(address, {"address": ""})
    assert Disclosure.objects.count() == 1
    with pytest.raises(Refused, match="no consent"):
        invite(booking)


def test_a_room_that_tells_is_named_before_anything_is_made(booking):
    type(booking.group_session).objects.update(room=RoomFactory(program=booking.group_session.program, name="Detox room"))
    booking.refresh_from_db()

    [reason] = blockers_to_inviting(booking)

    assert "“Detox”" in reason


def test_without_a_phone_number_nobody_can_answer(booking):
    type(booking.group_session.program).objects.update(phone="")
    booking = type(booking).objects.get(pk=booking.pk)

    assert blockers_to_inviting(booking)[0].startswith("Enter the program's phone number")


def test_the_newest_wording_in_use_counts(booking):
    program = booking.group_session.program
    InvitationTextFactory(program=program, body="Come on {day}, {name}.", in_use_from=timezone.localdate())
    InvitationTextFactory(program=program, body="Later", in_use_from=timezone.localdate() + dt.timedelta(days=1))

    assert invitations.text_of(invite(booking))[0].startswith("Come on ")


@pytest.mark.parametrize("word", ["treatment", "Recovery", "IOP", "rehab", "addiction", "Counseling", "42 CFR part 2", "AA"])
def test_a_wording_that_tells_is_refused_in_words_and_by_postgresql(booking, word):
    text = InvitationTextFactory.build(program=booking.group_session.program, body=f"Our {word} group meets on {{day}}.")

    with pytest.raises(ValidationError, match="Leave out every word"):
        text.full_clean()
    with pytest.raises(IntegrityError):
        text.save()


@pytest.mark.parametrize("body", ["Hello {client}", "Hello {", "{name.__class__}", "{name:>99999}", "{0}"])
def test_only_what_is_known_is_filled_in(booking, body):
    with pytest.raises(ValidationError):
        InvitationText(program=booking.group_session.program, body=body, in_use_from=timezone.localdate()).full_clean()
