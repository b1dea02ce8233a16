"""May an instrument be recorded, and is what was answered a whole? Sentences; an empty list means yes."""

import datetime as dt
from collections.abc import Mapping

from django.utils import timezone

from clients.enums import EpisodeStatus
from clients.instruments import Instrument
from clients.instruments.scoring import contradictions, missing, unknown
from clients.models import Episode, Measure
from clients.models.measure import MeasureStatus
from iop_portal.access import Permission, can
from iop_portal.models import User

LEAST_WORDS = 10


def blockers_to_measuring(episode: Episode) -> list[str]:
    """Why nothing can be measured. A discharged client may be asked again at follow-up."""
    if episode.is_open or episode.status == EpisodeStatus.DISCHARGED:
        return []
    return ["This episode ended before treatment. A person who comes back gets a new episode."]


def mistakes_in_measure(
    episode: Episode, instrument: Instrument, *, answers: Mapping[str, int], status: str, taken_on: dt.date, cut_off: str
) -> dict[str, list[str]]:
    """What cannot be true of these answers, by the field of the form where it is said."""
    mistakes = {}
    if taken_on > timezone.localdate(timezone=episode.program.zone):
        mistakes["taken_on"] = ["A measure cannot lie in the future."]
    elif taken_on < episode.inquired_on:
        mistakes["taken_on"] = ["A measure cannot be before the first contact."]
    if status == MeasureStatus.COMPLETED and instrument.groups and cut_off not in instrument.groups:
        mistakes["cut_off"] = ["Say whose cut-off is used."]
    if found := _mistakes_in_answers(instrument, answers, status):
        mistakes["status"] = found
    return mistakes


def _mistakes_in_answers(instrument, answers, status):
    if unknown(instrument, answers):
        return ["An answer does not belong to this instrument."]
    if status == MeasureStatus.DECLINED:
        return ["What was declined has no answers: clear them, or choose “broken off”."] if answers else []
    reasons = [
        f"Question {item.code} is asked only after a yes to question {item.asked_if.item}: correct one of the two."
        if item.values == (0, 1)
        else f"Question {item.code} says more than none, while question {item.asked_if.item} says none: correct one of the two."
        for item in contradictions(instrument, answers)
    ]
    still_open = [item.code for item in missing(instrument, answers)]
    if status == MeasureStatus.COMPLETED and still_open:
        reasons.append(f"Still open: question {', '.join(still_open)}. Answer, or choose “broken off”; then there is no score.")
    if status == MeasureStatus.PARTIAL and not still_open:
        reasons.append("Everything is answered: this was not broken off.")
    if status == MeasureStatus.PARTIAL and not answers:
        reasons.append("Nothing is answered: choose “declined”.")
    return reasons


def blockers_to_error(measure: Measure, *, by: User, reason: str | None = None) -> list[str]:
    """Why this result cannot be marked as entered in error. It stays readable either way."""
    if measure.in_error_at:
        return ["This result is marked as entered in error already."]
    if not can(by, Permission.MEASURE_WRITE, measure):
        return ["Only those who may record measures can mark one as entered in error."]
    if reason is not None and len(reason.strip()) < LEAST_WORDS:
        return [f"Say what was wrong, in at least {LEAST_WORDS} characters."]
    return []
