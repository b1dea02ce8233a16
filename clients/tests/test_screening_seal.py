"""Determined means sealed, whoever asks; and a changed picture is a new screening beside the old one."""

import pytest
from django.db import IntegrityError, transaction

from clients.actions import screenings
from clients.answers import Difference, differences
from clients.enums import Edition, Outcome
from clients.models import Finding, Screening
from clients.rules.screenings import blockers_to_answering, blockers_to_determination
from clients.tests.factories import EpisodeFactory, ScreeningFactory
from clients.tests.screening_answers import for_iop
from iop_portal.refusals import Refused
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
SEALED = ["This screening is determined and sealed. A changed picture is a new screening."]


@pytest.fixture
def clinician():
    return staff("clinician", EpisodeFactory().program)


def determined(by, **changed):
    program = by.programs()[0]
    screening = screenings.start(episode=EpisodeFactory(program=program), by=by)
    screenings.answer(screening=screening, answers=for_iop(**changed), revision=0, by=by)
    return screenings.determine(
        screening=screening, determination=Outcome.RECOMMENDED, conditions="", override_reason="", override_words="", by=by
    )


def test_a_determined_screening_is_sealed_around_the_form(clinician):
    done = determined(clinician)
    attempts = [
        lambda: Screening.objects.filter(pk=done.pk).update(risk_1=4),
        lambda: Screening.objects.filter(pk=done.pk).update(suggestion="refer_lower"),
        lambda: Screening.objects.filter(pk=done.pk).update(determination="refer_lower"),
        lambda: Screening.objects.filter(pk=done.pk).update(determined_at=None, determined_by=None),
        lambda: Finding.objects.filter(screening=done).update(reason="Other"),
        lambda: Finding.objects.filter(screening=done).delete(),
        lambda: Finding.objects.create(screening=done, number=1, outcome="emergency", reason="Late", because="x"),
    ]

    for attempt in attempts:
        with pytest.raises(IntegrityError, match="This screening is signed and cannot be changed"), transaction.atomic():
            attempt()


def test_the_actions_say_so_in_words(clinician):
    done = determined(clinician)

    assert blockers_to_answering(done) == SEALED
    assert blockers_to_determination(done, by=clinician) == SEALED
    with pytest.raises(Refused) as refusal:
        screenings.answer(screening=done, answers={"risk_1": 4}, revision=done.revision, by=clinician)
    assert refusal.value.reasons == SEALED


def test_a_difference_without_a_reason_is_refused_by_the_database():
    screening = ScreeningFactory()
    facts = {"suggestion": "emergency", "determination": "recommended", "determined_at": screening.started_at}

    with pytest.raises(IntegrityError, match="screening_difference_explained"), transaction.atomic():
        Screening.objects.filter(pk=screening.pk).update(**facts, determined_by=screening.started_by)


def test_a_rescreen_is_a_new_record_beside_the_sealed_one_and_shows_what_changed(clinician):
    first = determined(clinician)
    second = screenings.start(episode=first.episode, by=clinician)
    second = screenings.answer(screening=second, answers=for_iop(risk_2=3, has_home_support=None), revision=0, by=clinician)

    assert first.pk != second.pk
    assert differences(first, second) == [
        Difference("Is there strong support at home?", "Yes", "Not asked yet"),
        Difference("Dimension 2: Biomedical conditions and complications", "Rated 0", "Rated 3"),
    ]


def test_a_rescreen_keeps_the_edition_and_ratings_of_two_editions_are_not_compared(clinician):
    first = ScreeningFactory(edition=Edition.FOURTH, risk_1=0, risk_4=3, determined_at=None)
    other = ScreeningFactory(edition=Edition.THIRD, risk_1=2, risk_4=0, risk_6=1)

    assert differences(first, other) == [
        Difference("Dimension 1: Acute intoxication and withdrawal potential", "Rated 0", "Rated 2")
    ]
