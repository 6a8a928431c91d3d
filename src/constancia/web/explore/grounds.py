"""What each facet of a statement rests on, in words a reader understands."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from constancia.lexicon.rules import sentence, wordings
from constancia.model import FURTHER_MULTIPLE, FURTHER_SINGLE, MULTIPLE, SINGLE, UNDERTAKINGS, UNSTATED, Facet
from constancia.publish.values import AREA
from constancia.store.queries import FacetWords, StatementDetail
from constancia.web.templatetags.words import facet_value, label, reader_language

WORDINGS = 4  # of a cue that are shown


@dataclass(frozen=True, slots=True)
class Ground:
    """One value with the words it rests on and what set it: in a sentence, and as its id."""

    value: str
    quoted: bool
    words: tuple[str, ...]
    because: str
    by: str


@dataclass(frozen=True, slots=True)
class Row:
    """A facet with its values; none where the text gives none."""

    name: str
    label: str
    grounds: tuple[Ground, ...]


def rows(detail: StatementDetail) -> tuple[Row, ...]:
    """Every facet that a statement of this kind can have, in the codebook's order, then the further ones.

    The area is left out, being the page's own heading.
    """
    names: tuple[str, ...] = ("kind", "actor")
    if detail.summary.kind in UNDERTAKINGS:
        names = SINGLE + MULTIPLE
        further = FURTHER_SINGLE + FURTHER_MULTIPLE
        names += tuple(name for name in further if any(one.facet.name == name for one in detail.facets))
    shown = [one for one in detail.facets if not _is_area(one.facet)]
    found = {name: tuple(_ground(one) for one in shown if one.facet.name == name) for name in names}
    return tuple(Row(name, label(name, "facet"), grounds) for name, grounds in found.items())


def _ground(words: FacetWords) -> Ground:
    facet = words.facet
    quoted = facet.name in ("conditions", "named") or (facet.name == "object" and facet.value != UNSTATED)
    reason = because(facet.by, words.quotes)
    return Ground(facet_value(facet.value, facet.name), quoted, words.quotes, reason, facet.by)


def _is_area(facet: Facet) -> bool:
    return facet.name == "topics" and str(facet.value).startswith(AREA)


def because(by: str, words: tuple[str, ...]) -> str:
    """Who or what set a value: `by` of a facet, in a sentence."""
    author, _colon, name = by.partition(":")
    if author == "person":
        return _("Coded by a person (%(name)s).") % {"name": name}
    if author == "model":
        model, _at, version = name.partition("@")
        return _("Set by the model %(model)s, version %(version)s.") % {"model": model, "version": version}
    return _rule(name, words) if author == "rule" else by


def _stands_in(wording: str, words: tuple[str, ...]) -> bool:
    """Whether the words are of this wording, as far as its stems tell."""
    stems = [stem.casefold() for stem in wording.split("…") if stem.strip()]
    return any(all(stem.strip() in quote.casefold() for stem in stems) for quote in words)


def _rule(rule: str, words: tuple[str, ...]) -> str:
    told = sentence(reader_language(), rule)
    if told is not None:
        return told
    listed = [wording for wording in wordings(rule) if _stands_in(wording, words)]
    if listed:
        shown = ", ".join(_("“%(words)s”") % {"words": wording} for wording in listed[:WORDINGS])
        return _("A listed wording: %(words)s.") % {"words": shown}
    name = rule.rpartition(".")[2].replace("-", " ").replace("_", " ")
    if words:
        return _("Rule “%(rule)s”, on these words.") % {"rule": name}
    return _("Rule “%(rule)s”: no signal word was found, so this value stands.") % {"rule": name}
