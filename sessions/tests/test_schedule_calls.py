"""Whom to call because a date has changed, and who knows."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import ConsentFactory, ContactFactory
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import enrolments, group_sessions, schedule_calls
from sessions.models import ScheduleCall
from sessions.tests.factories import AttendanceFactory, BookingFactory, GroupSessionFactory, at
from sessions.tests.family_factories import FamilyBookingFactory
from sessions.tests.schedule import MONDAY, NOW, admitted, refusal_of, series_in

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def series():
    return series_in(ProgramFactory())


@pytest.fixture
def tonight(series):
    """With one client expected."""
    enrolments.enrol(series=series, episode=admitted(series.program), starts_on=MONDAY, by=series.facilitator)
    return series.group_sessions.first()


def cancel(group_session):
    return group_sessions.cancel(group_session=group_session, reason="Snow", by=group_session.facilitator)


def restore(group_session):
    return group_sessions.restore(group_session=group_session, by=group_session.facilitator)


def move(group_session):
    starts_at = at(MONDAY + dt.timedelta(days=1), 18)
    facts = {name: getattr(group_session, name) for name in group_sessions.CHANGEABLE}
    facts |= {"starts_at": starts_at, "ends_at": starts_at + dt.timedelta(minutes=90)}
    return group_sessions.change(
        group_session=group_session,
        facts=facts,
        reason="Fire drill",
        revision=group_session.revision,
        by=group_session.facilitator,
    )


def tell(group_session, by=None):
    calls = list(group_session.schedule_calls.open())
    return schedule_calls.tell(group_session=group_session, calls=calls, by=by or group_session.facilitator)


def to_call(group_session):
    return [(call.episode_id, call.about) for call in group_session.schedule_calls.open().order_by("pk")]


def test_who_is_expected_is_to_be_called_and_ticked_off(series, tonight):
    client = series.enrolments.get().episode
    marked = admitted(series.program)
    enrolments.enrol(series=series, episode=marked, starts_on=MONDAY, by=series.facilitator)
    AttendanceFactory(group_session=tonight, episode=marked, no_show=True)

    cancel(tonight)

    assert to_call(tonight) == [(client.pk, "cancelled")]
    [told] = tell(tonight)
    assert (told.told_by, told.told_at) == (series.facilitator, timezone.now())
    assert to_call(tonight) == []


def test_a_substitute_needs_no_call_another_hour_does(series, tonight):
    facts = {name: getattr(tonight, name) for name in group_sessions.CHANGEABLE}
    substitute = staff("clinician", series.program)

    changed = group_sessions.change(
        group_session=tonight, facts=facts | {"facilitator": substitute}, reason="Ill", revision=0, by=substitute
    )
    assert to_call(changed) == []
    changed = move(changed)

    assert [about for _, about in to_call(changed)] == ["changed"]


def test_nobody_is_called_about_what_is_over(series, tonight):
    tonight.starts_at, tonight.ends_at = at(MONDAY, 7), at(MONDAY, 8)
    tonight.save()

    cancel(tonight)

    assert to_call(tonight) == []


def test_only_who_was_told_of_the_cancelling_is_called_again(series, tonight):
    cancel(tonight)
    restore(tonight)
    assert to_call(tonight) == []

    cancel(tonight)
    tell(tonight)
    restore(tonight)

    assert [about for _, about in to_call(tonight)] == ["restored"]


def test_who_has_not_heard_of_another_hour_is_still_called_when_it_is_brought_back(series, tonight):
    moved = move(tonight)
    cancel(moved)

    restored = restore(moved)

    assert [about for _, about in to_call(restored)] == ["changed"]


def test_what_cannot_be_ticked_off(series, tonight):
    cancel(tonight)
    stale = list(tonight.schedule_calls.open())

    assert refusal_of(schedule_calls.tell, group_session=tonight, calls=[], by=series.facilitator) == [
        "Choose at least one person."
    ]
    tell(tonight)
    assert refusal_of(schedule_calls.tell, group_session=tonight, calls=stale, by=series.facilitator) == [
        "Somebody else has told one of them meanwhile: open the page again."
    ]
    restore(tonight)
    assert refusal_of(schedule_calls.tell, group_session=tonight, calls=stale, by=series.facilitator) == [
        "This date has changed again meanwhile: open the page again and see what is true now."
    ]


@pytest.fixture
def family_night():
    """A family session this evening: the client's mother is booked; a sister may take part and is not, an uncle may not."""
    starts_at = at(MONDAY, 19)
    group_session = GroupSessionFactory(family=True, starts_at=starts_at)
    episode = BookingFactory(group_session=group_session, episode=admitted(group_session.program)).episode
    mother = ContactFactory(client=episode.client, first_name="Maria", phone="+12025550142")
    ContactFactory(client=episode.client, first_name="Uwe")
    sister = ContactFactory(client=episode.client, first_name="Ines")
    consent, _ = [ConsentFactory(contact=one, program=group_session.program, signed_on=MONDAY) for one in (mother, sister)]
    FamilyBookingFactory(group_session=group_session, episode=episode, contact=mother, consent=consent)
    return group_session


def page(client, group_session, role="front_desk"):
    client.force_login(staff(role, group_session.program))
    return client.get(reverse("sessions:schedule-calls", args=[group_session.public_id]))


def test_family_is_told_only_where_a_consent_allows_it(client, family_night):
    cancel(family_night)

    shown = page(client, family_night).content.decode()

    assert [call.contact and call.contact.first_name for call in family_night.schedule_calls.order_by("pk")] == [None, "Maria"]
    assert "Maria" in shown
    assert "(202) 555-0142</a> · calls are safe, no voicemail" in shown
    assert "Uwe" not in shown
    assert "Ines" not in shown


def test_a_consent_that_was_revoked_since_stops_the_call(client, family_night):
    cancel(family_night)
    call = family_night.schedule_calls.exclude(contact=None).get()
    consent = call.contact.consents.get()
    consent.revoked_at, consent.revoked_by = timezone.now(), family_night.facilitator
    consent.save()

    shown = page(client, family_night).content.decode()
    reasons = refusal_of(schedule_calls.tell, group_session=family_night, calls=[call], by=family_night.facilitator)

    assert "Do not call: The consent was revoked" in shown
    assert f'value="{call.public_id}"' not in shown
    assert "555-0142" not in shown
    assert "They know" in shown  # the client may be told
    type(call).objects.filter(contact=None).update(overtaken_at=timezone.now())
    assert "They know" not in page(client, family_night).content.decode()
    assert reasons == ["A family member cannot be told: The consent was revoked on Mon, Nov 23, 2026."]


def test_telling_waits_for_a_revocation_that_is_on_its_way(family_night):
    cancel(family_night)

    with CaptureQueriesContext(connection) as asked:
        tell(family_night)

    locks = [query["sql"].split(" FROM ")[1].split()[0] for query in asked if "FOR " in query["sql"] and "UPDATE" in query["sql"]]
    assert locks[:2] == ['"clients_consent"', '"iop_sessions_schedulecall"']


def test_who_is_no_longer_a_contact_is_not_told(client, family_night):
    cancel(family_night)
    call = family_night.schedule_calls.exclude(contact=None).get()
    call.contact.is_active = False
    call.contact.save()

    assert b"Do not call: This contact is marked as no longer active." in page(client, family_night).content


def test_the_front_desk_ticks_off_whom_it_reached(client, tonight):
    cancel(tonight)
    address = reverse("sessions:schedule-calls", args=[tonight.public_id])
    call = tonight.schedule_calls.get()
    shown = page(client, tonight).content.decode()
    listed = client.get(reverse("sessions:schedule-call-list"))

    answer = client.post(address, {"calls": [call.public_id]})

    assert "No phone number" in shown
    assert [one.still for one in listed.context["group_sessions"]] == [1]
    assert answer.headers["Location"] == address
    assert ScheduleCall.objects.get().told_by.memberships.get().role == "front_desk"
    assert list(client.get(reverse("sessions:schedule-call-list")).context["group_sessions"]) == []


@pytest.mark.parametrize("number", [1, 4])
def test_the_lists_take_as_many_queries_for_many(client, django_assert_num_queries, series, number):
    for _ in range(number):
        enrolments.enrol(series=series, episode=admitted(series.program), starts_on=MONDAY, by=series.facilitator)
    tonight = cancel(series.group_sessions.first())
    page(client, tonight)

    with django_assert_num_queries(5):
        client.get(reverse("sessions:schedule-calls", args=[tonight.public_id]))
    with django_assert_num_queries(5):
        client.get(reverse("sessions:schedule-call-list"))
