"""Registers, rules and dates as people read them, in the reader's language."""

from __future__ import annotations

from datetime import date
from urllib.parse import quote

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from constancia.model import Assessment, Fact, InstrumentRecord
from constancia.registers.choosing import Choice, closeness, contradicts
from constancia.track.eligibility import Judged
from constancia.track.offers import Offer
from constancia.track.recurrence import Outlook
from constancia.web.templatetags.words import day
from constancia.web.track import states, wording
from constancia.web.track.matrix import Cell, Line
from constancia.web.track.resting import Held

register = template.Library()
register.filter("entry_name", wording.name)
register.filter("property_name", wording.property_name)
register.filter("event_name", wording.event_name)
register.filter("detail_name", wording.detail_name)
register.filter("when", wording.when)
register.filter("fact_value", wording.value)
register.filter("holding", wording.holding)
register.filter("rule_verdict", wording.verdict)
register.filter("worked_out", wording.worked_out)
register.filter("often", wording.interval)
register.filter("ahead", wording.ahead)
register.filter("told", states.told)
register.filter("resting", states.facts)


@register.filter
def on(value: date | None) -> str:
    """A day of the calendar in the reader's language."""
    return day(value.isoformat() if value else None)


@register.filter
def close(fact: Fact) -> str:
    """How close the publisher of a fact is: "official"."""
    return str(wording.CLOSE[closeness(fact.publisher)])


@register.filter
def on_its_page(fact: Fact) -> str:
    """The address of a fact's page with its quotation as a text fragment: browsers scroll to the words."""
    return f"{fact.address.partition('#')[0]}#:~:text={quote(fact.quotation, safe='')}"


@register.filter
def otherwise(choice: Choice) -> list[Fact]:
    """The facts that cannot be so if the one that is shown is."""
    return [fact for fact in choice.beside if contradicts(choice.shown, fact)]


@register.filter
def alike(choice: Choice) -> list[Fact]:
    """The facts that agree with the one that is shown, be they less exact."""
    return [fact for fact in choice.beside if not contradicts(choice.shown, fact)]


@register.filter
def reason(code: str) -> str:
    """Why a fact is shown before others."""
    return next(str(words) for one, words in wording.REASONS.items() if one == code)


@register.filter
def rule_kind(judged: Judged) -> str:
    return str(wording.RULES[judged.rule.provision.kind])


@register.inclusion_tag("track/rests_on.html")
def rests_on(judged: Assessment, held: Held) -> dict[str, object]:
    """What a judgement rests on, each with a link: `{% rests_on assessment held %}`."""
    return {"cited": held.cited(judged)}


@register.simple_tag
def why(judged: Judged, country: str) -> str:
    """Why a rule is met by a country or not, and according to whom."""
    return wording.why(judged, country)


@register.simple_tag
def quoted(judged: Judged, text: str) -> str:
    """The words of a paper in which a rule stands; `text` is the paper's."""
    return judged.rule.words.quote(text)


@register.simple_tag
def cells(line: Line, query: str) -> SafeString:
    """The cells of an area, one a country: fifteen hundred a page, too many for the template's own loops.

    Codes and numbers are ours; what comes from an address or a paper is escaped, once a line.
    """
    where = f"/?area={escape(line.id)}{escape(query)}"
    cells = (
        f'<td class="{_look(cell)}"><a href="{cell.code}{where}">{cell.words}</a></td>' for cell in line.cells
    )
    return mark_safe("".join(cells))  # noqa: S308 - escaped above


def _look(cell: Cell) -> str:
    return "known" if cell.stated else "" if cell.meant else "out"


@register.simple_tag
def stands(record: InstrumentRecord, as_of: date) -> str:
    """Where an instrument or a participation stands on a day."""
    return wording.state(record, as_of)


@register.simple_tag
def state_code(record: InstrumentRecord, as_of: date) -> str:
    return str(record.state(as_of) or "unknown")


@register.filter
def offer_kind(offer: Offer) -> str:
    return str(wording.KINDS[offer.kind])


@register.filter
def offer_verdict(offer: Offer) -> str:
    return str(wording.VERDICTS[offer.verdict])


@register.filter
def standing(outlook: Outlook) -> str:
    """Whether a mechanism still meets; empty where that is not known."""
    return str(wording.STANDINGS[outlook.standing]) if outlook.standing else ""
