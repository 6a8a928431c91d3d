"""Lines of print: pieces of text set alike on one line, and how the line is set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from constancia.read.prints import Print

Piece = tuple[str, Print]  # a stretch of a paragraph's text and how it is set


def by_lines(pieces: Sequence[Piece]) -> list[Piece]:
    """A paragraph's text, parted at blank lines and where its lines are set in different sizes or weights.

    "**Aims**", a line break and a text are a heading and its paragraph. A line is bold, or in italics, where
    all of it is, and of the size that most of it has.
    """
    if len({type_ for _, type_ in pieces}) == 1:
        return [("".join(text for text, _ in pieces), pieces[0][1])]
    found: list[Piece] = []
    parted = True
    for line in _lines(pieces):
        text, type_ = "".join(text for text, _ in line), _of_line(line)
        if type_ is None:
            parted = True
        elif parted or not _alike(found[-1][1], type_):
            found.append((text, type_))
            parted = False
        else:
            found[-1] = f"{found[-1][0]}\n{text}", found[-1][1]
    return found


def _lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    lines: list[list[Piece]] = [[]]
    for text, type_ in pieces:
        first, *others = text.split("\n")
        lines[-1].append((first, type_))
        lines.extend([(each, type_)] for each in others)
    return lines


def _of_line(line: Sequence[Piece]) -> Print | None:
    """None for a blank line."""
    printed = [(len(text), type_) for text, type_ in line if text.strip()]
    if not printed:
        return None
    sizes: Counter[float] = Counter()
    for length, type_ in printed:
        sizes[type_.size] += length
    types = {type_ for _, type_ in printed}
    return Print(
        sizes.most_common(1)[0][0],
        bold=all(type_.bold for type_ in types),
        italic=all(type_.italic for type_ in types),
        underlined=all(type_.underlined for type_ in types),
        capitals=all(type_.capitals for type_ in types),
        style=printed[0][1].style,
        lead="".join(text for text, type_ in takewhile(_is_heavy, line)) if len(types) > 1 else "",
    )


def _is_heavy(piece: Piece) -> bool:
    return piece[1].bold or not piece[0].strip()


def _alike(one: Print, other: Print) -> bool:
    return (one.size, one.bold, one.underlined) == (other.size, other.bold, other.underlined)
