"""`constancia eval`: how well papers are read, against what people coded in them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TextIO, get_args

import typer

from constancia.cli.failures import complain, fail
from constancia.cli.options import Out, Tier
from constancia.cli.output import chosen, opened, screen
from constancia.cli.waiting import waiting

if TYPE_CHECKING:
    from constancia.cli.measuring import Findings
    from constancia.evaluation.floors import Floors, Scores
    from constancia.evaluation.golds import Gold
    from constancia.evaluation.report import Report
    from constancia.model import Tier as Machinery
    from constancia.publish.screen import Screen

Format = Literal["table", "jsonl"]

SHARED = "CONSTANCIA_SHARED"
WIDE = 136  # columns that the widest table needs


def evaluate(
    papers: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PAPER...]", help="Only these papers, by name; by default all."),
    ] = None,
    gold: Annotated[
        list[Path] | None,
        typer.Option(help="A further folder of coded papers: X.jsonl, X.outline.jsonl, X.txt."),
    ] = None,
    tier: Tier = None,
    outlines: Annotated[bool, typer.Option("--outlines", help="Only the headings: quick.")] = False,
    details: Annotated[
        bool, typer.Option("--details", help="Every measure of each paper, with interval and floor.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="End with 1 where accuracy fell below its floor.")
    ] = False,
    record: Annotated[
        bool, typer.Option("--record", help="Keep this run: the next one is compared with it.")
    ] = False,
    raise_floors: Annotated[
        bool, typer.Option("--raise-floors", help="Raise the floors to what was measured; never lower one.")
    ] = False,
    mutations: Annotated[
        int, typer.Option(min=0, metavar="N", help="Also outline N mutations of each paper.")
    ] = 0,
    format: Annotated[Format | None, typer.Option(help="A table for people, or JSON Lines.")] = None,
    out: Out = None,
) -> None:
    """Measure how well papers are read, against what people coded in them.

    The measures are those of the codebook's section 5; the coded papers, floors and the last
    recorded run lie in `evaluation/` of a checkout. CONSTANCIA_SHARED names a folder with more.
    """
    from constancia.evaluation.floors import load
    from constancia.publish import jsonl

    home = _home()
    floors = load(home / "floors.toml")
    count = mutations or (_mutations_checked(floors) if check and not papers else 0)
    with waiting("Measuring"):
        findings = _measure(_golds(home, gold or [], papers or []), _tiers(tier, outlines), count)
    parts = _parts(findings, home, floors, details=details)
    if raise_floors:
        _raise_floors(findings, home, floors)
    if record:
        _record(findings, home)
    with opened(out) as stream:
        if chosen(format, out, get_args(Format), "table") == "jsonl":
            jsonl.write(_rows(findings), stream)
        else:
            _show(parts, stream, screen(out))
    if check and _complain_of_floors(findings, floors):
        raise typer.Exit(1)


def _tiers(asked: str | None, outlines: bool) -> list[Machinery]:
    from constancia.model import Tier as Machinery

    if outlines:
        return []
    return [Machinery(asked)] if asked else list(Machinery)


def _measure(golds: list[Gold], tiers: list[Machinery], mutations: int) -> Findings:
    from constancia.cli.measuring import Findings, measure_mutations, measure_paper
    from constancia.evaluation.golds import GoldError

    findings = Findings()
    for one in golds:
        try:
            measure_paper(one, tiers, findings)
        except GoldError as error:
            raise fail(f"{error}. Put the rows right, and run this again.") from error
        if mutations and one.outline is not None:
            measure_mutations(one, mutations, findings)
    return findings


def _home() -> Path:
    """`evaluation/` of the checkout around the working folder, else of the one this code lies in."""
    for folder in (Path.cwd(), *Path.cwd().parents, *Path(__file__).resolve().parents):
        if (folder / "evaluation" / "gold").is_dir():
            return folder / "evaluation"
    raise fail("There is no evaluation/gold here. Run this in a checkout of Constancia.")


def _golds(home: Path, folders: list[Path], papers: list[str]) -> list[Gold]:
    """The checkout's coded papers first, then those of further folders, each paper once."""
    from constancia.evaluation.golds import golds

    shared = Path(os.environ.get(SHARED) or home.parent.parent / "shared")
    found: dict[str, Gold] = {}
    for folder in (home / "gold", *folders, shared / "gold"):
        if folder in folders and not folder.is_dir():
            raise fail(f"{folder}: there is no such folder of coded papers.")
        for one in golds(folder, (home.parent / "papers",)):
            found.setdefault(one.id, one)
    unknown = sorted(set(papers) - found.keys())
    if unknown:
        raise fail(f"{unknown[0]}: no such paper has been coded. Choose from {', '.join(found)}.")
    return [one for one in found.values() if not papers or one.id in papers]


def _mutations_checked(floors: Floors) -> int:
    """As many as the floors were measured on, where there is a floor for mutations."""
    from constancia.cli.measuring import MUTATIONS
    from constancia.evaluation.mutations import COUNT

    return COUNT if any(MUTATIONS in tiers for tiers in floors.values()) else 0


def _rows(findings: Findings) -> Iterator[dict[str, object]]:
    for one in findings.entries:
        yield {
            "paper": one.paper,
            "language": one.language,
            "tier": one.tier,
            "counted": one.counted,
            **one.scores,
        }


def _show(parts: list[object], stream: TextIO, screen: Screen) -> None:
    from rich.console import Console

    width = max(screen.width, WIDE)
    console = Console(file=stream, width=width, force_terminal=screen.colour, highlight=False)
    for part in parts:
        console.print(part)


def _parts(findings: Findings, home: Path, floors: Floors, *, details: bool) -> list[object]:
    """The tables and lists that a person sees, in order; made before this run is recorded."""
    from constancia.cli import eval_tables as tables
    from constancia.cli.measuring import MUTATIONS, OUTLINE, quoted
    from constancia.evaluation import record
    from constancia.evaluation.pooled import pooled
    from constancia.evaluation.report import Entry

    headings = [entry for entry in findings.entries if entry.tier in (OUTLINE, MUTATIONS)]
    coded = [entry for entry in findings.entries if entry not in headings]
    parts: list[object] = []
    if details:
        parts += [tables.narrow(entry, floors) for entry in findings.entries]
    else:
        parts += (
            [tables.wide(coded, tables.STATEMENT_COLUMNS, title="Statements", marks=True)] if coded else []
        )
        parts += [tables.wide(headings, tables.OUTLINE_COLUMNS, title="Outlines")] if headings else []
    if findings.mutated:
        by_change = [
            Entry(name, "", "", 0, pooled(found).scores(), {})
            for name, found in sorted(findings.mutated.items())
        ]
        parts.append(tables.wide(by_change, tables.OUTLINE_COLUMNS, title="Mutations, by what was done"))
    turns = record.turns(record.load(home / "runs" / "last.jsonl"), findings.outcomes)
    quotes = {
        (turn.paper, turn.tier, turn.start): quoted(findings, (turn.paper, turn.tier), turn.start)
        for turn in turns
    }
    return [*parts, *tables.changed(turns, quotes)]


def _complain_of_floors(findings: Findings, floors: Floors) -> bool:
    """Print a sentence for each broken floor; whether there was one."""
    from constancia.evaluation.floors import broken

    sentences = broken(floors, _scores(findings))
    for sentence in sentences:
        complain(sentence)
    return bool(sentences)


def _raise_floors(findings: Findings, home: Path, floors: Floors) -> None:
    from constancia.evaluation.floors import raised, written

    (home / "floors.toml").write_text(written(raised(floors, _scores(findings))), encoding="utf-8")


def _record(findings: Findings, home: Path) -> None:
    """Keep the outcomes for the next run's comparison, and the numbers as what this version ships."""
    from constancia.evaluation import accuracy_page, record, report

    runs = home / "runs" / "last.jsonl"
    runs.parent.mkdir(exist_ok=True)
    kept = record.merged(record.load(runs), findings.outcomes)
    runs.write_text(record.written(kept), encoding="utf-8")
    shipped, page = home.parent / report.PLACE, home.parent / accuracy_page.PLACE
    before = report.parsed(shipped.read_text(encoding="utf-8")) if shipped.is_file() else None
    ours = report.written(report.merged(before, _report(findings, home)))
    shipped.write_text(ours, encoding="utf-8")
    shown = accuracy_page.filled(page.read_text(encoding="utf-8"), report.parsed(ours))
    page.write_text(shown, encoding="utf-8")


def _report(findings: Findings, home: Path) -> Report:
    """All entries; mistakes, with their quotations, of the first paper in the checkout's `papers/` alone."""
    from constancia import __version__
    from constancia.evaluation.mistakes import mistakes
    from constancia.evaluation.report import Report

    first = min(path.stem for path in (home.parent / "papers").glob("*.toml"))
    listed = {
        tier: tuple(mistakes(result)) for (paper, tier), result in findings.measured.items() if paper == first
    }
    return Report(__version__, tuple(findings.entries), listed)


def _scores(findings: Findings) -> Scores:
    from constancia.evaluation.report import Report

    return Report("", tuple(findings.entries), {}).scores()
