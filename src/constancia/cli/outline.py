"""`constancia outline`: the headings of a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TextIO, get_args

import typer

from constancia.cli.options import Language, Out, Paper
from constancia.cli.output import chosen, opened, refuse_overwriting, screen
from constancia.cli.source import document
from constancia.cli.waiting import waiting

if TYPE_CHECKING:
    from constancia.model import Division, Document
    from constancia.publish.screen import Screen

Format = Literal["tree", "table", "jsonl", "csv", "akn"]


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
    from constancia.pipeline import outlined
    from constancia.publish import csv

    refuse_overwriting(paper, out)
    with waiting(f"Reading {paper}"):
        found = outlined(document(paper, language=language))
    form = chosen(format, out, get_args(Format), "tree")
    # Akoma Ntoso holds the whole text.
    divisions = found.divisions if furniture or form == "akn" else found.outline
    with opened(out, mark=csv.MARK if form == "csv" else "") as stream:
        _write(found.document, divisions, stream, form=form, screen=screen(out))


def _write(
    read: Document, divisions: tuple[Division, ...], stream: TextIO, *, form: str, screen: Screen
) -> None:
    from constancia.publish import akn, csv, jsonl, table, tree
    from constancia.publish.rows import OUTLINE_COLUMNS, outline_rows

    if form == "tree":
        tree.write(divisions, stream, title=read.called, text=read.text, screen=screen)
    elif form == "table":
        table.write(outline_rows(divisions), stream, columns=table.OUTLINE_SHOWN, screen=screen)
    elif form == "jsonl":
        jsonl.write(outline_rows(divisions), stream)
    elif form == "csv":
        csv.write(outline_rows(divisions), stream, columns=OUTLINE_COLUMNS)
    else:
        akn.write(read, divisions, stream)
