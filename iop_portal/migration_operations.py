"""Two migration operations of our own, which render the models once: seconds instead of half a minute."""

from django.db.migrations.operations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.operations.base import Operation
from pgtrigger.migrations import AddTrigger


class Together(Operation):
    """Several operations, of which the state is computed first and rendered once.

    Django renders every related model anew after each operation; with a history table and triggers for each of ours that
    took 20 seconds per empty database, in `make run` and in every test run.
    """

    reduces_to_sql = True

    def __init__(self, operations):
        self.operations = operations

    def deconstruct(self):
        """For Django's migration writer."""
        return type(self).__name__, [self.operations], {}

    def state_forwards(self, app_label, state):
        """All of it, without rendering in between."""
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)


class ChangeTogether(Together):
    """A later migration: each change in its turn, between what was before all of them and what is after.

    For fields, constraints, tables, triggers and SQL. Not for RunPython, which would see the models before all of it, and not
    where one of the operations takes back another.
    """

    def _steps(self):
        """A table that is created here has its fields, constraints and indexes from the beginning."""
        created = {operation.name_lower for operation in self.operations if isinstance(operation, CreateModel)}
        return [
            operation
            for operation in self.operations
            if not (isinstance(operation, (AddConstraint, AddField, AddIndex)) and operation.model_name_lower in created)
        ]

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        """In their order."""
        for operation in self._steps():
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """The last one first, each between its own two states as Django does it: rare, so it may take its time."""
        states = [to_state]
        for operation in self.operations:
            state = states[-1].clone()
            operation.state_forwards(app_label, state)
            states.append(state)
        for operation, before, after in reversed(list(zip(self.operations, states[:-1], states[1:], strict=True))):
            operation.database_backwards(app_label, schema_editor, after, before)

    def describe(self):
        """What `migrate --plan` says."""
        return f"Make {len(self.operations)} changes together"


class CreateTogether(Together):
    """The first migration of an app: all its tables, constraints and triggers as they are in the end.

    Tables are created in their final form. Only for operations that create: never for a change to live tables.
    """

    def _created(self):
        return [operation for operation in self.operations if isinstance(operation, CreateModel)]

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        """Final tables (with their fields, constraints and indexes), then the triggers."""
        for operation in self._created():
            operation.database_forwards(app_label, schema_editor, from_state, to_state)
        for operation in self.operations:
            if isinstance(operation, AddTrigger):
                operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Drop the tables, last one first; their triggers and constraints go with them."""
        for operation in reversed(self._created()):
            schema_editor.delete_model(from_state.apps.get_model(app_label, operation.name))

    def describe(self):
        """What `migrate --plan` says."""
        return f"Create {len(self._created())} tables together"
