"""Contacts: written down, corrected, no longer active; and how a list of them reads."""

import pytest
from django.utils import timezone

from clients.actions import contacts
from clients.models import Contact
from clients.queries import contacts_with_consents
from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, days_ago
from iop_portal.refusals import CHANGED_MEANWHILE, Refused
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
FACTS = {"first_name": "Robin", "last_name": "Invented", "relationship": "parent"}


@pytest.fixture
def episode():
    return EpisodeFactory(admitted=True)


def test_somebody_is_written_down_once(episode):
    contact = contacts.add(client=episode.client, facts=FACTS, by=UserFactory())

    with pytest.raises(Refused) as refusal:
        contacts.add(client=episode.client, facts=FACTS | {"first_name": "ROBIN"}, by=UserFactory())

    assert refusal.value.reasons == ["This client already has an active contact of that name and relationship."]
    assert list(episode.client.contacts.all()) == [contact]


def test_somebody_of_the_same_name_in_another_relationship_or_family_is_somebody_else(episode):
    contacts.add(client=episode.client, facts=FACTS, by=UserFactory())

    contacts.add(client=episode.client, facts=FACTS | {"relationship": "sibling"}, by=UserFactory())
    contacts.add(client=EpisodeFactory().client, facts=FACTS, by=UserFactory())

    assert Contact.objects.count() == 3


def test_two_people_who_save_at_once_do_not_overwrite_each_other():
    contact, facts = ContactFactory(), {"first_name": "Robin", "last_name": "", "relationship": "parent"}
    contacts.edit(contact=contact, facts=facts | {"involvement": "Drives"}, revision=0, by=UserFactory())

    with pytest.raises(Refused) as refusal:
        contacts.edit(contact=contact, facts=facts | {"involvement": "Cooks"}, revision=0, by=UserFactory())

    assert refusal.value.reasons == [CHANGED_MEANWHILE]
    assert (Contact.objects.get().involvement, Contact.objects.get().revision) == ("Drives", 1)


@pytest.mark.parametrize(("last_day", "is_fixed"), [(-1, True), (0, True), (1, False)])
def test_a_name_that_a_consent_in_force_names_stays(last_day, is_fixed):
    contact = ContactFactory()
    ConsentFactory(contact=contact, expires_on=days_ago(last_day))
    renamed = {"first_name": "Jo", "last_name": contact.last_name}

    if is_fixed:
        with pytest.raises(Refused, match="so the name stays"):
            contacts.edit(contact=contact, facts=renamed, revision=0, by=UserFactory())
    else:
        contacts.edit(contact=contact, facts=renamed, revision=0, by=UserFactory())
        assert Contact.objects.get().consents.get().recipient_name.startswith("Robin")


def test_everything_but_the_name_can_be_corrected_under_a_consent():
    contact = ContactFactory()
    ConsentFactory(contact=contact)
    facts = {"first_name": contact.first_name, "last_name": contact.last_name, "is_active": False}

    assert contacts.edit(contact=contact, facts=facts, revision=0, by=UserFactory()).is_active is False


def test_the_front_desk_learns_yes_or_no_and_no_more(episode):
    mother = ContactFactory(client=episode.client, first_name="Ann")
    father = ContactFactory(client=episode.client, first_name="Ben")
    ConsentFactory(contact=mother, program=episode.program)
    ConsentFactory(contact=father, program=episode.program, expires_on=days_ago(1))

    desk = contacts_with_consents(episode.client, staff("front_desk", episode.program), timezone.localdate())
    clinician = contacts_with_consents(episode.client, staff("clinician", episode.program), timezone.localdate())

    assert [(line.contact, line.has_consent, line.consents) for line in desk] == [(mother, True, []), (father, False, [])]
    assert [[given.consent.covers for given in line.consents] for line in clinician] == [[["Taking part in family sessions"]], []]


def test_a_consent_to_a_program_where_one_does_not_work_does_not_show(episode):
    ConsentFactory(contact=ContactFactory(client=episode.client))

    [line] = contacts_with_consents(episode.client, staff("clinician", episode.program), timezone.localdate())

    assert not line.has_consent


def test_who_is_no_longer_active_shows_only_where_everybody_does(episode):
    gone = ContactFactory(client=episode.client, is_active=False)
    user, today = staff("clinician", episode.program), timezone.localdate()

    assert contacts_with_consents(episode.client, user, today) == []
    assert [line.contact for line in contacts_with_consents(episode.client, user, today, everybody=True)] == [gone]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_two_queries_however_many_there_are(episode, django_assert_num_queries, rows):
    for _ in range(rows):
        ConsentFactory(contact=ContactFactory(client=episode.client), program=episode.program)
    user = staff("clinician", episode.program)
    user.standing()

    with django_assert_num_queries(2):
        lines = contacts_with_consents(episode.client, user, timezone.localdate())
        assert [line.contact.client.pk for line in lines] == [episode.client.pk] * rows
