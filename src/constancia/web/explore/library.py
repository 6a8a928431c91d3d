"""Papers as pages need them. What a run coded never changes, so it is read from the store once."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from constancia.lexicon.notes import Note, find
from constancia.model import Document, Rendering, Span
from constancia.store.keeping.coding import listed, rungs
from constancia.store.queries import Heading, PaperSummary
from constancia.web.coded import Key
from constancia.web.explore.chart import Chart, chart
from constancia.web.explore.marked import Reading
from constancia.web.explore.sheets import sheets

KEPT = 16  # readings held ready in memory; one of 50 kB and 400 statements takes some 0.5 MB
MANY = 256  # papers of which the sheets and the chart are held; each takes some 30 kB at the most


def reading(paper: PaperSummary) -> Reading:
    """The text of a paper with its current run's headings, statements and editor's notes."""
    return _reading(Key(paper))


@lru_cache(maxsize=KEPT)
def _reading(key: Key) -> Reading:
    paper = key.paper
    found = listed(paper)
    return _with_notes(Reading(found.text, found.headings, found.statements), paper)


def cut(paper: PaperSummary) -> tuple[Span, ...]:
    """The sheets of a paper's whole text."""
    return _cut(Key(paper))


@lru_cache(maxsize=MANY)
def _cut(key: Key) -> tuple[Span, ...]:
    whole = reading(key.paper)
    return sheets(whole, Span(0, len(whole.text)))


def drawn(paper: PaperSummary) -> Chart:
    """The chart of a paper's firmness, part by part."""
    return _drawn(Key(paper))


@lru_cache(maxsize=MANY)
def _drawn(key: Key) -> Chart:
    whole = reading(key.paper)
    return chart(rungs(whole.headings, whole.statements))


def _with_notes(bare: Reading, paper: PaperSummary) -> Reading:
    """The same reading with the editor's notes, numbered by first mention."""
    document = Document(paper.work, paper.source, paper.language, Rendering(paper.rendering), bare.text)
    numbers: dict[Note, int] = {}
    noted: list[tuple[Span, int]] = []
    for span, note in find(document):
        noted.append((span, numbers.setdefault(note, len(numbers) + 1)))
    return replace(bare, notes=tuple(numbers), noted=tuple(noted))


def outline(reading: Reading) -> tuple[Heading, ...]:
    """The headings, furniture left out."""
    return tuple(heading for heading in reading.headings if not heading.is_furniture)


def depths(reading: Reading) -> dict[str, int]:
    """How deep each heading stands, 1 at the top, whatever levels the paper skips."""
    found: dict[str, int] = {}
    for heading in reading.headings:
        found[heading.id] = found.get(heading.parent or "", 0) + 1
    return found


def path(reading: Reading, heading: Heading) -> tuple[Heading, ...]:
    """The headings around a heading, from the top, without itself."""
    by_id = {one.id: one for one in reading.headings}
    found: list[Heading] = []
    while heading.parent is not None:
        heading = by_id[heading.parent]
        found.append(heading)
    return tuple(reversed(found))


def own_text(reading: Reading, heading: Heading) -> Span:
    """The text under a heading up to the first heading inside it."""
    start = heading.body.start
    inside = (one.heading.start for one in reading.headings if one.parent == heading.id)
    return Span(start, min((place for place in inside if place > start), default=heading.body.end))
