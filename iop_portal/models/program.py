"""A program: one licensed IOP with its own hours, clock and rules."""

import uuid
import zoneinfo

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse

from iop_portal.constraints import in_order, one_of
from iop_portal.history import tracked


def validate_time_zone(value):
    """A name from the IANA time zone database, such as America/Chicago."""
    if value not in zoneinfo.available_timezones():
        raise ValidationError("Use a time zone name such as America/New_York.", code="time_zone")


def usual_follow_up_days():
    """One month and three months after the discharge."""
    return [30, 90]


class Track(models.TextChoices):
    """Whether the groups meet by day or in the evening (after work or school)."""

    DAY = "day", "Day"
    EVENING = "evening", "Evening"


class Population(models.TextChoices):
    """Whom the program treats: it decides the weekly range (domain.md section 0)."""

    ADULTS = "adults", "Adults"
    ADOLESCENTS = "adolescents", "Adolescents"


class NoteFormat(models.TextChoices):
    """How a program's progress notes are divided (domain.md 5.2)."""

    DAP = "dap", "DAP: data, assessment, plan"
    SOAP = "soap", "SOAP: subjective, objective, assessment, plan"
    BIRP = "birp", "BIRP: behavior, intervention, response, plan"
    GIRP = "girp", "GIRP: goal, intervention, response, plan"


class ProgramQuerySet(models.QuerySet):
    """Programs, as a person may see them."""

    def active(self):
        """Programs that still take clients."""
        return self.filter(is_active=True)

    def visible_to(self, user):
        """The programs this person works in."""
        return self.filter(pk__in=user.standing())


@tracked("exported", "refused")
class Program(models.Model):
    """One intensive outpatient program at one place, with the numbers its licence and payers ask for.

    Minutes per week and review days are settings with a source, never constants: states differ (domain.md 4.3).
    """

    class Privacy:
        """A program is about no client."""

        identifying = set()
        clinical = set()
        plain = {
            "id", "public_id", "name", "track", "population", "time_zone", "phone", "weekly_minutes_least",
            "weekly_minutes_most", "days_per_week_least", "plan_review_days", "group_capacity", "rules_source", "is_active",
            "follow_up_days", "gap_days_most",
            "day_places", "evening_places", "holds_keep_places", "sheets_begin_present",
            "note_format", "note_overlap_most", "late_entry_hours",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=100, unique=True)
    track = models.CharField(max_length=10, choices=Track.choices)
    population = models.CharField(max_length=12, choices=Population.choices, default=Population.ADULTS)
    time_zone = models.CharField(max_length=40, default="America/New_York", validators=[validate_time_zone])
    phone = models.CharField(max_length=30, blank=True, help_text="Shown to staff as the number clients call.")
    weekly_minutes_least = models.PositiveSmallIntegerField(
        "least minutes a week", default=540, help_text="540 (9 hours) for adults, 360 (6 hours) for adolescents."
    )
    weekly_minutes_most = models.PositiveSmallIntegerField(
        "most minutes a week", default=1140, help_text="1140 (19 hours): from 20 hours on it is another level of care."
    )
    days_per_week_least = models.PositiveSmallIntegerField("least days a week", default=3)
    gap_days_most = models.PositiveSmallIntegerField(
        "most days in a row without a session", default=2, help_text="What “Fit my week” keeps to, as rules of this kind ask."
    )
    plan_review_days = models.PositiveSmallIntegerField("days between plan reviews", default=30)
    group_capacity = models.PositiveSmallIntegerField("usual places in a group", default=12)
    day_places = models.PositiveSmallIntegerField(
        "places on the day track", null=True, blank=True, help_text="How many clients at most. Empty: not set, or no such track."
    )
    evening_places = models.PositiveSmallIntegerField(
        "places on the evening track",
        null=True,
        blank=True,
        help_text="How many clients at most. Empty: not set, or no such track.",
    )
    holds_keep_places = models.BooleanField(
        "clients on hold keep their place", default=True, help_text="If not, a place counts as free while its client is away."
    )
    follow_up_days = ArrayField(
        models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(730)]),
        verbose_name="days after a discharge with a contact", default=usual_follow_up_days, blank=True, size=6,
        help_text="Such as 30,90. Empty: the program does not call after a discharge.",
    )  # fmt: skip
    sheets_begin_present = models.BooleanField(
        "attendance sheets begin with everybody present", default=False, help_text="If not, they begin with nobody marked."
    )
    note_format = models.CharField("progress notes", max_length=4, choices=NoteFormat.choices, default=NoteFormat.DAP)
    note_overlap_most = models.PositiveSmallIntegerField(
        "most repetition in a note, in percent", default=60, help_text="Above it, whoever signs says why it repeats other notes."
    )
    late_entry_hours = models.PositiveSmallIntegerField(
        "hours until a note is a late entry", default=48, help_text="Counted from the end of the session."
    )
    rules_source = models.CharField(
        "source of these numbers", max_length=200, blank=True, help_text="The state rule or payer contract they come from."
    )
    is_active = models.BooleanField("active", default=True)

    objects = ProgramQuerySet.as_manager()

    class Meta:
        """Kept by PostgreSQL: a week's range is a range."""

        ordering = ["name"]
        constraints = [
            one_of("track", Track, name="program_track_known"),
            one_of("population", Population, name="program_population_known"),
            one_of("note_format", NoteFormat, name="program_note_format_known"),
            models.CheckConstraint(
                condition=models.Q(note_overlap_most__lte=100),
                name="program_note_overlap_is_a_percentage",
                violation_error_message="Repetition is a percentage: 0 to 100.",
            ),
            in_order(
                "weekly_minutes_least",
                "weekly_minutes_most",
                name="program_weekly_range",
                violation_error_message="The most minutes a week cannot be less than the least.",
            ),
            models.CheckConstraint(
                condition=models.Q(days_per_week_least__range=(1, 7)),
                name="program_days_per_week",
                violation_error_message="A week has one to seven days.",
            ),
            models.CheckConstraint(
                condition=models.Q(gap_days_most__range=(1, 6)),
                name="program_gap_days",
                violation_error_message="One to six days in a row without a session.",
            ),
        ]

    def __str__(self):
        return self.name

    def access_program_ids(self):
        """A program is its own place."""
        return {self.pk}

    def places_on(self, track):
        """How many clients a track takes; None where nobody has said."""
        return {Track.DAY: self.day_places, Track.EVENING: self.evening_places}[track]

    @property
    def zone(self):
        """The program's clock."""
        return zoneinfo.ZoneInfo(self.time_zone)

    def get_absolute_url(self):
        """The program's week."""
        return reverse("sessions:week")
