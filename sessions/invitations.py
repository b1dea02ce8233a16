"""What an invitation says: the program's wording, with what is known of the session filled in."""

from django.utils import dateformat, timezone

from clients.models.consent import DAY
from sessions.default_invitation import BODY
from sessions.models import FamilyBooking, GroupSession, InvitationText

PURPOSE = "To take part in a family session"  # what family is told for, in the accounting


def wording_of(program, on) -> str:
    """The program's own words on that day, or those an installation begins with."""
    text = InvitationText.objects.in_use(program, on)
    return text.body if text else BODY


def day_and_time(group_session: GroupSession) -> tuple[str, str]:
    """When it begins by the program's clock, as family hears it and as the accounting says."""
    start = timezone.localtime(group_session.starts_at, group_session.program.zone)
    return dateformat.format(start, DAY), dateformat.format(start, "g:i A")


def facts_of(booking: FamilyBooking) -> dict[str, str]:
    """What may be filled in. Neither the program's name nor the session's title: both may tell."""
    group_session = booking.group_session
    day, time = day_and_time(group_session)
    return {
        "name": booking.contact.display_name,
        "day": day,
        "time": time,
        "place": group_session.room.name if group_session.room else "by video call",
        "phone": group_session.program.phone,
    }


def paragraphs_of(booking: FamilyBooking) -> list[str]:
    """The text, as it goes out today."""
    program = booking.group_session.program
    wording = wording_of(program, timezone.localdate(timezone=program.zone))
    return [line for line in wording.format(**facts_of(booking)).splitlines() if line.strip()]
