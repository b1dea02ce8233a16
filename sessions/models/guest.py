"""Who came to a family education evening of which no client is known."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import F, Q

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import paired
from iop_portal.history import tracked
from iop_portal.seals import AppendOnly, Sealed
from sessions.models.in_error import IN_ERROR, says_what_was_wrong

# No client may be on the sheet: whoever came without a consent would learn who is in treatment (domain.md 3.5).
OF_NO_CLIENT = """
    PERFORM 1
    FROM iop_sessions_groupsession session
    WHERE session.id = NEW.group_session_id AND session.modality = 'family' AND session.family_format = 'education'
        AND session.cancelled_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM iop_sessions_booking booking WHERE booking.group_session_id = session.id)
        AND NOT EXISTS (SELECT 1 FROM iop_sessions_attendance attendance WHERE attendance.group_session_id = session.id)
        AND NOT EXISTS (SELECT 1 FROM iop_sessions_enrolment place
            WHERE place.series_id = session.series_id AND place.withdrawn_at IS NULL)
    FOR NO KEY UPDATE OF session;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Guests without a consent come only to family education with no client on the sheet.'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


# The other side of it: while guests are there, no client is let in. Who was in the room when it was over is a fact.
BESIDE_GUESTS = "Guests without a consent are at this session: they would learn who is a client here."
NO_CLIENT_BESIDE_GUESTS = f"""
    PERFORM 1 FROM iop_sessions_groupsession session
    WHERE session.id = NEW.group_session_id AND session.family_format = 'education' AND session.ends_at > clock_timestamp()
    FOR NO KEY UPDATE OF session;
    IF NOT FOUND THEN
        RETURN NEW;
    END IF;
    PERFORM 1 FROM iop_sessions_guest guest WHERE guest.group_session_id = NEW.group_session_id AND guest.in_error_at IS NULL;
    IF FOUND THEN
        RAISE EXCEPTION '{BESIDE_GUESTS}' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


class GuestQuerySet(models.QuerySet):
    """Guests, as a person may see them."""

    def visible_to(self, user):
        """Guests in programs where this person may read attendance."""
        return self.filter(group_session__program__in=programs_where(user, Permission.ATTENDANCE_VIEW))

    def standing(self):
        """Not entered in error: who counts."""
        return self.filter(in_error_at=None)

    def with_people(self):
        """With all that a row of a list prints, in one query."""
        return self.select_related("in_error_by")


@tracked()
class Guest(models.Model):
    """Somebody, or a number of people, at a family education evening. Of no client: not even staff see whose family it is.

    What was written down wrong is marked as entered in error: it stays readable, and counts no more.
    """

    class Privacy:
        """A name only where the guest gave one."""

        identifying = {"name"}
        clinical = {"group_session", "in_error_reason"}
        plain = {
            "id", "public_id", "heads", "arrived_at", "left_at", "recorded_at", "recorded_by", "in_error_at", "in_error_by",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    group_session = models.ForeignKey("iop_sessions.GroupSession", on_delete=models.PROTECT, related_name="guests")
    name = models.CharField("name, if given", max_length=100, blank=True)
    heads = models.PositiveSmallIntegerField("how many people", default=1)
    arrived_at = models.DateTimeField()
    left_at = models.DateTimeField()
    recorded_at = models.DateTimeField(auto_now_add=True)
    recorded_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    in_error_at = models.DateTimeField(null=True, blank=True)
    in_error_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    in_error_reason = models.CharField("why it was entered in error", max_length=300, blank=True)

    objects = GuestQuerySet.as_manager()

    class Meta:
        """As they were written down."""

        ordering = ["group_session", "pk"]
        triggers = [
            pgtrigger.Trigger(name="of_no_client", when=pgtrigger.Before, operation=pgtrigger.Insert, func=OF_NO_CLIENT),
            AppendOnly(what="A guest", open_fields=IN_ERROR),
            Sealed(when_set="in_error_at", what="A guest entered in error", name="sealed_in_error"),
        ]
        constraints = [
            paired("in_error_at", "in_error_by", name="guest_in_error_by"),
            says_what_was_wrong(name="guest_in_error_why"),
            models.CheckConstraint(
                condition=Q(heads__range=(1, 200)) & (Q(name="") | Q(heads=1)),
                name="guest_heads",
                violation_error_message="A name is one person's; without a name, say how many came.",
            ),
            models.CheckConstraint(
                condition=Q(left_at__gt=F("arrived_at")),
                name="guest_left_after_arrival",
                violation_error_message="Nobody leaves before they arrive.",
            ),
        ]

    def __str__(self):
        return f"Guest {self.pk}"

    @property
    def who(self) -> str:
        """The name that was given, or how many came."""
        return self.name or ("1 person" if self.heads == 1 else f"{self.heads} people")

    @property
    def length_in_minutes(self) -> int:
        """How long they took part, in whole minutes."""
        return int((self.left_at - self.arrived_at).total_seconds() // 60)

    def access_program_ids(self):
        """Guests of the session's program."""
        return {self.group_session.program_id}
