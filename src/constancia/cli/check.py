"""`constancia check`: the rules of assessment, run over everything that is stored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

import typer

from constancia.cli.failures import FAILED, fail
from constancia.cli.options import WRITTEN, Out
from constancia.cli.output import chosen, opened, screen

if TYPE_CHECKING:
    from constancia.track.holdings import Holdings

Format = Literal["table", "jsonl"]
COLUMNS = ("severity", "rule", "subject", "message")


def check(
    rows: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]",
            help='JSON Lines to check instead of the store, each line {"noun": ..., "value": ...}.',
        ),
    ] = None,
    format: Annotated[Format | None, WRITTEN] = None,
    out: Out = None,
) -> None:
    """Find what is wrong with assessments and what they rest on, by stated rules.

    Each fault says which rule, how grave it is, with what, and what to do. Ends with 1 where there is an
    error; warnings alone end with 0.
    """
    from constancia.publish import jsonl, table
    from constancia.track.checks import faults

    held = _stored() if rows is None else _read(rows)
    found = [
        {"severity": one.severity, "rule": one.rule, "subject": one.subject, "message": one.message}
        for one in faults(held, today=datetime.now(UTC).date())
    ]
    form = chosen(format, out, get_args(Format), "table")
    with opened(out) as stream:
        if form == "table":
            table.write(found, stream, columns=COLUMNS, screen=screen(out))
        else:
            jsonl.write(found, stream)
    if any(one["severity"] == "error" for one in found):
        raise typer.Exit(FAILED)


def _stored() -> Holdings:
    from constancia import store

    store.configure()
    store.prepare()
    from constancia.store.judged.holdings import holdings

    return holdings()


def _read(path: Path) -> Holdings:
    from constancia.track.holdings import from_rows

    return from_rows(_lines(path))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8-sig") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                try:
                    row = json.loads(line)
                except ValueError as error:
                    raise fail(f"{path}, line {number}: this is no JSON ({error})") from error
                yield row if isinstance(row, dict) else {"noun": "?", "value": row}
