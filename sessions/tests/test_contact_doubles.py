"""The same mother, written down twice: one entry stays, and nothing that was allowed or forbidden is lost or widened."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from clients.actions import contacts, merging
from clients.models import Contact
from clients.rules.contacts import blockers_to_being_the_same
from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, InvolvementFactory, days_ago
from iop_portal.refusals import Refused, reasons_of
from iop_portal.tests.staff import staff
from sessions.actions import contact_doubles
from sessions.models import KeepApart
from sessions.rules.contact_doubles import ASK
from sessions.tests.factories import KeepApartFactory

pytestmark = pytest.mark.django_db
KEPT = "A consent in force names this entry, and a consent is never moved."
ACTIVE = ["Choose another active entry of this client: it is the one that stays."]


@pytest.fixture
def episode():
    return EpisodeFactory(admitted=True)


@pytest.fixture
def twice(episode):
    """The one that stays, and the other."""
    return tuple(ContactFactory(client=episode.client, first_name=name, last_name="Sample") for name in ("Robin", "Mom"))


def mark(contact, same_as, by=None):
    return contact_doubles.mark(
        contact=contact, same_as=same_as, by=by or staff("clinician", contact.client.episodes.first().program)
    )


def refusal(contact, same_as):
    with pytest.raises(Refused) as refused:
        mark(contact, same_as)
    return refused.value.reasons


def test_two_mothers_of_a_merged_record_are_offered_as_one_and_put_together(client, episode):
    other = EpisodeFactory(program=episode.program, discharged=True).client
    stays, double = (
        ContactFactory(client=who, first_name="Robin", last_name="Sample", relationship="parent")
        for who in (episode.client, other)
    )
    consent = ConsentFactory(contact=double, program=episode.program, signed_on=days_ago(20), expires_on=days_ago(1))
    entry = InvolvementFactory(contact=double, program=episode.program)
    person = staff("clinical_supervisor", episode.program)
    merging.merge(client=episode.client, other=other, reason="Identity document seen.", by=person)
    client.force_login(person)
    listed = reverse("clients:contact-list", args=[episode.client.public_id])
    same = reverse("sessions:contact-same", args=[double.public_id])
    assert same in client.get(listed).content.decode()

    answer = client.post(same, {"same_as": stays.public_id})

    double.refresh_from_db()
    consent.refresh_from_db()
    assert (double.same_as, double.is_active, consent.contact) == (stays, False, double)
    page = client.get(answer["Location"])
    assert (page.context["contact"], list(page.context["entries"]), list(page.context["doubles"])) == (stays, [entry], [double])
    assert same not in client.get(listed).content.decode()
    assert b"Second entry" in client.get(listed).content
    assert b"which is used" in client.get(reverse("clients:contact-detail", args=[double.public_id])).content


def test_a_consent_in_force_stays_where_it_is(twice):
    stays, double = twice
    consent = ConsentFactory(contact=double, program=double.client.episodes.first().program, signed_on=days_ago(3))

    assert refusal(double, stays) == blockers_to_being_the_same(double, stays)
    assert refusal(double, stays)[0].startswith(KEPT)
    mark(stays, double)
    assert Contact.objects.get(pk=stays.pk).same_as == consent.contact == double


def test_whom_one_must_not_meet_holds_for_the_entry_that_stays(twice, episode):
    stays, double = twice
    rival = EpisodeFactory(program=episode.program, admitted=True).client
    pair = KeepApartFactory(client=episode.client, contact=double, other_client=rival)
    turned = KeepApartFactory(client=rival, other_client=episode.client, other_contact=double, kind="no_contact_order")
    by = staff("case_manager", episode.program)

    mark(double, stays, by=by)

    for old in (pair, turned):
        old.refresh_from_db()
        assert (old.contact or old.other_contact, old.ended_by) == (double, by)
    renewed = KeepApart.objects.standing()
    assert {(one.contact or one.other_contact, one.kind) for one in renewed} == {(stays, pair.kind), (stays, turned.kind)}
    assert {one.recorded_by for one in renewed} == {pair.recorded_by, turned.recorded_by}
    assert not KeepApart.objects.visible_to(by).exists()


def test_two_who_are_kept_apart_are_two_and_nobody_learns_why(twice, episode):
    stays, double = twice
    KeepApartFactory(client=episode.client, contact=double, other_client=episode.client, other_contact=stays)

    assert refusal(double, stays) == refusal(stays, double) == [ASK]


def test_what_cannot_be_one_person(twice):
    stays, double = twice
    elsewhere, gone = ContactFactory(), ContactFactory(client=stays.client, is_active=False)

    assert refusal(double, double) == refusal(double, elsewhere) == refusal(double, gone) == ACTIVE
    assert refusal(double, None) == ["Choose the entry that stays."]
    for around in ({"same_as": elsewhere}, {"same_as": gone}, {"same_as": double}):
        with pytest.raises(IntegrityError) as error, transaction.atomic():
            Contact.objects.filter(pk=double.pk).update(is_active=False, **around)
        assert reasons_of(error.value) == ["The other entry is an active one of the same client."]
    with pytest.raises(IntegrityError), transaction.atomic():
        Contact.objects.filter(pk=double.pk).update(same_as=stays)


def test_a_third_entry_leads_straight_to_the_one_that_stays_and_a_mistake_is_taken_back(twice):
    stays, double = twice
    third = ContactFactory(client=stays.client, first_name="Mama")
    mark(third, double)

    mark(double, stays)

    assert set(stays.doubles.all()) == {third, double}
    facts = {"first_name": "Mom", "last_name": "Sample", "relationship": double.relationship, "is_active": True}
    double.refresh_from_db()
    with pytest.raises(Exception, match="second entry of somebody else"):
        contacts.edit(
            contact=double, facts=facts, revision=double.revision, by=staff("clinician", double.client.episodes.first().program)
        )
    mark(double, None)
    double.refresh_from_db()
    contacts.edit(
        contact=double, facts=facts, revision=double.revision, by=staff("clinician", double.client.episodes.first().program)
    )
    assert Contact.objects.get(pk=double.pk).is_active
