"""What languages are called: the names of Unicode CLDR (Babel)."""

from __future__ import annotations

from functools import cache

from babel import Locale


@cache
def language_name(code: str, reader: str) -> str:
    """A language by its name in the reader's; its code where that has none for it.

    >>> language_name("pt", "es")
    'portugués'
    """
    names = Locale.parse(reader).languages
    return names.get(code.replace("-", "_")) or names.get(code) or code


def is_language(code: str) -> bool:
    """Whether this is the code of a language, with or without its script or country ("pt", "zh-Hans")."""
    return code.replace("-", "_").partition("_")[0] in Locale.parse("en").languages
