"""What a name that the register does not have may be: guessed by its head noun, for a person to decide."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from constancia.registers.keys import words
from constancia.registers.names import types


def guessed_type(name: str, language: str) -> str | None:
    """The type whose head noun the name has; None where it has none, or the language's nouns are unknown.

    Of several head nouns that one counts which stands nearest to an end of the name: the last word of
    'China-Latin America Cooperation *Fund*', the first of '*Fondo* de Adaptación del Golfo'.

    >>> guessed_type("Fondo de Adaptación del Golfo", "es")
    'fund'
    """
    heads = _heads(language)
    found = words(name)
    if len(found) == 1:
        return _ending(found[0], heads)
    places = [
        (min(at, len(found) - 1 - at), at, heads[word]) for at, word in enumerate(found) if word in heads
    ]
    nearest = min(places, default=None, key=lambda place: (place[0], -place[1]))
    return nearest[2] if nearest else _ending(found[-1], heads) if found else None


def _ending(word: str, heads: Mapping[str, str]) -> str | None:
    """For a script without spaces: the longest noun with which the word ends."""
    fits = [head for head in heads if word.endswith(head)]
    return heads[max(fits, key=len)] if fits else None


@cache
def _heads(language: str) -> Mapping[str, str]:
    """Head noun, as words of keys are folded, to type; of two types with one noun the first has it."""
    found: dict[str, str] = {}
    for kind in types().values():
        for head in kind.heads.get(language, ()):
            for word in words(head):
                found.setdefault(word, kind.name)
    return found
