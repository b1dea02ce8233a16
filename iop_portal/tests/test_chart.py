"""A client's front page: who sees what on it, and that looking leaves a trace."""

import datetime as dt

import pghistory
import pytest
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import (
    ClientFactory,
    ConsentFactory,
    ContactFactory,
    EpisodeFactory,
    OtherNameFactory,
    ScreeningFactory,
    days_ago,
)
from iop_portal.chart.log import entries_of
from iop_portal.tests.factories import MembershipFactory, ProgramFactory
from iop_portal.tests.staff import staff
from plans.tests.factories import plan_in_force
from sessions.hours import Week
from sessions.tests.absence_factories import DrugTestFactory
from sessions.tests.factories import (
    AttendanceFactory,
    BookingFactory,
    EnrolmentFactory,
    FamilyParticipationFactory,
    GroupSessionFactory,
    signed_note,
)

pytestmark = pytest.mark.django_db
# What a clinical panel would print and the front desk must never see.
CLINICAL_WORDS = ["Alcohol use disorder", "named two triggers", "children to trust", "IOP with conditions", "Returned to use"]


def full_chart(program=None, sessions=1):
    """A client with something on every panel."""
    episode = EpisodeFactory(admitted=True, diagnosis="Alcohol use disorder, severe", **({"program": program} if program else {}))
    episode.moves.create(to_status="admitted", on=episode.admitted_on, words="Returned to use", made_by=episode.opened_by)
    screening = ScreeningFactory(episode=episode)
    type(screening).objects.filter(pk=screening.pk).update(
        suggestion="conditional", determination="conditional", determined_at=timezone.now(), determined_by=screening.started_by
    )
    plan_in_force(episode=episode)
    for number in range(sessions):
        starts_at = Week.of(timezone.localdate()).start + dt.timedelta(hours=2 * number)
        group_session = GroupSessionFactory(program=episode.program, starts_at=starts_at)
        signed_note(attendance=AttendanceFactory(group_session=group_session, episode=episode))
        EnrolmentFactory(episode=episode, series__program=episode.program)
        contact = ContactFactory(client=episode.client)
        family_session = GroupSessionFactory(program=episode.program, family=True, starts_at=starts_at - dt.timedelta(days=8))
        long_ago = ConsentFactory(contact=contact, program=episode.program, signed_on=days_ago(20))
        FamilyParticipationFactory(group_session=family_session, episode=episode, contact=contact, consent=long_ago)
    return episode


def chart_of(episode):
    return reverse("chart:client-chart", kwargs={"public_id": episode.client.public_id})


def test_a_clinician_finds_every_panel(client):
    episode = full_chart()
    client.force_login(staff("clinician", episode.program))

    page = client.get(chart_of(episode)).content.decode()

    for heading in ("Hours this week", "Treatment plan", "Attendance", "Notes", "Suitability screening", "Family and supports"):
        assert heading in page


def test_the_front_desk_sees_the_week_and_no_clinical_word(client):
    episode = full_chart()
    client.force_login(staff("front_desk", episode.program))

    page = client.get(chart_of(episode)).content.decode()

    assert "Relapse prevention" in page
    assert [word for word in CLINICAL_WORDS if word in page] == []


def test_the_words_looked_for_would_be_found(client):
    episode = full_chart()
    client.force_login(staff("clinician", episode.program))

    page = client.get(chart_of(episode)).content.decode()

    assert [
        word
        for word in ("Alcohol use disorder", "named two triggers", "IOP with conditions", "Returned to use")
        if word not in page
    ] == []


def test_other_names_stand_beside_the_name(client):
    episode = full_chart()
    for kind, last_name in (("former", "Maiden"), ("alias", "Known")):
        OtherNameFactory(client=episode.client, kind=kind, first_name="", last_name=last_name)
    client.force_login(staff("front_desk", episode.program))

    page = client.get(chart_of(episode)).content.decode()

    assert "Also known as: Known · Former name: Maiden" in page


def test_opening_the_chart_is_kept(client):
    episode = full_chart()
    clinician = staff("clinician", episode.program)
    client.force_login(clinician)

    client.get(chart_of(episode))

    moment = episode.client.moments.get()
    assert (moment.pgh_label, moment.pgh_context["user"], moment.pgh_context["url"]) == (
        "viewed",
        clinician.pk,
        chart_of(episode),
    )


def test_hours_are_those_of_this_week_against_the_plan(client):
    episode = full_chart()
    client.force_login(staff("clinician", episode.program))

    hours = client.get(chart_of(episode)).context["hours"].this

    assert (hours.delivered, hours.planned) == (90, 3 * 120 + 3 * 60 + 60)


def test_an_episode_in_another_program_is_not_hinted_at(client):
    person = ClientFactory()
    here = EpisodeFactory(client=person)
    elsewhere = EpisodeFactory(client=person, program=ProgramFactory(name="Elsewhere IOP"))
    client.force_login(staff("clinician", here.program))

    page = client.get(chart_of(here))
    asked = client.get(chart_of(here), {"episode": elsewhere.public_id})

    assert "Elsewhere" not in page.content.decode()
    assert asked.status_code == 404


def test_a_role_elsewhere_opens_no_panel_here(client):
    here, elsewhere = ProgramFactory(name="A here"), ProgramFactory(name="B elsewhere")
    episode = full_chart(here)
    EpisodeFactory(client=episode.client, program=elsewhere, discharged=True)
    person = staff("front_desk", here)
    MembershipFactory(user=person, program=elsewhere, role="clinician")
    client.force_login(person)

    page = client.get(chart_of(episode)).content.decode()

    assert [word for word in CLINICAL_WORDS if word in page] == []


def test_the_page_costs_the_same_for_one_session_and_for_three(client, django_assert_num_queries):
    for sessions in (1, 3):
        episode = full_chart(sessions=sessions)
        client.force_login(staff("clinician", episode.program))

        with django_assert_num_queries(CHART_QUERIES):
            client.get(chart_of(episode))


def test_the_next_family_session_is_one_click_away(client):
    episode = EpisodeFactory(admitted=True)
    client.force_login(staff("clinician", episode.program))
    coming = {"program": episode.program, "family": True}
    GroupSessionFactory(**coming, starts_at=timezone.now() + dt.timedelta(hours=1))  # the client has no place there
    theirs = [GroupSessionFactory(**coming, starts_at=timezone.now() + dt.timedelta(days=days)) for days in (9, 2, -2)]
    for group_session in theirs:
        BookingFactory(group_session=group_session, episode=episode)

    page = client.get(chart_of(episode))

    link = f"{reverse('sessions:family-book', args=[theirs[1].public_id])}?client={episode.public_id}"
    assert page.context["family_step"].url == link
    assert page.context["family_step"] in page.context["steps"]
    assert client.get(link).context["lines"][0].episode == episode


def test_the_log_says_who_opened_and_who_changed(client):
    episode = full_chart()
    clinician, director = staff("clinician", episode.program), staff("program_director", episode.program)
    client.force_login(clinician)
    client.get(chart_of(episode))
    client.force_login(director)

    page = client.get(reverse("chart:client-log", kwargs={"public_id": episode.client.public_id}))

    viewed = [entry for entry in page.context["entries"] if entry.deed == "Viewed"]
    assert [(entry.who, entry.part) for entry in viewed] == [(str(clinician), "Record")]
    assert {"Treatment plan", "Attendance", "Note", "Consent"} <= {entry.part for entry in page.context["entries"]}


def test_the_log_of_one_program_does_not_tell_of_another(django_assert_num_queries):
    here, there = EpisodeFactory(admitted=True), ProgramFactory()
    director, both, foreign = staff("program_director", here.program), staff("clinician", here.program), staff("clinician", there)
    MembershipFactory(user=both, program=there, role="clinician")
    left, moved = (staff("clinician", here.program, is_active=False) for _ in range(2))
    MembershipFactory(user=moved, program=there, role="clinician")
    for by in (both, foreign, left, moved):
        with pghistory.context(user=by.pk, ip=f"10.9.9.{by.pk}"):
            DrugTestFactory(episode=EpisodeFactory(program=there, client=here.client, discharged=True))
            ContactFactory(client=here.client)
    shown = {(str(by), f"10.9.9.{by.pk}") for by in (both, left)}

    with django_assert_num_queries(4):  # memberships, merged records, lines, people
        entries = entries_of(here.client, director)

    contacts = {(entry.who, entry.address) for entry in entries if entry.part == "Contact"}
    assert contacts == shown | {("Name not shown", "")}
    assert [entry.part for entry in entries if entry.part in ("Episode", "Drug test")] == ["Episode"]
    of_theirs = entries_of(here.client, staff("compliance", there))
    assert {entry.who for entry in of_theirs if entry.part == "Drug test"} == {str(by) for by in (both, foreign, left, moved)}


# session and user, memberships, client, episodes; one or two per panel; one INSERT for the trace
CHART_QUERIES = 34
