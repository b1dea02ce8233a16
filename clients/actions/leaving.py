"""What follows a discharge: appointments, contacts that come due, corrections. Each is written once."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from clients.enums import DischargeReason, FollowUpOutcome
from clients.models import Appointment, Attempt, Correction, Episode, FollowUp
from clients.models.discharge_seal import WRITTEN
from clients.rules import leaving as rules
from iop_portal.models import User
from iop_portal.refusals import Refused


def book(*, episode: Episode, appointments, by: User) -> list[Appointment]:
    """Write down where care goes on. The caller has locked the episode."""
    booked = [Appointment(episode=episode, booked_by=by, **facts) for facts in appointments]
    for appointment in booked:
        appointment.full_clean()
        appointment.save()
    return booked


def plan_follow_ups(*, episode: Episode) -> list[FollowUp]:
    """The contacts that the program asks for; none where the client died or wants none."""
    if episode.discharge_reason == DischargeReason.DIED or episode.wants_no_follow_up:
        return []
    days = sorted(set(episode.program.follow_up_days))
    rows = [FollowUp(episode=episode, days=number, due_on=episode.discharged_on + dt.timedelta(days=number)) for number in days]
    return FollowUp.objects.bulk_create(rows)


@transaction.atomic
def record(*, follow_up: FollowUp, outcome: str, words: str = "", by: User) -> Attempt:
    """One try. Without an answer it stays due; a client who died or declines is not called again."""
    follow_up = FollowUp.objects.select_for_update(of=("self",)).get(pk=follow_up.pk)
    if reasons := rules.blockers_to_recording(follow_up):
        raise Refused(reasons)
    attempt = Attempt(follow_up=follow_up, outcome=outcome, words=words, made_by=by)
    attempt.full_clean()
    attempt.save()
    if outcome in FollowUpOutcome.final():
        _close(FollowUp.objects.filter(pk=follow_up.pk), outcome, by)
    if outcome in (FollowUpOutcome.DECLINED, FollowUpOutcome.DIED):
        _close(FollowUp.objects.filter(episode=follow_up.episode_id), outcome, by)
    return attempt


def _close(follow_ups, outcome, by):
    follow_ups.filter(done_at=None).update(outcome=outcome, done_at=timezone.now(), done_by=by)


@transaction.atomic
def correct(*, episode: Episode, words: str, facts: dict, appointments=(), seen: int | None = None, by: User) -> Correction:
    """Add to a sealed discharge, or correct what it says; what stood there before is kept in the correction."""
    episode = Episode.objects.select_for_update(of=("self",)).select_related("program").get(pk=episode.pk)
    if reasons := rules.blockers_to_correction(episode, by=by, seen=seen):
        raise Refused(reasons)
    told = {"reason": facts["discharge_reason"], "last_service_on": facts["last_service_on"], "outreach": facts["outreach"]}
    mistakes = rules.mistakes_in_leaving(episode, on=episode.discharged_on, **told) | rules.mistakes_in_correction(words=words)
    if mistakes:
        raise ValidationError(mistakes)
    changed = [name for name in WRITTEN if name in facts and facts[name] != getattr(episode, name)]
    before = "\n".join(_as_it_stood(episode, name) for name in changed)
    correction = Correction.objects.create(episode=episode, words=words, before=before, made_by=by)
    for name in changed:
        setattr(episode, name, facts[name])
    episode.full_clean()
    episode.save(update_fields=changed)
    book(episode=episode, appointments=appointments, by=by)
    if episode.discharge_reason == DischargeReason.DIED:
        _close(episode.follow_ups.all(), FollowUpOutcome.DIED, by)
    return correction


def _as_it_stood(episode, name):
    label = str(episode._meta.get_field(name).verbose_name).capitalize()
    value = episode.get_discharge_reason_display() if name == "discharge_reason" else getattr(episode, name)
    return f"{label}: {value or 'nothing'}"
