"""How strange it is for a heading to stand where it does, after the headings before it.

Costs add up over a paper (see `nesting`). They were set by hand on the first paper and on sixty others in
four languages: 0 is what papers do by rule, about 0.5 a change of print within a level, 2 a skipped number,
3 and more what hardly happens. Their order matters more than their size: halved or doubled together with
`Candidate.accept` and `Candidate.reject` they give the same outlines.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from constancia.outline.lines.candidate import (
    ANNEXES,
    CLOSING,
    IN_CAPITALS,
    LABELLED,
    PAPER,
    UNDER_A_PATH,
    Candidate,
)
from constancia.outline.lines.enumerators import Enumerator
from constancia.outline.lines.wording import capitals

SKIP, REPEAT, RESTART, BACK = 2.0, 2.6, 3.4, 4.0
MOST = 5.0
HUNDRED = 100
ELSEWHERE = 3.0  # a level opened in a look that has stood for another level so far
OTHER_SIZE = 1.5
OTHER_CASE = 0.5
UPPER = "/upper"  # behind the form of one line in capitals, where they part no kinds of headings
BENEATH_LARGER = 0.6  # a level opened in a look that stood higher before a heading in larger print came
NO_DEEPER_NUMBER = 1.2  # "Costs" beneath "7. Losses", having stood beneath "6.1" and "6.2"
BESIDE_LARGER = 0.9  # such a look beside that heading
NOT_SMALLER = 2.0  # a level opened in print as large as that of the level above, or larger
OUTRANKS = 1.5  # one without a number in larger print than that of the level above it
MIXED, SET_ALIKE = 1.3, 0.4  # a heading with a number beside one without
TOLD = 0.6  # "Objective 1.1" beside "Diagnosis" in "Axis 1": the number says where it belongs
WANTED = 1.0  # a level opened by the keyword and the very number that an open level wants next
AS_LARGE = 1.0  # and one of two of the same size has a number, the other none
LARGER = 3.0  # one with a number opened beneath one without that is printed smaller
IN_ITS_LIKE = 6.0  # a level opened in the look of the very level it would stand in
ELSEWHERE_BY_NAME = 0.8  # articles stand in chapters, and in parts without chapters
ANNEX_INSIDE = 2.5  # annexes stand at the end, beside the highest divisions
AFTER_ANNEX = 1.5  # what follows an annex beside it and is none: text goes on inside
TRANSLATED = 0.2  # "Sección 1" behind "Section 3": the paper again in another language
SAME_RANK = 0.5  # "Milestone 1" beneath "Commitment 1": which stands over which is the paper's own
UNDER_A_NAME = 4.0  # numbered headings stand beside an introduction, not in it


class Level(NamedTuple):
    """One open level: how its last heading looked, and its number.

    `family` is that of the last number on the level, None where there was none; `named` tells that the
    last heading has a name instead of a number ("Introduction"), `closing` that this closes the paper,
    `annex` that it is an annex, `annexes` that it is the heading over all of them; `single` that it is the
    first of the level. How many there were is not told: readings that differ in that alone are one.
    """

    family: str | None
    system: str | None
    form: str
    value: int | None
    rank: int | None
    markup: int | None
    single: bool
    named: bool
    size: int | None
    annex: bool
    annexes: bool
    closing: bool
    language: str


class Look(NamedTuple):
    """A candidate in one reading of its enumerator; `key` tells one printed look from another.

    `behind` tells that its name is of what stands behind a paper's text, and so behind its annexes.
    """

    reading: Enumerator | None
    family: str | None
    system: str | None
    value: int | None
    above: tuple[int, ...]
    rank: int | None
    annex: bool
    form: str
    named: bool
    behind: bool
    marked: bool
    size: int | None
    key: str
    language: str


def look(candidate: Candidate, reading: Enumerator | None) -> Look:
    number = None if reading is None else reading.number
    above = () if number is None else number.above
    system = None if number is None else number.system
    family = None if reading is None else reading.style.family + (f"/{len(above)}" if above else "")
    style = None if reading is None else reading.style
    whole = candidate.title if reading is None else f"{reading.printed} {candidate.title}"
    several = " " in candidate.title or (reading is not None and bool(reading.style.words))
    in_capitals = candidate.size is not None and several and capitals(whole)
    told = candidate.form.endswith(IN_CAPITALS)
    form = candidate.form + (UPPER if in_capitals and not told else "")
    printed = "" if style is None else f"{style.id}/{(system or '').lower()}/{family}:"
    return Look(
        reading=reading,
        family=family,
        system=system,
        value=None if reading is None else reading.value,
        above=above,
        rank=None if style is None else style.rank,
        annex=style is not None and style.kind == "annex",
        form=form,
        named=candidate.role is not None and reading is None and not candidate.ranked,
        behind=candidate.role == "matter",
        marked=candidate.level is not None,
        size=candidate.size,
        key=f"{printed}{form}{candidate.size or ''}",
        language="" if style is None else style.language,
    )


def after(level: Level | None, look: Look, candidate: Candidate) -> Level:
    """The level once the candidate stands on it; an unnumbered one leaves the numbering as it was."""
    unnumbered = look.reading is None
    return Level(
        family=(level.family if level is not None else None) if unnumbered else look.family,
        system=(level.system if level is not None else None) if unnumbered else look.system,
        form=look.form,
        value=(level.value if level is not None else None) if unnumbered else look.value,
        rank=look.rank,
        markup=candidate.level,
        single=level is None,
        named=look.named and candidate.role not in (PAPER, ANNEXES),
        size=look.size,
        annex=look.annex or candidate.role == ANNEXES,
        annexes=candidate.role == ANNEXES,
        closing=candidate.role == CLOSING,
        language=look.language,
    )


def lonely(levels: Sequence[Level]) -> list[float]:
    """What it costs to close all beneath each level: one of one unnumbered heading is hardly a level."""
    costs, cost = [], 0.0
    for level in reversed(levels):
        costs.append(cost)
        cost += 0.5 if level.single and level.family is None else 0.0
    return costs[::-1]


def outranks(levels: Sequence[Level], depth: int, look: Look) -> float:
    """A heading without a number is hardly set larger than the one it stands under."""
    above = levels[depth - 1].size if depth else None
    larger = above is not None and look.size is not None and look.size < above
    return OUTRANKS if larger and look.reading is None else 0.0


def continued(levels: Sequence[Level], depth: int, look: Look, known: int | None) -> float:
    """The heading goes on with an open level; `known` is the depth its look has stood on."""
    level = levels[depth]
    if look.marked:
        return 0.0 if look.value is None else 0.1 * _order(level.value, look.value)
    outside = AFTER_ANNEX if level.annex and not (look.annex or look.behind) else 0.0
    outside += ANNEX_INSIDE if level.annexes and look.annex else 0.0
    if look.named or (look.annex and level.family != look.family):
        beside = 0.1 if depth == 0 else 2.0
        return outside + beside + (OTHER_SIZE if look.named and _is_own(level, look) else 0.0)
    told = bool(depth and look.above) and levels[depth - 1].value == look.above[-1]
    if told and level.family is None and not level.named:
        return outside + TOLD + _late(look.value)
    return outside + _went_on(level, look, known, depth)


def _went_on(level: Level, look: Look, known: int | None, depth: int) -> float:
    """The same for a heading that is no annex and has no name that says where it stands."""
    form = 0.0 if level.form == look.form else 0.7
    if level.size != look.size and level.size is not None and look.size is not None:
        form = OTHER_SIZE
    if known == depth:
        smaller = look.reading is None and _is_larger(level, look)
        form = min(form, BESIDE_LARGER if smaller else OTHER_CASE if _differ_in_case(level, look) else 0.1)
    elif known is not None:
        form += 2.0
    if look.reading is None:
        elsewhere = known is not None and known != depth
        if level.named and not elsewhere:
            return 0.1
        return form + (0.0 if level.family is None else _mixed(level, look))
    if level.named and level.value is None:
        return 0.1 + _late(look.value)
    if level.family is None:
        return form + _mixed(level, look) + _late(look.value)
    order = _order(level.value, look.value)
    if renamed(level, look):
        order = min(order, _late(look.value))
    return form + _style(level, look) + order


def _is_larger(level: Level, look: Look) -> bool:
    return level.size is not None and look.size is not None and level.size < look.size


def _is_own(level: Level, look: Look) -> bool:
    """Whether a name is of the number above it, in larger print: "Background" under "2. Adaptation"."""
    return level.family is not None and _is_larger(level, look)


def _differ_in_case(level: Level, look: Look) -> bool:
    """Whether one of two headings that are set alike is in capitals, where a paper has several of both."""
    forms = sorted((level.form, look.form), key=len)
    return level.size == look.size and forms[0] + IN_CAPITALS == forms[1]


def _mixed(level: Level, look: Look) -> float:
    """Numbers and no numbers on one level: little where both are set in one of several sizes.

    Not after an annex: what follows it in its size is its own.
    """
    alike = level.size is not None and (level.size, level.form) == (look.size, look.form)
    alike = alike and not level.annex
    return SET_ALIKE if alike else MIXED


def renamed(level: Level, look: Look) -> bool:
    """Whether another keyword stands on the level from here on, with a count of its own."""
    return level.rank is not None and look.rank is not None and _word(level.family) != _word(look.family)


def translated(level: Level, look: Look) -> bool:
    """Whether a keyword of one rank in another language counts on: a paper's second version."""
    two = bool(level.language and look.language) and level.language != look.language
    return two and level.rank == look.rank


def _word(family: str | None) -> str:
    """The family of a keyword, whether or not its number is a path."""
    return (family or "").partition("/")[0]


def opened(levels: Sequence[Level], runs_on: bool, look: Look, known: int | None, *, through: bool) -> float:
    """The heading opens a level beneath the open ones; `runs_on`: its number follows one elsewhere.

    `through`: it follows the last in its own look, as sections are counted through the parts of a law.
    """
    depth = len(levels)
    if look.marked:
        return 0.1 * _late(look.value)
    if look.named:
        inside = levels and levels[-1].annex and not look.behind
        if depth and not inside and _is_own(levels[-1], look):
            return BENEATH_LARGER
        return 0.0 if depth == 0 or inside else 2.5
    counted = through and levels and levels[-1].rank is not None
    anew = look.rank is not None or counted or (levels and levels[-1].annex)
    elsewhere = ELSEWHERE_BY_NAME if anew else ELSEWHERE
    if look.reading is None and levels and _is_larger(levels[-1], look):
        elsewhere = BENEATH_LARGER
    elif look.reading is None and levels and levels[-1].family is not None and (known or 0) > depth:
        elsewhere = NO_DEEPER_NUMBER
    cost = 0.4 if known is None else 0.1 if known == depth else elsewhere
    if levels and known != depth:
        cost += _print(levels[-1], look)
    if look.reading is None:
        return cost + _under_a_name_set_alike(levels, look)
    if look.rank is not None and any(_wants(level, look) for level in levels):
        cost += WANTED
    if levels:
        cost += _beneath(levels[-1], look) + _deep_beneath(levels, look)
    if runs_on or _by_hundreds(levels, look):
        return cost + 0.3
    return cost + _late(look.value)


def _under_a_name_set_alike(levels: Sequence[Level], look: Look) -> float:
    """A heading set as "Foreword" is stands beside it."""
    named = bool(levels) and levels[-1].named and look.size is not None
    return UNDER_A_NAME if named and (levels[-1].size, levels[-1].form) == (look.size, look.form) else 0.0


def _deep_beneath(levels: Sequence[Level], look: Look) -> float:
    """No title of a law stands in a section of it, nor in the paragraphs of that section."""
    if look.rank is None or levels[-1].rank is not None:
        return 0.0
    above = next((level for level in reversed(levels) if level.rank is not None or level.annex), None)
    inside = above is not None and not above.annex and above.rank is not None and look.rank < above.rank
    return ELSEWHERE if inside else 0.0


def _by_hundreds(levels: Sequence[Level], look: Look) -> bool:
    """Sections 101 and 102 of the first title, 201 of the second: the hundreds are the number above."""
    if look.value is None or look.rank is None or look.value < HUNDRED:
        return False
    return any(level.value == look.value // HUNDRED for level in levels)


def _wants(level: Level, look: Look) -> bool:
    return level.family == look.family and level.value is not None and look.value == level.value + 1


def _print(above: Level, look: Look) -> float:
    """How strange it is for a heading without a number to be set as large as the one above it, or larger.

    So it is for one with a number beneath one without, but only where they are set alike.
    """
    if above.size is None or look.size is None or look.size > above.size:
        return 0.0
    if look.form.removesuffix(UPPER).endswith((LABELLED, UNDER_A_PATH)):
        return 0.0
    alike = (look.size, look.form) == (above.size, above.form)
    if _differ_in_case(above, look) and above.form != look.form and not above.named:
        return 0.0 if above.form.endswith(IN_CAPITALS) else NOT_SMALLER
    if look.reading is None:
        return AS_LARGE if alike and above.family is not None else NOT_SMALLER
    if above.family is None and look.size < above.size:
        return LARGER
    return AS_LARGE if alike and above.family is None else 0.0


def _beneath(top: Level, look: Look) -> float:
    provides = top.closing and look.family == "word"  # "FIRST." beneath the final provisions of a law
    cost = UNDER_A_NAME if top.named and not provides else 0.0
    cost += ANNEX_INSIDE if look.annex and not top.annexes else 0.0
    if (top.family, top.system, top.form) == (look.family, look.system, look.form):
        cost += IN_ITS_LIKE
    if look.above and top.value == look.above[-1]:
        return cost  # "Objective 2.1" under "Goal 2": the number says where it belongs
    if look.rank is not None and top.family == "word":
        cost += ELSEWHERE
    elif look.rank is not None and top.rank is not None and look.rank <= top.rank and not top.annex:
        under = look.rank == top.rank and renamed(top, look) and not translated(top, look)
        cost += SAME_RANK if under else ELSEWHERE
    return cost + (1.0 if look.above else 0.0)


def _style(level: Level, look: Look) -> float:
    """How strange the style is on a level whose last heading was printed otherwise."""
    if level.family == look.family:
        if level.system == look.system:
            return 0.0
        return 0.2 if (level.system or "").lower() == (look.system or "").lower() else 0.5
    worded = level.rank is not None, look.rank is not None
    if "word" in (level.family, look.family) and any(worded):
        return 0.6
    if all(worded):
        return TRANSLATED if translated(level, look) else 1.6
    return 2.2 if any(worded) else 1.2


def _order(before: int | None, value: int | None) -> float:
    """How strange the number is after the one before it."""
    if value is None or before is None:
        return 0.5
    if value == before + 1:
        return 0.0
    if value == before:
        return REPEAT
    if value > before:
        return min(SKIP + 0.15 * (value - before - 1), MOST)
    return RESTART if value == 1 else min(BACK + 0.3 * (before - value), MOST)


def _late(value: int | None) -> float:
    """How strange it is for a level to start with this number."""
    return 0.0 if value is None or value <= 1 else min(2.5 + 0.2 * value, MOST)
