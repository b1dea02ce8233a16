"""Facts that PostgreSQL keeps, named once. Each speaks a sentence when it is broken.

Functions, not subclasses: Django clones and writes constraints by their class, and migrations should hold plain Django ones.
"""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateRangeField, DateTimeRangeField
from django.db.models import CheckConstraint, F, Func, Q, Value


def paired(*fields, name, violation_error_message=None):
    """Both or neither: who and when belong together (`signed_at` with `signed_by`)."""
    none = Q(**{f"{field}__isnull": True for field in fields})
    both = Q(**{f"{field}__isnull": False for field in fields})
    message = violation_error_message or f"{' and '.join(f.replace('_', ' ') for f in fields)} belong together."
    return CheckConstraint(condition=none | both, name=name, violation_error_message=message)


def in_order(earlier, later, *, name, violation_error_message, strictly=False):
    """`later` does not come before `earlier`; either may be unknown."""
    lookup = "gt" if strictly else "gte"
    either_unknown = Q(**{f"{earlier}__isnull": True}) | Q(**{f"{later}__isnull": True})
    return CheckConstraint(
        condition=Q(**{f"{later}__{lookup}": F(earlier)}) | either_unknown,
        name=name,
        violation_error_message=violation_error_message,
    )


def one_of(field, choices, *, name):
    """The column holds one of our choices and nothing else, whoever writes it."""
    return CheckConstraint(
        condition=Q(**{f"{field}__in": sorted(choices.values)}),
        name=name,
        violation_error_message=f"Choose one of the listed values for {field.replace('_', ' ')}.",
    )


def same(field):
    """Equality inside an exclusion constraint, without the btree_gist extension: the one-number range of a key."""
    return (Func(F(field), F(field), Value("[]"), function="int8range", output_field=BigIntegerRangeField()), "&&")


def overlapping_times(start, end):
    """Half-open time ranges that overlap: a session that ends at ten and one that begins at ten do not."""
    return (Func(F(start), F(end), Value("[)"), function="tstzrange", output_field=DateTimeRangeField()), "&&")


def overlapping_days(first, last):
    """Closed day ranges that overlap; an unknown last day is still running."""
    return (Func(F(first), F(last), Value("[]"), function="daterange", output_field=DateRangeField()), "&&")


def no_overlap(*, name, expressions, condition=None, violation_error_message):
    """No two rows of the same owner(s) at overlapping times."""
    return ExclusionConstraint(
        name=name,
        expressions=expressions,
        condition=condition,
        violation_error_message=violation_error_message,
        violation_error_code="overlap",
    )
