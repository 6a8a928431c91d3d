"""Where the words a reader looked for stand in a quotation, so that they can be shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from constancia.model import Span
from constancia.store.queries import StatementSummary


def hits(statements: Iterable[StatementSummary], terms: tuple[str, ...]) -> tuple[Span, ...]:
    """The places of the folded `terms` in the quotations, as spans of the text, in order."""
    return tuple(sorted({span for one in statements for span in _hits(one, terms)}))


def _hits(statement: StatementSummary, terms: tuple[str, ...]) -> Iterator[Span]:
    folded, origin = _folded(statement.quote)
    for term in terms:
        wanted = r"\s+".join(map(re.escape, term.split()))
        for match in re.finditer(wanted, folded) if wanted else ():
            start, end = origin[match.start()], origin[match.end() - 1] + 1
            yield Span(statement.span.start + start, statement.span.start + end)


@lru_cache(maxsize=2048)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """The text without case and accents, and for each of its characters the one it came from."""
    characters: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(text):
        plain = _plain(character)
        characters.extend(plain)
        origin.extend([place] * len(plain))
    return "".join(characters), tuple(origin)


@lru_cache(maxsize=8192)
def _plain(character: str) -> str:
    decomposed = unicodedata.normalize("NFKD", character.casefold())
    return "".join(part for part in decomposed if not unicodedata.combining(part)).casefold()
