"""How much a note repeats another: the published measure, on texts whose answer was worked out by hand."""

import pytest

from sessions.overlap import containment, most_repeated, repeated, shingles

FOX = "The quick brown fox jumps over the lazy dog"


@pytest.mark.parametrize(
    ("text", "other", "percent"),
    [
        (FOX, FOX, 100),
        (FOX, "  the QUICK brown fox, jumps over the lazy dog!", 100),
        (FOX, "Seven clever wizards boxed many pens", 0),
        # 7 trigrams; "the quick brown", "quick brown fox" and "over the lazy", "the lazy dog" are shared: 4 of 7
        (FOX, "The quick brown fox sleeps. A cat runs over the lazy dog", 57),
        # a short text copied out of a long one is all copied; the other way round it is 2 of 7
        ("quick brown fox jumps", FOX, 100),
        (FOX, "quick brown fox jumps", 28),
        ("Slept well", "slept well", 100),
        ("Slept well", "Slept badly", 0),
        ("", FOX, 0),
        (FOX, "", 0),
        ("one two three four", "four three two one", 0),
    ],
)
def test_containment_of_word_trigrams(text, other, percent):
    assert containment(text, other) == percent


def test_a_text_has_as_many_trigrams_as_words_less_two():
    assert len(shingles(FOX)) == 7


def test_the_most_similar_counts_and_every_shared_word_is_marked():
    others = ["a quick brown fox jumps", "near the lazy dog"]

    assert most_repeated(FOX, others) == 28
    assert [FOX[start:end] for start, end in repeated(FOX, others)] == ["quick brown fox jumps", "the lazy dog"]


def test_without_another_text_nothing_repeats():
    assert (most_repeated(FOX, []), most_repeated(FOX, [""])) == (0, 0)
    assert (repeated(FOX, []), repeated("", [FOX])) == ([], [])
