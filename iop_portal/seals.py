"""Signed means sealed: triggers that refuse to change or delete a signed row, whoever asks.

They raise `check_violation`, so Django reports an ordinary IntegrityError that carries our sentence (see refusals.reasons_of).
"""

import pgtrigger

CLIENT = "clients.Client"
MERGED_MEANWHILE = "This record was merged into another one meanwhile. Find the client again."


def _columns(model, names):
    return [model._meta.get_field(name).column for name in names]


UNCHANGED = """TG_OP = 'UPDATE'
                AND (to_jsonb(OLD) - ARRAY[{columns}]::text[]) = (to_jsonb(NEW) - ARRAY[{columns}]::text[])"""


def _nothing_else_changed(model, open_fields):
    """SQL: this is an update, and it touches only columns that stay open."""
    columns = ", ".join(f"'{column}'" for column in _columns(model, open_fields))
    return UNCHANGED.format(columns=columns)


def leads_to_a_client(model):
    """The foreign keys by which a row says whose it is."""
    targets = [(field, field.remote_field.model) for field in model._meta.fields if field.is_relation]
    return [field for field, target in targets if (target if isinstance(target, str) else target._meta.label) == CLIENT]


def _only_follows_a_merge(model, open_fields=()):
    """SQL: this update says whose the row is, anew, because that record became part of the other. Nothing else may change.

    That is the one thing which re-addresses what is signed; it needs the merge to be written already (ADR 21).
    """
    fields = leads_to_a_client(model)
    columns = ", ".join(f"'{column}'" for column in [*_columns(model, open_fields), *(field.column for field in fields)])
    # Column names come from our models, not from anybody's input.
    followed = " AND ".join(
        f"""(OLD."{field.column}" IS NOT DISTINCT FROM NEW."{field.column}" OR EXISTS (
                    SELECT 1 FROM clients_client WHERE id = OLD."{field.column}" AND merged_into_id = NEW."{field.column}"))"""  # noqa: S608
        for field in fields
    )
    return f"{UNCHANGED.format(columns=columns)} AND {followed}"


def _or_follows_a_merge(model, open_fields=()):
    """The same as a step of PL/pgSQL; nothing for a table that names no client."""
    if not leads_to_a_client(model):
        return ""
    return f"""
            IF {_only_follows_a_merge(model, open_fields)} THEN
                RETURN NEW;
            END IF;"""


class NotOfAMergedRecord(pgtrigger.Trigger):
    """Nothing new is written for a record that became part of another: whoever raced the merge is told.

    The client's row is locked as a foreign key locks it, so that a merge at this very moment is waited for, and seen.
    """

    when = pgtrigger.Before
    operation = pgtrigger.Insert | pgtrigger.Update
    declare = (("merged", "bigint"),)

    def __init__(self):
        super().__init__(name="not_of_a_merged_record")

    def get_func(self, model):
        """PL/pgSQL: look at each client that this row names for the first time."""
        looks = "".join(
            f"""
            IF TG_OP = 'INSERT' OR NEW."{field.column}" IS DISTINCT FROM OLD."{field.column}" THEN
                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."{field.column}" FOR KEY SHARE;
                IF merged IS NOT NULL THEN
                    RAISE EXCEPTION '{MERGED_MEANWHILE}' USING ERRCODE = 'check_violation';
                END IF;
            END IF;"""  # noqa: S608
            for field in leads_to_a_client(model)
        )
        return f"{looks}\n            RETURN NEW;"


class MergeStands(pgtrigger.Trigger):
    """A record that became part of another stays that: a merge is no door that opens for a moment and shuts again.

    Without this, whoever writes around the actions could mark two records as merged, carry a sealed consent or disclosure over,
    and take the mark away. It only moves on with the other record, when that one becomes part of a third.
    """

    when = pgtrigger.Before
    operation = pgtrigger.Update
    condition = pgtrigger.Q(old__merged_into__isnull=False) & pgtrigger.Q(old__merged_into__df=pgtrigger.F("new__merged_into"))
    func = """
        PERFORM 1 FROM clients_client WHERE id = OLD.merged_into_id AND merged_into_id = NEW.merged_into_id;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'A merge of two records stands.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """


class Sealed(pgtrigger.Trigger):
    """Once `when_set` is filled, only the `open_fields` may still change, and the row may not be deleted.

    `open_fields` are what may happen to a signed document later: a co-signature, a revocation, being superseded. Generated
    columns must be listed too: PostgreSQL computes them after this trigger has looked.
    """

    when = pgtrigger.Before
    operation = pgtrigger.Update | pgtrigger.Delete

    def __init__(self, *, when_set, what, open_fields=(), name="sealed"):
        self.what, self.open_fields = what, tuple(open_fields)
        super().__init__(name=name, condition=pgtrigger.Q(**{f"old__{when_set}__isnull": False}))

    def get_func(self, model):
        """PL/pgSQL of the seal for this model's table."""
        return f"""
            IF {_nothing_else_changed(model, self.open_fields)} THEN
                RETURN NEW;
            END IF;{_or_follows_a_merge(model, self.open_fields)}
            RAISE EXCEPTION '{self.what} is signed and cannot be changed.' USING ERRCODE = 'check_violation';
        """


class SealedWith(pgtrigger.Trigger):
    """Part of a larger document: nothing is added to, changed in or removed from it once the whole is signed.

    `parent` is the path of foreign keys to the signed row, such as "plan" or "goal__plan". That row is locked, so that a
    signature at this very moment waits for the change, or refuses it.
    """

    when = pgtrigger.Before
    operation = pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete
    declare = (("signature", "text"),)

    def __init__(self, *, parent, when_set, what, open_fields=(), name="sealed_with"):
        self.path, self.when_set, self.what, self.open_fields = parent.split("__"), when_set, what, tuple(open_fields)
        super().__init__(name=name)

    def get_func(self, model):
        """PL/pgSQL: walk up to the signed row, lock it, refuse if it is signed."""
        first = model._meta.get_field(self.path[0])
        parent = first.related_model
        joins, alias = "", "t0"
        for number, step in enumerate(self.path[1:], start=1):
            field = parent._meta.get_field(step)
            joins += f' JOIN "{field.related_model._meta.db_table}" t{number} ON t{number}.id = {alias}."{field.column}"'
            parent, alias = field.related_model, f"t{number}"
        signed = parent._meta.get_field(self.when_set).column
        # Table and column names come from our models, not from anybody's input.
        return f"""
            IF {_nothing_else_changed(model, self.open_fields)} THEN
                RETURN NEW;
            END IF;{_or_follows_a_merge(model, self.open_fields)}
            FOR signature IN
                SELECT {alias}."{signed}"::text FROM "{first.related_model._meta.db_table}" t0{joins}
                WHERE t0.id = (CASE WHEN TG_OP <> 'INSERT' THEN OLD."{first.column}" END)
                    OR t0.id = (CASE WHEN TG_OP <> 'DELETE' THEN NEW."{first.column}" END)
                FOR SHARE OF {alias}
            LOOP
                IF signature IS NOT NULL THEN
                    RAISE EXCEPTION '{self.what} is signed and cannot be changed.' USING ERRCODE = 'check_violation';
                END IF;
            END LOOP;
            RETURN COALESCE(NEW, OLD);
        """  # noqa: S608


class AppendOnly(pgtrigger.Trigger):
    """Rows are added and never changed or removed: a trail, an accounting. Only the `open_fields` may still change."""

    when = pgtrigger.Before
    operation = pgtrigger.Update | pgtrigger.Delete

    def __init__(self, *, what, open_fields=(), name="append_only_rows"):
        self.what, self.open_fields = what, tuple(open_fields)
        super().__init__(name=name)

    def get_func(self, model):
        """PL/pgSQL: no, but for what stays open and for what follows a merge of two records of one person."""
        no = f"RAISE EXCEPTION '{self.what} is kept as it was written.' USING ERRCODE = 'check_violation';"
        if self.open_fields:
            no = f"IF {_nothing_else_changed(model, self.open_fields)} THEN RETURN NEW; END IF; {no}"
        return _or_follows_a_merge(model) + no


class NotAhead(pgtrigger.Trigger):
    """What is said to have happened has happened: no script dates it years ahead and so puts it off.

    A revocation that bears a date to come would still let pass, where PostgreSQL asks, and could never be written again. A day
    is granted to clocks that differ, and to tests that stop theirs at noon.
    """

    when = pgtrigger.Before
    operation = pgtrigger.Insert | pgtrigger.Update

    def __init__(self, *, field, what):
        self.field, self.what = field, what
        super().__init__(name=f"{field}_not_ahead", condition=pgtrigger.Q(**{f"new__{field}__isnull": False}))

    def get_func(self, model):
        """PL/pgSQL: by the database's own clock."""
        return f"""
            IF NEW."{model._meta.get_field(self.field).column}" > clock_timestamp() + interval '1 day' THEN
                RAISE EXCEPTION '{self.what} is not dated ahead.' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        """
