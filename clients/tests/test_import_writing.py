"""Rows become records: together, step by step, each accounted for whatever happens in between."""

import datetime as dt

import pytest
from django.db import connection, transaction

from clients.actions import importing
from clients.models import Client, Episode
from clients.tests.factories import EpisodeFactory
from clients.tests.importing import GOOD, counts, go_on, states, upload, write
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
ONCE = 12  # statements of a step, however many rows it writes
NO_BRAVO = """
    CREATE FUNCTION no_bravo() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.last_name = 'Bravo' THEN RAISE EXCEPTION 'No Bravo here.' USING ERRCODE = 'check_violation'; END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER no_bravo BEFORE INSERT ON clients_client FOR EACH ROW EXECUTE FUNCTION no_bravo();
"""


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def importer(program):
    return staff("intake_coordinator", program)


def _step_and_be_killed(batch, importer):
    importing.step(batch=batch, seconds=0, by=importer)
    raise KeyboardInterrupt


def test_cut_off_in_the_middle_it_goes_on_and_no_row_is_written_twice(importer, program, monkeypatch):
    monkeypatch.setattr(importing, "WRITTEN_AT_ONCE", 1)
    batch = go_on(upload(importer, program, *GOOD), importer)
    batch = importing.begin_writing(batch=batch, takes_doubles=False, only_whole=False, by=importer)
    importing.step(batch=batch, seconds=0, by=importer)
    with pytest.raises(KeyboardInterrupt), transaction.atomic():
        _step_and_be_killed(batch, importer)
    assert Client.objects.count() == 1

    batch = go_on(batch, importer)

    assert counts(batch) == (3, 3, 0, 0)
    assert list(Client.objects.by_name().values_list("last_name", flat=True)) == ["Alpha", "Bravo", "Charlie"]


def test_what_became_a_double_while_somebody_looked_is_skipped(importer, program):
    batch = go_on(upload(importer, program, *GOOD), importer)
    born_on = dt.date(1985, 6, 30)
    EpisodeFactory(program=program, client__first_name="Bo", client__last_name="Bravo", client__born_on=born_on)

    assert counts(write(batch, importer)) == (3, 2, 1, 0)


def test_two_who_are_alike_are_never_written_in_one_breath(importer, program):
    batch = go_on(upload(importer, program, GOOD[0], "Zoe,Zulu,1950-01-01,"), importer)
    batch.rows.filter(number=3).update(cells=["Ann", "Alfa", "1990-05-17", ""])  # as if the look had missed it

    batch = write(batch, importer)

    assert counts(batch) == (2, 1, 1, 0)
    assert "Ann Alpha" in batch.rows.get().remarks[0]


def test_what_postgresql_refuses_is_said_at_its_row_and_the_others_are_written_with_their_history(importer, program):
    batch = go_on(upload(importer, program, *GOOD), importer)
    with connection.cursor() as cursor:
        cursor.execute(NO_BRAVO)

    batch = write(batch, importer)

    assert (counts(batch), states(batch)) == ((3, 2, 0, 1), [(3, "refused", ["No Bravo here."])])
    episodes = program.episodes.all()
    assert [len(list(rows.all())) for row in episodes for rows in (row.events, row.client.events, row.moves)] == [1] * 6


def test_the_statements_grow_by_the_look_for_doubles_only(importer, program, django_assert_num_queries):
    """Each row asks for its doubles; the rest is said once, for one row and for three."""
    for rows in (1, 3):
        batch = go_on(upload(importer, program, *GOOD[:rows]), importer)
        batch = importing.begin_writing(batch=batch, takes_doubles=True, only_whole=False, by=importer)
        with django_assert_num_queries(ONCE + rows):
            importing.step(batch=batch, seconds=0, by=importer)
        Episode.objects.update(program=ProgramFactory())  # known elsewhere, so nobody here is a double
