"""The treatment plan, as a signed document with versions."""

import uuid

from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Cast, Coalesce
from django.urls import reverse

from clients.enums import EpisodeStatus
from clients.strokes import validate_strokes
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of, paired
from iop_portal.history import tracked
from iop_portal.models import Membership
from iop_portal.models.membership import SUPERVISED
from iop_portal.seals import Sealed
from plans.enums import PlanStatus
from plans.models.content import Prescription
from plans.models.intervention import Intervention
from plans.models.problem import Problem
from plans.models.review import PlanReview


class PlanQuerySet(models.QuerySet):
    """Plans, by where they stand."""

    def visible_to(self, user):
        """Plans of programs where this person may read plans."""
        return self.filter(episode__program__in=programs_where(user, Permission.PLAN_VIEW))

    def in_force(self):
        """The one that counts, per episode."""
        return self.filter(status=PlanStatus.IN_FORCE)

    def awaiting_cosignature(self):
        """Signed by an associate, waiting for the supervisor."""
        return self.filter(status=PlanStatus.AWAITING_COSIGNATURE)

    def awaiting_client(self):
        """Signed by the clinician; the client has neither signed nor refused yet."""
        return self.filter(status=PlanStatus.AWAITING_CLIENT)

    def in_treatment(self):
        """Plans of clients who are in treatment now: only these have a clock running. A hold lets it rest."""
        return self.filter(episode__status=EpisodeStatus.ADMITTED)

    def awaiting_cosignature_of(self, user):
        """What this supervisor should co-sign: signed by somebody they supervise, or by somebody with no supervisor on file.

        Another supervisor of the program may co-sign too (holidays, sickness); it is just not on their list.
        """
        named = Membership.objects.active().filter(
            user=OuterRef("signed_by"),
            program=OuterRef("episode__program"),
            credential__in=SUPERVISED,
            supervisor__isnull=False,
        )
        places = programs_where(user, Permission.PLAN_COSIGN)
        waiting = self.awaiting_cosignature().in_treatment().filter(episode__program__in=places).exclude(signed_by=user)
        return waiting.filter(Exists(named.filter(supervisor=user)) | ~Exists(named))

    def drafts_of(self, user):
        """What this person began to write and has not signed, for clients whose episode is still open."""
        return self.filter(status=PlanStatus.DRAFT, written_by=user, episode__closed_on=None)

    def with_review_date(self):
        """Each plan with `review_counts_from` and `review_due`: so many days later as the program says.

        It counts from the day of the episode's last completed review; before there is one, from the day the first plan came
        into force. A new version alone does not put the clock back.
        """
        same_episode = {"episode": OuterRef("episode"), "in_force_on__isnull": False}
        first = self.model.objects.filter(**same_episode).order_by("in_force_on").values("in_force_on")[:1]
        reviews = PlanReview.objects.completed().filter(plan__episode=OuterRef("episode"))
        counts_from = Coalesce(Subquery(reviews.order_by("-reviewed_on").values("reviewed_on")[:1]), Subquery(first))
        due = models.ExpressionWrapper(F("review_counts_from") + F("episode__program__plan_review_days"), models.DateField())
        return self.annotate(review_counts_from=counts_from).annotate(review_due=due)

    def with_program_day(self, at):
        """Each plan with `program_day`: the day it is then where the program is. Two programs may have two days."""
        there = Func(F("episode__program__time_zone"), Value(at), function="timezone", output_field=models.DateTimeField())
        return self.annotate(program_day=Cast(there, models.DateField()))

    def reviews_near(self, at, *, days):
        """Plans in force whose review is due within so many days of their program's day, the longest overdue first."""
        running = self.in_force().in_treatment().with_review_date().with_program_day(at)
        near = models.ExpressionWrapper(F("program_day") + Value(days), models.DateField())
        return running.filter(review_due__lte=near).order_by("review_due", "pk")

    def review_due_by(self, day):
        """Plans in force whose review is due on that day or before, the longest overdue first."""
        return self.in_force().in_treatment().with_review_date().filter(review_due__lte=day).order_by("review_due", "pk")

    def with_weekly_minutes(self, on):
        """Each plan with `planned_minutes`: what it prescribes for the week of that day, summed by PostgreSQL."""
        lines = Prescription.objects.of_the_step_on(on).filter(plan=OuterRef("pk")).order_by().values("plan")
        total = lines.annotate(total=Sum(F("sessions_per_week") * F("minutes_each"))).values("total")
        return self.annotate(planned_minutes=Coalesce(Subquery(total, output_field=models.IntegerField()), 0))

    def with_content(self):
        """Everything the document says, in a number of queries that does not grow with it."""
        people = ("written_by", "signed_by", "client_recorded_by", "cosigned_by", "returned_by")
        found = self.select_related("episode__program", "episode__client", *people)
        problems = models.Prefetch("problems", queryset=Problem.objects.with_sources())
        interventions = models.Prefetch("goals__objectives__interventions", queryset=Intervention.objects.select_related("staff"))
        return found.prefetch_related(problems, "goals__objectives", interventions, "element_notes", "prescriptions")


@tracked("refused", "printed")
class TreatmentPlan(models.Model):
    """One version of an individualized plan for one episode (domain.md 5.1).

    The clinician's signature seals the content. Then the client signs or refuses, a supervisor co-signs where the author
    needs it, and it is in force. A change is a new version; the old one is superseded and kept.
    """

    class Privacy:
        """All of it is clinical."""

        identifying = {"client_signed_name", "client_drawn_signature", "refusal_witness"}
        clinical = {
            "episode",
            "version",
            "status",
            "strengths",
            "discharge_criteria",
            "family_role",
            "relapse_prevention",
            "medication_coordination",
            "culture_and_language",
            "library_reason",
            "no_safety_plan_reason",
            "missing_modality_reason",
            "hours_reason",
            "schedule_reason",
            "client_refusal_reason",
            "starts_on",
            "change_reason",
            "returned_words",
        }
        plain = {
            "id",
            "public_id",
            "written_by",
            "created_at",
            "signed_at",
            "signed_by",
            "signed_credential",
            "needs_cosignature",
            "client_signed_on",
            "client_refused_on",
            "client_recorded_by",
            "cosigned_at",
            "cosigned_by",
            "cosigned_credential",
            "returned_at",
            "returned_by",
            "in_force_on",
            "ended_on",
            "revision",
        }

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="plans")
    version = models.PositiveSmallIntegerField(editable=False)
    status = models.CharField(max_length=20, choices=PlanStatus.choices, default=PlanStatus.DRAFT)
    starts_on = models.DateField()
    change_reason = models.CharField("why this version", max_length=500, blank=True)
    strengths = models.TextField("strengths and supports", max_length=2000, blank=True)
    family_role = models.TextField("the family's part", max_length=1000, blank=True)
    discharge_criteria = models.TextField("ready for discharge when", max_length=2000, blank=True)
    relapse_prevention = models.TextField("against a return to use", max_length=2000, blank=True)
    medication_coordination = models.TextField("medication, and who prescribes it", max_length=1000, blank=True)
    culture_and_language = models.TextField("culture, language, access", max_length=1000, blank=True)
    library_reason = models.TextField("why texts of the library fit as they are", max_length=500, blank=True)
    no_safety_plan_reason = models.TextField("why there is no safety plan", max_length=500, blank=True)
    missing_modality_reason = models.TextField("why a kind of service is left out", max_length=500, blank=True)
    hours_reason = models.TextField("why the hours are outside the program's range", max_length=500, blank=True)
    schedule_reason = models.TextField("why it is signed while the places differ from it", max_length=500, blank=True)
    written_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="written_plans")
    created_at = models.DateTimeField(auto_now_add=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    signed_credential = models.CharField(max_length=10, blank=True)
    needs_cosignature = models.BooleanField(default=False)
    client_signed_on = models.DateField(null=True, blank=True)
    client_signed_name = models.CharField("client's signature", max_length=160, blank=True)
    client_drawn_signature = models.TextField(blank=True, validators=[validate_strokes], help_text="Strokes, as an SVG path.")
    client_refused_on = models.DateField(null=True, blank=True)
    client_refusal_reason = models.CharField(max_length=500, blank=True)
    refusal_witness = models.CharField(max_length=160, blank=True)
    client_recorded_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    cosigned_at = models.DateTimeField(null=True, blank=True)
    cosigned_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    cosigned_credential = models.CharField(max_length=10, blank=True)
    returned_at = models.DateTimeField(null=True, blank=True)
    returned_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    returned_words = models.TextField("what the supervisor asks for", max_length=1000, blank=True)
    in_force_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField("superseded or closed", null=True, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = PlanQuerySet.as_manager()

    class Meta:
        """Versions count up; one in force, one being written."""

        ordering = ["-version"]
        triggers = [
            Sealed(
                when_set="signed_at",
                what="This plan",
                open_fields=[
                    "status",
                    "client_signed_on",
                    "client_signed_name",
                    "client_drawn_signature",
                    "client_refused_on",
                    "client_refusal_reason",
                    "refusal_witness",
                    "client_recorded_by",
                    "cosigned_at",
                    "cosigned_by",
                    "cosigned_credential",
                    "returned_at",
                    "returned_by",
                    "returned_words",
                    "in_force_on",
                    "ended_on",
                ],
            ),
            Sealed(
                when_set="in_force_on",
                what="A plan that came into force",
                open_fields=["status", "ended_on"],
                name="sealed_in_force",
            ),
            Sealed(when_set="ended_on", what="A plan that has ended", name="sealed_ended"),
        ]
        indexes = [models.Index(fields=["status", "in_force_on"], name="plan_by_status")]
        constraints = [
            one_of("status", PlanStatus, name="plan_status_known"),
            models.UniqueConstraint(
                fields=["episode", "version"], name="plan_version_once", violation_error_message="This version exists already."
            ),
            models.UniqueConstraint(
                fields=["episode"],
                condition=Q(status=PlanStatus.IN_FORCE),
                name="plan_one_in_force",
                violation_error_message="This episode already has a plan in force.",
            ),
            models.UniqueConstraint(
                fields=["episode"],
                condition=Q(status__in=PlanStatus.being_written()),
                name="plan_one_being_written",
                violation_error_message="A new version of this plan is already being written.",
            ),
            paired("signed_at", "signed_by", name="plan_signed_by"),
            paired("cosigned_at", "cosigned_by", name="plan_cosigned_by"),
            paired("returned_at", "returned_by", name="plan_returned_by"),
            models.CheckConstraint(
                condition=Q(client_signed_on=None) | Q(client_refused_on=None),
                name="plan_signed_or_refused",
                violation_error_message="The client signed or refused, not both.",
            ),
            models.CheckConstraint(
                condition=Q(client_refused_on=None) | (~Q(client_refusal_reason="") & ~Q(refusal_witness="")),
                name="plan_refusal_explained",
                violation_error_message="A refusal keeps the client's reason and a witness.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[PlanStatus.IN_FORCE, PlanStatus.SUPERSEDED])
                | (
                    Q(signed_at__isnull=False, in_force_on__isnull=False)
                    & (Q(client_signed_on__isnull=False) | Q(client_refused_on__isnull=False))
                    & (Q(needs_cosignature=False) | Q(cosigned_at__isnull=False))
                ),
                name="plan_in_force_is_signed",
                violation_error_message="A plan in force is signed, answered by the client, and co-signed where needed.",
            ),
        ]

    def __str__(self):
        return f"Plan {self.pk}"

    @property
    def program(self):
        """Where it was agreed."""
        return self.episode.program

    @property
    def is_draft(self) -> bool:
        """Still being written."""
        return self.status == PlanStatus.DRAFT

    @property
    def awaits_client(self) -> bool:
        """Signed by the clinician; the client has not answered."""
        return self.status == PlanStatus.AWAITING_CLIENT

    @property
    def awaits_cosignature(self) -> bool:
        """Signed by an associate and answered by the client; the supervisor has not looked."""
        return self.status == PlanStatus.AWAITING_COSIGNATURE

    @property
    def is_on_its_way(self) -> bool:
        """Not in force yet."""
        return self.status in PlanStatus.being_written()

    @property
    def is_in_force(self) -> bool:
        """The one that counts."""
        return self.status == PlanStatus.IN_FORCE

    def access_program_ids(self):
        """A plan belongs to its episode's program."""
        return {self.episode.program_id}

    def get_absolute_url(self):
        """The plan's page."""
        return reverse("plans:plan-detail", kwargs={"public_id": self.public_id})
