"""What a problem rests on, in words: the first link of the golden thread."""

from clients.suitability import DIMENSION_NAMES
from plans.models import Problem


def sources_of(problem: Problem) -> list[str]:
    """Each thing that was found, as one line. Needs the problem `with_sources()`."""
    found = []
    if problem.dimension:
        name = DIMENSION_NAMES[problem.screening.edition].get(problem.dimension, "")
        found.append(f"Dimension {problem.dimension} {name}".strip() + f", rated {problem.rating}")
    if problem.finding:
        found.append(f"Screening: {problem.finding.reason}")
    if problem.measure:
        numbers = ", ".join(f"{part.name} {number}" if part.name else str(number) for part, number, _ in problem.measure.numbers)
        found.append(": ".join(words for words in (problem.measure.definition.name, numbers) if words))
    if problem.diagnosis:
        found.append(f"{problem.diagnosis} {problem.diagnosis_title}".strip())
    return found
