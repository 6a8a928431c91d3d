"""The columns of offers, facts and meetings as files, the same on the site and on the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as later

from constancia.model import Fact
from constancia.registers.facts import COLUMNS, row_of
from constancia.track.calendar import Entry
from constancia.track.offers import Offer
from constancia.web.listing import Column
from constancia.web.track import wording


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An offer with what its columns tell besides: the country, the area's title, the text it stands in."""

    country: str
    area: str
    title: str
    text: str
    offer: Offer


def _rules(row: OfferRow) -> list[str]:
    return [
        f"{wording.verdict(one)}: “{one.rule.words.quote(row.text)}”. {wording.why(one, row.country)}"
        for one in (*row.offer.general, *row.offer.judged)
    ]


def _next(row: OfferRow) -> date | None:
    channel = row.offer.next
    return None if channel is None else channel.outlook.next


def _next_how(row: OfferRow) -> str | None:
    channel = row.offer.next
    if channel is None:
        return None
    return f"{wording.name(channel.mechanism.id)}: {wording.ahead(channel.outlook)}"


OFFERS: Sequence[Column[OfferRow]] = (
    Column("country", later("Country"), lambda row: row.country),
    Column("area", later("Area"), lambda row: row.area),
    Column("area_title", later("Area, its title"), lambda row: row.title),
    Column("kind", later("Kind"), lambda row: str(row.offer.kind)),
    Column("firmness", later("Firmness"), lambda row: str(row.offer.statement.firmness)),
    Column("precondition", later("Precondition"), lambda row: str(row.offer.verdict)),
    Column("next", later("Next date"), lambda row: str(_next(row) or "") or None),
    Column("next_how", later("Next date, how it is known"), _next_how),
    Column(
        "through",
        later("Through"),
        lambda row: [wording.name(one.mechanism.id) for one in row.offer.channels],
    ),
    Column("rules", later("Rules"), _rules),
    Column("own", later("What it has"), lambda row: [wording.holding(one) for one in row.offer.own]),
    Column(
        "neighbours",
        later("What its neighbours have"),
        lambda row: [f"{wording.name(one.country)}: {wording.holding(one)}" for one in row.offer.others],
    ),
    Column("statement", later("Statement"), lambda row: row.offer.statement.id),
    Column("quote", later("Wording"), lambda row: row.offer.statement.quote, wide=True),
)
OFFERS_SHOWN = ("area_title", "kind", "firmness", "precondition", "next_how", "quote")


def _cell(name: str) -> Callable[[Fact], str]:
    return lambda fact: row_of(fact)[name]


FACTS: Sequence[Column[Fact]] = tuple(
    Column(name, name, _cell(name), wide=name == "quotation") for name in COLUMNS
)

MEETINGS: Sequence[Column[Entry]] = (
    Column("when", later("Date"), lambda entry: str(entry.when)),
    Column("certainty", later("How certain"), lambda entry: str(entry.certainty)),
    Column("mechanism", later("Mechanism"), lambda entry: entry.subject),
    Column("name", later("Name"), lambda entry: wording.name(entry.subject), wide=True),
    Column("place", later("Place"), lambda entry: entry.place),
    Column("publishers", later("According to"), lambda entry: [fact.publisher for fact in entry.facts]),
    Column("addresses", later("Address"), lambda entry: [fact.address for fact in entry.facts]),
)
