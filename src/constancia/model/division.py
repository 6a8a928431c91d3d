"""The outline of a text: headings, the text under them, and furniture around them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from constancia.model.span import Span


class DivisionKind(StrEnum):
    """What a division is. The second group is furniture: kept and marked, never deleted."""

    INTRODUCTION = "introduction"
    PART = "part"
    CHAPTER = "chapter"
    PROGRAMME = "programme"
    AREA = "area"
    SECTION = "section"
    ARTICLE = "article"
    ANNEX = "annex"

    TITLE = "title"
    REPEATED_TITLE = "repeated-title"
    SOURCE_LINE = "source"
    RESIDUE = "residue"
    CONTENTS = "contents"
    METADATA = "metadata"
    RUNNING_HEAD = "running-head"
    FOOTNOTE = "footnote"


FURNITURE = frozenset(
    {
        DivisionKind.TITLE,
        DivisionKind.REPEATED_TITLE,
        DivisionKind.SOURCE_LINE,
        DivisionKind.RESIDUE,
        DivisionKind.CONTENTS,
        DivisionKind.METADATA,
        DivisionKind.RUNNING_HEAD,
        DivisionKind.FOOTNOTE,
    }
)


@dataclass(frozen=True, slots=True)
class Anomaly:
    """Something irregular about a heading, at its place; `code` is stable, `message` is for people."""

    code: str
    span: Span
    message: str


def called(title: str, printed: str | None) -> str:
    """What people call a division: its title, or what is printed in the place of one ("Article 1")."""
    return title or printed or ""


@dataclass(frozen=True, slots=True)
class Division:
    """One heading with the stretch of text it opens, or one piece of furniture.

    `heading` spans the heading as printed, enumerator included (furniture: the whole piece); `body`
    reaches from the heading's start to the next heading of the same or a higher level. `title` is
    the heading's wording without its enumerator. `level` counts from 1 at the top; furniture has
    level 0. `ordinal` is the number the enumerator denotes, None where nothing is printed.
    `parent` is the id of the enclosing division.
    """

    id: str
    kind: DivisionKind
    level: int
    ordinal: int | None
    printed: str | None
    title: str
    heading: Span
    body: Span
    parent: str | None
    anomalies: tuple[Anomaly, ...] = ()

    def __post_init__(self) -> None:
        if (self.level == 0) != (self.kind in FURNITURE):
            raise ValueError(f"{self.kind} cannot have level {self.level}")
        if not self.body.contains(self.heading):
            raise ValueError(f"heading {self.heading} lies outside its division {self.body}")

    @property
    def is_furniture(self) -> bool:
        return self.kind in FURNITURE
