"""What several verbs take: the paper and how to read it."""

from __future__ import annotations

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
