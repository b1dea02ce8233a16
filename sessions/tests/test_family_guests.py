"""Guests of no client, agreements on their page, words that name no other family, and the timeline of a family."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory
from iop_portal.refusals import Refused
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff
from sessions.actions import absences, agreements, attendance, family, guests
from sessions.models import GroupAgreement, Guest
from sessions.models.guest import BESIDE_GUESTS
from sessions.rules.attendance import Mark
from sessions.rules.guests import blockers_to_guests
from sessions.tests.factories import AttendanceFactory, BookingFactory, FamilyParticipationFactory, GroupSessionFactory
from sessions.tests.family_factories import FamilyBookingFactory, GroupAgreementFactory, GuestFactory, in_two_days
from sessions.tests.schedule import refusal_of

pytestmark = pytest.mark.django_db
EVENING = {"modality": "family", "family_format": "education", "title": "Family evening"}


def test_an_evening_counts_heads_and_asks_for_no_client(client):
    evening = GroupSessionFactory(**EVENING)
    client.force_login(staff("clinician", evening.program))
    address = reverse("sessions:guest-new", args=[evening.public_id])

    page = client.post(address, {"heads": 14, "name": "", "arrived_at": "10:00", "left_at": "11:00"}, follow=True)

    guest = Guest.objects.get()
    assert (guest.heads, guest.length_in_minutes) == (14, 60)
    assert "14 people" in page.content.decode()


def test_with_a_client_on_the_sheet_nobody_comes_without_a_consent():
    evening = GroupSessionFactory(**EVENING)
    BookingFactory(group_session=evening)

    [reason] = blockers_to_guests(evening)

    assert reason.startswith("Clients are on the sheet")
    with pytest.raises(IntegrityError, match="no client on the sheet"):
        GuestFactory(group_session=evening)


def test_once_guests_are_there_no_client_is_let_in():
    evening = GroupSessionFactory(**EVENING, starts_at=timezone.now() - dt.timedelta(minutes=10))
    guest = GuestFactory(group_session=evening)
    episode = BookingFactory(group_session=evening).episode
    who = {"group_session": evening, "by": UserFactory()}
    mark = Mark(episode.pk, "present", evening.starts_at, evening.ends_at)
    unexpected = EpisodeFactory(admitted=True, program=evening.program)

    for let_in in (
        lambda: attendance.check_in(episode=episode, **who),
        lambda: attendance.take(lines=[mark], revision=evening.revision, **who),
        lambda: absences.walk_in(episode=unexpected, **who),
    ):
        assert refusal_of(let_in)[0].endswith(BESIDE_GUESTS)
    with pytest.raises(IntegrityError, match=BESIDE_GUESTS), transaction.atomic():
        AttendanceFactory(group_session=evening, episode=episode)
    guests.enter_error(guest=guest, reason="They were in the other room", by=who["by"])
    assert attendance.check_in(episode=episode, **who).was_present


def test_another_session_takes_no_guests():
    with pytest.raises(IntegrityError, match="Guests without a consent"):
        GuestFactory(group_session=GroupSessionFactory(family=True))


def test_client_and_mother_agree_on_one_page(client):
    episode = EpisodeFactory(admitted=True)
    mother = ContactFactory(client=episode.client)
    client.force_login(staff("clinician", episode.program))
    address = reverse("sessions:agreement-new", args=[episode.public_id])
    signed = {"signature_method": "typed", "signed_name": "Robin", "signed_on": str(timezone.localdate())}

    for who in ("client", str(mother.public_id)):
        client.post(address, signed | {"who": who})
    again = client.post(address, signed | {"who": "client"})

    assert set(GroupAgreement.objects.values_list("contact", flat=True)) == {None, mother.pk}
    assert again.context["form"].non_field_errors() == ["This person has agreed already."]
    with pytest.raises(IntegrityError, match="An agreement is signed"):
        GroupAgreement.objects.update(signed_name="Somebody")


def test_what_is_written_about_one_family_names_no_other():
    session = GroupSessionFactory(family=True, family_format="multifamily")
    mine = AttendanceFactory(group_session=session).episode
    other = AttendanceFactory(group_session=session, episode__client__first_name="Juniper").episode
    ContactFactory(client=other.client, first_name="Basalt")
    mother = ContactFactory(client=mine.client)
    ConsentFactory(contact=mother, program=session.program)
    GroupAgreementFactory(episode=mine)
    GroupAgreementFactory(episode=mine, contact=mother)
    facts = {"arrived_at": session.starts_at, "left_at": session.ends_at, "by": UserFactory()}

    for words in ("Spoke with Juniper about anger", "Basalt's story helped"):
        with pytest.raises(Refused, match="somebody of another family"):
            family.record(group_session=session, episode=mine, contact=mother, words=words, **facts)
    assert family.record(group_session=session, episode=mine, contact=mother, words="Spoke about anger", **facts).pk


@pytest.mark.parametrize("rows", [1, 3])
def test_the_timeline_shows_minutes_bookings_and_consents(client, django_assert_max_num_queries, rows):
    line = AttendanceFactory(group_session__family=True)
    session = line.group_session
    for _ in range(rows):
        FamilyParticipationFactory(
            group_session=session, episode=line.episode, left_at=session.starts_at + dt.timedelta(minutes=45)
        )
    FamilyBookingFactory(episode=line.episode, group_session__program=session.program)
    client.force_login(staff("clinician", session.program))
    address = reverse("chart:family-timeline", args=[line.episode.public_id])

    with django_assert_max_num_queries(20):
        page = client.get(address).content.decode()

    assert page.count("45\u00a0min") == rows
    assert "1 of 1" in page
    assert "Expected" in page
    assert "In force until" in page


@pytest.mark.parametrize(("days", "number"), [(0, 1), (7, 2), (14, 3), (400, 16)])
def test_the_timeline_begins_with_treatment_and_is_never_endless(client, days, number):
    today = timezone.localdate()
    begun = today - dt.timedelta(days=days)
    episode = EpisodeFactory(admitted=True, inquired_on=begun, admitted_on=begun, status_since=begun)
    client.force_login(staff("clinician", episode.program))

    page = client.get(reverse("chart:family-timeline", args=[episode.public_id])).content.decode()

    assert page.count('<th scope="row">') == number


def test_what_clears_the_way_stands_beside_the_person(client):
    coming = GroupSessionFactory(family=True, family_format="multifamily", starts_at=in_two_days())
    episode = EpisodeFactory(program=coming.program, admitted=True)
    own = GroupAgreementFactory(episode=episode)
    BookingFactory(group_session=coming, episode=episode)
    agreements.withdraw(agreement=own, by=UserFactory())
    mother = ContactFactory(client=episode.client)
    consent = ConsentFactory(contact=mother, program=coming.program)
    client.force_login(staff("clinician", coming.program))
    book = reverse("sessions:family-book", args=[coming.public_id])

    page = client.get(book)
    [[person]] = [line.people for line in page.context["lines"]]
    asked = f"{reverse('sessions:agreement-new', args=[episode.public_id])}?who={mother.public_id}&next={book}"
    first = client.get(asked)
    signed = {"signature_method": "paper", "signed_name": "X", "signed_on": consent.signed_on}
    second = client.post(asked, signed | {"who": "client"}, follow=True)
    client.post(asked, signed | {"who": mother.public_id})

    assert (len(person.unsigned), person.lacks_consent) == (2, False)
    assert "/consents/new/" not in page.content.decode()
    assert (first.context["form"]["who"].value(), first.context["cancel_url"]) == ("client", book)
    assert second.context["form"]["who"].value() == str(mother.public_id)
    chosen = client.get(f"{book}?contact={mother.public_id}")
    assert chosen.context["form"]["contact"].value() == str(mother.public_id)
    assert "May take part" in chosen.content.decode()


@pytest.mark.parametrize(("hours", "is_there"), [(-1, True), (1, False)])
def test_once_the_session_has_begun_whoever_is_expected_is_checked_in_from_it(client, hours, is_there):
    group_session = GroupSessionFactory(family=True, starts_at=timezone.now() + dt.timedelta(hours=hours))
    booking = FamilyBookingFactory(group_session=group_session)
    client.force_login(staff("clinician", group_session.program))

    page = client.get(group_session.get_absolute_url()).content.decode()

    came = f"{reverse('sessions:family-new', args=[group_session.public_id])}?contact={booking.contact.public_id}"
    assert (came in page) == is_there
    if is_there:
        FamilyParticipationFactory(
            group_session=group_session, episode=booking.episode, contact=booking.contact, consent=booking.consent
        )
        assert came not in client.get(group_session.get_absolute_url()).content.decode()
