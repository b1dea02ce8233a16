"""Drug tests from order to confirmation, and medication that somebody else prescribes."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from clients.models import Episode
from iop_portal.models import User
from iop_portal.refusals import Refused
from sessions.enums import TestResult
from sessions.models import DrugTest, Medication
from sessions.rules.medical import (
    blockers_in_collecting,
    blockers_in_days,
    blockers_in_result,
    blockers_to_confirming,
    blockers_to_noting_medication,
    blockers_to_ordering_test,
    blockers_to_stopping,
)


def _locked(model, row):
    """The row as it stands, with its episode and program."""
    return model.objects.select_for_update(of=("self",)).select_related("episode__program").get(pk=row.pk)


def _locked_episode(episode):
    """The episode, so that it does not close at this moment."""
    return Episode.objects.select_for_update(of=("self",), no_key=True).select_related("program").get(pk=episode.pk)


def _saved(row):
    row.full_clean()
    row.save()
    return row


@transaction.atomic
def order_test(*, episode: Episode, reason: str, specimen: str, substances: list[str], by: User, words: str = "") -> DrugTest:
    """Order a test, and say why and what it looks for."""
    episode = _locked_episode(episode)
    if reasons := blockers_to_ordering_test(episode):
        raise Refused(reasons)
    test = DrugTest(episode=episode, reason=reason, specimen=specimen, substances=substances, words=words, ordered_by=by)
    return _saved(test)


@transaction.atomic
def collect(*, test: DrugTest, collected_at: dt.datetime, is_observed: bool, by: User) -> DrugTest:
    """The specimen came."""
    test = _locked(DrugTest, test)
    if reasons := blockers_in_collecting(test, collected_at=collected_at):
        raise Refused(reasons)
    test.collected_at, test.collected_by, test.is_observed = collected_at, by, is_observed
    return _saved(test)


@transaction.atomic
def record_result(*, test: DrugTest, result: str, positive_for: list[str], words: str, seen: str, by: User) -> DrugTest:
    """What came of it. `seen` is the result that stood there when the page was opened."""
    test = _locked(DrugTest, test)
    if reasons := blockers_in_result(test, result=result, seen=seen):
        raise Refused(reasons)
    test.result, test.words = result, words
    test.positive_for = positive_for if result == TestResult.POSITIVE else []
    test.resulted_at, test.resulted_by = timezone.now(), by
    return _saved(test)


@transaction.atomic
def confirm(*, test: DrugTest, confirmation: str, words: str, by: User) -> DrugTest:
    """What the laboratory's second look said."""
    test = _locked(DrugTest, test)
    if reasons := blockers_to_confirming(test):
        raise Refused(reasons)
    test.confirmation, test.words, test.confirmed_at, test.confirmed_by = confirmation, words, timezone.now(), by
    return _saved(test)


@transaction.atomic
def note_medication(*, episode: Episode, medicine: str, dose: str, prescriber: str, started_on: dt.date, by: User) -> Medication:
    """Somebody takes it, and somebody prescribes it."""
    episode = _locked_episode(episode)
    if reasons := blockers_to_noting_medication(episode) + blockers_in_days(episode, started_on):
        raise Refused(reasons)
    found = Medication(episode=episode, medicine=medicine, dose=dose, prescriber=prescriber, started_on=started_on, noted_by=by)
    return _saved(found)


@transaction.atomic
def stop_medication(*, medication: Medication, stopped_on: dt.date, stop_words: str, by: User) -> Medication:
    """It ended. Who wrote that stands in the history."""
    medication = _locked(Medication, medication)
    if reasons := blockers_to_stopping(medication) + blockers_in_days(medication.episode, stopped_on):
        raise Refused(reasons)
    medication.stopped_on, medication.stop_words = stopped_on, stop_words
    return _saved(medication)
