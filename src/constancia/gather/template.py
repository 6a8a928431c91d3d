"""Texts with columns in them, by which a mapping says where each field of evidence comes from.

`{Year}` is the cell of that column; `{Day|Year}` the first of them that is filled; with a bar at the end,
`{Day|}`, the table need not have the column. `{Flow>sides}` looks the cell up in the mapping's
`[lookup.sides]`, whose keys are patterns, tried in order. What stands around them is taken as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

PLACE = re.compile(r"\{([^{}]+)\}")
Row = Mapping[str, str]
Lookup = tuple[tuple[re.Pattern[str], str], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The first filled cell of some columns, looked up where `lookup` is not empty."""

    columns: tuple[str, ...]
    optional: bool = False
    lookup: Lookup = ()

    def fill(self, row: Row) -> str:
        for column in self.columns:
            text = row.get(column)
            if text:
                return self.looked_up(text) if self.lookup else text
        return ""

    def looked_up(self, text: str) -> str:
        return next((value for pattern, value in self.lookup if pattern.fullmatch(text)), "")


@dataclass(frozen=True, slots=True)
class Template:
    """A text with choices of columns in it; without any it is the same for each row, its `constant`."""

    parts: tuple[str | Choice, ...] = ()
    constant: str | None = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        constant = None if self.choices else "".join(map(str, self.parts))
        object.__setattr__(self, "constant", constant)  # told once: it is asked for with every row

    @classmethod
    def of(cls, text: str, lookups: Mapping[str, Lookup]) -> Template:
        """The template that a text is; KeyError with the name of a lookup that is not there."""
        found: list[str | Choice] = []
        for at, part in enumerate(PLACE.split(text)):  # every second part is what stood in braces
            if at % 2:
                found.append(_choice(part, lookups))
            elif part:
                found.append(part)
        return cls(tuple(found))

    @property
    def choices(self) -> tuple[Choice, ...]:
        return tuple(part for part in self.parts if isinstance(part, Choice))

    def fill(self, row: Row) -> str:
        """The text for a row; empty where it has columns and none of them is filled."""
        if self.constant is not None:
            return self.constant
        if len(self.parts) == 1 and isinstance(only := self.parts[0], Choice):  # most are
            return only.fill(row)
        texts: list[str] = []
        said = False
        for part in self.parts:
            if isinstance(part, str):
                texts.append(part)
            elif text := part.fill(row):
                texts.append(text)
                said = True
        return "".join(texts).strip() if said else ""


def _choice(written: str, lookups: Mapping[str, Lookup]) -> Choice:
    columns, _, lookup = written.partition(">")
    names = columns.split("|")
    return Choice(
        tuple(name for name in names if name),
        optional=not names[-1],
        lookup=lookups[lookup] if lookup else (),
    )
