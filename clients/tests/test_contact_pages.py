"""The pages about contacts: what is shown to whom, and how bad input is answered."""

import uuid

import pytest
from django.urls import reverse

from clients.models import Contact
from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, days_ago
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def episode():
    return EpisodeFactory(admitted=True)


@pytest.fixture
def page_of(client, episode):
    """The list of contacts, as this role sees it."""

    def show(role):
        client.force_login(staff(role, episode.program))
        return client.get(reverse("clients:contact-list", args=[episode.client.public_id]))

    return show


def address(name, row):
    return reverse(f"clients:{name}", args=[row.public_id])


def typed(**others):
    return {"first_name": "Robin", "last_name": "Invented", "relationship": "parent", "phone": "212 555 0142"} | others


def test_the_front_desk_reads_yes_or_no_and_not_what_a_consent_covers(page_of, episode):
    contact = ContactFactory(client=episode.client, involvement="Knows about the relapse in May")
    ConsentFactory(contact=contact, program=episode.program, purpose="Planning discharge")

    desk, clinician = page_of("front_desk").content.decode(), page_of("clinician").content.decode()

    assert "Consent: yes" in desk
    assert "Consent: yes" in clinician
    assert "Taking part in family sessions" in clinician
    assert "relapse in May" in clinician
    for hidden in ("Taking part in family sessions", "relapse in May", "All consents", "/consents/", "Edit"):
        assert hidden not in desk


def test_the_page_says_that_an_emergency_contact_is_not_a_release(page_of, episode):
    ContactFactory(client=episode.client, is_emergency_contact=True)

    page = page_of("front_desk").content.decode()

    assert "Being an emergency contact is not a release" in page
    assert "Consent: no" in page


def test_all_consents_show_where_they_stand(page_of, episode):
    contact = ContactFactory(client=episode.client)
    ConsentFactory(contact=contact, program=episode.program, signed_on=days_ago(9), expires_on=days_ago(1))

    page = page_of("compliance").content.decode()

    assert "Expired: its last day was" in page
    assert "Consent: no" in page


def test_opening_the_list_is_kept(page_of, episode):
    page_of("front_desk")

    assert [moment.pgh_label for moment in episode.client.moments.all()] == ["viewed"]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_asks_as_many_queries_for_three_as_for_one(page_of, client, episode, django_assert_num_queries, rows):
    for _ in range(rows):
        ConsentFactory(contact=ContactFactory(client=episode.client), program=episode.program)
    page_of("clinician")

    with django_assert_num_queries(11):
        client.get(reverse("clients:contact-list", args=[episode.client.public_id]))


def test_somebody_new_is_added_with_a_phone_in_its_usual_form(client, episode):
    client.force_login(staff("clinician", episode.program))

    answer = client.post(address("contact-new", episode.client), typed(is_emergency_contact="on"))

    assert answer.url == address("contact-list", episode.client)
    contact = Contact.objects.get()
    assert (contact.display_name, str(contact.phone), contact.may_leave_voicemail) == ("Robin Invented", "+12125550142", False)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("first_name", "", "This field is required."),
        ("first_name", "R" * 81, "Ensure this value has at most 80 characters (it has 81)."),
        ("last_name", "In\0vented", "Null characters are not allowed."),
        ("relationship", "enemy", "Select a valid choice. enemy is not one of the available choices."),
        ("phone", "12", "Enter a valid phone number (e.g. (201) 555-0123) or a number with an international call prefix."),
        ("email", "robin", "Enter a valid email address."),
    ],
)
def test_bad_input_is_answered_at_its_field_and_writes_nothing(client, episode, field, value, sentence):
    client.force_login(staff("clinician", episode.program))

    page = client.post(address("contact-new", episode.client), typed(**{field: value}))

    assert page.status_code == 200
    assert page.context["form"].errors[field] == [sentence]
    assert Contact.objects.count() == 0


def test_a_form_sent_twice_adds_one_person(client, episode):
    client.force_login(staff("clinician", episode.program))
    sent = typed(submission=uuid.uuid4())

    first, second = (client.post(address("contact-new", episode.client), sent) for _ in range(2))

    assert first.url == second.url
    assert Contact.objects.count() == 1


def test_who_saves_later_is_told_and_keeps_what_was_typed(client, episode):
    contact = ContactFactory(client=episode.client)
    client.force_login(staff("clinician", episode.program))
    client.post(address("contact-edit", contact), typed(last_name="First", revision=0, is_active="on"))

    page = client.post(address("contact-edit", contact), typed(last_name="Second", revision=0, is_active="on"))

    assert page.context["form"].non_field_errors()[0].startswith("Somebody else changed this while you were writing.")
    assert 'value="Second"' in page.content.decode()
    assert Contact.objects.get().last_name == "First"
    assert [moment.pgh_label for moment in contact.moments.all()] == ["refused"]


@pytest.mark.parametrize("revision", ["", "x", "\0", "-1", "99999999999999999999"])
def test_a_broken_revision_saves_nothing(client, episode, revision):
    contact = ContactFactory(client=episode.client)
    client.force_login(staff("clinician", episode.program))

    page = client.post(address("contact-edit", contact), typed(last_name="Second", revision=revision))

    assert page.status_code == 200
    assert Contact.objects.get().last_name == contact.last_name


def test_the_edit_form_starts_from_what_is_known(client, episode):
    contact = ContactFactory(client=episode.client, phone="+12125550142", involvement="Drives")
    client.force_login(staff("clinician", episode.program))

    page = client.get(address("contact-edit", contact)).content.decode()

    assert 'value="(212) 555-0142"' in page
    assert 'value="Drives"' in page
    assert 'name="revision" value="0"' in page


def test_one_persons_page_says_what_we_may_tell_them(client, episode):
    contact, other = (ContactFactory(client=episode.client) for _ in range(2))
    given = ConsentFactory(contact=contact, program=episode.program)
    ConsentFactory(contact=other, program=episode.program)
    client.force_login(staff("clinician", episode.program))

    page, revoked = (client.get(address("contact-detail", one)) for one in (contact, ContactFactory(client=episode.client)))

    assert [line.consent for line in page.context["given"]] == [given]
    assert "Record consent" in page.content.decode()
    assert "Nothing: no consent names them." in revoked.content.decode()
