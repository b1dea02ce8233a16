"""Whoever expects a series is called when it moves or ends: clients once, booked family about each of their dates."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from clients.models import Disclosure
from clients.tests.disclosure_factories import DisclosureFactory
from clients.tests.factories import ConsentFactory, ContactFactory
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import enrolments, group_sessions, schedule_calls
from sessions.actions import series as series_actions
from sessions.models import ScheduleCall
from sessions.tests.factories import BookingFactory, GroupSessionFactory, at
from sessions.tests.family_factories import FamilyBookingFactory
from sessions.tests.schedule import MONDAY, NOW, admitted, refusal_of, series_in, weeks

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]
NAMES = ("name", "weekday", "starts_at", "duration", "room", "is_telehealth", "facilitator", "capacity", "family_format")
DAY = dt.timedelta(days=1)


@pytest.fixture
def series():
    """Families on Monday evenings; one client, whose mother is booked for the second and the third date."""
    series = series_in(ProgramFactory(phone="+12025550100"), modality="family", family_format="with_client")
    episode = admitted(series.program)
    enrolments.enrol(series=series, episode=episode, starts_on=MONDAY, by=series.facilitator)
    mother = ContactFactory(client=episode.client)
    consent = ConsentFactory(contact=mother, program=series.program, signed_on=MONDAY, expires_on=MONDAY + weeks(2))
    for group_session in series.group_sessions.all()[1:3]:
        FamilyBookingFactory(group_session=group_session, episode=episode, contact=mother, consent=consent)
    return series


def change(series, on, **facts):
    usual = {name: getattr(series, name) for name in NAMES}
    by = staff("clinician", series.program)
    return series_actions.edit_from(series=series, on=on, facts=usual | facts, revision=series.revision, by=by)


def to_call():
    """Who is to hear of what, about which day."""
    calls = ScheduleCall.objects.open().select_related("group_session__program").order_by("group_session__starts_at", "pk")
    return [(call.contact_id is not None, call.about, call.group_session.day()) for call in calls]


def test_another_weekday_is_told_to_the_client_once_and_to_family_for_each_date(series):
    change(series, MONDAY + weeks(1), weekday=1)

    second, third = (MONDAY + weeks(number) + DAY for number in (1, 2))
    assert to_call() == [(False, "changed", second), (True, "changed", second), (True, "changed", third)]


def test_family_whose_consent_does_not_reach_to_the_new_day_is_no_longer_expected(series):
    change(series, MONDAY + weeks(1), weekday=1)

    bookings = [booking for one in series.program.group_sessions.order_by("starts_at") for booking in one.family_bookings.all()]
    assert [booking.cancel_reason for booking in bookings] == ["", "no_consent"]


def test_another_facilitator_is_told_to_nobody(series):
    change(series, MONDAY + weeks(1), facilitator=staff("clinician", series.program))

    assert to_call() == []


def test_the_end_of_a_series_is_told_too(series):
    series_actions.end(series=series, on=MONDAY + weeks(1), by=series.facilitator)

    third = MONDAY + weeks(2)
    assert to_call() == [(False, "cancelled", third), (True, "cancelled", third)]


@pytest.fixture
def call():
    """A mother who is to hear that tonight does not take place."""
    group_session = GroupSessionFactory(family=True, starts_at=at(MONDAY, 19))
    episode = BookingFactory(group_session=group_session, episode=admitted(group_session.program)).episode
    mother = ContactFactory(client=episode.client)
    consent = ConsentFactory(contact=mother, program=group_session.program, signed_on=MONDAY, expires_on=MONDAY)
    FamilyBookingFactory(group_session=group_session, episode=episode, contact=mother, consent=consent)
    group_sessions.cancel(group_session=group_session, reason="Snow", by=group_session.facilitator)
    return ScheduleCall.objects.exclude(contact=None).get()


def tell(call):
    calls = list(call.group_session.schedule_calls.open())
    return schedule_calls.tell(group_session=call.group_session, calls=calls, by=call.group_session.facilitator)


def test_what_family_was_told_is_one_row_of_the_accounting_with_its_packet(call):
    tell(call)

    disclosure, told = Disclosure.objects.get(), ScheduleCall.objects.get(pk=call.pk)
    assert (told.disclosure, told.told_at, disclosure.contact) == (disclosure, disclosure.disclosed_at, call.contact)
    assert (
        disclosure.description
        == f"Call about a date, Mon, Nov 23, 2026, 7:00 PM: does not take place (session {call.group_session_id})"
    )
    assert disclosure.notice.long_text in disclosure.packet.source


def test_the_day_of_the_call_counts_not_the_day_of_the_session(call, time_machine):
    time_machine.shift(DAY)

    said = refusal_of(schedule_calls.tell, group_session=call.group_session, calls=[call], by=call.group_session.facilitator)
    assert said == ["A family member cannot be told: The consent expired: its last day was Mon, Nov 23, 2026."]


def test_what_family_was_told_stands(call):
    tell(call)

    for others in ({"told_at": None, "told_by": None, "disclosure": None}, {"about": "restored"}):
        with pytest.raises(IntegrityError, match=r"A call that was made is signed|A call is kept"), transaction.atomic():
            ScheduleCall.objects.filter(pk=call.pk).update(**others)


def test_postgresql_wants_the_disclosure_of_this_very_call(call):
    now, by = timezone.now(), call.group_session.facilitator
    told = {"told_at": now, "told_by": by}
    consent = call.contact.consents.get()
    phone = {"consent": consent, "category": "family_session", "disclosed_at": now}
    others = [
        DisclosureFactory(**phone | {"route": "letter"}),
        DisclosureFactory(**phone | {"disclosed_at": now - dt.timedelta(seconds=1)}),
        DisclosureFactory(disclosed_at=now),
        None,
    ]

    for disclosure in others:
        with pytest.raises(IntegrityError, match="Family is told under a consent in force"), transaction.atomic():
            ScheduleCall.objects.filter(pk=call.pk).update(**told, disclosure=disclosure)
    with pytest.raises(IntegrityError, match="Family is told under a consent in force"), transaction.atomic():
        ScheduleCall.objects.create(
            group_session=GroupSessionFactory(family=True, program=call.group_session.program, starts_at=at(MONDAY, 8)),
            episode=call.episode, contact=call.contact, about="cancelled", raised_at=now, **told,
        )  # fmt: skip
    client_call = ScheduleCall.objects.get(contact=None)
    with pytest.raises(IntegrityError, match="schedule_call_discloses_to_family"), transaction.atomic():
        ScheduleCall.objects.filter(pk=client_call.pk).update(**told, disclosure=others[0])
    assert ScheduleCall.objects.filter(pk=call.pk).update(**told, disclosure=DisclosureFactory(**phone)) == 1
