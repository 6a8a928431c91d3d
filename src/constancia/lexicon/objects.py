"""What the object of a verb is made of in one language (`objects.toml`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from constancia.lexicon.files import table
from constancia.text.tokens import fold

FILE = "objects"


@dataclass(frozen=True, slots=True)
class ObjectWords:
    """Closed word sets, folded; `before` and `behind` enclose a phrase that stands before the object."""

    unspaced: bool
    links: frozenset[str]
    joins: frozenset[str]
    ends: frozenset[str]
    leads: frozenset[str]
    skips: frozenset[str]
    copulas: frozenset[str]
    before: frozenset[str]
    behind: tuple[tuple[str, ...], ...]


@cache
def object_words(language: str) -> ObjectWords | None:
    """The object words of a language; None where it has no such file, ValueError where one is wrong."""
    data = table(language, FILE)
    if not data:
        return None
    sets = {name: value for name, value in data.items() if name != "unspaced"}
    for name, value in sets.items():
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise ValueError(f"lexicon/{language}/{FILE}.toml: {name} is not a list of words")
    plain = {name: frozenset(word.lower() for word in words) for name, words in sets.items()}
    empty: frozenset[str] = frozenset()
    return ObjectWords(
        unspaced=data.get("unspaced") is True,
        links=plain.get("links", empty),
        joins=plain.get("joins", empty),
        ends=plain.get("ends", empty),
        leads=plain.get("leads", empty),
        skips=plain.get("skips", empty),
        copulas=plain.get("copulas", empty),
        before=plain.get("before", empty),
        behind=tuple(fold(word) for word in sets.get("behind", [])),
    )
