"""Whatever happens in a week, minutes are the same wherever they are read, and never more than the clock allows."""

import csv
import datetime as dt
import io
import re
from itertools import pairwise

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from clients.tests.factories import EpisodeFactory
from iop_portal.releases.content import attendance as report
from iop_portal.templatetags.portal import hours, short_day
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff
from sessions.attendance_file import as_csv
from sessions.hours import Week, weekly_hours
from sessions.models import Attendance, GroupSession
from sessions.tests.factories import at, signed_note

pytestmark = pytest.mark.django_db
LENGTH = re.compile(r"(?:(\d+)\xa0h)?\s?(?:(\d+)\xa0min)?")
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
    max_size=6,
)
WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)  # each example reads pages: minutes until it were the smallest


@settings(max_examples=12, deadline=None, phases=WITHOUT_SHRINKING, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(week=presences)
def test_minutes_are_one_number_wherever_they_are_read_and_presence_never_overlaps(client, week):
    with transaction.atomic():
        episode, monday = EpisodeFactory(admitted=True), last_monday()
        for presence in week:
            come(episode, monday, *presence)
        rows = list(Attendance.objects.filter(episode=episode).order_by("arrived_at"))
        client.force_login(staff("clinical_supervisor", episode.program))

        assert all(one.left_at <= two.arrived_at for one, two in pairwise(rows))
        for there in by_day(rows):
            assert sum(row.minutes for row in there) <= between(there[0].arrived_at, max(row.left_at for row in there))
        one_number(client, episode, monday, rows)
        transaction.set_rollback(True)


def last_monday():
    today = timezone.localdate()
    return today - dt.timedelta(days=today.weekday() + 7)


def come(episode, monday, day, begins, length, a_break, late, early):
    """The client comes to one session, unless they are in another one then, or would leave before they come."""
    starts_at = at(monday + dt.timedelta(days=day), 8) + dt.timedelta(minutes=begins)
    group_session = GroupSession.objects.create(
        program=episode.program, modality="group", title="Group", starts_at=starts_at, is_telehealth=True,
        ends_at=starts_at + dt.timedelta(minutes=length), facilitator=UserFactory(), break_after=a_break[0],
        break_minutes=a_break[1],
    )  # fmt: skip
    times = {
        "arrived_at": starts_at + dt.timedelta(minutes=late),
        "left_at": group_session.ends_at - dt.timedelta(minutes=early),
    }
    try:
        with transaction.atomic():
            Attendance.objects.create(
                group_session=group_session, episode=episode, client=episode.client, status="present",
                recorded_by=UserFactory(), **times,
            )  # fmt: skip
    except IntegrityError:
        pass


def by_day(rows):
    days = {}
    for row in rows:
        days.setdefault(timezone.localdate(row.arrived_at), []).append(row)
    return days.values()


def between(first, last):
    return (last - first).total_seconds() / 60


def one_number(client, episode, monday, rows):
    """What stands on the note's page, in the chart, in the ledger of hours, in the report that leaves and in the file."""
    sunday, week = monday + dt.timedelta(days=6), Week.of(monday, episode.program.zone)
    chart = page(client, reverse("chart:client-chart", args=[episode.client.public_id]))
    notes = [page(client, signed_note(attendance=row).get_absolute_url()) for row in rows]
    table = report(episode.client, episode.program, monday, sunday).table
    file = csv.DictReader(io.StringIO(as_csv(episode.program, monday, sunday)))
    ledger = weekly_hours([episode], week)[episode.pk].delivered

    read = {
        "notes": sum(length(lead) for note in notes for lead in re.findall(r"page-lead.*? · ([^<]*)</p>", note)),
        "chart": sum(length(time) for time in re.findall(r'data-label="Time">([^<]*)<', chart)),
        "ledger": ledger,
        "report": sum(int(minutes) for _, minutes in (table.rows if table else [])),
        "file": sum(int(line["Minutes"] or 0) for line in file),
    }
    assert read == dict.fromkeys(read, sum(between(row.arrived_at, row.left_at) - in_the_break(row) for row in rows))
    line = rf'<th scope="row">{short_day(monday)}</th><td class="num" data-label="Delivered">([^ ]*) h'
    assert re.findall(line, chart) == [hours(ledger)]


def page(client, address):
    return client.get(address).content.decode()


def length(text):
    """A length of time as the pages say it, in minutes again."""
    found, minutes = LENGTH.fullmatch(text.strip()).groups()
    return 60 * int(found or 0) + int(minutes or 0)


def in_the_break(row):
    """By hand, beside PostgreSQL."""
    begins = row.group_session.starts_at + dt.timedelta(minutes=row.group_session.break_after)
    ends = begins + dt.timedelta(minutes=row.group_session.break_minutes)
    return max(0, between(max(begins, row.arrived_at), min(ends, row.left_at)))
