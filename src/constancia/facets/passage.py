"""A statement as the further facets read it: cut up once, with the words around it that govern it."""

from __future__ import annotations

from dataclasses import dataclass

from constancia.lexicon.cues import Hits
from constancia.model import Division, Document, Span, Statement
from constancia.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Passage:
    """What a further facet is given. `hits` are those of the topic files inside the statement.

    `around` are the wrapper and the fronted phrases, where the quotation leaves them out; `names` the
    spans of the statement's names; `headings` its divisions, innermost first.
    """

    document: Document
    statement: Statement
    tokens: Tokens
    hits: Hits
    around: tuple[Span, ...]
    names: tuple[Span, ...]
    headings: tuple[Division, ...]

    @property
    def language(self) -> str:
        return self.document.language

    @property
    def text(self) -> str:
        return self.document.text

    @property
    def stretches(self) -> tuple[Span, ...]:
        """The statement and what stands around it, in text order."""
        return tuple(sorted((*self.around, self.statement.span)))

    def rule(self, facet: str, name: str) -> str:
        return f"rule:{self.language}.{facet}.{name}"
