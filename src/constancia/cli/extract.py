"""`constancia extract`: the statements of a paper, coded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TextIO, get_args

import typer

from constancia.cli.options import WRITTEN, Language, Out, Paper, Tier
from constancia.cli.output import chosen, opened, refuse_overwriting, screen
from constancia.cli.source import document
from constancia.cli.tiers import chosen_tier
from constancia.cli.waiting import waiting

if TYPE_CHECKING:
    from constancia.model import Paper as Coded
    from constancia.publish.screen import Screen

Format = Literal["tree", "table", "jsonl", "csv"]


def extract(
    paper: Paper,
    format: Annotated[Format | None, WRITTEN] = None,
    out: Out = None,
    language: Language = None,
    tier: Tier = None,
    enrich: Annotated[
        bool,
        typer.Option(
            "--enrich", help="Add counterpart, object, time, quantity, topics and names in the register."
        ),
    ] = False,
) -> None:
    """Print what a paper says, statement by statement.

    Each is quoted exactly and coded by the codebook: its kind, who acts, how firmly, and more.
    """
    from constancia import pipeline
    from constancia.publish import csv

    refuse_overwriting(paper, out)
    with waiting(f"Reading {paper}"):
        read = document(paper, language=language)
        coded = pipeline.code(read, tier=chosen_tier(tier, read), enrich=enrich)
    form = chosen(format, out, get_args(Format), "table")
    with opened(out, mark=csv.MARK if form == "csv" else "") as stream:
        _write(coded, stream, form=form, screen=screen(out))


def _write(coded: Coded, stream: TextIO, *, form: str, screen: Screen) -> None:
    from constancia.publish import csv, jsonl, table, tree
    from constancia.publish.rows import paper_rows, statement_columns

    if form == "tree":
        title = coded.document.called
        tree.write(coded.outline, stream, title=title, statements=coded.statements, screen=screen)
    elif form == "table":
        table.write(paper_rows(coded), stream, columns=table.STATEMENTS_SHOWN, screen=screen)
    elif form == "jsonl":
        jsonl.write(paper_rows(coded), stream)
    else:
        csv.write(paper_rows(coded), stream, columns=statement_columns(coded))
