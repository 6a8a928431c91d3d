"""Mutations of lines and spaces: glued, wrapped, parted, indented, non-breaking."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from random import Random
from textwrap import wrap

from constancia.evaluation.mutations.pieces import Heading, Pieces
from constancia.evaluation.mutations.wording import Wording

NO_BREAK = "\u00a0"


def glue_with_stop(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """A few headings run into their paragraph, a full stop or colon between them."""
    return _glued(pieces, random, wording.stops)


def glue_bare(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """A few headings run into their paragraph with nothing but a space between them."""
    return _glued(pieces, random, (wording.gap or "　",))


def glue_to_paragraph_before(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """One or two headings stand at the end of the paragraph before them."""
    numbered = set(pieces.numbered())
    able = [index for index in numbered if re.search(r"[.。!！]\n+\Z", pieces.prose[index])]
    for index in _few(able, random, 2):
        pieces = pieces.with_prose(index, pieces.prose[index].rstrip("\n") + wording.gap)
    return pieces


def wrap_headings(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """Some long headings run over two lines."""
    del wording
    able = [index for index, heading in enumerate(pieces.headings) if _title_breaks(heading)]
    for index in _few(able, random, 6):
        heading = pieces.headings[index]
        place = random.choice(_title_breaks(heading))
        title = heading.title[:place] + "\n" + heading.title[place + 1 :]
        pieces = pieces.with_heading(index, replace(heading, title=title))
    return pieces


def part_enumerators(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """Some enumerators stand on a line of their own, the title on the next."""
    del wording
    able = [index for index in pieces.numbered() if "\n" not in pieces.headings[index].gap]
    for index in _few(able, random, 5):
        pieces = pieces.with_heading(index, replace(pieces.headings[index], gap="\n"))
    return pieces


def join_enumerators(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """Enumerators that stand on a line of their own move up to their title."""
    joint = random.choice([joint for joint in wording.joints if "\n" not in joint and joint.strip()] or [" "])
    for index in pieces.numbered():
        if "\n" in pieces.headings[index].gap:
            pieces = pieces.with_heading(index, replace(pieces.headings[index], gap=joint))
    return pieces


def wrap_prose(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """Paragraphs are broken into short lines, with blank lines between them or without."""
    width = random.randint(60, 90) if wording.gap else random.randint(30, 40)
    paragraph = random.choice(["\n\n", "\n\n", "\n"])
    if _in_short_lines(pieces, width):
        return pieces

    def short(prose: str) -> str:
        lines = ["\n".join(_wrapped(line, width, wording)) for line in prose.split("\n")]
        return re.sub(r"\n\n+", "\n\n", paragraph.join(lines))

    return replace(pieces, prose=tuple(short(prose) for prose in pieces.prose))


def break_prose(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """Some sentences start a line of their own."""
    share = random.uniform(0.05, 0.3)
    mark = r"(?<=[a-z]{3}[.;]) (?=[A-Z])" if wording.gap else r"(?<=[。；])(?=[^\n”」』])"

    def broken(prose: str) -> str:
        return re.sub(mark, lambda found: "\n" if random.random() < share else found[0], prose)

    return replace(pieces, prose=tuple(broken(prose) for prose in pieces.prose))


def add_blank_lines(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """Blank lines around headings, here and there or everywhere."""
    del wording
    share = random.choice([0.3, 0.7, 1.0])

    def spaced(prose: str) -> str:
        if prose.startswith("\n") and random.random() < share:
            prose = "\n" * random.randint(1, 2) + prose
        if prose.strip() and prose.endswith("\n") and random.random() < share:
            prose += "\n" * random.randint(1, 2)
        return prose

    return replace(pieces, prose=tuple(spaced(prose) for prose in pieces.prose))


def drop_blank_lines(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """No blank lines at all, but where nothing else parts the paragraphs of a paper in short lines."""
    del random
    if _in_short_lines(pieces, 80 if wording.gap else 40):
        return pieces
    return replace(pieces, prose=tuple(re.sub(r"\n[ \t]*(?=\n)", "", prose) for prose in pieces.prose))


def indent_headings(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """Headings are indented, or followed by spaces."""
    del wording
    margin, trail = random.choice([("  ", ""), ("\t", ""), ("　　", ""), ("", "  "), ("   ", " ")])
    prose = list(pieces.prose)
    for index in range(len(pieces.headings)):
        if prose[index].endswith("\n"):
            prose[index] += margin
        if prose[index + 1].startswith("\n"):
            prose[index + 1] = trail + prose[index + 1]
    return replace(pieces, prose=tuple(prose))


def capitals(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """The titles of one level in capitals."""
    del wording
    level = random.choice(sorted({heading.level for heading in pieces.headings}) or [0])
    return replace(
        pieces,
        headings=tuple(
            replace(heading, title=heading.title.upper()) if heading.level == level else heading
            for heading in pieces.headings
        ),
    )


def no_break_in_headings(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """Non-breaking spaces in some headings, behind the enumerator and between the words."""
    del wording
    headings = [
        replace(heading, gap=heading.gap.replace(" ", NO_BREAK), title=heading.title.replace(" ", NO_BREAK))
        if random.random() < 0.5
        else heading
        for heading in pieces.headings
    ]
    return replace(pieces, headings=tuple(headings))


def no_break_anywhere(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """Non-breaking spaces all over the paper."""
    share = random.uniform(0.05, 0.5)

    def sprinkled(text: str) -> str:
        return re.sub(" ", lambda found: NO_BREAK if random.random() < share else found[0], text)

    pieces = no_break_in_headings(pieces, wording, random)
    return replace(pieces, prose=tuple(sprinkled(prose) for prose in pieces.prose))


def _glued(pieces: Pieces, random: Random, joints: Iterable[str]) -> Pieces:
    """Only where a paragraph follows on the next line, and the title has no stop of its own."""
    able = [
        index
        for index, heading in enumerate(pieces.headings)
        if re.match(r"\n[^\W_]", pieces.prose[index + 1]) and heading.printed and heading.title[-1].isalnum()
    ]
    joint = random.choice(list(joints))
    for index in _few(able, random, 5):
        pieces = pieces.with_prose(index + 1, joint + pieces.prose[index + 1].lstrip("\n"))
    return pieces


def _title_breaks(heading: Heading) -> list[int]:
    """Where a title of six words or more may be broken: not next to its first or last word."""
    if "\n" in heading.title:
        return []
    places = [found.start() for found in re.finditer(" ", heading.title)]
    return places[2:-1] if len(places) >= 5 else []


def _in_short_lines(pieces: Pieces, width: int) -> bool:
    """Whether the paper's paragraphs are broken into lines already."""
    return all(len(line) < 3 * width for prose in pieces.prose for line in prose.split("\n"))


def _wrapped(line: str, width: int, wording: Wording) -> list[str]:
    if len(line) <= width:
        return [line]
    if wording.gap:
        return wrap(line, width, break_long_words=False, break_on_hyphens=False)
    return [line[at : at + width] for at in range(0, len(line), width)]


def _few(able: Iterable[int], random: Random, most: int) -> list[int]:
    listed: list[int] = sorted(able)
    return random.sample(listed, min(len(listed), random.randint(1, most)))
