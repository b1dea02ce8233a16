"""Screening a person for IOP: begin, answer, determine, co-sign."""

import datetime as dt
import textwrap

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from clients.actions import episodes, rulesets
from clients.answers import ANSWERABLE, because_of, scores_of, symbols_of
from clients.enums import Edition, EpisodeStatus
from clients.models import Episode, Finding, Score, Screening, SubdimensionRating
from clients.rules.screenings import (
    blockers_to_answering,
    blockers_to_choice,
    blockers_to_cosignature,
    blockers_to_determination,
    blockers_to_screening,
    is_less_careful,
    judgement_of,
    mistakes_in_scores,
    mistakes_in_screening,
    mistakes_in_symbols,
)
from iop_portal.access import Permission
from iop_portal.models import User
from iop_portal.refusals import CHANGED_MEANWHILE, Refused


@transaction.atomic
def start(*, episode: Episode, by: User, edition: str = "", screened_on: dt.date | None = None) -> Screening:
    """Begin a screening under the rules in force today. An inquiry moves on to screening with it.

    Without an edition, the one of the last screening is used again.
    """
    episode = episodes.locked(episode)
    screened_on = screened_on or timezone.localdate()
    if reasons := blockers_to_screening(episode):
        raise Refused(reasons)
    if mistakes := mistakes_in_screening(episode, screened_on=screened_on):
        raise ValidationError(mistakes)
    last = episode.screenings.order_by("-started_at").first()
    screening = Screening(
        episode=episode,
        rule_set=rulesets.in_force(episode.program),
        edition=edition or (last.edition if last else Edition.THIRD),
        screened_on=screened_on,
        started_by=by,
    )
    screening.full_clean()
    screening.save()
    if episode.status == EpisodeStatus.INQUIRY:
        episodes.move(episode=episode, to=EpisodeStatus.SCREENING, on=screened_on, by=by)
    return screening


@transaction.atomic
def answer(
    *,
    screening: Screening,
    answers: dict,
    revision: int | None,
    by: User,
    scores: dict | None = None,
    symbols: dict | None = None,
) -> Screening:
    """Write down answers, as many as there are so far. Names that are not given stay as they are.

    `scores` gives a kind its (value, day taken), `symbols` a subdimension of the fourth edition its symbol; empty takes it back.
    History keeps who wrote which answer; `by` is not stored on the row, since many people may fill in one screening.
    """
    screening = _locked(screening)
    edition, scores, symbols = answers.get("edition"), scores or {}, symbols or {}
    for name in answers.keys() - {"edition"}:
        if name not in ANSWERABLE:
            raise KeyError(name)
        if not screening.is_determined:
            setattr(screening, name, answers[name])
    has_symbols = any((symbols_of(screening) | symbols).values())
    if reasons := blockers_to_answering(screening, revision=revision, edition=edition, has_symbols=has_symbols):
        raise Refused(reasons)
    if mistakes := mistakes_in_scores(screening, scores) | mistakes_in_symbols(screening, symbols):
        raise ValidationError(mistakes)
    screening.edition = edition or screening.edition
    screening.revision += 1
    screening.full_clean()
    screening.save()
    _write_scores(screening, scores)
    _write_symbols(screening, symbols)
    return screening


def _write_scores(screening, scores):
    before = {score.kind: (score.value, score.taken_on) for score in screening.scores.all()}
    changed = []
    for kind, (value, taken_on) in scores.items():
        day = taken_on or (before[kind][1] if kind in before else screening.screened_on)
        if value is not None and (value, day) != before.get(kind):
            changed.append(Score(screening=screening, kind=kind, value=value, taken_on=day))
    taken_back = [kind for kind, (value, _) in scores.items() if value is None and kind in before]
    screening.scores.filter(kind__in=taken_back).delete()
    _keep_scores(changed)


def _keep_scores(scores):
    Score.objects.bulk_create(
        scores,
        update_conflicts=True,
        unique_fields=["screening", "kind"],
        update_fields=["value", "taken_on", "is_from_chart"],
    )


def _write_symbols(screening, symbols):
    before = symbols_of(screening)
    changed = [
        SubdimensionRating(screening=screening, subdimension=part, symbol=symbol)
        for part, symbol in symbols.items()
        if symbol and symbol != before.get(part)
    ]
    taken_back = [part for part, symbol in symbols.items() if not symbol and part in before]
    screening.symbols.filter(subdimension__in=taken_back).delete()
    SubdimensionRating.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["screening", "subdimension"], update_fields=["symbol"]
    )


@transaction.atomic
def determine(
    *,
    screening: Screening,
    determination: str,
    conditions: str,
    override_reason: str,
    override_words: str,
    by: User,
    revision: int | None = None,
) -> Screening:
    """Decide the level of care. Suggestion, findings and answers are frozen beside it, and all of it is sealed.

    `revision` is the one whose suggestion the clinician read: a decision about other answers is refused.
    """
    screening = _locked(screening)
    judgement = judgement_of(screening)
    reasons = blockers_to_determination(screening, by=by, judgement=judgement)
    if not reasons and revision is not None and revision != screening.revision:
        reasons = [CHANGED_MEANWHILE]
    if not reasons:
        reasons = blockers_to_choice(
            judgement.outcome,
            determination,
            conditions=conditions,
            override_reason=override_reason,
            override_words=override_words,
        )
    if reasons:
        raise Refused(reasons)
    _keep_findings(screening, judgement)
    _keep_scores([score for score in scores_of(screening).values() if score.is_from_chart])
    membership = by.signing_membership(screening.episode.program, Permission.SCREENING_DETERMINE)
    screening.suggestion, screening.determination = judgement.outcome, determination
    screening.conditions, screening.override_reason = conditions.strip(), override_reason
    screening.override_words = override_words.strip()
    screening.needs_cosignature = is_less_careful(judgement.outcome, determination)
    screening.determined_at, screening.determined_by = timezone.now(), by
    screening.determined_credential = membership.credential
    screening.revision += 1
    screening.full_clean()
    screening.save()
    return screening


@transaction.atomic
def cosign(*, screening: Screening, by: User) -> Screening:
    """The supervisor agrees that a stop rule was overridden. Until then the determination admits nobody."""
    screening = _locked(screening)
    if reasons := blockers_to_cosignature(screening, by=by):
        raise Refused(reasons)
    screening.cosigned_at, screening.cosigned_by = timezone.now(), by
    screening.save(update_fields=["cosigned_at", "cosigned_by"])
    return screening


def _locked(screening):
    locked = Screening.objects.select_for_update(of=("self",)).select_related("episode__program").get(pk=screening.pk)
    locked.rule_set = screening.rule_set  # published rules never change, and a screening keeps its own: read them once
    return locked


def _keep_findings(screening, judgement):
    Finding.objects.bulk_create(
        Finding(
            screening=screening,
            number=fired.row.number,
            outcome=fired.row.outcome,
            reason=fired.row.reason,
            options=fired.row.options,
            because=textwrap.shorten(because_of(fired), width=500, placeholder=" …"),
        )
        for fired in judgement.findings
    )
