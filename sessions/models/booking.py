"""Who is expected at a session that belongs to no series."""

import pgtrigger
from django.db import models

from iop_portal.history import tracked
from sessions.models.group_agreement import BOOKING_AGREED, asks_to_be_seen
from sessions.models.keep_apart_triggers import BOOKINGS, keeps_apart


@tracked()
class Booking(models.Model):
    """A client expected at one session: an individual hour, a family session. Series have enrolments instead.

    Never taken back: a session that will not take place is cancelled, and a client who does not come is marked so.
    """

    class Privacy:
        """Who goes where."""

        identifying = set()
        clinical = {"group_session", "episode"}
        plain = {"id", "booked_by", "booked_at"}

    group_session = models.ForeignKey("iop_sessions.GroupSession", on_delete=models.PROTECT, related_name="bookings")
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="bookings")
    booked_at = models.DateTimeField(auto_now_add=True)
    booked_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Once per client and session, and only clients of the session's program."""

        ordering = ["group_session", "pk"]
        triggers = [
            pgtrigger.Trigger(
                name="same_program",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    PERFORM 1 FROM clients_episode episode
                    JOIN iop_sessions_groupsession session ON session.program_id = episode.program_id
                    WHERE episode.id = NEW.episode_id AND session.id = NEW.group_session_id;
                    IF NOT FOUND THEN
                        RAISE EXCEPTION 'A session is booked for clients of its own program.' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
            keeps_apart(BOOKINGS),
            asks_to_be_seen(BOOKING_AGREED),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["group_session", "episode"],
                name="booking_once",
                violation_error_message="This client is booked for this session already.",
            )
        ]

    def __str__(self):
        return f"Booking {self.pk}"
