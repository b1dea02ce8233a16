"""Skill practice: agreed, tried, asked about; never of somebody else; shown where the next session looks."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.staff import staff
from plans.actions import plans
from plans.models import Objective
from plans.tests.factories import ObjectiveFactory, plan_in_force
from sessions.actions import practices
from sessions.models import SkillPractice
from sessions.rules.practices import NO_PLAN, NOT_OPEN, OF_SOMEBODY_ELSE, OTHER_SESSION, STALE
from sessions.tests.factories import AttendanceFactory, GroupSessionFactory, signed_note
from sessions.tests.practice_factories import SkillPracticeFactory

pytestmark = pytest.mark.django_db
TRIED = {"outcome": "done", "practised_on": days_ago(0), "situation": "At work", "helped": 8, "words": "It passed."}


@pytest.fixture
def plan():
    return plan_in_force()


@pytest.fixture
def objective(plan):
    return Objective.objects.filter(goal__plan=plan).first()


def agreed(objective, **others):
    """What `set_task` is asked."""
    facts = {"skill": "Urge surfing", "task": "Once a day", "due_on": days_ago(-7), "by": objective.goal.plan.written_by}
    return practices.set_task(**{"episode": objective.goal.plan.episode, "objective": objective} | facts | others)


def test_agreed_in_one_session_and_talked_about_in_the_next(client, plan, objective):
    first = AttendanceFactory(episode=plan.episode, group_session__program=plan.program)
    then = AttendanceFactory(
        episode=plan.episode, group_session__program=plan.program, group_session__starts_at=timezone.now() - dt.timedelta(hours=3)
    )
    clinician = staff("clinician", plan.program)
    client.force_login(clinician)

    sent = {"objective": objective.public_id, "skill": "Urge surfing", "task": "Once a day", "due_on": days_ago(-7)}
    new = reverse("sessions:practice-new", args=[plan.episode.public_id])
    answer = client.post(new, sent | {"attendance": first.public_id})
    practice = SkillPractice.objects.get()
    asked = {"attendance": then.public_id, "revision": 0}
    client.post(reverse("sessions:practice-record", args=[practice.public_id]), TRIED | asked)

    practice.refresh_from_db()
    assert answer.url == practice.get_absolute_url()
    assert (practice.set_in, practice.set_by, practice.set_on) == (first, clinician, days_ago(0))
    assert (practice.outcome, practice.helped, practice.reviewed_in, practice.reviewed_by) == ("done", 8, then, clinician)
    page = client.get(practice.get_absolute_url())
    assert (page.context["open_practices"], list(page.context["page_obj"])) == ([], [practice])


def test_what_was_not_done_has_no_day_and_did_not_help(objective):
    practice = practices.record(
        practice=agreed(objective), facts=TRIED | {"outcome": "not_done"}, revision=0, by=objective.goal.plan.written_by
    )

    assert (practice.outcome, practice.practised_on, practice.helped, practice.words) == ("not_done", None, None, "It passed.")


def test_a_second_person_is_told_and_may_then_replace_it(client, objective):
    practice = agreed(objective)
    practices.record(practice=practice, facts=TRIED, revision=0, by=practice.set_by)
    client.force_login(staff("clinician", practice.episode.program))
    address = reverse("sessions:practice-record", args=[practice.public_id])

    page = client.post(address, {"outcome": "partly", "revision": 0})
    again = client.post(address, {"outcome": "partly", "revision": page.context["form"].data["revision"]})

    assert STALE in page.context["form"].non_field_errors()
    assert (again.status_code, SkillPractice.objects.get().outcome) == (302, "partly")


@pytest.mark.parametrize(
    ("others", "reason"),
    [
        ({"due_on": days_ago(1)}, "It is due today or later."),
        ({"due_on": days_ago(-61)}, "A practice is for the days ahead: 60 at most."),
    ],
)
def test_a_practice_is_for_the_days_ahead(objective, others, reason):
    with pytest.raises(Refused) as refusal:
        agreed(objective, **others)

    assert refusal.value.reasons == [reason]
    assert agreed(objective, due_on=days_ago(0)).due_on == days_ago(0)
    assert agreed(objective, due_on=days_ago(-60)).due_on == days_ago(-60)


def test_it_serves_an_active_objective_of_this_clients_plan(client, objective):
    other = Objective.objects.filter(goal__plan=plan_in_force(episode__program=objective.goal.plan.program)).first()
    without = EpisodeFactory(admitted=True, program=objective.goal.plan.program)
    client.force_login(staff("clinician", without.program))

    page = client.get(reverse("sessions:practice-new", args=[without.public_id]))

    assert page.context["blockers"] == [NO_PLAN]
    with pytest.raises(Refused) as refusal:
        agreed(other, episode=objective.goal.plan.episode)
    assert refusal.value.reasons == [OF_SOMEBODY_ELSE]
    Objective.objects.filter(pk=objective.pk).update(status="achieved")
    with pytest.raises(Refused) as refusal:
        agreed(objective)
    assert refusal.value.reasons == [OF_SOMEBODY_ELSE]


def test_nothing_is_set_after_a_discharge(objective):
    episode = EpisodeFactory(discharged=True)

    with pytest.raises(Refused) as refusal:
        agreed(objective, episode=episode)

    assert NOT_OPEN in refusal.value.reasons


def test_the_session_is_one_the_client_attended(objective):
    episode = objective.goal.plan.episode
    missed = AttendanceFactory(episode=episode, group_session__program=episode.program, no_show=True)

    with pytest.raises(Refused) as refusal:
        agreed(objective, attendance=missed)

    assert refusal.value.reasons == [OTHER_SESSION]


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"outcome": "done"}, "practice_outcome_when_reviewed"),
        ({"reviewed_at": timezone.now()}, "practice_"),
        ({"due_on": days_ago(9)}, "practice_due_after_set"),
        ({"helped": 11, "outcome": "done", "reviewed_at": timezone.now()}, "practice_"),
        ({"outcome": "maybe"}, "practice_outcome_known"),
        ({"practised_on": days_ago(9)}, "practice_"),
    ],
)
def test_postgresql_says_no_around_the_form(facts, sentence):
    practice = SkillPracticeFactory()

    with pytest.raises(IntegrityError, match=sentence), transaction.atomic():
        SkillPractice.objects.filter(pk=practice.pk).update(**facts)


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"helped": 11}, "practice_helped_0_to_10"),
        ({"outcome": "not_done"}, "practice_not_done_helped_nobody"),
        ({"practised_on": days_ago(9)}, "practice_tried_after_set"),
        ({"outcome": ""}, "practice_outcome_when_reviewed"),
        ({"reviewed_by": None}, "practice_reviewed_by"),
    ],
)
def test_postgresql_keeps_an_outcome_whole(facts, sentence):
    practice = SkillPracticeFactory(reviewed=True)

    with pytest.raises(IntegrityError, match=sentence), transaction.atomic():
        SkillPractice.objects.filter(pk=practice.pk).update(**facts)


def test_a_practice_is_about_one_client_alone():
    practice, other = SkillPracticeFactory(), SkillPracticeFactory()
    session = AttendanceFactory(episode=other.episode, group_session__program=other.episode.program)

    for facts in ({"objective": other.objective}, {"set_in": session}, {"episode": other.episode}):
        with pytest.raises(IntegrityError, match="about one client alone"), transaction.atomic():
            SkillPractice.objects.filter(pk=practice.pk).update(**facts)


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"outcome": "x"}, "outcome"), ({"helped": 11}, "helped"), ({"helped": "a"}, "helped"), ({"revision": ""}, "revision"),
        ({"attendance": "7"}, "attendance"), ({"practised_on": "31.31."}, "practised_on"), ({"words": "a\0"}, "words"),
    ],
)  # fmt: skip
def test_bad_input_is_answered_with_a_sentence(client, sent, field):
    practice = SkillPracticeFactory()
    client.force_login(staff("clinician", practice.episode.program))

    page = client.post(reverse("sessions:practice-record", args=[practice.public_id]), {"outcome": "done", "revision": 0} | sent)

    assert field in page.context["form"].errors


def test_a_day_to_come_and_a_day_before_it_was_set_are_refused(client):
    practice = SkillPracticeFactory()
    client.force_login(staff("clinician", practice.episode.program))
    address = reverse("sessions:practice-record", args=[practice.public_id])

    for day, sentence in ((days_ago(-1), "That day is still to come."), (days_ago(9), "It was not tried before it was set.")):
        page = client.post(address, {"outcome": "done", "revision": 0, "practised_on": day})
        assert page.context["form"].non_field_errors() == [sentence]


def test_the_next_session_and_its_note_ask_how_it_went(client):
    practice = SkillPracticeFactory()
    episode = practice.episode
    session = GroupSessionFactory(program=episode.program)
    attendance = AttendanceFactory(group_session=session, episode=episode)
    client.force_login(staff("clinician", episode.program))

    page = client.get(session.get_absolute_url())
    writing = client.get(reverse("sessions:note-write", args=[attendance.public_id]))
    chart = client.get(episode.client.get_absolute_url())

    assert [shown.context["practices"] for shown in (page, writing, chart)] == [[practice]] * 3
    assert f"?attendance={attendance.public_id}" in writing.content.decode()
    client.force_login(staff("front_desk", episode.program))
    assert practice.skill not in client.get(session.get_absolute_url()).content.decode()


def test_a_note_shows_what_its_session_did_with_practice(client):
    practice = SkillPracticeFactory()
    program = practice.episode.program
    note = signed_note(attendance=AttendanceFactory(episode=practice.episode, group_session__program=program))
    client.force_login(staff("clinician", program))
    before = client.get(note.get_absolute_url()).context["practices"]

    practices.record(practice=practice, facts=TRIED, revision=0, attendance=note.attendance, by=practice.set_by)

    assert (before, client.get(note.get_absolute_url()).context["practices"]) == ([], [practice])


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_for_one_as_for_three(client, django_assert_num_queries, rows):
    first = SkillPracticeFactory(reviewed=True)
    for _ in range(rows - 1):
        SkillPracticeFactory(reviewed=True, objective=first.objective)
    client.force_login(staff("clinician", first.episode.program))

    with django_assert_num_queries(11):
        client.get(first.get_absolute_url())


def test_the_plan_shows_with_each_objective_what_was_practised_toward_it_in_whichever_version(client, plan, objective):
    SkillPracticeFactory(objective=objective, episode=plan.episode, skill="Urge surfing", reviewed=True)
    SkillPracticeFactory(objective=ObjectiveFactory(), skill="Of somebody else")
    draft = plans.start(episode=plan.episode, by=plan.written_by)

    for role, seen in (("clinician", True), ("front_desk", False)):
        client.force_login(staff(role, plan.program))
        page = client.get(draft.get_absolute_url())
        assert ("Urge surfing" in page.content.decode(), "helped 7 of 10" in page.content.decode()) == (seen, seen)
        assert "Of somebody else" not in page.content.decode()
