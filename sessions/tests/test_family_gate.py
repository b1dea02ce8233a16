"""The rule and the database give the same answer about family in a session, in every case."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction

from clients.models import Consent, Contact
from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, days_ago
from iop_portal.tests.factories import ProgramFactory, UserFactory
from sessions.models import FamilyParticipation
from sessions.rules.family import blockers_to_participation
from sessions.tests.factories import GroupSessionFactory

pytestmark = pytest.mark.django_db
DAY = days_ago(3)
NONE = "No consent given to Riverside names this person."
SECOND = dt.timedelta(seconds=1)


class Scene:
    """A family session in the late evening of DAY in Honolulu: in UTC and on the server it is the next day."""

    def __init__(self):
        self.program = ProgramFactory(name="Riverside", time_zone="Pacific/Honolulu")
        self.episode = EpisodeFactory(admitted=True, program=self.program)
        starts_at = dt.datetime.combine(DAY, dt.time(21), tzinfo=ZoneInfo("Pacific/Honolulu"))
        self.group_session = GroupSessionFactory(family=True, program=self.program, starts_at=starts_at)
        self.contact = ContactFactory(client=self.episode.client)
        self.consent = None

    def consents(self, **facts):
        """The client's consent, with what matters in this case."""
        given = {"contact": self.contact, "program": self.program, "signed_on": days_ago(20)} | facts
        if given.get("revoked_at"):
            given["revoked_by"] = UserFactory()
        self.consent = ConsentFactory(**given)

    def session_is(self, **facts):
        """A consent in force, and something about the session."""
        self.consents()
        type(self.group_session).objects.filter(pk=self.group_session.pk).update(**facts)
        self.group_session.refresh_from_db()

    def episode_is(self, **facts):
        """A consent in force, and something about the episode."""
        self.consents()
        type(self.episode).objects.filter(pk=self.episode.pk).update(**facts)
        self.episode.refresh_from_db()

    def of_another_client(self):
        """Somebody else's mother, with that client's consent."""
        self.contact = ContactFactory()
        self.consents()

    def says(self):
        """What the rule answers."""
        contact = Contact.objects.get(pk=self.contact.pk)
        return blockers_to_participation(self.group_session, self.episode, contact)

    def database_takes_it(self):
        """Whether the row can be written around every form, with the best consent there is."""
        try:
            with transaction.atomic():
                FamilyParticipation.objects.create(
                    group_session=self.group_session,
                    episode=self.episode,
                    contact=self.contact,
                    consent=self.consent,
                    arrived_at=self.group_session.starts_at,
                    left_at=self.group_session.ends_at,
                    recorded_by=UserFactory(),
                )
        except IntegrityError:
            return False
        return True


def said(words, day):
    return f"{words} {day:%a, %b} {day.day}, {day.year}."


def cancelled(scene):
    scene.session_is(cancelled_at=scene.group_session.starts_at, cancelled_by=UserFactory())


CASES = {
    "in force": (lambda s: s.consents(), []),
    "until an event": (lambda s: s.consents(expires_on=None, expiry_event="the end of treatment"), []),
    "no consent": (lambda s: None, [NONE]),
    "names another person": (lambda s: s.consents(contact=ContactFactory(client=s.episode.client)), [NONE]),
    "given to another program": (lambda s: s.consents(program=ProgramFactory()), [NONE]),
    "covers something else": (
        lambda s: s.consents(categories=["attendance", "plan"]),
        ["The consent does not cover this: taking part in family sessions."],
    ),
    "expired the day before": (
        lambda s: s.consents(expires_on=DAY - dt.timedelta(days=1)),
        [said("The consent expired: its last day was", DAY - dt.timedelta(days=1))],
    ),
    "expires that day": (lambda s: s.consents(expires_on=DAY), []),
    "signed that day": (lambda s: s.consents(signed_on=DAY), []),
    "signed the day after": (
        lambda s: s.consents(signed_on=DAY + dt.timedelta(days=1)),
        [said("The consent was signed later, on", DAY + dt.timedelta(days=1))],
    ),
    "revoked a second before leaving": (
        lambda s: s.consents(revoked_at=s.group_session.ends_at - SECOND),
        [said("The consent was revoked on", DAY)],
    ),
    "revoked on leaving": (lambda s: s.consents(revoked_at=s.group_session.ends_at), []),
    "revoked after leaving": (lambda s: s.consents(revoked_at=s.group_session.ends_at + SECOND), []),
    "not a family session": (
        lambda s: s.session_is(modality="group", family_format=""),
        ["This is not a family session."],
    ),
    "cancelled": (cancelled, ["This session was cancelled."]),
    "admitted that day": (lambda s: s.episode_is(admitted_on=DAY), []),
    "admitted the day after": (
        lambda s: s.episode_is(admitted_on=DAY + dt.timedelta(days=1)),
        [said("The client was not in treatment in Riverside on", DAY)],
    ),
    "discharged that day": (lambda s: s.episode_is(discharged_on=DAY), []),
    "discharged the day before": (
        lambda s: s.episode_is(discharged_on=DAY - dt.timedelta(days=1)),
        [said("The client was not in treatment in Riverside on", DAY)],
    ),
    "never admitted": (
        lambda s: s.episode_is(status="waitlist", admitted_on=None),
        [said("The client was not in treatment in Riverside on", DAY)],
    ),
    "another client's contact": (Scene.of_another_client, ["This person is not a contact of this client."]),
}


@pytest.mark.parametrize(("arrange", "reasons"), CASES.values(), ids=CASES.keys())
def test_the_rule_and_postgresql_agree(arrange, reasons):
    scene = Scene()
    arrange(scene)

    assert scene.says() == reasons
    assert scene.database_takes_it() == (reasons == [])


def test_a_session_of_another_program_is_refused_by_both():
    scene = Scene()
    scene.consents()
    scene.group_session = GroupSessionFactory(family=True, program__name="Elsewhere")

    assert scene.says()[-1] == "No consent given to Elsewhere names this person."
    assert not scene.database_takes_it()


def test_a_consent_for_one_person_cannot_be_borrowed_for_another():
    scene = Scene()
    scene.consents(contact=ContactFactory(client=scene.episode.client))
    borrowed = scene.consent
    scene.consents()
    scene.consent = borrowed

    assert not scene.database_takes_it()


def test_a_row_that_stands_cannot_be_moved_under_a_consent_that_does_not_name_the_person():
    scene = Scene()
    scene.consents()
    scene.database_takes_it()
    other = ConsentFactory(contact=ContactFactory(client=scene.episode.client), program=scene.program)

    with pytest.raises(IntegrityError, match="A participation is kept as it was written"):
        FamilyParticipation.objects.update(consent=other)


def test_what_was_done_before_a_revocation_stands():
    scene = Scene()
    scene.consents()
    scene.database_takes_it()

    Consent.objects.update(revoked_at=scene.group_session.ends_at, revoked_by=UserFactory())

    assert FamilyParticipation.objects.count() == 1
