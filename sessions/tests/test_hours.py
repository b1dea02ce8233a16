"""Hours delivered against planned, compared with sums made by hand."""

import datetime as dt
import zoneinfo

import pytest
from django.utils import timezone

from clients.tests.factories import EpisodeFactory
from iop_portal.tests.factories import ProgramFactory
from plans.tests.factories import PlanFactory, PrescriptionFactory, full_plan, plan_in_force, put_in_force
from sessions.hours import Week, hours_by_week, last_weeks, weekly_hours
from sessions.tests.factories import AttendanceFactory, GroupSessionFactory

pytestmark = pytest.mark.django_db
NEW_YORK = zoneinfo.ZoneInfo("America/New_York")
MONDAY = dt.date(2026, 11, 16)


def attend(episode, day, hour, minutes, modality="group", **kwargs):
    starts_at = timezone.make_aware(dt.datetime.combine(day, dt.time(hour)), NEW_YORK)
    group_session = GroupSessionFactory(
        program=episode.program, modality=modality, starts_at=starts_at, ends_at=starts_at + dt.timedelta(minutes=minutes)
    )
    return AttendanceFactory(group_session=group_session, episode=episode, **kwargs)


def in_force(episode, begun, ended=None, version=1, **lines):
    plan = PlanFactory(episode=episode, version=version)
    for modality, (times, minutes) in lines.items():
        PrescriptionFactory(plan=plan, modality=modality, sessions_per_week=times, minutes_each=minutes)
    plan.signed_at, plan.signed_by = timezone.now(), plan.written_by
    plan.client_signed_on, plan.client_signed_name, plan.in_force_on = begun, "Casey Example", begun
    plan.status, plan.ended_on = ("superseded", ended) if ended else ("in_force", None)
    plan.save()


def test_the_sum_is_the_sum_made_by_hand():
    episode = EpisodeFactory(admitted=True)
    in_force(episode, MONDAY, group=(3, 120), education=(3, 60), individual=(1, 60))
    attend(episode, MONDAY, 10, 120)
    attend(episode, MONDAY, 13, 55, "education")
    attend(episode, MONDAY + dt.timedelta(days=2), 10, 120, no_show=True)

    hours = weekly_hours([episode], Week.of(MONDAY, NEW_YORK))[episode.pk]

    assert (hours.delivered, hours.planned, hours.missing) == (175, 600, 425)
    assert hours.lines == [("Individual counseling", 0, 60), ("Group therapy", 120, 360), ("Education", 55, 180)]


def test_sunday_night_counts_for_its_own_week_and_monday_morning_for_the_next():
    episode = EpisodeFactory(admitted=True)
    attend(episode, MONDAY - dt.timedelta(days=1), 23, 50)
    attend(episode, MONDAY, 0, 40)
    attend(episode, MONDAY + dt.timedelta(days=7), 0, 30)

    delivered = [hours.delivered for _, hours in hours_by_week([episode], last_weeks(2, MONDAY, NEW_YORK))[episode.pk]]

    assert delivered == [50, 40]


def test_the_week_follows_the_clock_of_the_program_when_the_clocks_change():
    fall_back = Week.of(dt.date(2026, 11, 1), NEW_YORK)

    assert fall_back.end.astimezone(dt.UTC) - fall_back.start.astimezone(dt.UTC) == dt.timedelta(days=7, hours=1)


def test_each_week_is_measured_by_the_plan_that_was_in_force_then():
    episode = EpisodeFactory(admitted=True)
    in_force(episode, MONDAY - dt.timedelta(days=14), MONDAY, version=1, group=(3, 180))
    in_force(episode, MONDAY, version=2, group=(2, 90))

    planned = [hours.planned for _, hours in hours_by_week([episode], last_weeks(3, MONDAY, NEW_YORK))[episode.pk]]

    assert planned == [540, 540, 180]


def test_the_newer_version_wins_in_the_week_of_the_change():
    episode = EpisodeFactory(admitted=True)
    in_force(episode, MONDAY - dt.timedelta(days=7), MONDAY + dt.timedelta(days=2), version=1, group=(3, 180))
    in_force(episode, MONDAY + dt.timedelta(days=2), version=2, individual=(1, 60))

    hours = weekly_hours([episode], Week.of(MONDAY, NEW_YORK))[episode.pk]

    assert hours.lines == [("Individual counseling", 0, 60)]


def test_each_week_is_measured_by_the_step_of_that_week():
    episode = EpisodeFactory(admitted=True)
    plan = PlanFactory(episode=episode)
    for begins_on, times in ((None, 3), (MONDAY, 2), (MONDAY + dt.timedelta(days=7), 1)):
        PrescriptionFactory(plan=plan, sessions_per_week=times, minutes_each=120, begins_on=begins_on)
    put_in_force(plan, since=MONDAY - dt.timedelta(days=14))

    weeks = hours_by_week([episode], last_weeks(5, MONDAY + dt.timedelta(days=14), NEW_YORK))[episode.pk]

    assert [hours.planned for _, hours in weeks] == [360, 360, 240, 120, 120]


def test_a_step_leaves_out_what_it_does_not_name():
    episode = EpisodeFactory(admitted=True)
    plan = full_plan(episode=episode)
    PrescriptionFactory(plan=plan, sessions_per_week=2, minutes_each=90, begins_on=MONDAY)
    put_in_force(plan, since=MONDAY - dt.timedelta(days=7))

    assert weekly_hours([episode], Week.of(MONDAY, NEW_YORK))[episode.pk].lines == [("Group therapy", 0, 180)]


def test_a_draft_prescribes_nothing():
    episode = EpisodeFactory(admitted=True)
    PrescriptionFactory(plan=PlanFactory(episode=episode))

    assert weekly_hours([episode], Week.of(MONDAY, NEW_YORK))[episode.pk].planned == 0


@pytest.mark.parametrize("clients", [1, 3])
def test_two_queries_for_any_number_of_clients(clients, django_assert_num_queries):
    program = ProgramFactory()
    episodes = [EpisodeFactory(admitted=True, program=program) for _ in range(clients)]
    for episode in episodes:
        plan_in_force(episode=episode)

    with django_assert_num_queries(2):
        weekly_hours(episodes, Week.of(timezone.localdate()))
