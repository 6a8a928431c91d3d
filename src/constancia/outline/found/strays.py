"""A few items of a numbered list that look like headings, while the others are sentences: none is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.candidate import Candidate
from constancia.outline.lines.enumerators import Enumerator
from constancia.outline.lines.markup import Form

_RUN_IN = {"glued", "in-paragraph"}
_ENDS_AN_ITEM = (";", "；", ",", "，")
NEAR = 2  # how far apart two numbers of one list may be: one of them may be lost to the print


class _Kind(NamedTuple):
    """What the items of one list have in common: how they are counted, and how they are printed."""

    style: str
    system: str
    form: Form
    size: int | None


@dataclass(frozen=True, slots=True)
class _Item:
    """A numbered block; `heading` is the first block of the candidate that it is likely to be."""

    index: int
    value: int
    heading: int | None


def without_strays(found: Sequence[Candidate], blocks: Sequence[Block], run_in: Set[int]) -> list[Candidate]:
    """Without items of lists most of whose items are no headings: "Goal 1: We open ports.", "Goal 2: Rails".

    Headings that count on from a first one are kept, whatever stands between them, and so is what markup or
    the contents call a heading. `run_in` are the first blocks of titles that share a line with their
    paragraph: such may be headings, and tell nothing. Nor does a path, which no list has: "2.1".
    """
    opening = [each for each in found if "in-paragraph" not in each.marks]
    likely = [each for each in opening if each.accept < each.reject and "glued" not in each.marks]
    if not any(each.readings for each in likely):
        return list(found)
    kinds = _kinds(blocks, {each.first: each for each in likely}, run_in)
    others = sorted(each.first for each in likely)
    gone = {item.heading for items in kinds.values() for item in _strays(items, others, blocks)}
    kept = {each.first for each in found if each.level is not None or each.listed}
    return [each for each in found if each.first not in gone - kept or _RUN_IN & set(each.marks)]


def _kinds(
    blocks: Sequence[Block], likely: dict[int, Candidate], run_in: Set[int]
) -> dict[_Kind, list[_Item]]:
    """The numbered blocks by the kind of their list, in text order; a number of two readings is in both."""
    kinds: defaultdict[_Kind, list[_Item]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if explicit(block) is not None or index in run_in:
            continue
        for kind, value in _readings(block.enumerators, block):
            kinds[kind].append(_Item(index, value, index if index in likely else None))
    return kinds


def _readings(enumerators: Iterable[Enumerator], block: Block) -> Iterator[tuple[_Kind, int]]:
    for each in enumerators:
        if (number := each.number) is not None and not number.above:
            yield (
                _Kind(each.style.id, number.system, block.form, block.size),
                number.value,
            )


def _strays(items: Sequence[_Item], others: Sequence[int], blocks: Sequence[Block]) -> Iterator[_Item]:
    """The likely headings of a kind in lists most of whose items are none, or the first two."""
    headings = _counted_on(items)
    for run in _runs([each for each in items if each.index not in headings], set(others)):
        told = [each for each in run if each.heading is None]
        listed = 2 * len(told) > len(run) or told[:2] == run[:2]
        if listed or any(blocks[each.index].wording.endswith(_ENDS_AN_ITEM) for each in told):
            yield from (each for each in run if each.heading is not None)


def _counted_on(items: Sequence[_Item]) -> set[int]:
    """The indices of likely headings that count on from one, two or more: the outline's own."""
    counted: set[int] = set()
    chain: list[_Item] = []
    for each in (item for item in items if item.heading is not None):
        if each.value == 1 or not chain or each.value != chain[-1].value + 1:
            chain = [each] if each.value == 1 else []
            continue
        chain.append(each)
        counted.update(one.index for one in chain)
    return counted


def _runs(items: Sequence[_Item], headings: set[int]) -> Iterator[list[_Item]]:
    """The items cut into lists: numbers rise within one, and no heading but its own stands between."""
    run: list[_Item] = []
    own = {each.index for each in items}
    for each in items:
        if run:
            between = any(at in headings and at not in own for at in range(run[-1].index + 1, each.index))
            if between or not run[-1].value < each.value <= run[-1].value + NEAR:
                yield run
                run = []
        run.append(each)
    if run:
        yield run
