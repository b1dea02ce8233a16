"""Which family member took part, in what, for how long."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import F, Q

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import paired
from iop_portal.history import tracked
from iop_portal.seals import AppendOnly, Sealed
from sessions.models.group_agreement import AGREED
from sessions.models.in_error import IN_ERROR, says_what_was_wrong
from sessions.models.keep_apart_triggers import FAMILY, keeps_apart

# First: family work that took place, with a client in treatment on that day, and times of that session (rules/family.py): one
# who left before a revocation was there, and not somewhere in the past. Then one statement asks whether the consent is
# signed, names this very person, covers family sessions, and was in force on the session's day by the program's clock and not
# revoked before the person left; FOR SHARE makes a revocation at this moment wait, or us see it.
CONSENT_IN_FORCE = (
    """
    PERFORM 1
    FROM iop_sessions_groupsession session, iop_portal_program program, clients_episode episode
    WHERE session.id = NEW.group_session_id
      AND program.id = session.program_id
      AND episode.id = NEW.episode_id
      AND episode.program_id = session.program_id
      AND session.modality = 'family'
      AND session.cancelled_at IS NULL
      AND episode.admitted_on <= (session.starts_at AT TIME ZONE program.time_zone)::date
      AND COALESCE(episode.discharged_on, 'infinity') >= (session.starts_at AT TIME ZONE program.time_zone)::date;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Family takes part in a family session that took place, with a client who was in treatment on that day.'
            USING ERRCODE = 'check_violation';
    END IF;
    PERFORM 1 FROM iop_sessions_groupsession session
    WHERE session.id = NEW.group_session_id
      AND NEW.arrived_at >= session.starts_at - interval '30 minutes' AND NEW.left_at <= session.ends_at + interval '30 minutes';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'These times lie outside the session, by more than half an hour.' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM 1
    FROM clients_consent consent, iop_sessions_groupsession session, iop_portal_program program, clients_episode episode
    WHERE consent.id = NEW.consent_id
      AND session.id = NEW.group_session_id
      AND program.id = session.program_id
      AND episode.id = NEW.episode_id
      AND episode.program_id = session.program_id
      AND consent.program_id = session.program_id
      AND consent.client_id = episode.client_id
      AND consent.contact_id = NEW.contact_id
      AND consent.kind = 'specific'
      AND 'family_session' = ANY (consent.categories)
      AND (consent.revoked_at IS NULL OR consent.revoked_at >= NEW.left_at)
      AND consent.signed_on <= (session.starts_at AT TIME ZONE program.time_zone)::date
      AND (consent.expires_on IS NULL OR consent.expires_on >= (session.starts_at AT TIME ZONE program.time_zone)::date)
      AND (consent.event_on IS NULL OR consent.event_on >= (session.starts_at AT TIME ZONE program.time_zone)::date)
    FOR SHARE OF consent;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'No consent in force names this person for family sessions.' USING ERRCODE = 'check_violation';
    END IF;
"""
    + AGREED
    + """
    RETURN NEW;
"""
)


class FamilyParticipationQuerySet(models.QuerySet):
    """Participations, as a person may see them."""

    def visible_to(self, user):
        """Participations in programs where this person may read attendance."""
        return self.filter(group_session__program__in=programs_where(user, Permission.ATTENDANCE_VIEW))

    def standing(self):
        """Not entered in error: what counts."""
        return self.filter(in_error_at=None)

    def with_people(self):
        """With all that a row of a list prints, in one query."""
        return self.select_related("group_session", "contact", "episode__client", "consent", "recorded_by", "in_error_by")


@tracked("refused")
class FamilyParticipation(models.Model):
    """One family member in one family session, under one consent. PostgreSQL refuses the row without it.

    How long is computed from the times where it is shown; a family member's minutes are not the client's. A row is never
    corrected: it is marked as entered in error, stays readable and counts nowhere, and the person can be recorded anew. That
    asks for no consent, which may have been revoked since.
    """

    class Privacy:
        """Who came with whom."""

        identifying = {"contact"}
        clinical = {"group_session", "episode", "consent", "arrived_at", "left_at", "words", "in_error_reason"}
        plain = {"id", "public_id", "recorded_at", "recorded_by", "in_error_at", "in_error_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    group_session = models.ForeignKey("iop_sessions.GroupSession", on_delete=models.PROTECT, related_name="family")
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="family_participations")
    contact = models.ForeignKey("clients.Contact", on_delete=models.PROTECT, related_name="participations")
    consent = models.ForeignKey("clients.Consent", on_delete=models.PROTECT, related_name="participations")
    arrived_at = models.DateTimeField()
    left_at = models.DateTimeField()
    words = models.CharField("what it was about", max_length=500, blank=True)
    recorded_at = models.DateTimeField(auto_now_add=True)
    recorded_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    in_error_at = models.DateTimeField(null=True, blank=True)
    in_error_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    in_error_reason = models.CharField("why it was entered in error", max_length=300, blank=True)

    objects = FamilyParticipationQuerySet.as_manager()

    class Meta:
        """Each person once per session, as long as the row stands; the consent is asked by a trigger."""

        ordering = ["group_session__starts_at", "pk"]
        triggers = [
            pgtrigger.Trigger(
                name="consent_in_force",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func=CONSENT_IN_FORCE,
            ),
            keeps_apart(FAMILY),
            AppendOnly(what="A participation", open_fields=IN_ERROR),
            Sealed(when_set="in_error_at", what="A participation entered in error", name="sealed_in_error"),
        ]
        constraints = [
            paired("in_error_at", "in_error_by", name="family_in_error_by"),
            says_what_was_wrong(name="family_in_error_why"),
            models.UniqueConstraint(
                fields=["group_session", "contact"],
                condition=Q(in_error_at=None),
                name="family_once",
                violation_error_message="This person is recorded for this session already.",
            ),
            models.CheckConstraint(
                condition=Q(left_at__gt=F("arrived_at")),
                name="family_left_after_arrival",
                violation_error_message="Nobody leaves before they arrive.",
            ),
        ]

    def __str__(self):
        return f"Family participation {self.pk}"

    @property
    def length(self):
        """How long the person took part."""
        return self.left_at - self.arrived_at

    @property
    def length_in_minutes(self) -> int:
        """The same in whole minutes, rounded down, as pages write it."""
        return int(self.length.total_seconds() // 60)

    def access_program_ids(self):
        """A participation belongs to its session's program."""
        return {self.group_session.program_id}
