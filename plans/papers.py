"""The plan as a paper: the program's own copy, and the parts of it that go out with a disclosure."""

from clients.default_notice import SHORT_TEXT
from clients.packets import day, moment, sender_of
from iop_portal.papers import Fact, Paper, Part, Table
from iop_portal.templatetags.portal import duration
from plans import rules
from plans.enums import PlanStatus
from plans.models import Objective, TreatmentPlan
from plans.sources import sources_of
from plans.structure import numbered_goals

INSIDE = "For use inside the program; to anybody else it goes with the notice, as a disclosure."
MARKS = {
    PlanStatus.DRAFT: "Draft",
    PlanStatus.AWAITING_CLIENT: "Not in force",
    PlanStatus.AWAITING_COSIGNATURE: "Not in force",
    PlanStatus.SUPERSEDED: "Superseded",
    PlanStatus.CLOSED: "Closed",
    PlanStatus.RETURNED: "Returned for changes",
}
NOT_WRITTEN = "Not written."


def plan_paper(plan: TreatmentPlan) -> Paper:
    """The program's own copy of one version, and the client's. What is not in force says so on every page."""
    program, client = plan.program, plan.episode.client
    about = [("Client", client.display_name), ("Number", str(client.number)), ("Program", program.name), *standing(plan)]
    parts = [
        Part("About this plan", facts=about),
        Part("Strengths and supports", paragraphs=lines(plan.strengths)),
        *problem_parts(plan),
        *agreed_parts(plan, is_inside=True),
    ]
    parts[-1:-1] = written_parts(
        plan,
        {
            "Medication": "medication_coordination",
            "Culture, language, access": "culture_and_language",
            "Why there is no safety plan": "no_safety_plan_reason",
            "Why texts of the library fit as they are": "library_reason",
        },
    )
    footer = f"Client {client.number}, plan version {plan.version}. {INSIDE} {SHORT_TEXT}"
    return Paper("Treatment plan", sender_of(program), parts, footer=footer, mark=MARKS.get(plan.status, ""))


def plan_parts(plan: TreatmentPlan) -> list[Part]:
    """What a copy of the plan says, inside and outside: goals, the week, the family's part, the end, the signatures.

    What the plan rests on (problems, findings, diagnoses) is not among it: a consent to share the plan does not share those.
    """
    return [Part("Treatment plan", facts=standing(plan)), *agreed_parts(plan)]


def agreed_parts(plan: TreatmentPlan, *, is_inside=False) -> list[Part]:
    """What was agreed, and by whom."""
    return [
        *goal_parts(plan, is_inside=is_inside),
        *element_parts(plan),
        week_part(plan),
        *step_parts(plan),
        Part("The family's part", paragraphs=lines(plan.family_role)),
        Part("Ready for discharge when", paragraphs=lines(plan.discharge_criteria)),
        *written_parts(plan, {"Against a return to use": "relapse_prevention"}),
        Part("Signatures", facts=signatures(plan)),
    ]


def lines(words: str) -> list[str]:
    """Text as typed, one paragraph per line."""
    return [line for line in words.splitlines() if line.strip()] or [NOT_WRITTEN]


def standing(plan: TreatmentPlan) -> list[Fact]:
    """Which version it is, and from when to when it counts."""
    facts = [("Version", str(plan.version)), ("Status", plan.get_status_display()), ("Starts", day(plan.starts_on))]
    if plan.in_force_on:
        facts.append(("In force since", day(plan.in_force_on)))
    if plan.ended_on:
        facts.append(("Ended", day(plan.ended_on)))
    return facts


def written_parts(plan: TreatmentPlan, names: dict[str, str]) -> list[Part]:
    """Passages that not every plan has."""
    return [Part(heading, paragraphs=lines(getattr(plan, name))) for heading, name in names.items() if getattr(plan, name)]


def problem_parts(plan: TreatmentPlan) -> list[Part]:
    """What the plan answers, and what that rests on."""
    parts = []
    for number, problem in enumerate(plan.problems.all(), start=1):
        facts = [("Rests on", "; ".join(sources_of(problem)))]
        if problem.no_goal_reason:
            facts.append(("Not worked on here, because", problem.no_goal_reason))
        parts.append(Part(f"Problem {number}", facts=[("Problem", problem.words), *facts]))
    return parts


def goal_parts(plan: TreatmentPlan, *, is_inside=False) -> list[Part]:
    """The goals in the client's words, each with its objectives; inside the program also which problem each answers."""
    parts = []
    problems = (
        {problem.pk: f"Problem {number}" for number, problem in enumerate(plan.problems.all(), start=1)} if is_inside else {}
    )
    for number, goal in numbered_goals(plan):
        aim = [("What the team works toward", goal.aim)] if goal.aim else []
        if answers := problems.get(goal.problem_id):
            aim.append(("Answers", answers))
        parts.append(Part(f"Goal {number}", facts=[("In the client's words", f"“{goal.words}”"), *aim]))
        steps = enumerate(goal.objectives.all(), start=1)
        parts += [objective_part(f"Objective {number}.{place}", step) for place, step in steps]
    return parts


def objective_part(heading: str, step: Objective) -> Part:
    """One step: what, from where to where, by when, and what staff do toward it."""
    told = [
        ("Objective", step.statement),
        ("Element of recovery", step.get_element_display()),
        ("Where the client stands now", step.baseline),
        ("How we will know", step.measure),
        ("Reached then", step.target),
        ("Target date", day(step.target_on)),
        ("Status", step.get_status_display()),
    ]
    items = []
    for row in step.interventions.all():
        who = ", ".join(str(one) for one in (row.get_role_display(), row.staff) if one)
        items.append(f"{row.get_service_display()}: {row.words}. {row.often.capitalize()}, {duration(row.minutes)} each; {who}.")
    return Part(heading, facts=[(name, value) for name, value in told if value], items=items, depth=2)


def element_parts(plan: TreatmentPlan) -> list[Part]:
    """Elements of recovery that have no objective, and why."""
    items = [f"{note.get_element_display()}: {note.reason}" for note in plan.element_notes.all()]
    return [Part("Not indicated", items=items)] if items else []


def week_part(plan: TreatmentPlan) -> Part:
    """The prescribed week, with its total."""
    week = rules.first_week(plan)
    rows = [
        [line.get_modality_display(), str(line.sessions_per_week), duration(line.minutes_each), duration(line.weekly_minutes)]
        for line in week.lines
    ]
    if not rows:
        return Part("The prescribed week", paragraphs=["No sessions are prescribed."])
    why = [("Hours outside the range because", plan.hours_reason)] if plan.hours_reason else []
    if plan.missing_modality_reason:
        why.append(("A kind of service is left out because", plan.missing_modality_reason))
    if plan.schedule_reason:
        why.append(("Signed while the places differed from it because", plan.schedule_reason))
    rows.append(["Total", str(week.sessions), "", duration(week.total)])
    table = Table(["Service", "Sessions a week", "Each", "A week"], rows)
    return Part("The prescribed week", facts=why, table=table)


def step_parts(plan: TreatmentPlan) -> list[Part]:
    """The steps that follow that week, where there are some."""
    lines = step_lines(plan)
    return [Part("Steps", items=lines, depth=2)] if lines else []


def step_lines(plan: TreatmentPlan) -> list[str]:
    """One line for each step: from when, how much in all, and of what."""
    lines = []
    for step in rules.steps_of(plan)[1:]:
        kinds = [
            f"{one.get_modality_display()} {one.sessions_per_week} × {duration(one.minutes_each)}" for one in step.week.lines
        ]
        lines.append(f"From {day(step.begins_on)}: {duration(step.week.total)} a week ({', '.join(kinds)}).")
    return lines


def signatures(plan: TreatmentPlan) -> list[Fact]:
    """Who put their name to it, with which credential, when; and who has not."""
    return [clinician(plan), *client_answer(plan), *supervisor(plan)]


def signed(name, credential, at, program) -> str:
    """One signature of staff."""
    return f"{name}, {credential}, {moment(at, program)}" if credential else f"{name}, {moment(at, program)}"


def clinician(plan: TreatmentPlan) -> Fact:
    """The first signature, which seals the content."""
    if not plan.signed_at:
        return ("Clinician", "Has not signed.")
    return ("Clinician", signed(plan.signed_by, plan.signed_credential, plan.signed_at, plan.program))


def client_answer(plan: TreatmentPlan) -> list[Fact]:
    """The client signed, refused, or has not answered."""
    if plan.client_signed_on:
        return [("Client", f"{plan.client_signed_name}, {day(plan.client_signed_on)}")]
    if plan.client_refused_on:
        return [
            ("Client", f"Refused to sign on {day(plan.client_refused_on)}"),
            ("Reason", plan.client_refusal_reason),
            ("Witness", plan.refusal_witness),
        ]
    return [("Client", "Has not answered.")]


def supervisor(plan: TreatmentPlan) -> list[Fact]:
    """Only where somebody signs under supervision."""
    if plan.cosigned_at:
        return [("Supervisor", signed(plan.cosigned_by, plan.cosigned_credential, plan.cosigned_at, plan.program))]
    return [("Supervisor", "Has not co-signed.")] if plan.needs_cosignature else []
