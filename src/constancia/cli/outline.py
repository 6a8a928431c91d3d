"""`constancia outline`: the headings of a paper."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

import typer

from constancia.cli.options import Language, Out, Paper
from constancia.cli.output import chosen, opened, refuse_overwriting, screen
from constancia.cli.source import document
from constancia.cli.waiting import waiting

Format = Literal["tree", "table", "jsonl", "csv"]


def outline(
    paper: Paper,
    format: Annotated[
        Format | None,
        typer.Option(help="How to write it; by default as --out's ending says, else a tree."),
    ] = None,
    out: Out = None,
    language: Language = None,
    furniture: Annotated[
        bool,
        typer.Option(
            "--furniture", help="Also what surrounds the text: its title, navigation, running heads ..."
        ),
    ] = False,
) -> None:
    """Print the headings of a paper.

    Each with its level, number, title and place, and with what is irregular about it.
    """
    from constancia.outline import divide
    from constancia.publish import csv, jsonl, table, tree
    from constancia.publish.rows import OUTLINE_COLUMNS, outline_rows

    refuse_overwriting(paper, out)
    with waiting(f"Reading {paper}"):
        read = document(paper, language=language)
        divisions = [found for found in divide(read) if furniture or not found.is_furniture]
    form = chosen(format, out, get_args(Format), "tree")
    with opened(out, mark=csv.MARK if form == "csv" else "") as stream:
        if form == "tree":
            tree.write(divisions, stream, title=read.work.title, screen=screen(out))
        elif form == "table":
            table.write(outline_rows(divisions), stream, columns=table.OUTLINE_SHOWN, screen=screen(out))
        elif form == "jsonl":
            jsonl.write(outline_rows(divisions), stream)
        else:
            csv.write(outline_rows(divisions), stream, columns=OUTLINE_COLUMNS)
