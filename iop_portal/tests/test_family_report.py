"""Family participation: every number against a hand count, each edge of a consent, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, OfficialConsentFactory, days_ago
from iop_portal.chart import panels
from iop_portal.chart.family import family_weeks
from iop_portal.reports.families import family_report
from iop_portal.reports.overrides import Share
from iop_portal.reports.periods import Scope
from iop_portal.tests.factories import ProgramFactory, UserFactory
from iop_portal.tests.staff import staff
from sessions.actions import family
from sessions.tests.factories import FamilyParticipationFactory, GroupSessionFactory, at

pytestmark = pytest.mark.django_db
PAGE = "reports:family-report"
FIRST, LAST = 60, 30  # days ago: the period of these tests


@pytest.fixture
def program():
    return ProgramFactory(name="Riverside")


def period(*programs):
    return Scope(days_ago(FIRST), days_ago(LAST), programs)


def stay(program, admitted=100, discharged=None, **facts):
    """In treatment from so many days ago."""
    days = {"inquired_on": days_ago(admitted + 10), "admitted_on": days_ago(admitted), "status_since": days_ago(admitted)}
    if discharged is not None:
        closed = days_ago(discharged)
        days |= {"discharged_on": closed, "closed_on": closed, "discharge_reason": "completed", "discharged": True}
    else:
        days |= {"admitted": True}
    return EpisodeFactory(program=program, **days, **facts)


def allow(episode, signed=100, expires=None, **facts):
    """A consent that lets the client's mother come; days are counted back from today."""
    if expires is not None:
        facts["expires_on"] = days_ago(expires)
    mother = ContactFactory(client=episode.client)
    return ConsentFactory(contact=mother, program=episode.program, signed_on=days_ago(signed), **facts)


def come(consent, episode, days):
    """She came so many days ago."""
    starts_at = at(days_ago(days), 10)
    session = GroupSessionFactory(family=True, program=episode.program, starts_at=starts_at)
    return FamilyParticipationFactory(group_session=session, episode=episode, contact=consent.contact, consent=consent)


def counted(*programs):
    """In treatment, allowed, came; of all programs together."""
    total, _ = family_report(period(*programs))
    assert (total.with_consent.of, total.took_part.of) == (total.in_treatment, total.with_consent.number)
    return total.in_treatment, total.with_consent.number, total.took_part.number


def test_by_program_and_together_is_what_a_hand_counts(program):
    other = ProgramFactory(name="Harbor")
    often = stay(program)
    consent = allow(often)
    for days in (60, 45, 30):
        come(consent, often, days)  # once, however often
    allow(often)  # a second person: still one client
    earlier = stay(program)
    come(allow(earlier), earlier, 61)  # the day before the period
    later = stay(program)
    come(allow(later), later, 29)  # the day after it
    stay(program)  # nobody is allowed
    moved = stay(other, admitted=100, discharged=50)
    come(allow(moved), moved, 55)
    allow(stay(program, admitted=49, client=moved.client))  # the same client goes on in the other program
    stay(ProgramFactory())  # of a program that was not asked for

    total, lines = family_report(period(program, other))

    assert [(line.label, line.in_treatment, line.with_consent, line.took_part) for line in lines] == [
        ("Harbor", 1, Share(1, 1), Share(1, 1)),
        ("Riverside", 5, Share(4, 5), Share(1, 4)),
    ]
    assert (total.in_treatment, total.with_consent, total.took_part) == (5, Share(4, 5), Share(2, 4))
    assert total.took_part.percent == 50


@pytest.mark.parametrize(
    ("admitted", "discharged", "number"),
    [(100, 61, 0), (100, 60, 1), (30, None, 1), (29, None, 0), (45, 40, 1)],
    ids=["left before", "left on the first day", "came on the last day", "came after", "within"],
)
def test_in_treatment_means_on_a_day_of_the_period(program, admitted, discharged, number):
    stay(program, admitted, discharged)

    assert counted(program) == (number, 0, 0)


@pytest.mark.parametrize(
    ("consent", "number"),
    [
        ({}, 1),
        ({"expires": 60}, 1),
        ({"expires": 61}, 0),
        ({"signed": 30}, 1),
        ({"signed": 29}, 0),
        ({"kind": "proceedings"}, 0),
        ({"categories": ["attendance"]}, 0),
    ],
    ids=["in force", "until the first day", "expired before", "from the last day", "signed after", "another kind", "not to come"],
)
def test_allowed_means_by_a_consent_in_force_for_family_sessions(program, consent, number):
    allow(stay(program), **consent)

    assert counted(program) == (1, number, 0)


@pytest.mark.parametrize(("days", "number"), [(60, 1), (61, 0)])
def test_a_revocation_and_an_event_end_it_by_the_day(program, days, number):
    moment = at(days_ago(days), 23, 59)
    allow(stay(program), revoked_at=moment, revoked_by=UserFactory())
    ended = {"event_recorded_at": timezone.now(), "event_recorded_by": UserFactory()}
    allow(stay(program), expiry_event="The end of probation", event_on=days_ago(days), **ended)

    assert counted(program) == (2, 2 * number, 0)


def test_a_consent_counts_only_while_the_client_was_here_and_for_this_program(program):
    allow(stay(program, admitted=100, discharged=50), signed=49)
    allow(stay(program, admitted=40), signed=100, expires=41)
    elsewhere = stay(program)
    ConsentFactory(contact=ContactFactory(client=elsewhere.client), program=ProgramFactory(), signed_on=days_ago(100))
    OfficialConsentFactory(client=elsewhere.client, program=program, signed_on=days_ago(100))  # a clinic is no family

    assert counted(program) == (3, 0, 0)


def test_the_page_says_it_and_keeps_the_period_on_the_way_to_the_other_report(client, program):
    come(allow(here := stay(program)), here, 45)
    allow(stay(program))
    client.force_login(staff("program_director", program))
    asked = {"first_on": str(days_ago(FIRST)), "last_on": str(days_ago(LAST))}

    page = client.get(reverse(PAGE), asked).content.decode()

    assert "50 %" in page
    assert "1 of 2" in page
    assert f"{reverse('reports:override-report')}?first_on={asked['first_on']}" in page
    assert here.client.last_name not in page


def test_nobody_in_treatment_and_nothing_understood(client, program):
    client.force_login(staff("program_director", program))

    assert "Nobody was in treatment" in client.get(reverse(PAGE)).content.decode()
    turned = client.get(reverse(PAGE), {"first_on": "2026-02-02", "last_on": "2026-02-01"}).content.decode()
    assert "The period ends before it begins." in turned
    allow(stay(program, admitted=5))
    assert "In treatment" in client.get(reverse(PAGE), {"first_on": str(days_ago(3))}).content.decode()


def test_a_fixed_number_of_queries(program):
    def cost():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            family_report(period(program))
        return len(queries)

    allow(stay(program))
    one = cost()
    for _ in range(5):
        allow(stay(program))

    assert cost() == one == 2


def test_who_was_recorded_in_error_came_nowhere(program):
    episode = stay(program)
    slip = come(allow(episode), episode, days=40)
    day = timezone.localdate()

    def came():
        weeks = [one["row"] for week in family_weeks(episode, day) for one in week.took_part]
        return counted(program)[2], weeks, list(panels.family_of(episode))

    before = came()
    family.enter_error(participation=slip, reason="Came to another session", by=UserFactory())

    assert (before, came()) == ((1, [slip], [slip]), (0, [], []))
