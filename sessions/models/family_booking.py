"""Which family member is expected at a session."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import paired
from iop_portal.history import tracked
from iop_portal.seals import AppendOnly, Sealed
from sessions.enums import BookingEnd
from sessions.models.group_agreement import AGREED
from sessions.models.keep_apart_triggers import FAMILY, keeps_apart

# As in family.py, about a session that is still to come: a revocation at any time before now refuses, whatever time it bears.
# The consent is locked FOR SHARE: a revocation at this moment comes before, and we refuse, or after, and marks what we wrote.
MAY_BE_BOOKED = (
    """
    PERFORM 1
    FROM clients_consent consent, iop_sessions_groupsession session, iop_portal_program program, clients_episode episode
    WHERE consent.id = NEW.consent_id
      AND session.id = NEW.group_session_id
      AND program.id = session.program_id
      AND episode.id = NEW.episode_id
      AND session.modality = 'family'
      AND session.cancelled_at IS NULL
      AND episode.program_id = session.program_id
      AND episode.admitted_on <= (session.starts_at AT TIME ZONE program.time_zone)::date
      AND COALESCE(episode.discharged_on, 'infinity') >= (session.starts_at AT TIME ZONE program.time_zone)::date
      AND consent.program_id = session.program_id
      AND consent.client_id = episode.client_id
      AND consent.contact_id = NEW.contact_id
      AND consent.kind = 'specific'
      AND 'family_session' = ANY (consent.categories)
      AND consent.revoked_at IS NULL
      AND consent.signed_on <= (session.starts_at AT TIME ZONE program.time_zone)::date
      AND COALESCE(consent.expires_on, 'infinity') >= (session.starts_at AT TIME ZONE program.time_zone)::date
      AND COALESCE(consent.event_on, 'infinity') >= (session.starts_at AT TIME ZONE program.time_zone)::date
    FOR SHARE OF consent;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'No consent in force names this person for this family session.' USING ERRCODE = 'check_violation';
    END IF;
"""
    + AGREED
    + """
    RETURN NEW;
"""
)


class FamilyBookingQuerySet(models.QuerySet):
    """Bookings, as a person may see them and as they stand."""

    def visible_to(self, user):
        """Bookings in programs whose schedule this person may see: who plans must see who is expected, and who no longer."""
        return self.filter(group_session__program__in=programs_where(user, Permission.SCHEDULE_VIEW))

    def standing(self):
        """Still expected."""
        return self.filter(cancelled_at=None)

    def with_people(self):
        """With all that a row of a list prints, in one query."""
        return self.select_related("group_session__program", "contact", "episode__client", "consent", "cancelled_by")

    def for_inviting(self):
        """With all that the gate and the text of an invitation ask for."""
        asked = ("contact__consents__program", "contact__drafts", "episode__group_agreements")
        return self.with_people().select_related("group_session__room").prefetch_related(*asked)


@tracked("refused")
class FamilyBooking(models.Model):
    """A family member expected at one session, under one consent.

    When that consent is revoked or ends, or an agreement to a multifamily group is withdrawn, PostgreSQL marks what is still to
    come in the same transaction (docs/adr/0013). A booking is never deleted and never brought back: one books again.
    """

    class Privacy:
        """Who goes where with whom."""

        identifying = {"contact"}
        clinical = {"group_session", "episode", "consent", "cancel_reason"}
        plain = {"id", "public_id", "booked_at", "booked_by", "cancelled_at", "cancelled_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    group_session = models.ForeignKey("iop_sessions.GroupSession", on_delete=models.PROTECT, related_name="family_bookings")
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="family_bookings")
    contact = models.ForeignKey("clients.Contact", on_delete=models.PROTECT, related_name="family_bookings")
    consent = models.ForeignKey("clients.Consent", on_delete=models.PROTECT, related_name="family_bookings")
    booked_at = models.DateTimeField(auto_now_add=True)
    booked_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    cancel_reason = models.CharField(max_length=10, choices=BookingEnd.choices, blank=True)

    objects = FamilyBookingQuerySet.as_manager()

    class Meta:
        """Each person once per session, as long as the booking stands."""

        ordering = ["group_session", "pk"]
        triggers = [
            pgtrigger.Trigger(name="may_be_booked", when=pgtrigger.Before, operation=pgtrigger.Insert, func=MAY_BE_BOOKED),
            keeps_apart(FAMILY),
            AppendOnly(what="A booking", open_fields=["cancelled_at", "cancelled_by", "cancel_reason"]),
            Sealed(when_set="cancelled_at", what="A cancelled booking"),
        ]
        constraints = [
            paired("cancelled_at", "cancelled_by", name="family_booking_cancelled_by"),
            models.CheckConstraint(
                condition=Q(cancelled_at=None, cancel_reason="")
                | Q(cancelled_at__isnull=False, cancel_reason__in=sorted(BookingEnd.values)),
                name="family_booking_cancelled_why",
                violation_error_message="A cancelled booking says why.",
            ),
            models.UniqueConstraint(
                fields=["group_session", "contact"],
                condition=Q(cancelled_at=None),
                name="family_booking_once",
                violation_error_message="This person is booked for this session already.",
            ),
        ]

    def __str__(self):
        return f"Family booking {self.pk}"

    @property
    def is_cancelled(self) -> bool:
        """No longer expected."""
        return self.cancelled_at is not None

    def access_program_ids(self):
        """A booking belongs to its session's program."""
        return {self.group_session.program_id}

    def get_absolute_url(self):
        """Its session's page about family."""
        return self.group_session.get_absolute_url()
