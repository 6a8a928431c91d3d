"""Confidence: what is counted of each rule, what comes of it, and how far it lies from what was right."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import constancia
from constancia.evaluation import counted, papers
from constancia.evaluation.calibration import Judged, counts, errors, expected_error, judged, told_by
from constancia.evaluation.coded import Claim, Coded
from constancia.evaluation.curve import curve
from constancia.evaluation.golds import golds
from constancia.evaluation.measure import compare
from constancia.lexicon.confidence import WEIGHT, confidence, confidence_of, rule
from constancia.model import MULTIPLE, SINGLE, Span, Tier

ROOT = Path(__file__).parent.parent
TEXT = "We will deepen trade with the islands and build a bridge fund.\n"


def values(*pairs, facet="kind", by="rule:en.kind.imperative"):
    return [Judged(facet, by, sure, right) for sure, right in pairs]


@pytest.mark.parametrize(
    ("pairs", "error"),
    [
        ([], None),
        ([(None, True)], None),
        ([(1.0, True)], 0.0),
        ([(1.0, False)], 1.0),
        ([(0.75, True), (0.75, True), (0.75, True), (0.75, False)], 0.0),
        ([(0.95, True), (0.95, False)], 0.45),
        # two bins of one value each: .05 above and .25 below what was right
        ([(0.95, True), (0.25, False)], (0.05 + 0.25) / 2),
        # within a bin, too sure and not sure enough make up for each other
        ([(0.92, True), (0.98, True), (0.95, True)], 0.05),
    ],
)
def test_the_calibration_error_by_hand(pairs, error):
    assert expected_error(values(*pairs)) == (error if error is None else pytest.approx(error))


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_the_calibration_error_is_a_share(pairs):
    assert 0 <= expected_error(values(*pairs)) <= 1
    assert expected_error([*values(*pairs), *values((None, False))]) == expected_error(values(*pairs))


def test_the_error_of_each_facet_and_of_all():
    found = errors([*values((1.0, True)), *values((1.0, False), facet="actor")])
    assert (found["kind.ece"], found["actor.ece"], found["ece"]) == (0.0, 1.0, 0.5)
    assert found["firmness.ece"] is None


def coded(quote_end=10, claims=(), **facets):
    single = {"kind": "commitment", "firmness": "will"} | {k: v for k, v in facets.items() if k in SINGLE}
    return Coded(
        Span(0, quote_end), "x" * quote_end, single, {name: facets.get(name, ()) for name in MULTIPLE}, claims
    )


def test_what_is_judged_are_the_values_of_paired_statements():
    claims = (Claim("kind", "commitment", "rule:en.a", 0.9), Claim("firmness", "offers", "rule:en.b", 0.8))
    found = list(judged(compare([coded()], [coded(claims=claims)])))
    assert found == [Judged("kind", "rule:en.a", 0.9, True), Judged("firmness", "rule:en.b", 0.8, False)]
    assert list(judged(compare([coded(quote_end=30)], [coded(claims=claims)]))) == []  # no pair


def test_a_value_of_a_list_is_right_as_often_as_people_gave_it():
    claims = tuple(Claim("instruments", value, "rule:en.i", 0.9) for value in ("loan", "Loan", "bond"))
    found = judged(compare([coded(instruments=("loan",))], [coded(claims=claims)]))
    assert [one.right for one in found] == [True, False, False]


def test_rules_are_counted_without_their_language():
    found = counts(
        [
            *values((1.0, True), (1.0, False), by="rule:en.kind.imperative"),
            *values((1.0, True), by="rule:es.kind.imperative"),
            *values((1.0, True), by="person:gold"),
        ]
    )
    assert found == {"kind": {"kind.imperative": (2, 3)}}
    assert rule("rule:zh.firmness.will.modal") == "firmness.will.modal"


def test_a_rule_seldom_seen_is_as_sure_as_its_facet():
    table = confidence_of({"kind": {"kind.often": (90, 100), "kind.once": (0, 1)}})
    whole = 91 / 103  # Laplace's rule over both
    assert table.facets["kind"] == pytest.approx(whole)
    assert table.of("kind", "rule:en.kind.new") == pytest.approx(whole, abs=0.001)
    once = table.of("kind", "rule:en.kind.once")
    assert once == pytest.approx(WEIGHT * whole / (1 + WEIGHT), abs=0.001)
    assert once < table.of("kind", "rule:pt.kind.often") < 0.9


@given(st.dictionaries(st.text(min_size=1), st.integers(0, 50).flatmap(
    lambda seen: st.tuples(st.integers(0, seen), st.just(seen))), min_size=1))  # fmt: skip
def test_confidence_is_a_share(rules):
    table = confidence_of({"kind": rules})
    for name in (*rules, "another"):
        assert 0 <= table.of("kind", f"rule:en.{name}") <= 1


def test_no_one_knows_how_sure_what_was_never_counted_is():
    table = confidence_of({"kind": {"kind.imperative": (3, 4)}})
    assert table.of("named", "rule:en.names.heads.forum") is None
    assert table.of("kind", "person:gold") is None
    assert confidence_of({}).of("kind", "rule:en.kind.imperative") is None


def test_counts_are_read_as_they_were_written(tmp_path):
    found = {"a": {"kind": {"kind.imperative": (1, 2)}}, "b": {"actor": {"actor.own": (3, 3)}}}
    path = tmp_path / counted.KEPT
    assert counted.load(path) == {}
    path.write_text(counted.written(found), encoding="utf-8")
    assert counted.load(path) == found


def test_a_paper_is_judged_by_the_others():
    one, other = {"kind": {"kind.imperative": (0, 40)}}, {"kind": {"kind.imperative": (40, 40)}}
    without = counted.unseen({"one": one, "other": other})
    assert without["one"].of("kind", "rule:en.kind.imperative") > 0.9
    assert without["other"].of("kind", "rule:en.kind.imperative") < 0.1


def test_more_papers_make_a_better_confidence():
    """Rules that are right by chance seven times in ten: one paper of them says less than five."""
    right = {paper: [(i * 7 + paper * 3) % 10 < 7 for i in range(20)] for paper in range(6)}
    papers_judged = {
        str(paper): [Judged("kind", "rule:en.kind.x", None, one) for one in flags[: 5 + 3 * paper]]
        for paper, flags in right.items()
    }
    points = list(curve(papers_judged, {}))
    assert [point.papers for point in points] == [1, 2, 3, 4, 5]
    assert points[-1].errors["ece"] < points[0].errors["ece"]
    assert points == list(curve(papers_judged, {}))
    assert list(curve({}, {})) == []


def test_a_paper_whose_mistakes_were_looked_at_counts_a_tenth():
    kept = {"new": {"kind": {"kind.present": (3, 6)}}, "old": {"kind": {"kind.present": (9, 10)}}}
    assert counted.weighed(kept, {}) == kept
    less = counted.weighed(kept, {"old": papers.KNOWN})
    assert counted.unseen(less)["new"] == confidence_of({"kind": {"kind.present": (0.9, 1.0)}})
    summed = counted.total(less.values())
    assert summed == {"kind": {"kind.present": (3.9, 7.0)}}
    assert '"kind.present" = [3.9, 7]\n' in counted.shipped(summed)


def test_what_is_shipped_is_what_was_counted():
    kept = counted.load(ROOT / "evaluation" / counted.KEPT)
    summed = counted.total(kept.values())
    assert (ROOT / counted.PLACE).read_text(encoding="utf-8") == counted.shipped(summed)
    assert confidence() == confidence_of(summed)


def test_no_rule_is_counted_on_the_paper_it_was_written_with():
    parts = papers.parts(ROOT / "evaluation" / papers.FILE)
    own = {gold.id for gold in golds(ROOT / "evaluation" / "gold", (ROOT / "papers",))}
    kept = counted.load(ROOT / "evaluation" / counted.KEPT)
    assert kept.keys() <= own
    assert not [paper for paper in kept if parts.get(paper) == papers.DEVELOPMENT]


def test_every_value_of_a_statement_tells_how_sure_it_is():
    paper = constancia.read(TEXT.encode(), name="p.txt", language="en", tier=Tier.RULES)
    for facet in paper.statements[0].facets:
        assert facet.confidence == confidence().of(facet.name, facet.by)
    assert paper.statements[0].facet("kind").confidence > 0.5


def test_a_part_is_one_of_three(tmp_path):
    path = tmp_path / papers.FILE
    assert papers.parts(path) == {}
    path.write_text('[a]\npart = "held-out"\n', encoding="utf-8")
    assert papers.parts(path) == {"a": papers.HELD_OUT}
    path.write_text('[a]\npart = "secret"\n', encoding="utf-8")
    with pytest.raises(ValueError, match="the part of a is 'secret'"):
        papers.parts(path)


def test_values_are_told_by_another_confidence():
    table = confidence_of({"kind": {"kind.imperative": (100, 100)}})
    (one,) = told_by(table, values((0.1, True)))
    assert one.confidence > 0.99
