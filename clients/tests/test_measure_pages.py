"""Pages of the instruments, with plain forms: nothing here needs a script."""

import pytest
from django.urls import reverse
from django.utils import timezone

from clients.models import Measure, SafetyTask
from clients.tests.factories import EpisodeFactory, days_ago
from clients.tests.measure_factories import InstrumentSettingFactory, ItemTextFactory, MeasureFactory, SafetyTaskFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def episode():
    return EpisodeFactory(admitted=True)


@pytest.fixture
def clinician(client, episode):
    person = staff("clinician", episode.program)
    client.force_login(person)
    return person


def page_of(name, thing, *code):
    return reverse(f"clients:{name}", args=[thing.public_id, *code])


def posted(**facts):
    usual = {"status": "completed", "mode": "interview", "taken_on": timezone.localdate().isoformat(), "remark": ""}
    return usual | facts


def phq9(last=0):
    return {f"item_{number}": "1" for number in range(1, 9)} | {"item_9": str(last)}


def test_a_phq9_is_asked_and_scored(client, episode, clinician):
    answer = client.post(page_of("measure-new", episode, "phq9"), posted(**phq9()), follow=True)

    measure = Measure.objects.get()
    assert (measure.score, measure.band, measure.recorded_by) == (8, "mild", clinician)
    assert answer.redirect_chain[-1][0] == measure.get_absolute_url()
    assert "Little interest or pleasure" in answer.content.decode()
    assert "Act today" not in answer.content.decode()


def test_a_form_that_is_sent_twice_is_one_result(client, episode, clinician):
    facts = posted(**phq9(), submission="2f3d1d61-8e5a-4a0b-9a55-0f2f2a1d9d10")

    for _ in range(2):
        client.post(page_of("measure-new", episode, "phq9"), facts)

    assert Measure.objects.count() == 1


def test_what_is_open_is_said_and_the_answers_stay(client, episode, clinician):
    page = client.post(page_of("measure-new", episode, "phq9"), posted(item_1="3"))

    assert page.context["form"].errors["status"] == [
        "Still open: question 2, 3, 4, 5, 6, 7, 8, 9. Answer, or choose “broken off”; then there is no score."
    ]
    assert page.context["form"]["item_1"].value() == "3"
    assert not Measure.objects.exists()


@pytest.mark.parametrize("answer", ["9", "-1", "two", "1.5", "99999999999999999999"])
def test_an_answer_that_does_not_exist_is_not_an_accident(client, episode, clinician, answer):
    page = client.post(page_of("measure-new", episode, "phq9"), posted(**phq9() | {"item_1": answer}))

    assert page.status_code == 200
    assert not Measure.objects.exists()


@pytest.mark.parametrize("name", ["measure-new", "measure-trend"])
def test_an_instrument_that_does_not_exist_is_not_found(client, episode, clinician, name):
    assert client.get(page_of(name, episode, "mood-ring")).status_code == 404


def test_a_positive_item_nine_stands_on_the_result_the_chart_and_today_until_a_clinician_acts(client, episode, clinician):
    episode.clinician = clinician
    episode.save()
    result = client.post(page_of("measure-new", episode, "phq9"), posted(**phq9(1)), follow=True)
    places = [result.request["PATH_INFO"], episode.get_absolute_url(), reverse("today:today")]
    task = SafetyTask.objects.get()

    before = ["Act today" in client.get(place).content.decode() for place in places]
    client.post(task.get_absolute_url(), {"deeds": ["cssrs", "safety_plan"], "words": "C-SSRS low, plan renewed, partner told."})
    after = ["Act today" in client.get(place).content.decode() for place in places]

    assert (before, after) == ([True] * 3, [False] * 3)
    assert "C-SSRS done today" in client.get(places[0]).content.decode()


def test_a_safety_task_is_not_closed_without_a_word(client, clinician, episode):
    task = SafetyTaskFactory(measure__episode=episode)

    page = client.post(task.get_absolute_url(), {"words": "ok"})

    assert page.context["form"].non_field_errors() == [
        "Choose what was done.",
        "Say what was done and how the person is now, in at least 15 characters.",
    ]
    assert SafetyTask.objects.open().exists()


def test_the_front_desk_sees_none_of_it(client, episode):
    SafetyTaskFactory(measure__episode=episode)
    client.force_login(staff("front_desk", episode.program))

    chart = client.get(episode.get_absolute_url()).content.decode()

    assert [word for word in ("PHQ-9", "Measures", "Act today", "self-harm") if word in chart] == []
    assert "Act today" not in client.get(reverse("today:today")).content.decode()


def test_a_result_in_error_keeps_its_place_and_its_task(client, episode, clinician):
    task = SafetyTaskFactory(measure__episode=episode)

    asked = client.get(page_of("measure-error", task.measure)).content.decode()
    client.post(page_of("measure-error", task.measure), {"reason": "Typed into the wrong chart"})
    chart = client.get(episode.get_absolute_url()).content.decode()

    assert "The safety task stays open." in asked
    assert "this stays until a clinician has looked" in chart
    assert Measure.objects.get().in_error_reason == "Typed into the wrong chart"


def test_questions_that_are_not_ours_are_numbers_until_a_licence_is_attested(client, episode, clinician):
    before = client.get(page_of("measure-new", episode, "audit")).content.decode()
    ItemTextFactory(setting=InstrumentSettingFactory(program=episode.program), words="Their own first question")
    ItemTextFactory(setting=InstrumentSettingFactory(), words="A question of another program")
    after = client.get(page_of("measure-new", episode, "audit")).content.decode()

    assert "read them from your own licensed copy" in before
    assert "Their own first question" in after
    assert "another program" not in before + after


def test_the_list_says_what_changed_and_what_is_due(client, episode, clinician):
    InstrumentSettingFactory(
        program=episode.program, instrument="phq9", every_days=7, attested_on=None, attested_by=None, licence=""
    )
    MeasureFactory(episode=episode, taken_on=days_ago(20), score=15)
    MeasureFactory(episode=episode, taken_on=days_ago(7), score=8)
    MeasureFactory(episode=episode, instrument="pcl5", taken_on=days_ago(20), score=50)
    MeasureFactory(episode=episode, instrument="pcl5", taken_on=days_ago(7), score=43)

    phq9, pcl5 = client.get(page_of("measure-list", episode)).context["in_use"]

    assert (phq9.changes, phq9.is_due, phq9.days_left) == ([("", -7, "")], True, 0)
    assert (pcl5.changes, pcl5.is_due, pcl5.days_left) == ([("", -7, "within chance")], False, 23)


@pytest.mark.parametrize(("days", "is_due"), [(13, False), (14, True), (15, True)])
def test_what_is_due_again_stands_on_the_clinicians_day(client, episode, clinician, days, is_due):
    episode.clinician = clinician
    episode.save()
    MeasureFactory(episode=episode, taken_on=days_ago(days))

    waiting = client.get(reverse("today:today")).context["waiting"]

    assert [line.detail for line in waiting if line.kind == "Measure"] == (["PHQ-9"] if is_due else [])


def test_a_picture_has_the_same_numbers_as_its_table(client, episode, clinician):
    for days, score, band in ((28, 21, "severe"), (14, 12, "moderate"), (1, 4, "minimal")):
        MeasureFactory(episode=episode, taken_on=days_ago(days), score=score, band=band)
    MeasureFactory(episode=episode, status="declined", answers={}, score=None, band="", is_positive=None)

    page = client.get(page_of("measure-trend", episode, "phq9"))
    [plot] = page.context["plots"]

    assert [point.number for point in plot.points] == [21, 12, 4]
    assert [point.band for point in plot.points] == ["Severe", "Moderate", "None to minimal"]
    assert len(plot.cut_offs) == 1
    assert plot.said.startswith("3 results, from 21 on")
    assert "Declined" in page.content.decode()


@pytest.mark.parametrize("number", [1, 4])
def test_a_page_costs_the_same_however_much_was_asked(client, episode, clinician, number, django_assert_num_queries):
    for days in range(number):
        MeasureFactory(episode=episode, taken_on=days_ago(days))
        MeasureFactory(episode=episode, instrument="gad7", taken_on=days_ago(days))

    with django_assert_num_queries(LIST_QUERIES):
        client.get(page_of("measure-list", episode))
    with django_assert_num_queries(TREND_QUERIES):
        client.get(page_of("measure-trend", episode, "phq9"))


@pytest.mark.parametrize("number", [1, 4])
def test_today_costs_the_same_however_much_is_due(client, episode, clinician, number, django_assert_num_queries):
    for _ in range(number):
        mine = EpisodeFactory(admitted=True, program=episode.program, clinician=clinician)
        SafetyTaskFactory(measure__episode=mine, measure__taken_on=days_ago(20))

    with django_assert_num_queries(TODAY_QUERIES):
        client.get(reverse("today:today"))


LIST_QUERIES, TREND_QUERIES, TODAY_QUERIES = 10, 6, 27
