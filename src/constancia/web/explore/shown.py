"""Blocks ready for a template: their markup, their place among the headings, their notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString

from constancia.lexicon.notes import Note
from constancia.store.queries import Heading
from constancia.web.explore.marked import Block, Reading
from constancia.web.explore.markup import Look, element, joined

DEEPEST = 6  # HTML has no heading below h6


@dataclass(frozen=True, slots=True)
class Numbered:
    """An editor's note with its number in this paper."""

    number: int
    note: Note


@dataclass(frozen=True, slots=True)
class Shown:
    """Blocks as a page shows them, one after the other: their elements, and the notes on the last of them.

    `html` is what stands before the block with notes, `noted` that block; notes stand with the first block
    that has them.
    """

    html: SafeString
    noted: SafeString
    notes: tuple[Numbered, ...]


def shown(reading: Reading, blocks: Iterable[Block], look: Look, depths: Mapping[str, int]) -> list[Shown]:
    """The blocks in order; `depths` says how deep a heading stands on this page, 1 just under its title.

    A text has hundreds of blocks and few notes: a template is given what stands between two notes.
    """
    met: set[int] = set()
    found: list[Shown] = []
    waiting: list[SafeString] = []
    for block in blocks:
        html = element(block, look, _tag(block.heading, depths))
        new = [number for number in block.notes if number not in met]
        met.update(new)
        if new:
            notes = tuple(Numbered(number, reading.notes[number - 1]) for number in new)
            found.append(Shown(joined(waiting), html, notes))
            waiting = []
        else:
            waiting.append(html)
    return [*found, Shown(joined(waiting), SafeString(), ())]


def _tag(heading: Heading | None, depths: Mapping[str, int]) -> str:
    if heading is None or heading.is_furniture:
        return "p"
    return f"h{min(DEEPEST, depths[heading.id] + 1)}"
