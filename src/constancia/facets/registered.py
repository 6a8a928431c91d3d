"""Names linked to the register, and those that it does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from constancia.facets.abbreviations import definitions
from constancia.facets.passage import Passage
from constancia.model import Document, Facet, Span, Statement
from constancia.registers.candidates import guessed_type
from constancia.registers.names import Entry, register, types
from constancia.text.tokens import tokenise

_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]$")
_LONGEST = 16  # tokens of a name inside another


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name of a document that the register does not have: for a person to add, or not.

    `type` is guessed by its head noun, None where that tells nothing; `spans` are where it stands.
    """

    name: str
    type: str | None
    spans: tuple[Span, ...]


class Names:
    """The names of one document: what each is in the register, looked up once."""

    __slots__ = ("_defined", "_known", "_nested")

    def __init__(self, document: Document) -> None:
        self._defined = {one.short.casefold(): one.entry for one in definitions(document) if one.entry}
        self._known: dict[str, tuple[Entry, str] | None] = {}
        self._nested: dict[str, tuple[tuple[int, int, Entry], ...]] = {}

    def find(self, name: str) -> tuple[Entry, str] | None:
        """The entry of a name and the rule that found it; what the document itself defines comes first."""
        if name not in self._known:
            self._known[name] = self._find(name)
        return self._known[name]

    def _find(self, name: str) -> tuple[Entry, str] | None:
        defined = self._defined.get(name.casefold())
        if defined is not None:
            return defined, "defined"
        entry = register().find(name) or register().find(_BRACKET.sub("", name))
        return None if entry is None else (entry, "alias")

    def inside(self, name: str) -> tuple[tuple[int, int, Entry], ...]:
        """The names inside a longer one that may stand there: start and end in it, longest first."""
        if name not in self._nested:
            self._nested[name] = tuple(self._inside(name))
        return self._nested[name]

    def _inside(self, name: str) -> Iterator[tuple[int, int, Entry]]:
        tokens = tokenise(name)
        free = [True] * len(tokens)
        for length in range(min(len(tokens) - 1, _LONGEST), 0, -1):
            for first in range(len(tokens) - length + 1):
                if not all(free[first : first + length]) or not _is_word(tokens.words, first, first + length):
                    continue
                span = tokens.span(first, first + length)
                found = self.find(span.quote(name))
                if found is not None and types()[found[0].type].inside:
                    free[first : first + length] = [False] * length
                    yield span.start, span.end, found[0]


def _is_word(words: Sequence[str], first: int, last: int) -> bool:
    """Whether the stretch begins and ends with a word, so that each name is found with its plain ends."""
    return words[first][0].isalnum() and words[last - 1][-1].isalnum() and words[first] != "the"


def registered(passage: Passage, names: Names) -> Iterator[Facet]:
    """The entry of each name of the statement, and of those inside it, on the name's own words."""
    for named in passage.statement.facets:
        if named.name != "named" or not named.words:
            continue
        whole = names.find(str(named.value))
        if whole is not None:
            yield Facet("registered", whole[0].id, f"rule:any.registered.{whole[1]}", named.words)
        place = named.words[0]
        if place.quote(passage.text) != named.value:
            continue
        for start, end, entry in names.inside(str(named.value)):
            span = Span(place.start + start, place.start + end)
            if whole is None or entry.id != whole[0].id:
                yield Facet("registered", entry.id, "rule:any.registered.inside", (span,))


def candidates(document: Document, statements: Sequence[Statement]) -> tuple[Candidate, ...]:
    """The names of a document that the register does not have, in text order, none twice."""
    names = Names(document)
    found: dict[str, list[Span]] = {}
    written: dict[str, str] = {}
    for statement in statements:
        for facet in statement.facets:
            if facet.name == "named" and names.find(str(facet.value)) is None:
                folded = str(facet.value).casefold()
                written.setdefault(folded, str(facet.value))
                found.setdefault(folded, []).extend(facet.words)
    return tuple(
        Candidate(written[folded], guessed_type(written[folded], document.language), tuple(spans))
        for folded, spans in found.items()
    )
