"""Candidates that are set alike and are of two kinds: by their capitals, and by what stands beneath them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from itertools import pairwise, zip_longest

from constancia.outline.found.plainlines import COUNTED
from constancia.outline.found.unnumbered import AGAIN, EMPHASISED
from constancia.outline.lines.candidate import IN_CAPITALS, LABELLED, OPENING, UNDER_A_PATH, Candidate
from constancia.outline.lines.wording import capitals

_Kind = tuple[str, int]  # how a line is set off, and the rank of its print
SHARED = 2  # headings without a number that are set as one with a name is, or smaller
AMONG = 2  # lines without a number between two paths that follow one another
OVER, OVER_LEAST = "/over", 2  # behind the form of lines right over their like, and how many tell so


def parted_by_case(found: Sequence[Candidate]) -> list[Candidate]:
    """Where all of one numbering are in capitals, lines in bold without a number that are not are beneath.

    "III. AIMS", and "General aim" in the same bold.
    """
    found = _numbers_parted_by_case(_bold_parted_by_case(found))
    bold = [each for each in found if each.form in EMPHASISED]
    others = Counter(
        (each.form, each.size) for each in bold if not each.readings and not capitals(each.title)
    )
    named = {(each.form, each.size) for each in bold if each.role is not None and capitals(each.title)}
    count = Counter(_numbering(each) for each in bold if each.readings)
    upper = Counter(_numbering(each) for each in bold if each.readings and capitals(each.title))
    return [
        replace(each, form=f"{each.form}{IN_CAPITALS}")
        if each.readings
        and others[each.form, each.size] > ((each.form, each.size) not in named)
        and upper[_numbering(each)] == count[_numbering(each)] > 1
        else each
        for each in found
    ]


def parted_by_colon(found: Sequence[Candidate]) -> list[Candidate]:
    """Lines without a number that end in a colon are beneath numbered ones that are set alike.

    "For ports:" and "For roads:" beneath "5. Means".
    """
    bold = [each for each in found if each.form in EMPHASISED]
    numbered = {(each.form, each.size) for each in bold if each.readings and not each.colon}
    others = Counter((each.form, each.size, each.colon) for each in bold if not each.readings)
    labels = {(each.form, each.size) for each in bold if others[each.form, each.size, True] > 1}
    return [
        replace(each, form=f"{each.form}{LABELLED}")
        if not each.readings and each.role is None and (each.form, each.size) in labels & numbered
        else each
        for each in found
    ]


def parted_by_path(found: Sequence[Candidate]) -> list[Candidate]:
    """Lines without a number are beneath such as have paths and are set alike, where they stand among them.

    "Crime" and "Courts" behind "1.1.2 Our proposals" and before "1.1.3 The first hundred days". So are three
    behind the last one.
    """
    behind: dict[_Kind, list[int]] = {}
    among: Counter[_Kind] = Counter()
    last: dict[_Kind, tuple[tuple[int, ...], int]] = {}
    waiting: Counter[_Kind] = Counter()
    for at, each in enumerate(found):
        if each.form not in EMPHASISED or each.size is None or each.accept >= each.reject:
            continue
        kind = each.form, each.size
        for closed in [one for one in last if one[1] > each.size]:  # by larger print
            del last[closed]
            among[closed] += waiting[closed] if waiting[closed] > AMONG else 0
            waiting[closed] = 0
        if (path := _path(each)) is not None:
            among[kind] += waiting[kind] if last.get(kind) == (path[0], path[1] - 1) else 0
            last[kind], waiting[kind] = path, 0
        elif not each.readings and each.role is None and kind in last:
            behind.setdefault(kind, []).append(at)
            waiting[kind] += 1
    beneath = {at for kind, listed in behind.items() if among[kind] >= AMONG for at in listed}
    return [
        replace(each, form=f"{each.form}{UNDER_A_PATH}") if at in beneath else each
        for at, each in enumerate(found)
    ]


def parted_by_keyword(found: Sequence[Candidate]) -> list[Candidate]:
    """Lines over paragraphs that count on are beneath a keyword where such lines stand before it too.

    "Global context", then "Priority 1: Farming" with "Seeds" and "Fish".
    """
    first = next(
        (
            at
            for at, each in enumerate(found)
            if any(reading.style.words and reading.value == 1 for reading in each.readings)
        ),
        None,
    )
    if first is None or not any(each.form == COUNTED for each in found[:first]):
        return list(found)
    beneath = (
        replace(each, form=f"{each.form}{UNDER_A_PATH}") if each.form == COUNTED else each
        for each in found[first:]
    )
    return [*found[:first], *beneath]


def _path(candidate: Candidate) -> tuple[tuple[int, ...], int] | None:
    """The number of a heading that has those above in front of it and no keyword."""
    for reading in candidate.readings:
        if reading.number is not None and reading.number.above and not reading.style.words:
            return reading.number.above, reading.number.value
    return None


def _bold_parted_by_case(found: Sequence[Candidate]) -> list[Candidate]:
    """Lines in bold, two or more of them in capitals and two or more not, are of two kinds."""
    set_alike = [each.form in EMPHASISED and not each.readings for each in found]
    cases = Counter(
        (each.form, each.size, capitals(each.title))
        for each, alike in zip(found, set_alike, strict=True)
        if alike
    )
    return [
        replace(each, form=f"{each.form}{IN_CAPITALS}")
        if alike
        and capitals(each.title)
        and min(cases[each.form, each.size, upper] for upper in (True, False)) > 1
        else each
        for each, alike in zip(found, set_alike, strict=True)
    ]


def _numbers_parted_by_case(found: Sequence[Candidate]) -> list[Candidate]:
    """Numbers of one kind over titles in capitals that count on among such as start anew are above these.

    "1. VISION", "2. AIMS", "1. Just towns", "2. Clean water", "3. MEANS".
    """
    values: dict[tuple[str, int | None, str, str | None], tuple[list[int], list[int]]] = {}
    for each in found:
        if each.readings and each.accept < each.reject and each.readings[0].value is not None:
            cases = values.setdefault(_numbering(each), ([], []))
            cases[capitals(each.title)].append(each.readings[0].value)
    parted = {
        kind
        for kind, (lower, upper) in values.items()
        if len(upper) > 1 and upper == list(range(1, len(upper) + 1)) and lower.count(1) > 1
    }
    return [
        replace(each, form=f"{each.form}{IN_CAPITALS}")
        if each.readings and capitals(each.title) and _numbering(each) in parted
        else each
        for each in found
    ]


def ranked_by_print(found: Sequence[Candidate]) -> list[Candidate]:
    """Names in the print of other headings, where others are smaller, stand where that print does.

    "Summary" in the print of "Harbours" and "Roads" has "Why we write" in smaller print beneath it. Capitals
    alone are no larger print.
    """
    likely = [each for each in found if each.size is not None and each.accept < each.reject]
    plain = Counter(
        (each.form, each.size) for each in likely if not each.readings and each.role in (None, OPENING)
    )
    shared = {kind for kind, count in plain.items() if count > SHARED and not kind[0].endswith(IN_CAPITALS)}
    smallest = max((kind[1] or 0 for kind, count in plain.items() if count >= SHARED), default=0)
    parts = _set_as_parts(likely)
    return [
        replace(each, ranked=True)
        if each.role == OPENING
        and (((each.form, each.size) in shared and (each.size or 0) < smallest) or each.first in parts)
        else each
        for each in found
    ]


def _set_as_parts(likely: Sequence[Candidate]) -> set[int]:
    """The first blocks of those that are set as "MISSION 1" is, right over a number in smaller print.

    "INTRODUCTION", "1. Ten years", "2. The coast", "MISSION 1", "1. Ports".
    """
    parts = {(each.form, each.size) for each in likely if each.readings and each.readings[0].style.words}
    return {
        each.first
        for each, after in pairwise(likely)
        if not each.readings and (each.form, each.size) in parts
        if after.readings and not after.readings[0].style.words and (after.size or 0) > (each.size or 0)
    }


def ranked_by_place(found: Sequence[Candidate], empty: Set[int]) -> list[Candidate]:
    """A name right beneath a number that has no text of its own is of that: "1. Context", "Introduction".

    It does so where others are set as it is: then it is the first of several.
    """
    alike = Counter((each.form, each.size) for each in found if not each.readings)
    kept = list(found[:1])
    for above, each in pairwise(found):
        beneath = bool(above.readings) and above.first in empty and each.first == above.last + 1
        own = each.role == OPENING and not each.readings and each.size is not None
        own = own and alike[each.form, each.size] > SHARED
        kept.append(replace(each, ranked=True) if beneath and own and above.level is None else each)
    return kept


def _numbering(candidate: Candidate) -> tuple[str, int | None, str, str | None]:
    """The print and the kind of number of a candidate: "III." is none of "c."."""
    number = candidate.readings[0].number
    return candidate.form, candidate.size, family(candidate), None if number is None else number.system


def over_their_like(found: list[Candidate], bare: Iterable[Candidate]) -> list[Candidate]:
    """Lines right over lines that are set alike are of a kind of their own: an empty section is none.

    So are those before the first of them. Two at the least tell that a paper is so: one may have lost its
    text. `bare` are those with no text of their own.
    """
    empty = {each.first for each in bare}
    forms = Counter(each.form for each, after in pairwise(found) if _stands_over_its_like(each, after, empty))
    if not forms:
        return found
    kept, met = [], set()
    for each, after in zip_longest(found, found[1:]):
        over = after is not None and _stands_over_its_like(each, after, empty)
        met |= {each.form} if over else set()
        above = over or each.form not in met
        parted = forms[each.form] >= OVER_LEAST and _is_told_by_form(each) and above
        kept.append(replace(each, form=f"{each.form}{OVER}") if parted else each)
    return kept


def _stands_over_its_like(candidate: Candidate, after: Candidate, empty: Set[int]) -> bool:
    alike = (candidate.form, candidate.size) == (after.form, after.size) and _is_told_by_form(after)
    over = candidate.first in empty and after.first not in empty
    return alike and over and _is_told_by_form(candidate)


def _is_told_by_form(candidate: Candidate) -> bool:
    """A likely heading with no number, name or mark."""
    told = candidate.readings or candidate.role is not None or candidate.level is not None
    return not told and candidate.accept < candidate.reject and candidate.form != AGAIN


def family(candidate: Candidate) -> str:
    """The family of the style of its number; empty where it has none."""
    return candidate.readings[0].style.family if candidate.readings else ""
