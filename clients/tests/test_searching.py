"""What the one search box understands."""

import datetime as dt
import re

import pytest
from django.db import connection, transaction

from clients import searching
from clients.models import Client
from clients.tests.factories import ClientFactory

BORN = dt.date(1990, 5, 17)


@pytest.mark.parametrize("text", ["1990-05-17", "5/17/1990", "05/17/1990", "5.17.1990", "5-17-1990", " born 5/17/1990 "])
def test_a_date_of_birth_is_read_as_people_write_it(text):
    assert searching.read(text).born_on == [BORN]


@pytest.mark.parametrize("text", ["2/30/1990", "1990-13-01", "%%%", "'&|!<>()", "—", "/"])
def test_what_can_be_true_of_nobody_is_nonsense(text):
    assert searching.read(text).is_nonsense


@pytest.mark.parametrize(
    "text", ["(212) 555-0142", "212-555-0142", "2125550142", "+1 212 555 0142", "1 212.555.0142", "12125550142"]
)
def test_a_phone_is_its_last_ten_digits(text):
    assert searching.read(text).digits == ["2125550142"]


@pytest.mark.parametrize(("text", "digits"), [("555-0142", ["5550142"]), ("0142", ["0142"]), ("casey 0142", ["0142"])])
def test_the_end_of_a_phone_is_enough(text, digits):
    assert searching.read(text).digits == digits


@pytest.mark.parametrize("text", ["C-000123", "c-123", "c123"])
def test_a_client_number_is_read_with_or_without_zeros(text):
    assert searching.read(text).numbers == [123]


def test_names_lose_accents_and_apostrophes_and_are_cut_at_spaces():
    assert searching.read("José  O’Brien-Łukasz").words == ["jose", "obrienlukasz"]


def test_control_characters_and_overlong_text_are_cut_out():
    assert searching.tidy("Ca\x00sey\n\tExample") == "Ca sey Example"
    assert len(searching.tidy("x" * 5000)) == 100


@pytest.fixture
def person(db):
    return ClientFactory(
        first_name="Zoë Anne-Marie", last_name="O'Briën", preferred_name="Łucy", born_on=BORN, phone="+12125550142"
    )


@pytest.mark.parametrize(
    "text",
    [
        "zoe", "ZOË", "o'brien", "obrien", "O Brien", "brien", "annem", "anne marie", "lucy", "zo obr", "o'b zoe 0142",
        "5/17/1990", "zoe 1990-05-17", "0142", "555-0142", "(212) 555-0142", "+1 212 555 0142",
    ],
)  # fmt: skip
def test_the_client_is_found_by(person, text):
    ClientFactory(first_name="Somebody", last_name="Else", born_on=dt.date(1980, 1, 1), phone="+13125550199")

    assert list(Client.objects.matching(text)) == [person]


@pytest.mark.parametrize(
    "text", ["zoe else", "5/18/1990", "0143", "212555", "oe", "zoe 5/18/1990", "2/30/1990", "C-999999999999"]
)
def test_the_client_is_not_found_by(person, text):
    assert list(Client.objects.matching(text)) == []


@pytest.mark.parametrize("text", ["{0.number}", "c-{0.pk}", "{0.pk}"])
def test_the_client_number_finds_the_client(person, text):
    assert list(Client.objects.matching(text.format(person))) == [person]


@pytest.mark.parametrize(
    "text", ["\x00", "a\x00b", "' | !", "zoe:*", "a' & 'b", "\\", "ﬁ", "𝟙𝟚𝟛", "٣٤", "9" * 100, "c-" + "9" * 90, "😀"]
)
@pytest.mark.django_db
def test_odd_characters_never_err(text):
    assert list(Client.objects.matching(text)) == []


def test_a_name_that_looks_like_an_address_is_still_words(db):
    client = ClientFactory(first_name="St.John", last_name="Rivers/Example.com")

    assert list(Client.objects.matching("john rivers")) == [client]


@pytest.mark.django_db
def test_what_was_typed_is_looked_for_once_however_the_list_is_walked():
    """As where statistics are badly wrong: every client looked at, and for each the keys that were found."""
    ClientFactory.create_batch(5)
    with transaction.atomic(), connection.cursor() as cursor:
        for way in ("hashjoin", "mergejoin", "hashagg", "material", "memoize", "sort", "indexscan", "bitmapscan"):
            cursor.execute(f"SET LOCAL enable_{way} = off")

        for found in (Client.objects.matching("Somebody"), maybe()):
            plan = found.order_by().explain(analyze=True)
            assert set(re.findall(r"Scan on clients_(?:othername|contactpoint)\b.* loops=(\d+)", plan)) == {"1"}, plan


def maybe():
    return Client.objects.maybe(last_name="Else", born_on=dt.date(1980, 1, 1), near=[], phone="+13125550199")
