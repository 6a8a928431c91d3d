"""What the gate adds is counted on papers that it was not trained on."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the benchmarks are no part of the package

from benchmarks.trained import first, joined, left_out, outcome, told
from constancia.evaluation.golds import golds
from constancia.evaluation.training import Reading, readings
from constancia.lexicon.gate import Gate, gate

ROOT = Path(__file__).resolve().parent.parent
ALWAYS_A_PRINCIPLE = Gate({"lemma": {}}, (-900, -900, -900, 900, -900), "test")


def coded(folder: Path) -> Reading:
    """A paper of two statements, one of which people did not code."""
    (folder / "p.txt").write_text(
        "A plan\n\nWe will build ten schools. We oppose all use of force.\n", "utf-8"
    )
    row = '{"line": 3, "quote": "We will build ten schools", "kind": "commitment", "actor": "issuer"}\n'
    (folder / "p.jsonl").write_text(row, encoding="utf-8")
    (gold,) = golds(folder)
    return first(gold)


def test_the_first_reading_of_a_paper_has_what_the_rules_and_people_said(tmp_path: Path) -> None:
    found = coded(tmp_path)
    assert (found.paper, found.language, found.coded) == ("p", "en", ("commitment", None))
    assert [(one.kind, one.lemma) for one in found.seen] == [("commitment", "build"), ("position", "oppose")]


def test_what_a_gate_puts_right_and_wrong(tmp_path: Path) -> None:
    found = coded(tmp_path)
    assert outcome(ALWAYS_A_PRINCIPLE, found) == {"values": 1, "rules": 1, "mended": 0, "spoilt": 1}
    assert list(told([(ALWAYS_A_PRINCIPLE, found)])) == [
        "all      1 kinds  rules 1.000  together 0.000  (right +0 -1)",
        "en       1 kinds  rules 1.000  together 0.000  (right +0 -1)",
    ]


def test_a_paper_is_left_out_of_what_judges_it() -> None:
    """Three papers: each is judged by a gate that has seen the other two alone."""
    papers = readings(ROOT / "evaluation" / "first-readings.jsonl")[:3]
    judged = list(left_out(papers))
    assert [reading.paper for _, reading in judged] == [one.paper for one in papers]
    assert all(trained.weights != gate().weights for trained, _ in judged)


def test_a_second_reading_is_no_first_one(tmp_path: Path) -> None:
    found = coded(tmp_path)
    assert joined([], [found]) == [found]
    with pytest.raises(ValueError, match="p has its first reading"):
        joined([found], [found])
