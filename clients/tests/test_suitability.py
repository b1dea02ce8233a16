"""Every shipped rule at, below and above its threshold; and what the table of domain.md 1.5 leaves open."""

import pytest

from clients.default_rules import DEFAULT_RULES
from clients.enums import ORDER_OF_CARE, Edition, Outcome
from clients.scores import HIGHEST_SCORE, KIND_OF
from clients.suitability import RATINGS, asked, judge
from clients.tests.screening_answers import complete

THIRD, FOURTH = Edition.THIRD, Edition.FOURTH
NEED = {"risk_5": 2}  # a need that outpatient treatment would not meet, so that the "otherwise" is IOP


def numbers(judgement):
    return [fired.row.number for fired in judgement.findings]


def around(number, score, threshold):
    """A score not taken, below, at and above its threshold."""
    fires = [(None, False), (threshold - 1, False), (threshold, True)]
    if threshold < HIGHEST_SCORE[KIND_OF[score]]:
        fires.append((threshold + 1, True))
    return [(number, THIRD, {score: value}, does) for value, does in fires]


EDGES = [
    # rule, edition, what changes, fires
    (1, THIRD, {"risk_1": 3}, False),
    (1, THIRD, {"risk_1": 4}, True),
    (1, THIRD, {"risk_2": 3}, False),
    (1, THIRD, {"risk_2": 4}, True),
    (1, THIRD, {"risk_3": 3}, False),
    (1, THIRD, {"risk_3": 4}, True),
    (1, THIRD, {"risk_4": 4, "risk_5": 4, "risk_6": 4}, False),
    (1, THIRD, {"is_in_danger_now": True}, True),
    (1, THIRD, {"is_intoxicated_now": True}, True),
    (1, THIRD, {"intends_violence": True}, True),
    *around(1, "score_cssrs", 3),
    (2, THIRD, {"risk_1": 2}, False),
    (2, THIRD, {"risk_1": 3}, True),
    (2, THIRD, {"risk_1": 4}, True),
    (2, THIRD, {"has_severe_withdrawal_history": True}, True),
    (3, THIRD, {"risk_3": 2}, False),
    (3, THIRD, {"risk_3": 3}, True),
    (3, THIRD, {"risk_3": 4}, True),
    (3, THIRD, {"is_psychiatrically_unstable": True}, True),
    (4, THIRD, {"risk_5": 3}, False),
    (4, THIRD, {"risk_5": 4}, True),
    (4, THIRD, {"risk_6": 3}, False),
    (4, THIRD, {"risk_6": 4}, True),
    (4, THIRD, {"risk_4": 4}, False),
    (4, FOURTH, {"risk_4": 3}, False),
    (4, FOURTH, {"risk_4": 4}, True),
    (4, FOURTH, {"risk_5": 3}, False),
    (4, FOURTH, {"risk_5": 4}, True),
    (5, THIRD, {"risk_5": 3}, False),
    (5, THIRD, {"risk_5": 2, "failed_iop_recently": True}, False),
    (5, THIRD, {"risk_5": 3, "failed_iop_recently": True}, True),
    (5, THIRD, {"risk_5": 4, "failed_iop_recently": True}, True),
    (5, THIRD, {"risk_6": 2}, False),
    (5, THIRD, {"risk_6": 3}, True),
    (5, THIRD, {"risk_6": 4}, True),
    (5, FOURTH, {"risk_4": 2, "failed_iop_recently": True}, False),
    (5, FOURTH, {"risk_4": 3, "failed_iop_recently": True}, True),
    (5, FOURTH, {"risk_5": 2}, False),
    (5, FOURTH, {"risk_5": 3}, True),
    (6, THIRD, {"risk_2": 2}, False),
    (6, THIRD, {"risk_2": 3}, True),
    (6, THIRD, {"risk_2": 4}, True),
    (6, THIRD, {"needs_medical_first": True}, True),
    (7, THIRD, {"has_eating_disorder": True}, False),
    (7, THIRD, {"has_eating_disorder": True, "needs_meal_support": True}, True),
    (8, THIRD, {"risk_1": 1}, False),
    (8, THIRD, {"risk_1": 2}, True),
    (8, THIRD, {"risk_1": 3}, True),
    (9, THIRD, {"risk_3": 1}, False),
    (9, THIRD, {"risk_3": 2}, True),
    (9, THIRD, {"risk_3": 3}, True),
    *around(9, "score_phq9", 15),
    *around(9, "score_gad7", 15),
    *around(9, "score_pcl5", 31),
    (9, THIRD, {"score_pcl5": 33}, True),
    (9, THIRD, {"score_cssrs": 1}, False),
    (9, THIRD, {"score_cssrs": 2}, True),
    (9, THIRD, {"score_cssrs": 3}, True),
    (10, THIRD, {"has_eating_disorder": True}, True),
    *around(10, "score_scoff", 2),
    *around(10, "score_ede_qs", 15),
    (10, THIRD, {"score_scoff": 5, "has_eating_disorder": True, "needs_meal_support": True}, False),
    (10, THIRD, {"score_scoff": 5, "has_eating_disorder": False, "needs_meal_support": None}, True),
    (10, THIRD, {"has_eating_disorder": True, "needs_meal_support": True}, False),
    (11, THIRD, {"risk_2": 1}, False),
    (11, THIRD, {"risk_2": 2}, True),
    (11, THIRD, {"risk_2": 3}, True),
    (12, THIRD, {"risk_4": 2}, False),
    (12, THIRD, {"risk_4": 3}, True),
    (12, THIRD, {"risk_4": 4}, True),
    (12, THIRD, {"lacks_motivation": True}, False),
    (12, THIRD, {"lacks_motivation": True, "risk_5": 1}, False),
    (12, THIRD, {"lacks_motivation": True, "risk_5": 2}, True),
    (12, FOURTH, {"risk_4": 3}, False),
    (12, FOURTH, {"lacks_motivation": True}, False),
    (12, FOURTH, {"lacks_motivation": True, "risk_4": 2}, True),
    (12, THIRD, {"score_readiness": 4, "risk_5": 2}, False),
    (12, THIRD, {"score_readiness": 3, "risk_5": 2}, True),
    (12, THIRD, {"score_readiness": 2, "risk_5": 2}, True),
    (12, THIRD, {"score_readiness": 0}, False),
    (12, FOURTH, {"needs_motivational_enhancement": True, "risk_4": 2}, True),
    (12, FOURTH, {"needs_motivational_enhancement": True}, False),
    (13, THIRD, {}, True),
    (13, THIRD, dict.fromkeys(RATINGS, 1), True),
    *((13, THIRD, {rating: 2}, False) for rating in RATINGS),
    *((13, FOURTH, {rating: 2}, False) for rating in RATINGS[:5]),
    (13, FOURTH, dict.fromkeys(RATINGS[:5], 1), True),
    (13, THIRD, {"failed_iop_recently": True}, False),
    (14, THIRD, {}, False),
    (14, THIRD, {"risk_4": 2}, True),
    (14, THIRD, {"risk_5": 2}, True),
    (14, THIRD, {"risk_6": 2}, True),
    (14, FOURTH, {"risk_4": 2}, True),
    (14, THIRD, {"failed_iop_recently": True}, True),
    *((15, THIRD, {"has_dual_diagnosis": does}, does) for does in (True, False)),
    (16, THIRD, {"lacks_motivation": True}, True),
    (16, THIRD, {"lacks_motivation": True, "risk_5": 2}, False),
    (16, FOURTH, {"lacks_motivation": True}, True),
    (16, THIRD, {"score_readiness": 4}, False),
    (16, THIRD, {"score_readiness": 3}, True),
    (16, FOURTH, {"needs_motivational_enhancement": True}, True),
    *((17, THIRD, {"has_home_support": not does}, does) for does in (True, False)),
    (18, THIRD, {"is_pregnant": True}, True),
    (18, THIRD, {"injects": True}, True),
    (18, THIRD, {}, False),
    *((19, THIRD, {"takes_addiction_medication": does}, does) for does in (True, False)),
]


@pytest.mark.parametrize(("number", "edition", "changed", "fires"), EDGES)
def test_a_rule_at_below_and_above_its_threshold(number, edition, changed, fires):
    judgement = judge(complete(edition, **changed), DEFAULT_RULES)

    assert (number in numbers(judgement)) is fires


READY = {"score_readiness": 4}
RELUCTANT = ({"lacks_motivation": True}, {"score_readiness": 3}, {"score_readiness": 0}, {"needs_motivational_enhancement": True})


def test_every_way_to_be_reluctant_meets_every_need_at_below_and_above_its_threshold():
    """Rule 12 asks for a need beside it, rule 16 for none; the fourth edition alone asks the last, the third alone rates six."""
    ways = [(THIRD, (READY, *RELUCTANT[:3]), RATINGS), (FOURTH, (READY, *RELUCTANT), RATINGS[:5])]
    for edition, how, rating, value in (
        (ed, how, r, v) for ed, hows, rated in ways for how in hows for r in rated for v in range(5)
    ):
        fired = {12, 16} & set(numbers(judge(complete(edition, **how, **{rating: value}), DEFAULT_RULES)))
        expected = {12} if value >= 2 else {16}
        if how is READY:
            expected = {12} if (edition, rating) == (THIRD, "risk_4") and value >= 3 else set()
        assert fired == expected, (edition, how, rating, value)
    for edition, hows in ((THIRD, RELUCTANT[:3]), (FOURTH, RELUCTANT)):
        for how, need in ((how, need) for how in (READY, *hows) for need in ("has_eating_disorder", "failed_iop_recently")):
            assert (12 in numbers(judge(complete(edition, **how, **{need: True}), DEFAULT_RULES))) is (how is not READY)


def test_a_screen_about_eating_counts_also_while_the_disorder_was_not_asked_about():
    for number, edition, changed, fires in (*around(10, "score_scoff", 2), *around(10, "score_ede_qs", 15)):
        for meals, does in ((False, fires), (None, False), (True, False)):
            answers = complete(edition, **changed) | {"has_eating_disorder": None, "needs_meal_support": meals}
            assert (number in numbers(judge(answers, DEFAULT_RULES))) is does, (changed, meals)


def test_every_shipped_rule_is_seen_to_fire_and_not_to_fire():
    seen = {(number, fires) for number, _, _, fires in EDGES}

    assert seen == {(row.number, fires) for row in DEFAULT_RULES for fires in (True, False)}


OUTCOMES = [
    # domain.md section 11, rule 6: nothing is averaged
    ({"risk_1": 1, "risk_2": 1, "risk_3": 3, "risk_4": 1, "risk_5": 1, "risk_6": 1}, Outcome.REFER_HIGHER),
    ({"risk_4": 4, "risk_5": 2}, Outcome.CONDITIONAL),
    ({"risk_4": 4}, Outcome.CONDITIONAL),
    # the founding document's factors
    ({}, Outcome.REFER_LOWER),
    ({"risk_5": 2}, Outcome.RECOMMENDED),
    ({"risk_5": 3}, Outcome.RECOMMENDED),
    ({"from_residential": True, "has_commitments": True, "risk_5": 2}, Outcome.RECOMMENDED),
    ({"has_home_support": False, "risk_5": 2}, Outcome.RECOMMENDED),
    ({"has_dual_diagnosis": True, "risk_5": 2}, Outcome.RECOMMENDED),
    ({"has_dual_diagnosis": True, "risk_3": 2}, Outcome.CONDITIONAL),
    ({"lacks_motivation": True, "risk_5": 2}, Outcome.CONDITIONAL),
    ({"lacks_motivation": True}, Outcome.REFER_LOWER),
    ({"needs_medical_first": True, "risk_5": 2}, Outcome.DEFER_MEDICAL),
    ({"has_eating_disorder": True}, Outcome.CONDITIONAL),
    ({"has_eating_disorder": True, "needs_meal_support": True}, Outcome.REFER_OTHER),
    # what the table leaves open
    ({"failed_iop_recently": True}, Outcome.RECOMMENDED),
    ({"risk_1": 2}, Outcome.CONDITIONAL),
    ({"risk_2": 3, "risk_3": 3}, Outcome.REFER_HIGHER),
    ({"has_eating_disorder": True, "needs_meal_support": True, "risk_6": 4}, Outcome.REFER_HIGHER),
    ({"has_eating_disorder": False, "needs_meal_support": True}, Outcome.REFER_OTHER),
    ({"score_phq9": 27, "score_gad7": 21, "score_pcl5": 80}, Outcome.CONDITIONAL),
    ({"score_readiness": 0}, Outcome.REFER_LOWER),
    ({"score_readiness": 0, "risk_5": 2}, Outcome.CONDITIONAL),
    ({"is_pregnant": True, "injects": True, "takes_addiction_medication": True}, Outcome.REFER_LOWER),
]


@pytest.mark.parametrize(("changed", "outcome"), OUTCOMES)
def test_the_outcome_of_a_whole_set_of_answers(changed, outcome):
    assert judge(complete(**changed), DEFAULT_RULES).outcome == outcome


def test_every_outcome_is_reached():
    assert {outcome for _, outcome in OUTCOMES} | {Outcome.EMERGENCY} == set(ORDER_OF_CARE)


@pytest.mark.parametrize("edition", [THIRD, FOURTH])
def test_one_missing_answer_makes_it_incomplete(edition):
    for name in asked(complete(edition)):
        judgement = judge(complete(edition, **NEED) | {name: None}, DEFAULT_RULES)

        assert (judgement.outcome, name in judgement.missing) == (Outcome.INCOMPLETE, True), name


def test_nothing_answered_is_incomplete_and_never_recommended():
    judgement = judge({}, DEFAULT_RULES)

    assert judgement.outcome == Outcome.INCOMPLETE
    assert judgement.findings == []
    assert judgement.missing == ["edition", *asked({})]


def test_the_fourth_edition_does_not_rate_dimension_six():
    assert judge(complete(FOURTH), DEFAULT_RULES).missing == []
    assert judge(complete(THIRD, risk_6=None), DEFAULT_RULES).missing == ["risk_6"]


def test_meal_support_is_not_asked_where_there_is_no_eating_disorder():
    assert judge(complete(has_eating_disorder=False, needs_meal_support=None), DEFAULT_RULES).missing == []
    assert judge(complete(has_eating_disorder=True, needs_meal_support=None), DEFAULT_RULES).missing == ["needs_meal_support"]


def test_a_person_may_keep_pregnancy_and_injection_use_to_themselves():
    judgement = judge(complete(is_pregnant=None, injects=None, takes_addiction_medication=None), DEFAULT_RULES)

    assert (judgement.outcome, judgement.missing) == (Outcome.REFER_LOWER, [])
    assert [row.number for row in judgement.undecided if row.number > 17] == [18, 19]


def test_an_emergency_is_said_at_once_however_much_is_unanswered():
    judgement = judge({"edition": 3, "is_in_danger_now": True}, DEFAULT_RULES)

    assert judgement.outcome == Outcome.EMERGENCY
    assert judgement.is_final
    assert judgement.missing


def test_a_stop_rule_that_fires_already_is_shown_before_the_rest_is_answered():
    judgement = judge({"edition": 3, "needs_medical_first": True}, DEFAULT_RULES)

    assert (judgement.outcome, numbers(judgement), judgement.is_final) == (Outcome.INCOMPLETE, [6], False)


def test_the_first_decides_and_all_others_that_fire_stand_beside_it():
    judgement = judge(complete(risk_2=3, risk_3=3, risk_4=3, has_dual_diagnosis=True), DEFAULT_RULES)

    assert judgement.deciding.row.number == 3
    assert [fired.row.number for fired in judgement.others] == [6, 9, 11, 12]
    assert [fired.row.number for fired in judgement.remarks] == [15]
    assert judgement.deciding.because == (("risk_3", 3),)
    rest = [row.number for row in (*judgement.not_fired, *judgement.undecided)]
    assert sorted(numbers(judgement) + rest) == list(range(1, 20))


def test_the_otherwise_is_open_until_something_decides():
    early = judge(complete(risk_1=None), DEFAULT_RULES)
    decided = judge(complete(risk_1=None, risk_2=3), DEFAULT_RULES)

    assert 14 in [row.number for row in early.undecided]
    assert 14 in [row.number for row in decided.not_fired]


def test_what_a_rule_looked_at_is_known_with_its_values_and_only_of_this_edition():
    judgement = judge(complete(risk_5=2, score_scoff=1), DEFAULT_RULES)
    rows = {row.number: row for row in DEFAULT_RULES}

    assert judgement.looked_at(rows[4]) == [("risk_5", 2), ("risk_6", 0)]
    assert ("score_scoff", 1) in judgement.looked_at(rows[10])
    assert judgement.looked_at(rows[9])[1:3] == [("score_phq9", None), ("score_gad7", None)]
    assert "score_phq9" in judgement.not_asked


def test_options_are_said_in_the_levels_of_the_edition_and_row_nine_shows_both():
    third, fourth = (judge(complete(edition, score_phq9=15), DEFAULT_RULES).deciding.row for edition in (THIRD, FOURTH))

    assert third.options == "Psychiatric evaluation within 7 days, an integrated plan and a safety plan."
    assert fourth.options.startswith("2.1 with a psychiatric evaluation")
    assert fourth.options.endswith("or 2.5 co-occurring enhanced.")
