"""Every instrument: its bands, its published cut-offs, and sums that somebody else would come to as well."""

import random
import re

import pytest

from clients.instruments import ALL, BY_CODE, Licence
from clients.instruments.definition import answers
from clients.instruments.scoring import contradictions, missing, score
from clients.measured import meaning_of

TRIES = 40
VECTORS = [(instrument, vector) for instrument in ALL for vector in instrument.vectors]
PARTS = [
    (instrument, part, group)
    for instrument in ALL
    for part in ([instrument.total] if instrument.total else []) + list(instrument.subscores)
    for group in part.bands
]


def by_code(value):
    return getattr(value, "code", None)


def any_answers(instrument, dice):
    """Whole and possible answers, by chance."""
    given = {}
    for item in instrument.items:
        if item.asked_if is None or given.get(item.asked_if.item, 0) >= item.asked_if.at_least:
            given[item.code] = dice.choice(item.values)
    return given


@pytest.mark.parametrize(("instrument", "part", "group"), PARTS, ids=by_code)
def test_bands_cover_the_whole_range_without_gap_or_overlap(instrument, part, group):
    bands = part.bands[group]
    covered = [number for band in bands for number in range(band.low, band.high + 1)]

    assert covered == list(range(part.low, part.high + 1))
    assert len({band.code for band in bands}) == len(bands)


@pytest.mark.parametrize("instrument", ALL, ids=by_code)
def test_a_part_can_reach_both_ends_of_its_range_and_no_further(instrument):
    for part in ([instrument.total] if instrument.total else []) + list(instrument.subscores):
        if part.scorer:
            continue
        items = [instrument.item(code) for code in part.items]
        assert sum(min(item.points(value) for value in item.values) for item in items) == part.low, part
        assert sum(max(item.points(value) for value in item.values) for item in items) == part.high, part


@pytest.mark.parametrize(("instrument", "vector"), VECTORS, ids=by_code)
def test_the_published_rules_are_met_exactly(instrument, vector):
    scored = score(instrument, vector.answers, vector.group)

    assert vector.source
    assert missing(instrument, vector.answers) == []
    assert (scored.score, scored.band) == (vector.score, vector.band)
    assert {code: scored.parts[code] for code in vector.parts} == dict(vector.parts)


@pytest.mark.parametrize("instrument", ALL, ids=by_code)
def test_every_band_has_a_vector_at_each_of_its_ends(instrument):
    """Of a total: at, below and above each threshold."""
    reached = {(vector.group, vector.score) for vector in instrument.vectors}
    wanted = {
        (group, end)
        for group, bands in (instrument.total.bands if instrument.total else {}).items()
        for band in bands
        for end in (band.low, band.high)
    }
    outermost = {(group, end) for group in instrument.groups for end in (0, instrument.total.high)}

    assert wanted - reached - outermost == set()
    assert instrument.vectors


@pytest.mark.parametrize("instrument", ALL, ids=by_code)
def test_the_score_is_what_an_independent_sum_comes_to(instrument):
    dice = random.Random(instrument.code)
    for _ in range(TRIES):
        given = any_answers(instrument, dice)
        scored = score(instrument, given, instrument.groups[0] if instrument.groups else "")

        assert scored.score == naive_total(instrument.code, given), given
        assert scored.parts == NAIVE_PARTS.get(instrument.code, lambda given: {})(given), given


def naive_total(code, given):
    """Written anew, by number, from domain.md and not from the definitions."""
    first = lambda last: sum(given.get(str(number), 0) for number in range(1, last + 1))  # noqa: E731
    if code in ("bam", "rulers"):
        return None
    if code == "dast10":
        return first(10) - given["3"] + (1 - given["3"])
    if code == "cssrs":
        if given.get("4") == 1 or given.get("5") == 1 or given.get("6b") == 1:
            return 3
        if given.get("3") == 1 or given["6"] == 1:
            return 2
        return max(given["1"], given["2"])
    return first({"phq9": 9, "gad7": 7, "audit_c": 3, "pcl5": 20, "audit": 10, "scoff": 5, "ede_qs": 12}[code])


def total_of(given, *codes):
    return sum(given.get(str(code), 0) for code in codes)


NAIVE_PARTS = {
    "bam": lambda given: {
        "use": total_of(given, 4, 5, 6),
        "risk": total_of(given, 1, 2, 3, 8, 11, 15),
        "protective": total_of(given, 9, 10, 12, 13, 14, 16),
        "progress": total_of(given, 17),
    },
    "pcl5": lambda given: {
        "intrusion": total_of(given, *range(1, 6)),
        "avoidance": total_of(given, 6, 7),
        "mood": total_of(given, *range(8, 15)),
        "arousal": total_of(given, *range(15, 21)),
    },
    "audit": lambda given: {"consumption": total_of(given, 1, 2, 3)},
    "rulers": lambda given: {"importance": given["1"], "confidence": given["2"], "readiness": given["3"]},
}


@pytest.mark.parametrize("instrument", ALL, ids=by_code)
def test_what_is_missing_is_never_zero(instrument):
    whole = instrument.vectors[-1].answers
    for item in instrument.items:
        if item.is_optional or item.code not in whole:
            continue
        scored = score(instrument, {code: value for code, value in whole.items() if code != item.code})

        assert (scored.score, scored.band, scored.is_positive, scored.parts) == (None, "", None, {})


@pytest.mark.parametrize("instrument", [i for i in ALL if i.licence != Licence.GREEN], ids=by_code)
def test_no_text_is_shipped_that_is_not_ours(instrument):
    assert {item.text for item in instrument.items} == {""}
    assert all(re.fullmatch(r"\d|Yes|No", label) for item in instrument.items for _, label in item.options)


@pytest.mark.parametrize("instrument", [i for i in ALL if i.licence == Licence.GREEN], ids=by_code)
def test_an_instrument_that_may_be_shown_has_all_its_text(instrument):
    assert all(item.text for item in instrument.items)
    assert len({item.text for item in instrument.items}) == len(instrument.items)


def test_codes_are_known_once():
    assert len(BY_CODE) == len(ALL)
    assert all(len({item.code for item in instrument.items}) == len(instrument.items) for instrument in ALL)


def test_a_low_total_and_a_broken_off_answering_do_not_hide_danger():
    low = score(BY_CODE["phq9"], answers(0, 0, 0, 0, 0, 0, 0, 0, 1))
    broken_off = score(BY_CODE["phq9"], {"9": 1})
    interview = score(BY_CODE["cssrs"], {"1": 1, "2": 1, "4": 1})

    assert (low.score, bool(low.danger)) == (1, True)
    assert (broken_off.score, bool(broken_off.danger)) == (None, True)
    assert (interview.score, bool(interview.danger)) == (None, True)
    assert score(BY_CODE["phq9"], answers(*[3] * 8, 0)).danger == ""
    assert score(BY_CODE["cssrs"], {"1": 1, "2": 1, "3": 0, "4": 0, "5": 0, "6": 0}).danger == ""


def test_an_answer_that_was_not_asked_for_is_seen():
    assert [item.code for item in contradictions(BY_CODE["cssrs"], {"1": 0, "2": 0, "4": 1, "6": 0})] == ["4"]
    assert contradictions(BY_CODE["cssrs"], {"1": 0, "2": 0, "4": 0, "6": 0}) == []


def test_a_change_is_called_reliable_and_meaningful_from_its_thresholds_on_and_only_where_there_are_any():
    said = [meaning_of(BY_CODE["pcl5"], difference) for difference in (9, -10, 19, -20)]

    assert said == ["within chance", "reliable", "reliable", "clinically meaningful"]
    assert meaning_of(BY_CODE["phq9"], 27) == ""
