"""Who came, from when until when: the one table that holds minutes."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Cast, Extract, Floor

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import no_overlap, one_of, overlapping_times, same
from iop_portal.history import tracked
from sessions.enums import PRESENT, AbsenceReason, Status
from sessions.models.attendance_triggers import MAKES_UP, STAYS_MISSED, SUBTRACT_BREAK
from sessions.models.group_agreement import PRESENCE_AGREED, asks_to_be_seen
from sessions.models.guest import NO_CLIENT_BESIDE_GUESTS
from sessions.models.keep_apart_triggers import PRESENCES, keeps_apart


class AttendanceQuerySet(models.QuerySet):
    """Attendances, by what happened."""

    def visible_to(self, user):
        """Attendances in programs where this person may read them."""
        return self.filter(group_session__program__in=programs_where(user, Permission.ATTENDANCE_VIEW))

    def present(self):
        """Somebody was in the room (or on the screen)."""
        return self.filter(status__in=PRESENT)

    def led_by(self, user):
        """In sessions this person leads or co-leads."""
        return self.filter(Q(group_session__facilitator=user) | Q(group_session__co_facilitators=user)).distinct()

    def without_note(self):
        """Nobody has begun to write what happened."""
        notes = self.model._meta.get_field("notes").related_model.objects
        return self.filter(~Exists(notes.current().filter(attendance=OuterRef("pk"))))

    def between(self, start, end):
        """Of sessions beginning at or after `start` and before `end` (aware datetimes)."""
        return self.filter(group_session__starts_at__gte=start, group_session__starts_at__lt=end)


@tracked("refused")
class Attendance(models.Model):
    """What became of one client's place in one session.

    Minutes are computed by PostgreSQL from the times (whole minutes, rounded down, without the part of the session's break
    that the client was there for) and stand nowhere else: payers round differently, so we store what happened. One client is
    in one place at a time, across all programs. What makes up for a missed session points at it; the minutes are here alone.
    """

    class Privacy:
        """Where somebody was, and when."""

        identifying = {"client"}
        clinical = {"group_session", "episode", "status", "arrived_at", "left_at", "minutes", "reason", "words", "makes_up"}
        plain = {"id", "public_id", "recorded_at", "recorded_by", "revision", "break_minutes"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    group_session = models.ForeignKey("iop_sessions.GroupSession", on_delete=models.PROTECT, related_name="attendances")
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="attendances")
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="attendances", editable=False)
    status = models.CharField(max_length=24, choices=Status.choices)
    arrived_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)
    break_minutes = models.PositiveSmallIntegerField(default=0, editable=False)  # set by a trigger, from the session's break
    minutes = models.GeneratedField(
        expression=Cast(Floor(Extract(F("left_at") - F("arrived_at"), "epoch") / 60), models.IntegerField()) - F("break_minutes"),
        output_field=models.IntegerField(null=True),
        db_persist=True,
    )
    reason = models.CharField(max_length=14, choices=AbsenceReason.choices, blank=True)
    words = models.CharField("remark", max_length=300, blank=True)
    makes_up = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="made_up_by", verbose_name="makes up for", null=True, blank=True
    )
    recorded_at = models.DateTimeField(auto_now=True)
    recorded_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    # The session's revision at which this line was last written: tells a sheet that was opened earlier that it is stale here.
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        """One per client and session; times only for those who came."""

        ordering = ["group_session__starts_at", "pk"]
        indexes = [models.Index(fields=["episode", "group_session"], name="attendance_by_episode")]
        triggers = [
            pgtrigger.Trigger(
                name="same_client",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    PERFORM 1 FROM clients_episode WHERE id = NEW.episode_id AND client_id = NEW.client_id;
                    IF NOT FOUND THEN
                        RAISE EXCEPTION 'An attendance names the client of its episode.' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
            keeps_apart(PRESENCES),
            pgtrigger.Trigger(
                name="beside_no_guests",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__arrived_at__isnull=False),
                func=NO_CLIENT_BESIDE_GUESTS,
            ),
            asks_to_be_seen(PRESENCE_AGREED, condition=pgtrigger.Q(new__arrived_at__isnull=False)),
            pgtrigger.Trigger(
                name="subtracts_breaks", when=pgtrigger.Before, operation=pgtrigger.Insert | pgtrigger.Update, func=SUBTRACT_BREAK
            ),
            pgtrigger.Trigger(
                name="makes_up_for_absence",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__makes_up__isnull=False),
                func=MAKES_UP,
            ),
            pgtrigger.Trigger(name="stays_missed", when=pgtrigger.Before, operation=pgtrigger.Update, func=STAYS_MISSED),
        ]
        constraints = [
            one_of("status", Status, name="attendance_status_known"),
            models.UniqueConstraint(
                fields=["group_session", "episode"],
                name="attendance_once",
                violation_error_message="This client is on the sheet already.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=PRESENT, arrived_at__isnull=False, left_at__isnull=False)
                | (~Q(status__in=PRESENT) & Q(arrived_at=None, left_at=None)),
                name="attendance_times_when_present",
                violation_error_message="Whoever came has times, whoever did not has none.",
            ),
            models.CheckConstraint(
                condition=Q(arrived_at=None) | Q(left_at__gt=F("arrived_at")),
                name="attendance_left_after_arrival",
                violation_error_message="Nobody leaves before they arrive.",
            ),
            models.CheckConstraint(
                condition=Q(makes_up=None) | Q(status__in=PRESENT),
                name="attendance_makes_up_when_present",
                violation_error_message="Only a session that the client came to makes up for a missed one.",
            ),
            no_overlap(
                name="attendance_one_place_at_a_time",
                expressions=[same("client"), overlapping_times("arrived_at", "left_at")],
                condition=Q(arrived_at__isnull=False),
                violation_error_message="This client was in another session at that time.",
            ),
        ]

    def __str__(self):
        return f"Attendance {self.pk}"

    @property
    def was_present(self) -> bool:
        """In the room, for some of the time at least."""
        return self.status in PRESENT

    @property
    def stand_in(self):
        """The attendance that makes up for this one, or None; loaded with it where a list prints it."""
        return getattr(self, "made_up_by", None)

    def access_program_ids(self):
        """An attendance belongs to its session's program."""
        return {self.group_session.program_id}
