"""Whose deed a thing is, as its source says: countries by their codes, bodies by their ids or names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from constancia.registers.countries import UnknownCountry, find_country
from constancia.registers.names import register


def providers(named: Iterable[str]) -> tuple[str, ...]:
    """Those who are named, each once, in their order."""
    return tuple(dict.fromkeys(provider(name.strip()) for name in named if name.strip()))


@lru_cache(maxsize=10_000)
def provider(name: str) -> str:
    """A country's code, the id of a body that the register has, else the name as it is written."""
    try:
        return find_country(name)
    except UnknownCountry:
        entry = register().find(name)
        return name if entry is None else entry.id
