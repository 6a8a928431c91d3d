"""Classifications by which topics are told: the Sustainable Development Goals and OECD DAC purposes."""

from __future__ import annotations

from functools import cache

from constancia.registers.files import table

FILE = "purposes"
SCHEMES = ("sdg", "dac")


@cache
def codes(scheme: str) -> tuple[str, ...]:
    """The codes of a scheme ("sdg", "dac") in the file's order; ValueError where the file is wrong."""
    return tuple(_names(scheme))


def purpose_name(scheme: str, code: str, language: str) -> str | None:
    """What a code is called in a language, else in English; None where the scheme has no such code."""
    names = _names(scheme).get(code)
    return None if names is None else names.get(language, names["en"])


@cache
def _names(scheme: str) -> dict[str, dict[str, str]]:
    names = table(FILE).get(scheme, {}).get("names")
    if not isinstance(names, dict) or not all("en" in found for found in names.values()):
        raise ValueError(f"registers/{FILE}.toml: [{scheme}.names] needs an English name for each code")
    return names
