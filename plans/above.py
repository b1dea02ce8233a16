"""What stands above the plans and answers for them: the schedule, and skill practice. `plans` knows neither (ADR 23)."""

from collections.abc import Callable


class Question:
    """Asked here, answered by `sessions`, which names its answer when the portal starts."""

    def __init__(self):
        self._answers: list[Callable] = []

    def answered_by(self, answer: Callable) -> None:
        """`answer(plan)` is a list; empty where there is nothing to say."""
        if answer not in self._answers:
            self._answers.append(answer)

    def about(self, plan) -> list:
        """Everything that was answered."""
        return [one for answer in self._answers for one in answer(plan)]


gaps = Question()  # sentences: what is prescribed and has no place, what has a place and is not prescribed
practice = Question()  # pairs: the key of the objective's first version, and a line of what was tried toward it
