"""The golden thread: from what was found to what was done about it, through the versions of the plan."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.chart.loose import loose_ends
from iop_portal.chart.thread import thread_of
from iop_portal.tests.staff import staff
from plans.models import Goal, Objective
from plans.tests.factories import completed_review, full_plan, plan_in_force, put_in_force
from sessions.models import NoteObjective
from sessions.tests.factories import AttendanceFactory, NoteFactory, in_record, signed_note
from sessions.tests.practice_factories import SkillPracticeFactory

pytestmark = pytest.mark.django_db


def attended(episode, hours=0):
    """A session that the client came to."""
    starts_at = timezone.now().replace(hour=15, minute=0) - dt.timedelta(days=3, hours=2 * hours)
    return AttendanceFactory(episode=episode, group_session__program=episode.program, group_session__starts_at=starts_at)


def noted(objective, hours=0, **kwargs):
    """A note about that objective, signed."""
    attendance = attended(objective.goal.plan.episode, hours)
    note = NoteFactory(attendance=attendance, **kwargs)
    NoteObjective.objects.create(note=note, objective=objective)
    return in_record(note)


def next_version(plan):
    """Version 2 in force: the first objective carried over, everything else new."""
    first = Objective.objects.filter(goal__plan=plan).order_by("pk").first()
    plan.status, plan.ended_on = "superseded", days_ago(0)
    plan.save()
    later = full_plan(episode=plan.episode, version=2)
    Goal.objects.filter(plan=later).update(carried_from=first.goal)
    copy = Objective.objects.filter(goal__plan=later, element=first.element).get()
    Objective.objects.filter(pk=copy.pk).update(carried_from=first)
    return first, copy, put_in_force(later, since=days_ago(0))


def kinds(strand):
    """What touched it."""
    return sorted(one.kind for one in strand.touches)


def test_an_objective_shows_every_note_practice_and_review_that_touched_it():
    plan = plan_in_force()
    objective = Objective.objects.filter(goal__plan=plan).first()
    note = noted(objective)
    SkillPracticeFactory(objective=objective, reviewed=True)
    completed_review(plan)

    thread = thread_of(plan.episode, staff("clinical_supervisor", plan.program))

    strand = next(one for one in thread.strands if one.objective == objective)
    assert kinds(strand) == ["Note", "Practice", "Review"]
    assert note.get_absolute_url() in {one.url for one in strand.touches}
    assert [one.on for one in strand.touches] == sorted((one.on for one in strand.touches), reverse=True)
    assert thread.chapters[0].sources[0].startswith("F10.20")


def test_what_touched_an_earlier_version_touched_the_objective():
    plan = plan_in_force()
    first, copy, later = next_version(plan)
    SkillPracticeFactory(objective=first)
    SkillPracticeFactory(objective=copy)

    thread = thread_of(plan.episode, staff("clinician", plan.program))

    strand = next(one for one in thread.strands if one.objective == copy)
    assert (thread.plan, strand.version_words, kinds(strand)) == (later, "versions 1 to 2", ["Practice", "Practice"])
    assert first not in {one.objective for one in thread.strands}


def test_a_draft_is_not_on_the_thread():
    plan = full_plan()

    assert thread_of(plan.episode, staff("clinician", plan.program)).chapters == []


def headings(plan, today):
    """The kinds of loose ends."""
    user = staff("clinical_supervisor", plan.program)
    return [kind.heading for kind in loose_ends(plan.episode, thread_of(plan.episode, user), user, today)]


@pytest.mark.parametrize(("ago", "hangs"), [(14, False), (15, True)])
def test_an_objective_that_nothing_touched_in_two_weeks_hangs_loose(ago, hangs):
    plan = put_in_force(full_plan(), since=days_ago(ago))

    assert ("Objectives that nothing touched in 14 days" in headings(plan, days_ago(0))) is hangs


@pytest.mark.parametrize(("ago", "hangs"), [(6, False), (7, True)])
def test_a_service_that_nobody_came_to_hangs_loose_after_a_week(ago, hangs):
    plan = put_in_force(full_plan(), since=days_ago(ago))

    assert ("Agreed, and not delivered since the plan is in force" in headings(plan, days_ago(0))) is hangs


def test_a_note_without_an_objective_hangs_loose():
    plan = plan_in_force()
    noted(Objective.objects.filter(goal__plan=plan).first())

    assert "Notes without an objective" not in headings(plan, days_ago(0))

    signed_note(attendance=attended(plan.episode, hours=1))

    assert "Notes without an objective" in headings(plan, days_ago(0))


def test_a_note_entered_in_error_touches_nothing_and_hangs_nowhere():
    plan = plan_in_force()
    note = noted(Objective.objects.filter(goal__plan=plan).first())
    type(note).objects.filter(pk=note.pk).update(error_at=timezone.now(), error_by=note.written_by, error_reason="Another client")

    thread = thread_of(plan.episode, staff("clinical_supervisor", plan.program))

    assert not any(strand.touches for strand in thread.strands)
    assert "Notes without an objective" not in headings(plan, days_ago(0))


def test_a_problem_without_a_goal_hangs_loose():
    plan = full_plan()
    Goal.objects.filter(plan=plan).update(problem=None)
    put_in_force(plan)

    found = headings(plan, days_ago(0))

    assert "Problems without a goal" in found
    assert "Goals under no problem, or without an objective" in found


def test_the_page_costs_the_same_for_one_touch_and_for_many(client, django_assert_num_queries):
    plan = plan_in_force()
    objectives = list(Objective.objects.filter(goal__plan=plan))
    client.force_login(staff("clinical_supervisor", plan.program))
    url = reverse("chart:episode-thread", args=[plan.episode.public_id])
    client.get(url)  # the first page after signing in asks a little more
    counts = []
    for times in (1, 3):
        for hours, objective in enumerate(objectives[:times], start=times):
            noted(objective, hours)
            SkillPracticeFactory(objective=objective)
        with django_assert_num_queries(QUERIES):
            page = client.get(url)
        counts.append(page.content.decode().count(">Practice</a>"))

    assert counts == [1, 4]


QUERIES = 17


def test_an_episode_without_a_plan_says_where_the_thread_begins(client):
    episode = EpisodeFactory(admitted=True)
    client.force_login(staff("clinician", episode.program))

    page = client.get(reverse("chart:episode-thread", args=[episode.public_id]))

    assert "No plan was in force yet." in page.content.decode()
