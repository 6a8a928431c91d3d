"""Mutations of enumerators: other styles, numbers skipped, repeated and run on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from random import Random

from constancia.evaluation.mutations.numerals import alpha, printed
from constancia.evaluation.mutations.pieces import Heading, Pieces
from constancia.evaluation.mutations.wording import Wording


def other_scheme(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """Every numbered level in another style."""
    numbered = pieces.numbered()
    levels = sorted({pieces.headings[index].level for index in numbered})
    schemes = [scheme for scheme in wording.schemes if len(scheme) >= len(levels)]
    if not levels or not schemes:
        return pieces
    styles = dict(zip(levels, random.choice(schemes), strict=False))
    joint = random.choice(wording.joints)
    for index in numbered:
        pieces = _restyled(pieces, index, styles[pieces.headings[index].level], joint, wording)
    return pieces


def other_styles(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """A few headings each in a style of their own; no style is shared by two levels."""
    numbered = pieces.numbered()
    owner = {_family(_template(pieces, index, wording)): pieces.headings[index].level for index in numbered}
    for index in random.sample(numbered, min(len(numbered), random.randint(3, 8))):
        heading = pieces.headings[index]
        worded = _template(pieces, index, wording) in wording.keywords
        styles = [
            style
            for style in (wording.keywords if worded else wording.single)
            if owner.get(_family(style), heading.level) == heading.level and not _unclear(style, heading)
        ]
        if styles:
            style = random.choice(styles)
            owner[_family(style)] = heading.level
            pieces = _restyled(pieces, index, style, random.choice(wording.joints), wording)
    return pieces


def skip_numbers(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """In some lists a number is left out, and the rest count on from there."""
    return _shift(pieces, wording, random, by=1)


def repeat_numbers(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """In some lists a number stands twice, and the rest count on from there."""
    return _shift(pieces, wording, random, by=-1)


def run_on(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """The deepest level counts on through the whole paper instead of starting again in each section."""
    del random
    numbered = pieces.numbered()
    deepest = max((pieces.headings[index].level for index in numbered), default=0)
    deep = [index for index in numbered if pieces.headings[index].level == deepest]
    changed = pieces
    for number, index in enumerate(deep, start=1):
        changed = _renumbered(changed, index, number, wording)
        if changed.headings[index].ordinal != number:
            return pieces
    return changed


def _shift(pieces: Pieces, wording: Wording, random: Random, *, by: int) -> Pieces:
    lists: defaultdict[tuple[int | None, int], list[int]] = defaultdict(list)
    for index in pieces.numbered():
        heading = pieces.headings[index]
        lists[heading.parent, heading.level].append(index)
    long = [members for members in lists.values() if len(members) > 2]
    for members in random.sample(long, min(len(long), random.randint(1, 3))):
        first = random.randrange(1, len(members))
        changed = pieces
        for index in members[first:]:
            number = (pieces.headings[index].ordinal or 0) + by
            changed = _renumbered(changed, index, number, wording)
        if all(changed.headings[index] != pieces.headings[index] for index in members[first:]):
            pieces = changed
    return pieces


def _renumbered(pieces: Pieces, index: int, number: int, wording: Wording) -> Pieces:
    """The heading with another number in its own style; unchanged where its style is not known."""
    template = _template(pieces, index, wording)
    path = [*pieces.path(index)[:-1], number]
    enumerator = template and printed(template, path, wording.words, wording.ordinals)
    if not enumerator:
        return pieces
    return pieces.with_heading(index, replace(pieces.headings[index], ordinal=number, printed=enumerator))


def _restyled(pieces: Pieces, index: int, template: str, joint: str, wording: Wording) -> Pieces:
    """The heading in another style; unchanged where the style has no word for its number."""
    heading = pieces.headings[index]
    enumerator = printed(template, pieces.path(index), wording.words, wording.ordinals)
    if enumerator is None:
        return pieces
    gap = heading.gap if heading.gap.strip("\n") == heading.gap else wording.gap
    if template in wording.keywords:
        gap = "\n" if template.startswith("{") else joint
    return pieces.with_heading(index, replace(heading, printed=enumerator, gap=gap))


def _template(pieces: Pieces, index: int, wording: Wording) -> str:
    """The style a heading is printed in; "" where it is none that the wording knows."""
    heading = pieces.headings[index]
    if heading.ordinal is None:
        return ""
    path = pieces.path(index)
    known = (
        style
        for style in wording.templates
        if printed(style, path, wording.words, wording.ordinals) == heading.printed
    )
    return next(known, "")


def _family(template: str) -> str:
    """Styles that look alike: case, width and the kind of letter do not tell two levels apart."""
    narrow = template.lower().translate(str.maketrans("（）．", "()."))
    return narrow.replace("full_width", "arabic").replace("alpha", "roman")


def _unclear(template: str, heading: Heading) -> bool:
    """A lone letter that is a small Roman numeral too says nothing certain."""
    letter = alpha(heading.ordinal or 1)
    return "{alpha}" in template.lower() and letter in {"i", "v", "x"}
