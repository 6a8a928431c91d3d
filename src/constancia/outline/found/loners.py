"""Candidates that nothing vouches for: plain lines alone in their form, labels that come again and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import zip_longest

from constancia.outline.found.beside import (
    holds,
    is_annex,
    is_larger,
)
from constancia.outline.found.numbered import LABEL
from constancia.outline.found.plainlines import BY_FORM, CAPITALS, COLON
from constancia.outline.found.unnumbered import (
    AGAIN,
    BRACKETED,
    MARKED,
    RUN_IN,
    RUN_IN_WORDS,
    UNMARKED,
)
from constancia.outline.lines.candidate import CLOSING, OPENING, PAPER, Candidate
from constancia.outline.lines.wording import capitals, folded, words

REPEATS = 2  # times a plain line may stand in a paper and be a heading still
LEAST = {
    BRACKETED: 3,
    RUN_IN: 2,
    RUN_IN_WORDS: 3,
    COLON: 3,
    LABEL: 3,
}  # how many of a form vouch for one another
BEFORE = 3  # numbered headings behind which a last plain line behind a blank line is one too
Printed = tuple[str, str, int | None]


def without_loners(found: Sequence[Candidate], empty: Set[int], prose: Set[int]) -> Iterator[Candidate]:
    """Plain lines are believed only in company: two of a form at the least, and no number of repeats.

    One in capitals is, where numbers stand before others: it stands beside those, as an introduction does,
    unless it stands on top of the paper and over no text of its own: there titles go on. So does the last
    of all but annexes, behind a blank line and several numbered headings; so does the title of a paper
    inside the paper, in capitals over a count that starts anew. Labels that come again and again are none:
    "Actions" in bold over each list; but "Measures" over text, each time beneath another section, is one.
    """
    forms = Counter(candidate.form for candidate in found)
    numbered = sum(_numbered_in_capitals(each) for each in found)
    titles = Counter(_printed(candidate) for candidate in found if not candidate.readings)
    prints, each_time = _prints(found, titles), _of_sections(found, prose)
    before = 0
    last = next((each.first for each in reversed(found) if not is_annex(each)), None)
    for candidate, following in zip_longest(found, found[1:]):
        if candidate.listed:
            yield candidate
            continue
        if (before or candidate.first) and candidate.first in empty and _opens_a_paper(candidate, following):
            yield replace(candidate, role=PAPER, reject=candidate.reject + 1.0)
            continue
        before += bool(candidate.readings) and not candidate.readings[0].style.weak
        if candidate.form == CAPITALS and forms[CAPITALS] == 1 and numbered > 1:
            if candidate.first == 0 and found[1].first == candidate.last + 1:
                continue
            yield replace(candidate, role=OPENING)
            continue
        if is_doubted(candidate) and forms[candidate.form] < 2 and not _opens_its_count(candidate, following):
            set_off = candidate.spacing is not None and candidate.spacing[0]
            if candidate.first == last and set_off and before >= BEFORE and candidate.first not in empty:
                yield replace(candidate, role=CLOSING, reject=candidate.reject + 1.0)
            continue
        alike = (candidate.form, candidate.size) in prints or _printed(candidate) in each_time
        if _is_label(candidate, titles) and not alike:
            continue
        if candidate.form in LEAST and forms[candidate.form] < LEAST[candidate.form]:
            continue
        yield candidate


def _printed(candidate: Candidate) -> Printed:
    """A title and how it is set: labels and heads of pages are set alike each time."""
    return folded(candidate.title), candidate.form, candidate.size


def _prints(found: Sequence[Candidate], titles: Mapping[Printed, int]) -> Set[tuple[str, int | None]]:
    """The sizes of print in which most headings stand once: what comes again in one of them is one too."""
    once = Counter(
        (each.form, each.size, titles[_printed(each)] == 1)
        for each in found
        if each.size is not None and not each.readings
    )
    return {
        (form, size)
        for (form, size, alone), count in once.items()
        if alone and count > once[form, size, False]
    }


def _of_sections(found: Sequence[Candidate], prose: Set[int]) -> Set[Printed]:
    """What comes again in larger print, each time right over a paragraph and beneath a section of its own.

    In a file that marks its headings so does what is in bold beneath them.
    """
    kinds: dict[Printed, bool] = {}
    open_in: dict[Printed, int] = {}
    for at, each in enumerate(found):
        if each.readings or (each.size is None and each.form != UNMARKED):
            continue
        kind = _printed(each)
        last = open_in.get(kind)
        apart = last is None or any(_is_over(one, each) for one in found[last + 1 : at])
        kinds[kind] = kinds.get(kind, True) and apart and each.first in prose
        open_in[kind] = at
    return {kind for kind, told in kinds.items() if told}


def _is_over(above: Candidate, candidate: Candidate) -> bool:
    """Whether a heading is in larger print than another, or marked where that is not."""
    return above.form == MARKED if candidate.size is None else is_larger(above, candidate)


def _opens_a_paper(candidate: Candidate, following: Candidate | None) -> bool:
    """Words in capitals right over the number one."""
    opens = following is not None and any(reading.value == 1 for reading in following.readings)
    return opens and candidate.form == CAPITALS and len(words(candidate.title)) > 1


def _numbered_in_capitals(candidate: Candidate) -> bool:
    """Whether a title with a number, or the keyword of its number, is in capitals: "EIXO I - Água"."""
    if not candidate.readings:
        return False
    style, printed = candidate.readings[0].style, candidate.readings[0].printed
    named = bool(style.words) and len(words(printed)[0]) > 1
    return capitals(candidate.title) or (named and printed.isupper())


def _is_label(candidate: Candidate, titles: Mapping[Printed, int]) -> bool:
    """Words that come again and again over their lists, unless markup or a number makes them headings."""
    told = bool(candidate.readings) or candidate.role is not None or candidate.form in (MARKED, AGAIN)
    return not told and titles[_printed(candidate)] > REPEATS


def is_doubted(candidate: Candidate) -> bool:
    return candidate.form == UNMARKED or candidate.form.startswith(BY_FORM)


def _opens_its_count(candidate: Candidate, following: Candidate | None) -> bool:
    """Whether a line stands over the first of what it names: "Our goals" over "Goal 1"."""
    if following is None or following.first != candidate.last + 1 or not following.readings:
        return False
    return following.readings[0].value == 1 and holds(candidate, following)
