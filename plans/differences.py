"""What changed from one version of a plan to another, in words: added, changed, dropped, per section.

A plan consists of what would be deleted with it: the tables are found by that, so a new kind of part is compared without a word
here. Parts are the same if one was carried over from the other, else by what may stand only once in a plan, else by their words.
"""

import datetime as dt
import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.db import models
from django.db.models import CASCADE

from iop_portal.templatetags.portal import day
from plans.lineage import roots_of
from plans.models import SafetyPlan, TreatmentPlan
from plans.safety_rules import STEPS

ALIKE = 0.6
LONGEST_TITLE = 120
NOT_CONTENT = {"version", "starts_on", "status", "client_refusal_reason", "returned_words", "change_reason", "schedule_reason"}
ADDED, CHANGED, DROPPED = "added", "changed", "dropped"


@dataclass(frozen=True)
class Line:
    """One field: its name, and its words as (mark, words); the mark is "ins", "del" or nothing."""

    label: str
    pieces: list[tuple[str, str]]


@dataclass(frozen=True)
class Change:
    """One part that is new, other or gone. `title` says which one it is, where the lines alone would not."""

    kind: str
    lines: list[Line]
    title: str = ""


@dataclass(frozen=True)
class Section:
    """One kind of part, with what changed in it."""

    title: str
    changes: list[Change]


def marked(before: str, after: str) -> list[tuple[str, str]]:
    """The words of both, marked where they differ."""
    old, new = re.findall(r"\S+\s*", before), re.findall(r"\S+\s*", after)
    pieces = []
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(("", "".join(new[start:end])))
            continue
        pieces += [("del", "".join(old[first:last]))] if last > first else []
        pieces += [("ins", "".join(new[start:end]))] if end > start else []
    return pieces


def difference(earlier: TreatmentPlan, later: TreatmentPlan) -> list[Section]:
    """Sections that differ, the narrative first, the safety plan beside it last. Two queries each, however much changed."""
    narrative = _compared(earlier, later)
    sections = [Section("The plan in words", [narrative] if narrative else [])]
    for model, path in parts():
        sections.append(Section(str(model._meta.verbose_name_plural).capitalize(), _changes(model, path, earlier, later)))
    sections.append(Section("Safety plan", _safety(earlier, later)))
    return [section for section in sections if section.changes]


def _safety(earlier, later):
    """The safety plans that counted when each of the two versions did; a document of its own, with its own versions."""
    before, after = (_safety_plan_beside(plan) for plan in (earlier, later))
    if before == after:
        return []
    if before and after:
        fields = [SafetyPlan._meta.get_field(name) for name in STEPS]
        lines = [
            Line(_label(f), marked(_said(before, f), _said(after, f))) for f in fields if _said(before, f) != _said(after, f)
        ]
        return [Change(CHANGED, lines, f"Version {before.version} to version {after.version}")] if lines else []
    row, kind = (after, ADDED) if after else (before, DROPPED)
    mark = "ins" if after else "del"
    fields = [field for field in (SafetyPlan._meta.get_field(name) for name in STEPS) if _said(row, field)]
    return [Change(kind, [Line(_label(field), [(mark, _said(row, field))]) for field in fields], f"Version {row.version}")]


def _safety_plan_beside(plan):
    """What counted on the last day of that version; on the day now, while it still counts or is written."""
    found = SafetyPlan.objects.filter(episode=plan.episode_id, signed_at__isnull=False).order_by("-version")
    return (found.filter(copy_given_on__lte=plan.ended_on) if plan.ended_on else found).first()


def parts(whole=TreatmentPlan, path="") -> list[tuple[type[models.Model], str]]:
    """Every table a plan consists of, with the way up to the plan: goals, then what stands under them."""
    found = []
    for relation in whole._meta.related_objects:
        if relation.on_delete is CASCADE:
            way = f"{relation.field.name}__{path}" if path else relation.field.name
            found += [(relation.related_model, way), *parts(relation.related_model, way)]
    return found


def _changes(model, path, earlier, later):
    old = list(model._default_manager.filter(**{path: earlier}))
    new = list(model._default_manager.filter(**{path: later}))
    changes = []
    for before, after in _pairs(model, path, old, new, later.episode):
        if before and after:
            change = _compared(before, after)
            changes += [change] if change else []
        else:
            changes.append(_alone(before or after, DROPPED if before else ADDED))
    return changes


def _pairs(model, path, old, new, episode):
    """(before, after) for each part; one of them is None where it is new or gone."""
    key = _key_of(model, path, episode)
    by_key = {key(row): row for row in old} if key else {}
    pairs, left = [], list(old)
    for after in new:
        before = by_key.get(key(after)) if key else _most_alike(after, left)
        if before in left:
            left.remove(before)
        else:
            before = None
        pairs.append((before, after))
    return pairs + [(before, None) for before in left]


def _key_of(model, path, episode):
    """What makes two rows of two plans the same part; None where only their words can tell."""
    if any(field.name == "carried_from" for field in model._meta.fields):
        roots = roots_of(episode, model, path)
        return lambda row: roots[row.pk]
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint) and path in constraint.fields and constraint.condition is None:
            names = [name for name in constraint.fields if name != path]
            return lambda row: tuple(getattr(row, name) for name in names)
    return None


def _most_alike(row, others):
    words = _words(row)
    found = [(SequenceMatcher(None, words, _words(other), autojunk=False).ratio(), -other.pk, other) for other in others]
    best = max(found, default=None, key=lambda one: one[:2])
    return best[2] if best and best[0] >= ALIKE else None


def _content(row):
    """Names and labels of the fields that say something to a reader."""
    shown = row.Privacy.clinical - NOT_CONTENT
    return [field for field in row._meta.concrete_fields if field.name in shown and not field.is_relation]


def _said(row, field) -> str:
    value = getattr(row, field.name)
    if field.choices:
        return getattr(row, f"get_{field.name}_display")()
    if isinstance(value, dt.date):
        return day(value)
    return "" if value is None else str(value)


def _words(row):
    return " ".join(_said(row, field) for field in _content(row))


def _compared(before, after) -> Change | None:
    """The fields that differ; where words stand beside a number, the reader needs both."""
    pairs = [(field, _said(before, field), _said(after, field)) for field in _content(after)]
    if all(old == new for _, old, new in pairs):
        return None
    is_short = len(pairs) <= 4
    title = _title(after)
    lines = [Line(_label(field), marked(old, new)) for field, old, new in pairs if old != new or (is_short and new and not title)]
    return Change(CHANGED, lines, title)


def _title(row):
    """Which part it is, in its first words: the objective's statement, the kind of service and its Monday."""
    for name in ("words", "statement", "element", "modality"):
        if any(field.name == name for field in row._meta.concrete_fields):
            said = _said(row, row._meta.get_field(name))
            begins = getattr(row, "begins_on", None)
            said = f"{said}, from {day(begins)}" if begins else said
            return said if len(said) <= LONGEST_TITLE else f"{said[:LONGEST_TITLE].rstrip()}…"
    return ""


def _alone(row, kind):
    mark = "ins" if kind == ADDED else "del"
    lines = [Line(_label(field), [(mark, words)]) for field in _content(row) if (words := _said(row, field))]
    return Change(kind, lines)


def _label(field):
    label = str(field.verbose_name)
    return label[:1].upper() + label[1:]
