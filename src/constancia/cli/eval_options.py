"""What can be asked of `constancia eval`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

Format = Literal["table", "jsonl"]

Papers = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PAPER...]", help="Only these papers, by name; by default all."),
]
Folders = Annotated[
    list[Path] | None,
    typer.Option(help="A further folder of coded papers: X.jsonl, X.outline.jsonl, X.txt."),
]
Outlines = Annotated[bool, typer.Option("--outlines", help="Only the headings: quick.")]
Details = Annotated[
    bool, typer.Option("--details", help="Every measure of each paper, with interval and floor.")
]
Check = Annotated[bool, typer.Option("--check", help="End with 1 where accuracy fell below its floor.")]
Record = Annotated[bool, typer.Option("--record", help="Keep this run: the next one is compared with it.")]
RaiseFloors = Annotated[
    bool, typer.Option("--raise-floors", help="Raise the floors to what was measured; never lower one.")
]
Mutations = Annotated[int, typer.Option(min=0, metavar="N", help="Also outline N mutations of each paper.")]
Ablation = Annotated[
    bool, typer.Option("--ablation", help="Only what each part of the machine adds: read without it.")
]
Editions = Annotated[
    int, typer.Option(min=0, metavar="N", help="Only N edited editions of each paper, compared with it.")
]
Edits = Annotated[int, typer.Option(min=1, metavar="N", help="How many edits each edition has.")]
Each = Annotated[
    bool, typer.Option("--each", help="That many editions of each kind of edit, one edit in each.")
]
Seed = Annotated[int, typer.Option(metavar="N", help="Which editions are made.")]
Curve = Annotated[
    bool, typer.Option("--curve", help="Also how calibration grows with the papers it is counted on.")
]
Calibrate = Annotated[
    bool, typer.Option("--calibrate", help="Count anew how often each rule is right, for the lexicon.")
]
Form = Annotated[Format | None, typer.Option(help="A table for people, or JSON Lines.")]
