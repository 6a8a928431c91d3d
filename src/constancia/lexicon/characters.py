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


@cache
def respelling(language: str) -> Mapping[str, str]:
    """Words that the other way of writing spells differently, to those of the rules; each pair as long.

    They are looked for once the characters are rewritten. ValueError where a pair differs in length.
    """
    listed = table(language, "characters").get("words", {})
    if not all(isinstance(own, str) and len(other) == len(own) for other, own in listed.items()):
        raise ValueError(f"lexicon/{language}/characters.toml: a word and its like differ in length")
    return dict(listed)
