"""Evidence as people read it: its codes, and what hangs on a statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from django import template

from constancia.model import Evidence, Ground, Verdict
from constancia.model.dates import first_day
from constancia.registers.countries import countries_called, country_name
from constancia.store import queries
from constancia.store.judged import evidence as kept
from constancia.store.judged import links
from constancia.store.judged.evidence import EvidenceFilters
from constancia.store.judged.evidence_pages import Waiting, leads_for
from constancia.store.queries import PaperSummary
from constancia.track.deeds import NOBODY
from constancia.web.evidence import wording
from constancia.web.templatetags.words import day, label, reader_language
from constancia.web.track import wording as names

register = template.Library()
NEWEST = 5  # pieces of evidence that a country's page shows
SHOWN = 8  # and an area's
COUNTS = 256  # numbers that are kept: a paper, and a country beside each


@register.filter
def kind_of_evidence(code: str) -> str:
    return _called(wording.KINDS, code)


@register.filter
def side_of(code: str) -> str:
    return _called(wording.SIDES, code)


@register.filter
def relation_of(code: str) -> str:
    return _called(wording.RELATIONS, code)


@register.filter
def verdict_of(code: str) -> str:
    return _called(wording.VERDICTS, code)


@register.filter
def provider_of(code: str) -> str:
    """Who did it, in the reader's language where the registers have a name."""
    return names.name(code)


@register.inclusion_tag("evidence/flags.html")
def evidence_flags(piece: Evidence) -> dict[str, Any]:
    """The doubts and warnings of a piece in words, each with the piece that it names where that is stored."""
    named = {
        flag: flag.partition(":")[2] for flag in piece.flags if flag.partition(":")[0] in wording.RELATED
    }
    stored = {one.id for one in kept.pieces_of(named.values())} if named else set()
    told = [(wording.flag(flag), named.get(flag, "")) for flag in piece.flags]
    return {"flags": [(words, id if id in stored else "") for words, id in told]}


def _called(names: Mapping[Any, Any], code: str) -> str:
    """What a code is called; itself where it has no name."""
    return str(names.get(code, code))


@register.filter
def ground_of(ground: Ground) -> str:
    return _called(wording.GROUNDS, ground.on)


@register.filter
def finder(by: str) -> str:
    """Who or what found a lead."""
    return _called(wording.AUTHORS, by)


@register.filter
def ground_words(ground: Ground) -> tuple[str, str]:
    """What matched in the paper and in the piece: words as they stand, codes in the reader's."""
    if ground.on == "name":
        return label(ground.left, "instrument"), ground.right  # what is no kind of instrument stays as it is
    if ground.on == "country":
        return ground.left, _country(ground.right)
    if ground.on != "date":
        return ground.left, ground.right
    dated, _comma, when = ground.right.rpartition(", ")
    return day(ground.left), ", ".join(filter(None, (day(dated), _called(wording.WHEN, when))))


def _country(name: str) -> str:
    """A country by its name in the reader's language; leads keep it in the paper's."""
    called = countries_called(name)
    return country_name(called[0], reader_language()) if len(called) == 1 else name


@register.inclusion_tag("evidence/about_country.html")
def evidence_about(code: str) -> dict[str, Any]:
    """The newest evidence about a country, and how much there is before and since each paper."""
    filters = EvidenceFilters(country=code)
    total, version = kept.evidence_count(filters), kept.version()
    dated = [paper for paper in queries.papers() if paper.work.date] if total else []
    return {
        "code": code,
        "total": total,
        "newest": kept.evidence_list(filters, limit=NEWEST) if total else (),
        "papers": [_split(paper, code, version) for paper in dated],
    }


@dataclass(frozen=True, slots=True)
class Split:
    """How much evidence there is about a country before a paper, and since, of the deeds of its issuer."""

    paper: PaperSummary
    issuer: str
    before: int
    since: int
    last_before: date


def _split(paper: PaperSummary, code: str, version: tuple[int, str]) -> Split:
    """What has no date is on neither side; `version` is that of the evidence."""
    last_before = first_day(paper.work.date or "") - timedelta(days=1)
    issuer = paper.work.issuer or NOBODY
    since = _count(EvidenceFilters(country=code, since=paper.work.date, issuer=issuer), version)
    dated = _count(EvidenceFilters(country=code, since="0001", issuer=issuer), version)
    return Split(paper, issuer, dated - since, since, last_before)


@lru_cache(maxsize=COUNTS)
def _count(filters: EvidenceFilters, _version: tuple[int, str]) -> int:
    """Kept until evidence is taken in: with 100,000 pieces it takes as long as a third of a page."""
    return kept.evidence_count(filters)


@register.inclusion_tag("evidence/before.html")
def evidence_before(paper: PaperSummary) -> dict[str, Any]:
    """How much evidence there is of its issuer's deeds before a paper: `{% evidence_before paper %}`."""
    if not paper.work.date:
        return {"slug": paper.slug, "number": 0}
    last = (first_day(paper.work.date) - timedelta(days=1)).isoformat()
    issuer = paper.work.issuer or NOBODY
    number = _count(EvidenceFilters(until=last, issuer=issuer), kept.version())
    return {"slug": paper.slug, "number": number, "last": last, "issuer": issuer}


@register.inclusion_tag("evidence/in_area.html")
def evidence_in(slug: str, area: str, code: str = "") -> dict[str, Any]:
    """Evidence linked or led to the commitments of an area, about a country where one is named."""
    paper = queries.paper(slug)
    found: dict[str, Waiting] = {}
    for one in leads_for(queries.ids_in(paper, area)):
        about = one.evidence.countries
        if one.verdict is not Verdict.REJECTED and (not code or not about or code in about):
            found.setdefault(one.evidence.id, one)
    day = paper.work.date
    shown = [
        (one.evidence, one.verdict, one.evidence.is_baseline(day) if day else None) for one in found.values()
    ]
    return {"slug": slug, "area": area, "found": shown[:SHOWN], "more": len(shown) > SHOWN}


@register.inclusion_tag("evidence/of_statement.html", takes_context=True)
def evidence_of(context: template.Context, statement: str, slug: str) -> dict[str, Any]:
    """The links of a statement, and how many leads wait: `{% evidence_of statement.id paper.slug %}`."""
    waiting = sum(one.review is None for one in leads_for([statement]))
    return {
        "links": links.links_of(statement),
        "waiting": waiting,
        "statement": statement,
        "slug": slug,
        "request": context.get("request"),
    }
