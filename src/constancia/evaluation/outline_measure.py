"""How well an outline agrees with the gold (codebook, section 5)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import category

from constancia.evaluation.coded import Row
from constancia.evaluation.scores import Labels, Tally
from constancia.model import FURNITURE, Division, Paper, Span

ASPECTS = ("parent", "level", "ordinal", "title", "offsets")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as compared: `line` on which it starts (1-based), `parent` the line of its parent."""

    line: int
    span: Span
    level: int
    ordinal: int | None
    title: str
    parent: int | None


@dataclass(frozen=True, slots=True)
class OutlineMeasured:
    """One outline against the gold: headings paired by line, `aspects` by the names of `ASPECTS`."""

    headings: Tally
    aspects: Mapping[str, Labels]
    pairs: tuple[tuple[Heading, Heading], ...]
    lost: tuple[Heading, ...]
    invented: tuple[Heading, ...]

    def scores(self) -> dict[str, float | None]:
        """Every measure by name, 0 to 1; None where there was nothing to measure."""
        return {
            "headings.precision": self.headings.precision,
            "headings.recall": self.headings.recall,
            "headings.f1": self.headings.f1,
        } | {f"{name}.accuracy": labels.accuracy for name, labels in self.aspects.items()}


def measure_outline(
    gold: Iterable[Row] | Paper, predicted: Iterable[Row] | Paper, text: str
) -> OutlineMeasured:
    """Compare two outlines of `text`, each as rows of `constancia outline --format jsonl` or as a paper.

    Furniture is left out on both sides; `text` gives the line of each heading's start.
    """
    return compare_outlines(_headings(gold, text), _headings(predicted, text))


def compare_outlines(gold: Sequence[Heading], predicted: Sequence[Heading]) -> OutlineMeasured:
    """The same for headings already at hand."""
    waiting: defaultdict[int, list[Heading]] = defaultdict(list)
    for heading in predicted:
        waiting[heading.line].append(heading)
    pairs: list[tuple[Heading, Heading]] = []
    lost: list[Heading] = []
    for heading in gold:
        if waiting[heading.line]:
            pairs.append((heading, waiting[heading.line].pop(0)))
        else:
            lost.append(heading)
    invented = tuple(heading for rest in waiting.values() for heading in rest)
    return OutlineMeasured(
        Tally(len(pairs), len(gold), len(predicted)), _aspects(pairs), tuple(pairs), tuple(lost), invented
    )


def furniture_tally(gold: Iterable[Row], predicted: Iterable[Division], text: str) -> Tally:
    """Furniture paired by the line on which it starts and its kind; gold rows have `line` and `kind`."""
    listed = [division for division in predicted if division.is_furniture]
    lines = _lines(text, (division.heading.start for division in listed))
    known = Counter((row["line"], row["kind"]) for row in gold)
    found = Counter((lines[division.heading.start], division.kind.value) for division in listed)
    return Tally((known & found).total(), known.total(), found.total())


def folded(title: str) -> str:
    """A title with case, spaces and dashes folded: a run of dashes and its spaces is one hyphen."""
    plain = "".join("-" if category(sign) == "Pd" else sign for sign in title.casefold())
    return "-".join(" ".join(part.split()) for part in re.split(r"(?:\s*-\s*)+", plain))


def headings_of_rows(rows: Iterable[Row], text: str) -> list[Heading]:
    """Headings of rows whose `parent` is the 0-based index of a row, furniture among them or not."""
    listed = list(rows)
    lines = _lines(text, (row["start"] for row in listed))
    return [
        Heading(
            lines[row["start"]],
            Span(row["start"], row["end"]),
            row["level"],
            row["ordinal"],
            row["title"],
            None if row["parent"] is None else lines[listed[row["parent"]]["start"]],
        )
        for row in listed
        if row["level"] > 0 and row.get("kind") not in FURNITURE
    ]


def headings_of_divisions(divisions: Iterable[Division], text: str) -> list[Heading]:
    """Headings of a paper's divisions, furniture left out."""
    listed = list(divisions)
    lines = _lines(text, (division.heading.start for division in listed))
    starts = {division.id: lines[division.heading.start] for division in listed}
    return [
        Heading(
            lines[division.heading.start],
            division.heading,
            division.level,
            division.ordinal,
            division.title,
            None if division.parent is None else starts[division.parent],
        )
        for division in listed
        if not division.is_furniture
    ]


def _headings(outline: Iterable[Row] | Paper, text: str) -> list[Heading]:
    if isinstance(outline, Paper):
        return headings_of_divisions(outline.divisions, text)
    return headings_of_rows(outline, text)


def _lines(text: str, starts: Iterable[int]) -> dict[int, int]:
    """Offset -> 1-based line, in one walk through the text."""
    lines: dict[int, int] = {}
    line, reached = 1, 0
    for start in sorted(set(starts)):
        line += text.count("\n", reached, start)
        reached = start
        lines[start] = line
    return lines


def _aspects(pairs: Sequence[tuple[Heading, Heading]]) -> dict[str, Labels]:
    return {
        "parent": Labels(tuple((gold.parent, found.parent) for gold, found in pairs)),
        "level": Labels(tuple((gold.level, found.level) for gold, found in pairs)),
        "ordinal": Labels(
            tuple((gold.ordinal, found.ordinal) for gold, found in pairs if gold.ordinal is not None)
        ),
        "title": Labels(tuple((folded(gold.title), folded(found.title)) for gold, found in pairs)),
        "offsets": Labels(tuple((_place(gold), _place(found)) for gold, found in pairs)),
    }


def _place(heading: Heading) -> str:
    return f"{heading.span.start}..{heading.span.end}"
