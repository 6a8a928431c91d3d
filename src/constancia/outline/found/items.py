"""Numbered candidates that are items of a list rather than headings, and what that costs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import zip_longest

from constancia.outline.found.unnumbered import EMPHASISED
from constancia.outline.lines.candidate import DOUBTFUL, Candidate
from constancia.outline.lines.enumerators import Enumerator
from constancia.outline.lines.markup import Form

NEAR = 3  # how far apart two numbers of one list may be
SEVERAL = 3  # and more items of which the last stands over text
LISTED = 5.0  # what a member of a list costs on top where no text stands beneath any
LOOSE = 0.9  # the cost from which a run-in heading is parted by no stop (`glued`)
ITEM = 2.5  # what a member of a list of three or more costs on top; 1.0 in a list of two
NUMBERED = 3  # numbered headings that are set off, beside which plain lines with a number are items


def without_lists(found: Iterable[Candidate], empty: Set[int]) -> Iterator[Candidate]:
    """Candidates of one style with nothing between them are list items rather than headings."""
    run: list[Candidate] = []
    for candidate in found:
        if run and not _goes_on(run[-1], candidate):
            yield from _dearer(run, empty)
            run = []
        run.append(candidate)
    yield from _dearer(run, empty)


def listed_alone(found: Sequence[Candidate], empty: Set[int]) -> Iterator[Candidate]:
    """One item by itself is a list too where all others of its style without text stand in lists."""
    styles = {each.readings[0].style.id for each in found if each.readings and each.accept > LISTED}
    for candidate in found:
        style = candidate.readings[0].style if candidate.readings else None
        alone = style is not None and style.id in styles and bool(style.words)
        if alone and candidate.first in empty and candidate.level is None and candidate.accept < LISTED:
            yield replace(candidate, accept=candidate.accept + LISTED)
        else:
            yield candidate


def plain_items_dear(found: Sequence[Candidate], bare: Set[int]) -> Iterator[Candidate]:
    """Numbered lines in print of the text, over no text, are items where several headings are set off.

    Paths such as "2.1" are where several paths are set off; so is what a dash parts from its words.
    """
    set_off = [each for each in found if each.readings and (each.size is not None or each.form in EMPHASISED)]
    printed = sum(each.size is not None for each in found)
    counted, paths = max(len(set_off), printed), sum(_is_path(each) for each in set_off)
    for each, following in zip_longest(found, found[1:]):
        simple = (
            bool(each.readings) and not each.readings[0].style.words and each.readings[0].number is not None
        )
        among = paths if simple and _is_path(each) else counted
        plain = each.size is None and each.form == Form.PLAIN and not each.listed
        over_items = following is not None and any(one.value == 1 for one in following.readings)
        alone = "glued" not in each.marks and each.first in bare and not over_items
        dear = simple and among >= NUMBERED and plain and (alone or _is_loosely_parted(each))
        yield replace(each, accept=each.accept + ITEM) if dear else each


def _is_loosely_parted(candidate: Candidate) -> bool:
    """Whether a dash or a colon parts a title from its paragraph, not a stop: "1. Health – We ..."."""
    return "glued" in candidate.marks and LOOSE <= candidate.accept < DOUBTFUL


def _is_path(candidate: Candidate) -> bool:
    number = candidate.readings[0].number
    return number is not None and bool(number.above)


def _goes_on(before: Candidate, after: Candidate) -> bool:
    if not before.readings or not after.readings or before.level is not None or "glued" in before.marks:
        return False
    return after.first == before.last + 1 and any(
        _counts_on(one, other) for one in before.readings for other in after.readings
    )


def _counts_on(before: Enumerator, after: Enumerator) -> bool:
    """Whether two numbers of one style and system count on; annexes without numbers do."""
    if before.style is not after.style or before.number is None or after.number is None:
        return before.style is after.style
    systems = before.number.system, after.number.system
    if len(before.number.above) != len(after.number.above):
        return False
    return systems[0] == systems[1] and 0 <= after.number.value - before.number.value <= NEAR


def _dearer(run: Sequence[Candidate], empty: Set[int]) -> Iterator[Candidate]:
    """The members of a run with what being one of a list costs: most where none of them has text beneath.

    Of several the last may: it is what follows the list.
    """
    bare = sum(each.first in empty for each in run)
    listed = len(run) > 1 and (bare == len(run) or (len(run) > SEVERAL and bare == len(run) - 1))
    for candidate in run:
        if len(run) < 2 or "glued" in candidate.marks or candidate.level is not None:
            yield candidate
        elif listed:
            yield replace(candidate, accept=candidate.accept + LISTED)
        elif candidate.readings[0].style.words:
            yield candidate
        else:
            yield replace(candidate, accept=candidate.accept + (1.0 if len(run) == 2 else ITEM))
