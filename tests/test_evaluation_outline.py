"""The measure of outlines (codebook, section 5)."""

from pathlib import Path

import pytest

from constancia.evaluation import gold
from constancia.evaluation.outline_measure import folded, measure_outline

ROOT = Path(__file__).parent.parent
TEXT = "Top\nI. One\nbody\n(i) Inner\nbody\nII. Two\nbody\n"


def row(start, end, level, ordinal, title, parent, **more):
    return {
        "start": start, "end": end, "level": level, "ordinal": ordinal, "title": title, "parent": parent
    } | more  # fmt: skip


GOLD = [
    row(4, 10, 1, 1, "One", None),
    row(16, 25, 2, 1, "Inner", 0),
    row(31, 38, 1, 2, "Two", None),
]


def test_the_seed_against_itself_is_right_in_everything():
    rows = gold.rows(ROOT / "evaluation" / "gold" / "china-lac-2025.outline.jsonl")
    text = (ROOT / "papers" / "china-lac-2025.txt").read_text(encoding="utf-8")
    measured = measure_outline(rows, rows, text)
    assert measured.headings.gold == 53
    assert set(measured.scores().values()) == {1.0}


def test_headings_pair_by_line_and_aspects_count_over_pairs():
    found = [
        row(7, 10, 1, 1, "ONE", None),  # same line, later start: a pair whose offsets are wrong
        row(31, 38, 2, 3, "Two!", 0),
        row(39, 43, 1, None, "body", None),
    ]
    measured = measure_outline(GOLD, found, TEXT)
    scores = measured.scores()
    assert scores["headings.f1"] == pytest.approx(4 / 6)
    assert scores["parent.accuracy"] == 1 / 2
    assert scores["level.accuracy"] == 1 / 2
    assert scores["ordinal.accuracy"] == 1 / 2
    assert scores["title.accuracy"] == 1 / 2
    assert scores["offsets.accuracy"] == 1 / 2
    assert [heading.title for heading in measured.lost] == ["Inner"]
    assert [heading.title for heading in measured.invented] == ["body"]


def test_furniture_is_left_out_and_parents_are_still_found():
    furniture = row(0, 3, 0, None, "Top", None, kind="title")
    shifted = [furniture, *({**one, "parent": None if one["parent"] is None else 1} for one in GOLD)]
    assert set(measure_outline(GOLD, shifted, TEXT).scores().values()) == {1.0}


def test_an_ordinal_is_measured_only_where_the_gold_has_one():
    bare = [{**one, "ordinal": None} for one in GOLD]
    assert measure_outline(bare, GOLD, TEXT).scores()["ordinal.accuracy"] is None
    assert measure_outline(GOLD, bare, TEXT).scores()["ordinal.accuracy"] == 0.0


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("China–Latin America", "china-latin  america", True),
        ("High-level exchanges", "HIGH\u2010LEVEL\nEXCHANGES", True),
        ("High-level exchanges", "High level exchanges", False),
        ("Trade — and aid", "trade -- and aid", True),
        ("Trade", "Trades", False),
        ("合作 基础", "合作基础", False),
    ],
)
def test_titles_fold_case_spaces_and_dashes(left, right, same):
    assert (folded(left) == folded(right)) is same
