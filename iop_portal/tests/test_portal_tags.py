"""How icons, statuses, lengths of time and days are written."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django import forms
from django.template import engines
from django.utils import timezone

from clients.enums import EpisodeStatus, Outcome
from iop_portal.chart.steps import EPISODE_STEPS
from iop_portal.context_processors import DESTINATIONS
from iop_portal.templatetags import portal
from plans.enums import ObjectiveStatus, PlanStatus
from sessions.enums import Status

SPRITE = Path(portal.__file__).parent.parent / "static" / "portal" / "icons.svg"
ROOT = Path(portal.__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0\u00a0min"), (45, "45\u00a0min"), (60, "1\u00a0h"), (90, "1\u00a0h 30\u00a0min"), (540, "9\u00a0h"), (None, "")],
)
def test_a_length_of_time_is_said_in_hours_and_minutes(minutes, words):
    assert portal.duration(minutes) == words


@pytest.mark.parametrize(
    ("minutes", "number"), [(0, "0"), (540, "9"), (450, "7.5"), (455, "7.58"), (600, "10"), (6000, "100"), (None, "")]
)
def test_hours_carry_no_decimals_for_show(minutes, number):
    assert portal.hours(minutes) == number


def test_days_and_moments_are_written_on_the_clock_of_the_program():
    when = datetime(2025, 11, 4, 4, 30, tzinfo=UTC)

    with timezone.override("America/Los_Angeles"):
        assert portal.day(when) == "Mon, Nov 3, 2025"
        assert portal.moment(when) == "Mon, Nov 3, 2025, 8:30\u00a0PM"


def test_a_date_has_no_time_zone_to_lose_a_day_in():
    with timezone.override("Pacific/Honolulu"):
        assert portal.day(date(2025, 11, 3)) == "Mon, Nov 3, 2025"
        assert portal.short_day(date(2025, 11, 3)) == "Mon, Nov 3"


def test_nothing_is_written_as_nothing():
    assert [write(None) for write in (portal.day, portal.short_day, portal.clock, portal.moment)] == [""] * 4


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [(9, 11, "9:00–11:00\u00a0AM"), (11, 13, "11:00\u00a0AM–1:00\u00a0PM"), (12, 14, "12:00–2:00\u00a0PM")],
)
def test_a_span_names_morning_or_afternoon_once_unless_it_crosses_noon(starts, ends, words):
    first, last = datetime(2025, 11, 3, starts, tzinfo=UTC), datetime(2025, 11, 3, ends, tzinfo=UTC)

    with timezone.override("UTC"):
        assert portal.time_span(first, last) == words


def test_a_span_without_an_end_is_its_beginning():
    with timezone.override("UTC"):
        assert portal.time_span(datetime(2025, 11, 3, 9, tzinfo=UTC), None) == "9:00\u00a0AM"


def test_a_status_shows_its_word_and_its_tone():
    assert portal.status_badge("in_force") == '<span class="status status-good">In force</span>'
    assert portal.status_badge("x", "Anything") == '<span class="status status-neutral">Anything</span>'
    assert portal.status_badge("due", "Late", "bad") == '<span class="status status-bad">Late</span>'


@pytest.mark.parametrize("words", [EpisodeStatus, Outcome, PlanStatus, ObjectiveStatus, Status])
def test_every_status_of_a_record_has_a_tone(words):
    assert set(words.values) - set(portal.TONE_OF) == set()


def test_a_status_never_lets_markup_through():
    assert "<script>" not in portal.status_badge("<script>", "<script>")


def test_an_icon_is_silent_unless_it_stands_alone():
    assert 'aria-hidden="true"' in portal.icon("lock")
    assert 'role="img" aria-label="Sealed"' in portal.icon("lock", "Sealed")


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Alex Sample", "AS"), ("Sample, Alex", "AS"), ("dana.reyes", "DR"), ("Cher", "C"), ("A B C", "AC"), ("", "")],
)
def test_initials_are_the_first_and_the_last(name, letters):
    assert portal.initials(name) == letters


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari on iPhone"),
        ("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", "Chrome on Android"),
        ("curl/8", "A browser"),
    ],
)
def test_a_browser_is_named_as_its_owner_knows_it(user_agent, words):
    assert portal.browser(user_agent) == words


def test_every_icon_a_page_asks_for_is_in_the_sprite():
    there = set(re.findall(r'<symbol id="([a-z0-9-]+)"', SPRITE.read_text()))
    asked = {
        name
        for app in ("iop_portal", "clients", "plans", "sessions")
        for template in (ROOT / app).glob("**/templates/**/*.html")
        for name in re.findall(r"""(?:\{% icon |icon_name=)["']([a-z0-9-]+)["']""", template.read_text())
    }
    asked |= {icon for _, icon, *_ in EPISODE_STEPS} | {icon for _, icon, *_ in DESTINATIONS}

    assert asked - there == set()


def test_hours_without_a_plan_say_so_and_show_no_bar():
    page = engines["django"].get_template("components/progress_hours.html")

    assert "<progress" not in page.render({"delivered": 90, "planned": None})
    assert "No plan in force" in page.render({"delivered": 90, "planned": None})
    assert 'aria-label="7.5 of 9 planned hours delivered"' in page.render({"delivered": 450, "planned": 540})


def test_blockers_print_every_reason_and_nothing_when_there_is_none():
    page = engines["django"].get_template("components/blockers.html")

    assert page.render({"reasons": []}).strip() == ""
    assert page.render({"reasons": ["Add a goal.", "Sign first."]}).count("<li>") == 2


class _Call(forms.Form):
    name = forms.CharField(label="Name")
    phone = forms.CharField(label="Phone")
    program = forms.ChoiceField(choices=[("1", "Day")], widget=forms.HiddenInput)


def test_a_form_says_which_fields_to_look_at_and_what_a_hidden_field_objects_to():
    form = _Call({"name": "Alex", "program": "77"})

    said = engines["django"].get_template("components/form_errors.html").render({"form": form})

    assert '<a href="#div_id_phone">Phone</a>.' in said
    assert "77 is not one of the available choices" in said
    assert "Name</a>" not in said


def test_a_form_without_mistakes_says_nothing():
    said = engines["django"].get_template("components/form_errors.html").render({"form": _Call()})

    assert said.strip() == ""


def test_the_foot_of_a_form_carries_its_hidden_fields():
    page = engines["django"].get_template("components/form_actions.html")

    assert 'name="program"' in page.render({"label": "Save", "form": _Call()})
    assert "<input" not in page.render({"label": "Save"})
