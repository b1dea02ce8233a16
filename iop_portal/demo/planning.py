"""Treatment plans, written as drafts and then signed: the seals hold here too. What they consist of is in plan_parts."""

import datetime as dt

from clients.enums import EpisodeStatus
from iop_portal.demo import plan_parts, reviewing, safety
from iop_portal.demo import plan_words as words
from iop_portal.demo.people import at, credential_of
from iop_portal.models.membership import SUPERVISED
from plans.actions import library
from plans.models import TreatmentPlan


def plans(people, today):
    """A version every four weeks, as reviews make them: the last one in force for most, some waiting for a signature.

    Returns the objectives that notes may speak of, by episode.
    """
    library.ship()
    planned = [person for person in people if person.has_been_admitted and not _newcomer(person, today)]
    found = plan_parts.found_of(planned)
    starts = {person.number: _version_days(person, today) for person in planned}
    kept = {person.number: starts[person.number].pop(1) for person in planned if _was_kept(person, starts[person.number])}
    objectives, before, versions = {}, {}, {}
    for number in range(max(len(days) for days in starts.values())):
        due = [person for person in planned if len(starts[person.number]) > number]
        made = _write(due, number, starts, before, found)
        _sign(due, made, before, is_last={person.number: len(starts[person.number]) == number + 1 for person in due})
        for person, plan in zip(due, made, strict=True):
            if plan.in_force_on:
                before[person.number] = plan
                versions.setdefault(person.number, []).append(plan)
                objectives.setdefault(person.episode.pk, plan.objectives_written)
    reviewing.reviews(planned, versions, kept)
    _close(planned, versions)
    safety.safety_plans(people, today)
    return objectives


def _newcomer(person, today):
    return person.episode.status == EpisodeStatus.ADMITTED and (today - person.episode.admitted_on).days < 5


def _version_days(person, today):
    """Two days after admission, then every 28 days; one in six is late with the last review."""
    last = person.episode.discharged_on or today
    days = [person.episode.admitted_on + dt.timedelta(days=2)]
    while days[-1] + dt.timedelta(days=28) < last:
        days.append(days[-1] + dt.timedelta(days=28))
    is_late = len(days) > 1 and person.dice.random() < 1 / 6
    return days[:-1] if is_late else days


def _was_kept(person, days):
    """For one in four the first review left the plan as it was: no version begins on that day."""
    return len(days) > 2 and person.number % 4 == 1


def _write(due, number, starts, before, found):
    made = [_narrative(person, number + 1, starts[person.number][number]) for person in due]
    for person, plan in zip(due, made, strict=True):
        plan.earlier = before.get(person.number)
        plan.first_day = plan.earlier.first_day if plan.earlier else plan.starts_on
        plan.change_reason = words.CHANGES[reviewing.decision_to_rewrite(person)] if plan.earlier else ""
    TreatmentPlan.objects.bulk_create(made, batch_size=2000)
    plan_parts.write(due, made, found)
    return made


def _narrative(person, version, starts_on):
    prose = words.RELAPSE_PREVENTION
    return TreatmentPlan(
        episode=person.episode,
        version=version,
        starts_on=starts_on,
        strengths=words.STRENGTHS[person.number % len(words.STRENGTHS)] + (words.MORE_STRENGTHS if version > 1 else ""),
        family_role=words.FAMILY_ROLE if person.contacts else "",
        discharge_criteria=words.DISCHARGE_CRITERIA,
        relapse_prevention=prose[min(version, len(prose)) - 1],
        medication_coordination=words.MEDICATION if person.number % 4 == 1 else "",
        culture_and_language=words.CULTURE[person.number % len(words.CULTURE)],
        hours_reason=words.HOURS_REASON if plan_parts.steps_down(person) else "",
        library_reason=words.LIBRARY_REASON if plan_parts.is_from_library(person) else "",
        schedule_reason=words.SCHEDULE_REASON if version == 1 or plan_parts.needs_more(person) else "",
        written_by=person.episode.clinician,
    )


def _sign(due, made, before, *, is_last):
    signed, superseded = [], []
    for person, plan in zip(due, made, strict=True):
        is_open = is_last[person.number] and not person.episode.discharged_on
        stage = person.dice.choice(["in_force"] * 8 + ["draft", "awaiting_client"]) if is_open else "in_force"
        stage = _waits(person) or stage if is_open else stage
        if stage == "draft":
            continue
        _first_signature(person, plan)
        plan.status = stage
        if stage in ("in_force", "awaiting_cosignature"):
            _answer(person, plan)
        if stage == "in_force":
            _come_into_force(person, plan)
            if earlier := before.get(person.number):
                earlier.status, earlier.ended_on = "superseded", plan.in_force_on
                superseded.append(earlier)
        signed.append(plan)
    TreatmentPlan.objects.bulk_update(superseded, ["status", "ended_on"], batch_size=1000)
    answered = ["status", "signed_by", "signed_at", "signed_credential", "needs_cosignature", "cosigned_by", "cosigned_at",
                "cosigned_credential", "client_signed_on", "client_signed_name", "client_refused_on", "client_refusal_reason",
                "refusal_witness", "client_recorded_by", "in_force_on", "ended_on"]  # fmt: skip
    TreatmentPlan.objects.bulk_update(signed, answered, batch_size=1000)


def _close(people, versions):
    """What counted when treatment ended, ended with it; after the last review, which may still say what was reached."""
    ended = [versions[person.number][-1] for person in people if person.episode.discharged_on and person.number in versions]
    for plan in ended:
        plan.status, plan.ended_on = "closed", plan.episode.discharged_on
    TreatmentPlan.objects.bulk_update(ended, ["status", "ended_on"], batch_size=1000)


def _waits(person):
    """Some newest versions wait: for the client, or for the supervisor of whoever wrote them."""
    if person.number % 13 == 5:
        return "awaiting_client"
    return "awaiting_cosignature" if person.number % 12 == 10 and credential_of(person.episode.clinician) in SUPERVISED else ""


def _first_signature(person, plan):
    plan.signed_by, plan.signed_at = plan.written_by, at(person, plan.starts_on, 14)
    plan.signed_credential = credential_of(plan.signed_by)
    plan.needs_cosignature = plan.signed_credential in SUPERVISED


def _answer(person, plan):
    """The client signs, or one in ten refuses the first version."""
    plan.client_recorded_by = plan.written_by
    if person.number % 10 == 7 and plan.version == 1:
        plan.client_refused_on, (plan.client_refusal_reason, plan.refusal_witness) = plan.starts_on, words.REFUSAL
    else:
        plan.client_signed_on = plan.starts_on
        plan.client_signed_name = f"{person.client.first_name} {person.client.last_name}"


def _come_into_force(person, plan):
    plan.in_force_on = plan.starts_on
    if plan.needs_cosignature:
        plan.cosigned_by, plan.cosigned_at = person.place.supervisor, at(person, plan.starts_on, 17)
        plan.cosigned_credential = "LCSW"
