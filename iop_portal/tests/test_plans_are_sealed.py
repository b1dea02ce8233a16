"""What was signed and what has ended stays as it was: every table of this app, every column, by every way to write.

Tables, columns, pages and pages of the administration are found by looking: a new one without a seal fails here.
"""

import datetime as dt
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import IntegrityError, connection, models, transaction
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from clients.tests.factories import days_ago
from iop_portal.refusals import reasons_of
from iop_portal.tests.codebase import our_models, our_routes
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.posting import Fields, fingerprint, someone_with_every_role
from iop_portal.tests.staff import sign_in_confirmed
from plans.models import ElementNote, ObjectiveReview, PlanReview, Problem, SafetyPlan, Starter, TreatmentPlan
from plans.tests.factories import PrescriptionFactory, SafetyPlanFactory, a_monday, answered_review, full_plan, put_in_force

pytestmark = pytest.mark.django_db
SEALED = sorted((m for m in our_models() if m._meta.app_label == "plans" and m is not Starter), key=lambda m: m.__name__)
SETTLES = ["status", "ended_on"]
ANSWERED = [
    "client_drawn_signature", "client_recorded_by", "client_refusal_reason", "client_refused_on", "client_signed_name",
    "client_signed_on", "cosigned_at", "cosigned_by", "cosigned_credential", "in_force_on", "refusal_witness", "returned_at",
    "returned_by", "returned_words",
]  # fmt: skip
# What may still happen to a row in each situation; of everything else nothing may.
OPEN = {
    ("signed", "TreatmentPlan"): {*ANSWERED, *SETTLES},
    ("signed", "Objective"): {"status"},
    ("signed", "PlanReview"): {"completed_at", "cosigned_at", "cosigned_by", "cosigned_credential", "next_version"},
    ("signed", "SafetyPlan"): {"ended_on"},
    ("in force", "TreatmentPlan"): set(SETTLES),
    ("in force", "Objective"): {"status"},
    ("in force", "PlanReview"): {"next_version"},
    ("in force", "SafetyPlan"): {"ended_on"},
    ("ended", "PlanReview"): {"next_version"},
}
OTHER = {
    models.CharField: "left(\"{0}\", 3) || 'x'", models.TextField: "'Changed'", models.BooleanField: 'NOT "{0}"',
    models.DateField: 'coalesce("{0}", current_date) + 1', models.DateTimeField: "coalesce(\"{0}\", now()) + interval '1 day'",
    models.UUIDField: "gen_random_uuid()",
}  # fmt: skip


def whole():
    """A draft with every kind of part, and a safety plan; then the same signed, in force, reviewed, superseded."""
    plan = full_plan(episode__program=ProgramFactory())
    ElementNote.objects.create(plan=plan, element="cravings", reason="Not a word of it in two months.")
    PrescriptionFactory(plan=plan, begins_on=a_monday(plan.starts_on))
    return plan, SafetyPlanFactory(episode=plan.episode)


def sign(*rows):
    for row in rows:
        facts = {"signed_at": timezone.now(), "signed_by": row.written_by}
        facts |= {TreatmentPlan: {"status": "awaiting_client"}, SafetyPlan: {"copy_given_on": days_ago(5)}}.get(type(row), {})
        type(row).objects.filter(pk=row.pk).update(**facts)


def complete(review):
    PlanReview.objects.filter(pk=review.pk).update(completed_at=timezone.now())


def end(plan):
    TreatmentPlan.objects.filter(pk=plan.pk).update(status="superseded", ended_on=days_ago(0))
    SafetyPlan.objects.filter(episode=plan.episode, ended_on=None, signed_at__isnull=False).update(ended_on=days_ago(0))


def stands(situation):
    """Everything as it is then."""
    plan, safety_plan = whole()
    sign(safety_plan)
    if situation == "signed":  # a review needs a plan in force: another one
        sign(plan, answered_review(put_in_force(whole()[0])))
        return
    row = answered_review(put_in_force(plan))
    sign(row)
    complete(row)
    if situation == "ended":
        end(plan)


def is_refused(deed):
    """Whether a seal says no; another objection does not count, since a better value would pass it. Nothing of it is kept."""
    try:
        with transaction.atomic():
            deed()
            transaction.set_rollback(True)
    except IntegrityError as error:
        return reasons_of(error)[0].endswith(("is signed and cannot be changed.", "of its plan.", "in the same episode."))
    return False


def raw(sql, *parameters):
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)


def changed(field):
    """SQL for another value of that column."""
    if field.choices:
        return f"CASE WHEN {field.column} = '{field.choices[0][0]}' THEN '{field.choices[1][0]}' ELSE '{field.choices[0][0]}' END"
    kind = next((words for one, words in OTHER.items() if type(field) is one), 'coalesce("{0}", 0) + 1')
    return kind.format(field.column)


def saved(row):
    """Through the ORM, as a careless view would."""
    field = next(one for one in row._meta.concrete_fields if one.name not in {"id", "public_id"} and not one.is_relation)
    value = getattr(row, field.name)
    setattr(
        row, field.name, value + 1 if isinstance(value, int) else value + dt.timedelta(1) if isinstance(value, dt.date) else "x"
    )
    row.save()


def unsealed(model, situation):
    """What could still be done to a row of this table that should not."""
    row = model.objects.order_by("pk").first()
    table, allowed = model._meta.db_table, OPEN.get((situation, model.__name__), set())
    deeds = {
        field.name: lambda field=field: raw(f'UPDATE "{table}" SET "{field.column}" = {changed(field)} WHERE id = %s', row.pk)  # noqa: S608
        for field in model._meta.concrete_fields
        if field.name != "id" and field.name not in allowed
    }
    deeds["deleted in SQL"] = lambda: raw(f'DELETE FROM "{table}" WHERE id = %s', row.pk)  # noqa: S608
    deeds["deleted"] = lambda: model.objects.filter(pk=row.pk)._raw_delete("default")
    deeds["saved"] = lambda: saved(model.objects.get(pk=row.pk))
    if not hasattr(model, "signed_at"):  # a part: none is added either
        columns = ", ".join(f'"{field.column}"' for field in model._meta.concrete_fields if field.name not in {"id", "public_id"})
        unique = ', "public_id"' if hasattr(model, "public_id") else ""
        deeds["added"] = lambda: raw(
            f'INSERT INTO "{table}" ({columns}{unique}) SELECT {columns}{unique and ", gen_random_uuid()"} FROM "{table}" WHERE id = %s',  # noqa: S608, E501
            row.pk,
        )
    return [name for name, deed in deeds.items() if not is_refused(deed)]


@pytest.mark.parametrize("situation", ["signed", "in force", "ended"])
def test_no_column_of_what_is_sealed_changes_by_orm_or_sql(situation):
    stands(situation)

    assert {model.__name__: found for model in SEALED if (found := unsealed(model, situation))} == {}


def test_what_is_open_is_open():
    """Else the list above would say nothing."""
    stands("in force")

    assert [
        name for (situation, name) in OPEN if situation == "in force" and not apps.get_model("plans", name).objects.exists()
    ] == []
    assert not is_refused(lambda: raw("UPDATE plans_objective SET status = 'achieved'"))
    assert not is_refused(lambda: raw("UPDATE plans_treatmentplan SET status = 'superseded', ended_on = current_date"))


def test_the_administration_writes_none_of_it(rf):
    request = rf.get("/")
    request.user = someone_with_every_role(ProgramFactory())
    asked = ("has_add_permission", "has_change_permission", "has_delete_permission")

    open_pages = [
        (model.__name__, name) for model in SEALED for name in asked if getattr(admin.site._registry[model], name)(request)
    ]

    assert open_pages == []


def test_no_page_writes_what_is_sealed(client):
    """Each page about a draft is opened, everything is signed and superseded meanwhile, then the form is sent."""
    plan, safety_plan = whole()
    reviewed = put_in_force(whole()[0])
    draft = answered_review(reviewed)
    rows = {row._meta.model: row for row in (plan, safety_plan, draft, plan.problems.first(), plan.goals.first())}
    objective = plan.goals.first().objectives.first()
    rows |= {type(objective): objective, type(objective.interventions.first()): objective.interventions.first()}
    routes = {name: view for name, view in our_routes() if view and hasattr(view, "post") and view.model in rows}
    desk = SimpleNamespace(person=someone_with_every_role(plan.program), forms={})
    for name, view in routes.items():
        address = address_of(name, rows[view.model])
        sign_in_confirmed(client, desk.person)
        desk.forms[address] = Fields(client.get(address).content.decode(), address).plausible
    sign(safety_plan, draft)
    complete(draft)
    end(put_in_force(plan))
    end(reviewed)
    tables = {model._meta.db_table for model in our_models() if model._meta.app_label == "plans"}
    before = {table: number for table, number in fingerprint().items() if table in tables}

    for address, typed in desk.forms.items():
        client.post(address, typed)
        after = {table: number for table, number in fingerprint().items() if table in tables}
        assert after == before, address
    assert len(routes) > 20
    assert any("words" in typed for typed in desk.forms.values())


def address_of(name, row):
    """Of the page about this row."""
    for beside in ({}, {"element": "cravings"}, {"number": 1}):
        try:
            return reverse(name, kwargs={"public_id": row.public_id, **beside})
        except NoReverseMatch:
            continue
    raise AssertionError(name)


def test_rows_of_every_table_were_there():
    stands("ended")

    assert [model.__name__ for model in SEALED if not model.objects.exists()] == []
    assert {Problem, ObjectiveReview} < set(SEALED)
