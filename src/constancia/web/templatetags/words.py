"""Codes, ordinals and dates as people read them, in the reader's language."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date, format_skeleton
from django import template
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from constancia.lexicon.labels import Labels, labels
from constancia.lexicon.notes import Note, explanation
from constancia.model import UNSTATED, Comparison
from constancia.registers import languages
from constancia.registers.countries import country_name, is_country
from constancia.registers.names import register as names
from constancia.registers.purposes import SCHEMES, purpose_name

register = template.Library()
QUOTED = frozenset(
    {"action", "conditions", "named", "object", "time", "quantity"}
)  # in the paper's own words
GROUPS = {"instruments": "instrument", "actor_stated": "truth"}  # facets whose values' labels stand elsewhere


def reader_labels() -> Labels:
    """The labels in the language of the page."""
    return labels(reader_language())


def reader_language() -> str:
    """The language of the page, as the lexicon calls it: "zh" for zh-hans."""
    return (get_language() or settings.LANGUAGE_CODE).split("-")[0]


@register.filter
def who(by: str) -> str:
    """A person by the account's name; a rule as it is called."""
    return by.removeprefix("person:")


@register.filter
def label(code: object, group: str) -> str:
    """The name of a code: `{{ statement.kind|label:"kind" }}`."""
    return actor(str(code)) if group == "actor" else reader_labels().name(group, code)


@register.filter
def related(code: object, comparison: Comparison) -> str:
    """What a relation is called: "Dropped", or "Only in the first" where no paper follows the other."""
    return reader_labels().relation("match_relation", code, apart=not comparison.succession)


@register.filter
def area_related(code: object, comparison: Comparison) -> str:
    """The name of what became of an area, as for statements."""
    return reader_labels().relation("area_relation", code, apart=not comparison.succession)


@register.simple_tag
def counted(number: int, group: str, code: str) -> str:
    """The name of a code as it stands after a number: `{% counted 44 "division" "area" %}`."""
    return reader_labels().counted(group, code, number)


@register.filter
def meaning(code: object, group: str) -> str:
    """What a code means in one sentence; empty where its name says it all."""
    return reader_labels().meaning(group, code) or ""


@register.filter
def facet_value(value: object, facet: str) -> str:
    """A facet's value in words; what is quoted from the paper stays as it is."""
    if facet in ("counterpart", "registered"):
        return party(str(value))
    if facet == "topics":
        return topic(str(value))
    if facet == "object" and value == UNSTATED:
        return _("not stated")
    if facet in QUOTED:
        return str(value)
    return label(value, GROUPS.get(facet, facet))


@register.filter
def language_name(code: str) -> str:
    """A language by its name in the reader's; its code where that has none for it."""
    return languages.language_name(code, reader_language())


@register.filter
def party(value: str) -> str:
    """A country by its name, an entry of the register by its name and type, "partner" by its label."""
    if is_country(value):
        return country_name(value, reader_language())
    entry = names().entries.get(value)
    if entry is None:
        return label(value, "actor")
    return f"{entry.name(reader_language())} ({label(entry.type, 'type')})"


def topic(value: str) -> str:
    """A code of a classification with the name of both; any other value as it is."""
    scheme, _colon, code = value.partition(":")
    name = purpose_name(scheme, code, reader_language()) if scheme in SCHEMES else None
    return f"{label(scheme, 'scheme')} {code}: {name}" if name else value


def actor(code: str) -> str:
    """`other:NAME` is shown by its name."""
    kind, _colon, name = code.partition(":")
    return name or reader_labels().name("actor", kind)


@register.filter
def explained(note: Note, language: str) -> str:
    """Why a wording misleads, in the reader's language; `language` is that of the text."""
    return explanation(reader_language(), language, note)


@register.filter
def day(value: str | None) -> str:
    """An ISO date, month or interval as the reader's language writes it; what is none is shown as it is."""
    return patterned(value, _("d MMMM y"))


def patterned(value: str | None, pattern: str) -> str:
    """The same with a full date by a pattern of CLDR's: "y, MMMM d"."""
    first, stroke, last = (value or "").partition("/")
    if stroke:
        return f"{patterned(first, pattern)} – {patterned(last, pattern)}"
    try:
        if len(value or "") == len("2026-01"):
            return str(format_skeleton("yMMMM", date.fromisoformat(f"{value}-01"), locale=reader_language()))
        return format_date(date.fromisoformat(value or ""), pattern, reader_language())
    except ValueError:
        return value or _("undated")
