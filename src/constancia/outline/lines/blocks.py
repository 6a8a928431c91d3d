"""A text cut into blocks: a paragraph or a heading each, whether or not its lines are wrapped."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from constancia.lexicon.numbering import Numbering
from constancia.model import Document, Hint
from constancia.outline.lines.enumerators import Enumerator, Reader
from constancia.outline.lines.markup import Form, inner, is_bullet, is_rule, plain
from constancia.outline.lines.signs import ideographic, terminal
from constancia.outline.lines.wording import short
from constancia.text.lines import Line, lines

SHORT = 160  # code points; a longer line without a stop is a paragraph all the same
# Wrapped files break at 60 to 100 signs (Chinese ones at 30 to 45); nobody writes paragraphs that short.
WIDEST = 130
SAMPLED = 200  # lines of which the longest shows the script
NARROWEST, NARROWEST_IDEOGRAPHIC = 45, 20
UNDERLINES: list[set[str]] = [{"="}, {"-"}, {"~"}, {"^"}]  # signs beneath a heading, by their level
CAPITALS = 10  # letters of a line in capitals that is no abbreviation
OVER = 15  # columns past the usual ones; no line of a wrapped file is so long
COLUMNS = 3  # of a line set in columns by blanks, tabs or bars, as tables of plain text are
_LINK = "://"
_COLUMN = re.compile(r"(?<=\S)(?: {3,}|[ ]*\t\s*| \| )(?=\S)")
# A line of a paragraph may leave so much of the column before a long word, where a printer set it.
RAGGED = 0.12
FULL = 0.6  # of the column that most lines of a wrapped file reach; lists and title pages are ragged


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or list item.

    `start` and `end` are code points of the text, markup at the ends left out; `outer_start` and
    `outer_end` take it in. `first` and `last` number its lines from 0; `gap` tells whether a blank line
    stands before it, `closed` whether it ends as a sentence does. `enumerators` are the readings of the
    number it starts with, which fills its first `number_end` code points (0 where the number is markup's
    alone). `hint` is what the file's markup says of it; `row` tells that gaps or bars part it into columns.
    `lead` is where words in bold end that open it, by the file's markup. `printed` is its wording: where that
    stands in `text` as it is, the code point where it ends.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    first: int
    last: int
    gap: bool
    closed: bool
    form: Form
    level: int | None
    text: str = field(repr=False)
    printed: str | int
    enumerators: tuple[Enumerator, ...]
    number_end: int
    bullet: bool
    hint: Hint | None = None
    row: bool = False
    lead: int | None = None

    @property
    def wording(self) -> str:
        """The words without markup, of a long paragraph its start."""
        return self.printed if isinstance(self.printed, str) else self.text[self.start : self.printed]

    @property
    def labels(self) -> bool:
        """Whether words in capitals and bold with a colon open it: "SUMMARY: We list the ports."."""
        opening = self.text[self.start : self.lead].rstrip("*_ ") if self.lead is not None else ""
        return opening.endswith(":") and opening.isupper()

    @property
    def size(self) -> int | None:
        """The rank of its print among the sizes of a PDF, 1 the largest; None where it is not known."""
        return self.hint.level if self.hint is not None and self.hint.role == "strong" else None


def explicit(block: Block) -> int | None:
    """The level that markup gives a heading; None where markup calls it none."""
    if block.hint is not None and block.hint.role == "heading":
        return block.hint.level or 1
    return block.level


@dataclass(frozen=True, slots=True)
class Layout:
    """How the file breaks lines: `width` is the column at which it wraps, None where it does not.

    `read` gives the readings of a line's enumerator; `typed` tells of text that may hold marks for headings
    itself, as Markdown does and no PDF; `leads` where words in bold that open a paragraph start
    and end. `met` has each enumerator once: a long paper prints "1."
    a hundred times.
    """

    width: int | None
    numbering: Numbering
    read: Callable[[str], tuple[Enumerator, ...]]
    typed: bool
    met: dict[tuple[Enumerator, ...], tuple[Enumerator, ...]] = field(default_factory=dict)
    leads: dict[int, int] = field(default_factory=dict)


def blocks(document: Document, styles: Reader, *, start: int = 0) -> list[Block]:
    """The blocks of a document in text order, from code point `start` on."""
    # A line is read once more as what its block begins with, and once for each line that may go on with it.
    read = lru_cache(maxsize=64)(styles.read)
    width, typed = _width(_from(document.text, start)), not document.places
    layout = Layout(width, styles.numbering, read, typed)
    hints = {hint.span.start: hint for hint in document.hints if hint.role != "run-in"}
    layout.leads.update((hint.span.start, hint.span.end) for hint in document.hints if hint.role == "run-in")
    groups = _groups(_from(document.text, start), layout, hints)
    return [_block(document.text, group, gap, layout, hints) for group, gap in groups]


def _from(text: str, start: int) -> Iterator[Line]:
    """The lines that end behind a code point, one by one: all of them at once would be the text again."""
    return (line for line in lines(text) if line.end > start or line.start >= start)


def _width(listed: Iterable[Line]) -> int | None:
    """The column at which the file wraps its paragraphs; None where each line is one of its own."""
    broken, ended, reached = array("I"), array("I"), array("I")
    script, before, links = "", None, 0  # no address is broken, however long
    for line in listed:
        apart = before is None or before.blank or line.blank or is_bullet(line.text)
        if not apart and before is not None and _LINK not in before.text:
            (ended if terminal(before.text) else broken).append(reached[-1])
        script = line.text if len(reached) < SAMPLED and len(line.text) > len(script) else script
        reached.append(0 if line.blank else line.indent + len(line.text))
        links += _LINK in line.text
        before = line
    if len(broken) < 3 or len(broken) < len(ended):
        return None
    widest = sorted(broken + ended)[int(len(broken + ended) * 0.95)]
    over = sum(column > widest + OVER for column in reached)
    if (over - links) * 10 > sum(column > 0 for column in reached):
        return None  # paragraphs stand unbroken on lines of their own
    full = sum(length >= FULL * widest for length in broken)
    narrowest = NARROWEST_IDEOGRAPHIC if ideographic(script) else NARROWEST
    return widest if narrowest <= widest <= WIDEST and full * 2 >= len(broken) else None


Groups = Iterator[tuple[list[Line], bool]]


def _groups(listed: Iterable[Line], layout: Layout, hints: dict[int, Hint]) -> Groups:
    """Lines that make one block together, and whether a blank line stands before them."""
    group: list[Line] = []
    gap = after_gap = True
    titled = False  # whether the line before the group is a number alone, so that the group is its title
    for line in listed:
        if line.blank or is_rule(line.text):
            if group and layout.typed and _underlines(line, group):
                group.append(line)
            if group:
                yield group, gap
            group, after_gap = [], True
            continue
        if group and not _continues(group, line, layout, hints, titled):
            titled = _is_number(group, layout)
            yield group, gap
            group = []
        if not group:
            gap, after_gap = after_gap, False
        group.append(line)
    if group:
        yield group, gap


def _is_number(group: Sequence[Line], layout: Layout) -> bool:
    readings = layout.read(group[0].text) if len(group) == 1 else ()
    return bool(readings) and readings[0].end == len(group[0].text)


def _underlines(line: Line, group: Sequence[Line]) -> bool:
    """A setext underline (===, ---, ~~~, ^^^) right beneath one or two lines that are no sentence."""
    return (
        len(line.text) >= 3
        and set(line.text) in UNDERLINES
        and len(group) <= 2
        and not terminal(group[-1].text)
    )


def _continues(
    group: Sequence[Line], line: Line, layout: Layout, hints: dict[int, Hint], titled: bool
) -> bool:
    """Whether `line` goes on with the paragraph or heading of `group`; `titled`: that is surely a title."""
    last, text = group[-1], line.text
    inside = group[0].start in hints and line.start < hints[group[0].start].span.end
    if len(text) < 40 and layout.numbering.role(text) and not (inside and _is_number(group, layout)):
        return False
    if line.start in hints or (group[0].start in hints and hints[group[0].start].span.end <= last.end):
        return False
    if last.text.startswith("#") or _opens(text):
        return False
    if group[0].start in hints and hints[group[0].start].role == "strong":
        # set off as one, its lines broken by hand ("Annex" over its title), save a heading beneath a heading
        return not (
            _has_keyword(text, layout)
            and not _is_number(group, layout)
            and _has_keyword(group[0].text, layout)
        )
    enumerated = bool(layout.read(text))
    if layout.width is None:
        return not enumerated and _broken(group, line)
    if enumerated and _may_open(group, line, layout):
        return False
    return not _ends(group, line, layout, titled)


def _has_keyword(text: str, layout: Layout) -> bool:
    readings = layout.read(text)
    return bool(readings) and bool(readings[0].style.words)


def _opens(text: str) -> bool:
    """Lines that open a block whatever stands before."""
    return text.startswith(("#", "|", "> ", "```")) or is_bullet(text)


def _broken(group: Sequence[Line], line: Line) -> bool:
    """In a file that does not wrap: a line that only goes on with the sentence before it."""
    last, text = group[-1].text, line.text
    if terminal(last) or not text[0].islower():
        return False
    if len(last) > SHORT:
        return True
    return (len(text) <= SHORT // 2 and not terminal(text)) or len(last) > SHORT // 2


def _may_open(group: Sequence[Line], line: Line, layout: Layout) -> bool:
    """In a wrapped file: an enumerator opens a block unless it may be a word of the sentence before it."""
    if line.text[0].islower() and _has_keyword(line.text, layout) and not terminal(group[-1].text):
        return False  # "... as is said in", "article 6 of the law"
    if len(group) == 1 and layout.read(group[0].text):
        return True
    return terminal(group[-1].text) or _room(group[-1], line, layout) > 0


def _ends(group: Sequence[Line], line: Line, layout: Layout, titled: bool) -> bool:
    """In a wrapped file: a line ends its block where the next word would still have fitted on it."""
    last, width = group[-1], layout.width or 0
    room = _room(last, line, layout)
    if titled or (len(group) == 1 and layout.read(last.text)):
        if len(last.text) > width + 4:  # longer than any wrapped line
            return True
        if line.text[0].islower():
            return room > 0.25 * width and (len(line.text) > 0.7 * width or terminal(line.text))
        return room > (0 if titled or terminal(last.text) else RAGGED * width)
    if line.text[0].islower() or last.text.endswith((",", "，", "-")):
        return False
    alone = _is_in_capitals_alone(last, line)
    if terminal(last.text):
        return room > 0 or alone
    if alone:
        return room > 0
    return room > 0.25 * width


def _is_in_capitals_alone(last: Line, line: Line) -> bool:
    """Whether words in capitals stand beneath a line in small letters: "... as follows", "THE FACTS"."""
    letters = sum(map(str.isalpha, line.text))
    return line.text.isupper() and not last.text.isupper() and letters >= CAPITALS and " " in line.text


def _room(last: Line, line: Line, layout: Layout) -> int:
    """How many code points were left on `last` beyond the first word of the line after it."""
    word = len(line.text.split(None, 1)[0])
    if not line.text[:word].isascii() and ideographic(line.text):
        word = 1
    return (layout.width or 0) - last.indent - len(last.text) - word - 1


def _block(text: str, group: Sequence[Line], gap: bool, layout: Layout, hints: dict[int, Hint]) -> Block:
    setext = len(group) > 1 and set(group[-1].text) in UNDERLINES
    body = group[:-1] if setext else group
    start, end = body[0].start, body[-1].end
    raw = text[start:end] if end - start <= 4 * SHORT else text[start : start + 4 * SHORT]
    found = inner(raw, typed=layout.typed)
    whole = end - start == len(raw)
    level = UNDERLINES.index(set(group[-1].text)) + 1 if setext else found.level
    form = Form.HEADING if setext else found.form if whole else Form.PLAIN
    inside = raw[found.start : found.end]
    wording = plain(inside)
    hint = hints.get(start)
    strong = hint is not None and hint.role == "strong" and whole and short(wording)
    label = hint.label if hint is not None and hint.role != "footnote" else None
    enumerators = layout.read(label or wording)
    if enumerators:
        enumerators = layout.met.setdefault(enumerators, enumerators)
    begins = start + found.start if found.start else start
    ends = start + found.end if whole and found.end < len(raw) else end
    reached = ends if whole else start + found.end
    return Block(
        start=begins,
        end=ends,
        outer_start=start,
        outer_end=group[-1].end,
        first=group[0].number,
        last=body[-1].number,
        gap=gap,
        closed=terminal(wording) if whole else terminal(text[end - 12 : end].rstrip()),
        form=Form.BOLD if strong else form,
        level=level,
        text=text,
        printed=reached if wording == inside else wording,
        enumerators=enumerators,
        number_end=enumerators[0].end if enumerators and not label else 0,
        bullet=is_bullet(body[0].text) and found.level is None,
        hint=hint,
        row=len(group) == 1 and _is_row(inside),
        lead=layout.leads.get(start),
    )


def _is_row(raw: str) -> bool:
    """Whether blanks, tabs or bars part a line into columns; the gap behind an enumerator is none."""
    if not any(sign in raw for sign in ("   ", "\t", " | ")):
        return False
    return len(_COLUMN.split(raw)) >= COLUMNS
