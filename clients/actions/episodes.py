"""The road of an episode of care, step by step. Every step locks the episode, and leaves a Move behind."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from clients.actions import consents, leaving
from clients.actions.inquiries import new_client, new_episode
from clients.enums import EpisodeStatus
from clients.models import Client, Episode, Move
from clients.rules import episodes as rules
from clients.rules.leaving import mistakes_in_leaving
from clients.rules.outreach import mistakes_in_ending_for_attendance
from iop_portal.refusals import Refused

WAITING_FACTS = ("track", "stepdown_facility", "stepdown_on", "interim_services")


def locked(episode) -> Episode:
    """The row as it stands now, held until the end of the transaction: of two people who move it, the second sees the first."""
    return Episode.objects.select_for_update(of=("self",)).select_related("program").get(pk=episode.pk)


def move(*, episode, to, on, words="", by) -> Episode:
    """Write a step of a locked episode: its new status, and the Move that says who and when. The caller has asked."""
    came_from = episode.status
    episode.status, episode.status_since = to, on
    episode.full_clean()
    episode.save()
    Move.objects.create(episode=episode, from_status=came_from, to_status=to, on=on, words=words, made_by=by)
    return episode


@transaction.atomic
def open_inquiry(*, client_facts=None, client=None, episode_facts, program, by, told_apart="") -> Episode:
    """Somebody called: a new client, or one we know who calls again, and a new episode in this program.

    A probable double among the clients that `by` may find is refused until `told_apart` says why not; that is kept.
    """
    if client is None:
        client = new_client(client_facts, told_apart=told_apart, by=by)
        client.full_clean()
        client.save()
    else:
        client = Client.objects.select_for_update(of=("self",)).get(pk=client.pk)
    episode = new_episode(episode_facts, client=client, program=program, by=by)
    episode.full_clean()
    episode.save()
    Move.objects.create(episode=episode, to_status=EpisodeStatus.INQUIRY, on=episode.inquired_on, made_by=by)
    return episode


@transaction.atomic
def waitlist(*, episode, on, words="", by, **facts) -> Episode:
    """The person waits for a place from this day. `facts` are those that the waitlist asks for (WAITING_FACTS)."""
    episode = locked(episode)
    _ask(rules.blockers_to_waitlist(episode), lambda: rules.mistakes_in_waitlist(episode, on=on))
    episode.waitlisted_on = on
    _put(episode, facts)
    return move(episode=episode, to=EpisodeStatus.WAITLIST, on=on, words=words, by=by)


@transaction.atomic
def correct_waiting(*, episode, by, **facts) -> Episode:
    """What decides the order of the waitlist became known later. No step of the road: the history keeps it, and `by`."""
    episode = locked(episode)
    _ask(rules.blockers_to_waiting_facts(episode), dict)
    _put(episode, facts)
    episode.full_clean()
    episode.save(update_fields=WAITING_FACTS)
    return episode


def _put(episode, facts):
    for name in WAITING_FACTS:
        setattr(episode, name, facts.get(name, getattr(episode, name)))


@transaction.atomic
def admit(*, episode, on, track, clinician, notice_given_on, diagnosis="", case_manager=None, by) -> Episode:
    """Treatment begins. Needs a final screening that admits, a clinician of this program, and the patient notice."""
    episode = locked(episode)
    facts = {"on": on, "track": track, "clinician": clinician, "case_manager": case_manager, "notice_given_on": notice_given_on}
    _ask(rules.blockers_to_admission(episode), lambda: rules.mistakes_in_admission(episode, **facts))
    episode.admitted_on, episode.track, episode.clinician, episode.notice_given_on = on, track, clinician, notice_given_on
    episode.diagnosis = diagnosis
    if case_manager is not None:
        episode.case_manager = case_manager
    return move(episode=episode, to=EpisodeStatus.ADMITTED, on=on, by=by)


@transaction.atomic
def decline(*, episode, on, reason, words="", by) -> Episode:
    """The inquiry ends here, without treatment and without a referral."""
    episode = locked(episode)
    _ask(rules.blockers_to_decline(episode), lambda: rules.mistakes_in_decline(episode, on=on, reason=reason))
    episode.closed_on, episode.decline_reason, episode.closing_note = on, reason, words
    return move(episode=episode, to=EpisodeStatus.DECLINED, on=on, words=episode.get_decline_reason_display(), by=by)


@transaction.atomic
def refer(*, episode, on, referred_to, words="", by) -> Episode:
    """Another place suits the person better now: where to, and why."""
    episode = locked(episode)
    _ask(rules.blockers_to_referral(episode), lambda: rules.mistakes_in_referral(episode, on=on, referred_to=referred_to))
    episode.closed_on, episode.referred_to, episode.closing_note = on, referred_to, words
    return move(episode=episode, to=EpisodeStatus.REFERRED, on=on, words=f"Referred to {referred_to}", by=by)


@transaction.atomic
def reopen(*, episode, reason, by) -> Episode:
    """A decline or a referral was a mistake: the episode stands again where it stood. The history keeps what was said then."""
    Client.objects.select_for_update(of=("self",)).get(pk=episode.client_id)  # as a new inquiry does: only one episode is open
    episode = locked(episode)
    _ask(rules.blockers_to_reopening(episode), dict)
    before = episode.moves.filter(to_status=episode.status).order_by("made_at", "pk").last()
    episode.closed_on = None
    episode.decline_reason = episode.referred_to = episode.closing_note = ""
    to = before.from_status if before else EpisodeStatus.INQUIRY
    return move(episode=episode, to=to, on=timezone.localdate(), words=f"Reopened: {reason}", by=by)


@transaction.atomic
def discharge(*, episode, on, reason, summary, last_service_on=None, outreach="", appointments=(), by, **after) -> Episode:
    """Treatment here ends. The day itself still counts as a day in treatment.

    `after` are continuing_care, handed_over and wants_no_follow_up. Contacts come due as the program asks for.
    """
    episode = locked(episode)
    facts = {"on": on, "reason": reason, "summary": summary}
    service = {"last_service_on": last_service_on, "outreach": outreach}
    _ask(
        rules.blockers_to_discharge(episode),
        lambda: (
            mistakes_in_ending_for_attendance(episode, reason=reason)
            | mistakes_in_leaving(episode, on=on, reason=reason, **service)
            | rules.mistakes_in_discharge(episode, **facts)
        ),
    )
    episode.closed_on = episode.discharged_on = on
    episode.discharge_reason, episode.discharge_summary = reason, summary
    for name, value in (service | after).items():
        setattr(episode, name, value)
    consents.end_with_treatment(episode=episode, on=on, by=by)
    move(episode=episode, to=EpisodeStatus.DISCHARGED, on=on, words=episode.get_discharge_reason_display(), by=by)
    leaving.book(episode=episode, appointments=appointments, by=by)
    leaving.plan_follow_ups(episode=episode)
    return episode


@transaction.atomic
def assign(*, episode, clinician, case_manager, by) -> Episode:
    """Whose caseload the client is on. No step of the road: the episode's history keeps who had it before, and `by`."""
    episode = locked(episode)
    facts = {"clinician": clinician, "case_manager": case_manager}
    _ask(rules.blockers_to_assignment(episode), lambda: rules.mistakes_in_assignment(episode, **facts))
    episode.clinician, episode.case_manager = clinician, case_manager
    episode.full_clean()
    episode.save(update_fields=["clinician", "case_manager"])
    return episode


def _ask(blockers, mistakes):
    """Where the episode stands comes first; only then is there sense in looking at the facts."""
    if blockers:
        raise Refused(blockers)
    if found := mistakes():
        raise ValidationError(found)
