"""What a comparison needs of a coded statement, whether a person's row or the machine's noun."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from unicodedata import category

from constancia.evaluation.scores import Value
from constancia.model import MULTIPLE, SINGLE, UNDERTAKINGS, Span, Statement

Row = Mapping[str, Any]

# Punctuation that may close or part a quote; opening quotes and brackets belong to what they open.
_TRIMMED = frozenset({"Pc", "Pd", "Pe", "Pf", "Po"})
# Signs of a quantity or a reference, which Unicode files under punctuation too.
_KEPT = frozenset("%‰#&@§*/\\")


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that the machine gave: which rule or model gave it, and how sure it is (None: not told)."""

    facet: str
    value: Value
    by: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Coded:
    """One statement as coded: `span` in code points, its facets single and multiple.

    A facet that the coding leaves out is missing from `single`, and empty in `multiple`. `claims` are
    the same values with who gave them; people's rows have none.
    """

    span: Span
    quote: str
    single: Mapping[str, Value]
    multiple: Mapping[str, tuple[str, ...]]
    claims: tuple[Claim, ...] = ()

    @property
    def kind(self) -> Value | None:
        return self.single.get("kind")

    @property
    def is_undertaking(self) -> bool:
        return self.kind in UNDERTAKINGS


def of_rows(rows: Iterable[Row]) -> list[Coded]:
    """Rows of the codebook's section 4 with `start` and `end`; KeyError where a row lacks one."""
    return [
        Coded(
            Span(row["start"], row["end"]),
            row["quote"],
            {name: row[name] for name in SINGLE if row.get(name) is not None},
            {name: tuple(row.get(name) or ()) for name in MULTIPLE},
        )
        for row in rows
    ]


def of_statements(statements: Iterable[Statement]) -> list[Coded]:
    """Statements of a paper, machine-made or a person's."""
    return [
        Coded(
            statement.span,
            statement.quote,
            {facet.name: facet.value for facet in statement.facets if facet.name in SINGLE},
            {name: statement.values(name) for name in MULTIPLE},
            tuple(Claim(facet.name, facet.value, facet.by, facet.confidence) for facet in statement.facets),
        )
        for statement in statements
    ]


def located(rows: Iterable[Row], text: str) -> list[Row]:
    """Rows with only `line` (1-based) and `quote`, given their `start` and `end` in `text`.

    Of equal quotes in one line the later row takes the later place. ValueError where a quote is
    not in its line (it may run on into later ones).
    """
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    found: list[Row] = []
    taken: set[int] = set()
    for row in rows:
        start = text.find(row["quote"], starts[row["line"] - 1])
        while start in taken:
            start = text.find(row["quote"], start + 1)
        if not starts[row["line"] - 1] <= start < starts[row["line"]]:
            raise ValueError(f"line {row['line']} does not have {row['quote'][:60]!r}")
        taken.add(start)
        found.append({**row, "start": start, "end": start + len(row["quote"])})
    return found


def trimmed(quote: str) -> str:
    """The quote without spaces, punctuation and closing quotes or brackets at its ends, spaces folded."""
    start, end = 0, len(quote)
    while start < end and _is_margin(quote[start]):
        start += 1
    while start < end and _is_margin(quote[end - 1]):
        end -= 1
    return " ".join(quote[start:end].split())


def _is_margin(sign: str) -> bool:
    return sign.isspace() or (category(sign) in _TRIMMED and sign not in _KEPT)
