"""How many of the leads of the first paper are right, by the pairs that people judged (evaluation/leads.csv).

    python scripts/leads_precision.py EVIDENCE.csv [LEAST]

EVIDENCE is a file of AidData's titles and descriptions, which the project does not ship.
"""

from __future__ import annotations

import csv
import sys
from datetime import date
from pathlib import Path

import constancia
from constancia.gather.formats import read
from constancia.model import Evidence
from constancia.track.leads import leads

ROOT = Path(__file__).parent.parent


def main(path: Path, least: float | None) -> None:
    with (ROOT / "evaluation" / "leads.csv").open(encoding="utf-8", newline="") as file:
        judged = {(row["statement"], row["evidence"]): row["right"] == "yes" for row in csv.DictReader(file)}
    paper = constancia.read(ROOT / "papers" / "china-lac-2025.txt", enrich=True)
    evidence = [one for one in read(path, today=date.today()) if isinstance(one, Evidence)]  # noqa: DTZ011 - no time of day matters
    found = [(one.commitment, one.evidence) for one in leads(paper, evidence, least=least)]
    known = [pair for pair in found if pair in judged]
    right = sum(judged[pair] for pair in known)
    print(f"{len(judged)} pairs judged, {sum(judged.values())} of them right")
    print(f"{len(found)} leads to {len({one for one, _ in found})} undertakings, {len(known)} of them judged")
    print(f"precision at 5 of those judged: {right / max(1, len(known)):.2f}")
    for pair in found:
        if pair not in judged:
            print("not judged:", *pair)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else None)
