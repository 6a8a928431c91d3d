"""Which groups, classes and regions a country belongs to, and where it stands in a grid of equal tiles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from constancia.registers.countries import country, is_country
from constancia.registers.facts import Facts
from constancia.registers.files import table
from constancia.registers.names import Entry, register

MEMBER = "member"  # the property of facts on memberships
IN = frozenset({"member", "listed"})  # its values that say yes


@dataclass(frozen=True, slots=True)
class Tile:
    """A country's place in a grid, counted from 1."""

    code: str
    column: int
    row: int


def groups_of(code: str, facts: Facts) -> tuple[Entry, ...]:
    """The entries of the register that a country belongs to, in the register's order.

    As the register lists a group's members, as facts say, and as M49 puts countries into regions. KeyError
    where `code` is no country.
    """
    known = country(code)
    said = {fact.object for fact in facts.about(code, MEMBER) if fact.value in IN}
    regions = frozenset() if known.region is None else _around(known.region)
    return tuple(
        entry
        for entry in register().entries.values()
        if code in entry.members or entry.id in said or entry.id in regions
    )


@cache
def _around(region: str) -> frozenset[str]:
    """The ids of a region of M49, given by its English name, and of those around it."""
    entries = {entry.ids["m49"]: entry for entry in register().entries.values() if "m49" in entry.ids}
    found = {code for code, entry in entries.items() if entry.type == "region" and entry.name("en") == region}
    for outer, inner in reversed(table("regions").items()):
        if found & set(inner):
            found.add(outer)
    return frozenset(entries[code].id for code in found if code in entries)


@cache
def grids() -> Mapping[str, tuple[Tile, ...]]:
    """The grids by the group whose members they show, row by row; ValueError where one breaks its form."""
    return {group: tuple(_tiles(group, grid)) for group, grid in table("tiles").items()}


def _tiles(group: str, grid: object) -> Iterator[Tile]:
    entry = register().entries.get(group)
    if entry is None or not isinstance(grid, str):
        raise ValueError(f"registers/tiles.toml: {group} is no group of the register, or no grid")
    rows = [line.split() for line in grid.strip().splitlines()]
    codes = sorted(code for row in rows for code in row if code != ".")
    if codes != sorted(entry.members) or not all(map(is_country, codes)):
        raise ValueError(f"registers/tiles.toml: {group} has not exactly the members of that group")
    for y, row in enumerate(rows, 1):
        for x, code in enumerate(row, 1):
            if code != ".":
                yield Tile(code, x, y)
