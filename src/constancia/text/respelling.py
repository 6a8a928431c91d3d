"""A text read as its words are spelt today, and everything quoted as it is printed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from unicodedata import combining

from constancia.model import (
    Clause,
    Division,
    Document,
    Facet,
    Hint,
    Paper,
    Selector,
    Span,
    Statement,
    Value,
    statement_id,
)

# Facets whose values are codes, no words of the text.
CODES = frozenset({"kind", "firmness", "continuity", "instruments", "topics"})


@dataclass(frozen=True, slots=True)
class Respelt:
    """A document as `printed` and as the rules spell it, `known`.

    `dropped` are the places in the printed text of the letters that the rules do not write, in order; `mute`
    finds such a letter in any word. With `quoting` values that are words of the text are told as printed.
    """

    printed: Document
    known: Document
    dropped: tuple[int, ...]
    mute: re.Pattern[str] = re.compile(r"(?!)")
    quoting: bool = True

    def read_as(self, span: Span) -> Span:
        """Where a stretch of the printed text stands in the known one."""
        dropped = self.dropped
        return Span(span.start - bisect_left(dropped, span.start), span.end - bisect_left(dropped, span.end))

    def divisions(self, divisions: tuple[Division, ...]) -> tuple[Division, ...]:
        """The divisions of the printed text with their places in the known one."""
        if not self.dropped:
            return divisions
        return tuple(
            replace(one, heading=self.read_as(one.heading), body=self.read_as(one.body)) for one in divisions
        )

    def hints(self) -> Iterator[Hint]:
        """What the file says about stretches of the printed text, at their places in the known one."""
        for hint in self.printed.hints:
            start, end = (at - bisect_left(self.dropped, at) for at in (hint.span.start, hint.span.end))
            if start < end:
                yield replace(hint, span=Span(start, end))

    def divisions_in_print(self, divisions: tuple[Division, ...]) -> tuple[Division, ...]:
        """The divisions of the known text with their places in the printed one."""
        if not self.dropped:
            return divisions
        span = _Back(self).span
        return tuple(
            replace(
                one,
                heading=span(one.heading),
                body=span(one.body),
                anomalies=tuple(replace(each, span=span(each.span)) for each in one.anomalies),
            )
            for one in divisions
        )


def respelt(
    document: Document, may: re.Pattern[str], mute: re.Pattern[str], others: Mapping[str, str]
) -> Respelt:
    """The document with its words as the rules spell them, and the way back.

    `may` finds where a text may be spelt otherwise, `mute` whether the letter there is no longer written,
    `others` has the signs that stand for as many others.
    """
    text, pieces, dropped, done = document.text, list[str](), list[int](), 0
    for match in may.finditer(text):
        at, written = match.start(), match.group()
        own = others.get(written.lower())
        if own is not None:
            pieces += (text[done:at], own.upper() if written.isupper() else own)
            done = match.end()
        elif mute.match(text, at):
            pieces.append(text[done:at])
            dropped.append(at)
            done = at + 1
    if not pieces:
        return Respelt(document, document, (), mute)
    known = "".join((*pieces, text[done:]))
    return Respelt(document, replace(document, text=known, hints=(), places=()), tuple(dropped), mute)


def in_print(paper: Paper, read: Respelt, divisions: tuple[Division, ...]) -> Paper:
    """A paper read in the known spelling, as one of the printed text with its `divisions`."""
    if read.known is read.printed:
        return paper
    back, seen = _Back(read), Counter[str]()
    return Paper(
        read.printed, divisions, tuple(back.statement(each, seen) for each in paper.statements), paper.run
    )


class _Back:
    """The way from the known text to the printed one."""

    def __init__(self, read: Respelt) -> None:
        self.known, self.printed, self.mute = read.known.text, read.printed, read.mute
        self.id, self.quoting = read.printed.id, read.quoting
        self.behind = [at - before for before, at in enumerate(read.dropped)]

    def statement(self, statement: Statement, seen: Counter[str]) -> Statement:
        selector = Selector.of(self.printed.text, self.span(statement.span))
        identity = statement_id(self.id, selector.exact, seen[selector.exact])
        seen[selector.exact] += 1
        facets = tuple(self.facet(each, statement) for each in statement.facets)
        clause = self.clause(statement.clause)
        return Statement(identity, selector, statement.division, clause, statement.tier, facets)

    def span(self, span: Span) -> Span:
        last, text = span.end - 1, self.printed.text
        start = span.start + bisect_right(self.behind, span.start)
        end = last + bisect_right(self.behind, last) + 1
        while end < len(text) and combining(text[end]):
            end += 1  # the accent of its last letter
        return Span(start, end)

    def clause(self, clause: Clause) -> Clause:
        subject = None if clause.subject is None else self.span(clause.subject)
        wrapper = None if clause.wrapper is None else self.span(clause.wrapper)
        fronted = tuple(map(self.span, clause.fronted))
        return Clause(self.span(clause.verb), clause.lemma, subject, wrapper, fronted)

    def facet(self, facet: Facet, statement: Statement) -> Facet:
        value = self.value(facet, statement) if self.quoting else facet.value
        return Facet(facet.name, value, facet.by, tuple(map(self.span, facet.words)), facet.confidence)

    def value(self, facet: Facet, statement: Statement) -> Value:
        """A value that is a piece of the text, or names one behind its kind, has it as printed."""
        value = facet.value
        if facet.name == "action":
            return self.lemma(str(value), statement.clause.verb)
        if isinstance(value, str) and facet.name not in CODES:
            kind, colon, name = value.rpartition(":")
            return kind + colon + self.quoted(name, (*facet.words, statement.span))
        return value

    def lemma(self, lemma: str, verb: Span) -> str:
        """The dictionary form with the letter that its verb is printed with: "adoptar" for "adoptará"."""
        if self.is_alike(verb):
            return lemma
        known, printed = verb.quote(self.known), self.span(verb).quote(self.printed.text)
        at = next((at for at, sign in enumerate(known) if sign != printed[at]), len(known))
        while at and known[at - 1] == printed[at]:
            at -= 1  # "seleccionar": the first of two alike
        written = lemma[:at] + printed[at : at + 1].lower() + lemma[at:]
        alike = lemma[:at] == known[:at].lower() and self.mute.match(written, at)
        return written if alike else lemma

    def quoted(self, value: str, places: tuple[Span, ...]) -> str:
        """A value as it is printed where it stands, over lines or not."""
        parts = value.split()
        for place in places:
            if not parts or self.is_alike(place):
                continue
            stretch = place.quote(self.known)
            at = stretch.find(value)
            if at >= 0:
                start = place.start + at
                return self.span(Span(start, start + len(value))).quote(self.printed.text)
            found = re.search(r"\s+".join(map(re.escape, parts)), stretch)
            if found is not None:
                start, end = (place.start + at for at in found.span())
                return " ".join(self.span(Span(start, end)).quote(self.printed.text).split())
        return value

    def is_alike(self, span: Span) -> bool:
        """Whether no letter is left out there."""
        return bisect_right(self.behind, span.start) == bisect_right(self.behind, span.end - 1)
