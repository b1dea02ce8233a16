"""Recording what an instrument said: exact, sealed, and with a safety task where an answer asks for help."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from clients.actions import measures
from clients.instruments.definition import answers
from clients.models import ItemText, Measure, SafetyTask
from clients.tests.factories import EpisodeFactory, days_ago
from clients.tests.measure_factories import InstrumentSettingFactory, MeasureFactory
from iop_portal.refusals import Refused
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def episode():
    return EpisodeFactory(admitted=True)


@pytest.fixture
def clinician(episode):
    return staff("clinician", episode.program)


def record(episode, by, instrument="phq9", given=None, **facts):
    given = answers(1, 1, 1, 1, 1, 0, 0, 0, 0) if given is None else given
    usual = {"status": "completed", "mode": "interview", "taken_on": timezone.localdate()}
    return measures.record(episode=episode, instrument=instrument, answers=given, by=by, **(usual | facts))


def mistakes_of(refusal):
    return refusal.value.message_dict


def test_a_whole_answering_keeps_everything_about_itself(episode, clinician):
    measure = record(episode, clinician, mode="paper")

    measure.refresh_from_db()
    assert (measure.score, measure.band, measure.is_positive, measure.danger) == (5, "mild", False, "")
    assert (measure.version, measure.scorer_version, measure.mode) == ("2001, English", "1", "paper")
    assert measure.answers == answers(1, 1, 1, 1, 1, 0, 0, 0, 0)
    assert (measure.recorded_by, measure.total_band.label) == (clinician, "Mild")
    assert not SafetyTask.objects.exists()


def test_item_nine_opens_a_safety_task_however_low_the_total(episode, clinician):
    measure = record(episode, clinician, given=answers(0, 0, 0, 0, 0, 0, 0, 0, 1))

    assert measure.score == 1
    assert (measure.safety_task.cause, measure.safety_task.closed_at) == (measure.danger, None)


def test_item_nine_opens_a_safety_task_also_when_the_rest_was_broken_off(episode, clinician):
    measure = record(episode, clinician, given={"1": 3, "9": 2}, status="partial")

    assert (measure.score, measure.band, measure.parts) == (None, "", {})
    assert measure.safety_task.closed_at is None


@pytest.mark.parametrize(
    ("given", "opens"),
    [
        ({"1": 1, "2": 0, "6": 0}, False),
        ({"1": 1, "2": 1, "3": 1, "4": 0, "5": 0, "6": 0}, True),
        ({"1": 0, "2": 0, "6": 1, "6b": 1}, True),
    ],
)
def test_moderate_and_high_on_the_columbia_screener_open_one(episode, clinician, given, opens):
    measure = record(episode, clinician, "cssrs", given)

    assert SafetyTask.objects.filter(measure=measure).exists() is opens


def test_declined_is_kept_and_has_nothing_in_it(episode, clinician):
    measure = record(episode, clinician, given={}, status="declined")

    assert (measure.status, measure.answers, measure.score) == ("declined", {}, None)


@pytest.mark.parametrize(
    ("given", "status", "sentence"),
    [
        (answers(1, 1, 1), "completed", "Still open: question 4, 5, 6, 7, 8, 9."),
        (answers(*[1] * 9), "partial", "Everything is answered"),
        ({}, "partial", "Nothing is answered"),
        (answers(1), "declined", "What was declined has no answers"),
        (answers(*[1] * 8, 4), "completed", "does not belong"),
        ({"1": 1, "99": 1}, "partial", "does not belong"),
    ],
)
def test_how_it_ended_fits_what_was_answered(episode, clinician, given, status, sentence):
    with pytest.raises(ValidationError) as refusal:
        record(episode, clinician, given=given, status=status)

    assert mistakes_of(refusal)["status"][0].startswith(sentence) or sentence in mistakes_of(refusal)["status"][0]
    assert not Measure.objects.exists()


def test_an_answer_that_was_not_asked_for_is_said(episode, clinician):
    with pytest.raises(ValidationError) as refusal:
        record(episode, clinician, "cssrs", {"1": 0, "2": 0, "5": 1, "6": 0})

    assert mistakes_of(refusal) == {"status": ["Question 5 is asked only after a yes to question 2: correct one of the two."]}


@pytest.mark.parametrize(("days", "is_refused"), [(-1, True), (0, False), (40, False), (41, True)])
def test_the_day_lies_between_the_first_contact_and_today(episode, clinician, days, is_refused):
    if not is_refused:
        assert record(episode, clinician, taken_on=days_ago(days)).taken_on == days_ago(days)
        return
    with pytest.raises(ValidationError) as refusal:
        record(episode, clinician, taken_on=days_ago(days))

    assert list(mistakes_of(refusal)) == ["taken_on"]


@pytest.mark.parametrize(("cut_off", "band"), [("men", "negative"), ("women", "positive")])
def test_audit_c_keeps_whose_cut_off_was_used(episode, clinician, cut_off, band):
    measure = record(episode, clinician, "audit_c", answers(1, 1, 1), cut_off=cut_off)

    assert (measure.cut_off, measure.band, measure.score) == (cut_off, band, 3)


def test_audit_c_without_a_cut_off_is_refused_by_form_and_by_postgresql(episode, clinician):
    with pytest.raises(ValidationError) as refusal:
        record(episode, clinician, "audit_c", answers(1, 1, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        MeasureFactory(instrument="audit_c")

    assert list(mistakes_of(refusal)) == ["cut_off"]


def test_an_episode_that_ended_before_treatment_is_not_measured(clinician):
    episode = EpisodeFactory(status="declined", closed_on=days_ago(1), decline_reason="funding")

    with pytest.raises(Refused, match="ended before treatment"):
        record(episode, clinician)


def test_a_discharged_client_may_be_asked_again(clinician):
    assert record(EpisodeFactory(discharged=True), clinician).pk


@pytest.mark.parametrize(
    "change", [{"score": 0}, {"answers": {}}, {"mode": "paper"}, {"taken_on": days_ago(3)}, {"status": "declined"}]
)
def test_a_result_is_sealed_from_the_first_second(episode, clinician, change):
    measure = record(episode, clinician)

    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        Measure.objects.filter(pk=measure.pk).update(**change)


def test_a_result_is_never_removed(episode, clinician):
    measure = record(episode, clinician)

    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        measure.delete()


@pytest.mark.parametrize(
    "facts",
    [
        {"status": "partial"},
        {"status": "declined", "score": None, "band": "", "is_positive": None},
        {"instrument": "mood_ring"},
        {"status": "guessed"},
        {"mode": "dreamt"},
        {"in_error_reason": "Because"},
        {"in_error_at": timezone.now()},
    ],
)
def test_postgresql_keeps_what_a_measure_is(facts):
    with pytest.raises(IntegrityError), transaction.atomic():
        MeasureFactory(**facts)


def test_what_was_entered_in_error_stays_readable_and_leaves_the_safety_task_open(episode, clinician):
    measure = record(episode, clinician, given=answers(0, 0, 0, 0, 0, 0, 0, 0, 3))

    measures.mark_in_error(measure=measure, reason="Typed into the wrong chart", by=clinician)

    measure.refresh_from_db()
    assert (measure.in_error_by, measure.score) == (clinician, 3)
    assert list(SafetyTask.objects.open()) == [measure.safety_task]
    assert not Measure.objects.scored().exists()
    with pytest.raises(Refused, match="already"):
        measures.mark_in_error(measure=measure, reason="Typed into the wrong chart", by=clinician)
    with pytest.raises(IntegrityError), transaction.atomic():
        Measure.objects.update(in_error_reason="Something else")


def test_a_mistake_needs_words_and_a_person_who_may(episode, clinician):
    measure = record(episode, clinician)

    with pytest.raises(Refused, match="at least 10"):
        measures.mark_in_error(measure=measure, reason="wrong", by=clinician)
    with pytest.raises(Refused, match="Only those"):
        measures.mark_in_error(measure=measure, reason="Typed into the wrong chart", by=staff("compliance", episode.program))


def test_the_latest_score_is_the_newest_whole_one_up_to_that_day(episode, clinician):
    MeasureFactory(episode=episode, taken_on=days_ago(20), score=20)
    MeasureFactory(episode=episode, taken_on=days_ago(10), score=12)
    MeasureFactory(episode=episode, taken_on=days_ago(2), status="partial", score=None, band="", is_positive=None)
    record(episode, clinician, "rulers", {"1": 8, "2": 3, "3": 5})
    measures.mark_in_error(measure=record(episode, clinician), reason="Typed into the wrong chart", by=clinician)

    latest = Measure.objects.latest_score
    assert [latest(episode, "phq9"), latest(episode, "phq9", on=days_ago(11)), latest(episode, "phq9", on=days_ago(21))] == [
        12,
        20,
        None,
    ]
    assert (latest(episode, "rulers"), latest(episode, "rulers", part="confidence"), latest(episode, "gad7")) == (None, 3, None)
    assert set(Measure.objects.latest_by_instrument(episode)) == {"phq9", "rulers"}


def test_no_question_is_entered_before_its_licence_is_attested():
    setting = InstrumentSettingFactory(attested_on=None, attested_by=None, licence="")

    with pytest.raises(IntegrityError, match="Attest the licence first"), transaction.atomic():
        ItemText.objects.create(setting=setting, item="1", words="A question")


@pytest.mark.parametrize("facts", [{"licence": ""}, {"attested_by": None}, {"every_days": 0}, {"instrument": "mood_ring"}])
def test_an_attestation_says_who_when_and_what(facts):
    with pytest.raises(IntegrityError), transaction.atomic():
        InstrumentSettingFactory(**facts)
