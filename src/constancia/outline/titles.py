"""The title of a paper whose file states none: the line marked as its title, not whatever stands on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from constancia.model import Division, DivisionKind, Document, Span
from constancia.outline.markup import inner, plain
from constancia.text.lines import lines


def titled(document: Document, divisions: Sequence[Division]) -> Document:
    """The document under its own title, where it was called by its first line for want of one.

    A title that the file or the list beside it states stays. `divisions` are the document's own.
    """
    first = next((line.text for line in lines(document.text) if not line.blank), "")
    if not first.startswith(document.work.title):
        return document
    title = _printed_title(document.text, divisions)
    if not title or title == document.work.title:
        return document
    return replace(document, work=replace(document.work, title=title))


def _printed_title(text: str, divisions: Sequence[Division]) -> str:
    """What the outline took for the title, else the first line that is no furniture; no markup in it."""
    for division in divisions:
        if division.kind is DivisionKind.TITLE:
            return _wording(division.heading.quote(text))
    furniture = [division.heading for division in divisions if division.is_furniture]
    own = (line for line in lines(text) if not line.blank and not _within(line.start, furniture))
    return next((_wording(line.text) for line in own), "")


def _within(place: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def _wording(raw: str) -> str:
    found = inner(raw)
    return plain(raw[found.start : found.end])
