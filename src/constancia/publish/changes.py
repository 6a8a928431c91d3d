"""Comparisons as rows: what each format writes of two papers, under the same names in all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from constancia.model import (
    Area,
    AreaMatch,
    AreaRelation,
    Change,
    Comparison,
    Match,
    NameChange,
    NameRelation,
    Quotation,
    ShareChange,
    Span,
)
from constancia.publish.rows import Row

CHANGE_COLUMNS = ("of", "relation", "left", "right", "why", "score", "words", "tier")
FLAT_COLUMNS = (
    *("of", "relation", "why", "score", "tier", "left", "left_paper", "left_start", "left_end"),
    *("right", "right_paper", "right_start", "right_end"),
)
SHOWN = ("relation", "score", "said")  # what a terminal has room for
SHOWN_OF_SEVERAL = ("papers", *SHOWN)
_SHORT = 140  # characters of a quotation in a table
_QUIET = frozenset({AreaRelation.KEPT, AreaRelation.RENUMBERED})  # areas that are not told of for this alone


def rows(comparison: Comparison) -> Iterator[Row]:
    """A row a match of statements in the new paper's order, then areas, names and shares that changed.

    `left` and `right` are null, an object (`paper`, `start`, `end`, `quote`), or where statements were
    merged or split a list of them. `of` says what the row is about: `statement`, `area`, `name`, `share`.
    """
    for match in comparison.matches:
        yield _statement_row(match, comparison)
    for area in comparison.areas:
        if not _QUIET.issuperset(area.relations):
            yield _area_row(area, comparison)
    for name in comparison.names:
        if name.relations != (NameRelation.KEPT,):
            yield _name_row(name, comparison)
    for share in comparison.shares:
        if share.is_trend:
            yield _share_row(share, comparison)


def notes(comparison: Comparison) -> Iterator[Row]:
    """What a reader must know of all the rows, as rows `of` a `note` for files that hold nothing else."""
    for note in comparison.notes:
        yield _note_row(note, comparison)


def flat(listed: Iterable[Row]) -> Iterator[Row]:
    """The same rows for formats without objects: quotations as text, their places in columns of their own."""
    for row in listed:
        found = {name: row[name] for name in ("of", "relation", "why", "score", "tier")}
        for side in ("left", "right"):
            quoted = row[side] if isinstance(row[side], list) else [row[side]] if row[side] else []
            found[side] = [one["quote"] for one in quoted]
            found[f"{side}_paper"] = quoted[0]["paper"] if quoted else None
            found[f"{side}_start"] = [one["start"] for one in quoted]
            found[f"{side}_end"] = [one["end"] for one in quoted]
        yield found


def told(listed: Iterable[Row], comparison: Comparison) -> Iterator[Row]:
    """The same rows for a table: `said` has what is quoted of each side, cut, and why; `papers` names both.

    Where one side alone is quoted, the relation says why; what became of areas and names says itself.
    """
    papers = " → ".join(one.paper for one in (comparison.left, comparison.right))
    for row in flat(listed):
        sides = [row[side] for side in ("left", "right") if row[side] and row["of"] == "statement"]
        said = " → ".join(f"“{' … '.join(map(_cut, quoted))}”" for quoted in sides)
        why = "" if len(sides) == 1 else row["why"]
        yield {**row, "papers": papers, "said": ". ".join(filter(None, (said, why)))}


def _cut(quote: str) -> str:
    quote = " ".join(quote.split())
    return quote if len(quote) <= _SHORT else quote[: _SHORT - 1].rstrip() + "…"


def _note_row(note: str, comparison: Comparison) -> Row:
    return {
        "of": "note",
        "relation": [],
        "left": None,
        "right": None,
        "why": note,
        "score": None,
        "words": [],
        "tier": comparison.tier.value,
    }


def _statement_row(match: Match, comparison: Comparison) -> Row:
    return {
        "of": "statement",
        "relation": [relation.value for relation in match.relations],
        "left": _one_or_all([_quoted(one) for one in match.left]),
        "right": _one_or_all([_quoted(one) for one in match.right]),
        "why": match.why,
        "score": match.score,
        "words": [_words(change) for change in match.changes],
        "tier": comparison.tier.value,
    }


def _area_row(area: AreaMatch, comparison: Comparison) -> Row:
    return {
        "of": "area",
        "relation": [relation.value for relation in area.relations],
        "left": _one_or_all([_heading(one) for one in area.left]),
        "right": _one_or_all([_heading(one) for one in area.right]),
        "why": area.why,
        "score": area.score,
        "words": [],
        "tier": comparison.tier.value,
    }


def _name_row(name: NameChange, comparison: Comparison) -> Row:
    return {
        "of": "name",
        "relation": [relation.value for relation in name.relations],
        "left": _one_or_all([_quoted(one) for one in name.left]),
        "right": _one_or_all([_quoted(one) for one in name.right]),
        "why": name.why,
        "score": None,
        "words": [],
        "tier": comparison.tier.value,
    }


def _share_row(share: ShareChange, comparison: Comparison) -> Row:
    return {
        "of": "share",
        "relation": ["trend"],
        "left": None,
        "right": None,
        "why": share_line(share),
        "score": None,
        "words": [],
        "tier": comparison.tier.value,
    }


def share_line(share: ShareChange) -> str:
    """`firmness explores: 12 of 402 -> 30 of 390 (+4.7 points, 95 % between 1.9 and 7.6)`."""
    points = [100 * number for number in (share.difference, share.low, share.high)]
    return (
        f"{share.facet} {share.value}: {share.left} of {share.left_of} -> {share.right} of {share.right_of} "
        f"({points[0]:+.1f} points, 95 % between {points[1]:.1f} and {points[2]:.1f})"
    )


def _one_or_all(quoted: Sequence[Row]) -> Any:
    if not quoted:
        return None
    return quoted[0] if len(quoted) == 1 else list(quoted)


def _quoted(one: Quotation) -> Row:
    return {"paper": one.paper, "start": one.span.start, "end": one.span.end, "quote": one.quote}


def _heading(area: Area) -> Row:
    called = " ".join(f"{area.printed or ''} {area.title}".split())
    return {"paper": area.paper, "start": area.heading.start, "end": area.heading.end, "quote": called}


def _words(change: Change) -> Row:
    return {
        "relation": change.relation.value,
        "aspect": change.aspect.value,
        "before": change.before,
        "after": change.after,
        "left": _places(change.left),
        "right": _places(change.right),
    }


def _places(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
