"""The line for a full series: in order, offered, taken or let go; a place that was offered is kept."""

import pytest
from django.db import IntegrityError
from django.urls import reverse

from clients.models import Episode
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import enrolments, series_waits
from sessions.actions import series as series_actions
from sessions.models import SeriesWait
from sessions.queries import offers
from sessions.tests.planning_factories import SeriesWaitFactory
from sessions.tests.schedule import MONDAY, NOW, admitted, refusal_of, series_in, weeks

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]
FULL = "Relapse Prevention has no place left: 1 of 1 are taken on Mon, Nov 23, 2026."


@pytest.fixture
def series():
    """One place, taken."""
    made = series_in(ProgramFactory(), capacity=1)
    enrol(made, admitted(made.program))
    return made


def enrol(series, episode):
    return enrolments.enrol(series=series, episode=episode, starts_on=MONDAY, by=series.facilitator)


def ask(series, episode=None):
    return series_waits.ask(series=series, episode=episode or admitted(series.program), by=series.facilitator)


def offer(wait):
    return series_waits.offer(wait=wait, by=wait.series.facilitator)


def leave(series):
    """The one who has the place leaves it before it began."""
    place = series.enrolments.standing().get()
    enrolments.end(enrolment=place, on=MONDAY - weeks(1), reason="Moved", by=series.facilitator)


def test_a_free_place_is_offered_kept_and_taken(series):
    first, second = ask(series), ask(series)
    assert refusal_of(offer, wait=first) == [FULL]
    leave(series)

    offer(first)

    kept = (
        "Relapse Prevention has no place left: 0 of 1 are taken on Mon, Nov 23, 2026, 1 is kept for clients who were offered one."
    )
    assert refusal_of(offer, wait=second) == [kept]
    assert kept in refusal_of(enrol, series=series, episode=admitted(series.program))
    place = series_waits.take(wait=first, starts_on=MONDAY, by=series.facilitator)
    first.refresh_from_db()
    assert (place.episode, first.outcome) == (first.episode, "taken")
    assert list(series.waits.standing()) == [second]


def test_nobody_passes_those_who_wait_but_the_first_in_line_may_have_the_place(series):
    first, second = ask(series), ask(series)
    leave(series)

    assert refusal_of(enrol, series=series, episode=admitted(series.program)) == [
        "2 clients wait for a place in Relapse Prevention: a free place is offered to the first of them."
    ]
    assert refusal_of(enrol, series=series, episode=second.episode) != []
    enrol(series, first.episode)

    first.refresh_from_db()
    assert (first.outcome, first.offered_by) == ("taken", series.facilitator)


def test_what_is_let_go_is_free_for_the_next(series):
    first, second = ask(series), ask(series)
    leave(series)
    offer(first)

    series_waits.let_go(wait=first, reason="Works on Mondays now", by=series.facilitator)

    first.refresh_from_db()
    assert (first.outcome, first.close_reason) == ("let_go", "Works on Mondays now")
    assert offer(second).offered_at is not None
    for act in (offer, lambda wait: series_waits.let_go(wait=wait, reason="Again", by=series.facilitator)):
        assert refusal_of(act, wait=first) == ["This client does not wait any more."]


def test_who_cannot_wait(series):
    wait = ask(series)
    taken = series.enrolments.get().episode
    free = series_in(series.program, name="Coping Skills", weekday=2)

    assert refusal_of(ask, series=series, episode=wait.episode) == ["This client waits for Relapse Prevention already."]
    assert refusal_of(ask, series=series, episode=taken) == ["This client already has a place in Relapse Prevention."]
    assert refusal_of(ask, series=free) == ["Coping Skills has a free place: enrol the client instead."]
    other = series_in(series.program, name="Yoga")
    busy = admitted(series.program)
    enrol(other, busy)
    assert refusal_of(ask, series=series, episode=busy) == [
        "Relapse Prevention overlaps with Yoga, Mondays 6:00–7:30\u00a0PM, where this client has a place."
    ]


def test_a_place_is_offered_once_and_before_it_is_taken(series):
    wait = ask(series)
    leave(series)

    assert refusal_of(series_waits.take, wait=wait, starts_on=MONDAY, by=series.facilitator) == [
        "No place was offered to this client yet."
    ]
    offer(wait)
    assert refusal_of(offer, wait=wait) == ["A place is offered to this client already."]
    series_waits.let_go(wait=wait, reason="No", by=series.facilitator)
    assert refusal_of(series_waits.take, wait=wait, starts_on=MONDAY, by=series.facilitator) == [
        "This client does not wait any more."
    ]


def test_who_left_treatment_waits_for_nothing(series):
    wait = ask(series)
    Episode.objects.filter(pk=wait.episode.pk).update(
        status="discharged", discharged_on=MONDAY, closed_on=MONDAY, discharge_reason="other"
    )

    assert list(series.waits.standing()) == []


def test_the_line_moves_along_when_the_hour_changes(series):
    wait = ask(series)
    names = ("name", "weekday", "duration", "room", "is_telehealth", "facilitator", "capacity", "family_format")
    facts = {name: getattr(series, name) for name in names} | {"starts_at": series.starts_at.replace(hour=17)}

    successor = series_actions.edit_from(series=series, on=MONDAY + weeks(1), facts=facts, revision=0, by=series.facilitator)

    wait.refresh_from_db()
    assert wait.series == successor


def test_a_client_s_choice_of_series_says_that_they_wait(series):
    wait = ask(series)

    [offered] = offers(wait.episode, MONDAY)

    assert (offered.wait, offered.free, offered.reasons) == (wait, 0, [FULL])


def test_the_pages_of_the_line(client, series):
    by = staff("case_manager", series.program)
    client.force_login(by)
    episode = admitted(series.program)

    client.post(reverse("sessions:series-wait-new", args=[series.public_id]), {"episode": episode.public_id})
    wait = SeriesWait.objects.get()
    full = client.get(reverse("sessions:series-wait-offer", args=[wait.public_id])).context["blockers"]
    leave(series)
    client.post(reverse("sessions:series-wait-offer", args=[wait.public_id]))
    shown = client.get(series.get_absolute_url()).content.decode()
    client.post(reverse("sessions:series-wait-take", args=[wait.public_id]), {"starts_on": MONDAY})

    assert full == [FULL]
    assert "Place offered" in shown
    assert series.enrolments.standing().get().episode == episode


def test_a_row_around_the_rules_is_refused(series):
    with pytest.raises(IntegrityError, match=r"A series takes clients of its own program\."):
        SeriesWaitFactory(series=series, episode=admitted(ProgramFactory()))
