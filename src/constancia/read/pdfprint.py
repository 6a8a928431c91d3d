"""What a printer put around the text of each page: running heads, page numbers, footnotes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from constancia.read.pdforder import Row

# Heads and feet stand among the outermost lines of a page, this many above and below.
OUTERMOST = 3
# A line that comes back on so many pages, or on a third of them, is a running head.
PAGES = 3
SHARE = 1 / 3
# Points within which a head stands at the same height on each page.
SAME_HEIGHT = 12
# A footnote is set smaller than the text, by a tenth at least.
SMALLER = 0.93
# Footnotes end in the lowest part of a page.
NEAR_FOOT = 0.15

_NUMBER = re.compile(
    r"(?:\W*(?:\w{1,10}\.?\s+)?(?P<arabic>\d{1,4})(?:\s*(?:/|\||\w{1,4})\s*\d{1,4})?\W*|\W*(?P<roman>[ivxl]{1,7})\W*)$",
    re.I,
)
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§]{1,3})[\])]?(?=\s|[^\W\d]|$)")
_DIGITS = re.compile(r"\d+")
_LONGEST_HEAD = 200


def running(pages: Sequence[Sequence[Row]]) -> set[int]:
    """The `id`s of rows that are running heads, feet, page numbers, or stamps set across the page."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    outer = [_outermost(page) for page in pages]
    for number, rows in enumerate(outer):
        for row in rows:
            places[_folded(row)].add(number)
    often = max(min(PAGES, len(pages)), SHARE * len(pages), 2)
    found = {id(row) for rows in outer for row in rows if len(places[_folded(row)]) >= often}
    stamps = {id(row) for page in pages for row in page if row.piece.turned}
    return found | stamps | _numbers(pages, outer, found)


def _outermost(page: Sequence[Row]) -> list[Row]:
    """The rows at the top and at the bottom of a page."""
    rows = [row for row in page if not row.piece.turned]
    heights = sorted({round(row.piece.middle) for row in rows})
    edges = {*heights[:OUTERMOST], *heights[-OUTERMOST:]}
    return [row for row in rows if round(row.piece.middle) in edges and len(row.piece.text) < _LONGEST_HEAD]


def _folded(row: Row) -> str:
    """The wording of a line with its figures alike, and how high it stands: heads keep their place."""
    wording = _DIGITS.sub("#", "".join(row.piece.text.casefold().split()))
    return f"{wording}@{round(row.piece.middle / SAME_HEIGHT)}"


def _numbers(pages: Sequence[Sequence[Row]], outer: list[list[Row]], heads: set[int]) -> set[int]:
    """Numbers alone in the outermost line that keep step with the pages: most share one difference."""
    seen: list[tuple[Row, int]] = []
    for number, rows in enumerate(outer):
        edge = [row for row in rows if id(row) not in heads]
        for row in _edges(edge):
            value = _value(row.piece.text)
            if value is not None:
                seen.append((row, value - number))
    steps = Counter(step for _, step in seen)
    usual = {step for step, count in steps.items() if count >= min(2, len(pages))}
    return {id(row) for row, step in seen if step in usual}


def _edges(rows: list[Row]) -> list[Row]:
    if not rows:
        return []
    return list({id(row): row for row in (max(rows, key=_height), min(rows, key=_height))}.values())


def _height(row: Row) -> float:
    return row.piece.middle


def _value(text: str) -> int | None:
    """The number of a page: 12, - 12 -, 12 / 30, Page 12 of 30, xii."""
    found = _NUMBER.match(text.strip())
    if found is None or len(text) > 24:
        return None
    return int(found["arabic"]) if found["arabic"] else _roman(found["roman"].lower())


def _roman(text: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[sign] for sign in text]
    return sum(
        -one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True)
    )


def body_size(pages: Sequence[Sequence[Row]]) -> float:
    """The height of a line in which most characters are set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page:
            sizes[round(row.piece.size * 2) / 2] += len(row.piece.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def footnotes(page: Sequence[Row], heads: set[int], body: float) -> set[int]:
    """The `id`s of rows at a page's foot that are set smaller than the text, from the first with a mark on.

    Notes may stand beside the text, in the margin: each edge at which small lines begin is looked at alone.
    """
    rows = [row for row in page if id(row) not in heads]
    if not rows:
        return set()
    lowest = min(row.piece.bottom for row in rows)
    height = max(row.piece.top for row in rows) - lowest
    found: set[int] = set()
    for block in _blocks_of_small(rows, body):
        if block[-1].piece.bottom <= lowest + NEAR_FOOT * height:
            found |= {id(row) for row in _from_mark(block)}
    return found


def _blocks_of_small(rows: list[Row], body: float) -> list[list[Row]]:
    """Runs of small lines, one under the other, each from top to bottom."""
    small = [row for row in rows if _is_small(row, body)]
    blocks: list[list[Row]] = []
    for row in sorted(small, key=_height, reverse=True):
        for block in blocks:
            above = block[-1].piece
            if above.beside(row.piece) or (
                above.bottom - row.piece.top < 2 * row.piece.size
                and above.left < row.piece.right
                and row.piece.left < above.right
            ):
                block.append(row)
                break
        else:
            blocks.append([row])
    return blocks


def _is_small(row: Row, body: float) -> bool:
    """Set smaller than the text, or a mark that stands alone before its note."""
    return row.piece.size <= SMALLER * body or bool(_MARK.fullmatch(row.piece.text.strip()))


def _from_mark(block: list[Row]) -> list[Row]:
    for at, row in enumerate(block):
        if _MARK.match(row.piece.text.strip()):
            return block[at:]
    return []


def separate(notes: Sequence[Row]) -> list[list[Row]]:
    """The footnotes of a page, each with its lines: a number opens a note where it is the next one."""
    found: list[list[Row]] = []
    last = 0
    for row in notes:
        mark = _MARK.match(row.piece.text.strip())
        number = int(found_digits[0]) if mark and (found_digits := _DIGITS.search(mark[0])) else None
        if not found or (mark and (number is None or number == last + 1)):
            found.append([row])
            last = number or last
        else:
            found[-1].append(row)
    return found


def marks(rows: Sequence[Row]) -> set[str]:
    """The numbers and signs with which the footnotes of a page begin."""
    return {found[0].strip("[]()") for row in rows if (found := _MARK.match(row.piece.text.strip()))}


def raised_marks(row: Row, known: set[str]) -> list[int]:
    """The positions of a row's raised glyphs that name a footnote of the page."""
    runs: list[list[int]] = []
    for at in row.piece.raised:
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    text = row.piece.text
    return [at for run in runs if text[run[0] : run[-1] + 1].strip() in known for at in run]
