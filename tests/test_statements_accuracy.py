"""Floors of the statements stage on coded papers; those that lie beside the project are skipped elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from constancia import outline, statements
from constancia.evaluation import gold
from constancia.evaluation.coded import of_rows, of_statements
from constancia.evaluation.measure import Measured, compare
from constancia.model import Document, Tier
from constancia.read import read_document

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("CONSTANCIA_SHARED", ROOT.parent / "shared")) / "gold"
PARSER = pytest.mark.skipif(
    statements.best_tier("en") is not Tier.PARSER, reason="no parser model for English is installed"
)


def measured(document: Document, rows: list[Any], tier: Tier) -> Measured:
    found = statements.find(document, outline.divide(document), tier=tier)
    return compare(of_rows(rows), of_statements(found))


def placed(document: Document, rows: list[Any]) -> Iterator[dict[str, Any]]:
    """Rows with offsets: each quotation where its line begins, or behind the one before it there."""
    starts = [0]
    for line in document.text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    last: dict[int, int] = {}
    for row in rows:
        start = document.text.index(row["quote"], max(starts[row["line"] - 1], last.get(row["line"], 0)))
        last[row["line"]] = start + len(row["quote"])
        yield {**row, "start": start, "end": last[row["line"]]}


def holds(found: Measured, floors: dict[str, float]) -> None:
    scores = found.scores()
    assert {name: scores[name] for name, floor in floors.items() if (scores[name] or 0) < floor} == {}


ISSUE_2 = {
    "undertakings.f1": 0.95,
    "exact.f1": 0.88,
    "kind.accuracy": 0.93,
    "actor.accuracy": 0.95,
    "action.accuracy": 0.95,
}
ISSUE_4 = {
    "undertakings.f1": 0.92,
    "exact.f1": 0.82,
    "kind.accuracy": 0.90,
    "actor.accuracy": 0.93,
    "action.accuracy": 0.93,
}


@pytest.mark.parametrize("tier", [Tier.RULES, pytest.param(Tier.PARSER, marks=PARSER)])
def test_the_first_paper(tier: Tier) -> None:
    document = read_document(ROOT / "papers" / "china-lac-2025.txt")
    rows = gold.rows(ROOT / "evaluation" / "gold" / "china-lac-2025.jsonl")
    holds(measured(document, list(rows), tier), ISSUE_2)


@pytest.mark.parametrize(
    ("name", "suffix", "language", "floors"),
    [
        ("us-spain-2022", ".md", "en", ISSUE_2),
        ("la-declaration-2022-es", ".md", "es", ISSUE_4),
        ("la-declaration-2022-pt", ".md", "pt", ISSUE_4),
        ("zh-dev", ".txt", "zh", ISSUE_4),
    ],
)
def test_coded_papers_in_four_languages(
    name: str, suffix: str, language: str, floors: dict[str, float]
) -> None:
    if not (SHARED / f"{name}{suffix}").exists():
        pytest.skip("the coded papers are not here")
    document = read_document(SHARED / f"{name}{suffix}", language=language)
    rows = list(placed(document, list(gold.rows(SHARED / f"{name}.jsonl"))))
    holds(measured(document, rows, Tier.RULES), floors)
