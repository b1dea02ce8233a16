"""The sheet as a page: what is heard, what is shown again, and what is said at which line."""

import datetime as dt

import pytest
from django.urls import reverse

from iop_portal.tests.staff import staff
from sessions.models import Attendance
from sessions.tests.factories import AttendanceFactory, EnrolmentFactory, GroupSessionFactory, SeriesFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def sheet(client):
    """Yesterday's group, ten to half past eleven, with three clients; somebody signed in who may take it."""
    series = SeriesFactory()
    group_session = GroupSessionFactory(series=series, program=series.program)
    client.force_login(staff("clinician", series.program))
    return Sheet(client, group_session, [EnrolmentFactory(series=series).episode for _ in range(3)])


class Sheet:
    """A browser with the sheet open."""

    def __init__(self, browser, group_session, episodes):
        self.browser, self.group_session, self.episodes = browser, group_session, episodes
        self.url = reverse("sessions:attendance", args=[group_session.public_id])

    def filled(self, revision=0, **by_letter):
        """What a browser sends: every line of the page, with `a`, `b`, `c` filled in as given."""
        sent = {"revision": revision}
        for letter, episode in zip("abc", self.episodes, strict=True):
            line = {"choice": "", "arrived": "10:00", "left": "11:30", "absence": "", "reason": "", "words": ""}
            line |= by_letter.get(letter, {})
            sent |= {f"line-{episode.public_id}-{name}": value for name, value in line.items()}
        return sent

    def save(self, revision=0, follow=True, more=None, **by_letter):
        return self.browser.post(self.url, self.filled(revision, **by_letter) | (more or {}), follow=follow)


def errors_by_line(page):
    return [[str(error) for errors in line.errors.values() for error in errors] for line in page.context["form"].lines]


def test_one_save_writes_the_sheet_and_says_how_it_stands(sheet):
    page = sheet.save(
        a={"choice": "present"},
        b={"choice": "absent", "absence": "absent_excused", "reason": "work", "words": "Called at nine"},
    )

    assert [str(message) for message in page.context["messages"]] == ["Saved: 1 present, 1 absent, 0 no-show, 1 unmarked."]
    assert page.request["PATH_INFO"] == sheet.group_session.get_absolute_url()
    assert set(Attendance.objects.values_list("status", "minutes", "reason", "words")) == {
        ("present", 90, "", ""),
        ("absent_excused", None, "work", "Called at nine"),
    }


def test_late_and_left_early_take_the_times_typed(sheet):
    sheet.save(a={"choice": "present_late", "arrived": "10:20"}, b={"choice": "left_early", "left": "11:00"})

    assert set(Attendance.objects.values_list("status", "minutes")) == {("present_late", 70), ("left_early", 60)}


def test_a_reason_left_over_from_another_choice_is_not_heard(sheet):
    sheet.save(a={"choice": "present", "absence": "absent_excused", "reason": "illness"}, b={"choice": "no_show"})

    assert set(Attendance.objects.values_list("status", "reason", "minutes")) == {
        ("present", "", 90),
        ("no_show", "", None),
    }


def test_the_button_without_a_script_marks_the_rest_present(sheet):
    sheet.save(a={"choice": "no_show"}, more={"all_present": "yes"})

    assert sorted(Attendance.objects.values_list("status", flat=True)) == ["no_show", "present", "present"]


def test_a_client_who_was_not_on_the_page_is_not_marked_with_the_rest(sheet):
    late_comer = EnrolmentFactory(series=sheet.group_session.series).episode

    sheet.save(more={"all_present": "yes"})

    assert Attendance.objects.count() == 3
    assert not late_comer.attendances.exists()


def test_what_does_not_fit_is_said_at_its_line_and_everything_typed_stays(sheet):
    page = sheet.save(a={"choice": "present"}, b={"choice": "present_late"}, c={"choice": "absent", "words": "Sick"})

    assert errors_by_line(page) == [[], [], ["Say which kind of absence this is."]]
    page = sheet.save(
        a={"choice": "present"},
        b={"choice": "left_early", "arrived": "11:00", "left": "10:30"},
        c={"choice": "absent", "absence": "absent_unexcused", "words": "Sick"},
    )
    assert errors_by_line(page) == [
        [],
        ["The client cannot leave before they arrive."],
        ["Choose a reason for the absence; “Unknown” is one."],
    ]
    assert 'value="Sick"' in page.content.decode()
    assert 'value="11:00"' in page.content.decode()
    assert not Attendance.objects.exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"choice": "graduated"}, "Choose one of the listed marks."),
        ({"choice": "present_late", "arrived": "25:99"}, "Write a time such as 10:15."),
        ({"choice": "no_show", "words": "x" * 301}, "Ensure this value has at most 300 characters (it has 301)."),
        ({"choice": "no_show", "words": "a\x00b"}, "Null characters are not allowed."),
    ],
)
def test_bad_input_is_answered_at_the_line(sheet, line, said):
    page = sheet.save(a=line)

    assert errors_by_line(page) == [[said], [], []]
    assert not Attendance.objects.exists()


def test_the_second_of_two_people_is_told_and_may_save_again_knowingly(sheet):
    anna = sheet.episodes[0]
    AttendanceFactory(group_session=sheet.group_session, episode=anna, revision=1)
    type(sheet.group_session).objects.update(revision=1)

    page = sheet.save(revision=0, a={"choice": "no_show"}, b={"choice": "present"})

    assert errors_by_line(page)[0][0].startswith("Somebody else marked this client while you were writing: Present, 10:00 AM")
    assert page.context["form"]["revision"].value() == 1
    sheet.save(revision=1, a={"choice": "no_show"}, b={"choice": "present"})
    assert sorted(Attendance.objects.values_list("status", flat=True)) == ["no_show", "present"]


def test_a_sheet_that_is_sent_twice_is_saved_once(sheet):
    token = {"submission": "6c1f7c1e-6f0e-4c0e-9e8e-2f1d0a1b2c3d"}

    first = sheet.save(a={"choice": "present"}, more=token, follow=False)
    second = sheet.save(a={"choice": "present"}, more=token, follow=False)

    assert (first.status_code, second.status_code, first.url) == (302, 302, second.url)
    assert Attendance.objects.get().events.count() == 1


def test_a_marked_line_opens_as_recorded_and_offers_no_way_back_to_unmarked(sheet):
    late = sheet.group_session.starts_at + dt.timedelta(minutes=12)
    AttendanceFactory(group_session=sheet.group_session, episode=sheet.episodes[0], status="present_late", arrived_at=late)

    page = sheet.browser.get(sheet.url)

    first = page.context["form"].lines[0]
    assert (first["choice"].value(), first["arrived"].value().strftime("%H:%M")) == ("present_late", "10:12")
    assert "" not in dict(first.fields["choice"].choices)
    assert len(page.context["unmarked"]) == 2


def test_an_evening_group_past_midnight_keeps_its_times(sheet):
    session = sheet.group_session
    session.starts_at += dt.timedelta(hours=13)
    session.ends_at = session.starts_at + dt.timedelta(hours=2)
    session.save()

    sheet.save(a={"choice": "left_early", "arrived": "23:00", "left": "00:40"})

    assert Attendance.objects.get().minutes == 100
