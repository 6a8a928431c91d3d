"""Blocks -> candidates: all that may be a heading, in text order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from constancia.outline.found import unnumbered
from constancia.outline.found.charts import is_among_cells, is_named_by_a_legend, is_of_a_chart
from constancia.outline.found.company import judged
from constancia.outline.found.counted_marks import with_counted_levels
from constancia.outline.found.looks import over_their_like
from constancia.outline.found.numbered import at_the_end, numbered
from constancia.outline.found.plainlines import by_form
from constancia.outline.found.spread import spread
from constancia.outline.found.strays import without_strays
from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.candidate import (
    ANNEXES,
    DOUBTFUL,
    OPENING,
    Candidate,
    Setting,
    is_paragraph,
    made,
    reads_on,
    rest,
    setting,
    with_next,
)
from constancia.outline.lines.enumerators import Reader
from constancia.outline.lines.wording import capitals, folded, is_legend, sentence, short

_YEARS = re.compile(r"[(（](?:19|20)\d\d ?[-–—~至] ?(?:19|20)\d\d ?年?[)）]")
OPENERS = 4  # headings of a paper of which the first may stand beside its introduction
LONGEST_NOTE = 12  # code points of what says that a note follows
_SEMICOLON = re.compile(r"[;；][*_ ]*(?:[^\W\d_]{1,3}[*_ ]*)?$")
LISTED, UNLISTED = 0.3, 4.0  # the costs of calling a line a heading, and of not, where the contents list it


def candidates(
    listed: Sequence[Block], text: str, reader: Reader, contents: frozenset[str], again: frozenset[str]
) -> list[Candidate]:
    """All candidates in text order; `listed` are the blocks that are not furniture.

    `contents` are the folded names in the paper's contents list, without numbers and pages, `again` those of
    headings that come again under each theme.
    """
    against = setting(text, listed, reader, _standing_once(contents, listed), again)
    found: list[Candidate] = []
    over_lines = spread(contents, against)
    for index in range(len(listed)):
        if found and index <= found[-1].last:
            continue
        candidate = over_lines.get(index) or _candidate(index, against)
        if candidate is not None:
            found.append(candidate)
            if candidate.accept < candidate.reject and "glued" not in candidate.marks:
                continue  # a title as a whole
        if not against.marked and (tail := at_the_end(index, against)) is not None:
            found.append(tail)
    found = _beside_the_introduction(_without_announced_runs(found, against), against)
    found = list(with_counted_levels(found))
    empty = _over_nothing(found, listed)
    items, said = _over_numbers(found, listed), _sentences(found, against)
    prose = frozenset(each.first for each in found if _is_over_prose(each, against))
    told = _told(found, listed)
    kept = judged(found, empty=empty, items=items, said=said, prose=prose, told=told)
    run_in = frozenset(each.first for each in found if "glued" in each.marks)
    kept = without_strays(kept, listed, run_in)
    return over_their_like(kept, [each for each in kept if each.first in empty and _is_apart(each, against)])


def _without_announced_runs(found: list[Candidate], setting: Setting) -> list[Candidate]:
    """Without words in bold that open paragraphs, where a line with a colon announces most of those.

    "The Council will:", "**Open the ports.** By 2030 ...": such are items of lists.
    """
    runs = {each.first for each in found if each.form == unnumbered.RUN_IN_WORDS and not each.readings}
    listed: set[int] = set()
    for first in sorted(runs):
        above = setting.blocks[first - 1] if first else None
        if first - 1 in listed or (above is not None and above.wording.endswith((":", "："))):
            listed.add(first)
    if 2 * len(listed) <= len(runs):
        return found
    return [each for each in found if each.first not in runs]


def _beside_the_introduction(found: list[Candidate], setting: Setting) -> list[Candidate]:
    """The first heading, alone in the largest print and over text, before "1. Introduction": beside it."""
    likely = [at for at, each in enumerate(found) if each.accept < each.reject]
    if len(likely) < OPENERS:
        return found
    first, following = (found[at] for at in likely[:2])
    opens = any(reading.value == 1 and not reading.style.words for reading in following.readings)
    if first.readings or first.level or not opens or setting.numbering.role(following.title) != OPENING:
        return found
    alone = first.size is not None and all(
        other.size is None or other.size > first.size for other in found[1:]
    )
    alone = alone and found[0] is first and following.first - first.last > 1
    return [replace(first, role=OPENING), *found[1:]] if alone else found


def _standing_once(names: frozenset[str], listed: Sequence[Block]) -> frozenset[str]:
    """The names that are the wording of one block: of several, one is the heading and the others are not."""
    if not names:
        return names
    wordings = Counter(folded(block.wording) for block in listed if short(block.wording))
    return frozenset(name for name in names if wordings[name] == 1 and not name.isdecimal())


def _over_nothing(found: Sequence[Candidate], listed: Sequence[Block]) -> frozenset[int]:
    """The first blocks of candidates that have no text of their own before the next likely heading."""
    likely = {each.first for each in found if each.accept < min(DOUBTFUL, each.reject)}
    ends = likely | {len(listed)}
    return frozenset(each.first for each in found if "glued" not in each.marks and each.last + 1 in ends)


def _over_numbers(found: Sequence[Candidate], listed: Sequence[Block]) -> frozenset[int]:
    """The first blocks of candidates right over a block with a number that goes on with a count."""
    later = {at for at, block in enumerate(listed) if block.number_end and _goes_on(block)}
    return frozenset(each.first for each in found if each.last + 1 in later)


def _sentences(found: Sequence[Candidate], setting: Setting) -> frozenset[int]:
    """The first blocks of numbered candidates that are sentences, with their stop, in print of the text."""
    return frozenset(
        each.first
        for each in found
        if each.readings
        and each.size is None
        and setting.blocks[each.last].closed
        and sentence(each.title, setting.sentences)
    )


def _is_over_prose(found: Candidate, setting: Setting) -> bool:
    following = setting.next_block(found.last)
    return following is not None and is_paragraph(following)


def _goes_on(block: Block) -> bool:
    """Whether its number has no keyword and is not the first: beneath a heading the first one stands."""
    first = block.enumerators[0]
    return not first.style.words and all(each.value != 1 for each in block.enumerators)


def _is_apart(found: Candidate, setting: Setting) -> bool:
    """Whether a blank line stands below, where blank lines part blocks: else a title may go on there."""
    following = setting.next_block(found.last)
    return following is None or following.gap or not setting.spaced


def _told(found: Sequence[Candidate], listed: Sequence[Block]) -> Counter[str]:
    """How many numbered paragraphs of each style hold no candidate."""
    taken = {index for each in found for index in range(each.first, each.last + 1)}
    return Counter(
        block.enumerators[0].style.id
        for index, block in enumerate(listed)
        if block.enumerators and index not in taken and reads_on(block)
    )


def _candidate(index: int, setting: Setting) -> Candidate | None:
    """What stands in a block that may be a heading; surely one where the contents list it."""
    block = setting.blocks[index]
    found = _by_itself(index, block, setting)
    if found is not None and found.readings and setting.numbering.role(found.title) == ANNEXES:
        found = replace(found, role=ANNEXES)
    if found is not None and _goes_on_with_its_years(found, setting):
        found = with_next(found, setting.blocks[found.last + 1], mark="wrapped")
    if setting.marked or block.bullet or not setting.contents:
        return found
    if folded(block.wording) not in setting.contents:
        return found
    found = found or made(index, block, rest(block), accept=LISTED, reject=0, readings=block.enumerators)
    return replace(found, accept=min(found.accept, LISTED), reject=UNLISTED, listed=True)


def _goes_on_with_its_years(found: Candidate, setting: Setting) -> bool:
    """Whether the years of a plan stand alone beneath its name, set as that is: "（2031—2035年）"."""
    block, following = setting.blocks[found.last], setting.next_block(found.last)
    if following is None or "glued" in found.marks or following.enumerators:
        return False
    return following.form is block.form and _YEARS.fullmatch(following.wording) is not None


def _by_itself(index: int, block: Block, setting: Setting) -> Candidate | None:
    if explicit(block) is not None:
        return unnumbered.marked(index, block, setting)
    if index in setting.over_marks:
        return unnumbered.numbered_above(index, block, setting)
    if block.bullet or block.row or _is_item(index, setting) or _is_listed(index, setting):
        return None
    if index in setting.boxed or is_named_by_a_legend(index, setting) or _is_a_label(block, setting):
        return None
    if is_among_cells(index, setting):
        return None
    if (found := unnumbered.refrain(index, block, setting)) is not None:
        return found
    if is_legend(block.wording.lstrip("> "), setting.numbering.around) or is_of_a_chart(index, setting):
        return None
    if setting.marked:
        over = unnumbered.over_marks(index, block, setting)
        return over or unnumbered.beneath_marks(index, block, setting)
    if (found := unnumbered.named(index, block, setting)) is not None:
        return found
    if (found := unnumbered.announced(index, block, setting)) is not None:
        return found
    if block.form in unnumbered.EMPHASISED:
        return unnumbered.emphasised(index, block, setting)
    if (found := unnumbered.bracketed(index, block, setting)) is not None:
        return found
    if (found := unnumbered.opening_run(index, block, setting)) is not None:
        return found
    return numbered(index, block, setting) if block.enumerators else by_form(index, block, setting)


def _is_a_label(block: Block, setting: Setting) -> bool:
    """A label in capitals on a line of its own where several open paragraphs: "FURTHER INFORMATION:".

    So is "NOTE:" anywhere, and what stands behind it.
    """
    start = block.wording[:LONGEST_NOTE].casefold()
    note, colon, _ = start.replace("：", ":").partition(":")
    whole = start if len(block.wording) <= LONGEST_NOTE else note
    if (colon or whole == start) and not setting.numbering.around.notes.isdisjoint(
        (whole, note, note + colon)
    ):
        return True
    return setting.labelled and block.wording.endswith(":") and capitals(block.wording)


def _is_listed(index: int, setting: Setting) -> bool:
    """A short numbered line in bold that ends in a semicolon ("1. Open; and"), or the next one behind it."""
    block, before = setting.blocks[index], setting.blocks[index - 1] if index else None
    if block.form not in unnumbered.EMPHASISED or not block.enumerators or not short(block.wording):
        return False
    if _SEMICOLON.search(block.wording) is not None:
        return True
    if before is None or not before.enumerators or _SEMICOLON.search(before.wording) is None:
        return False
    following = {(each.style.id, each.value + 1) for each in before.enumerators if each.value}
    return any((each.style.id, each.value) in following for each in block.enumerators)


def _is_item(index: int, setting: Setting) -> bool:
    """A list item or table cell by markup, save a numbered item that stands alone over a paragraph."""
    hint, following = setting.blocks[index].hint, setting.next_block(index)
    if hint is None or hint.role in ("heading", "strong", "title"):
        return False
    return hint.role != "list-item" or not hint.label or following is None or not is_paragraph(following)
