"""May a plan be written, signed, answered, co-signed? And what does it still lack?

Everything here reads a plan fetched `with_content()` without asking the database again, but for the screening's word on a
dual diagnosis. Days are the program's days.
"""

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from clients.enums import EpisodeStatus
from clients.models import Episode
from iop_portal.access import Permission
from iop_portal.models import Membership, Program, User
from iop_portal.templatetags.portal import day, duration, hours
from plans.diagnoses import is_mental_illness
from plans.enums import ALWAYS_ADDRESSED, REQUIRED_MODALITIES, Element, Modality, PlanStatus
from plans.models import ElementNote, Objective, Prescription, TreatmentPlan
from plans.structure import blockers_in_structure, is_stated, latest_screening, numbered_goals

SIGNED_ALREADY = "This plan is already signed."
DECIDED_ALREADY = "This plan is no longer waiting for the client."


def today_in(program: Program) -> dt.date:
    """The day it is where the program is."""
    return timezone.localdate(timezone=program.zone)


# --- the week ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Week:
    """What a week comes to, per kind of service, against what the program is licensed for."""

    lines: tuple[Prescription, ...]
    program: Program

    @property
    def minutes(self) -> dict[str, int]:
        """Minutes a week of each kind of service; 0 where there is none of it."""
        return dict.fromkeys(Modality.values, 0) | {line.modality: line.weekly_minutes for line in self.lines}

    @property
    def sessions(self) -> int:
        """How often the client comes."""
        return sum(line.sessions_per_week for line in self.lines)

    @property
    def total(self) -> int:
        """Minutes a week, family work included."""
        return sum(line.weekly_minutes for line in self.lines)

    @property
    def missing(self) -> list[str]:
        """Which of individual counseling, group therapy and education has no session, in words."""
        minutes = self.minutes
        return [modality.label for modality in REQUIRED_MODALITIES if not minutes[modality]]

    @property
    def is_in_range(self) -> bool:
        """Least and most count as inside."""
        return self.program.weekly_minutes_least <= self.total <= self.program.weekly_minutes_most

    @property
    def range_words(self) -> str:
        """The program's range, as staff say it: 9 to 19 h."""
        return f"{hours(self.program.weekly_minutes_least)} to {hours(self.program.weekly_minutes_most)} h"

    def remarks(self) -> list[str]:
        """What strikes one about this week. Remarks do not forbid: a stated reason answers them."""
        if not self.total:
            return ["No sessions are prescribed yet."]
        found = []
        if self.missing:
            found.append(f"Without {' and '.join(self.missing).lower()}: a plan combines counseling, group and education.")
        if self.total < self.program.weekly_minutes_least:
            found.append(f"{duration(self.program.weekly_minutes_least - self.total)} less than this program's least.")
        if self.total > self.program.weekly_minutes_most:
            found.append(f"{duration(self.total - self.program.weekly_minutes_most)} more than this program's most.")
        if self.sessions < self.program.days_per_week_least:
            found.append(f"Too few sessions to come on {self.program.days_per_week_least} days a week.")
        return found


def week_of(lines, program: Program) -> Week:
    """The week that these lines make, written down or only typed so far."""
    order = list(Modality.values)
    return Week(lines=tuple(sorted(lines, key=lambda line: order.index(line.modality))), program=program)


@dataclass(frozen=True)
class Step:
    """A week that holds from a Monday on, until the next step. `begins_on` None: from the beginning of the plan."""

    begins_on: dt.date | None
    week: Week


def steps_of(plan: TreatmentPlan) -> list[Step]:
    """The week the plan begins with, and each step down from it, by date. The first may still be empty."""
    lines = list(plan.prescriptions.all())
    days = sorted({line.begins_on for line in lines if line.begins_on})
    return [Step(day, week_of([line for line in lines if line.begins_on == day], plan.program)) for day in [None, *days]]


def step_on(plan: TreatmentPlan, on: dt.date) -> Step:
    """The step in force on that day: its Monday is the first day of it, the Sunday before the last day of the one before."""
    return [step for step in steps_of(plan) if step.begins_on is None or step.begins_on <= on][-1]


def first_week(plan: TreatmentPlan) -> Week:
    """The week the plan begins with."""
    return steps_of(plan)[0].week


def weekly_minutes(plan: TreatmentPlan) -> dict[str, int]:
    """Minutes a week of each kind of service in the beginning; 0 where the plan has none of it."""
    return first_week(plan).minutes


def remarks_on_week(plan: TreatmentPlan) -> list[str]:
    """What strikes one about the week this plan begins with."""
    return first_week(plan).remarks()


def blockers_to_step(plan: TreatmentPlan, begins_on: dt.date, *, instead_of: dt.date | None = None) -> list[str]:
    """Why no step can begin on that day; `instead_of` is the day on which the step began that is being changed."""
    if begins_on.weekday():
        return ["A step begins with a week: choose a Monday."]
    if begins_on <= plan.starts_on:
        return [f"The plan starts on {day(plan.starts_on)}: a step begins after that."]
    if begins_on != instead_of and any(step.begins_on == begins_on for step in steps_of(plan)):
        return [f"There is a step from {day(begins_on)} already."]
    return []


def _blockers_in_steps(plan: TreatmentPlan, steps: list[Step]) -> list[str]:
    reasons = []
    for step in steps:
        if step.begins_on <= plan.starts_on:
            reasons.append(f"The step of {day(step.begins_on)} begins before the plan does, on {day(plan.starts_on)}.")
        if not step.week.is_in_range and not is_stated(plan.hours_reason):
            reasons.append(
                f"From {day(step.begins_on)} the week comes to {duration(step.week.total)}; this program's range is "
                f"{step.week.range_words}. Change it, or state why."
            )
    return reasons


def _blockers_in_week(plan: TreatmentPlan) -> list[str]:
    first, *steps = steps_of(plan)
    week = first.week
    if not week.total:
        return ["Prescribe the week: it has no sessions yet."]
    reasons = _blockers_in_steps(plan, steps)
    if week.missing and not is_stated(plan.missing_modality_reason):
        reasons.append(f"Add {' and '.join(week.missing).lower()} to the week, or state why it is left out.")
    if not week.is_in_range and not is_stated(plan.hours_reason):
        reasons.append(
            f"The week comes to {duration(week.total)}; this program's range is {week.range_words}. Change it, or state why."
        )
    return reasons


# --- goals, objectives, elements --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Coverage:
    """How a plan answers one element of recovery: with objectives, with a reason for none, or not yet."""

    element: Element
    objectives: list[Objective]
    note: ElementNote | None
    is_expected: bool

    @property
    def is_missing(self) -> bool:
        """Expected, and neither worked on nor explained."""
        return self.is_expected and not self.objectives and not (self.note and is_stated(self.note.reason))


def has_dual_diagnosis(episode: Episode) -> bool:
    """What the latest determined screening of this episode says about a mental illness beside the addiction."""
    latest = latest_screening(episode)
    return bool(latest and latest.has_dual_diagnosis)


def treats_both(plan: TreatmentPlan) -> bool:
    """A mental illness beside the addiction: a problem's diagnosis says so, or the screening does."""
    return any(is_mental_illness(problem.diagnosis) for problem in plan.problems.all()) or has_dual_diagnosis(plan.episode)


def coverage(plan: TreatmentPlan) -> list[Coverage]:
    """Every element of recovery and how the plan answers it. Mental health is expected where there is a dual diagnosis."""
    active = [objective for goal in plan.goals.all() for objective in goal.objectives.all() if objective.is_active]
    notes = {note.element: note for note in plan.element_notes.all()}
    expected = set(ALWAYS_ADDRESSED) | ({Element.MENTAL_HEALTH} if treats_both(plan) else set())
    return [
        Coverage(
            element=element,
            objectives=[objective for objective in active if objective.element == element],
            note=notes.get(element),
            is_expected=element in expected,
        )
        for element in Element
    ]


def _blockers_in_goals(plan: TreatmentPlan, on: dt.date) -> list[str]:
    goals = numbered_goals(plan)
    if not goals:
        return ["Add at least one goal, in the client's words."]
    reasons = []
    for number, goal in goals:
        objectives = list(goal.objectives.all())
        if not objectives:
            reasons.append(f"Goal {number} has no objective: add a step toward it.")
        for place, objective in enumerate(objectives, start=1):
            where = f"Goal {number}, objective {place}"
            if objective.is_active and objective.target_on <= on:
                reasons.append(f"{where}: the target date, {day(objective.target_on)}, is not in the future.")
            elif objective.is_active and objective.target_on < plan.starts_on:
                reasons.append(f"{where}: the target date is before the plan starts.")
    return reasons


def _blockers_in_elements(plan: TreatmentPlan) -> list[str]:
    return [
        f"{answer.element.label}: add an objective, or note why it is not indicated."
        for answer in coverage(plan)
        if answer.is_missing
    ]


# --- who may put their name to it -------------------------------------------------------------------------------------------


def supervisors_of_signer(plan: TreatmentPlan) -> list[User]:
    """Who is on file to co-sign for the person who signed."""
    found = Membership.objects.active().filter(user=plan.signed_by_id, program=plan.episode.program_id, supervisor__isnull=False)
    return [membership.supervisor for membership in found.select_related("supervisor") if membership.needs_cosignature]


def _blockers_in_episode(plan: TreatmentPlan) -> list[str]:
    if plan.episode.status == EpisodeStatus.ADMITTED:
        return []
    if plan.episode.status == EpisodeStatus.ON_HOLD:
        return ["The client is on hold: resume treatment first."]
    return ["The client is not admitted: a plan is agreed with somebody in treatment."]


def blockers_to_new_version(episode: Episode) -> list[str]:
    """Why no version can be begun now. A draft may be written before admission; it is signed after."""
    if not episode.is_open:
        return ["This episode is closed. A client who comes back gets a new episode, and a plan in it."]
    if episode.plans.filter(status__in=PlanStatus.being_written()).exists():
        return ["A new version of this plan is already being written."]
    return []


def blockers_to_writing(plan: TreatmentPlan) -> list[str]:
    """Why the content cannot be changed: signed is sealed, a change is a new version."""
    if plan.is_draft:
        return []
    return ["This plan is signed and cannot be changed. Write a new version instead."]


def blockers_to_signing(plan: TreatmentPlan, *, by: User) -> list[str]:
    """Why this plan cannot be signed yet by this person, in sentences they can act on."""
    if not plan.is_draft:
        return [SIGNED_ALREADY]
    today = today_in(plan.program)
    reasons = _blockers_in_episode(plan)
    reasons += _blockers_in_goals(plan, today) + _blockers_in_elements(plan) + _blockers_in_week(plan)
    reasons += blockers_in_structure(plan)
    if by.signing_membership(plan.program, Permission.PLAN_SIGN, today) is None:
        reasons.append("You hold no credential in force in this program, so you cannot sign.")
    return reasons


def blockers_from_schedule(gaps: list[str], *, reason: str) -> list[str]:
    """Why a plan cannot be signed beside the schedule as it is. `gaps` are what `above.gaps` says about it."""
    if not gaps or is_stated(reason):
        return []
    return ["The client's places differ from this plan: give the places first, or state why it is signed all the same."]


def blockers_to_client_answer(plan: TreatmentPlan, *, on: dt.date | None = None) -> list[str]:
    """Why neither a signature nor a refusal of the client can be recorded; with `on`, why not of that day."""
    if plan.is_draft:
        return ["The clinician signs first."]
    if plan.status != PlanStatus.AWAITING_CLIENT:
        return [DECIDED_ALREADY]
    reasons = _blockers_in_episode(plan)
    if on and on > today_in(plan.program):
        reasons.append("The client cannot have answered in the future.")
    if on and on < timezone.localtime(plan.signed_at, plan.program.zone).date():
        reasons.append("The client cannot have answered before the clinician signed.")
    return reasons


def blockers_to_cosignature(plan: TreatmentPlan, *, by: User) -> list[str]:
    """Why this person cannot co-sign. Any independent supervisor of the program may, not only the one on file."""
    if plan.cosigned_at:
        return ["This plan is already co-signed."]
    if plan.status != PlanStatus.AWAITING_COSIGNATURE:
        return ["This plan is not waiting for a co-signature."]
    reasons = _blockers_in_episode(plan)
    if by.pk == plan.signed_by_id:
        reasons.append("You signed this plan yourself: a second person co-signs.")
    capacity = by.signing_membership(plan.program, Permission.PLAN_COSIGN)
    if capacity is None or capacity.needs_cosignature:
        reasons.append("You hold no independent credential in force in this program, so you cannot co-sign.")
    return reasons


def blockers_to_sending_back(plan: TreatmentPlan, *, by: User, words: str | None = None) -> list[str]:
    """Why this person cannot return the plan for changes: whoever could co-sign may. `words` are what they ask for."""
    reasons = blockers_to_cosignature(plan, by=by)
    if words is not None and not is_stated(words):
        reasons.append("Say what is to be changed, so that the author can do it.")
    return reasons


def blockers_to_discarding(plan: TreatmentPlan) -> list[str]:
    """Why this version cannot be thrown away."""
    return [] if plan.is_draft else ["This plan is signed. What was signed is kept."]


# --- the review clock -------------------------------------------------------------------------------------------------------


def review_due_on(plan: TreatmentPlan) -> dt.date | None:
    """The day the review is due, counted from the episode's last completed review; the day after is overdue.

    Before the first review it counts from the first plan in force. A plan fetched `with_review_date()` knows it already.
    """
    if plan.status != PlanStatus.IN_FORCE:
        return None
    if not hasattr(plan, "review_due"):
        plan.review_due = TreatmentPlan.objects.with_review_date().get(pk=plan.pk).review_due
    return plan.review_due


def is_review_overdue(plan: TreatmentPlan, *, on: dt.date) -> bool:
    """Day 30 is due, day 31 is overdue (domain.md section 11, rule 11)."""
    due = review_due_on(plan)
    return due is not None and on > due


# --- what happens next ------------------------------------------------------------------------------------------------------

NEXT_STEPS = {
    PlanStatus.DRAFT: "{writer} completes the draft and signs it.",
    PlanStatus.AWAITING_CLIENT: "The client reads the plan and signs it, or refuses; a clinician records which.",
    PlanStatus.AWAITING_COSIGNATURE: "A supervisor co-signs what {signer} signed.",
    PlanStatus.IN_FORCE: "It is carried out. The review is due {review}.",
    PlanStatus.SUPERSEDED: "Nothing: a newer version took its place.",
    PlanStatus.CLOSED: "Nothing: treatment here has ended.",
    PlanStatus.RETURNED: "Nothing here: {supervisor} asked for changes, and the next version takes them up.",
}


def next_step(plan: TreatmentPlan) -> str:
    """Who must do what next, in one sentence."""
    return NEXT_STEPS[PlanStatus(plan.status)].format(
        writer=plan.written_by, signer=plan.signed_by, supervisor=plan.returned_by, review=day(review_due_on(plan))
    )
