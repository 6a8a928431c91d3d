"""A statement as units that can be set against another's: words, and phrases that say the same in short."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from constancia.compare.wording.grams import fold
from constancia.compare.wording.markup import markup
from constancia.lexicon.characters import rewriting
from constancia.lexicon.cues import Hit, matcher, words
from constancia.lexicon.quantities import quantities
from constancia.model import Span, Statement
from constancia.registers.countries import country_names
from constancia.text.tokens import Tokens, tokenise
from constancia.text.tokens import fold as tokens_of

FILE = "compare"
_SAME = "same"
_SAYING_NOTHING = frozenset({"deadline", "filler"})
_TELLING = frozenset({"stronger", "weaker", "wider", "narrower", "excepting", "rhythm"})
_INITIALS = re.compile(r"\b([A-Z]{2,})[\s-]?$")  # before a figure that is a part of their name: "COP 21"
_OF_A_NAME = 4  # digits of such a figure, at most
_BEFORE = 60  # code points in which initials are sought
_STEM = 6  # letters by which forms of one word are alike


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, or a phrase of the lexicon's [same]: its key, its place, and whether it says something.

    `stem` is that of its first word, whatever the lexicon says: forms that a list lacks are known by it.
    """

    key: str
    span: Span
    counts: bool
    stem: str


@dataclass(frozen=True, slots=True)
class Cued:
    """A cue of `compare.toml` in a statement: its group, its name in it, and where it stands."""

    group: str
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Wording:
    """What one or several statements of a text say, unit by unit; offsets into the whole text.

    `fronted` are the phrases right in front of the quotations, left out of them; what they say stands first.
    """

    text: str
    language: str
    statements: tuple[Statement, ...]
    units: tuple[Unit, ...]
    cues: tuple[Cued, ...]
    fronted: tuple[Span, ...] = ()

    def words(self, spans: Iterable[Span]) -> str:
        """The words at these places, as printed, spaces made one."""
        return " … ".join(" ".join(span.quote(self.text).split()) for span in spans)

    def facet_spans(self, *names: str) -> tuple[Span, ...]:
        """Where the words of these facets stand, in all the statements."""
        return tuple(
            span
            for statement in self.statements
            for facet in statement.facets
            if facet.name in names
            for span in facet.words
        )


def wording(text: str, language: str, statements: Iterable[Statement]) -> Wording:
    """The units and cues of some statements of one text, in their order."""
    listed = tuple(statements)
    units: list[Unit] = []
    cues: list[Cued] = []
    fronted = tuple(span for statement in listed for span in own_fronted(text, language, statement))
    places = (*fronted, *(statement.span for statement in listed))
    unread = markup(text, places)
    for span in places:
        tokens = rewritten(tokenise(text, span.start, span.end), language)
        hits = matcher(language, (FILE,)).find(tokens.folded).get(FILE, [])
        units += (unit for unit in _units(tokens, hits, language) if not overlapping(unit.span, unread))
        cues += (cue for cue in _cued(tokens, hits) if not overlapping(cue.span, unread))
    return Wording(text, language, listed, tuple(units), tuple(cues), fronted)


def rewritten(tokens: Tokens, language: str) -> Tokens:
    """The tokens as written, folded into the characters in which cue lists are written: 個 into 个."""
    way = rewriting(language)
    return replace(tokens, folded=tuple(word.translate(way) for word in tokens.folded)) if way else tokens


def _cued(tokens: Tokens, hits: Iterable[Hit]) -> list[Cued]:
    return [
        Cued(hit.cue.group, hit.cue.name, tokens.span(hit.first, hit.last))
        for hit in hits
        if hit.cue.group != _SAME
    ]


def cues_in(text: str, language: str, span: Span, *files: str) -> list[Cued]:
    """The cues of some lists in a stretch of text, whether it is a statement or not."""
    tokens = rewritten(tokenise(text, span.start, span.end), language)
    found = matcher(language, files).find(tokens.folded)
    return [cue for file in files for cue in _cued(tokens, found.get(file, []))]


def own_fronted(text: str, language: str, statement: Statement) -> Iterator[Span]:
    """The phrases right in front of a quotation, with a comma or the mark of an infinitive between.

    Those further off govern other statements too and are not this one's alone.
    """
    marks = words(language, "infinitive_marks")
    start = statement.span.start
    for span in sorted(statement.clause.fronted, reverse=True):
        between = tokenise(text, span.end, start).folded if span.end <= start else ()
        said = [word for word in between if word[0].isalnum()]
        if span.end <= start and (not said or (len(said) == 1 and said[0] in marks)):
            yield span
            start = span.start


def _units(tokens: Tokens, hits: list[Hit], language: str) -> list[Unit]:
    """The words. Those of a cue count however small they are; what marks a deadline or links says nothing."""
    small = words(language, "function_words", "determiners", "relatives")
    starting = {hit.first: hit for hit in hits if hit.cue.group == _SAME}
    cued = {at for hit in hits if hit.cue.group in _TELLING for at in range(hit.first, hit.last)}
    idle = {at for hit in hits if hit.cue.group in _SAYING_NOTHING for at in range(hit.first, hit.last)}
    units, at = [], 0
    while at < len(tokens):
        hit = starting.get(at)
        last = hit.last if hit else at + 1
        word = tokens.folded[at]
        key = f"={hit.cue.name}" if hit else stem(word)
        telling = at in cued or (word not in small and at not in idle)
        counts = bool(hit) or (word[0].isalnum() and telling)
        if hit or word[0].isalnum():
            units.append(Unit(key, tokens.span(at, last), counts, stem(word)))
        at = last
    return units


def stem(word: str) -> str:
    """What the forms of one word have in common, nearly always.

    >>> stem("establishes"), stem("establishment"), stem("aids")
    ('establ', 'establ', 'aid')
    """
    folded = fold(word)
    if len(folded) > _STEM:
        return folded[:_STEM]
    return folded[:-1] if len(folded) > 3 and folded.endswith("s") else folded


def overlapping(span: Span, spans: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in spans)


def touch(text: str, one: Span, other: Span) -> bool:
    """Whether nothing but space stands between two stretches."""
    first, second = sorted((one, other))
    return first.end <= second.start and not text[first.end : second.start].strip()


def countries(text: str, language: str, span: Span) -> frozenset[str]:
    """The ISO codes of the countries named in a stretch of text."""
    tokens = tokenise(text, span.start, span.end)
    return frozenset(
        code
        for first in range(len(tokens))
        for name, code in _countries(language).get(tokens.folded[first], ())
        if tokens.folded[first : first + len(name)] == name and not tokens.words[first].islower()
    )


@cache
def _countries(language: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for code, names in country_names(language).items():
        for name in names:
            folded = tokens_of(name)
            if folded:
                found.setdefault(folded[0], []).append((folded, code))
    return found


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and where it stands; `bound` is the place of "at least" before it, `sign` its sign: ">="."""

    value: float
    span: Span
    sign: str = ""
    bound: Span | None = None


def amounts(text: str, language: str, span: Span) -> list[Amount]:
    """The numbers in a stretch of text."""
    known = quantities(language)
    if known is None:
        return []
    found = []
    for match in known.number.finditer(text, span.start, span.end):
        try:
            value = float(known.amount(match["digits"], match["multiplier"]))
        except (ArithmeticError, KeyError):
            continue
        said = " ".join((match["bound"] or "").casefold().split())
        bound = Span(*match.span("bound")) if said else None
        found.append(
            Amount(value, Span(match.start("digits"), match.end()), known.bounds.get(said, ""), bound)
        )
    return found


def is_of_name(wording: Wording, span: Span) -> bool:
    """Whether a figure is a part of what initials name, and these are no sign of money."""
    figure = span.quote(wording.text)
    initials = _INITIALS.search(wording.text, max(0, span.start - _BEFORE), span.start)
    known = quantities(wording.language)
    if not initials or not figure.isdecimal() or len(figure) > _OF_A_NAME:
        return False
    return known is None or initials[1].casefold() not in known.units
