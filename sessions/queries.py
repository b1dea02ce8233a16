"""Lists that several models share: who is expected at a session, and who came."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from clients.models import Episode
from sessions.models import Attendance, Booking, Enrolment, GroupSession


@dataclass(frozen=True)
class Line:
    """One client on the sheet of a session. Without an attendance, nothing was recorded about them yet."""

    episode: Episode
    attendance: Attendance | None

    @property
    def client(self):
        """The person."""
        return self.episode.client


def roster(group_session: GroupSession) -> list[Line]:
    """Everybody who belongs on the sheet, by name: those expected on that day, and anybody who came without being expected.

    Expected is who is enrolled in the series, or booked for this session, and in treatment on the session's own day. An
    attendance stays on the sheet whatever became of the place since. Two queries, and a third if the program is not loaded.
    """
    day = group_session.day()
    attended = {
        attendance.episode_id: attendance
        for attendance in group_session.attendances.select_related("episode__client").order_by("pk")
    }
    enrolled = Enrolment.objects.on(day).filter(series=group_session.series_id, episode=OuterRef("pk"))
    booked = Booking.objects.filter(group_session=group_session, episode=OuterRef("pk"))
    awaited = Episode.objects.active_on(day).filter(Exists(enrolled) | Exists(booked)).exclude(pk__in=attended)
    lines = [Line(attendance.episode, attendance) for attendance in attended.values()]
    lines += [Line(episode, None) for episode in awaited.select_related("client").order_by("pk")]
    return sorted(lines, key=lambda line: (line.client.last_name.lower(), line.client.first_name.lower(), line.episode.pk))
