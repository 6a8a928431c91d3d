"""Headings without a number that stand beside numbered ones: before the first, behind the last."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import zip_longest

from constancia.outline.found.looks import family
from constancia.outline.found.unnumbered import EMPHASISED
from constancia.outline.lines.candidate import ANNEXES, CLOSING, OPENING, Candidate
from constancia.outline.lines.wording import capitals

BESIDE_LEAST = 2  # numbered headings beside which the first ones without a number stand
CLOSED = 3  # headings with one keyword behind which lines that are set alike stand beside them


def opened_beside(found: list[Candidate], empty: Set[int]) -> list[Candidate]:
    """A paper's first heading, over text of its own, stands beside the numbered ones that all follow it.

    So do several in capitals before numbered ones in capitals, several that the contents list, and several
    before a keyword that counts once through the paper. Where headings without a number stand over the later
    numbers too, they hold them, and so does one that names what is numbered: "OUR GOALS" over "GOAL 1". The
    last ones that look as the first close the paper.
    """
    numbered = [at for at, each in enumerate(found) if each.readings]
    if len(numbered) < BESIDE_LEAST or not numbered[0] or not _opens_plainly(found[: numbered[0]], empty):
        return found
    first = numbered[0]
    likely = [at for at in numbered if found[at].accept < found[at].reject]
    end = max((at for at in likely or numbered if not is_annex(found[at])), default=first)
    among = _stand_over(found, first, end)
    if among or all(reading.value != 1 for reading in found[first].readings):
        return found
    alike = _all_in_capitals(found[: first + 1]) or all(each.listed for each in found[: first + 1])
    alike = alike or _counts_once(found, first)
    if holds(found[first - 1], found[first]) or (first > 1 and not alike):
        return found
    opening = [replace(each, role=each.role or OPENING) for each in found[:first]]
    items = end + 1 < len(found) and bool(found[end + 1].readings)
    if found[end].first in empty and not items:
        return [*opening, *found[first:]]
    return [*opening, *found[first : end + 1], *(_closing(each, opening[0]) for each in found[end + 1 :])]


def _stand_over(found: Sequence[Candidate], first: int, end: int) -> bool:
    """Whether headings without a number stand among the numbered, other than beneath what these count.

    "Diagnosis" behind "Axis 1" is beneath it where "Objective 1.1" comes next.
    """
    following = next((one for one in found[end:] if one.readings), None)
    for each in reversed(found[first:end]):
        if each.readings:
            following = each
            continue
        if each.role is not None:
            continue
        if following is None or not _is_worded(found[first]):
            return True
        if family(following) == family(found[first]) and not _is_structural(found[first]):
            return True
    return False


def _is_structural(candidate: Candidate) -> bool:
    """Whether its keyword is one of parts or chapters: nothing without a number stands over several."""
    return candidate.readings[0].style.kind in ("part", "chapter")


def _counts_once(found: Sequence[Candidate], first: int) -> bool:
    """Whether the first number has a keyword that counts from one to the end of the paper."""
    if not _is_worded(found[first]):
        return False
    values = [each.readings[0].value for each in found if family(each) == family(found[first])]
    return values == list(range(1, len(values) + 1)) and len(values) >= BESIDE_LEAST


def _is_worded(candidate: Candidate) -> bool:
    return bool(candidate.readings[0].style.words)


def closed_beside(found: list[Candidate]) -> list[Candidate]:
    """Lines behind all of several headings with a keyword, set as those are, stand beside them.

    "Goal 1", "Goal 2", "Goal 3", "How we will report". Not where any stands between those. Behind headings
    that are run into their paragraphs it is any line in bold. Behind numbers without a keyword it is the one
    line of the paper that has no number. A line in larger print parts them from what follows it.
    """
    likely = [at for at, each in enumerate(found) if each.accept < each.reject]
    numbered = [at for at in likely if found[at].readings]
    if len(numbered) < CLOSED or likely.index(numbered[-1]) - likely.index(numbered[0]) != len(numbered) - 1:
        return found
    one, last = found[numbered[0]], numbered[-1]
    alike = len({(family(found[at]), found[at].form, found[at].size) for at in numbered}) == 1
    only = len(likely) == len(numbered) + 1
    if not alike or not (one.readings[0].style.words or only) or is_annex(one):
        return found
    forms = EMPHASISED if all("glued" in found[at].marks for at in numbered) else EMPHASISED & {one.form}
    end = next((at for at in likely if at > last and is_larger(found[at], one)), len(found))
    return [
        replace(each, role=CLOSING)
        if last < at < end and each.form in forms and (each.size, each.role) == (one.size, None)
        else each
        for at, each in enumerate(found)
    ]


def closing_apart(found: list[Candidate]) -> list[Candidate]:
    """The last heading but for annexes, where it is "Conclusion": its print tells nothing of its place."""
    own = [at for at, each in enumerate(found) if each.role != "matter" and not is_annex(each)]
    last = next((at for at in reversed(own) if found[at].accept < found[at].reject), None)
    if last is None or found[last].role != CLOSING or found[last].readings:
        return found
    return [*found[:last], replace(found[last], size=None), *found[last + 1 :]]


def over_annexes(found: Sequence[Candidate], empty: Set[int]) -> list[Candidate]:
    """A line of any wording right over the first annex holds them all: "Further tables" over "Annex 1"."""
    return [
        replace(each, role=ANNEXES)
        if after is not None
        and each.first in empty
        and not (each.readings or each.role or each.level or is_larger(after, each))
        and any(reading.style.kind == "annex" and reading.value == 1 for reading in after.readings)
        else each
        for each, after in zip_longest(found, found[1:])
    ]


def is_larger(candidate: Candidate, than: Candidate) -> bool:
    return candidate.size is not None and than.size is not None and candidate.size < than.size


def is_annex(candidate: Candidate) -> bool:
    return any(reading.style.kind == "annex" for reading in candidate.readings)


def _closing(candidate: Candidate, first: Candidate) -> Candidate:
    """A plain line behind all numbered headings, in capitals where the first heading of the paper is."""
    alike = capitals(candidate.title) == capitals(first.title)
    if candidate.readings or candidate.role is not None or not alike:
        return candidate
    return replace(candidate, role=CLOSING)


def holds(above: Candidate, first: Candidate) -> bool:
    """Whether a title names what is numbered beneath it."""
    title = above.title.casefold()
    return any(word in title for reading in first.readings for word in reading.style.words)


def _all_in_capitals(found: Sequence[Candidate]) -> bool:
    return all(capitals(each.title) for each in found)


def _opens_plainly(opening: Sequence[Candidate], empty: Set[int]) -> bool:
    """Headings by their form alone on top of the paper: one behind text is over a plan at its end, say."""
    by_form = all(not (each.readings or each.level or each.size or each.first in empty) for each in opening)
    return by_form and opening[0].first == 0
