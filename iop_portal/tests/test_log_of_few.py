"""Lines of a client's log of which only some may know who read the log: pairs kept apart, and counseling notes."""

import pytest
from django.urls import reverse

from clients.tests.factories import EpisodeFactory
from clients.views.merging import address_of
from iop_portal.chart.log import entries_of
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import counseling_notes
from sessions.tests.factories import KeepApartFactory, note_that_left
from sessions.tests.family_factories import FamilyBookingFactory, GroupAgreementFactory, GuestFactory

pytestmark = pytest.mark.django_db
NOTE, APART = "Counseling note", "Kept apart"


@pytest.fixture
def program():
    return ProgramFactory()


def deeds(client, user, part):
    """By the alphabet: all that one transaction writes has one time."""
    return sorted(entry.deed for entry in entries_of(client, user) if entry.part == part)


def test_what_became_of_a_counseling_note_is_for_its_readers_and_for_compliance(client, program, django_assert_num_queries):
    author, colleague, third = (staff("clinical_supervisor", program) for _ in range(3))
    episode = EpisodeFactory(program=program, admitted=True)
    note = counseling_notes.begin(episode=episode, group_session=None, words="Transference.", by=author)
    note = counseling_notes.write(note=note, words="Transference, I think.", revision=note.revision, by=author)
    note = counseling_notes.sign(note=note, by=author)
    for reader in (colleague, third):
        counseling_notes.grant(note=note, reader=reader, reason="Takes over", by=author)
    for reader in (author, colleague, third):
        client.force_login(reader)
        assert client.get(note.get_absolute_url()).status_code == 200
    counseling_notes.add(note=note, words="Ask again.", by=author)
    written, let_in, read = ["Written", "Changed", "Signed"], ["Opened to a colleague"], ["Viewed"]
    everything = [*written, *let_in * 2, *read * 3, "Added to"]

    assert deeds(episode.client, author, NOTE) == sorted(everything)
    compliance = staff("compliance", program)
    with django_assert_num_queries(4):  # memberships, merged records, lines, people
        found = entries_of(episode.client, compliance)
    assert deeds(episode.client, compliance, NOTE) == sorted(everything)
    assert {entry.who for entry in found if (entry.part, entry.deed) == (NOTE, "Viewed")} == {
        *map(str, (author, colleague, third))
    }
    assert deeds(episode.client, colleague, NOTE) == sorted([*written, *let_in, *read, "Added to"])
    for nobody in (
        staff("program_director", program),
        staff("clinical_supervisor", program),
        staff("compliance", ProgramFactory()),
    ):
        assert deeds(episode.client, nobody, NOTE) == []
    counseling_notes.withdraw(note=note, by=author)
    assert deeds(episode.client, author, NOTE) == sorted([*everything, *["Closed to a colleague"] * 2])
    assert deeds(episode.client, colleague, NOTE) == []


def test_that_a_counseling_note_left_is_for_the_same_few(program):
    disclosed = note_that_left(program)

    assert deeds(disclosed.note.episode.client, staff("compliance", program), NOTE) == ["Disclosed", "Written"]
    assert deeds(disclosed.note.episode.client, staff("program_director", program), NOTE) == []


def test_compliance_of_another_program_of_the_client_examines_nothing_here(program):
    note = note_that_left(program).note
    there = EpisodeFactory(client=note.episode.client).program

    assert deeds(note.episode.client, staff("compliance", there), NOTE) == []


def test_a_pair_is_in_the_log_of_both_for_who_may_know_of_it(client, program):
    one, two = (EpisodeFactory(program=program, admitted=True).client for _ in range(2))
    pair = KeepApartFactory(client=one, other_client=two)
    director = staff("program_director", program)
    client.force_login(director)
    client.get(pair.get_absolute_url())

    for side in (one, two):
        assert deeds(side, director, APART) == ["Viewed", "Written"]
    assert deeds(EpisodeFactory(program=program).client, director, APART) == []


def test_a_pair_that_reaches_into_another_program_is_in_no_log_here(program):
    here, there = EpisodeFactory(program=program, admitted=True).client, EpisodeFactory(admitted=True).client
    KeepApartFactory(client=here, other_client=there)

    assert deeds(here, staff("compliance", program), APART) == []


def test_family_is_in_the_log_and_guests_are_nobodys(client, program):
    director = staff("program_director", program)
    booking = FamilyBookingFactory(group_session__program=program)
    GroupAgreementFactory(episode=booking.episode)
    GuestFactory(group_session__program=program)
    client.force_login(director)

    page = client.get(reverse("chart:client-log", args=[booking.episode.client.public_id]))

    parts = [entry.part for entry in page.context["entries"]]
    assert (parts.count("Family booking"), parts.count("Group agreement")) == (1, 1)
    assert not [part for part in parts if "uest" in part]


def test_a_merge_does_not_count_a_pair_of_which_one_may_not_know(client, program):
    kept = EpisodeFactory(program=program, admitted=True).client
    other = EpisodeFactory(program=program, discharged=True).client
    client.force_login(staff("clinical_supervisor", program))
    shown = ("Pairs kept apart", 1)

    KeepApartFactory(client=other, other_client=EpisodeFactory(admitted=True).client)
    assert shown not in client.get(f"{address_of(kept)}?other={other.public_id}").context["moving"]
    KeepApartFactory(client=other, other_client=EpisodeFactory(program=program, admitted=True).client)
    assert shown in client.get(f"{address_of(kept)}?other={other.public_id}").context["moving"]
