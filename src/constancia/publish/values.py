"""What a facet's value means, in words: labels for codes, names for ids, quotation marks for quotations."""

from __future__ import annotations

from constancia.lexicon.labels import labels
from constancia.model import UNSTATED, Facet, Paper, Statement
from constancia.publish.screen import one_line, visible
from constancia.registers.candidates import guessed_type
from constancia.registers.countries import country_name, is_country
from constancia.registers.names import register
from constancia.registers.purposes import SCHEMES, purpose_name

_GROUPS = {
    "instruments": "instrument",
    "actor_stated": "truth",
}  # facets whose values' labels stand elsewhere
AREA = "area:"  # topics that are divisions of the outline begin so
_SCHEMES = {"sdg": "Sustainable Development Goal", "dac": "OECD DAC purpose"}


def quoted(words: str) -> str:
    """Words of a paper between quotation marks, on one line."""
    return f"“{one_line(words)}”"


def in_words(paper: Paper, statement: Statement, facet: Facet, reader: str) -> str:
    """A facet's value for a reader: `reader` is the language of labels and names."""
    value = str(facet.value)
    match facet.name:
        case "actor":
            kind, _colon, name = value.partition(":")
            return visible(name) or labels(reader).name("actor", kind)
        case "named":
            return quoted(value) + _unknown(paper, statement, facet)
        case "conditions" | "object":
            return value if value == UNSTATED else quoted(value)
        case "topics" if value.startswith(AREA):
            return _area(paper, value)
        case "counterpart" | "registered" | "topics":
            return code_in_words(facet.name, value, reader)
        case _:
            return _label(facet, reader)


def code_in_words(facet: str, value: str, reader: str) -> str:
    """What a code of a further facet stands for; any other value as it is."""
    if facet == "counterpart":
        return _party(value, reader)
    if facet == "registered":
        return _entry(value, reader)
    scheme, _colon, code = value.partition(":")
    if facet == "topics" and scheme in SCHEMES:
        return f"{_SCHEMES[scheme]} {code}: {purpose_name(scheme, code, reader) or code}"
    return value


def _label(facet: Facet, reader: str) -> str:
    group = _GROUPS.get(facet.name, facet.name)
    label, meaning = labels(reader).name(group, facet.value), labels(reader).meaning(group, facet.value)
    return visible(f"{label}. {meaning}" if meaning else label)


def _unknown(paper: Paper, statement: Statement, facet: Facet) -> str:
    """For a name without an entry in the register: what it may be."""
    linked = {one.words for one in statement.facets if one.name == "registered"}
    if not statement.is_enriched or facet.words in linked:
        return ""
    guess = guessed_type(str(facet.value), paper.document.language)
    return f" (not in the register; by its head noun: {guess})" if guess else " (not in the register)"


def _party(value: str, reader: str) -> str:
    if is_country(value):
        return f"{country_name(value, reader)} ({value})"
    return _entry(value, reader) if value in register().entries else value


def _entry(value: str, reader: str) -> str:
    entry = register().entries.get(value)
    if entry is None:
        return value
    ids = "".join(f", {scheme} {code}" for scheme, code in entry.ids.items())
    return f"{entry.name(reader)} ({value}, {entry.type}{ids}; source {entry.source})"


def _area(paper: Paper, value: str) -> str:
    area = next((one for one in paper.divisions if one.id == value.removeprefix(AREA)), None)
    return f"Area: {visible(area.title)}" if area is not None else value
