"""What a plan says: goals, objectives, the elements of recovery, and the week it prescribes."""

import uuid

from django.db import models

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of
from iop_portal.history import tracked
from iop_portal.seals import SealedWith
from plans.enums import Element, Modality, ObjectiveStatus


class GoalQuerySet(models.QuerySet):
    """Goals, as a person may find them."""

    def visible_to(self, user):
        """Goals of plans that this person may read."""
        return self.filter(plan__episode__program__in=programs_where(user, Permission.PLAN_VIEW))


@tracked()
class Goal(models.Model):
    """What the client wants, in the client's own words."""

    class Privacy:
        """Somebody's hopes."""

        identifying = set()
        clinical = {"plan", "problem", "words", "aim", "carried_from"}
        plain = {"id", "public_id", "starter", "is_library_text", "position", "revision"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    plan = models.ForeignKey("plans.TreatmentPlan", on_delete=models.CASCADE, related_name="goals")
    # Plans of before problems were written have none; a plan is signed only when every goal stands under one.
    problem = models.ForeignKey("plans.Problem", on_delete=models.SET_NULL, related_name="goals", null=True, blank=True)
    words = models.TextField("goal, in the client's words", max_length=1000)
    aim = models.CharField("what the team works toward", max_length=500, blank=True)
    starter = models.ForeignKey("plans.Starter", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    is_library_text = models.BooleanField("as in the library", default=False, editable=False)
    carried_from = models.ForeignKey("self", on_delete=models.PROTECT, related_name="carried_to", null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=1)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = GoalQuerySet.as_manager()

    class Meta:
        """In the order the client gave them; sealed with the plan."""

        ordering = ["position", "pk"]
        triggers = [SealedWith(parent="plan", when_set="signed_at", what="This plan")]

    def __str__(self):
        return f"Goal {self.pk}"

    def access_program_ids(self):
        """A goal belongs to its plan's program."""
        return self.plan.access_program_ids()


class ObjectiveQuerySet(models.QuerySet):
    """Objectives, by whether they are worked on."""

    def active(self):
        """Worked on now."""
        return self.filter(status=ObjectiveStatus.ACTIVE)

    def visible_to(self, user):
        """Objectives of plans that this person may read."""
        return self.filter(goal__plan__episode__program__in=programs_where(user, Permission.PLAN_VIEW))


@tracked()
class Objective(models.Model):
    """A step toward a goal that one can tell is reached: what, how measured, by when, in which element of recovery."""

    class Privacy:
        """What somebody works on."""

        identifying = set()
        clinical = {"goal", "element", "statement", "baseline", "measure", "target", "target_on", "status", "carried_from"}
        plain = {"id", "public_id", "starter", "is_library_text", "position", "revision"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    goal = models.ForeignKey("plans.Goal", on_delete=models.CASCADE, related_name="objectives")
    carried_from = models.ForeignKey("self", on_delete=models.PROTECT, related_name="carried_to", null=True, blank=True)
    element = models.CharField(max_length=18, choices=Element.choices)
    statement = models.TextField("objective", max_length=1000)
    baseline = models.CharField("where the client stands now", max_length=300, blank=True)
    measure = models.CharField("how we will know", max_length=300, blank=True)
    target = models.CharField("what is reached then", max_length=300, blank=True)
    target_on = models.DateField("target date")
    status = models.CharField(max_length=14, choices=ObjectiveStatus.choices, default=ObjectiveStatus.ACTIVE)
    starter = models.ForeignKey("plans.Starter", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    is_library_text = models.BooleanField("as in the library", default=False, editable=False)
    position = models.PositiveSmallIntegerField(default=1)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = ObjectiveQuerySet.as_manager()

    class Meta:
        """Under its goal; sealed with the plan, but for how far it got while that plan counts."""

        ordering = ["goal__position", "position", "pk"]
        triggers = [
            SealedWith(parent="goal__plan", when_set="signed_at", what="This plan", open_fields=["status"]),
            SealedWith(parent="goal__plan", when_set="ended_on", what="A plan that has ended", name="sealed_with_ended"),
        ]
        constraints = [
            one_of("element", Element, name="objective_element_known"),
            one_of("status", ObjectiveStatus, name="objective_status_known"),
        ]

    def __str__(self):
        return f"Objective {self.pk}"

    @property
    def is_active(self) -> bool:
        """Worked on now."""
        return self.status == ObjectiveStatus.ACTIVE

    def access_program_ids(self):
        """An objective belongs to its plan's program."""
        return self.goal.access_program_ids()


@tracked()
class ElementNote(models.Model):
    """Why an element of recovery has no objective in this plan: "not indicated, because…"."""

    class Privacy:
        """Clinical reasoning."""

        identifying = set()
        clinical = {"plan", "element", "reason"}
        plain = {"id"}

    plan = models.ForeignKey("plans.TreatmentPlan", on_delete=models.CASCADE, related_name="element_notes")
    element = models.CharField(max_length=18, choices=Element.choices)
    reason = models.CharField("not indicated, because", max_length=300)

    class Meta:
        """One word per element and plan; sealed with the plan."""

        ordering = ["element"]
        verbose_name = "element not indicated"
        verbose_name_plural = "elements not indicated"
        triggers = [SealedWith(parent="plan", when_set="signed_at", what="This plan")]
        constraints = [
            one_of("element", Element, name="element_note_known"),
            models.UniqueConstraint(
                fields=["plan", "element"],
                name="element_note_once",
                violation_error_message="There is a reason for this already.",
            ),
        ]

    def __str__(self):
        return f"Element note {self.pk}"


class PrescriptionQuerySet(models.QuerySet):
    """Lines of prescribed weeks, by when they hold."""

    def of_the_step_on(self, day):
        """The lines of the step that holds on that day: the last one begun, or the week the plan began with."""
        last = self.model.objects.filter(plan=models.OuterRef("plan"), begins_on__lte=day).order_by("-begins_on")
        from_then = models.Subquery(last.values("begins_on")[:1])
        return self.annotate(step=from_then).filter(models.Q(begins_on=models.F("step")) | models.Q(begins_on=None, step=None))


@tracked()
class Prescription(models.Model):
    """One line of the prescribed week: so many sessions a week of so many minutes of one kind of service.

    A plan may step down: lines with a day are the week from that Monday on, all of it; lines without are the week before.
    """

    class Privacy:
        """What care somebody gets."""

        identifying = set()
        clinical = {"plan", "modality", "sessions_per_week", "minutes_each", "begins_on"}
        plain = {"id"}

    plan = models.ForeignKey("plans.TreatmentPlan", on_delete=models.CASCADE, related_name="prescriptions")
    modality = models.CharField(max_length=10, choices=Modality.choices)
    sessions_per_week = models.PositiveSmallIntegerField()
    minutes_each = models.PositiveSmallIntegerField()
    begins_on = models.DateField("from", null=True, blank=True)

    objects = PrescriptionQuerySet.as_manager()

    class Meta:
        """One line per step and kind of service; sealed with the plan. A step begins with a week, so no week has two."""

        verbose_name = "prescribed service"
        ordering = [models.F("begins_on").asc(nulls_first=True), "modality"]
        triggers = [SealedWith(parent="plan", when_set="signed_at", what="This plan")]
        constraints = [
            one_of("modality", Modality, name="prescription_modality_known"),
            models.UniqueConstraint(
                fields=["plan", "modality", "begins_on"],
                name="prescription_once",
                nulls_distinct=False,
                violation_error_message="This kind of service has a line already.",
            ),
            models.CheckConstraint(
                condition=models.Q(begins_on=None) | models.Q(begins_on__iso_week_day=1),
                name="prescription_step_begins_on_a_monday",
                violation_error_message="A step begins with a week: choose a Monday.",
            ),
            models.CheckConstraint(
                condition=models.Q(sessions_per_week__range=(1, 14), minutes_each__range=(15, 360)),
                name="prescription_is_possible",
                violation_error_message="One to fourteen sessions a week, of 15 to 360 minutes each.",
            ),
        ]

    def __str__(self):
        return f"Prescription {self.pk}"

    @property
    def weekly_minutes(self) -> int:
        """Minutes a week of this kind of service."""
        return self.sessions_per_week * self.minutes_each
