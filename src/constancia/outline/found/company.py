"""Candidates judged by their company: loners dropped, list items made dear, run-in headings believed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from constancia.outline.found.beside import (
    closed_beside,
    closing_apart,
    is_annex,
    is_larger,
    opened_beside,
    over_annexes,
)
from constancia.outline.found.items import listed_alone, plain_items_dear, without_lists
from constancia.outline.found.loners import REPEATS, is_doubted, without_loners
from constancia.outline.found.looks import (
    family,
    parted_by_case,
    parted_by_colon,
    parted_by_keyword,
    parted_by_path,
    ranked_by_place,
    ranked_by_print,
)
from constancia.outline.found.numbered import LABEL
from constancia.outline.found.plainlines import SENTENCE_CASE, TITLE_CASE
from constancia.outline.found.unnumbered import (
    AGAIN,
    BRACKETED,
    EMPHASISED,
    RUN_IN,
    RUN_IN_WORDS,
)
from constancia.outline.lines.candidate import DOUBTFUL, Candidate
from constancia.outline.lines.markup import Form
from constancia.outline.lines.signs import ideographic
from constancia.outline.lines.wording import capitals, folded, words

_CLAUSES = re.compile(r"[，,；;]")
CASES = (TITLE_CASE, SENTENCE_CASE)
ALIKE = 2  # plain lines set off by the same blank lines that vouch for one another
MANY_ALIKE = 5  # numbered titles of one style over text that vouch for one another
LABEL_IDEOGRAPHIC = 4  # code points of a word in writing without spaces
BRIEF = 5  # words of a run-in title that is hardly a sentence
ECHOES = 2  # and more of them tell what the lines of a print are
OTHERS = 4  # headings in one print for each that says again what stands above
FEW = 9  # references between two that look like headings
TITLE_PAGE = 4  # lines on the page before a chapter that names it
SET_OFF = 3  # headings set in larger print for each plain line that is then none


def judged(
    found: Sequence[Candidate],
    *,
    empty: Set[int],
    items: Set[int],
    said: Set[int],
    prose: Set[int],
    told: Mapping[str, int],
) -> list[Candidate]:
    """The candidates that their company speaks for, with their costs set accordingly.

    `empty` are the first blocks of those with no text of their own, `items` of those right over another
    number, `said` of whole sentences, `prose` of those right over a paragraph; `told` counts the numbered
    paragraphs of each style that open with no heading.
    """
    kept = _without_references(_without_paragraphs(_without_counted_labels(found), said, told))
    kept = _without_title_pages(_without_title(_without_echoes(kept), empty), empty)
    kept = _without_signatures(kept, empty)
    kept = _without_forerunners(kept, empty)
    kept = parted_by_path(parted_by_colon(parted_by_case(_single_words(kept))))
    kept = parted_by_keyword(kept)
    kept = ranked_by_place(ranked_by_print(kept), empty)
    kept = opened_beside(list(without_loners(_without_plain(kept), empty, prose)), empty)
    kept = over_annexes(closing_apart(closed_beside(kept)), empty)
    kept = list(_stopped_alike(list(_set_alike(kept)), empty))
    listed = list(without_lists(_run_ins_in_company(list(_between_run_ins(kept))), empty))
    return list(plain_items_dear(list(listed_alone(listed, empty)), empty | items))


def _without_paragraphs(
    found: Sequence[Candidate], said: Set[int], told: Mapping[str, int]
) -> Iterator[Candidate]:
    """Where most paragraphs of a style open with no heading, the others have none run in either.

    Nor is a sentence in bold one among them: what is new in a law may be set so.
    A line that is more likely a sentence is such a paragraph, in writing without spaces, where short ones
    look like titles.
    """
    run_in = Counter(each.readings[0].style.id for each in found if each.readings and "glued" in each.marks)
    others = Counter(
        each.readings[0].style.id
        for each in found
        if each.readings and each.accept > DOUBTFUL and ideographic(each.title)
    )
    for candidate in found:
        style = candidate.readings[0].style if candidate.readings else None
        glued = "glued" in candidate.marks or candidate.form == LABEL or candidate.first in said
        doubted = style is not None and not style.words and glued
        doubted = doubted and candidate.form not in (RUN_IN, RUN_IN_WORDS)  # those stand in bold
        if doubted and style is not None and told.get(style.id, 0) + others[style.id] > run_in[style.id]:
            continue
        yield candidate


def _without_counted_labels(found: Sequence[Candidate]) -> list[Candidate]:
    """Without a word that comes again behind number after number: "1. Question: ...", "2. Question: ..."."""
    run_in = [each for each in found if each.readings and "glued" in each.marks and _is_a_word(each.title)]
    numbers = Counter(title for title, _ in {(folded(each.title), each.readings[0].value) for each in run_in})
    labels = {title for title, count in numbers.items() if count > REPEATS}
    return [
        each
        for each in found
        if not (each.readings and "glued" in each.marks and folded(each.title) in labels)
    ]


def _is_a_word(title: str) -> bool:
    return len(title) <= LABEL_IDEOGRAPHIC if ideographic(title) else len(words(title)) == 1


def _without_echoes(found: Sequence[Candidate]) -> list[Candidate]:
    """Without those that say again, in smaller print, the last heading in larger print: heads of pages.

    One alone in the print of several other headings is one: "Five challenges" in the chapter of that name.
    Two of one chapter are none.
    Where most lines in a print say so, the others in it, in other words than the chapter's, are heads too.
    """
    echoes: list[int] = []
    chapters: list[int] = []  # the first block of what each of those says again
    beneath: set[int] = set()  # those right beneath what they say again, with a number, or not alone
    larger: list[Candidate] = []  # the last heading of each size, from the largest down
    for at, each in enumerate(found):
        if each.size is None or each.accept >= each.reject:
            continue
        larger = [one for one in larger if is_larger(one, each)]
        said = next((one for one in larger if folded(one.title) == folded(each.title)), None)
        if said is None:
            larger.append(each)
            continue
        echoes.append(at)
        chapters.append(said.first)
        if each.readings or said is found[at - 1]:
            beneath.add(at)
    several = Counter(chapters)
    beneath |= {at for at, chapter in zip(echoes, chapters, strict=True) if several[chapter] > 1}
    again = Counter((found[at].form, found[at].size) for at in echoes)
    alike = Counter((each.form, each.size) for each in found if each.accept < each.reject)
    heads = beneath | {
        at for at in echoes if alike[kind := (found[at].form, found[at].size)] < OTHERS * again[kind]
    }
    ours = {kind for kind, count in again.items() if count > ECHOES and 2 * count > alike[kind]}
    return [
        each
        for at, each in enumerate(found)
        if at not in heads and (each.readings or (each.form, each.size) not in ours)
    ]


def _without_title(found: list[Candidate], empty: Set[int]) -> list[Candidate]:
    """Without what the paper is called once more: the one line in the largest print, over "1.".

    On top, or behind its foreword; its annexes may be set larger.
    """
    sizes = Counter(each.size for each in found if each.size is not None and not is_annex(each))
    largest = min(sizes, default=0)
    for at, (each, following) in enumerate(pairwise(found)):
        counts = any(reading.value == 1 for reading in following.readings)
        alone = not each.readings and each.role is None and each.first in empty and counts
        if alone and each.size == largest and sizes[largest] == 1:
            named = all(one.role for one in found[:at] if one.size is not None)
            return found[:at] + found[at + 1 :] if named else found
    return found


def _without_title_pages(found: list[Candidate], empty: Set[int]) -> list[Candidate]:
    """Without what stands on the page before a chapter: its title and a watchword, both over no text."""
    gone: set[int] = set()
    for at, each in enumerate(found):
        end = at
        while end < len(found) and end - at < TITLE_PAGE and found[end].first in empty:
            end += 1
            if end < len(found) and _says_again(each, found[end]):
                gone.update(range(at, end))
    return [each for at, each in enumerate(found) if at not in gone]


def _says_again(candidate: Candidate, later: Candidate) -> bool:
    """Whether a later one has the same words, and the same number where the first has one."""
    alike = folded(candidate.title) == folded(later.title) and candidate.size is not None
    values = {reading.value for reading in candidate.readings}
    return alike and (not values or values == {reading.value for reading in later.readings})


def _without_signatures(found: list[Candidate], empty: Set[int]) -> list[Candidate]:
    """Without what stands, unnumbered, right over a heading in larger print: who signs the foreword.

    Capitals there may name a chapter, and what comes again under each theme is one of its headings.
    """
    likely = [each for each in found if each.accept < each.reject]
    gone = {
        each.first
        for each, following in pairwise(likely)
        if each.first in empty
        and following.first == each.last + 1
        and not (each.readings or each.role or each.listed or each.level or each.colon)
        and is_larger(following, each)
        and not capitals(each.title)
        and each.form != AGAIN
    }
    return [each for each in found if each.first not in gone]


def _without_forerunners(found: list[Candidate], empty: Set[int]) -> list[Candidate]:
    """Without a word of a numbered title in larger print right over it: "UNITY", "2", "UNITY OF THE SEA"."""
    gone = {
        at
        for at, (each, following) in enumerate(pairwise(found))
        if each.first in empty
        and not each.readings
        and following.readings
        and is_larger(each, following)
        and folded(following.title).startswith(folded(each.title))
    }
    return [each for at, each in enumerate(found) if at not in gone]


def _without_references(found: Iterable[Candidate]) -> list[Candidate]:
    """Without the numbered paragraphs of what stands behind a text: "References", "1. FAO. 2007.".

    What counts on among them is one of them, though it has no stop: "3. “Ports of the coast” (coast.org)".
    """
    kept: list[Candidate] = []
    behind, before, last = False, 0, 1  # the numbers of the last heading, and of the last reference
    own = False  # whether a heading of the text stands before: else what follows "Acronyms" is the first
    for each in found:
        value = _figure(each)
        counts_on = last < value <= last + FEW and value != before + 1 and each.form == Form.PLAIN
        counts_on = counts_on or (own and value == 1 == last and each.form == Form.PLAIN)
        if behind and each.readings and (counts_on or "glued" in each.marks):
            last = max(last, value)
            continue
        if each.accept < each.reject:
            behind, before, last = each.role == "matter", value or before, 1
            own = own or not behind
        kept.append(each)
    return kept


def _figure(candidate: Candidate) -> int:
    """The number of one that is counted in figures, without a keyword; 0 of others."""
    counted = [each.number for each in candidate.readings if not each.style.words and each.number is not None]
    return next((number.value for number in counted if number.system == "decimal" and not number.above), 0)


def _single_words(found: Sequence[Candidate]) -> list[Candidate]:
    """A single word is in the case of the other plain lines: "Health" stands beside "Clean water".

    So is the one line of names alone: "Reform of the United Nations".
    """
    cases = Counter(each.form for each in found if each.form in CASES and len(words(each.title)) > 1)
    usual = cases.most_common(1)[0][0] if cases else TITLE_CASE
    return [
        replace(each, form=usual)
        if each.form in CASES and (len(words(each.title)) == 1 or cases[each.form] == 1)
        else each
        for each in found
    ]


def _without_plain(found: Sequence[Candidate]) -> list[Candidate]:
    """Where many headings are set in larger print, a few lines in print of the text are none.

    "Prime Minister" beneath the name of who signs, the last row of a table.
    """
    printed = sum(each.size is not None and each.form in EMPHASISED for each in found)
    doubted = sum(is_doubted(each) for each in found)
    if doubted * SET_OFF > printed:
        return list(found)
    return [each for each in found if each.listed or not is_doubted(each)]


def _set_alike(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Plain lines behind a blank line, two or more with the same blanks around them, are surer headings."""
    alike = Counter(candidate.spacing for candidate in found if candidate.spacing is not None)
    for candidate in found:
        spacing = candidate.spacing
        if spacing is not None and spacing[0] and alike[spacing] >= ALIKE:
            yield replace(candidate, reject=candidate.reject + 1.0)
        else:
            yield candidate


def _stopped_alike(found: Sequence[Candidate], empty: Set[int]) -> Iterator[Candidate]:
    """Numbered titles with a stop on lines of their own over text are surer where many of a style are so.

    "（一）加强领导。" An article of a law opens with a sentence: "第六条 国家鼓励捐资办学。"
    """
    numbered = [each for each in found if _is_likely_by_number(each)]
    alike = Counter(each.readings[0].style.id for each in numbered if each.first not in empty)
    for each in found:
        sure = _is_likely_by_number(each) and alike[each.readings[0].style.id] >= MANY_ALIKE
        yield replace(each, reject=each.reject + 1.0) if sure else each


def _is_likely_by_number(candidate: Candidate) -> bool:
    alone = bool(candidate.readings) and "glued" not in candidate.marks and ideographic(candidate.title)
    bare = alone and not candidate.readings[0].style.words
    return bare and candidate.accept < candidate.reject and not _CLAUSES.search(candidate.title)


def _between_run_ins(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """A long title run into its paragraph is as sure as those with the numbers before and after its own."""
    counted = [each for each in found if each.readings and "glued" in each.marks]
    like: dict[int, Candidate] = {}
    for before, each, after in zip(counted, counted[1:], counted[2:], strict=False):
        values = [one.readings[0].value or 0 for one in (before, each, after)]
        alike = len({family(one) for one in (before, each, after)}) == 1
        sure = max(before.accept, after.accept) < 1.0 <= each.accept
        if alike and sure and values == list(range(values[0], values[0] + 3)):
            like[each.first] = before
    for each in found:
        model = like.get(each.first)
        yield each if model is None else replace(each, accept=model.accept, reject=model.reject)


def _run_ins_in_company(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """A heading run into its paragraph is believed only beside others of its style.

    One parted by a stop needs another of either kind; one parted by nothing, or standing at the end of a
    paragraph, needs two that stand on lines of their own, or one with its keyword. Three of a kind make each
    other certain. What the contents list needs none.
    """
    alone = Counter(
        family(candidate) for candidate in found if not _is_run_in(candidate) and candidate.accept < DOUBTFUL
    )
    together = Counter(family(candidate) for candidate in found)
    for candidate in found:
        own = family(candidate)
        if (
            candidate.listed
            or candidate.form in (RUN_IN, RUN_IN_WORDS, BRACKETED)
            or not _is_run_in(candidate)
        ):
            yield candidate
        elif "glued" in candidate.marks and "bare" not in candidate.marks:
            if together[own] >= (3 if candidate.readings[0].style.weak else 2):
                certain = together[own] > 2 and (candidate.accept < 0.8 or ideographic(candidate.title))
                brief = certain and len(words(candidate.title)) <= BRIEF and not ideographic(candidate.title)
                yield replace(candidate, reject=candidate.reject + 1.0 * certain + 0.8 * brief)
        elif alone[own] >= (1 if candidate.readings[0].style.words else 2):
            yield replace(candidate, marks=tuple(mark for mark in candidate.marks if mark != "bare"))


def _is_run_in(candidate: Candidate) -> bool:
    return "glued" in candidate.marks or "in-paragraph" in candidate.marks
