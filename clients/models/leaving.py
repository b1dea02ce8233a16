"""After the discharge: appointments for continuing care, contacts that are due, and what was corrected later."""

import uuid

from django.contrib.postgres.functions import TransactionNow
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse

from clients.enums import IN_CARE_STATUSES, FollowUpOutcome
from clients.models.episode import Episode
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of, paired
from iop_portal.history import tracked
from iop_portal.seals import AppendOnly


class Appointment(models.Model):
    """Where care goes on: with whom, where, when. Kept as it was handed to the client; a changed one is written beside it."""

    class Privacy:
        """Who goes where."""

        identifying = set()
        clinical = {"episode", "with_whom", "place", "on", "at", "phone"}
        plain = {"id", "booked_at", "booked_by"}

    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="appointments")
    with_whom = models.CharField(max_length=120)
    place = models.CharField(max_length=200, blank=True)
    on = models.DateField(null=True, blank=True)
    at = models.TimeField(null=True, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    booked_at = models.DateTimeField(auto_now_add=True)
    booked_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        """In the order of the days."""

        ordering = ["on", "at", "pk"]
        triggers = [AppendOnly(what="An appointment")]

    def __str__(self):
        return f"Appointment {self.pk}"


class FollowUpQuerySet(models.QuerySet):
    """Contacts after a discharge, by whether they are due."""

    def visible_to(self, user):
        """Those of programs where this person calls clients after a discharge."""
        return self.filter(episode__program__in=programs_where(user, Permission.FOLLOW_UP))

    def open(self):
        """Nobody has closed them; the client is not in treatment in the program again."""
        back = Episode.objects.filter(
            client=OuterRef("episode__client"), program=OuterRef("episode__program"), status__in=IN_CARE_STATUSES
        )
        return self.filter(~Exists(back), done_at=None)

    def due_by(self, day):
        """Open and due on that day or before."""
        return self.open().filter(due_on__lte=day)

    def of(self, user):
        """Clients whose clinician or case manager this person was."""
        return self.filter(Q(episode__clinician=user) | Q(episode__case_manager=user))

    def with_attempts(self):
        """Adds `tried`: how often somebody tried already."""
        return self.annotate(tried=Count("attempts"))


@tracked("refused")
class FollowUp(models.Model):
    """A contact that is due some days after a discharge. Nobody waits for it for ever: it is reached, declined or given up."""

    class Privacy:
        """How somebody fares."""

        identifying = set()
        clinical = {"episode", "outcome"}
        plain = {"id", "public_id", "days", "due_on", "done_at", "done_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="follow_ups")
    days = models.PositiveSmallIntegerField("days after the discharge")
    due_on = models.DateField()
    outcome = models.CharField(max_length=12, choices=FollowUpOutcome.choices, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        """The longest waiting first; once per number of days; closed with an outcome."""

        ordering = ["due_on", "pk"]
        indexes = [models.Index(fields=["due_on", "id"], condition=Q(done_at=None), name="follow_up_due")]
        constraints = [
            paired("done_at", "done_by", name="follow_up_done_by"),
            models.UniqueConstraint(fields=["episode", "days"], name="follow_up_once"),
            models.CheckConstraint(
                condition=Q(done_at=None, outcome="") | Q(done_at__isnull=False, outcome__in=sorted(FollowUpOutcome.final())),
                name="follow_up_closed_with_an_outcome",
                violation_error_message="A follow-up is closed with an outcome, and open without one.",
            ),
        ]

    def __str__(self):
        return f"Follow-up {self.pk}"

    def access_program_ids(self):
        """Where the episode was."""
        return {self.episode.program_id}

    def get_absolute_url(self):
        """Where it is recorded."""
        return reverse("clients:follow-up-record", kwargs={"public_id": self.public_id})


class Attempt(models.Model):
    """One try to reach somebody after the discharge: what came of it, in which words. Never changed."""

    class Privacy:
        """How somebody fares."""

        identifying = set()
        clinical = {"follow_up", "outcome", "words"}
        plain = {"id", "made_at", "made_by"}

    follow_up = models.ForeignKey("clients.FollowUp", on_delete=models.PROTECT, related_name="attempts")
    outcome = models.CharField(max_length=12, choices=FollowUpOutcome.choices)
    words = models.CharField(max_length=500, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        """In the order they were made; a trail."""

        ordering = ["made_at", "pk"]
        triggers = [AppendOnly(what="An attempt to reach somebody")]
        constraints = [one_of("outcome", FollowUpOutcome, name="attempt_outcome_known")]

    def __str__(self):
        return f"Attempt {self.pk}"


class Correction(models.Model):
    """What a supervisor added to a sealed discharge, or corrected in it: why, and what stood there before. Never changed.

    The seal of the episode opens only in the transaction that writes one: `made_at` is that transaction's own moment.
    """

    class Privacy:
        """What was said of somebody."""

        identifying = set()
        clinical = {"episode", "words", "before"}
        plain = {"id", "made_at", "made_by"}

    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="corrections")
    words = models.TextField("what is added, or why it is corrected", max_length=2000)
    before = models.TextField("what stood there before", blank=True)
    made_at = models.DateTimeField(db_default=TransactionNow(), editable=False)
    made_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        """In the order they were made; a trail."""

        ordering = ["made_at", "pk"]
        triggers = [AppendOnly(what="A correction")]

    def __str__(self):
        return f"Correction {self.pk}"
