"""One person's sessions as a calendar (RFC 5545), for a program that reads it without signing in.

Whoever gets hold of the address reads it, so it says when and where, and of an individual hour the client's initials: no name,
no title of a group, no program. Moments are in UTC, so that a calendar shows the right hour on both sides of a clock change.
"""

import datetime as dt

from iop_portal.templatetags.portal import initials
from plans.enums import Modality
from sessions.models import Booking, Enrolment, GroupSession

WEEKS_BACK, WEEKS_AHEAD = 4, 12
WORDS = {Modality.GROUP: "Group", Modality.EDUCATION: "Class", Modality.INDIVIDUAL: "Individual", Modality.FAMILY: "Family"}
LONGEST_LINE = 75  # octets, without the line break


def calendar_of(user, *, now) -> bytes:
    """Sessions this person leads or co-leads, four weeks back and twelve ahead, where they still may see the schedule."""
    since, until = now - dt.timedelta(weeks=WEEKS_BACK), now + dt.timedelta(weeks=WEEKS_AHEAD)
    found = GroupSession.objects.visible_to(user).led_by(user).between(since, until).select_related("room", "program")
    group_sessions = list(found.order_by("starts_at", "pk"))
    who = _initials_of([one for one in group_sessions if one.modality == Modality.INDIVIDUAL])
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Staff schedule//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines += ["X-WR-CALNAME:Schedule", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"]
    for group_session in group_sessions:
        lines += _event(group_session, who.get(group_session.pk, ""), now)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def _event(group_session, who, now):
    parts = [WORDS[group_session.modality], who, group_session.place]
    return [
        "BEGIN:VEVENT",
        f"UID:{group_session.public_id}",
        f"DTSTAMP:{_moment(now)}",
        f"DTSTART:{_moment(group_session.starts_at)}",
        f"DTEND:{_moment(group_session.ends_at)}",
        f"SEQUENCE:{group_session.revision}",
        f"SUMMARY:{escaped(' · '.join(filter(None, parts)))}",
        f"STATUS:{'CANCELLED' if group_session.is_cancelled else 'CONFIRMED'}",
        "CLASS:PRIVATE",
        "END:VEVENT",
    ]


def _initials_of(group_sessions):
    """For each of these individual hours the initials of its client. Two queries, however many there are."""
    booked = Booking.objects.filter(group_session__in=group_sessions).select_related("episode__client").order_by("pk")
    found = {booking.group_session_id: initials(booking.episode.client.list_name) for booking in booked}
    by_series = {}
    series = {one.series_id for one in group_sessions if one.series_id}
    for place in (
        Enrolment.objects.standing().with_last_day().filter(series__in=series).select_related("episode__client").order_by("pk")
    ):
        by_series.setdefault(place.series_id, []).append(place)
    for one in group_sessions:
        for place in by_series.get(one.series_id, ()):
            if place.holds_on(one.day()):
                found[one.pk] = initials(place.episode.client.list_name)
    return found


def _moment(when):
    return when.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")


def escaped(text) -> str:
    """Text as a value: the characters that mean something in a calendar do not."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r", ""), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def folded(line) -> bytes:
    """A line of at most 75 octets, continued behind a space on the next; a character is never cut in two."""
    rows, row = [], b""
    for character in line:
        octets = character.encode()
        if len(row) + len(octets) > LONGEST_LINE:
            rows.append(row)
            row = b" "
        row += octets
    return b"\r\n".join([*rows, row]) + b"\r\n"
