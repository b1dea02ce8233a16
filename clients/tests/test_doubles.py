"""What counts as a probable double, and how much."""

import datetime as dt

import pytest

from clients.models import Client
from clients.rules.doubles import ENOUGH, WEIGHTS, Person, is_enough, matches, near_dates, probable_doubles
from clients.tests.factories import ClientFactory, OtherNameFactory

BORN = dt.date(1990, 5, 17)
KNOWN = Person("Zoë Anne-Marie", "O'Briën", BORN, "+12125550142", "Łucy", (("", "Earlier"),))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Person("Zoe", "Obrian", BORN), ["same birth date", "similar last name", "similar first name"]),
        (Person("Zoe", "O'Brien Smith", BORN), ["same birth date", "similar last name", "similar first name"]),
        (Person("Lucy", "Married", BORN), ["same birth date", "same first name"]),
        (Person("Obrien", "Lucy", BORN), ["same birth date", "first and last name swapped"]),
        (Person("Jo", "Earlier", BORN), ["same birth date", "same former or other last name"]),
        (Person("Jo", "Else", dt.date(1980, 1, 1), "+12125550142"), ["same phone"]),
        (Person("Lucy", "O'Brien", dt.date(1990, 5, 11)), ["similar birth date", "same last name", "same first name"]),
    ],
)
def test_a_probable_double_says_what_matches(asked, found):
    assert matches(asked, KNOWN) == found
    assert is_enough(found)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Person("Jo", "Jackson", BORN), ["same birth date"]),
        (Person("Lucy", "O'Brien", dt.date(1971, 2, 3)), ["same last name", "same first name"]),
        (Person("Jo", "O'Brien", dt.date(1990, 5, 18)), ["similar birth date", "same last name"]),
        (Person("", "", None), []),
    ],
)
def test_less_than_enough_is_no_double(asked, found):
    assert matches(asked, KNOWN) == found
    assert not is_enough(found)


def test_the_weights_stand_at_the_threshold():
    assert is_enough(["same birth date", "same first name"])
    assert WEIGHTS["same birth date"] + WEIGHTS["same first name"] == ENOUGH
    assert not is_enough(["same last name", "same first name"])


def test_a_slip_in_a_birth_date_is_near():
    assert dt.date(1990, 7, 5) in near_dates(dt.date(1990, 5, 7))
    assert {dt.date(1991, 5, 17), dt.date(1990, 5, 19)} < near_dates(BORN)
    assert BORN not in near_dates(BORN)


@pytest.mark.django_db
def test_the_likeliest_stands_first_and_all_kinds_are_found_in_three_queries(django_assert_num_queries):
    by_phone = ClientFactory(first_name="Jo", last_name="Else", born_on=dt.date(1980, 1, 1), phone="+12125550142")
    same = ClientFactory(first_name="Zoe", last_name="Obrian", born_on=BORN)
    slip = ClientFactory(first_name="Zoe", last_name="Obryan", born_on=dt.date(1990, 5, 11))
    former = OtherNameFactory(client__first_name="Jo", client__born_on=BORN, last_name="Obrian").client

    with django_assert_num_queries(3):
        found = probable_doubles(Client.objects.all(), Person("Zoe", "Obrian", BORN, "+12125550142"))

    assert [double.record for double in found] == [same, former, by_phone, slip]
