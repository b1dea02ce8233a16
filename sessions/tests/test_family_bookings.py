"""Expecting family: the rule and PostgreSQL agree in every case, and a consent that ends takes its bookings along."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from clients.actions import consents
from clients.models import Contact
from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import ProgramFactory, UserFactory
from iop_portal.tests.staff import staff
from sessions.actions import agreements, family, family_bookings, group_sessions
from sessions.actions.group_sessions import CHANGEABLE
from sessions.models import FamilyBooking, GroupSession
from sessions.rules.family_bookings import blockers_to_booking
from sessions.tests.factories import FamilyParticipationFactory, GroupSessionFactory, KeepApartFactory
from sessions.tests.family_factories import FamilyBookingFactory, GroupAgreementFactory, in_two_days

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


class Scene:
    """A family session at noon in three days, a client in treatment, and their mother."""

    def __init__(self, **session):
        self.program = ProgramFactory(name="Riverside")
        self.on = timezone.localdate(timezone=self.program.zone) + 3 * DAY
        noon = dt.datetime.combine(self.on, dt.time(12), tzinfo=self.program.zone)
        leads = staff("clinician", self.program)
        facts = {"family": True, "program": self.program, "starts_at": noon, "facilitator": leads} | session
        self.group_session = GroupSessionFactory(**facts)
        self.episode = EpisodeFactory(admitted=True, program=self.program)
        self.contact, self.consent = ContactFactory(client=self.episode.client), None

    def consents(self, **facts):
        given = {"contact": self.contact, "program": self.program, "signed_on": days_ago(20), "expires_on": self.on + DAY} | facts
        self.consent = ConsentFactory(**given)

    def session_is(self, **facts):
        self.consents()
        GroupSession.objects.filter(pk=self.group_session.pk).update(**facts)
        self.group_session.refresh_from_db()

    def says(self):
        return blockers_to_booking(self.group_session, self.episode, Contact.objects.get(pk=self.contact.pk))

    def database_takes_it(self):
        try:
            with transaction.atomic():
                self.write()
        except IntegrityError:
            return False
        return True

    def write(self):
        return FamilyBookingFactory(
            group_session=self.group_session, episode=self.episode, contact=self.contact, consent=self.consent
        )

    def book(self):
        who = {"episode": self.episode, "contact": self.contact, "by": UserFactory()}
        return family_bookings.book(group_session=self.group_session, **who)


def revoked(scene):
    scene.consents(revoked_at=timezone.now(), revoked_by=UserFactory())


def discharged(scene):
    scene.consents()
    type(scene.episode).objects.filter(pk=scene.episode.pk).update(discharged_on=days_ago(0))
    scene.episode.refresh_from_db()


NO_CONSENT = "No consent given to Riverside names this person."
CASES = {
    "in force": (lambda s: s.consents(), None),
    "no consent": (lambda s: None, NO_CONSENT),
    "names another person": (lambda s: s.consents(contact=ContactFactory(client=s.episode.client)), NO_CONSENT),
    "given to another program": (lambda s: s.consents(program=ProgramFactory()), NO_CONSENT),
    "covers something else": (lambda s: s.consents(categories=["plan"]), "The consent does not cover this"),
    "expires the day before": (lambda s: s.consents(expires_on=s.on - DAY), "The consent expired"),
    "expires that day": (lambda s: s.consents(expires_on=s.on), None),
    "signed later": (lambda s: s.consents(signed_on=s.on + DAY), "The consent was signed later"),
    "revoked a second ago": (revoked, "The consent was revoked on"),
    "not a family session": (lambda s: s.session_is(modality="group", family_format=""), "This is not a family session."),
    "discharged before": (discharged, "The client was not in treatment"),
}


@pytest.mark.parametrize(("arrange", "reason"), CASES.values(), ids=CASES.keys())
def test_the_rule_and_postgresql_agree(arrange, reason):
    scene = Scene()
    arrange(scene)
    says = scene.says()

    assert len(says) == (1 if reason else 0)
    assert says == [] or says[0].startswith(reason)
    assert scene.database_takes_it() == (reason is None)


@pytest.mark.parametrize(
    ("client_agrees", "person_agrees", "reasons"),
    [
        (True, True, []),
        (False, True, ["The client has not agreed to be seen by other families."]),
        (True, False, ["This person has not signed the group's confidentiality agreement."]),
    ],
)
def test_families_meet_only_where_all_agreed(client_agrees, person_agrees, reasons):
    scene = Scene(family_format="multifamily")
    scene.consents()
    if client_agrees:
        GroupAgreementFactory(episode=scene.episode)
    if person_agrees:
        GroupAgreementFactory(episode=scene.episode, contact=scene.contact)

    assert scene.says() == reasons
    assert scene.database_takes_it() == (reasons == [])


def test_a_revocation_marks_what_is_to_come_and_leaves_what_was():
    scene = Scene()
    scene.consents()
    booking = scene.book()
    past = FamilyParticipationFactory(group_session__program=scene.program, episode=scene.episode, contact=scene.contact,
                                      consent=scene.consent)  # fmt: skip
    other = FamilyBookingFactory()
    sam = UserFactory()

    consents.revoke(consent=scene.consent, words="By phone", by=sam)

    booking.refresh_from_db()
    scene.consent.refresh_from_db()
    facts = (booking.cancel_reason, booking.cancelled_by, booking.cancelled_at)
    assert facts == ("no_consent", sam, scene.consent.revoked_at)
    assert booking.get_cancel_reason_display() == "Cancelled: no consent"
    assert FamilyBooking.objects.standing().get() == other
    assert type(past).objects.filter(pk=past.pk).exists()
    with pytest.raises(Refused, match="The consent was revoked on"):
        scene.book()


def test_a_revocation_around_every_page_marks_it_too():
    scene = Scene()
    scene.consents()
    booking = scene.book()

    type(scene.consent).objects.update(revoked_at=timezone.now(), revoked_by=UserFactory())

    booking.refresh_from_db()
    assert booking.cancel_reason == "no_consent"


@pytest.mark.parametrize(("ended_on", "reason"), [(0, "no_consent"), (-3, "")])
def test_a_consent_that_ends_takes_along_what_is_after_its_last_day(ended_on, reason):
    scene = Scene()
    scene.consents(expires_on=None, expiry_event="the end of probation")
    booking = scene.book()

    facts = {"event_on": days_ago(ended_on), "event_recorded_at": timezone.now(), "event_recorded_by": UserFactory()}
    type(scene.consent).objects.update(**facts)

    booking.refresh_from_db()
    assert booking.cancel_reason == reason


@pytest.mark.parametrize("whose", ["client", "person"])
def test_taking_an_agreement_back_marks_what_is_booked(whose):
    scene = Scene(family_format="multifamily")
    scene.consents()
    signed = {
        "client": GroupAgreementFactory(episode=scene.episode),
        "person": GroupAgreementFactory(episode=scene.episode, contact=scene.contact),
    }
    booking = scene.book()

    agreements.withdraw(agreement=signed[whose], by=UserFactory())

    booking.refresh_from_db()
    assert booking.cancel_reason == "no_consent"
    with pytest.raises(Refused, match="taken back already"):
        agreements.withdraw(agreement=signed[whose], by=UserFactory())


@pytest.mark.parametrize(("days", "reason"), [(1, ""), (2, "no_consent")])
def test_a_session_that_moves_beyond_the_consent_is_not_expected_to_be_visited(days, reason):
    scene = Scene()
    scene.consents()  # up to the day after
    booking, facts = scene.book(), {name: getattr(scene.group_session, name) for name in CHANGEABLE}
    facts |= {name: facts[name] + days * DAY for name in ("starts_at", "ends_at")}

    moved = {"reason": "Fire drill", "revision": scene.group_session.revision, "by": UserFactory()}
    group_sessions.change(group_session=scene.group_session, facts=facts, **moved)

    booking.refresh_from_db()
    assert booking.cancel_reason == reason


def test_a_booking_is_called_off_once_and_made_again():
    scene = Scene()
    scene.consents()
    booking = scene.book()

    family_bookings.call_off(booking=booking, by=UserFactory())

    with pytest.raises(Refused, match="Called off"):
        family_bookings.call_off(booking=booking, by=UserFactory())
    with pytest.raises(IntegrityError, match="A cancelled booking is signed"), transaction.atomic():
        FamilyBooking.objects.update(cancelled_at=None, cancelled_by=None, cancel_reason="")
    assert scene.book().pk != booking.pk


def test_a_booking_cannot_be_moved_under_another_consent():
    booking = FamilyBookingFactory()

    with pytest.raises(IntegrityError, match="A booking is kept as it was written"):
        FamilyBooking.objects.update(consent=ConsentFactory(contact=booking.contact, program=booking.group_session.program))


def test_two_who_must_not_meet_are_not_expected_together():
    scene, there = Scene(), None
    scene.consents()
    there = FamilyBookingFactory(group_session=scene.group_session)
    KeepApartFactory(
        client=scene.episode.client, contact=scene.contact, other_client=there.episode.client, other_contact=there.contact
    )

    with pytest.raises(Refused, match="This place is not possible"):
        scene.book()
    assert not scene.database_takes_it()


def test_who_was_expected_is_asked_for_again_when_they_come():
    booking = FamilyBookingFactory(group_session__starts_at=timezone.now() - dt.timedelta(minutes=5))
    consents.revoke(consent=booking.consent, words="At the door", by=UserFactory())
    session = booking.group_session
    facts = {"arrived_at": session.starts_at, "left_at": session.ends_at, "words": "", "by": UserFactory()}

    with pytest.raises(Refused, match="The consent was revoked on"):
        family.record(group_session=session, episode=booking.episode, contact=booking.contact, **facts)


def test_the_page_books_and_the_session_shows_who_no_longer_comes(client):
    scene = Scene()
    scene.consents()
    client.force_login(staff("clinician", scene.program))
    address = reverse("sessions:family-book", args=[scene.group_session.public_id])
    asked = f"{address}?client={scene.episode.public_id}"

    first = client.post(asked, {"contact": scene.contact.public_id}, follow=True).content.decode()
    consents.revoke(consent=scene.consent, words="By phone", by=UserFactory())
    after = client.get(scene.group_session.get_absolute_url()).content.decode()
    refused = client.post(asked, {"contact": scene.contact.public_id})

    assert "Expected" in first
    assert "Cancelled: no consent" in after
    assert refused.context["form"].non_field_errors()[0].startswith("The consent was revoked on")
    assert [moment.pgh_label for moment in scene.contact.moments.all()] == ["refused"]


def test_calling_off_has_its_page(client):
    booking = FamilyBookingFactory(group_session__starts_at=in_two_days())
    client.force_login(staff("clinician", booking.group_session.program))

    client.post(reverse("sessions:family-call-off", args=[booking.public_id]))

    booking.refresh_from_db()
    assert booking.cancel_reason == "called_off"
