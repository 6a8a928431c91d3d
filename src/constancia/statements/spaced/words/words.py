"""The words of a sentence with what each can be: what the clause rules work on."""

from __future__ import annotations

from dataclasses import dataclass

from constancia.lexicon.clauses import AND, COMMA, SEMICOLON
from constancia.model import Span

DASHES = frozenset("—–")
SEPARATORS = COMMA | SEMICOLON | AND


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence; `starts` and `ends` are code points into the whole text.

    `folded` is lower case, `tags` what each word can be (lexicon/clauses.py). All have one length.
    """

    starts: list[int]
    ends: list[int]
    folded: list[str]
    tags: list[int]

    def __len__(self) -> int:
        return len(self.tags)

    def behind(self, first: int) -> Words:
        """The words from `first` on, by themselves."""
        return Words(self.starts[first:], self.ends[first:], self.folded[first:], self.tags[first:])

    def span(self, first: int, last: int) -> Span:
        """Where the words `first` to `last` (exclusive) stand in the text."""
        return Span(self.starts[first], self.ends[last - 1])
