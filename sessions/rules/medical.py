"""May a drug test be ordered, collected, read and confirmed; may medication be noted and ended?"""

import datetime as dt

from django.utils import timezone

from clients.models import Episode
from sessions.enums import TestResult
from sessions.models import DrugTest, Medication
from sessions.models.medical import WITHOUT_SPECIMEN

NOT_OPEN = "This episode is closed."
COLLECTED = "The specimen is collected already."
NOT_TAKEN = "It was recorded that no specimen came. Order another test."
NOT_COLLECTED = "Record first that the specimen was collected."
NOT_POSITIVE = "Only a positive result is confirmed."
CONFIRMED = "The result is confirmed already and stays as it is."
TO_COME = "That moment is still to come."
BEFORE_ORDER = "It was not collected on a day before it was ordered."
HAS_SPECIMEN = "The specimen is collected, so something came."
STALE = "Somebody else recorded a result while you were writing. It is shown above; save again to replace it."
STOPPED = "It is recorded already that this ended."


def blockers_to_ordering_test(episode: Episode) -> list[str]:
    """Tests are ordered before admission and in treatment, and not afterwards."""
    return [] if episode.is_open else [NOT_OPEN]


def blockers_to_collecting(test: DrugTest) -> list[str]:
    """Once, and not after it was said that nothing came."""
    if test.collected_at:
        return [COLLECTED]
    return [NOT_TAKEN] if test.result in WITHOUT_SPECIMEN else []


def blockers_in_collecting(test: DrugTest, *, collected_at: dt.datetime) -> list[str]:
    """The same, with the moment that was typed."""
    zone = test.episode.program.zone
    reasons = blockers_to_collecting(test)
    if collected_at > timezone.now():
        reasons.append(TO_COME)
    if timezone.localdate(collected_at, zone) < timezone.localdate(test.ordered_at, zone):
        reasons.append(BEFORE_ORDER)
    return reasons


def blockers_to_result(test: DrugTest) -> list[str]:
    """A result can be corrected until it is confirmed."""
    return [CONFIRMED] if test.confirmed_at else []


def blockers_in_result(test: DrugTest, *, result: str, seen: str) -> list[str]:
    """The same, with the result that was chosen, by somebody who saw this result before."""
    reasons = blockers_to_result(test)
    if test.result != seen:
        reasons.append(STALE)
    if result not in WITHOUT_SPECIMEN and not test.collected_at:
        reasons.append(NOT_COLLECTED)
    if result in WITHOUT_SPECIMEN and test.collected_at:
        reasons.append(HAS_SPECIMEN)
    return reasons


def blockers_to_confirming(test: DrugTest) -> list[str]:
    """The laboratory looks again at what was positive, once."""
    if test.confirmed_at:
        return [CONFIRMED]
    return [] if test.result == TestResult.POSITIVE else [NOT_POSITIVE]


def blockers_to_noting_medication(episode: Episode) -> list[str]:
    """Whatever somebody takes, it is noted, and bars nobody from anything. Only a closed episode takes nothing more."""
    return [] if episode.is_open else [NOT_OPEN]


def blockers_in_days(episode: Episode, *day: dt.date | None) -> list[str]:
    """What is taken is noted when it began, and ended when it ended: not ahead."""
    today = timezone.localdate(timezone=episode.program.zone)
    return ["That day is still to come."] if any(one and one > today for one in day) else []


def blockers_to_stopping(medication: Medication) -> list[str]:
    """It ends once."""
    return [STOPPED] if medication.stopped_on else []
