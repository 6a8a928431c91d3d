"""Text as search compares it: without case, accents, width and kinds of space."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def fold(text: str) -> str:
    """`Créditos  ＬＡＣ` and `creditos lac` fold to the same."""
    return " ".join("".join(map(_letters, text)).split())


@lru_cache(maxsize=16_384)  # a character's fold does not depend on its neighbours
def _letters(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
