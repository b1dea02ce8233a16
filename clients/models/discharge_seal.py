"""A discharge is sealed: a trigger refuses to change what it says, but in the transaction of a correction."""

import pgtrigger

WRITTEN = (
    "discharge_reason", "discharge_summary", "last_service_on", "outreach", "continuing_care", "handed_over",
    "wants_no_follow_up",
)  # fmt: skip
FOR_GOOD = ("status", "admitted_on", "discharged_on", "closed_on")


def _row(of, columns):
    return f"({', '.join(f'{of}.{column}' for column in columns)})"


class SealedDischarge(pgtrigger.Trigger):
    """Dates and status stay for good; reason and words change only where a Correction of this very transaction says why."""

    when = pgtrigger.Before
    operation = pgtrigger.Update

    def __init__(self):
        super().__init__(name="sealed_discharge", condition=pgtrigger.Q(old__status="discharged"))

    def get_func(self, model):
        """PL/pgSQL; the columns are ours, not anybody's input."""
        return f"""
            IF {_row("OLD", FOR_GOOD)} IS DISTINCT FROM {_row("NEW", FOR_GOOD)} OR (
                {_row("OLD", WRITTEN)} IS DISTINCT FROM {_row("NEW", WRITTEN)} AND NOT EXISTS (
                    SELECT 1 FROM clients_correction WHERE episode_id = OLD.id AND made_at = now()
                )
            ) THEN
                RAISE EXCEPTION 'A discharge is sealed: a supervisor adds to it or corrects it with a reason.'
                USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        """  # noqa: S608
