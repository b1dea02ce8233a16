"""The notes of a whole group on one page: kept, looked at, signed together, and nothing typed is lost."""

import pytest
from django.urls import reverse

from iop_portal.tests.staff import staff
from plans.tests.factories import plan_in_force
from sessions.actions import note_endings
from sessions.models import Note, SharedDraft
from sessions.tests.factories import AttendanceFactory, GroupSessionFactory, NoteFactory, SharedDraftFactory, signed_note

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
SPOKEN = (
    "Spoke about the weekend and named two triggers.",
    "Drew a map of last month, quietly, alone.",
    "Was tired and left at noon.",
)


@pytest.fixture
def group(client):
    """Yesterday's session with three clients present, each with a plan, and whoever led it signed in."""
    group_session = GroupSessionFactory()
    group_session.facilitator = staff("clinician", group_session.program)
    group_session.save()
    client.force_login(group_session.facilitator)
    names = ("Able", "Lindqvist", "Okafor")
    attendances = [AttendanceFactory(group_session=group_session, episode__client__last_name=name) for name in names]
    for attendance in attendances:
        plan_in_force(episode=attendance.episode)
    return group_session, attendances


def url(group_session):
    return reverse("sessions:group-notes", args=[group_session.public_id])


def typed(attendance, response, revision=0, **more):
    objective = attendance.episode.plans.get().goals.get().objectives.first()
    words = {"response": response, "revision": revision, "objectives": str(objective.public_id)} | more
    return {f"part-{attendance.public_id}-{name}": value for name, value in words.items()}


def all_of(attendances, **more):
    sent = {"content": "Went through the chain of a craving.", "no_risk": "on"} | more
    for attendance, words in zip(attendances, SPOKEN, strict=False):
        sent |= typed(attendance, words)
    return sent


def test_one_click_signs_them_all(client, group):
    group_session, attendances = group

    page = client.post(url(group_session), all_of(attendances, then="sign"))

    assert page.url == reverse("sessions:note-list", args=[group_session.public_id])
    assert sorted(Note.objects.signed().values_list("response", flat=True)) == sorted(SPOKEN)
    assert set(Note.objects.values_list("content", "risk")) == {("Went through the chain of a craving.", "none")}
    assert not SharedDraft.objects.exists()


def test_what_cannot_be_signed_is_kept_and_says_what_it_lacks(client, group):
    group_session, attendances = group
    empty = f"part-{attendances[2].public_id}-revision"

    page = client.post(url(group_session), all_of(attendances[:2], then="sign") | {empty: "0"})

    assert page.url == url(group_session)
    cards = client.get(page.url).context["cards"]
    assert [card.reasons for card in cards] == [[], [], []]
    assert [card.is_ready for card in cards] == [True, True, False]
    assert (Note.objects.count(), Note.objects.signed().count()) == (2, 0)


def test_who_is_left_for_later_keeps_a_draft(client, group):
    group_session, attendances = group
    later = {f"part-{attendances[2].public_id}-later": "on"}

    client.post(url(group_session), all_of(attendances, then="sign") | later)

    assert (Note.objects.signed().count(), Note.objects.unsigned().get().attendance) == (2, attendances[2])
    assert SharedDraft.objects.exists()


def test_a_name_of_another_member_stops_the_signature_and_a_word_passes_by_a_click(client, group):
    group_session, attendances = group
    will = attendances[2].episode.client
    will.first_name = "Will"
    will.save()
    sent = all_of(attendances, then="sign") | {"content": "Will power is not the point, Lindqvist said."}

    client.post(url(group_session), sent)
    shared = client.get(url(group_session)).context["shared"]
    assert [hit.key for hit in shared.hits] == ["will", "lindqvist"]
    assert client.get(url(group_session)).context["to_pass"] == ["will"]

    sent |= {"content": "Will power is not the point.", "shared_revision": 1}
    sent |= {f"part-{attendance.public_id}-revision": 1 for attendance in attendances}
    client.post(url(group_session), sent)
    assert not Note.objects.signed().exists()
    client.post(url(group_session), sent | {"passed": "will"})
    assert Note.objects.signed().count() == 3


def test_what_is_no_person_is_said_once_though_the_signature_is_refused_for_another_reason(client, group):
    group_session, attendances = group
    attendances[2].episode.client.other_names.create(first_name="Will", kind="alias", added_by=group_session.facilitator)
    sent = all_of(attendances, then="sign") | {"content": "Will power is not the point.", "passed": "will"}
    sent |= typed(attendances[2], "Came.")

    client.post(url(group_session), sent)
    page = client.get(url(group_session))

    assert (page.context["to_pass"], page.context["is_passed"], page.context["shared"].reasons) == (["will"], True, [])
    text = page.content.decode()
    assert 'value="will" checked' in text
    alone = client.get(reverse("sessions:note-sign", args=[Note.objects.get(attendance=attendances[0]).public_id]))
    assert alone.context["is_passed"]
    unsaid = client.post(url(group_session), sent | {"then": "", "passed": "", "shared_revision": "1"}, follow=True)
    assert not unsaid.context["is_passed"]


def test_the_page_says_from_the_start_that_the_shared_part_is_missing(client, group):
    group_session, _ = group

    text = client.get(url(group_session)).content.decode()

    assert "Say what the session did: the part that all its notes share." in text
    assert "ready as saved; the shared part is not" in text


def test_typing_keeps_itself_and_hands_on_the_revisions(client, group):
    group_session, attendances = group

    answer = client.post(url(group_session), all_of(attendances[:1], then="autosave"), headers=HTMX)

    text = answer.content.decode()
    assert f'name="part-{attendances[0].public_id}-revision" value="1"' in text
    assert 'name="shared_revision" value="1"' in text
    assert Note.objects.get().words.risk == ""  # the word about risk is a person's, given with the save


def test_two_windows_both_texts_are_shown_and_the_second_save_is_meant(client, group):
    group_session, attendances = group
    able = attendances[0]
    NoteFactory(attendance=able, written_by=group_session.facilitator, response="The other window", revision=4)
    SharedDraftFactory(group_session=group_session, written_by=group_session.facilitator, revision=2)

    page = client.post(url(group_session), all_of(attendances))

    text = page.content.decode()
    assert SPOKEN[0] in text
    assert "The other window" in text
    assert "Went through the chain of a craving, in pairs." in text
    assert Note.objects.get().words.response == "The other window"
    again = {field.html_name: field.value() for part in page.context["form"].parts for field in (part["revision"],)}
    again["shared_revision"] = page.context["form"]["shared_revision"].value()
    assert client.post(url(group_session), all_of(attendances) | again).status_code == 302
    assert Note.objects.get(attendance=able).words.response == SPOKEN[0]


def test_what_was_typed_about_a_client_whose_note_was_signed_meanwhile_is_shown(client, group):
    group_session, attendances = group
    signed_note(attendance=attendances[0], written_by=group_session.facilitator)

    page = client.post(url(group_session), all_of(attendances))

    assert [text for _, [(_, text)] in page.context["form"].stranded()] == [SPOKEN[0]]
    assert SPOKEN[0] in page.content.decode()
    assert Note.objects.unsigned().count() == 0


def test_a_colleague_neither_reads_nor_writes_them(client, group):
    group_session, attendances = group
    client.post(url(group_session), all_of(attendances))
    client.force_login(staff("clinical_supervisor", group_session.program))

    page = client.get(url(group_session))

    assert page.context["blockers"] == [
        f"{group_session.facilitator} is writing these notes. Only they can read and change them, until they are taken over."
    ]
    assert SPOKEN[0] not in page.content.decode()


def test_what_was_typed_while_a_colleague_took_the_drafts_over_is_shown(client, group):
    group_session, attendances = group
    client.post(url(group_session), all_of(attendances))
    note_endings.take_over(group_session=group_session, by=staff("clinical_supervisor", group_session.program))

    page = client.post(url(group_session), all_of(attendances) | {"content": "What nobody may lose."})

    shown = [text for _, texts in page.context["form"].stranded() for _, text in texts]
    assert shown == [*SPOKEN, "What nobody may lose."]
    assert all(text in page.content.decode() for text in shown)


def test_bad_input_is_answered_at_the_part(client, group):
    group_session, attendances = group

    page = client.post(url(group_session), typed(attendances[0], "x" * 4001))

    first = page.context["form"].parts[0]
    assert first.errors == {"response": ["Ensure this value has at most 4000 characters (it has 4001)."]}
    assert not Note.objects.exists()


def test_the_page_costs_the_same_for_two_clients_and_for_twelve(client, django_assert_num_queries):
    for size in (2, 12):
        group_session = GroupSessionFactory()
        group_session.facilitator = staff("clinician", group_session.program)
        group_session.save()
        for attendance in AttendanceFactory.create_batch(size, group_session=group_session):
            plan_in_force(episode=attendance.episode)
            NoteFactory(attendance=attendance, written_by=group_session.facilitator)
        client.force_login(group_session.facilitator)
        with django_assert_num_queries(26):
            client.get(url(group_session))
