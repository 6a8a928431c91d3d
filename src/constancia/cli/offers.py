"""`constancia offers`: what a country can ask for under a paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from constancia.cli.failures import complain, fail
from constancia.cli.options import WRITTEN, AsOf, Language, Out, day
from constancia.cli.output import write_list
from constancia.cli.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from constancia.model import Paper
    from constancia.web.track.columns import OfferRow

Format = Literal["table", "jsonl", "csv"]
Offered = Literal["invitation", "offer", "enabling"]
Area = Annotated[
    str | None,
    typer.Option(metavar="WORDS", help="Only areas whose title has these words in any form, or of this id."),
]


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
    area: Area = None,
    as_of: AsOf = None,
    language: Language = None,
    format: Annotated[Format | None, WRITTEN] = None,
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

    rows = _offered(read, code, day(as_of), kind, wanted_areas(read, area))
    if remark := _remark(read, code, rows):
        complain(remark)
    records = [{column.name: column.value(row) for column in OFFERS} for row in rows]
    columns = [column.name for column in OFFERS]
    write_list(records, columns=columns, shown=OFFERS_SHOWN, format=format, out=out)


def _offered(
    paper: Paper, code: str, as_of: date, kind: Offered | None, areas: Collection[str] | None
) -> list[OfferRow]:
    """What the country is offered, of one kind where one is asked for, in these areas or all."""
    from constancia.web.track.library import known
    from constancia.web.track.rows import offer_rows

    return [
        row
        for row in offer_rows(paper, code, as_of, known=known())
        if kind in (None, row.offer.kind) and (areas is None or row.area in areas)
    ]


def wanted_areas(paper: Paper, asked: str | None) -> tuple[str, ...] | None:
    """The ids of the areas that are asked for; None for all. Ends the program where there is no such area."""
    from constancia.track.areas import areas, areas_called

    if asked is None:
        return None
    found = areas_called(paper, asked)
    if not found:
        titles = "; ".join(f"{one.title} ({one.id})" for one in areas(paper))
        raise fail(f"No area of this paper is called {asked[:60]!r}. Its areas: {titles}")
    return found


def _remark(paper: Paper, code: str, rows: Sequence[OfferRow]) -> str | None:
    """What to know of the whole list: that the paper speaks to others, or that there is nothing in it."""
    from constancia.registers.countries import country_name
    from constancia.track.audience import speaks_to

    name = country_name(code, "en")
    if not speaks_to(paper, code):
        return (
            f"This paper speaks to {paper.document.work.counterpart}, to which {name} does not belong: "
            "listed is what is addressed to no one in particular"
        )
    return None if rows else f"Nothing of this kind is offered to {name} there"


def stored_or_read(paper: str | None, language: str | None) -> Paper:
    """The paper in a file, coded with the further facets; else the stored one of that name, or the newest."""
    if paper is not None and (paper == "-" or Path(paper).exists()):
        from constancia import pipeline
        from constancia.cli.source import document

        return pipeline.code(document(paper, language=language), enrich=True)
    from constancia.store import queries
    from constancia.store.keeping.load import load

    if paper is not None:
        try:
            return load(queries.paper(paper).document)
        except queries.NotStored as error:
            raise fail(
                f"{paper}: there is no such file, and no stored paper has this name. "
                "`constancia papers` lists what is stored."
            ) from error
    newest = queries.papers(limit=1)
    if not newest:
        raise fail("The store has no paper. Name a file with --paper, or load one: constancia load PAPER")
    return load(newest[0].document)
