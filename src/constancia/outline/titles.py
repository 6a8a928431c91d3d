"""The title of a paper whose file states none: the line marked as its title, not whatever stands on top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

from constancia.model import Division, DivisionKind, Document, Span
from constancia.outline.lines.blocks import UNDERLINES
from constancia.outline.lines.markup import inner, plain
from constancia.outline.lines.signs import ideographic, terminal
from constancia.outline.lines.wording import folded, opens_like_a_title, short
from constancia.text.lines import lines

TOGETHER = 200  # code points of the lines of a title that are put together
LONGEST = 60  # code points of a title that ends in a full stop; a longer one is a sentence


def titled(document: Document, divisions: Sequence[Division]) -> Document:
    """The document under its own title, where it was called by its first line for want of one.

    A title that the file or the list beside it states stays. `divisions` are the document's own.
    """
    first = next((line.text for line in lines(document.text) if not line.blank), "")
    if not first.startswith(document.work.title):
        return document
    title = next(_printed_titles(document, divisions), "") or _name(document)
    if not title or title == document.work.title:
        return document
    return replace(document, work=replace(document.work, title=title))


def _printed_titles(document: Document, divisions: Sequence[Division]) -> Iterator[str]:
    """What the outline took for the title, then the first lines that are no furniture; no markup in them.

    None of them is a sentence or greets those spoken to: from there on the paper has no title. What the
    file itself marks as a heading may be as long as it likes.
    """
    text = document.text
    stated = {hint.span.end for hint in document.hints if hint.role in ("title", "heading")}
    marked = [each.heading for each in divisions if each.kind is DivisionKind.TITLE]
    named = [one for one in marked if _names(_wording(one.quote(text)), stated=one.end in stated)]
    if named:
        yield _together([_wording(one.quote(text)) for one in named])
    furniture = [division.heading for division in divisions if division.is_furniture]
    own = (line for line in lines(text) if not line.blank and not _within(line.start, furniture))
    yield from takewhile(may_be_a_name, (_wording(line.text) for line in own))


def may_be_a_name(wording: str) -> bool:
    """Whether words may be what a paper is called: no greeting ("Dear delegates,"), no sentence."""
    if not opens_like_a_title(wording) or wording[-1] in ",，:：;；、":
        return False
    return short(wording) and not (terminal(wording) and (ideographic(wording) or len(wording) > LONGEST))


def _names(wording: str, *, stated: bool) -> bool:
    return may_be_a_name(wording) or (stated and _is_long_name(wording))


def _together(printed: Sequence[str]) -> str:
    """One title of the lines that are marked as one: "The Partnership: Second Action Plan"."""
    between = "：" if ideographic(printed[0]) else ": "
    title = printed[0]
    for line in printed[1:]:
        if folded(line) in folded(title) or len(title) + len(line) > TOGETHER:
            break
        title += (between if title[-1].isalnum() else " ") + line
    return title


def _is_long_name(wording: str) -> bool:
    return opens_like_a_title(wording) and not short(wording) and not terminal(wording)


def _name(document: Document) -> str:
    """The name of the file, where the paper prints no title; the words of its own that it was called by."""
    return Path(document.source.name).stem


def _within(place: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def _wording(raw: str) -> str:
    """What a line says, without markup and without the signs that underline it: "Our Coast" over "====="."""
    named, _, last = raw.rstrip().rpartition("\n")
    raw = named if named and set(last) in UNDERLINES else raw
    found = inner(raw)
    return plain(raw[found.start : found.end])
