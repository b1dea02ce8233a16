"""Every page of the administration: who opens it, what it costs, and that nothing clinical is written or deleted there."""

import time

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clients.models import Client, RatingSymbol, RedisclosureNotice
from iop_portal.tests import codebase
from iop_portal.tests.admin_rows import CONFIGURATION, OF_NO_CLIENT, RECORDS, ROWS
from iop_portal.tests.factories import ProgramFactory, UserFactory
from iop_portal.tests.staff import staff
from sessions.models import CounselingNote, CounselingNoteAddendum, CounselingNoteDisclosure, CounselingNoteGrant

pytestmark = pytest.mark.django_db
MANY = 6
every_model = pytest.mark.parametrize("model", ROWS, ids=lambda model: model.__name__)
every_record = pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
# Of these even a director learns nothing: compliance examines who wrote, opened and disclosed them.
EXAMINED = {CounselingNote, CounselingNoteAddendum, CounselingNoteDisclosure, CounselingNoteGrant}
# Of no program: the symbols of a book, and the federal notice of 42 CFR 2.32, the same for all.
NOT_SCOPED = {RatingSymbol, RedisclosureNotice}


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def reader(model, program):
    """Who reads these rows here."""
    return staff("compliance" if model in EXAMINED else "program_director", program)


def test_every_model_of_ours_is_tried_and_nobody_elses_is_in_the_admin():
    assert set(ROWS) == set(codebase.our_models())
    assert set(admin.site._registry) == set(codebase.our_models())


@every_model
def test_who_reads_them_finds_and_opens_a_row(client, model):
    program = ProgramFactory()
    row = ROWS[model](program)
    client.force_login(reader(model, program))

    assert client.get(reverse("admin:index")).status_code == 200
    assert client.get(address(model, "changelist")).status_code == 200
    assert client.get(address(model, "change", row.pk)).status_code == 200


@every_record
def test_compliance_reads_records_and_a_system_administrator_none(client, model):
    program = ProgramFactory()
    row = RECORDS[model](program)

    for person, answer in (
        (staff("compliance", program), 200),
        (staff("system_administrator", program), 403),
        (UserFactory(is_superuser=True), 403),
    ):
        client.force_login(person)
        assert client.get(address(model, "changelist")).status_code == answer
        assert client.get(address(model, "change", row.pk)).status_code == answer
        assert client.get(address(model, "history", row.pk)).status_code == (302 if answer == 200 else 403)


@pytest.mark.parametrize("model", CONFIGURATION, ids=lambda model: model.__name__)
def test_system_administrators_configure_and_compliance_does_not(client, model):
    program = ProgramFactory()
    row = CONFIGURATION[model](program)

    for person, answer in (
        (staff("system_administrator", program), 200),
        (UserFactory(is_superuser=True), 200),
        (staff("compliance", program), 403),
    ):
        client.force_login(person)
        assert client.get(address(model, "changelist")).status_code == answer
        assert client.get(address(model, "change", row.pk)).status_code == answer


def test_the_index_of_a_system_administrator_names_no_records(client):
    client.force_login(staff("system_administrator", ProgramFactory()))

    shown = {model["model"] for app in client.get(reverse("admin:index")).context["app_list"] for model in app["models"]}

    assert shown & set(RECORDS) == set()
    assert shown


@pytest.mark.parametrize("role", ["clinician", "clinical_supervisor", "front_desk", "intake_coordinator", "case_manager"])
def test_who_does_not_administer_does_not_enter(client, role):
    client.force_login(staff(role, ProgramFactory()))

    assert client.get(reverse("admin:index")).status_code in (302, 403)
    assert client.get(address(Client, "changelist")).status_code in (302, 403)


@pytest.mark.parametrize("model", sorted(ROWS.keys() - NOT_SCOPED, key=str), ids=lambda model: model.__name__)
def test_rows_of_other_programs_do_not_exist(client, model):
    row = ROWS[model](ProgramFactory())
    client.force_login(reader(model, ProgramFactory()))

    page = client.get(address(model, "changelist"))

    assert row.pk not in [found.pk for found in page.context["cl"].queryset]
    assert client.get(address(model, "change", row.pk)).status_code == 302
    assert client.get(address(model, "history", row.pk)).status_code in (302, 404)


@every_model
def test_nothing_is_deleted(client, model):
    program = ProgramFactory()
    row = ROWS[model](program)
    client.force_login(reader(model, program))

    bulk = {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}
    assert client.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    assert client.get(address(model, "delete", row.pk)).status_code == 403
    client.post(address(model, "changelist"), bulk)
    assert model.objects.filter(pk=row.pk).exists()


def test_a_director_does_not_learn_that_there_are_counseling_notes(client):
    program = ProgramFactory()
    client.force_login(staff("program_director", program))

    for model in EXAMINED:
        row = RECORDS[model](program)
        for page in (address(model, "changelist"), address(model, "change", row.pk), address(model, "history", row.pk)):
            assert client.get(page).status_code == 403


@every_record
def test_no_record_is_added_or_changed(client, model):
    program = ProgramFactory()
    row = RECORDS[model](program)
    client.force_login(reader(model, program))

    assert client.get(address(model, "add")).status_code == 403
    assert client.post(address(model, "add"), {}).status_code == 403
    assert client.post(address(model, "change", row.pk), {}).status_code == 403
    assert b'name="_save"' not in client.get(address(model, "change", row.pk)).content


@every_record
def test_reading_a_record_is_kept_with_the_client(client, model):
    program = ProgramFactory()
    row = RECORDS[model](program)
    person = reader(model, program)
    client.force_login(person)

    client.get(address(model, "change", row.pk))

    kept = Client.moments.rel.related_model.objects.filter(pgh_label="viewed")
    if model in OF_NO_CLIENT:
        assert not kept.exists()
        return
    moment = kept.get()
    assert moment.pgh_obj_id == admin.site._registry[model].client_of(row).pk
    assert (moment.pgh_context["user"], moment.pgh_context["page"]) == (person.pk, model._meta.label)


@every_model
def test_a_list_costs_the_same_for_one_row_and_for_many(client, model):
    program = ProgramFactory()
    client.force_login(reader(model, program))
    ROWS[model](program)
    client.get(address(model, "changelist"))
    with CaptureQueriesContext(connection) as one:
        client.get(address(model, "changelist"))
    for _ in range(MANY - 1):
        ROWS[model](program)

    with CaptureQueriesContext(connection) as many:
        started = time.thread_time()  # our own work: a busy machine is not a slow page
        client.get(address(model, "changelist"))
        seconds = time.thread_time() - started

    assert len(many) == len(one), [query["sql"] for query in many]
    assert len(one) <= 10
    assert seconds < 0.3


@every_record
def test_a_record_leads_to_the_portal_and_to_its_log(client, model):
    program = ProgramFactory()
    row = RECORDS[model](program)
    client.force_login(reader(model, program))

    in_portal = client.get(address(model, "change", row.pk)).context["absolute_url"]

    assert client.get(in_portal).status_code == 200
    assert client.get(address(model, "history", row.pk), follow=True).status_code == 200
