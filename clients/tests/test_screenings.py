"""Screening somebody: begin, answer, determine, co-sign; one test per way out."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from clients.actions import rulesets, screenings
from clients.enums import Edition, Outcome
from clients.models import Screening
from clients.rules.episodes import blockers_to_admission
from clients.rules.screenings import (
    blockers_to_cosignature,
    blockers_to_determination,
)
from clients.tests.factories import EpisodeFactory
from clients.tests.screening_answers import for_iop
from iop_portal.refusals import CHANGED_MEANWHILE, Refused
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def episode():
    return EpisodeFactory()


@pytest.fixture
def clinician(episode):
    return staff("clinician", episode.program)


@pytest.fixture
def screening(episode, clinician):
    return screenings.start(episode=episode, by=clinician)


def answered(screening, by, **changed):
    return screenings.answer(screening=screening, answers=for_iop(**changed), revision=screening.revision, by=by)


def determine(screening, by, determination=Outcome.RECOMMENDED, **changed):
    facts = {"conditions": "", "override_reason": "", "override_words": ""} | changed
    return screenings.determine(screening=screening, determination=determination, by=by, **facts)


def refusal(action, **kwargs):
    with pytest.raises(Refused) as refused, transaction.atomic():
        action(**kwargs)
    return refused.value.reasons


OVERRIDE = {
    "override_reason": "level_not_available",
    "override_words": "No bed this week; daily contact until there is one.",
    "conditions": "Daily contact until a bed is free.",
}


def test_a_screening_begins_empty_under_the_rules_in_force_and_the_inquiry_moves_on(episode, clinician):
    screening = screenings.start(episode=episode, by=clinician)

    episode.refresh_from_db()
    assert screening.rule_set == rulesets.in_force(episode.program)
    assert (screening.edition, screening.screened_on, screening.started_by) == (Edition.THIRD, timezone.localdate(), clinician)
    assert (screening.risk_1, screening.has_home_support, screening.suggestion) == (None, None, "")
    assert (episode.status, episode.status_since) == ("screening", screening.screened_on)
    assert [(move.from_status, move.to_status, move.made_by) for move in episode.moves.all()] == [
        ("inquiry", "screening", clinician)
    ]


def test_screening_somebody_who_is_admitted_leaves_them_admitted(clinician):
    episode = EpisodeFactory(admitted=True)

    screenings.start(episode=episode, by=clinician)

    episode.refresh_from_db()
    assert episode.status == "admitted"


def test_no_screening_of_a_closed_episode_nor_a_second_one(screening, episode, clinician):
    closed = EpisodeFactory(discharged=True)

    assert refusal(screenings.start, episode=closed, by=clinician) == [
        "This episode is closed. A person who comes back gets a new episode."
    ]
    assert refusal(screenings.start, episode=episode, by=clinician) == [
        "There is already a screening under way for this episode."
    ]


@pytest.mark.parametrize(
    ("days", "sentence"),
    [(1, "A screening cannot lie in the future."), (0, ""), (-7, ""), (-8, "A screening cannot be before the first contact.")],
)
def test_the_day_of_a_screening_is_one_that_can_be(episode, clinician, days, sentence):
    day = timezone.localdate() + dt.timedelta(days=days)
    if not sentence:
        assert screenings.start(episode=episode, screened_on=day, by=clinician).screened_on == day
        return
    with pytest.raises(ValidationError) as mistake:
        screenings.start(episode=episode, screened_on=day, by=clinician)
    assert mistake.value.message_dict == {"screened_on": [sentence]}


def test_answers_are_saved_as_far_as_they_go(screening, clinician):
    saved = screenings.answer(screening=screening, answers={"risk_5": 2, "why_5": "Cravings daily."}, revision=0, by=clinician)
    saved = screenings.answer(screening=saved, answers={"is_in_danger_now": False}, revision=1, by=clinician)

    saved.refresh_from_db()
    assert (saved.risk_5, saved.why_5, saved.is_in_danger_now, saved.risk_1, saved.revision) == (
        2,
        "Cravings daily.",
        False,
        None,
        2,
    )


def test_a_second_writer_with_an_old_page_is_told_and_overwrites_nothing(screening, clinician):
    screenings.answer(screening=screening, answers={"risk_1": 3}, revision=0, by=clinician)

    assert refusal(screenings.answer, screening=screening, answers={"risk_1": 0}, revision=0, by=clinician) == [CHANGED_MEANWHILE]
    screening.refresh_from_db()
    assert screening.risk_1 == 3


def test_answers_that_cannot_be_are_refused_by_the_form_and_by_the_database(screening, clinician):
    for answers in ({"risk_1": 5}, {"has_eating_disorder": False, "needs_meal_support": True}):
        with pytest.raises(ValidationError):
            screenings.answer(screening=screening, answers=answers, revision=0, by=clinician)
        with pytest.raises(IntegrityError), transaction.atomic():
            Screening.objects.filter(pk=screening.pk).update(**answers)
    with pytest.raises(KeyError):
        screenings.answer(screening=screening, answers={"determined_at": timezone.now()}, revision=0, by=clinician)


def test_the_edition_changes_only_while_what_it_renames_is_empty(screening, clinician):
    rated = screenings.answer(screening=screening, answers={"risk_1": 1, "risk_6": 1}, revision=0, by=clinician)

    assert refusal(screenings.answer, screening=rated, answers={"edition": "asam4"}, revision=1, by=clinician) == [
        "Dimensions 4 to 6 mean something else in the other edition. Clear them first, then change the edition."
    ]
    changed = screenings.answer(screening=rated, answers={"edition": "asam4", "risk_6": None}, revision=1, by=clinician)
    assert (changed.edition, changed.risk_1) == ("asam4", 1)
    with pytest.raises(IntegrityError, match="fourth_edition"), transaction.atomic():
        Screening.objects.filter(pk=screening.pk).update(risk_6=0)


def test_following_the_suggestion_freezes_it_with_its_reasons(screening, clinician):
    answered(screening, clinician, has_dual_diagnosis=True)

    done = determine(screening, clinician)

    assert (done.suggestion, done.determination, done.needs_cosignature) == ("recommended", "recommended", False)
    assert (done.determined_by, done.determined_credential, done.is_final) == (clinician, "LPC", True)
    assert [(found.number, found.outcome, found.because) for found in done.findings.all()] == [
        (14, "recommended", ""),
        (15, "", "Is there a mental illness beside the addiction? Yes"),
    ]
    assert blockers_to_admission(done.episode) == []


def test_an_incomplete_screening_is_not_determined_and_says_what_is_missing(screening, clinician):
    answered(screening, clinician, risk_1=None, risk_6=None)
    screening.refresh_from_db()

    reasons = refusal(determine, screening=screening, by=clinician)

    assert reasons == blockers_to_determination(screening, by=clinician)
    assert reasons == [
        "Still to be answered: Dimension 1: Acute intoxication and withdrawal potential; "
        "Dimension 6: Recovery and living environment."
    ]


def test_an_emergency_is_determined_without_the_rest(screening, clinician):
    screenings.answer(screening=screening, answers={"is_in_danger_now": True}, revision=0, by=clinician)

    done = determine(screening, clinician, Outcome.EMERGENCY)

    assert (done.suggestion, done.risk_1) == ("emergency", None)


def test_intake_may_answer_and_an_expired_licence_does_not_determine(screening, episode):
    coordinator = staff("intake_coordinator", episode.program)
    answered(screening, coordinator)
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    lapsed = staff("clinician", episode.program, credential_expires_on=yesterday)
    last_day = staff("clinician", episode.program, credential_expires_on=timezone.localdate())
    unable = ["Only a clinician with a credential in force can determine the level of care."]

    assert refusal(determine, screening=screening, by=coordinator) == unable
    assert refusal(determine, screening=screening, by=lapsed) == unable
    assert refusal(determine, screening=screening, by=staff("medical_provider", episode.program)) == unable
    assert determine(screening, last_day).is_determined


def test_differing_needs_a_reason_and_words(screening, clinician):
    answered(screening, clinician)
    differs = ["You differ from the suggestion: choose a reason, and say why in your own words (at least 15 characters)."]
    lower = {"screening": screening, "by": clinician, "determination": Outcome.REFER_LOWER}

    assert refusal(determine, **lower) == differs
    assert refusal(determine, **lower, override_words="Fewer hours are enough for now.") == differs
    assert refusal(determine, **lower, override_reason="client_preference", override_words="x" * 14) == differs
    done = determine(**lower, override_reason="client_preference", override_words="x" * 15)
    assert (done.suggestion, done.determination, done.needs_cosignature) == ("recommended", "refer_lower", False)


def test_conditions_go_with_iop_with_conditions_and_nothing_else(screening, clinician):
    answered(screening, clinician, risk_2=2)

    assert refusal(determine, screening=screening, by=clinician, determination=Outcome.CONDITIONAL) == [
        "Write the conditions: what has to happen, and by when."
    ]
    assert refusal(determine, screening=screening, by=clinician, determination=Outcome.CONDITIONAL, conditions="Clearance.",
                   override_words="left over from before") == [
        "You follow the suggestion: leave the reason for a difference empty."
    ]  # fmt: skip
    assert "Conditions belong to “IOP with conditions”. Choose that, or remove them." in refusal(
        determine, screening=screening, by=clinician, determination=Outcome.RECOMMENDED, conditions="Clearance."
    )
    assert refusal(determine, screening=screening, by=clinician, determination=Outcome.INCOMPLETE)[0] == (
        "Choose what you determine."
    )
    assert determine(screening, clinician, Outcome.CONDITIONAL, conditions=" Clearance. ").conditions == "Clearance."


def test_a_decision_about_other_answers_than_were_read_is_refused(screening, clinician):
    answered(screening, clinician)
    answered(Screening.objects.get(pk=screening.pk), clinician, risk_1=3)

    assert refusal(determine, screening=screening, by=clinician, revision=1) == [CHANGED_MEANWHILE]


@pytest.mark.parametrize("toward", [Outcome.CONDITIONAL, Outcome.REFER_LOWER])
def test_overriding_a_stop_rule_waits_for_the_supervisor(screening, episode, clinician, toward):
    answered(screening, clinician, risk_6=3)
    supervisor = staff("clinical_supervisor", episode.program)
    facts = OVERRIDE if toward == Outcome.CONDITIONAL else OVERRIDE | {"conditions": ""}
    done = determine(screening, clinician, toward, **facts)

    assert (done.needs_cosignature, done.is_final) == (True, False)
    assert blockers_to_admission(done.episode) == ["The determination waits for a supervisor's co-signature."]
    assert refusal(screenings.cosign, screening=done, by=clinician) == blockers_to_cosignature(done, by=clinician) == [
        "Somebody else has to co-sign what you determined.",
        "Only a clinical supervisor with a credential in force can co-sign.",
    ]  # fmt: skip
    signed = screenings.cosign(screening=done, by=supervisor)
    assert (signed.cosigned_by, signed.is_final) == (supervisor, True)
    assert refusal(screenings.cosign, screening=signed, by=supervisor) == ["This determination is already co-signed."]


def test_a_supervisor_does_not_cosign_their_own_determination(screening, episode):
    supervisor = staff("clinical_supervisor", episode.program)
    answered(screening, supervisor, risk_6=3)
    done = determine(screening, supervisor, Outcome.CONDITIONAL, **OVERRIDE)

    assert blockers_to_cosignature(done, by=supervisor) == ["Somebody else has to co-sign what you determined."]


def test_what_needs_no_cosignature_gets_none(screening, episode, clinician):
    supervisor = staff("clinical_supervisor", episode.program)

    assert blockers_to_cosignature(screening, by=supervisor) == ["A clinician determines first."]
    answered(screening, clinician, risk_1=4)
    done = determine(screening, clinician, Outcome.REFER_HIGHER, **(OVERRIDE | {"conditions": ""}))
    assert blockers_to_cosignature(done, by=supervisor) == ["This determination needs no co-signature."]
