"""`constancia compare`: what changed from one paper to the next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from constancia.cli.failures import complain, fail
from constancia.cli.options import WRITTEN, Language, Out, Tier
from constancia.cli.output import chosen, refuse_overwriting, write_bytes, write_list
from constancia.cli.source import document
from constancia.cli.tiers import chosen_tier
from constancia.cli.waiting import waiting

if TYPE_CHECKING:
    from constancia.model import Comparison, MatchTier
    from constancia.model import Paper as Coded
    from constancia.store.answers import PaperSummary

Format = Literal["table", "docx", "xlsx", "html", "md", "jsonl", "csv"]
BINARY = ("docx", "xlsx")  # no text: they go to a file


Papers = Annotated[
    list[str],
    typer.Argument(
        metavar="OLD NEW [NEWER...]",
        help="The papers' files, or what the store calls them, oldest first; two at least.",
    ),
]
OldAlso = Annotated[
    list[str] | None,
    typer.Option(metavar="PAPER", help="A further rendering of OLD: the best pair is compared and named."),
]
NewAlso = Annotated[list[str] | None, typer.Option(metavar="PAPER", help="A further rendering of NEW.")]


def compare(
    papers: Papers,
    format: Annotated[Format | None, WRITTEN] = None,
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
    old_also: OldAlso = None,
    new_also: NewAlso = None,
    all: Annotated[bool, typer.Option("--all", help="In the table, also what was kept.")] = False,
) -> None:
    """Print what changed from one paper to the next, statement by statement.

    Each match quotes both papers and says how they relate (kept, reworded, strengthened, softened,
    widened, narrowed, moved, merged, split, dropped, added), by which words.
    """
    also = (old_also or [], new_also or [])
    form = chosen(format, out, get_args(Format), "table")
    _check(papers, also, form, out)
    _check_reader(reader)
    with waiting("Comparing"):
        found = _kept(papers, reader) if meaning is None and not any(also) else None
        if found is None:
            coded = [_read(paper, language, tier) for paper in papers]
            further = [[_read(paper, language, tier) for paper in listed] for listed in also]
            found = _compared(coded, further, _match_tier(meaning), reader)
    if any(also):
        complain(found[0].notes[0])
    if form == "table":
        _table(found, out, everything=all)
    else:
        _report(found, out, form=form, reader=reader)


def _check(papers: list[str], also: tuple[list[str], list[str]], form: str, out: Path | None) -> None:
    """What cannot be done is refused before any paper is read."""
    if len(papers) < 2:
        raise typer.BadParameter("Name two papers at least, the older one first.", param_hint="OLD NEW")
    if form in BINARY and out is None:
        raise fail(f"--format {form} is no text for a screen. Name a file with --out.")
    if any(also) and len(papers) > 2:
        raise typer.BadParameter("Further renderings go with two papers only.", param_hint="--old-also")
    for paper in (*papers, *also[0], *also[1]):
        refuse_overwriting(paper, out)


def _check_reader(reader: str) -> None:
    from constancia.lexicon.changes import FILE
    from constancia.lexicon.files import languages, table

    known = [code for code in languages() if table(code, FILE)]
    if reader not in known:
        raise fail(f"--reader {reader}: changes are told in {', '.join(known)}. Choose one of them.")


def _stored(paper: str) -> PaperSummary | None:
    """The stored paper of this name; None where it is a file's name or the store has none."""
    if paper == "-" or Path(paper).exists():
        return None
    from constancia import store

    store.configure()
    from constancia.store import queries
    from constancia.store.errors import NotStored, StoreError

    try:
        return queries.paper(paper)
    except (NotStored, StoreError):
        return None


def _kept(papers: list[str], reader: str) -> list[Comparison] | None:
    """The comparisons of stored papers, which are kept for the site too; None where one is a file."""
    from itertools import pairwise

    stored = [one for paper in papers if (one := _stored(paper)) is not None]
    if len(stored) < len(papers):
        return None
    from constancia.store import comparisons

    return [comparisons.comparison(old, new, reader=reader, at_once=None) for old, new in pairwise(stored)]


def _read(paper: str, language: str | None, tier: str | None) -> Coded:
    from constancia import pipeline

    stored = _stored(paper)
    if stored is not None:
        from constancia.store.keeping.load import load

        return load(stored.document)
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


def _compared(
    papers: list[Coded], further: list[list[Coded]], tier: MatchTier, reader: str
) -> list[Comparison]:
    """Each paper against the one before it; two with `further` renderings by the best pair of these."""
    from itertools import pairwise

    from constancia import pipeline

    if any(further):
        old, new = ([paper, *also] for paper, also in zip(papers, further, strict=True))
        return [pipeline.compare_renderings(old, new, tier=tier, reader=reader)]
    return [pipeline.compare(old, new, tier=tier, reader=reader) for old, new in pairwise(papers)]


def _report(found: list[Comparison], out: Path | None, *, form: str, reader: str) -> None:
    from io import BytesIO

    from constancia.compare.timeline import timeline
    from constancia.publish import report

    written = BytesIO()
    followed = timeline(found) if len(found) > 1 else None
    report.write(found, written, form=form, reader=reader, timeline=followed)
    write_bytes(out, written.getvalue())


def _table(found: list[Comparison], out: Path | None, *, everything: bool) -> None:
    from constancia.publish import changes

    rows = [row for comparison in found for row in changes.told(changes.rows(comparison), comparison)]
    told = [row for row in rows if everything or row["relation"] != ["kept"]]
    shown = changes.SHOWN if len(found) == 1 else changes.SHOWN_OF_SEVERAL
    write_list(told, columns=changes.CHANGE_COLUMNS, shown=shown, format="table", out=out)
