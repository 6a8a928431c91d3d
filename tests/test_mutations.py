"""Mutations of a paper: their outline is right by construction, and they do what they say."""

import re
from itertools import islice, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constancia.evaluation import gold
from constancia.evaluation.mutations import CHANGES, ENCODINGS, mutations
from constancia.evaluation.mutations.numerals import alpha, han, printed, roman
from constancia.evaluation.mutations.pieces import take_apart
from constancia.evaluation.mutations.wording import wording
from constancia.evaluation.outline_measure import folded, measure_outline

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "papers" / "china-lac-2025.txt").read_text(encoding="utf-8")
OUTLINE = gold.rows(ROOT / "evaluation" / "gold" / "china-lac-2025.outline.jsonl")


@pytest.fixture(scope="module")
def mutated():
    return list(mutations(TEXT, OUTLINE, language="en", count=120, seed=7))


def test_taken_apart_and_joined_a_paper_is_the_same():
    text, outline = take_apart(TEXT, OUTLINE).join()
    assert text == TEXT
    assert set(measure_outline(OUTLINE, outline, text).scores().values()) == {1.0}


def test_the_same_seed_gives_the_same_mutations(mutated):
    again = mutations(TEXT, OUTLINE, language="en", count=120, seed=7)
    assert list(islice(again, 5)) == mutated[:5]
    assert next(mutations(TEXT, OUTLINE, language="en", count=1, seed=8)) != mutated[0]


def test_every_change_happens_alone_and_in_company(mutated):
    alone = [mutation.done for mutation in mutated if len(mutation.done) == 1]
    assert {name for (name,) in alone} == {*CHANGES, *ENCODINGS}
    assert sum(len(mutation.done) > 1 for mutation in mutated) > 60


def test_each_outline_is_the_outline_of_its_text(mutated):
    for mutation in mutated:
        assert len(mutation.outline) == len(OUTLINE)
        for row, original in zip(mutation.outline, OUTLINE, strict=True):
            quote = mutation.text[row["start"] : row["end"]]
            assert folded(quote).endswith(folded(original["title"]))
            assert quote.startswith(row["printed"] or quote)
            assert row["line"] == mutation.text[: row["start"]].count("\n") + 1
            assert (row["level"], row["parent"]) == (original["level"], original["parent"])


def test_each_file_decodes_to_its_text(mutated):
    for mutation in mutated:
        assert mutation.data.decode("utf-8-sig").replace("\r\n", "\n") == mutation.text
        assert (b"\r\n" in mutation.data) == ("carriage_returns" in mutation.done)
        assert mutation.data.startswith(b"\xef\xbb\xbf") == ("byte_order_mark" in mutation.done)


def test_no_words_of_the_paper_are_lost(mutated):
    """But for residue and enumerators, a mutation has the paper's words in the paper's order."""
    for mutation in mutated:
        prose = "".join(take_apart(mutation.text, mutation.outline).prose)
        kept = re.findall(r"\w+", "".join(take_apart(TEXT, OUTLINE).prose))
        found = iter(re.findall(r"\w+", prose))
        assert all(word in found for word in kept), mutation.done


def test_a_skipped_number_leaves_a_hole_and_a_repeated_one_stands_twice(mutated):
    def ordinals(name):
        rows = next(one for one in mutated if one.done == (name,)).outline
        lists = {}
        for row in rows:
            if row["printed"]:
                lists.setdefault(row["parent"], []).append(row["ordinal"])
        return list(lists.values())

    def steps(name):
        return {right - left for numbers in ordinals(name) for left, right in pairwise(numbers)}

    assert steps("skip_numbers") == {1, 2}
    assert steps("repeat_numbers") == {0, 1}


@pytest.mark.parametrize("language", ["en", "es", "pt", "zh"])
def test_each_language_has_words_for_its_styles(language):
    words = wording(language)
    for template in words.templates:
        assert printed(template, [2, 3], words.words, words.ordinals)


@pytest.mark.parametrize(
    ("template", "path", "enumerator"),
    [
        ("({roman})", [4], "(iv)"),
        ("{ROMAN}.", [44], "XLIV."),
        ("{path}", [2, 10], "2.10"),
        ("Part {Word}", [3], "Part Three"),
        ("{FIRST}", [1], "FIRST"),
        ("（{full_width}）", [12], "（１２）"),
        ("{han}、", [1, 21], "二十一、"),
        ("Part {Word}", [13], None),
    ],
)
def test_enumerators(template, path, enumerator):
    words = wording("en")
    assert printed(template, path, words.words, words.ordinals) == enumerator


@given(st.integers(1, 99))
def test_numerals_are_told_apart(number):
    for numeral in (roman, alpha, han):
        assert len({numeral(other) for other in range(1, 100)}) == 99
    assert roman(number).isascii()


def test_a_paper_whose_headings_have_no_numbers():
    text = "Title\n\nFirst things\nA sentence of prose.\n\nLast things\nAnother one.\n"
    outline = [
        {
            "start": 7,
            "end": 19,
            "level": 1,
            "ordinal": None,
            "printed": None,
            "title": "First things",
            "parent": None,
        },
        {
            "start": 42,
            "end": 53,
            "level": 1,
            "ordinal": None,
            "printed": None,
            "title": "Last things",
            "parent": None,
        },
    ]
    for mutation in mutations(text, outline, language="en", count=60):
        titles = [mutation.text[row["start"] : row["end"]] for row in mutation.outline]
        assert [folded(title) for title in titles] == ["first things", "last things"]
