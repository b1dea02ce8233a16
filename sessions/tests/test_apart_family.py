"""A client and a member of somebody's family who must not meet: no place where the other is booked, and no date moved into it."""

import datetime as dt

import pytest
from django.utils import timezone

from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory
from iop_portal.tests.factories import ProgramFactory, UserFactory
from iop_portal.tests.staff import staff
from sessions.actions import enrolments, group_sessions
from sessions.apart import shared_by
from sessions.models import KeepApart
from sessions.queries import offers
from sessions.rules.keep_apart import NOT_POSSIBLE
from sessions.tests.factories import BookingFactory, EnrolmentFactory, GroupSessionFactory, KeepApartFactory, SeriesFactory
from sessions.tests.family_factories import FamilyBookingFactory, in_two_days
from sessions.tests.schedule import refusal_of
from sessions.tests.test_keep_apart import around

pytestmark = pytest.mark.django_db


class Scene:
    """A mother is booked for one date of a series of family sessions. A client of the program must not meet her."""

    def __init__(self, **pair):
        self.program = ProgramFactory()
        theirs, self.client = (EpisodeFactory(admitted=True, program=self.program) for _ in range(2))
        self.series = SeriesFactory(program=self.program, modality="family", family_format="with_client")
        facts = {"program": self.program, "series": self.series, "is_telehealth": True, "room": None}
        self.date = GroupSessionFactory(family=True, starts_at=in_two_days(), **facts)
        self.date.facilitator = staff("clinician", self.program)
        self.date.save()
        mother = ContactFactory(client=theirs.client)
        ConsentFactory(contact=mother, program=self.program)
        EnrolmentFactory(series=self.series, episode=theirs)
        consent = mother.consents.get()
        self.booking = FamilyBookingFactory(group_session=self.date, episode=theirs, contact=mother, consent=consent)
        self.pair = KeepApartFactory(client=theirs.client, contact=mother, other_client=self.client.client, **pair)

    def place(self, **facts):
        """By no rule, as a script would."""
        return EnrolmentFactory(series=self.series, episode=self.client, **({"starts_on": timezone.localdate()} | facts))


def test_there_is_no_place_in_a_series_for_which_she_is_booked():
    scene, today = Scene(), timezone.localdate()

    refused = refusal_of(enrolments.enrol, series=scene.series, episode=scene.client, starts_on=today, by=UserFactory())

    assert refused == [NOT_POSSIBLE]
    assert [offer.reasons for offer in offers(scene.client, today)] == [[NOT_POSSIBLE]]
    assert around(scene.place) == [NOT_POSSIBLE]
    assert scene.place(starts_on=scene.date.day() + dt.timedelta(days=1))


def test_once_she_is_called_off_or_they_may_meet_there_is_one():
    scene = Scene()
    type(scene.booking).objects.update(
        cancelled_at=timezone.now(), cancelled_by=scene.pair.recorded_by, cancel_reason="called_off"
    )

    assert scene.place(ends_on=timezone.localdate())
    KeepApart.objects.update(ended_at=timezone.now(), ended_by=scene.pair.recorded_by)
    assert scene.place(starts_on=timezone.localdate() + dt.timedelta(days=1))


def test_where_both_are_expected_already_stands_on_the_page_of_the_pair():
    scene = Scene(since=timezone.localdate() + dt.timedelta(days=9))
    enrolments.enrol(series=scene.series, episode=scene.client, starts_on=timezone.localdate(), by=UserFactory())
    assert shared_by(scene.pair) == []  # that pair holds from a later day on, so there was a place
    mother = {"other_client": scene.pair.client, "other_contact": scene.pair.contact}
    stranger = EpisodeFactory(admitted=True, program=scene.program).client

    [shared] = shared_by(KeepApartFactory(client=scene.client.client, **mother))

    day = scene.date.local_start()
    assert shared.words == f"Both are expected at Family session on {day:%b} {day.day}."
    assert shared_by(KeepApartFactory(client=stranger, **mother)) == []


def test_a_date_is_not_moved_to_a_day_on_which_they_would_meet():
    since = in_two_days() + dt.timedelta(days=2)
    scene = Scene(since=timezone.localdate(since))
    BookingFactory(group_session=scene.date, episode=scene.client)
    names = ("starts_at", "ends_at", "room", "is_telehealth", "facilitator", "clash_reason")
    facts = {name: getattr(scene.date, name) for name in names}
    later = {name: facts[name] + dt.timedelta(days=3) for name in ("starts_at", "ends_at")}
    asked = {"group_session": scene.date, "reason": "Moved", "revision": 0, "by": UserFactory()}

    assert refusal_of(group_sessions.change, facts=facts | later, **asked) == [NOT_POSSIBLE]
    KeepApart.objects.update(ended_at=timezone.now(), ended_by=scene.pair.recorded_by)
    assert group_sessions.change(facts=facts | later, **asked).pk == scene.date.pk


def test_a_date_that_was_cancelled_is_not_brought_back_for_both():
    scene, by = Scene(), UserFactory()
    group_sessions.cancel(group_session=scene.date, reason="Illness", by=by)
    scene.place()

    assert refusal_of(group_sessions.restore, group_session=scene.date, by=by) == [NOT_POSSIBLE]
    type(scene.booking).objects.update(cancelled_at=timezone.now(), cancelled_by=by, cancel_reason="called_off")
    assert not group_sessions.restore(group_session=scene.date, by=by).is_cancelled
