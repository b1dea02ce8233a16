"""What holds for every set of answers: one outcome, nothing guessed, and a worse answer never leads to less care."""

from hypothesis import given
from hypothesis import strategies as st

from clients.default_rules import DEFAULT_RULES
from clients.enums import ORDER_OF_CARE, Edition, Outcome
from clients.suitability import (
    ASKS_FOR_CARE,
    ASKS_FOR_SAFETY,
    EDITION_NUMBERS,
    GIVES_PRIORITY,
    HIGHEST_RATING,
    QUESTIONS,
    RATINGS,
    asked,
    judge,
)

RISKS = (*ASKS_FOR_CARE, *ASKS_FOR_SAFETY)


@st.composite
def complete_answers(draw):
    """Any complete screening, of either edition."""
    edition = draw(st.sampled_from(Edition))
    answers = {name: draw(st.booleans()) for name in (*QUESTIONS, *GIVES_PRIORITY)}
    answers |= {name: draw(st.integers(0, HIGHEST_RATING)) for name in RATINGS}
    if edition == Edition.FOURTH:
        answers["risk_6"] = None
    if not answers["has_eating_disorder"]:
        answers["needs_meal_support"] = draw(st.sampled_from([False, None]))
    return answers | {"edition": EDITION_NUMBERS[edition]}


def place(answers):
    """How much care is suggested."""
    return ORDER_OF_CARE.index(judge(answers, DEFAULT_RULES).outcome)


def worse(answers):
    """Every screening that differs in one answer, for the worse."""
    for name in RATINGS:
        if answers[name] is not None and answers[name] < HIGHEST_RATING:
            yield answers | {name: answers[name] + 1}
    for name in RISKS:
        if answers[name] is False:
            made = answers | {name: True}
            if name == "has_eating_disorder":
                made["needs_meal_support"] = False
            if made["has_eating_disorder"] or name != "needs_meal_support":
                yield made


@given(complete_answers())
def test_a_complete_set_of_answers_has_exactly_one_outcome(answers):
    judgement = judge(answers, DEFAULT_RULES)

    assert judgement.outcome in ORDER_OF_CARE
    assert judgement.deciding.row.outcome == judgement.outcome
    assert judgement.undecided == []


@given(complete_answers())
def test_a_worse_answer_never_leads_to_less_care(answers):
    here = place(answers)

    assert [made for made in worse(answers) if place(made) < here] == []


@given(complete_answers())
def test_what_decides_is_the_most_careful_of_all_that_fired(answers):
    judgement = judge(answers, DEFAULT_RULES)
    care = [ORDER_OF_CARE.index(fired.row.outcome) for fired in judgement.findings if fired.row.outcome]

    assert ORDER_OF_CARE.index(judgement.outcome) == max(care)


@given(complete_answers(), st.data())
def test_any_answer_missing_is_incomplete_unless_it_is_an_emergency(answers, data):
    missing = data.draw(st.sampled_from(asked(answers)))
    judgement = judge(answers | {missing: None}, DEFAULT_RULES)
    in_danger = 1 in [fired.row.number for fired in judgement.findings]

    assert judgement.outcome == (Outcome.EMERGENCY if in_danger else Outcome.INCOMPLETE)
    assert missing in judgement.missing


@given(complete_answers(), st.data())
def test_what_fires_on_some_answers_fires_whatever_the_rest_will_be(answers, data):
    unanswered = data.draw(st.sets(st.sampled_from(asked(answers))))
    early = judge(answers | dict.fromkeys(unanswered), DEFAULT_RULES)
    late = judge(answers, DEFAULT_RULES)

    assert {fired.row.number for fired in early.findings} - {14} <= {fired.row.number for fired in late.findings}
    assert {row.number for row in early.not_fired} <= {row.number for row in late.not_fired}


@given(complete_answers())
def test_low_motivation_alone_never_refuses_nor_lifts(answers):
    ready = place(answers | {"lacks_motivation": False})
    reluctant = place(answers | {"lacks_motivation": True})
    conditional = ORDER_OF_CARE.index(Outcome.CONDITIONAL)

    assert reluctant == ready or (ready, reluctant) == (conditional - 1, conditional)
