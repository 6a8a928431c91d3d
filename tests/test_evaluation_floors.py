"""Floors rise and never fall; a run is compared with the one recorded before it."""

import tomllib
from pathlib import Path

import pytest

from constancia.evaluation import accuracy_page, floors, record, report
from constancia.evaluation.golds import golds
from constancia.evaluation.intervals import intervals, pooled_intervals
from constancia.evaluation.measure import measure
from constancia.evaluation.mistakes import MISSED, mistakes, wrong
from constancia.evaluation.pooled import pooled_statements

ROOT = Path(__file__).parent.parent
TEXT = "Deepen trade.\nExpand aid.\nWelcome all.\n"


def row(quote, kind="commitment", **facets):
    start = TEXT.index(quote)
    coded = {"actor": "issuer", "actor_stated": False, "firmness": "will", "named": [], "instruments": []}
    return {"start": start, "end": start + len(quote), "quote": quote, "kind": kind} | coded | facets


GOLD = [row("Deepen trade"), row("Expand aid", instruments=["loan"]), row("Welcome all", "invitation")]


def test_floors_only_rise():
    before = {"paper": {"rules": {"span.f1": 0.9, "kind.accuracy": 0.5}}}
    now = {"paper": {"rules": {"span.f1": 0.8, "kind.accuracy": 0.75, "named.f1": None}}}
    after = floors.raised(before, now)
    assert after == {"paper": {"rules": {"span.f1": 0.9, "kind.accuracy": 0.748}}}
    assert floors.raised(after, {"other": {"rules": {"span.f1": 1.0}}})["paper"] == after["paper"]


def test_a_floor_is_kept_by_the_run_that_raised_it():
    now = {"paper": {"rules": {"span.f1": 0.98765, "kind.accuracy": 1.0, "span.recall": 0.5}}}
    raised = floors.raised({}, now)
    assert raised == {"paper": {"rules": {"span.f1": 0.985, "kind.accuracy": 1.0}}}
    assert floors.broken(raised, now) == []


def test_in_a_small_paper_a_floor_leaves_room_for_one_statement():
    now = {"paper": {"rules": {"kind.accuracy": 1.0, "span.f1": 0.95, "kind.macro_f1": 0.9}}}
    assert floors.raised({}, now, {("paper", "rules"): 50}) == {
        "paper": {"rules": {"kind.accuracy": 0.98, "span.f1": 0.93, "kind.macro_f1": 0.84}}
    }
    assert floors.raised({}, now, {("paper", "rules"): 400})["paper"]["rules"]["kind.accuracy"] == 1.0


def test_each_broken_floor_is_a_sentence():
    held = {"paper": {"rules": {"span.f1": 0.9, "named.f1": 0.8}}, "elsewhere": {"rules": {"span.f1": 1.0}}}
    assert floors.broken(held, {"paper": {"rules": {"span.f1": 0.89, "named.f1": None}}}) == [
        "paper, rules: span.f1 is 0.890, and must not fall below 0.900.",
        "paper, rules: named.f1 is not measured, and must not fall below 0.800.",
    ]


def test_floors_are_read_as_they_were_written(tmp_path):
    held = {"a-paper": {"outline": {"headings.f1": 1.0}, "rules": {"span.f1": 0.875}}}
    path = tmp_path / "floors.toml"
    path.write_text(floors.written(held), encoding="utf-8")
    assert floors.load(path) == held
    assert floors.load(tmp_path / "none.toml") == {}


def test_a_floor_is_a_share(tmp_path):
    path = tmp_path / "floors.toml"
    path.write_text('[paper.rules]\n"span.f1" = 95\n', encoding="utf-8")
    with pytest.raises(ValueError, match="no share"):
        floors.load(path)
    assert tomllib.loads(floors.HEAD) == {}


def test_what_is_wrong_with_each_statement():
    found = [row("Deepen trade", firmness="offers"), row("Expand")]
    assert wrong(measure(GOLD, found)) == {0: ("firmness",), 14: ("exact", "instruments"), 26: (MISSED,)}


def test_mistakes_are_counted_with_examples():
    found = [row("Deepen trade", firmness="offers"), row("Expand aid", firmness="offers"), GOLD[2]]
    first, second = mistakes(measure(GOLD, found))
    assert (first.aspect, first.gold, first.predicted, first.count) == ("firmness", "will", "offers", 2)
    assert first.examples[0].gold == "Deepen trade"
    assert (second.aspect, second.gold, second.predicted) == ("instruments", "loan", "nothing")


def test_sentences_gained_and_lost(tmp_path):
    before = {("paper", "rules"): {0: ("firmness",), 14: (), 26: (MISSED,)}}
    path = tmp_path / "last.jsonl"
    path.write_text(record.written(before), encoding="utf-8")
    assert record.load(path) == before
    now = {("paper", "rules"): {0: (), 14: ("kind",), 26: (MISSED,)}}
    assert record.turns(before, now) == [
        record.Turn("paper", "rules", 0, gained=("firmness",), lost=()),
        record.Turn("paper", "rules", 14, gained=(), lost=("kind",)),
    ]
    assert record.merged({("other", "rules"): {1: ()}}, now).keys() == {
        ("other", "rules"),
        ("paper", "rules"),
    }


def test_intervals_hold_what_was_measured():
    found = [row("Deepen trade", firmness="offers"), *GOLD[1:]]
    measured = measure(GOLD, found)
    spans = intervals(measured, TEXT)
    assert spans["span.f1"] == (1.0, 1.0)
    low, high = spans["firmness.accuracy"]
    assert low < measured.scores()["firmness.accuracy"] < high == 1.0
    assert "kind.kappa" not in spans
    assert spans == intervals(measured, TEXT)


def test_the_interval_of_a_mean_over_values_holds_it():
    found = [row("Deepen trade", firmness="offers"), *GOLD[1:]]
    measured = measure(GOLD, found)
    low, high = intervals(measured, TEXT)["firmness.macro_f1"]
    assert low <= measured.scores()["firmness.macro_f1"] <= high == 1.0


def test_intervals_of_several_papers_hold_how_they_differ():
    good, bad = measure(GOLD, GOLD), measure(GOLD, [row("Deepen trade", firmness="offers")])
    alone = pooled_intervals([(good, TEXT)])
    both = pooled_intervals([(good, TEXT), (bad, TEXT)])
    assert alone == intervals(good, TEXT)
    assert alone["span.f1"] == (1.0, 1.0)
    low, high = both["span.f1"]
    assert low < pooled_statements([good, bad]).scores()["span.f1"] < high == 1.0
    assert pooled_intervals([]) == {}


def test_papers_taken_as_one_count_every_statement_once():
    good, bad = measure(GOLD, GOLD), measure(GOLD, GOLD[:1])
    whole = pooled_statements([good, bad])
    assert (whole.span.matched, whole.span.gold, whole.span.predicted) == (4, 6, 4)
    assert len(whole.labels["kind"].pairs) == 4
    assert set(pooled_statements([good]).scores().values()) == set(good.scores().values())


def test_a_report_is_read_as_it_was_written():
    measured = measure(GOLD, GOLD[:2])
    entry = report.Entry(
        "paper", "en", "rules", 3, {"span.f1": 0.8, "named.f1": None}, {"span.f1": (0.5, 1.0)}
    )
    pool = report.Entry("all: 2", "*", "rules", 9, {"span.f1": 0.7}, {"span.f1": (0.4, 0.9)})
    whole = report.Report("1.0", (entry,), {"rules": tuple(mistakes(measured))}, (pool,))
    assert report.parsed(report.written(whole)) == whole
    assert whole.entry("paper", "rules") == entry
    assert whole.entry("paper", "parser") is None
    assert whole.scores() == {"paper": {"rules": entry.scores}}


def test_what_was_not_measured_again_is_kept():
    def entry(paper, tier, score):
        return report.Entry(paper, "en", tier, 1, {"span.f1": score}, {})

    before = report.Report(
        "1", (entry("a", "rules", 0.5), entry("b", "rules", 0.5)), {"rules": (), "parser": ()}
    )
    now = report.Report("2", (entry("b", "outline", 0.9), entry("b", "rules", 0.9)), {"rules": ()})
    after = report.merged(before, now)
    assert after.version == "2"
    assert after.scores()["a"]["rules"] == {"span.f1": 0.5}
    assert after.scores()["b"] == {"outline": {"span.f1": 0.9}, "rules": {"span.f1": 0.9}}
    assert report.merged(None, now) == now


def test_papers_taken_together_are_those_of_the_last_run_over_all():
    def pools(*sizes):
        return tuple(report.Entry(f"pool {size}", "*", "rules", size, {"span.f1": 0.5}, {}) for size in sizes)

    def merged(before, now):
        return report.merged(report.Report("1", (), {}, before), report.Report("2", (), {}, now)).pools

    fewer_held_out, some_papers = pools(300, 1757), pools(90)
    assert merged(pools(439, 1757), fewer_held_out) == fewer_held_out
    assert merged(fewer_held_out, some_papers) == fewer_held_out


def test_the_accuracy_page_shows_the_report():
    measured = measure(GOLD, [row("Deepen trade", firmness="offers"), row("Expand aid", firmness="offers")])
    entry = report.Entry("paper", "en", "rules", 3, measured.scores(), {"span.f1": (0.5, 1.0)})
    headings = report.Entry("paper", "en", "outline", 2, {"headings.f1": 1.0}, {})
    whole = report.Report("1.0", (headings, entry), {"rules": tuple(mistakes(measured))})
    page = accuracy_page.filled(f"before\n{accuracy_page.START}old{accuracy_page.END}\nafter", whole)
    assert page.startswith("before\n")
    assert page.endswith("after")
    assert "|  | paper, rules | two people |" in page
    assert "| statements found (span F1) | 0.800<br><small>0.500–1.000</small> | 0.995 |" in page
    assert "| paper | as it is | 1.000 | – |" in page
    assert "| firmness | will | offers | 2 | “Deepen trade” |" in page
    with pytest.raises(ValueError, match="no marks"):
        accuracy_page.filled("a page without them", whole)


def test_the_shipped_numbers_and_the_page_agree():
    page = (ROOT / accuracy_page.PLACE).read_text(encoding="utf-8")
    assert accuracy_page.filled(page, report.measured()) == page


def test_no_floor_is_above_what_was_recorded():
    held = floors.load(ROOT / "evaluation" / "floors.toml")
    assert held
    assert floors.broken(held, report.measured().scores()) == []


def test_every_coded_paper_has_a_floor_of_its_own():
    """`constancia eval --raise-floors` gives it one; without it, no loss in a new paper would be seen."""
    coded = {gold.id for gold in golds(ROOT / "evaluation" / "gold", (ROOT / "papers",)) if gold.statements}
    held = floors.load(ROOT / "evaluation" / "floors.toml")
    assert [paper for paper in sorted(coded) if not held.get(paper, {}).get("rules")] == []
