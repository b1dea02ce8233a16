"""The list of who stays away, tries to reach them in two clicks, and what may not be tried."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from clients.actions import outreach
from clients.models import OutreachAttempt
from clients.tests.factories import EpisodeFactory
from iop_portal.refusals import Refused
from iop_portal.tests.factories import ProgramFactory, UserFactory
from iop_portal.tests.staff import climb, staff
from sessions.no_shows import staying_away
from sessions.tests.absence_factories import AbsenceStepFactory, OutreachAttemptFactory
from sessions.tests.factories import AttendanceFactory, GroupSessionFactory

pytestmark = pytest.mark.django_db
LADDER = {
    #                       nobody outsider desk intake case  clin. superv. medic. director compl. sysadmin
    "sessions:no-show-list": (302, 200, 403, 403, 200, 200, 200, 200, 200, 200, 403),
    "sessions:attendance-export": (302, 404, 403, 403, 403, 403, 200, 403, 200, 200, 403),
    "sessions:outreach-new": (302, 404, 403, 403, 200, 200, 200, 403, 403, 403, 404),
}


@pytest.mark.parametrize("route", LADDER)
def test_the_ladder(route, client):
    episode = EpisodeFactory(admitted=True)
    keys = {"sessions:outreach-new": episode.public_id, "sessions:attendance-export": episode.program.public_id}
    key = {"public_id": keys[route]} if route in keys else {}

    assert climb(client, route, episode.program, **key) == LADDER[route]


def sheets(episode, *statuses, back=10):
    """One session a day, the last one yesterday, with these marks."""
    start = GroupSessionFactory.build(facilitator=None, program=None).starts_at
    for number, status in enumerate(statuses):
        group_session = GroupSessionFactory(
            program=episode.program, starts_at=start - dt.timedelta(days=len(statuses) - 1 - number)
        )
        times = {} if status == "present" else {"arrived_at": None, "left_at": None}
        AttendanceFactory(group_session=group_session, episode=episode, status=status, **times)


@pytest.mark.parametrize(
    ("statuses", "run"),
    [
        (["present"], 0),
        (["no_show"], 1),
        (["no_show", "no_show", "present"], 0),
        (["present", "no_show", "absent_excused", "cancelled_client_timely", "absent_unexcused", "on_hold"], 2),
        (["absent_excused"], 0),
    ],
)
def test_a_run_ends_with_a_service_and_excuses_do_not_add_to_it(statuses, run):
    episode = EpisodeFactory(admitted=True)
    sheets(episode, *statuses)

    assert [found.run for found in staying_away([episode.program_id])] == ([run] if run else [])


def test_the_list_says_what_the_policy_says_next_and_which_ways_are_safe(client):
    program = ProgramFactory()
    AbsenceStepFactory(program=program, missed=1, words="Call on the same day.")
    AbsenceStepFactory(program=program, missed=3, words="The supervisor reviews the case.")
    AbsenceStepFactory(program=program, missed=2, words="Old.", is_active=False)
    often, once = (EpisodeFactory(admitted=True, program=program) for _ in range(2))
    for person in (often.client, once.client):
        person.phone, person.may_call, person.may_leave_voicemail, person.may_text = "+12015550123", True, False, False
        person.email = person.address = ""
        person.save()
    sheets(often, "present", "no_show", "no_show", "no_show")
    sheets(once, "no_show")
    client.force_login(staff("clinician", program))

    lines = client.get(reverse("sessions:no-show-list")).context["lines"]

    assert [(line.episode, line.episode.run, line.step.words) for line in lines] == [
        (often, 3, "The supervisor reviews the case."),
        (once, 1, "Call on the same day."),
    ]
    assert [kind for kind, _ in lines[0].kinds] == ["call", "visit"]
    assert (lines[0].episode.last_service is None, lines[1].episode.last_service) == (False, None)


def test_a_try_is_written_down_with_the_second_click(client):
    episode = EpisodeFactory(admitted=True, client__phone="+12015550123")
    sheets(episode, "no_show")
    client.force_login(staff("case_manager", episode.program))
    address = f"{reverse('sessions:outreach-new', args=[episode.public_id])}?kind=call"
    assert address in client.get(reverse("sessions:no-show-list")).content.decode()
    kind = client.get(address).context["form"]["kind"].value()

    answer = client.post(address, {"kind": kind, "outcome": "no_answer"})

    assert answer.url == reverse("sessions:no-show-list")
    attempt = OutreachAttempt.objects.get()
    assert (attempt.kind, attempt.outcome, attempt.episode) == ("call", "no_answer", episode)
    assert "Tried 1 time" in client.get(answer.url).content.decode()


def test_what_is_not_safe_is_not_tried_and_nobody_is_sought_after_the_end():
    episode = EpisodeFactory(admitted=True, client__phone="+12015550123", client__may_leave_voicemail=False)
    with pytest.raises(Refused, match="not safe for this client"):
        outreach.record(episode=episode, kind="voicemail", outcome="left_word", by=UserFactory())
    with pytest.raises(Refused, match="not in treatment"):
        outreach.record(episode=EpisodeFactory(discharged=True), kind="visit", outcome="no_answer", by=UserFactory())


def test_the_list_costs_the_same_for_one_and_for_many(django_assert_num_queries):
    for size in (1, 4):
        program = ProgramFactory()
        AbsenceStepFactory(program=program, missed=1)
        for _ in range(size):
            episode = EpisodeFactory(admitted=True, program=program)
            sheets(episode, "no_show")
            OutreachAttemptFactory(episode=episode)
        browser = Client()
        browser.force_login(staff("clinician", program))
        with django_assert_num_queries(11):
            browser.get(reverse("sessions:no-show-list"))


def test_the_file_has_numbers_and_no_names_no_formulas_and_is_kept_in_the_history(client):
    came = AttendanceFactory(words="=HYPERLINK(1)", group_session__title="+Group")
    program, day = came.group_session.program, came.group_session.starts_at.date()
    client.force_login(staff("compliance", program))
    page = reverse("sessions:attendance-export", args=[program.public_id])

    text = client.post(page, {"first_on": day - dt.timedelta(days=1), "last_on": day}).content.decode()

    assert text.splitlines()[1].startswith(f"{came.client.number},'+Group,group,")
    assert text.splitlines()[1].endswith(",0,90,,'=HYPERLINK(1)")
    assert came.client.last_name not in text
    assert program.moments.filter(pgh_label="exported").count() == 1
    assert client.post(page, {"first_on": day, "last_on": day - dt.timedelta(days=1)}).status_code == 200
