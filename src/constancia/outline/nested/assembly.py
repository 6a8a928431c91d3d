"""Placed headings and pieces of furniture -> divisions with kinds, ids, parents, bodies and anomalies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import normalize

from constancia.model import Division, DivisionKind, Span
from constancia.outline.around.furniture import Piece
from constancia.outline.nested.anomalies import anomalies
from constancia.outline.nested.nesting import Placed

SLUG = 40  # code points of an id's part that comes from a title


def assemble(text: str, placed: Sequence[Placed], pieces: Sequence[Piece]) -> tuple[Division, ...]:
    """All divisions in text order."""
    headings = _headings(text, placed)
    return tuple(sorted((*headings, *_furniture(pieces)), key=lambda division: division.heading.start))


def _headings(text: str, placed: Sequence[Placed]) -> list[Division]:
    irregular = anomalies(placed)
    ends = _ends(placed, len(text))
    deepest = max((item.depth for item in placed), default=0) + 1
    open_ids: list[str] = []
    taken: dict[str, int] = {}
    found: list[Division] = []
    for item, end, odd in zip(placed, ends, irregular, strict=True):
        del open_ids[item.depth :]
        parent = open_ids[-1] if open_ids else None
        candidate = item.candidate
        kind = _kind(item, deepest)
        own = _unique(_own_id(item, kind), parent, taken)
        open_ids.append(own)
        found.append(
            Division(
                id=own,
                kind=kind,
                level=len(open_ids),
                ordinal=None if item.reading is None else item.reading.value,
                printed=None if item.reading is None else item.reading.printed,
                title=candidate.title,
                heading=Span(candidate.start, candidate.end),
                body=Span(candidate.start, end),
                parent=parent,
                anomalies=odd,
            )
        )
    return found


def _ends(placed: Sequence[Placed], length: int) -> list[int]:
    """Where each heading's division ends: at the next heading of its own or a higher level."""
    ends = [length] * len(placed)
    waiting: list[int] = []
    for index, item in enumerate(placed):
        while waiting and placed[waiting[-1]].depth >= item.depth:
            ends[waiting.pop()] = item.candidate.start
        waiting.append(index)
    return ends


def _kind(item: Placed, deepest: int) -> DivisionKind:
    """By the keyword; else by the place in the paper: areas are the deepest of three levels or more."""
    if item.reading is not None and item.reading.style.kind is not None:
        return DivisionKind(item.reading.style.kind)
    if item.candidate.role == "introduction":
        return DivisionKind.INTRODUCTION
    if deepest < 3 or item.candidate.role is not None:
        return DivisionKind.SECTION
    level = item.depth + 1
    if level == deepest:
        return DivisionKind.AREA
    if level == deepest - 1:
        return DivisionKind.PROGRAMME
    return DivisionKind.PART if level == 1 else DivisionKind.CHAPTER


def _own_id(item: Placed, kind: DivisionKind) -> str:
    """From the number where one is printed, else from the title: "part-3", "7", "sports"."""
    ordinal = None if item.reading is None else item.reading.value
    named = item.depth == 0 or (item.reading is not None and item.reading.style.kind is not None)
    if ordinal is not None:
        return f"{kind.value}-{ordinal}" if named else str(ordinal)
    if kind is DivisionKind.INTRODUCTION:
        return kind.value
    return slug(item.candidate.title) or kind.value


def slug(title: str) -> str:
    """Letters without marks and digits, in lower case, joined by hyphens, cut at a word.

    Empty for a title in a writing other than Latin.
    """
    bare = normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    joined = "-".join(re.findall(r"[a-z0-9]+", bare))
    if len(joined) <= SLUG:
        return joined
    return joined[: SLUG + 1].rpartition("-")[0] or joined[:SLUG]


def _unique(own: str, parent: str | None, taken: dict[str, int]) -> str:
    """The id under its parent's; a second one of the same name ends in -2. `taken` counts each name."""
    wanted = own if parent is None else f"{parent}.{own}"
    found = wanted
    while found in taken:
        taken[wanted] += 1
        found = f"{wanted}-{taken[wanted]}"
    taken[found] = 1
    return found


def _furniture(pieces: Sequence[Piece]) -> list[Division]:
    taken: dict[str, int] = {}
    return [
        Division(
            id=_unique(piece.kind.value, None, taken),
            kind=piece.kind,
            level=0,
            ordinal=None,
            printed=None,
            title=piece.kind.value,
            heading=piece.span,
            body=piece.span,
            parent=None,
        )
        for piece in pieces
    ]
