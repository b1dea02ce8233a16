"""Scores of instruments and the fourth edition's own ratings in a screening: kept, compared, sealed."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from clients.actions import rulesets, screenings
from clients.answers import Difference, differences, scores_of
from clients.enums import Edition, Outcome, Subdimension
from clients.models import RatingSymbol, Score, Screening, SubdimensionRating
from clients.rules.screenings import blockers_to_determination, judgement_of
from clients.tests.factories import EpisodeFactory
from clients.tests.measure_factories import MeasureFactory
from clients.tests.screening_answers import complete, for_iop
from iop_portal.refusals import Refused
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def clinician():
    return staff("clinician", EpisodeFactory().program)


@pytest.fixture
def screening(clinician):
    return screenings.start(episode=EpisodeFactory(program=clinician.programs()[0]), by=clinician)


def write(screening, by, scores=None, symbols=None, **answers):
    screening = Screening.objects.get(pk=screening.pk)
    given = {"scores": scores, "symbols": symbols, "revision": screening.revision}
    return screenings.answer(screening=screening, answers=answers, by=by, **given)


def mistakes(screening, by, **given):
    with pytest.raises(ValidationError) as mistake, transaction.atomic():
        write(screening, by, **given)
    return mistake.value.message_dict


def fresh(screening):
    return Screening.objects.get(pk=screening.pk)


def test_a_score_without_a_day_was_taken_on_the_day_of_the_screening(screening, clinician):
    day = screening.screened_on - dt.timedelta(days=3)
    write(screening, clinician, scores={"phq9": (15, None), "scoff": (2, day), "gad7": (None, None)})

    assert {score.kind: (score.value, score.taken_on) for score in screening.scores.all()} == {
        "phq9": (15, screening.screened_on),
        "scoff": (2, day),
    }
    write(screening, clinician, scores={"phq9": (None, None)})
    assert [score.kind for score in screening.scores.all()] == ["scoff"]
    assert [event.pgh_label for event in Score.pgh_event_models["insert"].objects.order_by("pgh_id")] == [
        "insert", "insert", "delete",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("days", "is_too_old"), [(-31, True), (-30, False), (-29, False), (0, False)]
)  # fmt: skip
def test_a_score_counts_for_so_many_days_as_the_rules_say(screening, clinician, days, is_too_old):
    given = {"phq9": (3, screening.screened_on + dt.timedelta(days=days))}
    if is_too_old:
        assert mistakes(screening, clinician, scores=given) == {
            "score_phq9": ["A score counts for 30 days. Take the instrument again."]
        }
    else:
        assert write(screening, clinician, scores=given).scores.count() == 1


def test_scores_that_cannot_be_are_refused_in_words_and_by_the_database(screening, clinician):
    tomorrow = screening.screened_on + dt.timedelta(days=1)

    assert mistakes(screening, clinician, scores={"phq9": (28, None)}) == {"score_phq9": ["PHQ-9 goes from 0 to 27."]}
    assert mistakes(screening, clinician, scores={"phq9": (3, tomorrow)}) == {"score_phq9": ["A score cannot lie in the future."]}
    assert mistakes(screening, clinician, scores={"phq9": (None, tomorrow)}) == {
        "score_phq9": ["A day without a score: enter the score, or leave both empty."]
    }
    for facts in ({"kind": "phq9", "value": 28}, {"kind": "shoe_size", "value": 1}):
        with pytest.raises(IntegrityError, match="score_in_range"), transaction.atomic():
            Score.objects.create(screening=screening, taken_on=screening.screened_on, **facts)
    write(screening, clinician, scores={"phq9": (27, None)})
    with pytest.raises(IntegrityError, match="score_once"), transaction.atomic():
        Score.objects.create(screening=screening, kind="phq9", value=1, taken_on=screening.screened_on)


def test_a_score_not_taken_keeps_nobody_waiting_unless_the_rules_require_it(clinician):
    program = clinician.programs()[0]
    director = staff("program_director", program)
    draft = rulesets.begin(program=program, name="Ours", copy_of=rulesets.in_force(program), by=director)
    draft.also_required = [*draft.also_required, "score_phq9"]
    draft.save()
    before = write(screenings.start(episode=EpisodeFactory(program=program), by=clinician), clinician, **for_iop())
    rulesets.publish(rule_set=draft, by=director)
    after = write(screenings.start(episode=EpisodeFactory(program=program), by=clinician), clinician, **for_iop())

    assert judgement_of(fresh(before)).outcome == Outcome.RECOMMENDED
    assert blockers_to_determination(fresh(after), by=clinician) == ["Still to be answered: PHQ-9."]
    write(after, clinician, scores={"phq9": (0, None)})
    assert blockers_to_determination(fresh(after), by=clinician) == []


def test_the_latest_result_in_the_chart_counts_unless_a_newer_one_was_entered(clinician):
    screening = screenings.start(episode=EpisodeFactory(program=clinician.programs()[0]), by=clinician)
    day = screening.screened_on
    facts = {"episode": screening.episode, "status": "completed", "recorded_by": clinician}
    for instrument, value, days in (("phq9", 3, 5), ("phq9", 16, 2), ("gad7", 15, 30), ("pcl5", 60, 31)):
        MeasureFactory(instrument=instrument, score=value, taken_on=day - dt.timedelta(days=days), **facts)
    write(screening, clinician, scores={"phq9": (2, day - dt.timedelta(days=3)), "gad7": (4, None)}, **for_iop())

    live = fresh(screening)
    assert {name: (score.value, score.is_from_chart) for name, score in scores_of(live).items()} == {
        "score_phq9": (16, True),
        "score_gad7": (4, False),  # newer than the chart's
    }
    assert judgement_of(live).outcome == Outcome.CONDITIONAL
    facts = {"conditions": "Evaluation.", "override_reason": "", "override_words": ""}
    screenings.determine(screening=live, determination=Outcome.CONDITIONAL, by=clinician, **facts)
    assert {score.kind: (score.value, score.is_from_chart) for score in screening.scores.all()} == {
        "phq9": (16, True),
        "gad7": (4, False),
    }
    MeasureFactory(episode=screening.episode, status="completed", instrument="phq9", score=0, taken_on=day, recorded_by=clinician)
    assert judgement_of(fresh(screening)).outcome == Outcome.CONDITIONAL  # what counted then stays


def test_the_form_shows_what_the_chart_says_and_the_preview_counts_it(client, clinician):
    client.force_login(clinician)
    screening = screenings.start(episode=EpisodeFactory(program=clinician.programs()[0]), by=clinician)
    MeasureFactory(episode=screening.episode, score=16, recorded_by=clinician)
    write(screening, clinician, **for_iop())
    address = reverse("clients:screening-answer", kwargs={"public_id": screening.public_id})
    form = client.get(address).context["form"]
    typed = {field.html_name: field.value() for field in form if field.value() is not None}
    yesterday = screening.screened_on - dt.timedelta(days=1)

    def preview(**given):
        htmx = {"HX-Request": "true"}
        return client.post(address, typed | given | {"preview": "yes"}, headers=htmx).context["suggestion"].outcome

    assert form.fields["score_phq9"].help_text.startswith("In the chart: 16 of 27 on ")
    assert form.initial.get("score_phq9") is None
    assert preview() == preview(score_phq9=2, score_phq9_on=yesterday) == Outcome.CONDITIONAL
    tomorrow = screening.screened_on + dt.timedelta(days=1)
    assert preview(score_phq9=2, score_phq9_on=tomorrow) == Outcome.RECOMMENDED  # newer than the chart


def test_scores_and_symbols_are_sealed_with_the_screening(clinician):
    screening = screenings.start(episode=EpisodeFactory(program=clinician.programs()[0]), by=clinician, edition=Edition.FOURTH)
    answers = complete(Edition.FOURTH, risk_4=2)
    given = {name: value for name, value in answers.items() if name != "edition" and not name.startswith("score_")}
    write(screening, clinician, scores={"phq9": (3, None)}, symbols={"1_withdrawal": "X1"}, **given)
    facts = {"conditions": "", "override_reason": "", "override_words": ""}
    screenings.determine(screening=screening, determination=Outcome.RECOMMENDED, by=clinician, **facts)

    for attempt in (
        lambda: screening.scores.update(value=4),
        lambda: screening.scores.all().delete(),
        lambda: screening.symbols.update(symbol="Y"),
        lambda: Score.objects.create(screening=screening, kind="scoff", value=0, taken_on=screening.screened_on),
        lambda: SubdimensionRating.objects.create(screening=screening, subdimension="5_safety", symbol="Z"),
    ):
        with pytest.raises(IntegrityError, match="is signed and cannot be changed"), transaction.atomic():
            attempt()


def test_a_symbol_is_one_of_those_the_site_lists_or_where_it_lists_none_short(clinician):
    screening = screenings.start(episode=EpisodeFactory(program=clinician.programs()[0]), by=clinician, edition=Edition.FOURTH)
    RatingSymbol.objects.create(subdimension=Subdimension.SAFETY, symbol="A")
    RatingSymbol.objects.create(subdimension=Subdimension.SAFETY, symbol="B", is_active=False)

    assert mistakes(screening, clinician, symbols={"5_safety": "B", "5_support": "NINE CHAR"}) == {
        "symbol_5_safety": ["Choose one of the listed symbols for “Safety”."],
        "symbol_5_support": ["A symbol is short: at most 8 characters."],
    }
    write(screening, clinician, symbols={"5_safety": "A", "5_support": "2B"})
    RatingSymbol.objects.update(is_active=False)
    RatingSymbol.objects.create(subdimension=Subdimension.SAFETY, symbol="C")
    write(screening, clinician, symbols={"5_safety": "A", "5_support": ""})  # what stood there may stay
    assert [(rating.subdimension, rating.symbol) for rating in screening.symbols.all()] == [("5_safety", "A")]
    with pytest.raises(IntegrityError, match="rating_symbol_once"), transaction.atomic():
        RatingSymbol.objects.create(subdimension=Subdimension.SAFETY, symbol="C")


def test_what_only_the_fourth_edition_has_is_cleared_before_the_edition_changes(clinician):
    screening = screenings.start(episode=EpisodeFactory(program=clinician.programs()[0]), by=clinician, edition=Edition.FOURTH)
    write(screening, clinician, symbols={"1_withdrawal": "X1"}, barriers="No car")
    sentence = ["The third edition has no place for the symbols and for dimension 6 of the fourth. Clear them first."]

    for answers, symbols in (({"barriers": ""}, {}), ({}, {"1_withdrawal": ""})):
        with pytest.raises(Refused) as refusal, transaction.atomic():
            write(screening, clinician, symbols=symbols, **answers, edition=Edition.THIRD)
        assert refusal.value.reasons == sentence
    with pytest.raises(IntegrityError, match="person_centered_is_fourth"), transaction.atomic():
        Screening.objects.filter(pk=screening.pk).update(edition=Edition.THIRD)
    cleared = write(screening, clinician, symbols={"1_withdrawal": ""}, barriers="", edition=Edition.THIRD)
    assert cleared.edition == Edition.THIRD


def test_a_rescreen_shows_which_scores_and_symbols_changed(clinician):
    episode = EpisodeFactory(program=clinician.programs()[0])
    first = screenings.start(episode=episode, by=clinician, edition=Edition.FOURTH)
    write(first, clinician, scores={"phq9": (15, None), "cssrs": (2, None)}, symbols={"5_safety": "A"})
    sealed = {"suggestion": "emergency", "determination": "emergency", "determined_at": first.started_at}
    Screening.objects.filter(pk=first.pk).update(**sealed, determined_by=clinician)
    second = screenings.start(episode=episode, by=clinician)
    write(second, clinician, scores={"phq9": (9, None)}, symbols={"5_safety": "B"})

    assert differences(fresh(first), fresh(second)) == [
        Difference("PHQ-9", "15 of 27", "9 of 27"),
        Difference("C-SSRS screener", "Moderate risk", "Not taken"),
        Difference("5 · Safety", "A", "B"),
    ]


def test_the_form_hears_scores_symbols_and_dimension_six_and_the_page_shows_them(client, clinician):
    client.force_login(clinician)
    screening = screenings.start(episode=EpisodeFactory(program=clinician.programs()[0]), by=clinician, edition=Edition.FOURTH)
    address = reverse("clients:screening-answer", kwargs={"public_id": screening.public_id})
    sent = {"revision": 0, "edition": "asam4", "score_phq9": "16", "score_cssrs": "1", "symbol_1_withdrawal": "2B",
            "needs_motivational_enhancement": "yes", "barriers": "No car in the evening"}  # fmt: skip

    refused = client.post(address, sent | {"score_phq9": "28", "score_gad7_on": "2001-01-01"})
    saved = client.post(address, sent)
    text = client.get(saved.url).content.decode()

    assert "Ensure this value is less than or equal to 27." in refused.context["form"].errors["score_phq9"]
    for words in ("16 of 27", "Low risk", "Withdrawal and associated risks: 2B", "No car in the evening", "PHQ-9: 16 of 27"):
        assert words in text
    assert "2.5 co-occurring enhanced" in text
    assert "Every rule that was looked at" in text
    assert "Open: not asked" in text
