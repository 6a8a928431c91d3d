"""Train the gate that decides kinds: `python -m constancia.evaluation.training`.

Reads `evaluation/first-readings.jsonl`, what the rules made of papers when they first saw them and what
people coded there, and writes `src/constancia/lexicon/any/gate.json`. Nothing is drawn at random but the
order of the solver's steps, by a fixed seed: the same rows give the same weights.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from constancia.lexicon.gate import KINDS, SCALE, Gate, Seen, Sign, signs

ROWS = "evaluation/first-readings.jsonl"
WEIGHTS = "src/constancia/lexicon/any/gate.json"
SEED = 4
# Inverse strength of regularisation. Tried .05 to 1 on papers left out: .1 and .3 put right as much, .1 puts
# less wrong in papers of other genres.
STRENGTH = 0.1
PAPERS = 2  # a sign that fewer papers have is not learnt from
TOLERANCE = 1e-6  # of the solver: far finer than the hundredths that are kept


@dataclass(frozen=True, slots=True)
class Reading:
    """One paper as the rules first read it; `coded` has what people call each statement, None for none."""

    paper: str
    language: str
    seen: tuple[Seen, ...]
    coded: tuple[str | None, ...]


def readings(path: Path) -> list[Reading]:
    """The papers of a file of first readings, in its order; ValueError naming a row that is none."""
    rows = [_row(path, number, line) for number, line in enumerate(_lines(path), 1)]
    found: list[Reading] = []
    known = Seen._fields
    for (paper, language), group in groupby(rows, lambda row: (row["paper"], row["language"])):
        own = list(group)
        seen = tuple(Seen(*(_value(row[name]) for name in known)) for row in own)
        found.append(Reading(paper, language, seen, tuple(row["coded"] for row in own)))
    return found


def written(reading: Reading) -> str:
    """A paper's rows as JSON Lines."""
    head = {"paper": reading.paper, "language": reading.language}
    pairs = zip(reading.seen, reading.coded, strict=True)
    rows = [head | {"coded": coded} | seen._asdict() for seen, coded in pairs]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def train(papers: Sequence[Reading]) -> Gate:
    """A gate learnt from these papers: for each kind a logistic regression against all others."""
    from scipy.sparse import csr_matrix  # heavy: only where the gate is trained
    from sklearn.linear_model import LogisticRegression

    found = [signs(paper.seen, paper.language) for paper in papers]
    places = {sign: place for place, sign in enumerate(_common(found))}
    known = [
        (kind, [places[sign] for sign in one if sign in places])
        for paper, listed in zip(papers, found, strict=True)
        for kind, one in zip(paper.coded, listed, strict=True)
        if kind is not None
    ]
    starts = [0]
    for _, columns in known:
        starts.append(starts[-1] + len(columns))
    flat = [column for _, columns in known for column in columns]
    matrix = csr_matrix(([1.0] * len(flat), flat, starts), shape=(len(known), len(places)))
    columns, always = [], []
    for kind in KINDS:
        model = LogisticRegression(
            C=STRENGTH, solver="liblinear", tol=TOLERANCE, max_iter=5000, random_state=SEED
        )
        model.fit(matrix, [coded == kind for coded, _ in known])
        columns.append(model.coef_[0])
        always.append(round(SCALE * float(model.intercept_[0])))
    return Gate(_weights(places, columns), always, "untold")


def told(gate: Gate) -> str:
    """The file of weights."""
    return (
        json.dumps(
            {"kinds": KINDS, "always": gate.always, "weights": gate.weights}, ensure_ascii=False, indent=0
        )
        .replace(",\n", ",")
        .replace("[\n", "[")
        .replace("\n]", "]")
        .replace("},", "},\n")
        + "\n"
    )


def _common(found: Iterable[Sequence[Sequence[Sign]]]) -> list[Sign]:
    """The signs that enough papers have, in order."""
    papers: defaultdict[Sign, int] = defaultdict(int)
    for listed in found:
        for sign in {sign for one in listed for sign in one}:
            papers[sign] += 1
    return sorted(sign for sign, count in papers.items() if count >= PAPERS)


def _weights(places: Mapping[Sign, int], columns: Sequence[Any]) -> dict[str, dict[str, list[int]]]:
    """Sign -> its weights in hundredths, those that are all nothing left out."""
    weights: dict[str, dict[str, list[int]]] = {}
    for (name, value), place in places.items():
        row = [round(SCALE * float(column[place])) for column in columns]
        if any(row):
            weights.setdefault(name, {})[value] = row
    return weights


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _row(path: Path, number: int, line: str) -> dict[str, Any]:
    row = json.loads(line)
    lacking = {"paper", "language", "coded", *Seen._fields} - row.keys()
    if lacking:
        raise ValueError(f"{path}, line {number}: no {', '.join(sorted(lacking))}")
    return dict(row)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m constancia.evaluation.training", description=__doc__)
    parser.add_argument("--rows", type=Path, default=Path(ROWS))
    parser.add_argument("--out", type=Path, default=Path(WEIGHTS))
    asked = parser.parse_args()
    papers = readings(asked.rows)
    asked.out.write_text(told(train(papers)), encoding="utf-8")
    count = sum(kind is not None for paper in papers for kind in paper.coded)
    sys.stdout.write(f"Trained on {count} statements of {len(papers)} papers: {asked.out}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
