"""A stored screening, judged again under its stored version, gets the same answer; what does not is reported."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from clients.actions import rulesets, screenings
from clients.answers import answers_of
from clients.enums import Outcome
from clients.models import Finding
from clients.rejudging import rejudged
from clients.rules.screenings import judged, judgement_of
from clients.suitability import RATINGS
from clients.tests.factories import EpisodeFactory, ScreeningFactory
from clients.tests.screening_answers import for_iop
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


def determined(program=None, scores=None, **changed):
    episode = EpisodeFactory(**({"program": program} if program else {}))
    by = staff("clinician", episode.program)
    screening = screenings.start(episode=episode, by=by)
    screenings.answer(screening=screening, answers=for_iop(**changed), scores=scores, revision=0, by=by)
    outcome = judgement_of(type(screening).objects.get(pk=screening.pk)).outcome
    facts = {"conditions": "As found." if outcome == Outcome.CONDITIONAL else "", "override_reason": "", "override_words": ""}
    return screenings.determine(screening=screening, determination=outcome, by=by, **facts)


def said():
    out = io.StringIO()
    call_command("rejudge_screenings", stdout=out)
    return out.getvalue()


def test_every_stored_screening_is_judged_as_it_was():
    determined()
    determined(scores={"phq9": (15, None), "cssrs": (3, None)})
    determined(risk_1=3, risk_3=2, injects=True)

    assert said() == "3 screenings judged again: every suggestion and every finding is the same.\n"


def test_rules_that_were_changed_since_do_not_touch_it():
    old = determined(risk_5=3)
    director = staff("program_director", old.program)
    draft = rulesets.begin(program=old.program, name="Stricter", copy_of=old.rule_set, by=director)
    draft.rules.get(number=14).conditions.all()
    draft.rules.filter(number=5).first().conditions.filter(answer="failed_iop_recently").delete()
    rulesets.publish(rule_set=draft, by=director)

    new = determined(program=old.program, risk_5=3)

    assert (old.suggestion, new.suggestion) == ("recommended", "refer_higher")
    assert list(rejudged()) == [None, None]


def test_one_that_would_be_judged_otherwise_is_named_by_its_number_and_the_command_fails():
    rule_set = rulesets.in_force(EpisodeFactory().program)
    answers = for_iop(risk_5=2)
    screening = ScreeningFactory(rule_set=rule_set, **answers)
    Finding.objects.create(screening=screening, number=13, outcome="refer_lower", reason="All low.", because="")
    screening.suggestion = screening.determination = Outcome.REFER_LOWER
    screening.determined_at, screening.determined_by = timezone.now(), screening.started_by
    screening.save()
    out = io.StringIO()

    with pytest.raises(CommandError, match="1 of 1 screenings would be judged otherwise today"):
        call_command("rejudge_screenings", stdout=out)

    assert out.getvalue() == (
        f"Screening {screening.pk} under rule set {rule_set.pk}: stored refer_lower by rules 13, judged recommended by rules 14\n"
    )


def test_each_rule_set_is_read_once_however_many_screenings():
    def cost():
        with CaptureQueriesContext(connection) as queries:
            list(rejudged())
        return len(queries)

    first = determined()
    alone = cost()
    for _ in range(3):
        determined(program=first.program)

    assert (alone, cost()) == (6, 6)


@settings(max_examples=25)
@given(st.fixed_dictionaries({name: st.integers(0, 4) for name in RATINGS}), st.booleans())
def test_the_database_gives_back_the_rules_that_the_pure_functions_had(ratings, answer):
    answers = for_iop(**ratings, lacks_motivation=answer)
    rule_set = rulesets.in_force(EpisodeFactory().program)
    stored = ScreeningFactory(rule_set=rule_set, **answers)
    again = type(stored).objects.get(pk=stored.pk)

    assert judgement_of(again) == judgement_of(again) == judged(answers_of(stored), rule_set)
