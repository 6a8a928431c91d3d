"""A coded paper: one document with its outline, its statements and the run that made them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from constancia.model.division import Division
from constancia.model.document import Document
from constancia.model.highlight import paper_html
from constancia.model.sent import Flat, flat, whole
from constancia.model.statement import Statement, Tier


@dataclass(frozen=True, slots=True)
class Run:
    """What made a coding. The same run over the same document gives the same paper.

    `hashes` names each data file or model that took part ("lexicon/en", "parser") with its hash.
    """

    version: str
    tier: Tier
    hashes: tuple[tuple[str, str], ...]
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Paper:
    """What `constancia.read` returns and what the store keeps; divisions and statements in text order."""

    document: Document
    divisions: tuple[Division, ...]
    statements: tuple[Statement, ...]
    run: Run

    def __post_init__(self) -> None:
        text = self.document.text
        for statement in self.statements:
            if statement.span.quote(text) != statement.quote:
                raise ValueError(f"{statement.id} does not quote its text at {statement.span}")
        ids = {division.id for division in self.divisions}
        for statement in self.statements:
            if statement.division is not None and statement.division not in ids:
                raise ValueError(f"{statement.id} stands in no division of this paper")

    def __reduce__(self) -> tuple[Any, ...]:
        """As pickle sends it: its statements flat, in half the time."""
        return _received, (self.document, self.divisions, flat(self.statements), self.run)

    @property
    def outline(self) -> tuple[Division, ...]:
        """The headings, furniture left out."""
        return tuple(division for division in self.divisions if not division.is_furniture)

    @property
    def furniture(self) -> tuple[Division, ...]:
        return tuple(division for division in self.divisions if division.is_furniture)

    def __repr__(self) -> str:
        """One line: a paper printed by chance must not print its whole text."""
        found = f"{len(self.outline)} headings, {len(self.statements)} statements"
        return f"<Paper {self.document.work.id} ({self.document.language}): {found}>"

    def _repr_html_(self) -> str:
        """What a notebook shows: the text with every statement highlighted."""
        return paper_html(self)


def _received(document: Document, divisions: tuple[Division, ...], statements: Flat, run: Run) -> Paper:
    return Paper(document, divisions, whole(statements), run)
