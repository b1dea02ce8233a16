"""Clients and contacts from a file: looked at first, then written, every row accounted for."""

import datetime as dt
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from clients import csv_files
from clients.actions import importing
from clients.forms.importing import REQUIRED, columns_of
from clients.models import Client, Contact, ImportBatch, ImportRow
from clients.tests.factories import EpisodeFactory
from clients.tests.importing import GOOD, HEADER, counts, go_on, states, upload, write
from iop_portal import uploads
from iop_portal.refusals import Refused
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
URL = "/clients/import/"


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def importer(client, program):
    user = staff("intake_coordinator", program)
    client.force_login(user)
    return user


def test_good_rows_become_clients_with_an_inquiry_and_leave_nothing_behind(importer, program):
    batch = go_on(upload(importer, program, *GOOD), importer)
    assert (batch.stage, Client.objects.count()) == ("ready", 0)

    batch = write(batch, importer)

    assert counts(batch) == (3, 3, 0, 0)
    assert [(c.first_name, str(c.born_on), str(c.phone)) for c in Client.objects.order_by("first_name")] == [
        ("Ann", "1990-05-17", "+12025550101"), ("Bo", "1985-06-30", ""), ("Cy", "1970-01-02", ""),
    ]  # fmt: skip
    assert set(program.episodes.values_list("status", "inquired_on")) == {("inquiry", timezone.localdate())}
    assert not ImportRow.objects.exists()


def test_each_mistake_is_said_with_its_line_and_column(importer, program):
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    lines = [
        ",Alpha,1990-05-17,",
        f"Bo,Bravo,{tomorrow},12",
        "Cy,Charlie,17.5.1990,",
        "Di,Delta,1990-05-17",
        "Ed,Echo,1890-01-01,",
    ]

    batch = go_on(upload(importer, program, *lines), importer)

    phone = "phone: Enter a valid phone number (e.g. (201) 555-0123) or a number with an international call prefix."
    assert states(batch) == [
        (2, "refused", ["first_name: This field is required."]),
        (3, "refused", [phone]),
        (4, "refused", ["born_on: Write the date as 1990-05-17 or 05/17/1990."]),
        (5, "refused", ["The row has 3 cells, the header has 4."]),
        (6, "refused", ["born_on: Check the date of birth: it lies before 1900."]),
    ]
    assert counts(write(batch, importer)) == (5, 0, 0, 5)


def test_doubles_here_and_in_the_file_are_shown_and_skipped_unless_said_otherwise(importer, program):
    known = EpisodeFactory(program=program, client__first_name="Ann", client__last_name="Alfa").client
    EpisodeFactory(client__first_name="Bo", client__last_name="Bravo", client__born_on=dt.date(1985, 6, 30))
    lines = [*GOOD, "Cy,Charly,1970-01-02,"]

    batch = go_on(upload(importer, program, *lines), importer)

    assert states(batch)[0][1:] == ("double", [f"{known.number}: same birth date, similar last name, same first name"])
    assert states(batch)[1][1] == "good"  # whoever is known elsewhere is nobody here
    assert states(batch)[3][1:] == ("double", ["line 4 of this file: same birth date, similar last name, same first name"])
    assert counts(write(batch, importer)) == (4, 2, 2, 0)
    again = go_on(upload(importer, program, *lines), importer)
    assert counts(write(again, importer, takes_doubles=True)) == (4, 4, 0, 0)
    assert Client.objects.filter(told_apart__startswith="Imported from a file although: ").count() == 4


def test_a_slip_in_the_birth_date_is_seen_in_the_file_as_it_is_among_clients(importer, program, monkeypatch):
    monkeypatch.setattr(importing, "ROWS_AT_ONCE", 1)
    lines = ["Ann,Meyer,1990-05-17,", "Ann,Maier,1990-05-11,", "Ann,Maier,1990-08-23,"]

    batch = go_on(upload(importer, program, *lines), importer)

    seen = "line 2 of this file: similar birth date, similar last name, same first name"
    assert states(batch) == [(2, "good", []), (3, "double", [seen]), (4, "good", [])]


def test_a_double_leads_to_the_chart_it_may_be_and_nobody_elsewhere_is_named(client, importer, program):
    known = EpisodeFactory(program=program, client__first_name="Ann", client__last_name="Alfa").client
    hidden = EpisodeFactory(client__last_name="Hidden").client
    batch = go_on(upload(importer, program, *GOOD), importer)
    batch.rows.filter(number=3).update(state="double", remarks=[f"{hidden.number}: same phone"])  # found while it was here

    page = client.get(batch.get_absolute_url())

    assert f'<a href="{known.get_absolute_url()}">Ann Alfa ({known.number})</a>: same birth date' in page.content.decode()
    assert f"<div>{hidden.number}: same phone</div>" in page.content.decode()
    assert "Hidden" not in page.content.decode()


def test_all_or_nothing_writes_nothing(importer, program):
    batch = go_on(upload(importer, program, GOOD[0], "Bo,,1985-06-30,"), importer)

    with pytest.raises(Refused) as refusal:
        importing.begin_writing(batch=batch, takes_doubles=False, only_whole=True, by=importer)

    assert refusal.value.reasons == ["1 of the rows cannot be imported, and you asked for all or nothing. Nothing was written."]
    assert not Client.objects.exists()


def test_contacts_find_their_client_by_number_in_this_program_only(importer, program):
    known, elsewhere = EpisodeFactory(program=program).client, EpisodeFactory().client
    lines = [f"{known.number},Robin,Alpha,parent,yes", f"{elsewhere.pk},Robin,Alpha,parent,", f"{known.pk},Robin,alpha,Parent,no"]
    lines += [f"{known.pk},Sam,,friend,perhaps", f"x,Sam,,{'y' * 5},"]

    header = "client_number,first_name,last_name,relationship,is_emergency_contact"
    batch = go_on(upload(importer, program, *lines, what="contacts", header=header), importer)

    assert [(state, remarks) for _, state, remarks in states(batch)][:3] == [
        ("good", []),
        ("refused", ["client_number: No client with this number in this program."]),
        ("double", ["line 2 of this file: the same person"]),
    ]
    assert counts(write(batch, importer)) == (5, 1, 1, 3)
    assert Contact.objects.get().is_emergency_contact


def test_postgresql_keeps_that_what_is_done_adds_up(importer, program):
    batch = upload(importer, program, *GOOD)

    with pytest.raises(IntegrityError, match="import_adds_up"), transaction.atomic():
        ImportBatch.objects.filter(pk=batch.pk).update(stage="done")


def test_rows_are_deleted_on_request_and_after_a_day(importer, program):
    batch = importing.forget(batch=upload(importer, program, *GOOD), by=importer)
    assert (batch.stage, ImportRow.objects.count()) == ("abandoned", 0)
    old = upload(importer, program, *GOOD)
    ImportBatch.objects.filter(pk=old.pk).update(uploaded_at=timezone.now() - dt.timedelta(days=1, minutes=1))
    young = upload(importer, program, *GOOD)

    assert set(ImportRow.objects.values_list("batch", flat=True)) == {young.pk}
    with pytest.raises(Refused):
        importing.step(batch=old, seconds=0, by=importer)


def test_cron_deletes_what_nobody_came_back_to(importer, program):
    old, young = upload(importer, program, *GOOD), upload(importer, program, *GOOD)
    ImportBatch.objects.filter(pk=old.pk).update(uploaded_at=timezone.now() - dt.timedelta(days=1, minutes=1))
    said = io.StringIO()

    for _ in range(2):
        call_command("purge_imports", stdout=said)

    assert said.getvalue().splitlines() == [
        f"The rows of {number} deleted." for number in ("1 abandoned import", "0 abandoned imports")
    ]
    assert set(ImportRow.objects.values_list("batch", flat=True)) == {young.pk}
    assert ImportBatch.objects.get(pk=old.pk).stage == "abandoned"


def test_a_large_file_is_never_written_to_disk_and_one_too_large_is_refused(client, importer, program, monkeypatch):
    def no_disk(*_, **__):
        raise AssertionError("a temporary file was opened")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", no_disk)
    monkeypatch.setattr("django.core.files.uploadedfile.TemporaryUploadedFile.__init__", no_disk)
    sent = {"what": "clients", "program": program.pk}
    large = SimpleUploadedFile("x.csv", (HEADER + "\n" + "Ann,Alpha,1990-05-17,\n" * 140_000).encode())  # 3 MB
    far_too_large = SimpleUploadedFile("x.csv", b"a" * (uploads.CEILING + 2_000_000))

    refused = [client.post(URL, sent | {"file": file}).context["form"].errors["file"][0] for file in (large, far_too_large)]

    assert "more than 50,000 rows" in refused[0]
    assert "larger than 5 MB" in refused[1]


def file(*lines, name="people.csv"):
    return SimpleUploadedFile(name, "\n".join([HEADER, *lines]).encode())


def test_the_pages_lead_from_the_file_to_the_clients(client, importer, program):
    form = client.get(URL).context["form"]
    sent = {"what": "clients", "program": program.pk, "submission": form["submission"].value()}

    answers = [client.post(URL, sent | {"file": file(*GOOD, "=cmd|' /C calc'!A0,,1990-01-01,")}).url for _ in range(2)]

    batch = ImportBatch.objects.get()
    assert answers == [batch.get_absolute_url()] * 2
    assert b"0 of 4 rows checked" in client.get(answers[0]).content
    client.post(answers[0], {"deed": "step"})
    page = client.get(answers[0])
    assert b"last_name: This field is required." in page.content
    leftovers = client.get(page.context["refused_url"])
    assert leftovers.content.decode("utf-8-sig").splitlines()[1].startswith("'=cmd|")
    client.post(answers[0], {"deed": "write", "whole": "good", "doubles": "skip"})
    client.post(answers[0], {"deed": "step"})
    assert b"4 rows: 3 imported, 0 skipped, 1 refused." in client.get(answers[0]).content
    client.post(answers[0], {"deed": "forget"})
    assert b"No row of the file is kept any more." in client.get(answers[0]).content


def test_beginning_twice_is_refused_in_words_and_kept(client, importer, program):
    batch = go_on(upload(importer, program, *GOOD), importer)
    begin = {"deed": "write", "whole": "good", "doubles": "skip"}
    client.post(batch.get_absolute_url(), begin)

    page = client.post(batch.get_absolute_url(), begin)

    sentence = "This import has begun already, or has ended."
    assert (page.status_code, page.context["form"].non_field_errors()) == (200, [sentence])
    assert [moment.pgh_label for moment in batch.moments.all()] == ["refused"]


def test_a_step_by_htmx_draws_the_progress_anew(client, importer, program, monkeypatch):
    monkeypatch.setattr("clients.views.importing.SECONDS", 0)
    monkeypatch.setattr(importing, "ROWS_AT_ONCE", 1)
    batch = upload(importer, program, *GOOD)

    part = client.post(batch.get_absolute_url(), {"deed": "step"}, headers={"HX-Request": "true"})

    assert b"1 of 3 rows checked" in part.content
    assert b"<html" not in part.content


def test_only_who_uploaded_it_sees_it(client, importer, program):
    batch = upload(importer, program, *GOOD)
    client.force_login(staff("intake_coordinator", program))

    assert client.get(batch.get_absolute_url()).status_code == 404
    assert client.get(f"{batch.get_absolute_url()}not-imported/").status_code == 404
    assert client.get(URL).context["batches"] == []


@pytest.mark.parametrize("what", ["clients", "contacts"])
def test_the_template_is_a_file_that_can_be_uploaded(client, importer, what):
    content = client.get(f"{URL}template/{what}/").content

    assert csv_files.read(content, columns=columns_of(what), required=REQUIRED[what]).header == columns_of(what)
    assert client.get(f"{URL}template/nonsense/").status_code == 404


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"a,b\n1,2", "The header lacks: first_name"), (b"\xff\xfe", "not in UTF-8"), (b"", "The file is empty.")],
)
def test_what_is_no_table_is_said_at_the_file(client, importer, program, content, sentence):
    page = client.post(URL, {"what": "clients", "program": program.pk, "file": SimpleUploadedFile("x.csv", content)})

    assert sentence in page.context["form"].errors["file"][0]
    assert not ImportBatch.objects.exists()
