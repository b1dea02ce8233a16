"""Notes as pages: one client after the other, nothing typed is lost, and who sees what."""

import pytest
from django.urls import reverse

from clients.models import Client as Person
from iop_portal.tests.staff import staff
from plans.tests.factories import plan_in_force
from sessions.models import Note
from sessions.tests.factories import AttendanceFactory, GroupSessionFactory, NoteFactory, signed_note

pytestmark = pytest.mark.django_db
WORDS = "Spoke about the weekend and named two triggers."


@pytest.fixture
def group(client):
    """Yesterday's session with three clients present, and its clinician signed in."""
    group_session = GroupSessionFactory()
    clinician = staff("clinician", group_session.program)
    client.force_login(clinician)
    attendances = [
        AttendanceFactory(group_session=group_session, episode__client__last_name=name) for name in ("Able", "Baker", "Cook")
    ]
    return group_session, clinician, attendances


def url(route, row):
    return reverse(f"sessions:{route}", args=[row.public_id])


def test_one_client_after_the_other(client, group):
    group_session, _, (able, baker, cook) = group

    page = client.post(url("note-write", able), {"response": WORDS, "revision": 0, "then": "next"})
    assert page.url == url("note-write", baker)
    page = client.post(url("note-write", cook), {"response": "Cook listened.", "then": "next"})
    assert page.url == url("note-write", able)  # round again: drafts are not done
    page = client.post(url("note-write", able), {"response": WORDS, "revision": 1})
    assert page.url == url("note-list", group_session)

    listed = client.get(url("note-list", group_session)).context["parts"]
    assert [part.state for part in listed] == ["draft", "none", "draft"]


def test_write_sign_and_go_on(client, group):
    _, clinician, (able, baker, _) = group
    plan = plan_in_force(episode=able.episode)
    objective = plan.goals.get().objectives.first()

    sent = {"response": WORDS, "risk": "none", "content": "Chains", "objectives": [str(objective.public_id)]}
    page = client.post(url("note-write", able), sent | {"then": "sign"})
    note = Note.objects.get()
    assert page.url == url("note-sign", note)
    assert client.get(page.url).context["blockers"] == []
    page = client.post(page.url)

    note.refresh_from_db()
    assert (page.url, note.signed_by) == (url("note-write", baker), clinician)
    assert client.get(url("note-write", able)).url == note.get_absolute_url()


def test_the_page_and_the_signature_refuse_for_the_same_reasons(client, group):
    _, clinician, (able, _, _) = group
    note = NoteFactory(attendance=able, written_by=clinician, response="Came.")

    shown = client.get(url("note-sign", note)).context["blockers"]
    page = client.post(url("note-sign", note))

    assert len(shown) == 4
    assert page.context["form"].non_field_errors() == shown


def test_what_was_typed_stays_when_somebody_else_was_quicker(client, group):
    _, clinician, (able, _, _) = group
    NoteFactory(attendance=able, written_by=clinician, response="The other window", revision=4)

    page = client.post(url("note-write", able), {"response": "My long and careful words", "revision": 3})

    text = page.content.decode()
    assert "My long and careful words" in text
    assert "The other window" in text
    assert page.context["form"]["revision"].value() == 4
    assert Note.objects.get().words.response == "The other window"


@pytest.mark.parametrize(
    ("sent", "field", "said"),
    [
        ({"response": "x" * 4001}, "response", "Ensure this value has at most 4000 characters (it has 4001)."),
        ({"response": "a\x00b"}, "response", "Null characters are not allowed."),
        (
            {"objectives": ["6c1f7c1e-6f0e-4c0e-9e8e-2f1d0a1b2c3d"]},
            "objectives",
            "Select a valid choice. 6c1f7c1e-6f0e-4c0e-9e8e-2f1d0a1b2c3d is not one of the available choices.",
        ),
    ],
)
def test_bad_input_is_answered_at_the_field(client, group, sent, field, said):
    _, _, (able, _, _) = group

    page = client.post(url("note-write", able), sent)

    assert page.context["form"].errors == {field: [said]}
    assert not Note.objects.exists()


def test_typing_keeps_itself_and_hands_on_the_revision(client, group):
    _, _, (able, _, _) = group
    sent = {"response": "Half a sen", "revision": 0, "then": "autosave"}

    first = client.post(url("note-write", able), sent, headers={"HX-Request": "true"})
    second = client.post(url("note-write", able), sent | {"response": "Half a sentence"}, headers={"HX-Request": "true"})

    assert 'name="revision" value="1"' in first.content.decode()
    assert second.content.decode() == "Not saved yet. Save to see why."
    assert [answer.headers.get("X-Not-Saved") for answer in (first, second)] == [None, "yes"]
    assert Note.objects.get().words.response == "Half a sen"


def test_a_draft_is_nobody_elses_to_read(client, group):
    group_session, clinician, (able, _, _) = group
    note = NoteFactory(attendance=able, written_by=clinician, response="Not yet thought through")
    readers = {
        role: client.get(url("note-detail", note)).status_code
        for role in ("clinician", "clinical_supervisor", "program_director", "compliance")
        if client.force_login(staff(role, group_session.program)) is None
    }

    assert readers == {"clinician": 404, "clinical_supervisor": 404, "program_director": 404, "compliance": 404}


def test_opening_a_note_leaves_a_trace(client, group):
    _, clinician, (able, _, _) = group
    note = signed_note(attendance=able, written_by=clinician)

    client.get(note.get_absolute_url())

    moment = Person.moments.rel.related_model.objects.get(pgh_label="viewed")
    assert (moment.pgh_obj_id, moment.pgh_context["user"]) == (able.client_id, clinician.pk)
