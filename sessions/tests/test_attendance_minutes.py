"""Whatever happens in a week, minutes are the same wherever they are summed, and never more than the clock allows."""

import datetime as dt
from itertools import pairwise

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Sum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.tests.factories import UserFactory
from sessions.attendance_file import rows_of
from sessions.hours import Week, weekly_hours
from sessions.models import Attendance, GroupSession
from sessions.tests.factories import at

pytestmark = pytest.mark.django_db
MONDAY = days_ago(0) - dt.timedelta(days=days_ago(0).weekday() + 7)
presences = st.lists(
    st.tuples(
        st.integers(0, 6),  # day
        st.integers(0, 13 * 60),  # begins, minutes after 8
        st.integers(15, 180),  # length
        st.tuples(st.integers(0, 120), st.integers(0, 30)),  # break after, for
        st.integers(0, 60),  # late by
        st.integers(0, 60),  # leaves early by
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(week=presences)
def test_minutes_are_one_number_and_presence_never_overlaps(week):
    with transaction.atomic():
        episode, by = EpisodeFactory(admitted=True), UserFactory()
        for day, begins, length, (after, lasts), late, early in week:
            starts_at = at(MONDAY + dt.timedelta(days=day), 8) + dt.timedelta(minutes=begins)
            group_session = GroupSession.objects.create(
                program=episode.program, modality="group", title="Group", starts_at=starts_at, is_telehealth=True,
                ends_at=starts_at + dt.timedelta(minutes=length), facilitator=UserFactory(), break_after=after,
                break_minutes=lasts,
            )  # fmt: skip
            came, left = starts_at + dt.timedelta(minutes=late), group_session.ends_at - dt.timedelta(minutes=early)
            try:
                with transaction.atomic():
                    Attendance.objects.create(
                        group_session=group_session, episode=episode, client=episode.client, status="present",
                        arrived_at=came, left_at=left, recorded_by=by,
                    )  # fmt: skip
            except IntegrityError:
                continue
        check(episode)
        transaction.set_rollback(True)


def check(episode):
    rows = list(Attendance.objects.filter(episode=episode).order_by("arrived_at"))
    assert all(one.left_at <= two.arrived_at for one, two in pairwise(rows))
    assert all(0 <= row.minutes <= (row.left_at - row.arrived_at).total_seconds() / 60 for row in rows)
    of_notes = sum(row.minutes for row in rows)
    of_chart = Attendance.objects.filter(episode=episode).aggregate(total=Sum("minutes"))["total"] or 0
    of_week = weekly_hours([episode], Week.of(MONDAY, episode.program.zone))[episode.pk].delivered
    lines = list(rows_of(episode.program, MONDAY, MONDAY + dt.timedelta(days=6)))
    of_export = sum(int(line[-3] or 0) for line in lines[1:])
    assert of_notes == of_chart == of_week == of_export
    for day in {row.arrived_at.date() for row in rows}:
        there = [row for row in rows if row.arrived_at.date() == day]
        span = (max(row.left_at for row in there) - min(row.arrived_at for row in there)).total_seconds() / 60
        assert sum(row.minutes for row in there) <= span
