"""What becomes of a note, walked through its pages: late, returned, co-signed, added to, taken back; and a draft nobody reads."""

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from clients.tests.factories import days_ago
from iop_portal.tests.factories import MembershipFactory
from iop_portal.tests.staff import staff
from plans.models import Objective
from plans.tests.factories import plan_in_force
from sessions.models import Note, NoteAddendum
from sessions.tests.factories import AttendanceFactory, GroupSessionFactory, SharedDraftFactory, at

pytestmark = pytest.mark.django_db
WORDS = "Spoke about the weekend and named two triggers."
BETTER = "Named two triggers of the weekend and what to do about each."


class Desk:
    """Whose turn it is, at the pages."""

    def __init__(self, client):
        self.client = client

    def turn(self, person):
        self.client.force_login(person)

    def get(self, route, row):
        return self.client.get(reverse(f"sessions:{route}", args=[row.public_id]))

    def post(self, route, row, **sent):
        answer = self.client.post(reverse(f"sessions:{route}", args=[row.public_id]), sent, follow=True)
        assert answer.redirect_chain, answer.context["form"].errors
        return answer

    def write_and_sign(self, attendance, words, **sent):
        plan_of = Objective.objects.filter(goal__plan__episode=attendance.episode).first()
        said = {"response": words, "risk": "none", "content": "Chains, link by link.", "objectives": str(plan_of.public_id)}
        self.post("note-write", attendance, then="sign", **said | sent)
        note = Note.objects.unsigned().get(attendance=attendance)
        self.post("note-sign", note)
        note.refresh_from_db()
        return note


@pytest.fixture
def desk(client):
    return Desk(client)


@pytest.fixture
def last_week():
    """Somebody was in a group a week ago, with a plan in force."""
    attendance = AttendanceFactory(group_session__starts_at=at(days_ago(7), 10))
    plan_in_force(episode=attendance.episode)
    return attendance


def says(answer):
    return " ".join(answer.content.decode().split())


def test_late_returned_written_again_cosigned_added_to_and_taken_back(desk, last_week):
    program = last_week.group_session.program
    supervisor, compliance = staff("clinical_supervisor", program), staff("compliance", program)
    author = MembershipFactory(program=program, role="clinician", credential="LPC-A", supervisor=supervisor).user

    desk.turn(author)
    first = desk.write_and_sign(last_week, WORDS)
    assert "Late entry." in says(desk.get("note-detail", first))
    assert "Waits for a co-signature." in says(desk.get("note-detail", first))

    desk.turn(supervisor)
    assert first.get_absolute_url() in says(desk.client.get(reverse("today:today")))
    desk.post("note-return", first, words="Say what she will do about them.")

    desk.turn(author)
    assert "Say what she will do about them." in says(desk.client.get(reverse("today:today")))
    draft = desk.get("note-write", last_week)
    assert "Say what she will do about them." in says(draft)
    assert draft.context["form"]["response"].value() == WORDS
    second = desk.write_and_sign(last_week, BETTER, revision=1)

    desk.turn(supervisor)
    desk.post("note-cosign", second)
    assert "Co-signed" in says(desk.get("note-detail", second))

    desk.turn(author)
    desk.post("note-add", second, words="She called on Friday and had used neither.")
    assert "She called on Friday and had used neither." in says(desk.get("note-detail", second))
    desk.post("note-error", second, reason="Another client's session.")
    assert desk.get("note-detail", second).status_code == 404
    assert [part.state for part in desk.get("note-list", last_week.group_session).context["parts"]] == ["none"]

    desk.turn(compliance)
    assert "Returned, and replaced by a later note:" in says(desk.get("note-detail", first))
    assert "Another client&#x27;s session." in says(desk.get("note-detail", second))
    assert list(Note.objects.order_by("pk").values_list("response", flat=True)) == [WORDS, BETTER]
    assert NoteAddendum.objects.count() == 1


@pytest.mark.parametrize("kind", ["individual", "family"])
def test_a_note_of_one_client_asks_for_the_same_and_is_sealed(desk, kind):
    facts = {"modality": kind, "family_format": "with_client" if kind == "family" else "", "title": "With one client"}
    attendance = AttendanceFactory(group_session=GroupSessionFactory(**facts))
    plan_in_force(episode=attendance.episode)
    desk.turn(staff("clinician", attendance.group_session.program))

    desk.post("note-write", attendance, then="sign", response="Came.", risk="none", content="A talk about the week.")
    lacking = desk.get("note-sign", Note.objects.get()).context["blockers"]
    note = desk.write_and_sign(attendance, WORDS, revision=1, shared_revision=1)

    assert lacking == [
        "Say how the client responded, in 5 words at least.",
        "Choose at least one active objective of the client's plan that the session worked on.",
    ]
    assert (note.is_signed, note.sealed_draft, note.is_late_entry) == (True, "", False)
    with pytest.raises(IntegrityError, match="This note"), transaction.atomic():
        Note.objects.filter(pk=note.pk).update(response="Something else.")
    with pytest.raises(IntegrityError, match="This note"), transaction.atomic():
        Note.objects.filter(pk=note.pk).delete()


def holds(table, word):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table} whole WHERE whole::text LIKE %s", [f"%{word}%"])  # noqa: S608  our own tables
        return cursor.fetchone()[0] > 0


def test_a_draft_lies_encrypted_in_every_table_and_opens_for_its_author_alone(desk, last_week):
    program = last_week.group_session.program
    author = staff("clinician", program)
    desk.turn(author)
    desk.post("note-write", last_week, response="Zanzibar in the morning", content="Zanzibar for all")
    desk.post("note-write", last_week, response="Zanzibar at night", content="Zanzibar for some", revision=1, shared_revision=1)

    tables = [name for name in connection.introspection.table_names() if name.startswith(("iop_", "clients_", "plans_"))]
    holding = [name for name in tables if holds(name, "Zanzibar")]

    assert holding == []
    assert holds("clients_client", last_week.client.last_name)
    assert desk.get("note-write", last_week).context["form"]["response"].value() == "Zanzibar at night"
    for role in ("clinician", "clinical_supervisor", "compliance"):
        desk.turn(staff(role, program))
        pages = [desk.get("note-write", last_week), desk.get("note-detail", Note.objects.get())]
        pages.append(desk.get("note-list", last_week.group_session))
        assert not any("Zanzibar" in says(page) for page in pages)


def test_words_for_the_shared_part_are_shown_where_a_colleague_began_it_meanwhile(desk, last_week):
    SharedDraftFactory(group_session=last_week.group_session)
    desk.turn(staff("clinician", last_week.group_session.program))
    sent = {"response": WORDS, "content": "Typed before the other began"}

    page = desk.client.post(reverse("sessions:note-write", args=[last_week.public_id]), sent)
    assert "Typed before the other began" in says(page)
    assert page.context["form"]["response"].value() == WORDS

    desk.post("note-write", last_week, response=WORDS)
    assert Note.objects.get().words.response == WORDS


def test_two_people_in_one_note_the_shared_part_of_one_and_both_texts_of_the_other(desk):
    group_session = GroupSessionFactory(starts_at=at(days_ago(1), 10), ends_at=at(days_ago(1), 10) + dt.timedelta(minutes=90))
    attendance = AttendanceFactory(group_session=group_session)
    first, second = (staff("clinician", group_session.program) for _ in range(2))
    group_session.facilitator = first
    group_session.save()
    group_session.co_facilitators.add(second)

    desk.turn(first)
    desk.post("note-write", attendance, response="The first words", content="What the first wrote")
    desk.turn(second)
    assert f"{first} is writing this note." in says(desk.get("note-write", attendance))
    desk.post("note-take-over", group_session)
    assert desk.get("note-write", attendance).context["form"]["response"].value() == "The first words"
    desk.post(
        "note-write", attendance, response="The second words", content="What the second wrote", revision=2, shared_revision=2
    )

    desk.turn(first)
    sent = {"response": "The first again", "content": "What the first wrote again", "revision": 1, "shared_revision": 1}
    page = desk.client.post(reverse("sessions:note-write", args=[attendance.public_id]), sent)
    assert "The first again" in says(page)
    assert "The second words" not in says(page)  # a draft is its author's alone
    desk.turn(second)
    sent = {"response": "From a tablet left open", "content": "What the second wrote", "revision": 2, "shared_revision": 3}
    page = desk.client.post(reverse("sessions:note-write", args=[attendance.public_id]), sent)
    assert "From a tablet left open" in says(page)
    assert "The second words" in says(page)
    assert Note.objects.get().words.response == "The second words"
