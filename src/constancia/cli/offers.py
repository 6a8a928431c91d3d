"""`constancia offers`: what a country can ask for under a paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from constancia.cli.failures import fail
from constancia.cli.options import AsOf, Language, Out, day
from constancia.cli.output import write_list
from constancia.cli.waiting import waiting

if TYPE_CHECKING:
    from datetime import date

    from constancia.model import Paper
    from constancia.web.track.columns import OfferRow

Format = Literal["table", "jsonl", "csv"]
Offered = Literal["invitation", "offer", "enabling"]


def offers(
    country: Annotated[
        str, typer.Argument(metavar="COUNTRY", help="Its ISO code, or its name in any of four languages.")
    ],
    paper: Annotated[
        str | None,
        typer.Option(
            metavar="P", help="A paper's file, or what the store calls it; by default the newest stored."
        ),
    ] = None,
    kind: Annotated[Offered | None, typer.Option(help="Only offers of this kind.")] = None,
    area: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Only areas whose title has these words.")
    ] = None,
    as_of: AsOf = None,
    language: Language = None,
    format: Annotated[
        Format | None,
        typer.Option(help="How to write it; by default as --out's ending says, else a table."),
    ] = None,
    out: Out = None,
) -> None:
    """Print what a country can ask for under a paper: each offer and invitation that concerns it.

    Each with its wording and firmness, whether its preconditions are met and why, what the country and
    its neighbours have of it, through which mechanism to ask, and the next date, marked as announced or
    expected. Unknown stays unknown.
    """
    from constancia import store
    from constancia.registers.countries import UnknownCountry, find_country

    try:
        code = find_country(country)
    except UnknownCountry as error:
        raise fail(str(error)) from error
    store.configure()
    store.prepare()
    with waiting("Reading the paper"):
        read = stored_or_read(paper, language)
    from constancia.web.track.columns import OFFERS, OFFERS_SHOWN

    rows = _offered(read, code, day(as_of), kind, area or "")
    records = [{column.name: column.value(row) for column in OFFERS} for row in rows]
    columns = [column.name for column in OFFERS]
    write_list(records, columns=columns, shown=OFFERS_SHOWN, format=format, out=out)


def _offered(paper: Paper, code: str, as_of: date, kind: Offered | None, area: str) -> list[OfferRow]:
    """What the country is offered, of one kind where one is asked for, in areas with these words."""
    from constancia.web.track.library import known
    from constancia.web.track.rows import offer_rows

    return [
        row
        for row in offer_rows(paper, code, as_of, known=known())
        if kind in (None, row.offer.kind) and area.casefold() in row.title.casefold()
    ]


def stored_or_read(paper: str | None, language: str | None) -> Paper:
    """The paper in a file, coded with the further facets; else the stored one of that name, or the newest."""
    if paper is not None and (paper == "-" or Path(paper).exists()):
        from constancia import pipeline
        from constancia.cli.source import document

        return pipeline.code(document(paper, language=language), enrich=True)
    from constancia.store import queries
    from constancia.store.load import load

    if paper is not None:
        return load(queries.paper(paper).document)
    newest = queries.papers(limit=1)
    if not newest:
        raise fail("The store has no paper. Name a file with --paper, or load one: constancia load PAPER")
    return load(newest[0].document)
