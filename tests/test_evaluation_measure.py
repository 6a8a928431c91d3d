"""The measure of statements (codebook, section 5), by hand and against brute force."""

from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constancia.evaluation import gold
from constancia.evaluation.__main__ import main
from constancia.evaluation.coded import located, of_rows, trimmed
from constancia.evaluation.measure import measure
from constancia.evaluation.pairing import pair
from constancia.evaluation.scores import Labels, Tally
from constancia.model import Span

SEED = Path(__file__).parent.parent / "evaluation" / "gold" / "china-lac-2025.jsonl"


def row(start, end, kind="commitment", quote=None, **facets):
    coded = {"actor": "issuer"}
    if kind in ("commitment", "invitation"):
        coded |= {
            "actor_stated": False,
            "action": "expand",
            "firmness": "will",
            "continuity": "expands",
            "precision": 1,
            "conditions": [],
            "named": [],
            "instruments": [],
        }
    quote = quote or ("x" * (end - start))
    return {"start": start, "end": end, "quote": quote, "kind": kind} | coded | facets


def test_gold_against_itself_is_right_in_everything():
    rows = gold.rows(SEED)
    assert set(measure(rows, rows).scores().values()) == {1.0}


@pytest.mark.parametrize(
    ("gold_span", "predicted_span", "paired"),
    [
        ((0, 10), (0, 10), True),
        ((0, 10), (0, 20), True),  # 10 of 20 characters: exactly one half
        ((0, 10), (0, 21), False),
        ((0, 10), (5, 10), True),
        ((0, 10), (6, 10), False),
        ((0, 10), (3, 13), True),  # 7 of 13
        ((0, 10), (4, 14), False),  # 6 of 14
        ((0, 10), (10, 20), False),
    ],
)
def test_a_pair_shares_half_of_its_characters(gold_span, predicted_span, paired):
    assert bool(pair([Span(*gold_span)], [Span(*predicted_span)])) is paired


def test_pairs_are_made_best_first_and_one_to_one():
    assert pair([Span(0, 10), Span(4, 10)], [Span(3, 10)]) == [(1, 0)]
    assert pair([Span(0, 10)], [Span(0, 6), Span(0, 9), Span(0, 10)]) == [(0, 2)]


def test_the_arithmetic_by_hand():
    coded = [row(0, 10), row(20, 30), row(40, 50, "position"), row(60, 70, "description")]
    found = [row(0, 10, firmness="offers"), row(21, 30), row(40, 50), row(80, 90, "description"), row(95, 99)]
    scores = measure(coded, found).scores()
    assert scores["span.precision"] == 3 / 5
    assert scores["span.recall"] == 3 / 4
    assert scores["span.f1"] == pytest.approx(6 / 9)
    assert scores["exact.f1"] == pytest.approx(4 / 9)
    assert scores["undertakings.f1"] == pytest.approx(4 / 6)  # 2 pairs of 2 gold, 4 predicted
    assert scores["kind.accuracy"] == pytest.approx(2 / 3)
    assert scores["kind.macro_f1"] == pytest.approx((4 / 5 + 0) / 2)  # commitment .8, position 0
    assert scores["firmness.accuracy"] == 1 / 2
    assert scores["firmness.macro_f1"] == pytest.approx((2 / 3 + 0) / 2)
    assert scores["actor.accuracy"] == 1.0
    assert scores["named.f1"] is None


def test_undertakings_are_paired_again_alone():
    """A position that fits best takes the pair of all kinds, and leaves that of the undertakings."""
    coded = [row(0, 10)]
    found = [row(0, 10, "position"), row(0, 8)]
    measured = measure(coded, found)
    assert measured.span == Tally(1, 1, 2)
    assert measured.labels["kind"].accuracy == 0.0
    assert measured.undertaking == Tally(1, 1, 1)


def test_an_undertaking_is_one_whichever_of_the_two_kinds_it_has():
    measured = measure([row(0, 10, "invitation")], [row(0, 10, "commitment")])
    assert measured.undertaking.f1 == 1.0
    assert measured.labels["kind"].accuracy == 0.0


def test_bags_fold_case_and_spaces_and_count_repeats():
    coded = [row(0, 10, named=["China-CELAC  Forum", "BRICS", "BRICS"])]
    found = [row(0, 10, named=["china-celac\nforum", "BRICS", "G20"])]
    assert measure(coded, found).bags["named"] == Tally(2, 3, 3)


def test_a_facet_the_prediction_leaves_out_is_wrong():
    found = row(0, 10)
    del found["firmness"]
    assert measure([row(0, 10)], [found]).labels["firmness"].accuracy == 0.0


def test_precision_one_is_not_true():
    assert Labels(((1, True), (True, True))).right == 1


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Deepen trade", " Deepen trade.”", True),
        ("Deepen trade", "Deepen trade),", True),
        ("深化合作", "深化合作。", True),
        ("Deepen\ntrade", "Deepen trade", True),
        ("Deepen trade", "deepen trade", False),
        ("“Deepen” trade", "Deepen” trade", False),
        ("Raise it by 5%", "Raise it by 5", False),
    ],
)
def test_exact_trims_the_ends_only(left, right, same):
    assert (trimmed(left) == trimmed(right)) is same


def test_rows_without_offsets_are_located_in_their_line():
    text = "a b\nb b c\n"
    found = located([{"line": 1, "quote": "b"}, {"line": 2, "quote": "b"}, {"line": 2, "quote": "b"}], text)
    assert [one["start"] for one in found] == [2, 4, 6]
    with pytest.raises(ValueError, match="line 1"):
        located([{"line": 1, "quote": "c"}], text)


def brute_force(left, right):
    """Every pair, exact fractions, one best pair at a time."""
    free = set(product(range(len(left)), range(len(right))))
    pairs = []
    while free:

        def worth(place):
            characters = [set(range(span.start, span.end)) for span in (left[place[0]], right[place[1]])]
            share = Fraction(len(characters[0] & characters[1]), len(characters[0] | characters[1]))
            return (-share, *place)

        best = min(free, key=worth)
        if -worth(best)[0] < Fraction(1, 2):
            break
        pairs.append(best)
        free = {place for place in free if place[0] != best[0] and place[1] != best[1]}
    return sorted(pairs)


spans = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda at: Span(at[0], at[0] + at[1])), max_size=8
)


@given(spans, spans)
def test_pairing_agrees_with_brute_force(left, right):
    assert pair(left, right) == brute_force(left, right)


labels = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abcd")), min_size=1, max_size=20)


@given(labels)
def test_macro_f1_agrees_with_its_definition(pairs):
    each = []
    for name in {one for pair_ in pairs for one in pair_}:
        hits = sum(left == right == name for left, right in pairs)
        predicted = sum(right == name for _, right in pairs)
        known = sum(left == name for left, _ in pairs)
        precision, recall = hits / predicted if predicted else 0, hits / known if known else 0
        each.append(2 * precision * recall / (precision + recall) if hits else 0)
    assert Labels(tuple(pairs)).macro_f1 == pytest.approx(sum(each) / len(each))


@given(labels)
def test_measuring_is_symmetric_where_it_should_be(pairs):
    there, back = Labels(tuple(pairs)), Labels(tuple((right, left) for left, right in pairs))
    assert there.accuracy == back.accuracy
    assert there.macro_f1 == pytest.approx(back.macro_f1)
    assert (there.kappa is None and back.kappa is None) or there.kappa == pytest.approx(back.kappa)


def test_kappa_by_hand():
    pairs = (("a", "a"),) * 20 + (("a", "b"),) * 5 + (("b", "a"),) * 10 + (("b", "b"),) * 15
    assert Labels(pairs).kappa == pytest.approx(0.4)


def test_the_seed_quotes_its_text():
    text = (SEED.parent.parent.parent / "papers" / "china-lac-2025.txt").read_text(encoding="utf-8")
    for coded in of_rows(gold.rows(SEED)):
        assert coded.span.quote(text) == coded.quote


@pytest.mark.parametrize(
    ("name", "more", "measure_"),
    [("china-lac-2025.jsonl", [], "span.f1"), ("china-lac-2025.outline.jsonl", ["--text"], "headings.f1")],
)
def test_two_files_are_compared_without_a_paper_being_read(monkeypatch, capsys, name, more, measure_):
    path = str(SEED.with_name(name))
    paper = [*more, str(SEED.parent.parent.parent / "papers" / "china-lac-2025.txt")] if more else []
    monkeypatch.setattr("sys.argv", ["evaluation", path, path, *paper])
    assert main() == 0
    lines = dict(line.split() for line in capsys.readouterr().out.splitlines())
    assert lines[measure_] == "1.000"
    assert set(lines.values()) == {"1.000"}
