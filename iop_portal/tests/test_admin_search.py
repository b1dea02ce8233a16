"""Finding records in the administration: like the portal's own search, and nothing that was typed stands in an address."""

import pytest
from django.urls import reverse

from clients.tests.factories import ClientFactory, ConsentFactory, ContactFactory, EpisodeFactory
from iop_portal.admin_pages import CountedSoFar
from iop_portal.models import User
from iop_portal.tests.factories import MembershipFactory, ProgramFactory
from iop_portal.tests.staff import staff
from plans.tests.factories import PlanFactory
from sessions.models import GroupSession
from sessions.tests.factories import AttendanceFactory, GroupSessionFactory, NoteFactory, signed_note

pytestmark = pytest.mark.django_db
CLIENTS = "admin:clients_client_changelist"


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def compliance(client, program):
    person = staff("compliance", program)
    client.force_login(person)
    return person


def found(client, text, address=None):
    """What a search finds: it is sent, and leads to an address that shows it."""
    address = address or reverse(CLIENTS)
    page = client.post(address, {"q": text}, follow=True)
    return {row.pk for row in page.context["cl"].result_list}


@pytest.mark.usefixtures("compliance")
def test_a_client_is_found_by_whatever_one_knows(client, program):
    person = ClientFactory(first_name="Zoë", last_name="O'Brien", born_on="1984-02-29", phone="+12125550147")
    EpisodeFactory(client=person, program=program)
    EpisodeFactory(program=program)

    for text in ("obri", "zoe o'b", "2/29/1984", "(212) 555-0147", person.number, str(person.public_id)):
        assert found(client, text) == {person.pk}, text
    assert found(client, "nobody of that name") == set()
    assert len(found(client, "")) == 2


@pytest.mark.usefixtures("compliance")
def test_records_are_found_by_their_client(client, program):
    plan = PlanFactory(episode__program=program, episode__client__last_name="Quill")
    attendance = AttendanceFactory(
        group_session__program=program,
        group_session__title="Evening group",
        episode=PlanFactory(episode__program=program).episode,
    )

    assert found(client, "quill", reverse("admin:plans_treatmentplan_changelist")) == {plan.pk}
    number = attendance.client.number
    assert found(client, number, reverse("admin:iop_sessions_attendance_changelist")) == {attendance.pk}
    public_id = str(attendance.public_id)
    assert found(client, public_id, reverse("admin:iop_sessions_attendance_changelist")) == {attendance.pk}


@pytest.mark.usefixtures("compliance")
def test_what_was_typed_stands_in_no_address_and_survives_a_filter(client, program):
    episode = EpisodeFactory(program=program, client__last_name="Quill")

    answer = client.post(reverse("admin:clients_episode_changelist") + "?status__exact=inquiry&p=3", {"q": "Quill"})
    page = client.get(answer["Location"])

    assert "quill" not in answer["Location"].lower()
    assert "status__exact=inquiry" in answer["Location"]
    assert "p=3" not in answer["Location"]
    assert [row.pk for row in page.context["cl"].result_list] == [episode.pk]
    assert b'value="Quill"' in page.content
    assert b"q=Quill" not in page.content


@pytest.mark.usefixtures("compliance")
def test_odd_things_in_the_box_find_nobody_and_break_nothing(client, program):
    EpisodeFactory(program=program)

    for text in ("\0", "%", "'; --", "2/30/1990", "C-999999999999999999", "x" * 5000, "&|!"):
        address = client.post(reverse(CLIENTS), {"q": text})["Location"]
        assert client.get(address).status_code == 200, text


def test_a_page_of_a_client_shows_nothing_of_other_programs(client, program, compliance):
    person = EpisodeFactory(program=program).client
    elsewhere = EpisodeFactory(client=person, program=ProgramFactory(name="The other program"))
    ConsentFactory(contact=ContactFactory(client=person), program=elsewhere.program, purpose="Told elsewhere")

    for address in (reverse("admin:clients_client_change", args=[person.pk]), reverse(CLIENTS)):
        page = client.get(address).content.decode()
        assert person.last_name in page
        assert "The other program" not in page
        assert "Told elsewhere" not in page


def test_a_draft_note_is_nobodys_here(client, program, compliance):
    theirs = NoteFactory(attendance__group_session__program=program)
    NoteFactory(attendance=AttendanceFactory(group_session=GroupSessionFactory(program=program)), written_by=compliance)
    signed = signed_note(attendance=AttendanceFactory(group_session=GroupSessionFactory(program=program)))

    page = client.get(reverse("admin:iop_sessions_note_changelist"))

    assert [note.pk for note in page.context["cl"].result_list] == [signed.pk]
    assert client.get(reverse("admin:iop_sessions_note_change", args=[theirs.pk])).status_code == 302


def test_programs_are_a_filter_for_those_who_have_several(client, program, compliance):
    mine = EpisodeFactory(program=program)
    address = reverse("admin:clients_episode_changelist")
    assert b"By program" not in client.get(address).content

    second = ProgramFactory()
    MembershipFactory(user=compliance, program=second, role="compliance", credential="")
    other = EpisodeFactory(program=second)

    page = client.get(address, {"program": second.pk})
    assert [row.pk for row in page.context["cl"].result_list] == [other.pk]
    assert {row.pk for row in client.get(address, {"program": "x"}).context["cl"].result_list} == {mine.pk, other.pk}


@pytest.mark.usefixtures("compliance")
def test_a_session_leads_to_its_people(client, program):
    attendance = AttendanceFactory(group_session__program=program)
    AttendanceFactory(group_session__program=program)
    page = client.get(reverse("admin:iop_sessions_groupsession_change", args=[attendance.group_session_id]))

    for label in ("attendance", "familyparticipation", "booking"):
        address = reverse(f"admin:iop_sessions_{label}_changelist") + f"?group_session__id__exact={attendance.group_session_id}"
        assert f'href="{address}"' in page.content.decode()
        rows = client.get(address).context["cl"].result_list
        assert [row.pk for row in rows] == ([attendance.pk] if label == "attendance" else [])


@pytest.mark.usefixtures("compliance")
def test_rows_are_counted_no_further_than_pages_are_turned(client, program, monkeypatch):
    monkeypatch.setattr(CountedSoFar, "most", 2)
    for _ in range(3):
        GroupSessionFactory(program=program)

    page = client.get(reverse("admin:iop_sessions_groupsession_changelist"))

    assert page.context["cl"].result_count == 2
    assert b"The first 2 group sessions. Search or filter to find others." in page.content
    assert GroupSession.objects.count() == 3


def test_staff_are_looked_for_by_their_own_names(client, program):
    director = staff("program_director", program)
    client.force_login(director)
    MembershipFactory(program=program, user__last_name="Quill")

    page = client.get(reverse("admin:iop_portal_user_changelist"), {"q": "quill"})

    assert [row.last_name for row in page.context["cl"].result_list] == ["Quill"]
    assert User.objects.count() > 1
