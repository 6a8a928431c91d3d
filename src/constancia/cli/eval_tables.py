"""What `constancia eval` shows a person: tables of measures, broken floors, sentences gained and lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from textwrap import shorten

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from constancia.evaluation.curve import Point
from constancia.evaluation.floors import Floors
from constancia.evaluation.record import Turn
from constancia.evaluation.report import AGREEMENT, NOTHING, Entry

# Column heads of the wide table, as short as twelve columns need, and the measures under them.
STATEMENT_COLUMNS: Mapping[str, str] = {
    "span": "span.f1",
    "exact": "exact.f1",
    "under-\ntakings": "undertakings.f1",
    "kind": "kind.accuracy",
    "actor": "actor.accuracy",
    "actor\nstated": "actor_stated.accuracy",
    "action": "action.accuracy",
    "firm-\nness": "firmness.accuracy",
    "conti-\nnuity": "continuity.accuracy",
    "preci-\nsion": "precision.accuracy",
    "named": "named.f1",
    "instru-\nments": "instruments.f1",
    "condi-\ntions": "conditions.f1",
}
MACRO_COLUMNS: Mapping[str, str] = {
    "kind": "kind.macro_f1",
    "firmness": "firmness.macro_f1",
    "continuity": "continuity.macro_f1",
    "precision": "precision.macro_f1",
}
CALIBRATION_COLUMNS: Mapping[str, str] = {
    "all\nfacets": "ece",
    "kind": "kind.ece",
    "actor": "actor.ece",
    "actor\nstated": "actor_stated.ece",
    "action": "action.ece",
    "firm-\nness": "firmness.ece",
    "conti-\nnuity": "continuity.ece",
    "preci-\nsion": "precision.ece",
    "named": "named.ece",
    "instru-\nments": "instruments.ece",
    "condi-\ntions": "conditions.ece",
}
OUTLINE_COLUMNS: Mapping[str, str] = {
    "headings\nprecision": "headings.precision",
    "headings\nrecall": "headings.recall",
    "headings\nF1": "headings.f1",
    "parent": "parent.accuracy",
    "level": "level.accuracy",
    "ordinal": "ordinal.accuracy",
    "title": "title.accuracy",
    "offsets": "offsets.accuracy",
    "furni-\nture F1": "furniture.f1",
}
SHOWN_TURNS = 20
NAMED = 32  # characters of a paper's name
QUOTED = 60  # characters of a statement


def wide(
    entries: Iterable[Entry],
    columns: Mapping[str, str],
    *,
    title: str,
    marks: bool = False,
    spread: bool = False,
) -> Table:
    """One row an entry: its paper, language, tier and measures.

    `marks` adds what two people agreed on, `spread` the 95 % interval of each measure below it.
    """
    table = _table(title, ("paper", "", "tier"), columns)
    for entry in entries:
        values = (_cell(entry, name, spread=spread) for name in columns.values())
        table.add_row(entry.paper, entry.language, entry.tier, *values)
    if marks:
        table.add_section()
        agreed = (shown(AGREEMENT.get(name)) for name in columns.values())
        table.add_row("two people (first)", "", "", *agreed, style="dim")
    return table


def ablated(entries: Sequence[Entry]) -> Table:
    """What each part adds: the measures with everything, then how each changes without one part."""
    columns = {**STATEMENT_COLUMNS, "ECE": "ece"}
    table = _table("What is lost without each part (all papers)", ("without", "tier"), columns)
    whole = {entry.tier: entry for entry in entries if entry.paper == NOTHING}
    for entry in entries:
        base = whole[entry.tier]
        if entry is base:
            values = [shown(entry.scores.get(name)) for name in columns.values()]
        else:
            values = [_change(base.scores.get(name), entry.scores.get(name)) for name in columns.values()]
        table.add_row(entry.paper, entry.tier, *values)
    return table


def grown(points: Iterable[Point]) -> Table:
    """The learning curve: a row for each number of papers."""
    title = "Calibration error in a held-out paper, by how many others were counted"
    table = _table(title, ("papers",), CALIBRATION_COLUMNS)
    for point in points:
        values = (shown(point.errors.get(name)) for name in CALIBRATION_COLUMNS.values())
        table.add_row(str(point.papers), *values)
    return table


def _table(title: str, left: Iterable[str], right: Iterable[str]) -> Table:
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for head in left:
        table.add_column(head, no_wrap=True, max_width=NAMED)
    for head in right:
        table.add_column(head, justify="right", no_wrap=True)
    return table


def _cell(entry: Entry, name: str, *, spread: bool) -> Text:
    cell = Text(shown(entry.scores.get(name)), justify="right")
    low, high = entry.intervals.get(name, (None, None))
    if spread and low is not None and high is not None:
        cell.append(f"\n{_brief(low)}–{_brief(high)}", style="dim")
    return cell


def _brief(share: float) -> str:
    """Two places: .95, or 1."""
    return "1" if share >= 0.995 else f"{share:.2f}".removeprefix("0")


def _change(before: float | None, after: float | None) -> str:
    """Signed, "." where nothing changes; "–" where there is nothing to compare."""
    if before is None or after is None:
        return "–"
    change = after - before
    return "." if abs(change) < 0.0005 else f"{change:+.3f}".replace("0.", ".", 1)


def narrow(entry: Entry, floors: Floors) -> Table:
    """Everything measured of one entry: score, interval, floor, and what two people agreed on."""
    title = f"{entry.paper}, {entry.language}, {entry.tier}: {entry.counted} coded"
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 2, 0, 0))
    for head, side in (("measure", "left"), ("score", "right"), ("95 %", "right"), ("floor", "right")):
        table.add_column(head, justify="right" if side == "right" else "left", no_wrap=True)
    table.add_column("two people", justify="right", no_wrap=True)
    known = floors.get(entry.paper, {}).get(entry.tier, {})
    for name, score in entry.scores.items():
        low, high = entry.intervals.get(name, (None, None))
        spread = "" if low is None else f"{shown(low)} to {shown(high)}"
        table.add_row(name, shown(score), spread, shown(known.get(name), ""), shown(AGREEMENT.get(name), ""))
    return table


def changed(turns: Iterable[Turn], quotes: Mapping[tuple[str, str, int], str]) -> Iterable[RenderableType]:
    """Sentences whose coding got better or worse since the recorded run; nothing where none did."""
    listed = list(turns)
    if not listed:
        return
    better, worse = sum(not turn.lost for turn in listed), sum(bool(turn.lost) for turn in listed)
    yield Text(f"Since the recorded run: {better} statements better, {worse} worse.", style="bold")
    for turn in sorted(listed, key=lambda turn: not turn.lost)[:SHOWN_TURNS]:
        sign = "lost  " if turn.lost else "gained"
        what = ", ".join(turn.lost or turn.gained)
        quote = shorten(quotes[turn.paper, turn.tier, turn.start], QUOTED, placeholder=" …")
        place = f"{turn.paper}, {turn.tier}, {turn.start}"
        yield Text(f"  {sign} {what} ({place}): {quote}")
    if len(listed) > SHOWN_TURNS:
        yield Text(f"  ... and {len(listed) - SHOWN_TURNS} more")


def shown(score: float | None, nothing: str = "–") -> str:
    """A share as .987, or 1.00; `nothing` where nothing was measured."""
    if score is None:
        return nothing
    return "1.00" if score >= 0.9995 else f"{score:.3f}".removeprefix("0")
