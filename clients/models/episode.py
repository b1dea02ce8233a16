"""One stretch of care of one client in one program, and each step on its road."""

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse

from clients.enums import (
    ADMINISTRATIVE_REASONS,
    CLOSED_STATUSES,
    IN_CARE_STATUSES,
    OPEN_STATUSES,
    TEDS_REASON,
    DeclineReason,
    DischargeReason,
    EpisodeStatus,
    ReferralSource,
    Transport,
)
from clients.models.discharge_seal import SealedDischarge
from clients.models.hold import HoldMatchesStatus, HoldQuerySet
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import in_order, one_of
from iop_portal.history import tracked
from iop_portal.models.program import Track
from iop_portal.seals import AppendOnly


class EpisodeQuerySet(models.QuerySet):
    """Episodes, by where they stand."""

    def visible_to(self, user):
        """Episodes of programs where this person may find clients."""
        return self.filter(program__in=programs_where(user, Permission.CLIENT_FIND))

    def open(self):
        """Not yet discharged, declined or referred elsewhere."""
        return self.filter(status__in=OPEN_STATUSES)

    def admitted(self):
        """In treatment now, and here: whoever is on hold is not."""
        return self.filter(status=EpisodeStatus.ADMITTED)

    def in_care(self):
        """Admitted and not discharged; those on hold too, who are still somebody's clients and keep their places."""
        return self.filter(status__in=IN_CARE_STATUSES)

    def in_care_on(self, day):
        """Admitted and not discharged on that day, on hold or not."""
        return self.filter(admitted_on__lte=day).filter(Q(discharged_on=None) | Q(discharged_on__gte=day))

    def active_on(self, day):
        """In treatment on that day: the census, which leaves out those on hold (domain.md section 9)."""
        return self.in_care_on(day).filter(~HoldQuerySet.cover(day))

    def on_caseload_of(self, user):
        """Open episodes for which this person is the primary clinician or case manager."""
        return self.open().filter(Q(clinician=user) | Q(case_manager=user))


@tracked("refused")
class Episode(models.Model):
    """From the first call to the end, in one program (domain.md section 9: inquiry, admission and first service are three dates).

    A person who comes back gets a new episode; the old one stays as it was.
    """

    class Privacy:
        """That the episode exists is clinical."""

        identifying = {"client"}
        clinical = {
            "status", "track", "referral_source", "referred_by", "presenting_concern", "inquired_on", "waitlisted_on",
            "admitted_on", "closed_on", "discharged_on", "discharge_reason", "discharge_summary", "decline_reason",
            "referred_to", "closing_note", "diagnosis", "status_since", "stepdown_facility", "stepdown_on", "interim_services",
            "transport", "travel_minutes", "last_service_on", "outreach", "continuing_care", "handed_over", "wants_no_follow_up",
        }  # fmt: skip
        plain = {"id", "public_id", "program", "clinician", "case_manager", "notice_given_on", "opened_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="episodes")
    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="episodes")
    status = models.CharField(max_length=10, choices=EpisodeStatus.choices, default=EpisodeStatus.INQUIRY)
    status_since = models.DateField()
    track = models.CharField("preferred track", max_length=10, choices=Track.choices, blank=True)
    transport = models.CharField("how the client gets here", max_length=10, choices=Transport.choices, blank=True)
    travel_minutes = models.PositiveSmallIntegerField("minutes on the way", null=True, blank=True)
    referral_source = models.CharField(max_length=12, choices=ReferralSource.choices)
    referred_by = models.CharField("name of the referrer", max_length=150, blank=True)
    stepdown_facility = models.CharField(
        "stepping down from", max_length=150, blank=True, help_text="The residential or inpatient program the person comes from."
    )
    stepdown_on = models.DateField("discharge date there", null=True, blank=True, help_text="May lie in the future.")
    presenting_concern = models.TextField("what brings the person here", max_length=2000, blank=True)
    diagnosis = models.CharField(max_length=150, blank=True, help_text="DSM-5-TR substance use disorder, as diagnosed.")
    inquired_on = models.DateField("first contact")
    waitlisted_on = models.DateField(null=True, blank=True)
    interim_services = models.CharField(
        "interim services", max_length=500, blank=True, help_text="What was offered for the time of waiting, where, and when."
    )
    admitted_on = models.DateField(null=True, blank=True)
    notice_given_on = models.DateField(
        "patient notice given", null=True, blank=True, help_text="Written summary of confidentiality rights (42 CFR 2.22)."
    )
    clinician = models.ForeignKey(
        "iop_portal.User", on_delete=models.PROTECT, related_name="clinical_episodes", null=True, blank=True
    )
    case_manager = models.ForeignKey(
        "iop_portal.User", on_delete=models.PROTECT, related_name="managed_episodes", null=True, blank=True
    )
    closed_on = models.DateField(null=True, blank=True)
    discharged_on = models.DateField(null=True, blank=True)
    discharge_reason = models.CharField(max_length=24, choices=DischargeReason.choices, blank=True)
    discharge_summary = models.TextField(max_length=5000, blank=True)
    last_service_on = models.DateField("last service", null=True, blank=True)
    outreach = models.TextField("outreach, warnings and referral", max_length=3000, blank=True)
    continuing_care = models.TextField("continuing-care plan", max_length=3000, blank=True)
    handed_over = models.TextField("handed to the client", max_length=1000, blank=True)
    wants_no_follow_up = models.BooleanField("the client wants no contact after the discharge", default=False)
    decline_reason = models.CharField(max_length=16, choices=DeclineReason.choices, blank=True)
    referred_to = models.CharField(max_length=200, blank=True)
    closing_note = models.TextField(max_length=2000, blank=True)
    opened_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    objects = EpisodeQuerySet.as_manager()

    class Meta:
        """One open episode per client and program; dates in the order of life."""

        ordering = ["-inquired_on", "-pk"]
        indexes = [
            models.Index(fields=["program", "status", "status_since"], name="episode_by_status"),
            models.Index(fields=["clinician", "status"], name="episode_by_clinician"),
        ]
        triggers = [HoldMatchesStatus(column="id"), SealedDischarge()]
        constraints = [
            one_of("status", EpisodeStatus, name="episode_status_known"),
            models.CheckConstraint(
                condition=Q(transport="") | Q(transport__in=sorted(Transport.values)),
                name="episode_transport_known",
                violation_error_message="Choose one of the listed ways to get here.",
            ),
            models.CheckConstraint(
                condition=Q(travel_minutes=None) | Q(travel_minutes__lte=300),
                name="episode_travel_minutes",
                violation_error_message="Check the minutes on the way: more than five hours is not a daily way.",
            ),
            models.UniqueConstraint(
                fields=["client", "program"],
                condition=Q(closed_on=None),
                name="episode_one_open",
                violation_error_message="This client already has an open episode in this program.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=OPEN_STATUSES, closed_on=None) | Q(status__in=CLOSED_STATUSES, closed_on__isnull=False),
                name="episode_closed_with_a_date",
                violation_error_message="A closed episode has a closing date, an open one has none.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[*IN_CARE_STATUSES, EpisodeStatus.DISCHARGED]) | Q(admitted_on__isnull=False),
                name="episode_admitted_with_a_date",
                violation_error_message="An admission has a date.",
            ),
            models.CheckConstraint(
                condition=~Q(status=EpisodeStatus.DISCHARGED) | (Q(discharged_on__isnull=False) & ~Q(discharge_reason="")),
                name="episode_discharged_with_facts",
                violation_error_message="A discharge has a date and a reason.",
            ),
            models.CheckConstraint(
                condition=Q(stepdown_on=None) | ~Q(stepdown_facility=""),
                name="episode_stepdown_from_somewhere",
                violation_error_message="Say from which program the person steps down.",
            ),
            models.CheckConstraint(
                condition=~Q(discharge_reason__in=sorted(ADMINISTRATIVE_REASONS)) | ~Q(outreach=""),
                name="episode_administrative_with_outreach",
                violation_error_message="An administrative discharge shows what was tried first.",
            ),
            in_order(
                "admitted_on",
                "last_service_on",
                name="episode_last_service_after_admission",
                violation_error_message="The last service cannot be before the admission.",
            ),
            in_order(
                "last_service_on",
                "discharged_on",
                name="episode_last_service_before_discharge",
                violation_error_message="The last service cannot be after the discharge.",
            ),
            in_order(
                "inquired_on",
                "admitted_on",
                name="episode_admitted_after_inquiry",
                violation_error_message="The admission cannot be before the first contact.",
            ),
            in_order(
                "admitted_on",
                "discharged_on",
                name="episode_discharged_after_admission",
                violation_error_message="The discharge cannot be before the admission.",
            ),
        ]

    def __str__(self):
        return f"Episode {self.pk}"

    def access_program_ids(self):
        """An episode belongs to its program."""
        return {self.program_id}

    @property
    def is_open(self) -> bool:
        """Still on the road."""
        return self.status in OPEN_STATUSES

    @property
    def teds_reason(self) -> int | None:
        """The code of the discharge reason for TEDS: derived, never stored (domain.md section 7)."""
        return TEDS_REASON.get(self.discharge_reason)

    def get_absolute_url(self):
        """The client's chart."""
        return reverse("chart:client-chart", kwargs={"public_id": self.client.public_id})


class Move(models.Model):
    """A step of an episode from one status to the next: when, by whom, and what was said. Never changed."""

    class Privacy:
        """Where somebody stood, and why."""

        identifying = set()
        clinical = {"episode", "from_status", "to_status", "on", "words"}
        plain = {"id", "made_at", "made_by"}

    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="moves")
    from_status = models.CharField(max_length=10, choices=EpisodeStatus.choices, blank=True)
    to_status = models.CharField(max_length=10, choices=EpisodeStatus.choices)
    on = models.DateField()
    words = models.CharField(max_length=500, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        """In the order they happened; a trail."""

        ordering = ["made_at", "pk"]
        triggers = [AppendOnly(what="A step of an episode")]
        constraints = [one_of("to_status", EpisodeStatus, name="move_status_known")]

    def __str__(self):
        return f"Move {self.pk}"
