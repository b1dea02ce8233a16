"""How names sound: one list of steps for Python and PostgreSQL, and a search that finds other spellings by an index."""

import datetime as dt

import pytest
from django.db import connection
from django.db.models import Value
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from clients import sounds
from clients.models import Client
from clients.models.client import Plain
from clients.tests.factories import ClientFactory, OtherNameFactory

ALIKE = [
    ("Meyer", "Maier", "Mayr", "Meier"), ("Catherine", "Kathryn", "Katherine", "Cathrine"), ("Steven", "Stephen", "Stefan"),
    ("Geoffrey", "Jeffrey", "Jeffry"), ("Smith", "Smyth", "Schmidt"), ("Sean", "Shawn", "Shaun"), ("Jon", "John"),
    ("Mohammed", "Muhammad", "Mohamed"), ("Philip", "Filip", "Phillip"), ("Michael", "Mikael"), ("Thompson", "Tomson"),
    ("Gonzalez", "Gonzales"), ("Nicholas", "Nicolas"), ("Wright", "Right"), ("Megan", "Meghan"), ("Rebecca", "Rebekah"),
    ("Lee", "Leigh"), ("José", "Jose"), ("Sara", "Sarah"), ("Matthew", "Mathew"),
]  # fmt: skip
DIFFERENT = [("Meyer", "Moore"), ("Johnson", "Jackson"), ("Anna", "Hannah"), ("Karl", "Kurt"), ("Garcia", "Gonzalez")]


@pytest.mark.parametrize("spellings", ALIKE, ids=" ".join)
def test_spellings_of_one_name_sound_alike(spellings):
    assert len({sounds.key_of(name) for name in spellings}) == 1
    assert sounds.key_of(spellings[0])


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names_do_not(one, other):
    assert sounds.key_of(one) != sounds.key_of(other)


@pytest.mark.parametrize("word", ["", "Li", "A", "Eau", "Oye"])
def test_what_is_too_short_to_tell_apart_has_no_sound(word):
    assert sounds.key_of(word) == ""


class TwinsTest(TestCase):
    """Whatever the word, PostgreSQL and Python hear the same."""

    @settings(max_examples=150, deadline=None)
    @given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=14))
    def test_twins(self, word):
        with connection.cursor() as cursor:
            sql, params = Client.objects.annotate(heard=sounds.Sounds(Plain(Value(word)))).values("heard").query.sql_with_params()
            cursor.execute(sql.partition(" FROM ")[0], params)
            heard = cursor.fetchone()[0]
        key = sounds.key_of(word)
        assert key in ("", heard)
        assert key or len(heard) < sounds.SHORTEST_KEY


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["maier", "mayer kathryn", "catherine meier 5/17/1990", "Kathryn"])
def test_the_box_finds_other_spellings(text):
    person = ClientFactory(first_name="Catherine", last_name="Meyer", born_on=dt.date(1990, 5, 17))
    ClientFactory(first_name="Karl", last_name="Moore")

    assert list(Client.objects.matching(text)) == [person]


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["oldname", "oldn casey", "casey oldname 0142", "Oldnaim"])
def test_the_box_finds_former_names_together_with_present_facts(text):
    person = ClientFactory(last_name="Newname", phone="+12125550142")
    OtherNameFactory(client=person, last_name="Oldname")
    ClientFactory(last_name="Bystander")

    assert list(Client.objects.matching(text)) == [person]


@pytest.mark.django_db
def test_names_are_found_through_indexes():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    plan = Client.objects.matching("kathryn mei").explain()

    assert {"client_search", "client_sounds", "other_name_search", "other_name_sounds"} <= set(plan.replace("\n", " ").split())
