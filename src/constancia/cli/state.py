"""`constancia state`: where the commitments of a paper stand, as of any day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal, TextIO, get_args

import typer

from constancia.cli.failures import fail
from constancia.cli.offers import Area, stored_or_read, wanted_areas
from constancia.cli.options import WRITTEN, AsOf, Language, Out, day
from constancia.cli.output import chosen, opened, screen
from constancia.cli.waiting import waiting

if TYPE_CHECKING:
    from constancia.publish.screen import Screen
    from constancia.web.track.states import StateRow

Format = Literal["table", "jsonl", "csv"]


def state(
    paper: Annotated[
        str, typer.Argument(metavar="PAPER", help="A paper's file, or what the store calls it.")
    ],
    country: Annotated[
        str | None,
        typer.Option(metavar="COUNTRY", help="Only for this country: its code, or its name in any language."),
    ] = None,
    area: Area = None,
    as_of: AsOf = None,
    known: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="Only by what had been written or read by this day; by default by all."
        ),
    ] = None,
    language: Language = None,
    format: Annotated[Format | None, WRITTEN] = None,
    out: Out = None,
) -> None:
    """Print where each commitment of a paper stands, for each country, with who says so and why.

    Classes are told first. A state is a person's judgement, or what rules propose for mechanisms and
    instruments by the facts of the registers. With --as-of and --known the answer never changes.
    """
    from constancia import store
    from constancia.publish import csv, jsonl

    store.configure()
    store.prepare()
    with waiting("Reading the paper"):
        read = stored_or_read(paper, language)
    from constancia.track.tracked import Tracked
    from constancia.web.track import states

    tracked = Tracked(read)
    wanted, when = wanted_areas(read, area), day(known) if known else None
    found = states.rows(tracked, day(as_of), known=when, countries=_codes(country))
    rows = [row for row in found if wanted is None or row.area in wanted]
    form = chosen(format, out, get_args(Format), "table")
    with opened(out, mark=csv.MARK if form == "csv" else "") as stream:
        if form == "csv":
            csv.write(_records(rows), stream, columns=[column.name for column in states.STATES])
        elif form == "jsonl":
            jsonl.write(_records(rows), stream)
        else:
            _tabulate(stream, states.summary(tracked, rows), rows if country else (), screen=screen(out))


def _tabulate(
    stream: TextIO, shares: Sequence[dict[str, Any]], rows: Sequence[StateRow], *, screen: Screen
) -> None:
    """The share of each class, and below it the rows where there are any."""
    from constancia.publish import table
    from constancia.web.track.states import SHOWN

    table.write(shares, stream, columns=list(shares[0]) if shares else ["class"], screen=screen)
    if rows:
        table.write(_records(rows), stream, columns=SHOWN, screen=screen)


def _records(rows: Sequence[StateRow]) -> list[dict[str, Any]]:
    from constancia.web.track.states import STATES

    return [{column.name: column.value(row) for column in STATES} for row in rows]


def _codes(country: str | None) -> tuple[str, ...] | None:
    from constancia.registers.countries import UnknownCountry, find_country

    if country is None:
        return None
    try:
        return (find_country(country),)
    except UnknownCountry as error:
        raise fail(str(error)) from error
