"""Whether a text is the library's or the client's own. Asked at each writing, so that a page need not ask."""

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
