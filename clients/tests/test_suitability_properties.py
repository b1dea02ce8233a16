"""What holds for every set of answers: one outcome, nothing guessed, and a worse answer never leads to less care."""

from hypothesis import given
from hypothesis import strategies as st

from clients.default_rules import ALSO_REQUIRED, DEFAULT_RULES
from clients.enums import ORDER_OF_CARE, Edition, Outcome
from clients.scores import BETTER_WHEN_HIGH, HIGHEST_SCORE, KIND_OF, SCORES
from clients.suitability import (
    ASKS_AT_ONCE,
    ASKS_FOR_CARE,
    ASKS_FOR_SAFETY,
    EDITION_NUMBERS,
    HIGHEST_RATING,
    PERSON_CENTERED,
    RATINGS,
    YES_OR_NO,
    asked,
    judge,
)

RISKS = (*ASKS_FOR_CARE, *ASKS_FOR_SAFETY, *ASKS_AT_ONCE, *PERSON_CENTERED)


@st.composite
def complete_answers(draw):
    """Any complete screening, of either edition."""
    edition = draw(st.sampled_from(Edition))
    answers = {name: draw(st.booleans()) for name in YES_OR_NO}
    answers |= {name: draw(st.integers(0, HIGHEST_RATING)) for name in RATINGS}
    answers |= {name: draw(st.none() | st.integers(0, HIGHEST_SCORE[kind])) for name, kind in KIND_OF.items()}
    if edition == Edition.FOURTH:
        answers["risk_6"] = None
    else:
        answers |= dict.fromkeys(PERSON_CENTERED)
    if not answers["has_eating_disorder"]:
        answers["needs_meal_support"] = draw(st.sampled_from([False, None]))
    return answers | {"edition": EDITION_NUMBERS[edition]}


def judged(answers):
    """By the rules the portal ships with."""
    return judge(answers, DEFAULT_RULES, ALSO_REQUIRED)


def place(answers):
    """How much care is suggested."""
    return ORDER_OF_CARE.index(judged(answers).outcome)


def worse_scores(answers):
    """Every screening with one score a point worse."""
    for name, kind in KIND_OF.items():
        step = -1 if kind in BETTER_WHEN_HIGH else 1
        if answers[name] is not None and 0 <= answers[name] + step <= HIGHEST_SCORE[kind]:
            yield answers | {name: answers[name] + step}


def worse(answers):
    """Every screening that differs in one answer, for the worse."""
    for name in RATINGS:
        if answers[name] is not None and answers[name] < HIGHEST_RATING:
            yield answers | {name: answers[name] + 1}
    yield from worse_scores(answers)
    for name in RISKS:
        if answers[name] is False:
            made = answers | {name: True}
            if name == "has_eating_disorder":
                made["needs_meal_support"] = False
            if made["has_eating_disorder"] or name != "needs_meal_support":
                yield made


@given(complete_answers())
def test_a_complete_set_of_answers_has_exactly_one_outcome(answers):
    judgement = judged(answers)

    assert judgement.outcome in ORDER_OF_CARE
    assert judgement.deciding.row.outcome == judgement.outcome
    assert {name for row in judgement.undecided for name, value in judgement.looked_at(row) if value is None} <= set(SCORES)


@given(complete_answers())
def test_a_worse_answer_never_leads_to_less_care(answers):
    here = place(answers)

    assert [made for made in worse(answers) if place(made) < here] == []


@given(complete_answers())
def test_what_decides_is_the_most_careful_of_all_that_fired(answers):
    judgement = judged(answers)
    care = [ORDER_OF_CARE.index(fired.row.outcome) for fired in judgement.findings if fired.row.outcome]

    assert ORDER_OF_CARE.index(judgement.outcome) == max(care)


@given(complete_answers(), st.data())
def test_any_answer_missing_is_incomplete_unless_it_is_an_emergency(answers, data):
    missing = data.draw(st.sampled_from(asked(answers, ALSO_REQUIRED)))
    judgement = judged(answers | {missing: None})
    in_danger = 1 in [fired.row.number for fired in judgement.findings]

    assert judgement.outcome == (Outcome.EMERGENCY if in_danger else Outcome.INCOMPLETE)
    assert missing in judgement.missing


@given(complete_answers(), st.data())
def test_what_fires_on_some_answers_fires_whatever_the_rest_will_be(answers, data):
    unanswered = data.draw(st.sets(st.sampled_from(asked(answers, ALSO_REQUIRED))))
    early = judged(answers | dict.fromkeys(unanswered))
    late = judged(answers)

    assert {fired.row.number for fired in early.findings} - {14} <= {fired.row.number for fired in late.findings}
    assert {row.number for row in early.not_fired} <= {row.number for row in late.not_fired}


@given(complete_answers())
def test_low_motivation_alone_never_refuses_nor_lifts(answers):
    ready = place(answers | {"lacks_motivation": False, "score_readiness": 10, "needs_motivational_enhancement": False})
    reluctant = place(answers | {"lacks_motivation": True, "score_readiness": 0, "needs_motivational_enhancement": True})
    conditional = ORDER_OF_CARE.index(Outcome.CONDITIONAL)

    assert reluctant == ready or (ready, reluctant) == (conditional - 1, conditional)


@given(complete_answers())
def test_dual_diagnosis_medication_pregnancy_and_injection_use_change_no_outcome(answers):
    for name in ("has_dual_diagnosis", "takes_addiction_medication", "is_pregnant", "injects"):
        assert place(answers | {name: True}) == place(answers | {name: False})


@given(complete_answers())
def test_a_score_alone_never_excludes_but_for_a_high_suicide_risk(answers):
    untaken = judged(answers | dict.fromkeys(SCORES)).outcome
    taken = judged(answers | {"score_cssrs": None}).outcome

    assert taken == untaken or (untaken in (Outcome.REFER_LOWER, Outcome.RECOMMENDED) and taken == Outcome.CONDITIONAL)


@given(complete_answers(), st.data())
def test_a_score_that_the_rules_require_makes_it_incomplete_while_it_is_not_taken(answers, data):
    name = data.draw(st.sampled_from(SCORES))
    judgement = judge(answers | {name: None}, DEFAULT_RULES, (*ALSO_REQUIRED, name))

    assert judgement.outcome in (Outcome.INCOMPLETE, Outcome.EMERGENCY)
    assert name in judgement.missing
    assert name not in judged(answers | {name: None}).missing
