"""A skill put to use between two sessions, and what came of it."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import in_order, paired
from iop_portal.history import tracked
from sessions.enums import PracticeOutcome

MOST_HELP = 10
TONES = {PracticeOutcome.DONE: "good", PracticeOutcome.PARTLY: "good", PracticeOutcome.NOT_DONE: "quiet"}
OF_THIS_EPISODE = """
    PERFORM 1 FROM plans_objective objective
    JOIN plans_goal goal ON goal.id = objective.goal_id
    JOIN plans_treatmentplan plan ON plan.id = goal.plan_id
    WHERE objective.id = NEW.objective_id
      AND plan.episode_id = NEW.episode_id
      AND NOT EXISTS (SELECT 1 FROM iop_sessions_attendance attendance
                      WHERE attendance.id IN (NEW.set_in_id, NEW.reviewed_in_id) AND attendance.episode_id <> NEW.episode_id);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'A skill practice is about one client alone.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


class PracticeQuerySet(models.QuerySet):
    """Skill practices, by whether one has heard how they went."""

    def visible_to(self, user):
        """Practices of programs where this person may read notes."""
        return self.filter(episode__program__in=programs_where(user, Permission.NOTE_VIEW))

    def open(self):
        """Set, and not talked about yet."""
        return self.filter(reviewed_at=None)

    def reviewed(self):
        """Talked about."""
        return self.filter(reviewed_at__isnull=False)

    def with_facts(self):
        """With what a line of them prints."""
        return self.select_related("objective", "set_by", "reviewed_by", "set_in__group_session", "reviewed_in__group_session")


@tracked("refused")
class SkillPractice(models.Model):
    """Something to try before the next session, toward one objective; then how it went (domain.md 0).

    The outcome is what the client says. Recording it again corrects it, and the history keeps what stood there before.
    """

    class Privacy:
        """What somebody tries, and how it goes."""

        identifying = set()
        clinical = {
            "episode", "objective", "skill", "task", "set_on", "due_on", "set_in", "outcome", "practised_on", "situation",
            "helped", "words", "reviewed_in",
        }  # fmt: skip
        plain = {"id", "public_id", "set_by", "set_at", "reviewed_at", "reviewed_by", "revision"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="practices")
    objective = models.ForeignKey("plans.Objective", on_delete=models.PROTECT, related_name="practices")
    skill = models.CharField(max_length=120)
    task = models.CharField("what to do", max_length=500)
    set_on = models.DateField()
    due_on = models.DateField("until")
    set_in = models.ForeignKey(
        "iop_sessions.Attendance", on_delete=models.PROTECT, related_name="practices_set", null=True, blank=True
    )
    set_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField(auto_now_add=True)
    outcome = models.CharField(max_length=8, choices=PracticeOutcome.choices, blank=True)
    practised_on = models.DateField("tried on", null=True, blank=True)
    situation = models.CharField(max_length=500, blank=True)
    helped = models.PositiveSmallIntegerField("did it help, 0 to 10", null=True, blank=True)
    words = models.CharField("what the client says", max_length=1000, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    reviewed_in = models.ForeignKey(
        "iop_sessions.Attendance", on_delete=models.PROTECT, related_name="practices_reviewed", null=True, blank=True
    )
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = PracticeQuerySet.as_manager()

    class Meta:
        """The newest first; an outcome whole or not at all; never of somebody else."""

        ordering = ["-set_on", "-pk"]
        indexes = [models.Index(fields=["episode", "-set_on", "-id"], name="practice_by_episode")]
        triggers = [
            pgtrigger.Trigger(
                name="of_this_episode",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=OF_THIS_EPISODE,
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=["", *sorted(PracticeOutcome.values)]),
                name="practice_outcome_known",
                violation_error_message="Choose one of the listed values for outcome.",
            ),
            paired("reviewed_at", "reviewed_by", name="practice_reviewed_by"),
            models.CheckConstraint(
                condition=Q(
                    reviewed_at=None, outcome="", practised_on=None, helped=None, reviewed_in=None, situation="", words=""
                )
                | (Q(reviewed_at__isnull=False) & ~Q(outcome="")),
                name="practice_outcome_when_reviewed",
                violation_error_message="An outcome is recorded when it is talked about, and says whether it was done.",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="not_done") | Q(practised_on=None, helped=None),
                name="practice_not_done_helped_nobody",
                violation_error_message="What was not done has no day, and did not help.",
            ),
            models.CheckConstraint(
                condition=Q(helped=None) | Q(helped__lte=MOST_HELP),
                name="practice_helped_0_to_10",
                violation_error_message="How much it helped is a number from 0 to 10.",
            ),
            in_order(
                "set_on",
                "due_on",
                name="practice_due_after_set",
                violation_error_message="It is due on the day it is set, or later.",
            ),
            in_order(
                "set_on",
                "practised_on",
                name="practice_tried_after_set",
                violation_error_message="It was not tried before it was set.",
            ),
        ]

    def __str__(self):
        return f"Skill practice {self.pk}"

    @property
    def is_open(self) -> bool:
        """Nobody has asked yet how it went."""
        return self.reviewed_at is None

    def access_program_ids(self):
        """A practice belongs to its episode's program."""
        return {self.episode.program_id}

    @property
    def tone(self) -> str:
        """Of its badge."""
        return TONES.get(self.outcome, "wait")

    def get_absolute_url(self):
        """Among the client's others."""
        return reverse("sessions:practice-list", kwargs={"public_id": self.episode.public_id})
