"""The report on determinations: every number against a hand count, what leaves the program, and what it costs."""

import csv
import datetime as dt
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import EpisodeFactory, RuleSetFactory, ScreeningFactory, days_ago
from iop_portal.reports import files
from iop_portal.reports.overrides import WORDS, Share, Tally, override_report
from iop_portal.reports.periods import Scope
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.tests.factories import AttendanceFactory, GroupSessionFactory, at

pytestmark = pytest.mark.django_db
PAGE, EXPORT = "reports:override-report", "reports:override-export"


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def rule_set():
    return RuleSetFactory()


def determine(episode, rule_set, suggestion, determination, days=60, by=None, reason="clinical_judgment", **facts):
    """A determination of so many days ago, as it stands in the table."""
    differs = suggestion != determination
    by = by or staff("clinician", episode.program)
    when = timezone.now() - dt.timedelta(days=days)
    given = {"override_reason": reason, "override_words": "Because of what was seen."} if differs else {}
    return ScreeningFactory(
        episode=episode, rule_set=rule_set, screened_on=days_ago(days), suggestion=suggestion, determination=determination,
        determined_at=when, determined_by=by, **given, **facts,
    )  # fmt: skip


def admitted(program, days, last_seen_after=None, reason="", discharged=None):
    """Admitted so many days ago, seen last so many days after that, perhaps discharged."""
    facts = {"inquired_on": days_ago(days + 10), "admitted_on": days_ago(days), "status_since": days_ago(days)}
    if reason:
        closed = days_ago(discharged)
        facts |= {"discharge_reason": reason, "discharged_on": closed, "closed_on": closed, "discharged": True}
    else:
        facts |= {"admitted": True}
    episode = EpisodeFactory(program=program, **facts)
    if last_seen_after is not None:
        starts_at = at(days_ago(days - last_seen_after), 10)
        AttendanceFactory(episode=episode, group_session=GroupSessionFactory(program=program, starts_at=starts_at))
    return episode


def year(*programs):
    return Scope(days_ago(365), days_ago(0), programs)


def by_label(rows):
    return {row.label: row for row in rows}


def test_how_often_and_why_is_what_a_hand_counts(program, rule_set):
    clinician, other = staff("clinician", program), staff("clinician", program)
    for suggestion, determination, by, reason in (
        ("recommended", "recommended", clinician, ""),
        ("conditional", "conditional", clinician, ""),
        ("refer_higher", "conditional", clinician, "level_not_available"),
        ("refer_lower", "recommended", other, "client_preference"),
        ("recommended", "refer_lower", other, "client_preference"),
        ("conditional", "recommended", other, "clinical_judgment"),
    ):
        determine(EpisodeFactory(program=program), rule_set, suggestion, determination, by=by, reason=reason)
    ScreeningFactory(episode=EpisodeFactory(program=program), rule_set=rule_set)  # not determined
    determine(EpisodeFactory(), rule_set, "recommended", "refer_lower")  # in another program

    report = override_report(year(program))

    assert report.total.ways == {"followed": 2, "toward": 2, "away": 1, "otherwise": 1}
    assert report.total.differed == Share(4, 6)
    assert {tally.label: tally.ways for tally in report.reasons} == {
        "Client preference": {"followed": 0, "toward": 1, "away": 1, "otherwise": 0},
        "Clinical judgment": {"followed": 0, "toward": 0, "away": 0, "otherwise": 1},
        "Recommended level not available": {"followed": 0, "toward": 1, "away": 0, "otherwise": 0},
    }
    assert [(tally.label, tally.differed) for tally in report.programs] == [(program.name, Share(4, 6))]
    assert {tally.label: tally.differed for tally in report.clinicians} == {str(clinician): Share(1, 3), str(other): Share(3, 3)}
    assert sum(number for _, _, number in report.pairs) == 4
    assert sorted(line.people for line in report.fared) == [1, 1, 2, 2]


@pytest.mark.parametrize(("days", "is_counted"), [(11, False), (10, True), (5, True), (4, False)])
def test_the_first_and_the_last_day_belong_to_the_period(program, rule_set, days, is_counted):
    determine(EpisodeFactory(program=program), rule_set, "recommended", "recommended", days=days)

    assert override_report(Scope(days_ago(10), days_ago(5), (program,))).total.determined == int(is_counted)


def test_how_they_fared_is_what_a_hand_counts(program, rule_set):
    followed = [
        admitted(program, 100, last_seen_after=95),  # in care: retained 30, 60, 90
        admitted(program, 100, last_seen_after=90, reason="completed", discharged=10),  # the very day: retained 30, 60, 90
        admitted(program, 100, last_seen_after=89, reason="completed_stepdown", discharged=11),  # a day short of 90
        admitted(program, 100, last_seen_after=95, reason="lost_contact", discharged=3),  # left: retained in none
        admitted(program, 60, last_seen_after=29),  # sixty days ago today; a day short of 30
        admitted(program, 29, last_seen_after=28),  # not yet thirty days: not asked about
        admitted(program, 100, last_seen_after=40, reason="died", discharged=50),  # no discharge that counts
        admitted(program, 100, last_seen_after=40, reason="transferred_higher", discharged=50),
        EpisodeFactory(program=program, screening=True),  # never admitted
    ]
    for episode in followed:
        determine(episode, rule_set, "recommended", "recommended", days=105 if episode.admitted_on else 5)
    differed = admitted(program, 40, last_seen_after=35)
    determine(differed, rule_set, "refer_higher", "conditional", days=45)
    determine(differed, rule_set, "recommended", "recommended", days=20)  # in treatment: says nothing about the admission

    fared = by_label(override_report(year(program)).fared)
    line = fared[WORDS["followed"]]

    assert (line.people, line.admitted) == (9, Share(8, 9))
    assert line.retained == [(30, Share(3, 7)), (60, Share(3, 7)), (90, Share(2, 6))]
    assert (line.completed, line.transferred) == (Share(2, 4), Share(1, 4))
    assert (fared[WORDS["toward"]].people, fared[WORDS["toward"]].retained[0]) == (1, (30, Share(1, 1)))
    assert fared[WORDS["away"]].admitted == Share(0, 0)


def test_only_sessions_that_were_attended_keep_somebody(program, rule_set):
    episode = admitted(program, 40)
    determine(episode, rule_set, "recommended", "recommended", days=45)
    group_session = GroupSessionFactory(program=program, starts_at=at(days_ago(5), 10))
    AttendanceFactory(episode=episode, group_session=group_session, no_show=True)

    assert override_report(year(program)).fared[0].retained[0] == (30, Share(0, 1))


def test_the_day_of_a_session_is_the_day_of_its_program(program, rule_set):
    """A late session in New York is the next day in UTC; it counts for the day on which people came."""
    episode = admitted(program, 40)
    determine(episode, rule_set, "recommended", "recommended", days=45)
    local = dt.datetime.combine(days_ago(11), dt.time(22), tzinfo=program.zone)  # day 29 there, day 30 in UTC
    AttendanceFactory(episode=episode, group_session=GroupSessionFactory(program=program, starts_at=local))

    assert override_report(year(program)).fared[0].retained[0] == (30, Share(0, 1))


def test_the_page_shows_small_numbers_and_says_what_leaves(client, program, rule_set):
    determine(EpisodeFactory(program=program), rule_set, "refer_higher", "conditional", needs_cosignature=True)
    client.force_login(staff("clinical_supervisor", program))

    text = client.get(reverse(PAGE)).content.decode()

    for words in ("Numbers below 11", "Differed toward IOP", "By clinician", "not by rank", "0 of 1", "Export as CSV"):
        assert words in text
    assert (
        "Nothing was determined in this period."
        in client.get(reverse(PAGE), {"last_on": "2020-01-01", "first_on": "2020-01-01"}).content.decode()
    )


def test_a_period_that_cannot_be_is_said_and_nothing_is_counted_or_exported(client, program):
    client.force_login(staff("compliance", program))

    for asked in ({"first_on": "2026-02-30"}, {"first_on": "2026-02-02", "last_on": "2026-02-01"}, {"program": "x"}):
        page = client.get(reverse(PAGE), asked)
        assert (page.status_code, page.context["report"]) == (200, None)
        assert page.context["form"].errors
        assert client.get(reverse(EXPORT), asked).status_code == 302
    assert not program.moments.exists()


def test_other_programs_are_neither_counted_nor_named(client, program, rule_set):
    theirs = determine(EpisodeFactory(), rule_set, "recommended", "refer_lower").episode.program
    client.force_login(staff("program_director", program))

    assert client.get(reverse(PAGE)).context["report"].total.determined == 0
    page = client.get(reverse(PAGE), {"program": theirs.pk})
    assert page.context["report"] is None
    assert theirs.name not in page.content.decode()


def test_the_export_is_kept_in_the_history_and_names_nobody(client, rule_set):
    program = ProgramFactory(name="=HYPERLINK(1)")
    clinician = staff("clinician", program)
    for _ in range(12):
        determine(EpisodeFactory(program=program), rule_set, "recommended", "recommended", by=clinician)
    for _ in range(11):
        determine(EpisodeFactory(program=program), rule_set, "recommended", "refer_lower", by=clinician)
    director = staff("program_director", program)
    client.force_login(director)

    answer = client.get(reverse(EXPORT))
    lines = list(csv.reader(io.StringIO(answer.content.decode())))

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"].startswith('attachment; filename="determinations-')
    assert ["Programs", "'=HYPERLINK(1)", "Differed", "11", "23"] in lines
    assert ["Determinations", "All determinations", "Followed the suggestion", "12", ""] in lines
    assert clinician.last_name not in answer.content.decode()
    moment = program.moments.get()
    assert (moment.pgh_label, moment.pgh_context["user"], moment.pgh_context["report"]) == ("exported", director.pk, "overrides")


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        ([0, 11, 12], ["0", "11", "12"]),
        ([10, 30, 20], ["<11", "30", "withheld"]),  # one small alone could be computed from the whole
        ([10, 1, 20], ["<11", "<11", "20"]),
        ([1, 0, 0], ["<11", "0", "0"]),
    ],
)
def test_parts_of_a_whole_do_not_give_a_small_number_away(numbers, shown):
    assert files.parts(numbers) == shown


@pytest.mark.parametrize(
    ("number", "of", "shown"),
    [
        (10, 30, ("<11", "30")),
        (11, 30, ("11", "30")),
        (20, 30, ("withheld", "30")),
        (30, 30, ("30", "30")),
        (0, 5, ("withheld", "<11")),
    ],
)
def test_a_share_does_not_give_a_small_rest_away(number, of, shown):
    assert files.share(Share(number, of)) == shown


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\tx", "\rx"])
def test_no_cell_is_a_formula(text):
    assert files.cell(text) == f"'{text}"


def test_nothing_of_nothing_has_no_percentage():
    assert (Share(0, 0).percent, Share(1, 3).percent, Tally("x").determined) == (None, 33, 0)


def test_it_costs_the_same_for_one_determination_and_for_many(client, program, rule_set):
    def cost():
        client.get(reverse(PAGE))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse(PAGE))
        return len(queries)

    client.force_login(staff("program_director", program))
    determine(EpisodeFactory(program=program), rule_set, "recommended", "refer_lower")
    alone = cost()
    for reason in ("client_preference", "legal_mandate", "other"):
        determine(EpisodeFactory(program=program), rule_set, "refer_higher", "conditional", reason=reason)

    assert (alone, cost()) == (13, 13)
