"""Safety plans: where somebody was in danger, and for some who asked; renewed, and one being written."""

import datetime as dt

from clients.models import SafetyTask
from iop_portal.demo import plan_words as words
from iop_portal.demo.people import at, credential_of
from plans.models import SafetyPlan


def safety_plans(people, today):
    """Signed with the client on the day of the danger or in the first week; every second one has been renewed since."""
    tasks = {
        task.episode_id: task.measure.taken_on
        for task in SafetyTask.objects.filter(closed_at__isnull=False).select_related("measure")
    }
    made = []
    for person in people:
        on = tasks.get(person.episode.pk)
        if on is None and person.has_been_admitted and person.number % 7 == 3:
            on = person.episode.admitted_on
        if on is not None:
            made += _versions(person, on, today)
    SafetyPlan.objects.bulk_create(made, batch_size=2000)


def _versions(person, on, today):
    renewed_on = on + dt.timedelta(days=20)
    is_renewed = person.number % 2 == 1 and renewed_on < (person.episode.discharged_on or today)
    yield _signed(person, on, version=1, ended_on=renewed_on if is_renewed else None, **words.SAFETY)
    if is_renewed:
        yield _signed(person, renewed_on, version=2, ended_on=None, **words.SAFETY | words.SAFER)
    elif person.episode.discharged_on is None:
        yield SafetyPlan(episode=person.episode, version=2, written_by=person.episode.clinician, **words.SAFETY | words.SAFER)


def _signed(person, on, **facts):
    by = person.episode.clinician
    return SafetyPlan(
        episode=person.episode, written_by=by, signed_by=by, signed_at=at(person, on, 15), signed_credential=credential_of(by),
        copy_given_on=on, **facts,
    )  # fmt: skip
