"""Recording who took part: the action, and two people who race."""

import datetime as dt
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from clients.actions import consents
from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import UserFactory
from sessions.actions import family
from sessions.models import FamilyParticipation
from sessions.rules.family import LEEWAY, blockers_to_family, blockers_to_participation, blockers_to_times
from sessions.tests.factories import GroupSessionFactory

SECOND = dt.timedelta(seconds=1)
RACES = 200


def scene(**session):
    group_session = GroupSessionFactory(family=True, **session)
    episode = EpisodeFactory(admitted=True, program=group_session.program)
    return group_session, episode, ContactFactory(client=episode.client)


def record(group_session, episode, contact, **others):
    facts = {"arrived_at": group_session.starts_at, "left_at": group_session.ends_at, "words": "Boundaries"} | others
    facts.setdefault("by", group_session.facilitator)
    return family.record(group_session=group_session, episode=episode, contact=contact, **facts)


@pytest.mark.django_db
def test_a_participation_names_the_consent_it_relies_on():
    group_session, episode, mother = scene()
    ConsentFactory(contact=mother, program=group_session.program, signed_on=days_ago(20), expires_on=days_ago(12))
    standing = ConsentFactory(contact=mother, program=group_session.program)

    participation = record(group_session, episode, mother, left_at=group_session.starts_at + dt.timedelta(minutes=45, seconds=59))

    assert participation.consent == standing
    assert (participation.length_in_minutes, participation.words) == (45, "Boundaries")


@pytest.mark.django_db
def test_the_page_and_the_action_refuse_for_the_same_reason():
    group_session, episode, mother = scene()

    with pytest.raises(Refused) as refusal:
        record(group_session, episode, mother)

    assert refusal.value.reasons == blockers_to_participation(group_session, episode, mother)
    assert FamilyParticipation.objects.count() == 0


@pytest.mark.django_db
def test_who_is_no_longer_active_does_not_take_part():
    group_session, episode, mother = scene()
    ConsentFactory(contact=mother, program=group_session.program)
    type(mother).objects.update(is_active=False)

    with pytest.raises(Refused, match="marked as no longer active"):
        record(group_session, episode, mother)


@pytest.mark.django_db
def test_each_person_is_recorded_once():
    group_session, episode, mother = scene()
    ConsentFactory(contact=mother, program=group_session.program)
    record(group_session, episode, mother)

    with pytest.raises(ValidationError, match="This person is recorded for this session already"):
        record(group_session, episode, mother)


@pytest.mark.django_db
def test_leaving_before_a_revocation_counts_and_staying_past_it_does_not():
    group_session, episode, mother = scene()
    halfway = group_session.starts_at + dt.timedelta(minutes=30)
    ConsentFactory(contact=mother, program=group_session.program, revoked_at=halfway, revoked_by=UserFactory())

    with pytest.raises(Refused, match="The consent was revoked on"):
        record(group_session, episode, mother, left_at=halfway + SECOND)
    assert record(group_session, episode, mother, left_at=halfway).left_at == halfway


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("early", "late", "reasons"),
    [
        (LEEWAY, LEEWAY, []),
        (LEEWAY + SECOND, LEEWAY, ["These times lie outside the session, by more than half an hour."]),
        (LEEWAY, LEEWAY + SECOND, ["These times lie outside the session, by more than half an hour."]),
        (dt.timedelta(minutes=-90), dt.timedelta(), ["Nobody leaves before they arrive."]),
        (dt.timedelta(), dt.timedelta(minutes=-91), ["Nobody leaves before they arrive."]),
    ],
)
def test_times_belong_to_the_session(early, late, reasons):
    group_session = GroupSessionFactory.build(family=True, program=None, facilitator=None)
    arrived_at, left_at = group_session.starts_at - early, group_session.ends_at + late

    assert blockers_to_times(group_session, arrived_at=arrived_at, left_at=left_at) == reasons


@pytest.mark.django_db
@pytest.mark.parametrize(("days", "is_too_early"), [(-1, True), (0, False), (1, False)])
def test_nobody_took_part_in_what_has_not_come_yet(days, is_too_early):
    group_session = GroupSessionFactory(family=True)
    zone = group_session.program.zone
    group_session.starts_at = dt.datetime.combine(
        timezone.localdate(timezone=zone) - dt.timedelta(days=days), dt.time(12), tzinfo=zone
    )

    assert [reason.startswith("This session is on") for reason in blockers_to_family(group_session)] == [True] * is_too_early


@pytest.mark.django_db(transaction=True)
def test_a_revocation_and_a_participation_at_once_have_one_honest_outcome():
    """Either recorded first and standing, or revoked first and refused: never recorded after the client took it back."""
    group_session, episode, _ = scene(starts_at=timezone.now() - dt.timedelta(minutes=10))
    sam = UserFactory()
    with transaction.atomic():
        mothers = ContactFactory.create_batch(RACES, client=episode.client)
        given = [ConsentFactory(contact=mother, program=group_session.program, recorded_by=sam) for mother in mothers]

    revoked, recorded = race(
        [partial(revoke_in, number % 9 / 1000, consent, sam) for number, consent in enumerate(given)],
        [partial(record, group_session, episode, mother) for mother in mothers],
    )

    assert revoked == [None] * RACES
    stands = {row.contact_id: row for row in FamilyParticipation.objects.select_related("consent")}
    outcomes = [outcome(refusal, stands.get(mother.pk)) for mother, refusal in zip(mothers, recorded, strict=True)]
    assert set(outcomes) == {"recorded first", "revoked first"}, outcomes


def revoke_in(seconds, consent, by):
    """A revocation has less to ask before it locks: so it starts a little later each time, and either may win."""
    time.sleep(seconds)
    consents.revoke(consent=consent, words="By phone", by=by)


def race(*lanes):
    """Deed by deed, each lane in its own thread and connection, all at the same moment: what stopped each deed, or None."""
    start = threading.Barrier(len(lanes))

    def attempt(deed):
        start.wait()
        try:
            deed()
        except Exception as error:  # a thread's error would be lost
            return error

    def run(deeds):
        try:
            connection.ensure_connection()
            return [attempt(deed) for deed in deeds]
        finally:
            connection.close()

    with ThreadPoolExecutor(len(lanes)) as pool:
        return list(pool.map(run, lanes))


def outcome(refusal, participation):
    """Which of the two came first; anything else is told as it is."""
    if refusal is None and participation and participation.recorded_at <= participation.consent.revoked_at:
        return "recorded first"
    if participation is None and isinstance(refusal, Refused) and refusal.reasons[0].startswith("The consent was revoked on"):
        return "revoked first"
    return refusal, participation
