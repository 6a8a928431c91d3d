"""What a trained tagger would add is counted over the values that it may replace."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the benchmarks are no part of the package

from benchmarks.trained import Outcome, Sample, answers, outcome, runs, sampled, told
from constancia.evaluation.golds import golds


def sample(word: str, rules: str, people: str) -> Sample:
    return Sample({f"en words {word}": 1, f"answer {rules}": 1}, rules, people)


TRAIN = [sample("oppose", "commitment", "position")] * 6 + [sample("expand", "commitment", "commitment")] * 6


def test_an_answer_replaces_the_rules_where_it_is_surer_by_more_than_the_gate() -> None:
    test = [sample("oppose", "commitment", "position"), sample("expand", "commitment", "commitment")]
    answered = list(answers(TRAIN, test))
    assert [answer for _, answer, _ in answered] == ["position", "commitment"]
    assert outcome(answered, 0.0) == Outcome(values=2, rules=1, together=2, replaced=1)
    assert outcome(answered, 1.0) == Outcome(values=2, rules=1, together=1, replaced=0)


def test_a_paper_is_judged_by_a_tagger_that_never_saw_it() -> None:
    found = {"a": ("en", TRAIN), "b": ("en", TRAIN[:1])}
    lines = list(told(found, {"a"}))
    assert lines[0] == "gate 0.0  all      1 values  rules 0.000  together 1.000  (1 replaced)"
    assert len(lines) == 6  # three gates, one language and all


def test_runs_of_words() -> None:
    assert list(runs(("a", "b", "c"), 2)) == [("a",), ("b",), ("c",), ("a", "b"), ("b", "c")]


def test_the_values_of_a_paper_are_taken_as_the_rules_and_people_gave_them(tmp_path: Path) -> None:
    (tmp_path / "p.txt").write_text(
        "A plan\n\nWe will expand aid to all. We oppose the use of force in any form.\n",
        encoding="utf-8",
    )
    (tmp_path / "p.jsonl").write_text(
        '{"line": 3, "quote": "We will expand aid to all", "kind": "commitment", "actor": "issuer"}\n',
        encoding="utf-8",
    )
    (gold,) = golds(tmp_path)
    language, (one,) = sampled(gold, "kind")
    assert (language, one.rules, one.people) == ("en", "commitment", "commitment")
    assert {
        "answer commitment",
        "en verb expand",
        "en words expand aid",
        "before none",
    } <= one.features.keys()
