"""One way to say no: a list of sentences a person can act on."""

from django.apps import apps
from django.db import IntegrityError

CHECK_VIOLATION = "23514"
CHANGED_MEANWHILE = (
    "Somebody else changed this while you were writing. Your text is kept below; reload in another tab to compare."
)


class Refused(Exception):
    """An action was asked for and a rule says no. Nothing was written.

    `reasons` is what the rule answered, the same list that the page shows where the button would be.
    """

    def __init__(self, reasons: list[str]):
        super().__init__("; ".join(reasons))
        self.reasons = reasons


def reasons_of(error: IntegrityError) -> list[str]:
    """What PostgreSQL objected to, in our words: the constraint's own sentence, or the trigger's.

    Two people who race pass each other's checks; the database has the last word, and this makes it a sentence. An empty list
    means that the error is not one of ours, and the caller should let it rise.
    """
    diagnosis = getattr(error.__cause__, "diag", None)
    if diagnosis is None:
        return []
    if diagnosis.constraint_name:
        for model in apps.get_models():
            if model._meta.db_table == diagnosis.table_name:
                for constraint in model._meta.constraints:
                    if constraint.name == diagnosis.constraint_name:
                        return [str(constraint.get_violation_error_message())]
        return []
    return [diagnosis.message_primary] if diagnosis.sqlstate == CHECK_VIOLATION else []
