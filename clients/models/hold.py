"""A stretch in which somebody in treatment is away: in hospital, in jail, on leave."""

import pgtrigger
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q, Value

from clients.enums import HoldReason
from iop_portal.constraints import in_order, no_overlap, one_of, paired, same
from iop_portal.history import tracked

MATCHES = """
    PERFORM 1 FROM clients_episode episode
    WHERE episode.id = NEW.COLUMN AND episode.closed_on IS NULL AND (episode.status = 'on_hold') <> EXISTS (
        SELECT 1 FROM clients_hold hold WHERE hold.episode_id = episode.id AND hold.back_on IS NULL
    );
    IF FOUND THEN
        RAISE EXCEPTION 'A client is on hold exactly while a hold stands.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
"""


class HoldMatchesStatus(pgtrigger.Trigger):
    """Asked at the commit: an open episode is on hold exactly while one of its holds stands. `column` names the episode's key."""

    when = pgtrigger.After
    timing = pgtrigger.Deferred
    operation = pgtrigger.Insert | pgtrigger.Update

    def __init__(self, *, column):
        super().__init__(name="hold_matches_status", func=MATCHES.replace("COLUMN", column))


class HoldQuerySet(models.QuerySet):
    """Holds, by when they stand."""

    def standing(self):
        """The client has not come back."""
        return self.filter(back_on=None)

    def on(self, day):
        """Holds that cover that day: from the first day away to the day before the first day back."""
        return self.filter(Q(back_on=None) | Q(back_on__gt=day), starts_on__lte=day)

    @classmethod
    def cover(cls, day):
        """For a filter on episodes: is this one on hold on that day? The day may be a column of an outer query."""
        day = OuterRef(day) if isinstance(day, OuterRef) else day
        return Exists(Hold.objects.on(day).filter(episode=OuterRef("pk")))


@tracked()
class Hold(models.Model):
    """Treatment rests while the client is away; the place in the groups is kept. One at a time per episode.

    A discharge leaves the last hold without a day of return: the client did not come back.
    """

    class Privacy:
        """That somebody is in hospital or in jail is as clinical as the rest."""

        identifying = set()
        clinical = {"episode", "reason", "starts_on", "expected_back_on", "back_on", "words"}
        plain = {"id", "held_at", "held_by", "ended_by"}

    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="holds")
    reason = models.CharField(max_length=12, choices=HoldReason.choices)
    starts_on = models.DateField("first day away")
    expected_back_on = models.DateField("expected back", null=True, blank=True)
    back_on = models.DateField("first day back", null=True, blank=True)
    words = models.CharField("what is known", max_length=500, blank=True)
    held_at = models.DateTimeField(auto_now_add=True)
    held_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    ended_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    objects = HoldQuerySet.as_manager()

    class Meta:
        """Newest first; days in the order of life; never two at once."""

        ordering = ["-starts_on", "-pk"]
        triggers = [HoldMatchesStatus(column="episode_id")]
        constraints = [
            one_of("reason", HoldReason, name="hold_reason_known"),
            paired("back_on", "ended_by", name="hold_ended_by"),
            in_order(
                "starts_on",
                "expected_back_on",
                name="hold_expected_back_after_start",
                violation_error_message="The client cannot be expected back before the first day away.",
            ),
            in_order(
                "starts_on",
                "back_on",
                name="hold_back_after_start",
                violation_error_message="The client cannot be back before the first day away.",
            ),
            no_overlap(
                name="hold_once",
                expressions=[
                    same("episode"),
                    (Func(F("starts_on"), F("back_on"), Value("[)"), function="daterange", output_field=DateRangeField()), "&&"),
                ],
                violation_error_message="This client is on hold at that time already.",
            ),
        ]

    def __str__(self):
        return f"Hold {self.pk}"
