"""Text as search compares it: without case, accents, width and kinds of space, and with a way back."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def fold(text: str) -> str:
    """`Créditos  ＬＡＣ` and `creditos lac` fold to the same."""
    return " ".join("".join(map(_letters, text)).split())


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """The folded text and, for each of its characters, the offset in `text` of the one it came from."""
    folded: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in _letters(character):
            if letter.isspace() and (not folded or folded[-1] == " "):
                continue
            folded.append(" " if letter.isspace() else letter)
            places.append(place)
    while folded and folded[-1] == " ":
        folded.pop()
        places.pop()
    return "".join(folded), places


@lru_cache(maxsize=16_384)  # a character's fold does not depend on its neighbours
def _letters(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
