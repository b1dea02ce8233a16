"""Who belongs to a series, from when until when."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Least

from clients.models import Hold
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import in_order, no_overlap, overlapping_days, paired, same
from iop_portal.history import tracked
from sessions.models.group_agreement import PLACE_AGREED, asks_to_be_seen
from sessions.models.keep_apart_triggers import PLACES, keeps_apart


class EnrolmentQuerySet(models.QuerySet):
    """Enrolments, by when they hold."""

    def visible_to(self, user):
        """Enrolments in programs whose schedule this person may see."""
        return self.filter(series__program__in=programs_where(user, Permission.SCHEDULE_VIEW))

    def standing(self):
        """Not withdrawn before the first day."""
        return self.filter(withdrawn_at=None)

    def on(self, day):
        """Holding on that day; first and last day count."""
        return self.standing().filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day)

    def holding_on(self, day):
        """Holding on that day for somebody who was in care on it: a discharge frees the place, a hold does not."""
        until = Q(episode__discharged_on=None) | Q(episode__discharged_on__gte=day)
        return self.on(day).filter(until, episode__admitted_on__lte=day)

    def expected_on(self, day):
        """Holding on that day for somebody who is not away: whom the session waits for."""
        inner = OuterRef(day) if isinstance(day, OuterRef) else day
        return self.holding_on(day).filter(~Exists(Hold.objects.on(inner).filter(episode=OuterRef("episode"))))

    def with_last_day(self):
        """Adds `last_day`: the end of the place or of the treatment, whichever comes first; None is still running."""
        return self.annotate(last_day=Least("ends_on", "episode__discharged_on"))

    def overlapping(self, first, last):
        """Holding on at least one day from `first` to `last` (None: for ever)."""
        found = self.standing().with_last_day().filter(Q(last_day=None) | Q(last_day__gte=first))
        return found if last is None else found.filter(starts_on__lte=last)


@tracked("refused")
class Enrolment(models.Model):
    """A client's place in a series. A session's roster is computed from these; leaving keeps what was attended.

    A place that never began is withdrawn: it holds on no day, and stays to be seen.
    """

    class Privacy:
        """Who goes where."""

        identifying = set()
        clinical = {"episode", "series", "starts_on", "ends_on", "end_reason", "withdrawn_at", "despite"}
        plain = {"id", "public_id", "enrolled_by", "enrolled_at", "withdrawn_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    series = models.ForeignKey("iop_sessions.Series", on_delete=models.PROTECT, related_name="enrolments")
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="enrolments")
    starts_on = models.DateField("first day")
    ends_on = models.DateField("last day", null=True, blank=True)
    end_reason = models.CharField(max_length=200, blank=True)
    despite = models.CharField(
        "why it goes despite a commitment", max_length=300, blank=True, help_text="Such as: the employer frees the hour."
    )
    enrolled_at = models.DateTimeField(auto_now_add=True)
    enrolled_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        """One place per client and series at a time, and only for clients of the series' program."""

        ordering = ["starts_on", "pk"]
        triggers = [
            pgtrigger.Trigger(
                name="same_program",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    PERFORM 1 FROM clients_episode episode
                    JOIN iop_sessions_series series ON series.program_id = episode.program_id
                    WHERE episode.id = NEW.episode_id AND series.id = NEW.series_id;
                    IF NOT FOUND THEN
                        RAISE EXCEPTION 'A series takes clients of its own program.' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
            keeps_apart(PLACES),
            asks_to_be_seen(PLACE_AGREED),
        ]
        constraints = [
            paired("withdrawn_at", "withdrawn_by", name="enrolment_withdrawn_by"),
            in_order(
                "starts_on",
                "ends_on",
                name="enrolment_ends_after_start",
                violation_error_message="The last day cannot be before the first.",
            ),
            no_overlap(
                name="enrolment_once",
                expressions=[same("series"), same("episode"), overlapping_days("starts_on", "ends_on")],
                condition=Q(withdrawn_at=None),
                violation_error_message="This client is already enrolled in this series at that time.",
            ),
        ]

    def __str__(self):
        return f"Enrolment {self.pk}"

    def holds_from(self, day) -> bool:
        """Holding on that day or to hold later; the episode must be loaded."""
        ends = [last for last in (self.ends_on, self.episode.discharged_on) if last]
        return self.withdrawn_at is None and (not ends or min(ends) >= day)

    def holds_on(self, day) -> bool:
        """Holding on that day; a standing place that was read with its last day (`with_last_day`)."""
        return self.starts_on <= day and (self.last_day is None or day <= self.last_day)

    def access_program_ids(self):
        """An enrolment belongs to the series' program."""
        return {self.series.program_id}
