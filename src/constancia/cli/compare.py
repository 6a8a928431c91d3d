"""`constancia compare`: what changed from one paper to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TextIO, get_args

import typer

from constancia.cli.failures import fail
from constancia.cli.options import Language, Out, Tier
from constancia.cli.output import chosen, opened, refuse_overwriting, screen
from constancia.cli.source import document
from constancia.cli.tiers import chosen_tier
from constancia.cli.waiting import waiting

if TYPE_CHECKING:
    from constancia.model import Comparison, MatchTier
    from constancia.model import Paper as Coded
    from constancia.publish.screen import Screen

Format = Literal["table", "jsonl", "csv", "md"]


def compare(
    papers: Annotated[
        list[str],
        typer.Argument(metavar="OLD NEW [NEWER...]", help="The papers' files, oldest first; two at least."),
    ],
    format: Annotated[
        Format | None,
        typer.Option(help="How to write it; by default as --out's ending says, else a table."),
    ] = None,
    out: Out = None,
    language: Language = None,
    tier: Tier = None,
    reader: Annotated[
        str, typer.Option(metavar="CODE", help="The language of the lines that say why.")
    ] = "en",
    meaning: Annotated[
        bool | None,
        typer.Option(
            "--meaning/--no-meaning", help="With the sentence encoder or without; by default if installed."
        ),
    ] = None,
    all: Annotated[bool, typer.Option("--all", help="In the table, also what was kept.")] = False,
) -> None:
    """Print what changed from one paper to the next, statement by statement.

    Each match quotes both papers and says how they relate (kept, reworded, strengthened, softened,
    widened, narrowed, moved, merged, split, dropped, added), by which words.
    """
    if len(papers) < 2:
        raise typer.BadParameter("Name two papers at least, the older one first.", param_hint="OLD NEW")
    for paper in papers:
        refuse_overwriting(paper, out)
    _check_reader(reader)
    with waiting("Comparing"):
        coded = [_read(paper, language, tier) for paper in papers]
        found = _compared(coded, _match_tier(meaning), reader)
    form = chosen(format, out, get_args(Format), "table")
    from constancia.publish import csv

    with opened(out, mark=csv.MARK if form == "csv" else "") as stream:
        _write(found, stream, form=form, screen=screen(out), everything=all)


def _check_reader(reader: str) -> None:
    from constancia.lexicon.changes import FILE
    from constancia.lexicon.files import languages, table

    known = [code for code in languages() if table(code, FILE)]
    if reader not in known:
        raise fail(f"--reader {reader}: changes are told in {', '.join(known)}. Choose one of them.")


def _read(paper: str, language: str | None, tier: str | None) -> Coded:
    from constancia import pipeline

    read = document(paper, language=language)
    return pipeline.code(read, tier=chosen_tier(tier, read))


def _match_tier(meaning: bool | None) -> MatchTier:
    """The tier asked for, else the best one there is."""
    from constancia.compare import tiers
    from constancia.meaning import INSTALL
    from constancia.model import MatchTier

    if meaning and MatchTier.ENCODER not in tiers():
        raise fail(f"--meaning: there is no encoder here. {INSTALL}.")
    return MatchTier.NGRAMS if meaning is False else tiers()[-1]


def _compared(papers: list[Coded], tier: MatchTier, reader: str) -> list[Comparison]:
    """Each paper against the one before it."""
    from itertools import pairwise

    from constancia import pipeline

    return [pipeline.compare(old, new, tier=tier, reader=reader) for old, new in pairwise(papers)]


def _write(found: list[Comparison], stream: TextIO, *, form: str, screen: Screen, everything: bool) -> None:
    from constancia.publish import changes, csv, jsonl, table

    rows = [row for comparison in found for row in changes.rows(comparison)]
    if form == "jsonl":
        jsonl.write(rows, stream)
    elif form == "csv":
        csv.write(changes.flat(rows), stream, columns=changes.FLAT_COLUMNS)
    elif form == "md":
        for comparison in found:
            changes.write_markdown(comparison, stream)
    else:
        shown = [row for row in rows if everything or row["relation"] != ["kept"]]
        table.write(shown, stream, columns=changes.SHOWN, screen=screen)
