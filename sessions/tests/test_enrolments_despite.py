"""A place at an hour at which the client has something else is given with words, never in silence."""

import datetime as dt

import pytest
from django.urls import reverse

from clients.tests.factories import CommitmentFactory
from iop_portal.refusals import Refused
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import enrolments
from sessions.models import Enrolment
from sessions.tests.schedule import MONDAY, NOW, admitted, series_in

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]
SENTENCE = "Works Mondays 5:00\u20139:00\u00a0PM"


@pytest.fixture
def series():
    """Mondays, six to half past seven."""
    return series_in(ProgramFactory())


@pytest.fixture
def episode(series):
    """Somebody who works on Monday evenings."""
    found = admitted(series.program)
    CommitmentFactory(client=found.client, weekdays=[0], starts_at=dt.time(17), ends_at=dt.time(21))
    return found


@pytest.fixture
def by(series):
    return staff("case_manager", series.program)


def test_a_conflict_is_refused_with_its_sentence(series, episode, by):
    with pytest.raises(Refused, match="Relapse Prevention: Works Mondays 5:00"):
        enrolments.enrol(series=series, episode=episode, starts_on=MONDAY, by=by)

    assert not Enrolment.objects.exists()


def test_words_pass_it_and_are_kept(series, episode, by):
    place = enrolments.enrol(series=series, episode=episode, starts_on=MONDAY, despite="The employer frees it.", by=by)

    assert place.despite == "The employer frees it."


def test_blanks_are_no_words(series, episode, by):
    with pytest.raises(Refused):
        enrolments.enrol_in_each(series=[series], episode=episode, starts_on=MONDAY, despite="   ", by=by)


def test_words_without_a_conflict_are_not_kept(series, by):
    place = enrolments.enrol(series=series, episode=admitted(series.program), starts_on=MONDAY, despite="Just so.", by=by)

    assert place.despite == ""


def test_a_commitment_that_is_over_does_not_ask(series, episode, by):
    episode.client.commitments.update(last_day=MONDAY - dt.timedelta(days=1))

    assert enrolments.enrol(series=series, episode=episode, starts_on=MONDAY, by=by).pk


def test_the_clients_page_shows_it_beside_the_offer_and_takes_the_words(client, series, episode, by):
    client.force_login(by)
    address = reverse("sessions:enrolment-for", kwargs={"public_id": episode.public_id})

    page = client.get(address).content.decode()
    again = client.post(address, {"series": [series.public_id], "starts_on": MONDAY})
    given = client.post(address, {"series": [series.public_id], "starts_on": MONDAY, "despite": "Shift is swapped."})

    assert page.count(SENTENCE) == 2  # in the week's picture, and at the series
    assert "Say below why" in again.content.decode()
    assert given.status_code == 302
    assert Enrolment.objects.get().despite == "Shift is swapped."


def test_the_series_page_asks_only_where_it_must(client, series, episode, by):
    client.force_login(by)
    address = reverse("sessions:enrolment-new", kwargs={"public_id": series.public_id})

    page = client.get(address).content.decode()
    again = client.post(address, {"episode": episode.public_id, "starts_on": MONDAY}).content.decode()
    client.post(address, {"episode": episode.public_id, "starts_on": MONDAY, "despite": "Shift is swapped."})

    assert "despite a commitment" not in page
    assert "despite a commitment" in again
    assert SENTENCE in again
    assert Enrolment.objects.get().despite == "Shift is swapped."


def test_the_page_costs_the_same_for_one_commitment_and_for_many(client, series, episode, by, django_assert_num_queries):
    client.force_login(by)
    address = reverse("sessions:enrolment-for", kwargs={"public_id": episode.public_id})
    client.get(address)
    with django_assert_num_queries(12):
        client.get(address)
    for hour in range(6, 12):
        CommitmentFactory(client=episode.client, weekdays=[1], starts_at=dt.time(hour), ends_at=dt.time(hour + 1))

    with django_assert_num_queries(12):
        client.get(address)
