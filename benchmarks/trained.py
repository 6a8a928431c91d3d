"""Does the trained gate help on papers it has not seen? And what the rules make of a paper at first sight.

    python -m benchmarks.trained                  # each paper it is trained on is left out once
    python -m benchmarks.trained --gold FOLDER    # the gate that ships, on other coded papers
    python -m benchmarks.trained --add PAPER ...  # keep the first reading of coded papers, to train on

A line for each language: how many kinds the rules had right, how many both together, and how many answers
the gate put right and wrong. `--add` is for a paper of our own writing on the day it is coded, before any
rule is mended with it open: later the rules say more about it than they will about the next paper.
Nothing is random: the same papers give the same numbers.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from constancia import outline, statements
from constancia.evaluation.coded import of_rows
from constancia.evaluation.golds import Gold, checked, golds
from constancia.evaluation.pairing import pair
from constancia.evaluation.training import ROWS, Reading, readings, train, written
from constancia.lexicon.gate import Gate, gate
from constancia.read import read_document

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ROWS


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--gold", type=Path, action="append", default=[])
    parser.add_argument("--add", nargs="+", default=[], metavar="PAPER")
    asked = parser.parse_args()
    kept = readings(KEPT)
    if asked.add:
        own = {one.id: one for one in golds(ROOT / "evaluation" / "gold", (ROOT / "papers",))}
        added = [first(own[name]) for name in asked.add]
        KEPT.write_text("".join(map(written, joined(kept, added))), encoding="utf-8")
        return 0
    others = [first(one) for folder in asked.gold for one in golds(folder) if one.statements]
    pairs = [(gate(), one) for one in others] if others else left_out(kept)
    for line in told(pairs):
        print(line)
    return 0


def first(gold: Gold) -> Reading:
    """A coded paper as the rules of today read it, paired with what people coded."""
    document = read_document(gold.path)
    rows = of_rows(checked(gold, document.text).statements or ())
    found = statements.first_reading(document, outline.divide(document))
    places = {right: left for left, right in pair([row.span for row in rows], [span for span, _ in found])}
    coded = tuple(str(rows[places[index]].kind) if index in places else None for index in range(len(found)))
    return Reading(gold.id, document.language, tuple(seen for _, seen in found), coded)


def joined(kept: Iterable[Reading], added: Iterable[Reading]) -> list[Reading]:
    """By name; ValueError for a paper that is there, for a second reading is no first one."""
    found = {one.paper: one for one in kept}
    for one in added:
        if one.paper in found:
            raise ValueError(f"{one.paper} has its first reading in {KEPT.name}")
        found[one.paper] = one
    return [found[name] for name in sorted(found)]


def left_out(kept: Sequence[Reading]) -> Iterator[tuple[Gate, Reading]]:
    """Each paper with a gate that was trained on all others."""
    for one in kept:
        yield train([other for other in kept if other is not one]), one


def told(pairs: Iterable[tuple[Gate, Reading]]) -> Iterator[str]:
    """A line for each language and for all together."""
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for trained, reading in pairs:
        for name in (reading.language, "all"):
            counted[name] += outcome(trained, reading)
    for name, count in sorted(counted.items()):
        values = count["values"]
        rules, both = count["rules"] / values, (count["rules"] + count["mended"] - count["spoilt"]) / values
        yield (
            f"{name:3}  {values:5} kinds  rules {rules:.3f}  together {both:.3f}"
            f"  (right +{count['mended']} -{count['spoilt']})"
        )


def outcome(trained: Gate, reading: Reading) -> Counter[str]:
    """Of one paper: values measured, those the rules had right, and what the gate changed."""
    count: Counter[str] = Counter()
    judged = trained.judge(reading.seen, reading.language)
    for seen, coded, surer in zip(reading.seen, reading.coded, judged, strict=True):
        if coded is not None:
            count["values"] += 1
            count["rules"] += seen.kind == coded
            count["mended"] += surer is not None and surer.kind == coded
            count["spoilt"] += surer is not None and seen.kind == coded
    return count


if __name__ == "__main__":
    raise SystemExit(main())
