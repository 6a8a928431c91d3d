"""With whom, or for whom: countries by ISO code, groups, regions and bodies by register id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from constancia.facets.passage import Passage
from constancia.lexicon.actors import actors
from constancia.lexicon.counterpart import Phrases, party_words
from constancia.lexicon.cues import Cue, Hit, Matcher, words
from constancia.model import Document, Facet, Span, Statement
from constancia.registers.countries import country_names, is_country
from constancia.registers.names import register
from constancia.text.tokens import Tokens, fold, tokenise

FILE = "counterpart"
PARTNER = "partner"  # the other side, of which the paper does not say who it is
_STATES = frozenset({"country", "region", "class"})  # parties wherever they are named outside a name
_BODIES = frozenset({"group", "organisation"})  # parties where the words before or behind say so


@dataclass(frozen=True, slots=True)
class Sides:
    """Who is who in one document: `own` are the issuer's codes and ids, `other` that of the counterpart."""

    own: frozenset[str]
    other: str | None
    names: Matcher | None  # what the paper calls its counterpart


def sides(document: Document, statements: Sequence[Statement]) -> Sides:
    """The sides as the work tells them; of the issuer also what its statements have as their subject."""
    work, language = document.work, document.language
    own = {_identity(language, name) for name in (work.issuer, *work.issuer_names) if name}
    for statement in statements:
        subject = statement.clause.subject
        if subject is not None and statement.actor == "issuer":
            own.add(_identity(language, subject.quote(document.text)))
    known = frozenset(one for one in own if one)
    calls = [name for name in (work.counterpart, *work.counterpart_names) if name]
    other = next((one for name in calls if (one := _identity(language, name)) and one not in known), None)
    if other is None:
        return Sides(known, None, None)
    cue = Cue(FILE, "class", other, language)
    return Sides(
        known, other, Matcher((folded, cue) for name in work.counterpart_names if (folded := fold(name)))
    )


def counterpart(passage: Passage, found: Sides) -> Iterator[Facet]:
    """Each party once, in text order, the issuer left out; of a name's own words none ("*China*-EU Forum").

    Where the statement speaks of both sides or of the other one without a name, it is the counterpart
    of the paper, or 'partner' where that is not known.
    """
    seen: set[str] = set()
    for stretch in passage.stretches:
        tokens = passage.tokens if stretch == passage.statement.span else None
        cut = tokens or tokenise(passage.text, stretch.start, stretch.end)
        for hit in _mentions(passage, cut, found):
            if hit.cue.name not in seen:
                seen.add(hit.cue.name)
                span = cut.span(hit.first, hit.last)
                yield Facet("counterpart", hit.cue.name, passage.rule(FILE, "named"), (span,))
    if not seen:
        yield from _unnamed(passage, found)


def _mentions(passage: Passage, tokens: Tokens, found: Sides) -> Iterator[Hit]:
    hits = _matcher(passage.language).find(tokens.folded).get(FILE, [])
    if found.names is not None:
        hits = [*found.names.find(tokens.folded).get(FILE, []), *hits]
    joins = words(passage.language, "coordinators", "commas")
    joined = frozenset((join,) for join in joins) | party_words(passage.language).skips
    before = 0
    for hit in _longest(hits):
        listed = 0 < before < hit.first and all(
            (word,) in joined for word in tokens.folded[before : hit.first]
        )
        if _is_party(passage, tokens, hit, listed=listed):
            before = hit.last
            if hit.cue.name not in found.own:
                yield hit


def _longest(hits: list[Hit]) -> list[Hit]:
    """Of hits that overlap the longer, in text order."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda one: one.first - one.last):
        if all(hit.last <= one.first or one.last <= hit.first for one in kept):
            kept.append(hit)
    return sorted(kept, key=lambda one: one.first)


def _is_party(passage: Passage, tokens: Tokens, hit: Hit, *, listed: bool) -> bool:
    """Whether a mention is a party: `listed` where it goes on a list of parties."""
    span = tokens.span(hit.first, hit.last)
    if any(name.contains(span) and name != span for name in passage.names):
        return False
    if hit.cue.group == "country" and tokens.words[hit.first].islower():
        return False
    return listed or hit.cue.group in _STATES or _addressed(passage.language, tokens, hit)


def _addressed(language: str, tokens: Tokens, hit: Hit) -> bool:
    """Whether a body is dealt with ("with CELAC"), or its members are ("CELAC member states")."""
    known = party_words(language)
    if _stands(known.members, tokens, hit.last):
        return True
    if _stands(known.centres, tokens, hit.last):
        return False
    before = hit.first
    while before and (tokens.folded[before - 1],) in known.skips:
        before -= 1
    if before and (tokens.folded[before - 1],) in known.parties:
        return True
    while before and (tokens.folded[before - 1],) in known.of:
        before -= 1
    return before < hit.first and before > 0 and (tokens.folded[before - 1],) in known.members_of


def _stands(phrases: Phrases, tokens: Tokens, at: int) -> bool:
    return any(tokens.folded[at : at + len(phrase)] == phrase for phrase in phrases)


def _unnamed(passage: Passage, found: Sides) -> Iterator[Facet]:
    known = actors(passage.language)
    for stretch in passage.stretches:
        for pattern in (known.both, known.partner):
            match = pattern.search(passage.text, stretch.start, stretch.end)
            if match is not None:
                span = Span(match.start(), match.end())
                yield Facet(FILE, found.other or PARTNER, passage.rule(FILE, "sides"), (span,))
                return
    actor = passage.statement.facet("actor")
    if actor is not None and actor.value in ("joint", PARTNER):
        yield Facet(FILE, found.other or PARTNER, passage.rule(FILE, "acts"), actor.words)


@cache
def _matcher(language: str) -> Matcher:
    """A matcher for all countries, groups, regions and bodies by their names in a language."""
    return Matcher((folded, cue) for name, cue in _named(language) if (folded := fold(name)))


def _named(language: str) -> Iterator[tuple[str, Cue]]:
    for code, names in country_names(language).items():
        for name in names:
            yield name, Cue(FILE, "country", code, language)
    for entry in register().entries.values():
        if entry.type in _STATES or entry.type in _BODIES:
            for name in (*entry.names.get(language, ()), *entry.abbreviations):
                yield name, Cue(FILE, entry.type, entry.id, language)


@cache
def _identity(language: str, name: str) -> str | None:
    """The code or id of a name; None where it is neither a country's nor the register's."""
    if is_country(name):
        return name
    tokens = fold(name)
    hits = _matcher(language).find(tokens).get(FILE, [])
    whole = next((hit for hit in hits if hit.first == 0 and hit.last == len(tokens)), None)
    if whole is not None:
        return whole.cue.name
    entry = register().find(name)
    if entry is not None:
        return entry.id
    countries = {hit.cue.name for hit in hits if hit.cue.group == "country"}
    return countries.pop() if len(countries) == 1 else None
