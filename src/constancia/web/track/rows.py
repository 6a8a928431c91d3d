"""Offers of a paper as rows: what the site and the command line list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from constancia.model import Paper
from constancia.model.division import called
from constancia.registers.countries import neighbours
from constancia.registers.facts import Facts, facts
from constancia.track.offers import Reading, Undertaking, offers
from constancia.web.track.columns import OfferRow


def titles_of(paper: Paper) -> Mapping[str, str]:
    """The title of each division of a paper, by its id."""
    return {division.id: called(division.title, division.printed) for division in paper.divisions}


def offer_rows(
    paper: Paper | Reading,
    country: str,
    as_of: date,
    *,
    known: Facts | None = None,
    about: Iterable[Undertaking] | None = None,
) -> tuple[OfferRow, ...]:
    """The offers that concern a country, in text order, each with its area's title; or some, `about`."""
    reading = paper if isinstance(paper, Reading) else Reading(paper)
    titles = titles_of(reading.paper)
    text = reading.paper.document.text
    found = offers(reading, country, known or facts(), as_of, others=neighbours(country), about=about)
    return tuple(
        OfferRow(
            country, one.statement.division or "", titles.get(one.statement.division or "", ""), text, one
        )
        for one in found
    )
