"""One activity -> Evidence. Sectors, countries and amounts stay at the level at which they are given."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from lxml import etree

from constancia.gather.parties import Parties
from constancia.gather.providers import providers
from constancia.model import Amount, AmountKind, Dated, Evidence, EvidenceKind, Provenance, Share, evidence_id
from constancia.registers.countries import is_country

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
DAC = "1"  # the vocabulary of a sector that names none: OECD DAC, five digits
ISO = "iso-3166"
DASHES = re.compile("[-–]")  # publishers write either
DONOR = re.compile(r"\s*XM-DAC-(\d+)(?:-|\s*$)")
QUOTED = 1000  # characters of a description that are kept
FIRST, LAST = ("start-actual", "start-planned"), ("end-actual", "end-planned")


@cache
def _codes() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("codes.toml").read_text(encoding="utf-8"))


def evidence(activity: etree._Element, source: Provenance, parties: Parties) -> Evidence:
    """The evidence that a valid activity is; `source` says where it stands, the activity who reports it.

    Countries are those of the activity, else of its transactions. `date` runs from its actual or planned
    start to its end; an end that is only planned is in `dates`, not in `date`.
    """
    identifier = (activity.findtext("iati-identifier") or "").strip()
    publisher = _organisation(activity.find("reporting-org")) or "unstated"
    title, description = _narrative(activity.find("title")), _narrative(activity.find("description"))
    dates = tuple(_dates(activity))
    amounts = tuple(_amounts(activity))
    recipients = tuple(_recipients(activity))
    return Evidence(
        id=evidence_id("iati", identifier),
        kind=EvidenceKind.ACTIVITY,
        side=parties.side(_country_of(activity.find("reporting-org"))),
        title=title or identifier,
        quotation=_cut(description or title or identifier),
        provenance=Provenance(publisher, file=source.file, line=source.line, sha256=source.sha256),
        countries=_countries(recipients, amounts),
        date=_period(dates),
        published=(activity.get("last-updated-datetime") or "")[:10] or None,
        dates=dates,
        status=_codes()["status"].get(_code(activity.find("activity-status"))),
        organisations=tuple(_organisations(activity)),
        sectors=tuple(_sectors(activity)),
        recipients=recipients,
        amounts=amounts,
        language=activity.get(LANGUAGE),
        flags=tuple(_flags(activity)),
        providers=providers(_providers(activity)),
    )


def _narrative(element: etree._Element | None) -> str:
    """The element's own words in the activity's language, white space folded; of several, the first."""
    if element is None:
        return ""
    narratives = element.iter("narrative")
    texts = [(one.get(LANGUAGE), " ".join("".join(one.itertext()).split())) for one in narratives]
    default = next(iter(element.xpath("ancestor::iati-activity/@xml:lang")), None)
    written = [text for language, text in texts if text and language in (None, default)]
    return next(iter(written or [text for _, text in texts if text]), "")


def _cut(text: str) -> str:
    """The text, or its first whole words."""
    return text if len(text) <= QUOTED else text[:QUOTED].rsplit(" ", 1)[0]


def _code(element: etree._Element | None) -> str:
    return "" if element is None else element.get("code") or ""


def _organisation(element: etree._Element | None) -> str:
    return "" if element is None else _narrative(element) or (element.get("ref") or "").strip()


def _organisations(activity: etree._Element) -> Iterator[str]:
    """Who takes part, each with its role: "funding: Ministry of Works"."""
    told = set()
    for one in activity.iterfind("participating-org"):
        name = f"{_codes()['roles'].get(one.get('role') or '', 'unstated')}: {_organisation(one)}"
        if name not in told:
            told.add(name)
            yield name


def _providers(activity: etree._Element) -> Iterator[str]:
    """Who takes part in it, and who reports it: a public body stands for its country."""
    for one in (activity.find("reporting-org"), *activity.iterfind("participating-org")):
        kind = "" if one is None else one.get("type") or ""
        public = not kind or kind in _codes()["public"]
        yield (_donor(one) or _country_of(one) if public else None) or _organisation(one)


def _donor(organisation: etree._Element | None) -> str | None:
    """The country whose donor number the identifier has ("XM-DAC-12-1"), if any."""
    found = DONOR.match("" if organisation is None else organisation.get("ref") or "")
    return found and _codes()["donors"].get(found[1])


def _country_of(organisation: etree._Element | None) -> str | None:
    """The country whose register of organisations the identifier is from ("GB-COH-123"), if any."""
    ref = "" if organisation is None else (organisation.get("ref") or "").strip()
    found = DASHES.split(ref)[0]
    return found if found != ref and is_country(found) else None


def _dates(activity: etree._Element) -> Iterator[Dated]:
    for one in activity.iterfind("activity-date"):
        event, day = _codes()["dates"].get(one.get("type") or ""), one.get("iso-date")
        if event and day:
            yield Dated(event, day[:10])


def _period(dates: tuple[Dated, ...]) -> str | None:
    """From its start to its actual end; the start alone where it has not ended."""
    known = {one.event: one.date for one in reversed(dates)}
    start = next((known[event] for event in FIRST if event in known), None)
    end = known.get(LAST[0])
    if start is None or end is None or end < start:
        return start or end
    return f"{start}/{end}"


def _sectors(element: etree._Element) -> Iterator[Share]:
    for one in element.iterfind("sector"):
        vocabulary = one.get("vocabulary") or DAC
        yield Share(vocabulary, one.get("code") or "", one.get("percentage"), _narrative(one) or None)


def _recipients(element: etree._Element) -> Iterator[Share]:
    """Countries and regions; a region is of the vocabulary "region-1" (OECD DAC), "region-2" (UN) ..."""
    for one in element.iterfind("recipient-country"):
        yield Share(ISO, (one.get("code") or "").strip(), one.get("percentage"), _narrative(one) or None)
    for one in element.iterfind("recipient-region"):
        vocabulary = f"region-{one.get('vocabulary') or DAC}"
        yield Share(vocabulary, one.get("code") or "", one.get("percentage"), _narrative(one) or None)


def _countries(recipients: Iterable[Share], amounts: Iterable[Amount]) -> tuple[str, ...]:
    found = [one.code for one in recipients if one.vocabulary == ISO]
    found = found or [one.code for amount in amounts for one in amount.countries if one.vocabulary == ISO]
    return tuple(dict.fromkeys(code for code in found if len(code) == 2 and code.isupper()))


def _amounts(activity: etree._Element) -> Iterator[Amount]:
    currency = activity.get("default-currency") or ""
    for one in activity.iterfind("budget"):
        basis = _codes()["budgets"].get(one.get("type") or "1")
        yield from _amount(one, AmountKind.BUDGET, _span(one), currency, basis)
    for one in activity.iterfind("planned-disbursement"):
        basis = _codes()["budgets"].get(one.get("type") or "1")
        yield from _amount(one, AmountKind.PLANNED, _span(one), currency, basis)
    for one in activity.iterfind("transaction"):
        kind = _codes()["transactions"].get(_code(one.find("transaction-type")))
        if kind is not None:
            yield from _amount(one, AmountKind(kind), _day(one.find("transaction-date")), currency, None)


def _amount(
    element: etree._Element, kind: AmountKind, day: str | None, currency: str, basis: str | None
) -> Iterator[Amount]:
    value = element.find("value")
    if value is None or not (value.text or "").strip():
        return
    yield Amount(
        value=(value.text or "").strip(),
        unit=value.get("currency") or currency,
        kind=kind,
        date=day,
        basis=basis,
        countries=tuple(_recipients(element)),
        sectors=tuple(_sectors(element)),
    )


def _day(element: etree._Element | None) -> str | None:
    return None if element is None else (element.get("iso-date") or "")[:10] or None


def _span(element: etree._Element) -> str | None:
    start, end = _day(element.find("period-start")), _day(element.find("period-end"))
    return f"{start}/{end}" if start and end else start or end


def _flags(activity: etree._Element) -> Iterator[str]:
    """The activities that this one is a part of, or has as parts: their amounts must not be counted twice."""
    for one in activity.iterfind("related-activity"):
        relation, ref = _codes()["related"].get(one.get("type") or ""), (one.get("ref") or "").strip()
        if relation and ref:
            yield f"{relation}:{evidence_id('iati', ref)}"
    scope: Any = activity.get("humanitarian")
    if scope in ("1", "true"):
        yield "humanitarian"
