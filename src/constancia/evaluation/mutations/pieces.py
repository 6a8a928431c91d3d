"""A paper taken to pieces, headings and the prose between them, and put together again with its outline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from constancia.evaluation.coded import Row


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as printed: `printed` enumerator, `gap`, `title` (its line breaks kept).

    `parent` is the index of the parent among the headings, from 0.
    """

    printed: str | None
    gap: str
    title: str
    level: int
    ordinal: int | None
    parent: int | None
    kind: str

    @property
    def text(self) -> str:
        return f"{self.printed or ''}{self.gap}{self.title}"


@dataclass(frozen=True, slots=True)
class Pieces:
    """`prose[n]` stands before `headings[n]`, the last piece of prose behind them all."""

    headings: tuple[Heading, ...]
    prose: tuple[str, ...]

    def __post_init__(self) -> None:
        if len(self.prose) != len(self.headings) + 1:
            raise ValueError(f"{len(self.headings)} headings part {len(self.prose)} pieces of prose")

    def with_heading(self, index: int, heading: Heading) -> Pieces:
        return replace(self, headings=(*self.headings[:index], heading, *self.headings[index + 1 :]))

    def with_prose(self, index: int, prose: str) -> Pieces:
        return replace(self, prose=(*self.prose[:index], prose, *self.prose[index + 1 :]))

    def numbered(self) -> list[int]:
        """Indices of the headings that print an enumerator."""
        return [index for index, heading in enumerate(self.headings) if heading.printed is not None]

    def path(self, index: int) -> list[int]:
        """The numbers of a numbered heading and of the numbered headings around it, from the top."""
        numbers: list[int] = []
        at: int | None = index
        while at is not None:
            heading = self.headings[at]
            if heading.ordinal is not None:
                numbers.append(heading.ordinal)
            at = heading.parent
        return numbers[::-1]

    def join(self) -> tuple[str, list[Row]]:
        """The text and its outline: rows of `constancia outline --format jsonl`, with `line` (from 1)."""
        text = self.prose[0]
        rows: list[Row] = []
        for heading, prose in zip(self.headings, self.prose[1:], strict=True):
            start = len(text)
            text += heading.text
            rows.append(_row(heading, start, text.count("\n", 0, start) + 1))
            text += prose
        return text, rows


def take_apart(text: str, outline: Iterable[Row]) -> Pieces:
    """The pieces of `text`; headings whose enumerator is not printed in front keep none."""
    rows: Sequence[Row] = sorted(outline, key=lambda row: row["start"])
    prose: list[str] = []
    reached = 0
    for row in rows:
        prose.append(text[reached : row["start"]])
        reached = row["end"]
    return Pieces(tuple(_heading(row, text) for row in rows), (*prose, text[reached:]))


def _heading(row: Row, text: str) -> Heading:
    raw, printed = text[row["start"] : row["end"]], row["printed"]
    if printed is None or not raw.startswith(printed):
        printed, gap, title = None, "", raw
    else:
        rest = raw[len(printed) :]
        gap = rest[: _title_start(rest, row["title"])]
        title = rest[len(gap) :]
    return Heading(
        printed, gap, title, row["level"], row["ordinal"], row["parent"], row.get("kind") or "section"
    )


def _title_start(rest: str, title: str) -> int:
    """Where the title starts behind an enumerator: past spaces, and past a dash or colon between the two."""
    found = rest.find(title)
    if found >= 0 and not any(sign.isalnum() for sign in rest[:found]):
        return found
    return len(rest) - len(rest.lstrip())


def _row(heading: Heading, start: int, line: int) -> Row:
    return {
        "line": line,
        "start": start,
        "end": start + len(heading.text),
        "level": heading.level,
        "ordinal": heading.ordinal,
        "printed": heading.printed,
        "title": " ".join(heading.title.split()),
        "parent": heading.parent,
        "kind": heading.kind,
    }
