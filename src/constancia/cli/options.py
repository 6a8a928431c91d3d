"""What several verbs take: the paper and how to read it, the day as of which to look."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

Paper = Annotated[str, typer.Argument(metavar="PAPER", help="The paper's file; - reads standard input.")]
Language = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="The paper's language (two letters) instead of the detected one."),
]
Tier = Annotated[
    Literal["rules", "parser"] | None,
    typer.Option(help="With rules alone or with the parser; by default the best one installed."),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", "-o", metavar="FILE", help="Write to FILE, complete or not at all, instead of printing."
    ),
]
# How each verb's own formats are chosen: `Annotated[Format | None, WRITTEN]`.
WRITTEN = typer.Option(help="How to write it; by default as --out's ending says, else a table.")
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="As things stood on this day (2026-01-31), else today."),
]


def day(as_of: str | None) -> date:
    """The day that `--as-of` names, else today."""
    if as_of is None:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(as_of)
    except ValueError as error:
        raise typer.BadParameter(f"{as_of!r} is no day; write it like 2026-01-31") from error
