"""People who must not meet: by every path, and around every path at the database, with one sentence that tells nothing."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from clients.tests.factories import ClientFactory, ContactFactory, EpisodeFactory, days_ago
from iop_portal.refusals import reasons_of
from iop_portal.tests.factories import ProgramFactory, UserFactory
from iop_portal.tests.staff import staff
from sessions.actions import attendance, enrolments, family, group_sessions, keep_apart
from sessions.actions import series as series_actions
from sessions.apart import shared_by
from sessions.models import Attendance, Booking, Enrolment, KeepApart
from sessions.queries import offers
from sessions.rules.attendance import Mark
from sessions.rules.keep_apart import NOT_POSSIBLE
from sessions.tests.factories import (
    AttendanceFactory,
    BookingFactory,
    EnrolmentFactory,
    FamilyParticipationFactory,
    GroupSessionFactory,
    KeepApartFactory,
    SeriesFactory,
    kept_apart,
)
from sessions.tests.schedule import refusal_of
from sessions.tests.test_schedule_races import at_once

pytestmark = pytest.mark.django_db


def around(write):
    """What PostgreSQL answers to a script that asks no rule."""
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        write()
    return reasons_of(error.value)


def now_in(program, **facts):
    """A session that is going on."""
    return GroupSessionFactory(program=program, starts_at=timezone.now() - dt.timedelta(minutes=10), **facts)


def test_the_second_of_two_gets_no_place_in_a_series():
    program = ProgramFactory()
    _, one, two = kept_apart(program)
    series = SeriesFactory(program=program)
    EnrolmentFactory(series=series, episode=one)
    today, by = timezone.localdate(), UserFactory()

    assert refusal_of(enrolments.enrol, series=series, episode=two, starts_on=today, by=by) == [NOT_POSSIBLE]
    assert [offer.reasons for offer in offers(two, today)] == [[NOT_POSSIBLE]]
    assert around(lambda: EnrolmentFactory(series=series, episode=two)) == [NOT_POSSIBLE]
    assert Enrolment.objects.count() == 1


def test_days_decide():
    program = ProgramFactory()
    pair, one, two = kept_apart(program)
    series = SeriesFactory(program=program)
    EnrolmentFactory(series=series, episode=one, ends_on=days_ago(8))

    EnrolmentFactory(series=series, episode=two, starts_on=days_ago(7))
    KeepApart.objects.filter(pk=pair.pk).update(ended_at=timezone.now(), ended_by=pair.recorded_by)
    EnrolmentFactory(series=series, episode=one, starts_on=days_ago(7))

    assert series.enrolments.count() == 3


def test_a_place_is_not_stretched_into_a_meeting_and_can_always_be_shortened():
    program = ProgramFactory()
    one, two = (EpisodeFactory(admitted=True, program=program) for _ in range(2))
    series = SeriesFactory(program=program)
    first, second = (EnrolmentFactory(series=series, episode=episode) for episode in (one, two))
    KeepApartFactory(client=one.client, other_client=two.client)

    enrolments.end(enrolment=second, on=days_ago(-7), reason="Kept apart", by=UserFactory())

    assert around(lambda: Enrolment.objects.filter(pk=second.pk).update(ends_on=None)) == [NOT_POSSIBLE]
    first.refresh_from_db()
    assert first.ends_on is None


def test_two_who_must_not_meet_are_not_booked_for_one_session():
    program = ProgramFactory()
    _, one, two = kept_apart(program)
    facts = {
        "modality": "education", "title": "Class", "starts_at": timezone.now() + dt.timedelta(hours=2), "capacity": 12,
        "ends_at": timezone.now() + dt.timedelta(hours=3), "is_telehealth": True, "facilitator": staff("clinician", program),
    }  # fmt: skip

    refused = refusal_of(group_sessions.create_once, program=program, facts=facts, episodes=[one, two], by=UserFactory())

    assert refused == [NOT_POSSIBLE]
    session = now_in(program)
    BookingFactory(group_session=session, episode=one)
    assert around(lambda: BookingFactory(group_session=session, episode=two)) == [NOT_POSSIBLE]
    assert Booking.objects.count() == 1


def test_at_the_door_the_first_comes_in_and_the_second_does_not():
    program = ProgramFactory()
    one, two = (EpisodeFactory(admitted=True, program=program) for _ in range(2))
    session, by = now_in(program), UserFactory()
    for episode in (one, two):
        BookingFactory(group_session=session, episode=episode)
    KeepApartFactory(client=one.client, other_client=two.client)

    attendance.check_in(group_session=session, episode=one, by=by)

    assert refusal_of(attendance.check_in, group_session=session, episode=two, by=by) == [NOT_POSSIBLE]
    assert around(lambda: AttendanceFactory(group_session=session, episode=two)) == [NOT_POSSIBLE]
    AttendanceFactory(group_session=session, episode=two, no_show=True)
    assert around(
        lambda: Attendance.objects.filter(episode=two).update(
            status="present", arrived_at=session.starts_at, left_at=session.ends_at
        )
    ) == [NOT_POSSIBLE]


def test_a_sheet_does_not_mark_both_and_keeps_what_was_over_before():
    program = ProgramFactory()
    one, two = (EpisodeFactory(admitted=True, program=program) for _ in range(2))
    going_on, yesterday = now_in(program), GroupSessionFactory(program=program)
    for session in (going_on, yesterday):
        for episode in (one, two):
            BookingFactory(group_session=session, episode=episode)
    KeepApartFactory(client=one.client, other_client=two.client)

    def take(session):
        marks = [Mark(episode.pk, "present", session.starts_at, session.ends_at) for episode in (one, two)]
        return attendance.take(group_session=session, lines=marks, revision=0, by=UserFactory())

    with pytest.raises(attendance.MarksRefused) as refusal:
        take(going_on)
    assert refusal.value.by_episode == {one.pk: [NOT_POSSIBLE], two.pk: [NOT_POSSIBLE]}
    assert take(yesterday) == ["present", "present"]


def test_family_does_not_come_where_the_client_they_must_not_meet_is():
    program = ProgramFactory()
    session = now_in(program, family=True)
    mine, theirs = (EpisodeFactory(admitted=True, program=program) for _ in range(2))
    mother = ContactFactory(client=mine.client)
    KeepApartFactory(client=mine.client, contact=mother, other_client=theirs.client)
    AttendanceFactory(group_session=session, episode=theirs)

    def participation():
        return FamilyParticipationFactory(group_session=session, episode=mine, contact=mother)

    assert around(participation) == [NOT_POSSIBLE]
    times = {"arrived_at": session.starts_at, "left_at": session.ends_at, "words": ""}
    reasons = refusal_of(family.record, group_session=session, episode=mine, contact=mother, by=UserFactory(), **times)
    assert NOT_POSSIBLE in reasons

    Attendance.objects.all().delete()
    participation()
    assert around(lambda: AttendanceFactory(group_session=session, episode=theirs)) == [NOT_POSSIBLE]
    assert AttendanceFactory(group_session=session, episode=mine)


def test_a_series_that_moves_does_not_carry_both_places_over():
    program = ProgramFactory()
    one, two = (EpisodeFactory(admitted=True, program=program) for _ in range(2))
    series = SeriesFactory(program=program, facilitator=staff("clinician", program))
    for episode in (one, two):
        EnrolmentFactory(series=series, episode=episode)
    KeepApartFactory(client=one.client, other_client=two.client)
    names = ("name", "modality", "duration", "room", "facilitator", "capacity", "starts_on", "weekday")
    facts = {name: getattr(series, name) for name in names} | {"starts_at": dt.time(15)}

    def edit():
        on = timezone.localdate() + dt.timedelta(days=1)
        return series_actions.edit_from(series=series, on=on, facts=facts, revision=0, by=UserFactory())

    assert around(edit) == [NOT_POSSIBLE]


def test_a_pair_is_recorded_at_once_and_lists_what_is_to_be_resolved():
    program = ProgramFactory()
    supervisor = staff("clinical_supervisor", program)
    one, two = (EpisodeFactory(admitted=True, program=program) for _ in range(2))
    series = SeriesFactory(program=program)
    for episode in (one, two):
        EnrolmentFactory(series=series, episode=episode)
    facts = {
        "client": one.client, "contact": None, "other_client": two.client, "other_contact": None, "kind": "no_contact_order",
        "reason": "Order", "since": timezone.localdate(), "source": "court_order", "order_number": "22-1",
        "ordered_on": days_ago(3),
    }  # fmt: skip

    pair = keep_apart.record(facts=facts, by=supervisor)

    assert [shared.words for shared in shared_by(pair)] == ["Both have a place in Relapse prevention, Mondays."]
    again = refusal_of(keep_apart.record, facts=facts, by=supervisor)
    assert again == ["These two are kept apart already. End that entry first, then record the new one."]
    keep_apart.end(pair=pair, reason="Lifted", by=supervisor)
    assert shared_by(KeepApart.objects.get()) == []
    assert refusal_of(keep_apart.end, pair=pair, reason="Lifted", by=supervisor) == ["This was ended already."]


def test_a_pair_is_two_people_of_the_programs_one_works_in():
    program = ProgramFactory()
    supervisor = staff("clinical_supervisor", program)
    one, far = EpisodeFactory(program=program).client, EpisodeFactory().client
    facts = {"client": one, "contact": None, "other_client": one, "other_contact": None}

    assert refusal_of(keep_apart.record, facts=facts, by=supervisor)[0].startswith("These are one and the same person")
    nobody = refusal_of(keep_apart.record, facts=facts | {"other_client": far}, by=supervisor)
    assert nobody == ["There is no client of that number in your programs."]


def test_postgresql_keeps_the_pair_as_it_is():
    pair, other = KeepApartFactory(), ClientFactory()
    alone = around(lambda: KeepApartFactory(client=other, other_client=other))
    edited = [
        around(lambda change=change: KeepApart.objects.filter(pk=pair.pk).update(**change))
        for change in ({"other_client": other}, {"until": pair.since}, {"reason": "None"})
    ]
    order = around(lambda: KeepApartFactory(source="court_order"))
    stranger = around(lambda: KeepApartFactory(client=other, contact=ContactFactory()))

    assert alone == ["These are one and the same person: nobody is kept apart from themselves."]
    assert order == ["A court order needs its number and its date."]
    assert stranger == ["A pair names contacts of its own clients."]
    assert around(lambda: pair.delete()) == ["A pair kept apart is ended, never deleted."]
    assert edited == [["A pair kept apart is kept as it was written."]] * 3
    KeepApart.objects.filter(pk=pair.pk).update(ended_at=timezone.now(), ended_by=pair.recorded_by)
    again = around(lambda: KeepApart.objects.filter(pk=pair.pk).update(ended_at=None, ended_by=None))
    assert again == ["A pair that was ended is signed and cannot be changed."]


@pytest.mark.django_db(transaction=True)
def test_of_two_enrolled_at_the_same_moment_one_gets_the_place():
    program = ProgramFactory()
    _, one, two = kept_apart(program)
    today = timezone.localdate()
    by_rule, by_script = (SeriesFactory(program=program, weekday=day) for day in (0, 1))
    by = UserFactory()
    enrol = [lambda e=e: enrolments.enrol(series=by_rule, episode=e, starts_on=today, by=by) for e in (one, two)]
    insert = [lambda e=e: _insert(by_script, e, by) for e in (one, two)]

    for acts, series in ((enrol, by_rule), (insert, by_script)):
        answers = at_once(*acts)
        assert series.enrolments.count() == 1
        assert [answer for answer in answers if isinstance(answer, list)] == [[NOT_POSSIBLE]]


def _insert(series, episode, by):
    with transaction.atomic():
        return Enrolment.objects.create(series=series, episode=episode, starts_on=timezone.localdate(), enrolled_by=by)
