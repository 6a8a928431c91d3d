"""A text read in other characters than it is printed in: as long, and everything quoted as printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from constancia.model import (
    Division,
    Document,
    Facet,
    Paper,
    Selector,
    Span,
    Statement,
    statement_id,
)


def rewritten(
    document: Document, characters: Mapping[int, int], words: Mapping[str, str] = MappingProxyType({})
) -> Document:
    """The document in the characters that the rules know; itself where it has no others.

    `characters` maps one code point to one, `words` one word to another as long, so every offset holds in
    both. Words are looked for only where characters were found: a text in the rules' own has none.
    """
    text = document.text.translate(characters) if characters else document.text
    if text != document.text:
        for other, own in words.items():
            text = text.replace(other, own)
    return document if text == document.text else replace(document, text=text)


def as_printed(paper: Paper, document: Document) -> Paper:
    """A paper read in rewritten characters, as one of the document itself: quotations, titles and values."""
    if paper.document is document:
        return paper
    seen: Counter[str] = Counter()
    statements = tuple(_statement(each, paper, document, seen) for each in paper.statements)
    divisions = tuple(_division(each, paper, document) for each in paper.divisions)
    return Paper(document, divisions, statements, paper.run)


def _statement(statement: Statement, paper: Paper, document: Document, seen: Counter[str]) -> Statement:
    selector = Selector.of(document.text, statement.span)
    identity = statement_id(document.id, selector.exact, seen[selector.exact])
    seen[selector.exact] += 1
    facets = tuple(_facet(each, statement.span, paper, document) for each in statement.facets)
    return replace(statement, id=identity, selector=selector, facets=facets)


def _facet(facet: Facet, span: Span, paper: Paper, document: Document) -> Facet:
    """A value that is a piece of the text, or names one behind its kind ("other:..."), has it as printed."""
    if not isinstance(facet.value, str):
        return facet
    kind, colon, name = facet.value.rpartition(":")
    return replace(facet, value=kind + colon + _printed(name, (*facet.words, span), paper, document))


def _division(division: Division, paper: Paper, document: Document) -> Division:
    places = (division.heading,)
    printed = division.printed
    return replace(
        division,
        title=_printed(division.title, places, paper, document),
        printed=None if printed is None else _printed(printed, places, paper, document),
    )


def _printed(value: str, places: tuple[Span, ...], paper: Paper, document: Document) -> str:
    for place in places:
        at = paper.document.text.find(value, place.start, place.end) if value else -1
        if at >= 0:
            return document.text[at : at + len(value)]
        if value and (found := _apart(value).search(paper.document.text, place.start, place.end)):
            signs = iter("".join(document.text[found.start() : found.end()].split()))
            return "".join(sign if sign.isspace() else next(signs) for sign in value)
    return value


def _apart(value: str) -> re.Pattern[str]:
    """The signs of a value whatever white space parts them: a title may be broken over lines."""
    return re.compile(r"\s*".join(map(re.escape, "".join(value.split()))))
