"""What is irregular about a heading, said and not repaired."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from constancia.model import Anomaly, Span
from constancia.outline.nested.nesting import Placed

_Usual = dict[tuple[int, int | None], tuple[str, str]]
_MARKS = {
    "glued": "The heading shares its line with the paragraph below it.",
    "in-paragraph": "The heading stands at the end of the paragraph before it.",
    "subtitle-on-next-line": "The title stands on the line after its number.",
    "no-title": "The heading has a number and no title.",
    "wrapped": "The heading is broken over several lines.",
}


def anomalies(placed: Sequence[Placed]) -> list[tuple[Anomaly, ...]]:
    """The anomalies of each heading, in the order of the headings."""
    usual = _usual_styles(placed)
    ranks = _ranks(placed)
    return [tuple(_of(item, usual, ranks)) for item in placed]


def _of(item: Placed, usual: _Usual, ranks: Mapping[int, int]) -> Iterator[Anomaly]:
    place = Span(item.candidate.start, item.candidate.end)
    for mark in item.candidate.marks:
        yield Anomaly(mark, place, _MARKS[mark])
    if item.reading is None:
        return
    printed = Span(place.start, min(place.end, place.start + max(1, item.reading.end)))
    code = _sequence(item)
    if code is not None:
        yield Anomaly(code[0], printed, code[1])
    style, sample = usual[_place(item, ranks)]
    if style != _style(item):
        message = f"Printed as {item.reading.printed!r} where this level mostly prints {sample!r}."
        yield Anomaly("style-change", printed, message)


def _sequence(item: Placed) -> tuple[str, str] | None:
    value, before = item.reading.value if item.reading is not None else None, item.before
    if value is None:
        return None
    if before is None and item.runs_on and value > 1:
        return "runs-on", f"The numbering goes on at {value} from the division before."
    if before is None:
        return None if value == 1 else ("starts-late", f"The numbering starts at {value}.")
    if value == before + 1:
        return None
    if value == before:
        return None if _is_put_in(item) else ("repeat", f"Number {value} stands twice.")
    if value > before:
        return "skip", f"Number {value} follows number {before}."
    if value == 1:
        return "restart", f"The numbering starts again at 1 after {before}."
    return "out-of-order", f"Number {value} follows number {before}."


def _is_put_in(item: Placed) -> bool:
    """Whether a letter or a word behind the figures counts between two numbers: "Artigo 5.º-A"."""
    reading = item.reading
    if reading is None or reading.number is None or reading.number.system != "decimal":
        return False
    return bool(reading.style.words) and reading.printed.rstrip(" .,)-–")[-1:].isalpha()


def _usual_styles(placed: Sequence[Placed]) -> _Usual:
    """For each depth and kind of number the commonest style, and how its first heading prints it."""
    counts: dict[tuple[int, int | None], Counter[str]] = {}
    samples: dict[tuple[int, int | None, str], str] = {}
    ranks = _ranks(placed)
    for item in placed:
        if item.reading is not None:
            place = _place(item, ranks)
            counts.setdefault(place, Counter())[_style(item)] += 1
            samples.setdefault((*place, _style(item)), item.reading.printed)
    usual = {place: counter.most_common(1)[0][0] for place, counter in counts.items()}
    return {place: (style, samples[*place, style]) for place, style in usual.items()}


def _ranks(placed: Sequence[Placed]) -> dict[int, int]:
    """The rank of the keyword that opens each depth, where one does."""
    ranks: dict[int, int] = {}
    for item in placed:
        if item.reading is not None and item.reading.style.rank is not None:
            ranks.setdefault(item.depth, item.reading.style.rank)
    return ranks


def _place(item: Placed, ranks: Mapping[int, int]) -> tuple[int, int | None]:
    """Depth, and the rank of the keyword: annexes beside articles have a style of their own.

    A lone number word ("FIRST") stands for a keyword left out, and is judged with those of its depth.
    """
    style = None if item.reading is None else item.reading.style
    if style is None:
        return item.depth, None
    return item.depth, ranks.get(item.depth) if style.family == "word" else style.rank


def _style(item: Placed) -> str:
    if item.reading is None:
        return ""
    system = item.reading.number.system if item.reading.number is not None else ""
    return f"{item.reading.style.id}/{system}"
