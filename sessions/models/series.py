"""What recurs: a group, a class or an individual slot on a weekday."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import in_order, one_of
from iop_portal.history import tracked
from plans.enums import Modality
from sessions.enums import FamilyFormat, Weekday


class SeriesQuerySet(models.QuerySet):
    """Series, by when they run."""

    def visible_to(self, user):
        """Series of programs whose schedule this person may see."""
        return self.filter(program__in=programs_where(user, Permission.SCHEDULE_VIEW))

    def running_on(self, day):
        """Begun and not ended on that day."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day)

    def open_on(self, day):
        """Not over on that day: running, or still to begin."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day))


@tracked("refused")
class Series(models.Model):
    """A recurring group, education class, family group or individual slot. It produces sessions; they are rows of their own.

    It may meet on several days of the week, always at the same time: another time on another day is another series.
    Wall-clock time in the program's time zone: 18:00 stays 18:00 when the clocks change.
    """

    class Privacy:
        """A schedule; who is enrolled is in Enrolment."""

        identifying = set()
        clinical = set()
        plain = {
            "id", "public_id", "program", "name", "modality", "family_format", "weekday", "starts_at", "duration", "room",
            "is_telehealth", "facilitator", "capacity", "starts_on", "ends_on", "produced_until", "revision", "also_on",
            "curriculum", "clash_reason", "break_after", "break_minutes",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="series")
    name = models.CharField(max_length=100)
    modality = models.CharField(max_length=10, choices=Modality.choices)
    family_format = models.CharField(max_length=12, choices=FamilyFormat.choices, blank=True)
    weekday = models.PositiveSmallIntegerField(choices=Weekday.choices)
    also_on = ArrayField(
        models.PositiveSmallIntegerField(choices=Weekday.choices), verbose_name="other days of the week", default=list, blank=True
    )
    starts_at = models.TimeField()
    duration = models.PositiveSmallIntegerField("length in minutes", default=60)
    break_after = models.PositiveSmallIntegerField("minutes before the break", default=0)
    break_minutes = models.PositiveSmallIntegerField(
        "length of the break", default=0, help_text="In minutes; 0 for none. It does not count as attended."
    )
    room = models.ForeignKey("iop_sessions.Room", on_delete=models.PROTECT, related_name="series", null=True, blank=True)
    is_telehealth = models.BooleanField("by telehealth", default=False)
    facilitator = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="series")
    co_facilitators = models.ManyToManyField("iop_portal.User", related_name="co_facilitated_series", blank=True)
    capacity = models.PositiveSmallIntegerField(default=12)
    curriculum = models.ForeignKey(
        "iop_sessions.Curriculum", on_delete=models.PROTECT, related_name="series", null=True, blank=True
    )
    clash_reason = models.CharField("why a room or person may be taken twice", max_length=200, blank=True)
    starts_on = models.DateField("first day")
    ends_on = models.DateField("last day", null=True, blank=True)
    produced_until = models.DateField("sessions exist up to", null=True, blank=True, editable=False)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = SeriesQuerySet.as_manager()

    class Meta:
        """In the order of the week."""

        ordering = ["weekday", "starts_at", "name", "pk"]
        verbose_name_plural = "series"
        constraints = [
            one_of("modality", Modality, name="series_modality_known"),
            in_order(
                "starts_on",
                "ends_on",
                name="series_ends_after_start",
                violation_error_message="The last day cannot be before the first.",
            ),
            models.CheckConstraint(
                condition=Q(duration__range=(15, 360)),
                name="series_length",
                violation_error_message="A session lasts 15 minutes to 6 hours.",
            ),
            models.CheckConstraint(
                condition=Q(break_minutes=0) | Q(duration__gt=F("break_after") + F("break_minutes")),
                name="series_break_within",
                violation_error_message="The break has to end before the session does.",
            ),
            models.CheckConstraint(
                condition=Q(capacity__range=(1, 40)),
                name="series_capacity",
                violation_error_message="A series has 1 to 40 places.",
            ),
            models.CheckConstraint(
                condition=Q(weekday__range=(0, 6)), name="series_weekday", violation_error_message="Choose a day of the week."
            ),
            models.CheckConstraint(
                condition=Q(also_on__contained_by=list(Weekday.values)),
                name="series_also_on_weekdays",
                violation_error_message="Choose days of the week.",
            ),
            models.CheckConstraint(
                condition=Q(is_telehealth=True) | Q(room__isnull=False),
                name="series_has_a_place",
                violation_error_message="Choose a room, or telehealth.",
            ),
            models.CheckConstraint(
                condition=Q(modality=Modality.FAMILY) | Q(family_format=""),
                name="series_family_format",
                violation_error_message="Only family work has a family format.",
            ),
        ]

    def __str__(self):
        return self.name

    def access_program_ids(self):
        """A series belongs to its program."""
        return {self.program_id}

    @property
    def weekdays(self) -> list[int]:
        """Every day of the week on which it meets, Monday first."""
        return sorted({self.weekday, *self.also_on})

    @property
    def days_in_words(self) -> str:
        """Mondays, Wednesdays and Fridays."""
        names = [f"{Weekday(day).label}s" for day in self.weekdays]
        return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))

    @property
    def short_days(self) -> str:
        """Mon, Wed, Fri."""
        return ", ".join(Weekday(day).label[:3] for day in self.weekdays)

    @property
    def day_in_words(self) -> str:
        """Monday, Wednesday or Friday."""
        names = [Weekday(day).label for day in self.weekdays]
        return " or ".join(filter(None, [", ".join(names[:-1]), names[-1]]))

    @property
    def place(self) -> str:
        """Where to go, in a word; the room must be loaded."""
        return self.room.name if self.room else "Telehealth"

    def get_absolute_url(self):
        """The series' page."""
        return reverse("sessions:series-detail", kwargs={"public_id": self.public_id})
