"""Paragraphs and sentences of a text, as spans; linear in the text's length whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import pairwise

from constancia.model import Span
from constancia.text.markers import MARKER
from constancia.text.punctuation import Punctuation

# Longer than any sentence of a real paper (the longest of the corpus has 2,300 code points): what is
# longer is a table or noise, and is cut so that no later stage works on an unbounded stretch.
LONGEST = 6000
# A line that starts in lower case goes on from the line before: four in five lines of a wrapped text do,
# one in a hundred of a text with a paragraph a line.
WRAPPED_SHARE = 0.25
_SAMPLE = 4000  # lines looked at to tell a wrapped text

_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"(?:\\\||[^|\n])+")
# Signs that stand nowhere but before an item, here in the middle of a line.
_BULLET_INSIDE = re.compile(r"(?<=\s)[•‣▪■□▫●○◦◆◇►▶✓✔➢➤](?=\s)")
_GAP = r"[^\S\n]"  # white space on one line
# A label in bold before the text proper: "**Scholarships:** the Ministry will", "**Goal 1** – The Ministry".
_LABEL = re.compile(
    r"\s*(?:\*{2,}+|__|<\w{1,6}[^<>\n]{0,80}>)++(?!\s)[^*_<>\n]{1,90}(?:\n[^*_<>\n]{1,90}){0,2}"
    r"(?:(?:[*_]|</\w{1,6}>)*+:\s*(?:[*_]|</\w{1,6}>)*+:?|(?:[*_]|</\w{1,6}>)++\s*\**[–—]\**)\s+"
)

# A title that runs in: "Pursue Arab-Israeli Peace: The United States"; all but its small words have
# capitals. Before the number of an item it leads to a list: "Compete ao Comitê Gestor: I – aprovar".
_RUN_IN = re.compile(
    r"([^\W\d_a-z][^\s:.;!?]*(?: [^\s:.;!?]+){0,14}):[ \u00a0]{1,3}(?=[^\W\d_a-z])"
    r"(?!\w{1,4}(?:\)| [-–—])[ \u00a0])"
)
# What a provision is about, before a stop and a dash: "Objeto.- La ley", "In general.—The Secretary".
_DASHED = re.compile(
    rf"\**[^\W\d_a-z][^\W\d_]*(?: [^\W\d_]+){{0,6}}\.\**(?:[-–]+{_GAP}+|—{_GAP}*)(?=[^\W\d_a-zà-ÿ«“\"])"
)
_FIELD = re.compile(r"([^\W\d_a-z]\w+)(?: [^\W\d_]+(?:[’'][^\W\d_]+)?){0,4}:\s+")
# When something is due, before what it is: "Q2 2027: pilot with ten firms", "By June 2028: retire".
_DUE = re.compile(
    r"(?:(?:[QTH][1-4]|[^\W\d_]{2,12}\.?)[ \u00a0,/-]{1,2}){0,3}"
    r"(?:19|20)\d\d(?:[-–/]\d{2,4})?:\s+(?=[^\W\d_])"
)
# What no paragraph ends with: a comma, or the first half of a word.
_HANGING = re.compile(rf"(?:,|[^\W\d_]-){_GAP}*$")
_HANGS = ",- \t\r\u00a0"  # the last sign of such a line, or the white space behind it
HANG = 12  # code points at a line's end in which that is looked for
FULL = 100  # code points of a line that a page may have broken
SMALL = 4  # letters of words that need no capital in a title


_QUOTED = re.compile(r"[\s>*_]*[“«\"‘']")  # what a quotation opens with
_OPENED = re.compile(r"[“«\"]")
_CLOSING = re.compile("[”\"»’']")
# A number in brackets at a line's start, where the one before it may stand inside the lines above.
_RUN_ON = re.compile(rf"{_GAP}*\((\d{{1,2}}|[a-z])\)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,5}[^\W\d_]")  # "19 U.S.C. 1862": the number goes with them
_NAME = re.compile(r"(?:[^\W\d_a-z]\.){1,4}[^\W\d_a-z]")  # "A.P.J. Roe"
_CAPITALS = re.compile(r"-[^\W\d_a-z]{2,}$")  # "CAFTA-DR", unlike "Vice-Gov"

# The mark of a footnote behind a sentence: "<a href="#note">[1]</a>", "[1]"; no part of it.
_NOTE = r"(?:<\w{1,6}\b[^<>\n]{0,200}>|</\w{1,6}>|\\?\[\d{1,3}\\?\])*"


def is_wrapped(text: str) -> bool:
    """Whether the lines of a text are broken at a width, so that a paragraph is several lines."""
    lines = [match for match, _ in zip(_LINE.finditer(text), range(_SAMPLE), strict=False)]
    going_on = following = 0
    for before, line in pairwise(lines):
        if line.start() == before.end() + 1 and not line.group().isspace():
            following += 1
            going_on += line.group().lstrip()[0].islower()
    return following > 0 and going_on >= WRAPPED_SHARE * following


def paragraphs(text: str, start: int, end: int, *, wrapped: bool) -> Iterator[Span]:
    """The paragraphs between two offsets: a line each, or where lines are wrapped, lines up to a blank
    one or to a list marker. A blank line behind a comma or a hyphen, before a small letter, is a page's
    and parts nothing. White space around a paragraph is left out.
    """
    first = last = -1
    for match in _LINE.finditer(text, start, end):
        line = match.group()
        blank = line.isspace()
        hanging = (
            first >= 0
            and text[last - 1] in _HANGS
            and _HANGING.search(text, max(first, last - HANG), last) is not None
        )
        if blank and hanging:
            continue
        hanging = hanging and line.lstrip()[0].islower()
        going_on = not wrapped and _is_broken(text, first, last, line)
        apart = match.start() > last + 1 and not hanging
        broken = first >= 0 and (
            not (wrapped or going_on or hanging)
            or apart
            or blank
            or (MARKER.match(line) is not None and not _runs_on(text, first, last, line))
        )
        if broken:
            yield from _stripped(text, first, last)
            first = -1
        if not blank:
            first = match.start() if first < 0 else first
            last = match.end()
    if first >= 0:
        yield from _stripped(text, first, last)


def cells(text: str, paragraph: Span) -> Iterator[Span]:
    """The cells of the rows of a Markdown table, a paragraph each; any other paragraph as it is."""
    if text[paragraph.start] != "|":
        yield paragraph
        return
    for match in _CELL.finditer(text, paragraph.start, paragraph.end):
        yield from _stripped(text, match.start(), match.end())


def bulleted(text: str, paragraph: Span) -> Iterator[Span]:
    """What bullets part inside a paragraph, a paragraph each: "Open schools. • Build ports."."""
    signs = [match.start() for match in _BULLET_INSIDE.finditer(text, paragraph.start, paragraph.end)]
    for first, last in pairwise([paragraph.start, *signs, paragraph.end]):
        yield from _stripped(text, first, last)


def _runs_on(text: str, first: int, last: int, line: str) -> bool:
    """Whether a line opens with a number of a list that runs in: "will (1) plant trees; (2) clean rivers;
    and", "(3) mend roads" is one paragraph.
    """
    number = _RUN_ON.match(line)
    if number is None or first < 0:
        return False
    before = str(int(number[1]) - 1) if number[1].isdigit() else chr(ord(number[1]) - 1)
    return f" ({before}) " in text[max(first, last - LONGEST) : last]


def _is_broken(text: str, first: int, last: int, line: str) -> bool:
    """Whether the lines of a text that is not wrapped are one here: broken off in the middle of a sentence,
    before a small letter or at the length of a page's line.
    """
    if not text[last - 1 : last].isalpha():
        return False
    return line.lstrip()[:1].islower() or (last - first >= FULL and line.rstrip()[-1:] in ".;:!?")


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if start < end:
        yield Span(start, end)


def label_end(text: str, start: int, end: int, labels: Collection[str] = ()) -> int:
    """Where the words start after a label in bold, a title in capitals or before a stop and a dash ("Objeto.-
    La ley"), when something is due, or a field of a form that opens with one of `labels`, and that ends in a
    colon; `start` without one.
    """
    field = _FIELD.match(text, start, end)
    if field and field[1].lower() in labels:
        return field.end()
    match = _DUE.match(text, start, end) or _LABEL.match(text, start, end) or _DASHED.match(text, start, end)
    if match:
        return match.end()
    title = _RUN_IN.match(text, start, end)
    if title is None or any(len(word) > SMALL and word[0].islower() for word in title[1].split()):
        return start
    return title.end()


def without_speaker(text: str, sentence: Span, punctuation: Punctuation) -> Span:
    """The sentence up to its quotation's end, where who said it comes behind: "“We will act,” said Roe."."""
    if not (_is_quoting(text, sentence) or _ends_with_saying(text, sentence, punctuation.sayings)):
        return sentence
    told = _speaker(punctuation.sayings, punctuation.narrators) if punctuation.sayings else None
    found = told.search(text, sentence.start + 1, sentence.end) if told else None
    opened = _QUOTED.match(text, sentence.start, sentence.end)
    begin = opened.end() if opened else sentence.start + 1
    inside = found and _OPENED.search(text, begin, found.start())  # "the plan “Lakes,” said to"
    return Span(sentence.start, found.start()) if found and not inside else sentence


def _is_quoting(text: str, sentence: Span) -> bool:
    """A quick look: whether any mark that may close a quotation stands in a sentence."""
    return _CLOSING.search(text, sentence.start, sentence.end) is not None


def _ends_with_saying(text: str, sentence: Span, sayings: frozenset[str]) -> bool:
    """A quick look: whether one of the last two words of a sentence tells who said it."""
    last = text[sentence.start : sentence.end].rsplit(None, 2)[-2:]
    return any(word.rstrip(".") in sayings for word in last)


def parted_by_speaker(text: str, sentence: Span, punctuation: Punctuation) -> Iterator[Span]:
    """The sentence, or both parts of it where who speaks stands between: "“We will,” he said, “soon.”"; what
    is said alone where who speaks stands in front: "He said: “We need".
    """
    opening = _introducing(punctuation.sayings) if punctuation.sayings else None
    led = opening.match(text, sentence.start, sentence.end) if opening else None
    sentence = Span(led.end(), sentence.end) if led else sentence
    quoting = punctuation.sayings and _is_quoting(text, sentence)
    between = _interrupting(punctuation.sayings) if quoting else None
    found = between.search(text, sentence.start + 1, sentence.end) if between else None
    if found is None:
        yield sentence
        return
    yield Span(sentence.start, found.start())
    yield Span(found.end(), sentence.end)


@cache
def _introducing(sayings: frozenset[str]) -> re.Pattern[str]:
    said = "|".join(map(re.escape, sorted(sayings)))
    return re.compile(rf"[^“”\"«».;:]{{1,120}}\s(?:{said})(?:\s[^“”\"«».;:,]{{1,30}})?[:,]\s*(?=[“\"«]\w)")


@cache
def _interrupting(sayings: frozenset[str]) -> re.Pattern[str]:
    said = "|".join(map(re.escape, sorted(sayings)))
    return re.compile(
        rf"[,!][”\"»’]\s+(?:[^“”\"«».;:,]{{1,60}}\s(?:{said})|(?:{said})\s[^“”\"«».;:,]{{1,60}}),\s+(?=[“\"«‘])"
    )


@cache
def _speaker(sayings: frozenset[str], narrators: frozenset[str]) -> re.Pattern[str]:
    said, tells = ("|".join(map(re.escape, sorted(words))) or "(?!)" for words in (sayings, narrators))
    named = r"(?:[^“”\".;:]|\b[^\W\d_a-z][^\W\d_A-Z]{1,3}\.){1,90}?"  # "Mr. Roe"
    titled = r"(?:[^\W\d_a-z][^\s,;:]*,?\s+|[^\W\d_A-Z]{2,3}\s+){1,20}"  # "the Minister for Trade, Ann Roe, "
    return re.compile(
        rf"(?:(?:[,!]\s?[”\"»’']|[”\"»],)[*_]*\s+[*_]*(?:{named}\s)??|[”\"»][*_]*\s+[*_]*)(?:{said})\b[^“”\";:]{{0,120}}$"
        rf"|(?:,|[”\"»])\s+{titled}(?:{said})(?:\s+[^\W\d_]+)?\.?$"
        rf"|,\s+(?:{tells})\s(?:[^\W\d_]+\s){{0,3}}(?:{said})\.?$"
    )


@cache
def _ends(punctuation: Punctuation) -> re.Pattern[str]:
    closing = r"[\"”’»)\]*_」』）\u200b]*"
    after = (
        rf"(?P<note>{_NOTE})(?=\s|$|(?<=[^\W\d_A-Z]{{3}}\.)(?=[A-Z][a-z]+\s))"
        if punctuation.spaced
        else "(?P<note>)"
    )
    return re.compile(rf"[{re.escape(punctuation.enders)}]+{closing}{after}")


def sentences(text: str, paragraph: Span, punctuation: Punctuation) -> Iterator[Span]:
    """The sentences of a paragraph, with their final sign, without white space around them."""
    start = paragraph.start
    for match in _ends(punctuation).finditer(text, paragraph.start, paragraph.end):
        if match.end() < paragraph.end and _goes_on(text, match.start(), match.end(), punctuation):
            continue
        yield from _pieces(text, start, match.start("note"))
        start = match.end()
    yield from _pieces(text, start, paragraph.end)


def _goes_on(text: str, stop: int, end: int, punctuation: Punctuation) -> bool:
    """Whether a sign ends no sentence: an abbreviation, an initial, or a small letter after it."""
    if not punctuation.spaced:
        return False
    following = text[end : end + 8].lstrip()
    if following and following[0].islower():
        return True
    if text[stop] != ".":
        return False
    word = (text[max(0, stop - 16) : stop].replace("(", " ").replace("[", " ").split() or [""])[-1].lstrip(
        "“\"'*_"
    )
    if following[:1].isdigit() and _INITIALS.fullmatch(word):
        return True
    if punctuation.openers and _NAME.fullmatch(word) and _is_name(text, stop - len(word), end, punctuation):
        return True
    if not any(map(str.isdigit, word)) and not _CAPITALS.search(word):
        word = word.rsplit("-", 1)[-1]
    if word.lower() in punctuation.closing and _opens(text, end, punctuation):
        return False  # "boats, nets etc. The harbour"
    return (len(word) == 1 and word.isalpha()) or word.lower() in punctuation.abbreviations


def _opens(text: str, end: int, punctuation: Punctuation) -> bool:
    """Whether a word that sentences open with follows."""
    first = text[end : end + 16].split(None, 1)[:1]
    return bool(first) and first[0].lower() in punctuation.openers


def _is_name(text: str, start: int, end: int, punctuation: Punctuation) -> bool:
    """ "President *A.P.J.* Roe": whether initials stand between two words with a capital, the second no word
    that opens a sentence.
    """
    before, after = text[max(0, start - 40) : start].split()[-1:], text[end : end + 40].split()[:1]
    if not before or not after or before[0][-1] in ",;:":
        return False
    return before[0][0].isupper() and after[0][0].isupper() and after[0].lower() not in punctuation.openers


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """One sentence, or where it is longer than any, its cuts at white space."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        yield from _stripped(text, start, cut)
        start = cut
    yield from _stripped(text, start, end)
