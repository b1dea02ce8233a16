"""The library's texts, and whether a text in a plan is one of them or the client's own: asked at each writing, not by pages."""

from plans.default_starters import GOALS, OBJECTIVES
from plans.enums import StarterKind
from plans.models import Goal, Objective, Starter, TreatmentPlan


def _as_read(text: str) -> str:
    """Letters and words; not case, spacing, or the full stop."""
    return " ".join(text.casefold().split()).rstrip(".")


def compare(row: Goal | Objective, text: str, kind: StarterKind, plan: TreatmentPlan) -> None:
    """Mark the row that is as in the library, picked or typed. One more of them, and the signer has to say again why it fits."""
    was = row.is_library_text
    starters = Starter.objects.known_in(plan.episode.program_id).filter(kind=kind)
    row.is_library_text = _as_read(text) in {_as_read(words) for words in starters.values_list("text", flat=True)}
    if row.is_library_text and not was and plan.library_reason:
        plan.library_reason = ""
        plan.save(update_fields=["library_reason"])


def ship(starter=Starter) -> None:
    """Put the library in that every program begins with, where nobody has put one in. A migration hands in its own model."""
    if starter.objects.filter(program=None).exists():
        return
    goals = [starter(kind=StarterKind.GOAL, text=text, position=place) for place, text in enumerate(GOALS, start=1)]
    starter.objects.bulk_create(goals)
    starter.objects.bulk_create(
        starter(
            kind=StarterKind.OBJECTIVE,
            element=element,
            position=place,
            text=text,
            baseline=baseline,
            measure=measure,
            target=target,
        )
        for element, texts in OBJECTIVES.items()
        for place, (text, baseline, measure, target) in enumerate(texts, start=1)
    )
