"""The gate: what may be said to whom, and what is said when it may not."""

import datetime as dt

import pytest
from django.utils import dateformat, timezone

from clients.models import Contact
from clients.rules.consents import blockers_to_disclosure, consent_for
from clients.tests.factories import ConsentFactory, ContactFactory, days_ago
from iop_portal.tests.factories import ProgramFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def program():
    return ProgramFactory(name="Riverside Day IOP")


@pytest.fixture
def mother():
    return ContactFactory()


def ask(contact, program, category="family_session", on=None, until=None):
    """Afresh, as a new request would."""
    fresh = Contact.objects.get(pk=contact.pk)
    return blockers_to_disclosure(fresh, program=program, category=category, on=on or timezone.localdate(), until=until)


def written(day):
    return dateformat.format(day, "D, M j, Y")


def test_without_any_consent_the_answer_names_the_program(mother, program):
    assert ask(mother, program) == ["No consent given to Riverside Day IOP names this person."]


def test_a_consent_for_the_mother_says_nothing_to_the_father(mother, program):
    ConsentFactory(contact=mother, program=program)
    father = ContactFactory(client=mother.client, first_name="Jo")

    assert ask(father, program) == ["No consent given to Riverside Day IOP names this person."]


def test_a_consent_given_to_another_program_says_nothing_here(mother, program):
    ConsentFactory(contact=mother)

    assert ask(mother, program) == ["No consent given to Riverside Day IOP names this person."]


@pytest.mark.parametrize(("last_day", "is_allowed"), [(-1, True), (0, True), (1, False)])
def test_the_last_day_still_counts_and_the_day_after_does_not(mother, program, last_day, is_allowed):
    ConsentFactory(contact=mother, program=program, expires_on=days_ago(last_day))

    expected = [] if is_allowed else [f"The consent expired: its last day was {written(days_ago(last_day))}."]
    assert ask(mother, program) == expected


@pytest.mark.parametrize(("signed", "is_allowed"), [(1, True), (0, True), (-1, False)])
def test_a_consent_counts_from_the_day_it_was_signed(mother, program, signed, is_allowed):
    ConsentFactory(contact=mother, program=program, signed_on=days_ago(signed))

    expected = [] if is_allowed else [f"The consent was signed later, on {written(days_ago(signed))}."]
    assert ask(mother, program) == expected


def test_a_consent_until_an_event_stands_until_it_is_revoked(mother, program):
    ConsentFactory(contact=mother, program=program, expires_on=None, expiry_event="the end of treatment")

    assert ask(mother, program, on=days_ago(-3000)) == []


def test_what_was_not_named_is_not_covered(mother, program):
    ConsentFactory(contact=mother, program=program, categories=["attendance"])

    assert ask(mother, program) == ["The consent does not cover this: taking part in family sessions."]
    assert ask(mother, program, category="attendance") == []


def test_a_revocation_counts_from_its_second_and_leaves_what_was_over(mother, program):
    now = timezone.now()
    ConsentFactory(contact=mother, program=program, revoked_at=now, revoked_by=UserFactory())
    refusal = [f"The consent was revoked on {written(timezone.localtime(now, program.zone))}."]

    assert ask(mother, program) == refusal
    assert ask(mother, program, until=now + dt.timedelta(seconds=1)) == refusal
    assert ask(mother, program, until=now) == []
    assert ask(mother, program, until=now - dt.timedelta(seconds=1)) == []


def test_the_day_of_a_revocation_is_written_on_the_clock_of_the_program(mother):
    program = ProgramFactory(time_zone="Pacific/Honolulu")
    revoked_at = dt.datetime(2026, 3, 2, 5, 0, tzinfo=dt.UTC)
    ConsentFactory(contact=mother, program=program, revoked_at=revoked_at, revoked_by=UserFactory())

    assert ask(mother, program) == ["The consent was revoked on Sun, Mar 1, 2026."]


def test_of_several_consents_the_one_that_stands_is_relied_on(mother, program):
    ConsentFactory(contact=mother, program=program, revoked_at=timezone.now(), revoked_by=UserFactory())
    standing = ConsentFactory(contact=mother, program=program)
    ConsentFactory(contact=mother, program=program, categories=["plan"], signed_on=days_ago(1))
    asked = {"program": program, "category": "family_session", "on": timezone.localdate()}

    assert ask(mother, program) == []
    assert consent_for(mother, **asked) == standing
    assert consent_for(ContactFactory(), **asked) is None


def test_of_several_that_do_not_stand_the_nearest_are_named_once_each(mother, program):
    for last_day in (200, 100):
        ConsentFactory(contact=mother, program=program, signed_on=days_ago(last_day + 9), expires_on=days_ago(last_day))
    ConsentFactory(contact=mother, program=program, categories=["plan"], signed_on=days_ago(300))
    ConsentFactory(contact=mother, program=program, categories=["plan"], signed_on=days_ago(400), expires_on=days_ago(399))

    assert ask(mother, program) == [
        f"The consent expired: its last day was {written(days_ago(100))}.",
        "The consent does not cover this: taking part in family sessions.",
    ]
