"""Blocks ready for a template: their markup, their place among the headings, their notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString

from constancia.lexicon.notes import Note
from constancia.store.queries import Heading
from constancia.web.explore.marked import Block, Reading
from constancia.web.explore.markup import Look, inline, references, title

DEEPEST = 6  # HTML has no heading below h6


@dataclass(frozen=True, slots=True)
class Numbered:
    """An editor's note with its number in this paper."""

    number: int
    note: Note


@dataclass(frozen=True, slots=True)
class Shown:
    """A block as a page shows it. `tag` is its element; notes stand with the first block that has them.

    The `html` of a heading is to be a link to the heading's page, its notes' numbers stand behind it in
    `references`; but where `linked` is true statements reach into it, and it has links of its own.
    """

    html: SafeString
    references: SafeString
    linked: bool
    tag: str
    heading: Heading | None
    notes: tuple[Numbered, ...]


def shown(reading: Reading, blocks: Iterable[Block], look: Look, depths: Mapping[str, int]) -> list[Shown]:
    """The blocks in order; `depths` says how deep a heading stands on this page, 1 just under its title."""
    met: set[int] = set()
    found: list[Shown] = []
    for block in blocks:
        new = [number for number in block.notes if number not in met]
        met.update(new)
        notes = tuple(Numbered(number, reading.notes[number - 1]) for number in new)
        found.append(_shown(block, look, _tag(block.heading, depths), notes))
    return found


def _shown(block: Block, look: Look, tag: str, notes: tuple[Numbered, ...]) -> Shown:
    linked = tag == "p" or any(piece.statement for piece in block.pieces)
    if linked:
        return Shown(inline(block, look), SafeString(), linked, tag, block.heading, notes)
    return Shown(title(block), references(block), linked, tag, block.heading, notes)


def _tag(heading: Heading | None, depths: Mapping[str, int]) -> str:
    if heading is None or heading.is_furniture:
        return "p"
    return f"h{min(DEEPEST, depths[heading.id] + 1)}"
