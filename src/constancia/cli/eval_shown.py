"""What `constancia eval` shows a person, in order: tables of papers, of languages, of what changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from rich.console import Console

from constancia.cli import eval_tables as tables
from constancia.cli.measuring import MUTATIONS, OUTLINE, Findings, pools, quoted
from constancia.evaluation import record
from constancia.evaluation.calibration import Judged
from constancia.evaluation.curve import curve as learning_curve
from constancia.evaluation.floors import Floors
from constancia.evaluation.papers import DEVELOPMENT, HELD_OUT
from constancia.evaluation.pooled import pooled
from constancia.evaluation.report import Entry
from constancia.model import Tier

if TYPE_CHECKING:
    from constancia.publish.screen import Screen

WIDE = 156  # columns that the widest table needs
_UNSEEN = "its words are not shown, for the paper is held out"


def show(parts: list[object], stream: TextIO, screen: Screen) -> None:
    width = max(screen.width, WIDE)
    console = Console(file=stream, width=width, force_terminal=screen.colour, highlight=False)
    for part in parts:
        console.print(part)


def shown_parts(
    findings: Findings, home: Path, floors: Floors, *, details: bool, curve: bool
) -> list[object]:
    """The tables and lists that a person sees, in order; made before this run is recorded."""
    parts = list(_details(findings, floors) if details else _tables(findings))
    if findings.mutated:
        by_change = [
            Entry(name, "", "", 0, pooled(found).scores(), {})
            for name, found in sorted(findings.mutated.items())
        ]
        parts.append(tables.wide(by_change, tables.OUTLINE_COLUMNS, title="Mutations, by what was done"))
    if curve:
        parts.append(tables.grown(list(learning_curve(_not_developed_on(findings), findings.parts))))
    return [*parts, *_changed(findings, home)]


def _details(findings: Findings, floors: Floors) -> Iterator[object]:
    for entry in (*findings.entries, *pools(findings)):
        yield tables.narrow(entry, floors)


def _tables(findings: Findings) -> Iterator[object]:
    """Statements, paper by paper and by language; the outlines."""
    headings = [entry for entry in findings.entries if entry.tier in (OUTLINE, MUTATIONS)]
    coded = [entry for entry in findings.entries if entry not in headings]
    together = list(pools(findings))
    if coded:
        yield tables.wide(coded, tables.STATEMENT_COLUMNS, title="Statements", marks=True, spread=True)
    if together:
        title = "Statements, papers taken together"
        yield tables.wide(together, tables.STATEMENT_COLUMNS, title=title, marks=True, spread=True)
    if coded:
        title = "Every value alike (macro-F1)"
        yield tables.wide([*coded, *together], tables.MACRO_COLUMNS, title=title, marks=True, spread=True)
    if any(entry.scores.get("ece") is not None for entry in coded):
        title = "How far confidence lies from what was right (expected calibration error)"
        yield tables.wide([*coded, *together], tables.CALIBRATION_COLUMNS, title=title)
    if headings:
        yield tables.wide(headings, tables.OUTLINE_COLUMNS, title="Outlines")


def _not_developed_on(findings: Findings) -> dict[str, list[Judged]]:
    """The values of each paper that no rule was written with, as the rules alone give them."""
    return {
        paper: values
        for (paper, tier), values in findings.judged.items()
        if tier == Tier.RULES.value and findings.parts.get(paper) != DEVELOPMENT
    }


def _is_held_out(findings: Findings, paper: str) -> bool:
    """Whether a paper is one of those that nobody is to see the mistakes of; no parts are told, none is."""
    return bool(findings.parts) and findings.parts.get(paper, HELD_OUT) == HELD_OUT


def _changed(findings: Findings, home: Path) -> Iterator[object]:
    turns = record.turns(record.load(home / "runs" / "last.jsonl"), findings.outcomes)
    quotes = {
        (turn.paper, turn.tier, turn.start): _UNSEEN
        if _is_held_out(findings, turn.paper)
        else quoted(findings, (turn.paper, turn.tier), turn.start)
        for turn in turns
    }
    yield from tables.changed(turns, quotes)
