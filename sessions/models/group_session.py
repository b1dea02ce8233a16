"""One session on one date: a group, a class, an individual hour, a family session."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import in_order, no_overlap, one_of, overlapping_times, paired, same
from iop_portal.history import tracked
from plans.enums import Modality
from sessions.enums import FamilyFormat
from sessions.models.attendance_triggers import BREAK_MOVED


class GroupSessionQuerySet(models.QuerySet):
    """Sessions, by when and whose."""

    def visible_to(self, user):
        """Sessions of programs whose schedule this person may see."""
        return self.filter(program__in=programs_where(user, Permission.SCHEDULE_VIEW))

    def held(self):
        """Not cancelled."""
        return self.filter(cancelled_at=None)

    def between(self, start, end):
        """Beginning at or after `start` and before `end` (aware datetimes)."""
        return self.filter(starts_at__gte=start, starts_at__lt=end)

    def led_by(self, user):
        """Led or co-led by this person."""
        return self.filter(Q(facilitator=user) | Q(co_facilitators=user)).distinct()


@tracked("refused")
class GroupSession(models.Model):
    """A session as it takes place. Never called Session: Django's login sessions have that name.

    A facilitator and a room are in one place at a time; PostgreSQL keeps that for sessions that are not cancelled and were
    not planned in spite of it, with a reason. `topic` is what it is about, in words; `lesson` the topic of a curriculum.
    """

    class Privacy:
        """A schedule; who came is in Attendance."""

        identifying = set()
        clinical = {"topic", "lesson"}
        plain = {
            "id", "public_id", "series", "program", "modality", "family_format", "title", "starts_at", "ends_at", "room",
            "is_telehealth", "facilitator", "capacity", "cancelled_at", "cancelled_by", "cancel_reason", "revision",
            "substitute_for", "moved_from", "change_reason", "clash_reason", "break_after", "break_minutes",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    series = models.ForeignKey(
        "iop_sessions.Series", on_delete=models.PROTECT, related_name="group_sessions", null=True, blank=True
    )
    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="group_sessions")
    modality = models.CharField(max_length=10, choices=Modality.choices)
    family_format = models.CharField(max_length=12, choices=FamilyFormat.choices, blank=True)
    title = models.CharField(max_length=100)
    topic = models.CharField(max_length=200, blank=True)
    lesson = models.ForeignKey(
        "iop_sessions.Topic", on_delete=models.PROTECT, related_name="group_sessions", null=True, blank=True
    )
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    break_after = models.PositiveSmallIntegerField("minutes before the break", default=0)
    break_minutes = models.PositiveSmallIntegerField("length of the break", default=0)
    room = models.ForeignKey("iop_sessions.Room", on_delete=models.PROTECT, related_name="group_sessions", null=True, blank=True)
    is_telehealth = models.BooleanField("by telehealth", default=False)
    facilitator = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="group_sessions")
    co_facilitators = models.ManyToManyField("iop_portal.User", related_name="co_facilitated_sessions", blank=True)
    capacity = models.PositiveSmallIntegerField(default=12)
    substitute_for = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    moved_from = models.DateTimeField("was to begin", null=True, blank=True)
    change_reason = models.CharField("why this date was changed", max_length=200, blank=True)
    clash_reason = models.CharField("why a room or person is taken twice", max_length=200, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    cancel_reason = models.CharField(max_length=200, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = GroupSessionQuerySet.as_manager()

    class Meta:
        """In time order; no facilitator and no room twice at once."""

        ordering = ["starts_at", "pk"]
        indexes = [
            models.Index(fields=["program", "starts_at"], name="group_session_by_program"),
            models.Index(fields=["facilitator", "starts_at"], name="group_session_by_facilitator"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="break_moved",
                when=pgtrigger.After,
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("break_after", "break_minutes", "starts_at"),
                func=BREAK_MOVED,
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(break_minutes__lte=120, break_after__lte=360),
                name="group_session_break_length",
                violation_error_message="A break lasts two hours at most.",
            ),
            one_of("modality", Modality, name="group_session_modality_known"),
            paired("cancelled_at", "cancelled_by", name="group_session_cancelled_by"),
            in_order(
                "starts_at",
                "ends_at",
                name="group_session_ends_after_start",
                violation_error_message="A session ends after it begins.",
                strictly=True,
            ),
            models.CheckConstraint(
                condition=Q(moved_from=None, substitute_for=None) | ~Q(change_reason=""),
                name="group_session_changed_with_a_reason",
                violation_error_message="Say why this date is changed.",
            ),
            models.UniqueConstraint(
                fields=["series", "starts_at"],
                name="group_session_once",
                violation_error_message="This series has a session at that time already.",
            ),
            no_overlap(
                name="group_session_facilitator_free",
                expressions=[same("facilitator"), overlapping_times("starts_at", "ends_at")],
                condition=Q(cancelled_at=None, clash_reason=""),
                violation_error_message="This facilitator already has a session at that time.",
            ),
            no_overlap(
                name="group_session_room_free",
                expressions=[same("room"), overlapping_times("starts_at", "ends_at")],
                condition=Q(cancelled_at=None, room__isnull=False, clash_reason=""),
                violation_error_message="This room is taken at that time.",
            ),
        ]

    def __str__(self):
        return f"Group session {self.pk}"

    def access_program_ids(self):
        """A session belongs to its program."""
        return {self.program_id}

    @property
    def is_cancelled(self) -> bool:
        """It did not, or will not, take place."""
        return self.cancelled_at is not None

    @property
    def is_family(self) -> bool:
        """Family work, in which contacts may take part."""
        return self.modality == Modality.FAMILY

    @property
    def takes_guests(self) -> bool:
        """Family education, to which people may come of whom no client is known."""
        return self.family_format == FamilyFormat.EDUCATION

    @property
    def place(self) -> str:
        """Where to go, in a word; the room must be loaded."""
        return self.room.name if self.room else "Telehealth"

    def local_start(self):
        """When it begins, by its program's clock."""
        return self.starts_at.astimezone(self.program.zone)

    def local_end(self):
        """When it ends, by its program's clock."""
        return self.ends_at.astimezone(self.program.zone)

    def planned_day(self):
        """The day of its series that it stands for, wherever it was moved to."""
        return (self.moved_from or self.starts_at).astimezone(self.program.zone).date()

    def day(self):
        """The day it takes place on, by its program's clock; past midnight it is still the day it began."""
        return self.local_start().date()

    def get_absolute_url(self):
        """The session's page, with its roster."""
        return reverse("sessions:group-session-detail", kwargs={"public_id": self.public_id})
