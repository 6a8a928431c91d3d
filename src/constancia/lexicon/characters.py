"""Ways of writing one language: the characters of one that stand for those the rules are written in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from constancia.lexicon.files import table


@cache
def rewriting(language: str) -> Mapping[int, int]:
    """For `str.translate`: each character of the other way of writing to that of the rules, one to one.

    Empty where a language is written in one way. ValueError where the two lists of `characters.toml` do not
    match.
    """
    rows = table(language, "characters")
    if not rows:
        return {}
    others, ours = str(rows.get("traditional", "")), str(rows.get("simplified", ""))
    if len(others) != len(ours) or len(set(others)) != len(others) or set(others) & set(ours):
        raise ValueError(f"lexicon/{language}/characters.toml: the two lists do not stand for each other")
    return {ord(other): ord(own) for other, own in zip(others, ours, strict=True)}
