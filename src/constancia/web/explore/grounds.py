"""What each facet of a statement rests on, in words a reader understands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from constancia.lexicon.rules import sentence, wordings
from constancia.model import MULTIPLE, SINGLE, UNDERTAKINGS
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
    """Every facet that a statement of this kind can have, in the codebook's order."""
    names: Iterable[str] = ("kind", "actor")
    if detail.summary.kind in UNDERTAKINGS:
        names = SINGLE + MULTIPLE
    found = {name: tuple(_ground(one) for one in detail.facets if one.facet.name == name) for name in names}
    return tuple(Row(name, label(name, "facet"), grounds) for name, grounds in found.items())


def _ground(words: FacetWords) -> Ground:
    facet = words.facet
    quoted = facet.name in ("conditions", "named")
    reason = because(facet.by, words.quotes)
    return Ground(facet_value(facet.value, facet.name), quoted, words.quotes, reason, facet.by)


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
        return _("A listed wording: “%(words)s”.") % {"words": "”, “".join(listed[:WORDINGS])}
    name = rule.rpartition(".")[2].replace("-", " ").replace("_", " ")
    if words:
        return _("Rule “%(rule)s”, on these words.") % {"rule": name}
    return _("Rule “%(rule)s”: no signal word was found, so this value stands.") % {"rule": name}
