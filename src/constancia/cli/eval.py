"""`constancia eval`: how well papers are read, against what people coded in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import typer

from constancia.cli.eval_options import (
    Ablation,
    Calibrate,
    Check,
    Curve,
    Details,
    Each,
    Editions,
    Edits,
    Folders,
    Form,
    Format,
    Mutations,
    Outlines,
    Papers,
    RaiseFloors,
    Record,
    Seed,
)
from constancia.cli.failures import FAILED, fail
from constancia.cli.options import Out, Tier
from constancia.cli.output import chosen, opened, screen
from constancia.cli.waiting import waiting

if TYPE_CHECKING:
    from constancia.cli.measuring import Findings
    from constancia.evaluation.golds import Gold
    from constancia.model import Tier as Machinery

Shown = tuple[list[object], Iterable[dict[str, object]]]  # for people, and for machines

SHARED = "CONSTANCIA_SHARED"


def evaluate(
    papers: Papers = None,
    gold: Folders = None,
    tier: Tier = None,
    outlines: Outlines = False,
    details: Details = False,
    check: Check = False,
    record: Record = False,
    raise_floors: RaiseFloors = False,
    mutations: Mutations = 0,
    ablation: Ablation = False,
    editions: Editions = 0,
    edits: Edits = 1,
    each: Each = False,
    seed: Seed = 0,
    curve: Curve = False,
    calibrate: Calibrate = False,
    format: Form = None,
    out: Out = None,
) -> None:
    """Measure how well papers are read, against what people coded in them.

    The measures are those of the codebook's section 5; the coded papers, floors and the last
    recorded run lie in `evaluation/` of a checkout. CONSTANCIA_SHARED names a folder with more.
    """
    from constancia.cli import eval_kept as kept
    from constancia.cli.eval_shown import shown_parts
    from constancia.evaluation.floors import load

    home = _home()
    chosen_papers = _golds(home, gold or [], papers or [])
    if ablation:
        _write(_ablation(home, chosen_papers, gold or [], tier, kept=record), out, format)
        return
    floors = load(home / "floors.toml")
    if editions:
        shown, scores = _editions(chosen_papers, editions, 0 if each else edits, seed)
        _write(shown, out, format)
        _end(check and each and kept.complain_of_editions(scores, floors))
        return
    count = mutations or (kept.mutations_checked(floors) if check and not papers else 0)
    told = chosen(format, out, get_args(Format), "table") == "table" or record
    with waiting("Measuring"):
        findings = _measure(home, chosen_papers, _tiers(tier, outlines), count, spread=told)
    parts = shown_parts(findings, home, floors, details=details, curve=curve)
    kept.keep(findings, home, floors, raising=raise_floors, counting=calibrate, recording=record)
    _write((parts, rows(findings)), out, format)
    _end(check and kept.complain_of_floors(findings, floors))


def _end(below: bool) -> None:
    """Exit status 1 where accuracy is below a floor; the complaint is on standard error by then."""
    if below:
        raise typer.Exit(FAILED)


def _write(shown: Shown, out: Path | None, format: Format | None) -> None:
    """The parts for people, or the rows for machines."""
    from constancia.cli.eval_shown import show
    from constancia.publish import jsonl

    parts, listed = shown
    with opened(out) as stream:
        if chosen(format, out, get_args(Format), "table") == "jsonl":
            jsonl.write(listed, stream)
        else:
            show(parts, stream, screen(out))


def _ablation(home: Path, golds: list[Gold], folders: list[Path], tier: str | None, *, kept: bool) -> Shown:
    """The papers read whole and without each part, as a table and as rows; `kept` among what is shipped."""
    from constancia.cli import eval_kept, eval_tables
    from constancia.cli.ablation import ablation

    with waiting("Measuring without each part"):
        entries = list(ablation(home, golds, folders, _tiers(tier, outlines=False)))
    if kept:
        eval_kept.record_ablation(entries, home)
    listed: Iterator[dict[str, object]] = (
        {"without": one.paper, "tier": one.tier, **one.scores} for one in entries
    )
    return [eval_tables.ablated(entries)], listed


def _editions(
    golds: list[Gold], count: int, edits: int, seed: int
) -> tuple[Shown, dict[str, dict[str, float]]]:
    """Edited editions of the papers compared with them, as a table and as rows, and each tier's scores.

    No `edits` stands for one of each kind.
    """
    from constancia.cli import editions
    from constancia.compare import tiers

    with waiting("Comparing editions"):
        listed = list(editions.measured(golds, tiers(), count=count, edits=edits, seed=seed))
    whole = {one.tier: one.tally.scores() for one in listed if one.what == editions.ALL}
    return ([editions.table(listed)], editions.rows(listed)), whole


def _tiers(asked: str | None, outlines: bool) -> list[Machinery]:
    from constancia.model import Tier as Machinery

    if outlines:
        return []
    return [Machinery(asked)] if asked else list(Machinery)


def _measure(
    home: Path, golds: list[Gold], tiers: list[Machinery], mutations: int, *, spread: bool
) -> Findings:
    from constancia.cli.measuring import Findings, measure_mutations, measure_paper
    from constancia.evaluation import counted, papers
    from constancia.evaluation.golds import GoldError

    unseen = counted.unseen(counted.load(home / counted.KEPT))
    findings = Findings(unseen, papers.parts(home / papers.FILE), spread)
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


def rows(findings: Findings) -> Iterator[dict[str, object]]:
    """Every measure of each paper and tier, then of the papers taken together."""
    from constancia.cli.measuring import pools

    for one in (*findings.entries, *pools(findings)):
        yield {
            "paper": one.paper,
            "language": one.language,
            "tier": one.tier,
            "counted": one.counted,
            **one.scores,
        }
