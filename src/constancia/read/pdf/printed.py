"""What a printer put around the text of each page: running heads, page numbers, footnotes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import pairwise

from constancia.read.pdf.pieces import Piece, half_points

# Heads and feet stand among the outermost lines of a page, this many above and below.
OUTERMOST = 3
# A line that comes back on so many pages, or on a third of them, is a running head.
PAGES = 3
PART = 8  # pages at least, of a part of the paper that has a head of its own
SHARE = 1 / 3
# Points within which a head stands at the same height on each page.
SAME_HEIGHT = 12
# Nor are heads set larger than the text by so much.
LARGER = 1.15
# A footnote is set smaller than the text, by a tenth at least.
SMALLER = 0.93
ENTRIES = 4  # lines that lead to pages
# Footnotes end in the lowest part of a page.
NEAR_FOOT = 0.15

_NUMBER = re.compile(
    r"(?:\W*(?:\w{1,10}\.?\s+(?:\|\s*)?)?(?P<arabic>\d{1,4})(?:\s*(?:/|\||\w{1,4})\s*\d{1,4})?\W*"
    r"|\W*(?:\w{1,10}\s*\|\s*)?(?P<roman>[ivxl]{1,7})\W*)$",
    re.I,
)
_LETTER_SPACED = re.compile(r"(?<=\b[^\W\d]) (?=[^\W\d]\b)")  # "P a g e | ii"
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§]{1,3})[\])]?(?=\s|[^\W\d]|$)")
# "1. See the law" counts a note where a raised 1 on its page leads to it; else it is an item.
_DOTTED_MARK = re.compile(r"(?P<number>\d{1,3})[.)](?=\s|[^\W\d])")
_NO_WORD = re.compile(r"[\W_]+")
LAST_PAGE = 1_899  # a larger number at the edge of a page is a year
_DIGITS = re.compile(r"\d+")
_LONGEST_HEAD = 200


def running(pages: Sequence[Sequence[Piece]]) -> set[int]:
    """The `id`s of pieces that are running heads, feet, page numbers, or stamps set across the page."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    body = body_size(pages)
    outer = [_outermost(page) for page in pages]
    large = {id(piece) for pieces in outer for piece in pieces if _counts_large(piece, body)}
    large -= _in_step(outer, large)
    outer = [[piece for piece in pieces if id(piece) not in large] for pieces in outer]
    for number, pieces in enumerate(outer):
        for piece in pieces:
            places[_folded(piece)].add(number)
    often = max(min(PAGES, len(pages)), SHARE * len(pages), 2)
    heads = {wording for wording, on in places.items() if len(on) >= often or _heads_a_part(on)}
    again = [piece for pieces in outer for piece in pieces if _folded(piece) in heads]
    counting = _counting(outer, body) | _of_chapters(outer, body)
    outer = [[piece for piece in pieces if id(piece) not in counting] for pieces in outer]
    found = {id(piece) for piece in again if id(piece) not in counting}
    found |= _small_on_top(pages, body, often)
    beneath = [[piece for piece in page if id(piece) not in found] for page in pages]
    larger = {id(piece) for page in pages for piece in page if half_points(piece.size) > body}
    found |= _small_on_top(beneath, body, often) & larger
    stamps = {id(piece) for page in pages for piece in page if piece.setting.turned}
    return found | stamps | _numbers(pages, outer, found)


def _heads_a_part(on: Set[int]) -> bool:
    """Whether a line comes back on a third of the pages of a long part, as the head of a chapter does."""
    return len(on) >= PART and len(on) >= SHARE * (max(on) - min(on) + 1)


def _small_on_top(pages: Sequence[Sequence[Piece]], body: float, often: float) -> set[int]:
    """The `id`s of lines alone on top of pages, far above the text, at one height on many pages.

    They name the chapter, and so are not alike. Most of those in the size of the text or a larger one come
    again; of the larger ones the first is the chapter's title.
    """
    places: defaultdict[tuple[int, float], list[Piece]] = defaultdict(list)
    tops: list[Piece] = []
    for page in pages:
        upright = sorted((piece for piece in page if not piece.setting.turned), key=_height, reverse=True)
        tops += upright[:1]
        if len(upright) > 1 and _stands_apart(upright[0], upright[1], body):
            top = upright[0]
            places[round(top.middle / SAME_HEIGHT), round(top.size, 1)].append(top)
    found: set[int] = set()
    for (_, size), listed in places.items():
        if len(listed) >= often and (size <= SMALLER * body or _most_come_again(listed)):
            heads = listed if half_points(size) <= body else _said_again(tops, listed)
            found |= {id(piece) for piece in heads}
    return found


def _stands_apart(top: Piece, below: Piece, body: float) -> bool:
    return len(top.text) < _LONGEST_HEAD and top.bottom - below.top > 1.5 * body


def _said_again(tops: Sequence[Piece], heads: Sequence[Piece]) -> list[Piece]:
    """The lines on top of pages that say what one of these heads says, as the page before does."""
    told = {_worded(piece) for piece in heads}
    return [
        piece
        for before, piece in pairwise(tops)
        if _worded(piece) in told
        and _worded(before) == _worded(piece)
        and abs(before.middle - piece.middle) < SAME_HEIGHT
    ]


def _worded(piece: Piece) -> str:
    return _NO_WORD.sub("", piece.text.casefold())


def _most_come_again(listed: Sequence[Piece]) -> bool:
    wordings = Counter(map(_worded, listed))
    return sum(count for count in wordings.values() if count > 1) > len(listed) / 2


def _outermost(page: Sequence[Piece]) -> list[Piece]:
    """The pieces at the top and at the bottom of a page."""
    pieces = [piece for piece in page if not piece.setting.turned]
    heights = sorted({round(piece.middle) for piece in pieces})
    edges = {*heights[:OUTERMOST], *heights[-OUTERMOST:]}
    return [piece for piece in pieces if round(piece.middle) in edges and len(piece.text) < _LONGEST_HEAD]


def _counts_large(piece: Piece, body: float) -> bool:
    """Words and a number in larger print than the text: "Chapter 2" on top of its first page."""
    text = piece.text
    large = piece.size > LARGER * body and _DIGITS.search(text) is not None
    return large and any(sign.isalpha() for sign in text) and not text[:1].isdecimal()


def _in_step(outer: Sequence[Sequence[Piece]], large: Set[int]) -> set[int]:
    """The `id`s of large words at the foot of pages with the number of the page: "Ports / 5"."""
    steps: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for number, pieces in enumerate(outer):
        foot = min(pieces, key=_height, default=None)
        if foot is not None and id(foot) in large:
            steps[_folded(foot), int(_DIGITS.findall(foot.text)[-1]) - number].append(id(foot))
    return {each for listed in steps.values() if len(listed) >= PAGES for each in listed}


def _counting(outer: Sequence[Sequence[Piece]], body: float) -> set[int]:
    """The `id`s of words with a number that is another on each page, where those have page numbers besides.

    "Mission 2" on top of the page that it opens is no head; what is set smaller than the text is one.
    """
    worded: defaultdict[str, list[tuple[Piece, bool]]] = defaultdict(list)
    for pieces in outer:
        apart = any(piece.text.strip().isdecimal() for piece in pieces)
        for piece in pieces:
            small = half_points(piece.size) <= SMALLER * body
            if not small and _DIGITS.search(piece.text) and any(sign.isalpha() for sign in piece.text):
                worded[_folded(piece)].append((piece, apart))
    return {
        id(piece)
        for listed in worded.values()
        if len({piece.text for piece, _ in listed}) == len(listed) and all(apart for _, apart in listed)
        for piece, _ in listed
    }


def _of_chapters(outer: Sequence[Sequence[Piece]], body: float) -> set[int]:
    """The `id`s of numbers in larger print than the text on pages whose own numbers are printed small.

    "01" on top of the page that a chapter opens is no page's number.
    """
    large: list[Piece] = []
    steps: set[frozenset[int]] = set()
    for number, pieces in enumerate(outer):
        alone = [piece for piece in pieces if piece.text.strip().isdecimal()]
        big = [piece for piece in alone if piece.size > LARGER * body]
        if big and len(big) < len(alone):
            large += big
            steps.add(frozenset(int(piece.text) - number for piece in alone if piece not in big))
    return {id(piece) for piece in large} if steps and frozenset.intersection(*steps) else set()


def _folded(piece: Piece) -> str:
    """The wording of a line with its figures alike, and how high it stands: heads keep their place."""
    wording = _DIGITS.sub("#", "".join(piece.text.casefold().split()))
    return f"{wording}@{round(piece.middle / SAME_HEIGHT)}"


def _numbers(pages: Sequence[Sequence[Piece]], outer: list[list[Piece]], heads: set[int]) -> set[int]:
    """Numbers alone in the outermost line that keep step with the pages: most share one difference."""
    seen: list[tuple[Piece, int]] = []
    for number, pieces in enumerate(outer):
        edge = [piece for piece in pieces if id(piece) not in heads]
        for piece in _edges(edge):
            value = _value(piece.text)
            if value is not None and value <= LAST_PAGE:
                seen.append((piece, value - number))
    steps = Counter(step for _, step in seen)
    usual = {step for step, count in steps.items() if count >= min(2, len(pages))}
    return {id(piece) for piece, step in seen if step in usual}


def _edges(pieces: list[Piece]) -> list[Piece]:
    if not pieces:
        return []
    return list({id(piece): piece for piece in (max(pieces, key=_height), min(pieces, key=_height))}.values())


def _height(piece: Piece) -> float:
    return piece.middle


def _value(text: str) -> int | None:
    """The number of a page: 12, - 12 -, 12 / 30, Page 12 of 30, Page | 12, xii."""
    found = _NUMBER.match(_LETTER_SPACED.sub("", text.strip()))
    if found is None or len(text) > 24:
        return None
    return int(found["arabic"]) if found["arabic"] else _roman(found["roman"].lower())


def _roman(text: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[sign] for sign in text]
    return sum(
        -one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True)
    )


def body_size(pages: Sequence[Sequence[Piece]]) -> float:
    """The height of a line in which most characters are set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for piece in page:
            sizes[half_points(piece.size)] += len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def mostly_bold(lines: Iterable[Piece]) -> bool:
    """Whether bold is what the paper is set in, so that it sets nothing off."""
    weighed: Counter[bool] = Counter()
    for line in lines:
        weighed[line.setting.opens_bold and line.setting.ends_bold] += len(line.text)
    return weighed[True] > weighed[False]


def footnotes(page: Sequence[Piece], heads: set[int], body: float) -> set[int]:
    """The `id`s of pieces at a page's foot that are set smaller than the text, from the first with a mark on.

    Notes may stand beside the text, in the margin: each edge at which small lines begin is looked at alone.
    """
    pieces = [piece for piece in page if id(piece) not in heads]
    if not pieces:
        return set()
    lowest = min(piece.bottom for piece in pieces)
    height = max(piece.top for piece in pieces) - lowest
    found: set[int] = set()
    led_to = {run for piece in pieces for run in _raised_runs(piece)}
    for block in _blocks_of_small(pieces, body):
        notes = _from_mark(block, led_to) if block[-1].bottom <= lowest + NEAR_FOOT * height else []
        if not all(_MARK.fullmatch(piece.text.strip()) for piece in notes):  # those are pages of contents
            found |= set() if _lead_to_pages(notes, pieces) else {id(piece) for piece in notes}
    return found


def _lead_to_pages(notes: Sequence[Piece], pieces: Sequence[Piece]) -> bool:
    """Whether most of several lines have a number alone behind them: a list of contents, and no notes."""
    lines = [piece for piece in notes if not _MARK.fullmatch(piece.text.strip())]
    numbers = [piece for piece in pieces if piece.text.strip().isdecimal()]
    led = sum(any(line.in_row_of(each) and each.left > line.right for each in numbers) for line in lines)
    return len(lines) >= ENTRIES and 2 * led > len(lines)


def _blocks_of_small(pieces: list[Piece], body: float) -> list[list[Piece]]:
    """Runs of small lines, one under the other, each from top to bottom."""
    small = [piece for piece in pieces if _is_small(piece, body)]
    blocks: list[list[Piece]] = []
    for piece in sorted(small, key=_height, reverse=True):
        for block in blocks:
            above = block[-1]
            if (
                above.in_row_of(piece)
                or _is_its_mark(above, piece)
                or (above.bottom - piece.top < 2 * piece.size and above.overlaps(piece))
            ):
                block.append(piece)
                break
        else:
            blocks.append([piece])
    return blocks


def _is_its_mark(mark: Piece, note: Piece) -> bool:
    """Whether a number alone is the mark of the line behind it: it may be raised to the line's top."""
    near = 0 <= note.left - mark.right < 2 * note.size and abs(mark.middle - note.middle) < note.size
    return near and _MARK.fullmatch(mark.text.strip()) is not None


def _is_small(piece: Piece, body: float) -> bool:
    """Set smaller than the text, or a mark that stands alone before its note."""
    return piece.size <= SMALLER * body or bool(_MARK.fullmatch(piece.text.strip()))


def _from_mark(block: list[Piece], led_to: set[str]) -> list[Piece]:
    for at, piece in enumerate(block):
        dotted = _DOTTED_MARK.match(piece.text.strip())
        if _MARK.match(piece.text.strip()) or (dotted and dotted["number"] in led_to):
            return block[at:]
    return []


def separate(notes: Sequence[Piece]) -> list[list[Piece]]:
    """The footnotes of a page, each with its lines: a number opens a note where it is the next one."""
    found: list[list[Piece]] = []
    last = 0
    for piece in notes:
        mark = _mark(piece)
        number = int(found_digits[0]) if mark and (found_digits := _DIGITS.search(mark[0])) else None
        if not found or (mark and (number is None or number == last + 1)):
            found.append([piece])
            last = number or last
        else:
            found[-1].append(piece)
    return found


def marks(pieces: Sequence[Piece]) -> set[str]:
    """The numbers and signs with which the footnotes of a page begin."""
    return {found[0].strip("[]().") for piece in pieces if (found := _mark(piece))}


def _mark(note: Piece) -> re.Match[str] | None:
    words = note.text.strip()
    return _MARK.match(words) or _DOTTED_MARK.match(words)


def raised_marks(piece: Piece, known: set[str]) -> list[int]:
    """The positions of a piece's raised glyphs that name a footnote of the page."""
    text = piece.text
    named = [run for run in _runs(piece) if text[run[0] : run[-1] + 1].strip() in known]
    return [at for run in named for at in run if not text[at].isspace() or text[run[0] - 1 : run[0]] == " "]


def _raised_runs(piece: Piece) -> list[str]:
    return [piece.text[run[0] : run[-1] + 1].strip() for run in _runs(piece)] if piece.raised else []


def _runs(piece: Piece) -> list[list[int]]:
    """Stretches of raised glyphs."""
    runs: list[list[int]] = []
    for at in piece.raised:
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs
