"""Text as search compares it: without case, accents, width and kinds of space."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """`Créditos  ＬＡＣ` and `creditos lac` fold to the same."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(unicodedata.normalize("NFKC", letters).casefold().split())
