"""Attendance of one program in one period as a file: numbers of clients, never names."""

import csv
import datetime as dt
import io
from collections.abc import Iterator

from django.utils import timezone

from sessions.models import Attendance

FORMULA = ("=", "+", "-", "@", "\t", "\r")
HEADINGS = [
    "Client", "Session", "Kind", "Day", "Begins", "Ends", "Status", "Reason", "Arrived", "Left", "Break", "Minutes", "Makes up",
    "Remark",
]  # fmt: skip


def cell(text: str) -> str:
    """Text that a spreadsheet does not take for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def status_of(attendance) -> str:
    """Its code (domain.md section 9): a missed session that another made up is `made_up`."""
    return "made_up" if attendance.stand_in else attendance.status


def rows_of(program, first: dt.date, last: dt.date) -> Iterator[list[str]]:
    """A heading, and a line for each place on a sheet of these days, by the program's clock."""
    midnight = dt.time()
    start = timezone.make_aware(dt.datetime.combine(first, midnight), program.zone)
    end = timezone.make_aware(dt.datetime.combine(last + dt.timedelta(days=1), midnight), program.zone)
    found = Attendance.objects.filter(group_session__program=program).between(start, end)
    found = found.select_related("group_session", "client", "made_up_by", "makes_up__group_session")
    yield HEADINGS
    for row in found.order_by("group_session__starts_at", "group_session", "client", "pk").iterator(chunk_size=1000):
        yield _line(row, program.zone)


def _line(row, zone):
    def clock(moment):
        return f"{timezone.localtime(moment, zone):%H:%M}" if moment else ""

    session = row.group_session
    made_up = f"{timezone.localtime(row.makes_up.group_session.starts_at, zone):%Y-%m-%d}" if row.makes_up else ""
    return [
        cell(row.client.number), cell(session.title), session.modality, f"{timezone.localtime(session.starts_at, zone):%Y-%m-%d}",
        clock(session.starts_at), clock(session.ends_at), status_of(row), row.reason, clock(row.arrived_at), clock(row.left_at),
        str(row.break_minutes) if row.arrived_at else "", "" if row.minutes is None else str(row.minutes), made_up,
        cell(row.words),
    ]  # fmt: skip


def as_csv(program, first, last) -> str:
    """The file."""
    out = io.StringIO()
    csv.writer(out).writerows(rows_of(program, first, last))
    return out.getvalue()
