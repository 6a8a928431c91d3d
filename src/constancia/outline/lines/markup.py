"""What Markdown and light HTML say about a stretch of text: headings, emphasis, list items."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How a block is set off from running text, the plainest last."""

    HEADING = "heading"
    BOLD_UNDERLINED = "bold-underlined"
    BOLD_ITALIC = "bold-italic"
    BOLD = "bold"
    UNDERLINED = "underlined"
    ITALIC = "italic"
    PLAIN = "plain"


_HASHES = re.compile(r"(?:[-*+]\s+)?(?P<hashes>#{1,6})(?:\s+|(?=[^\s#\d]))(?P<rest>\S.*?)\s*#*$", re.DOTALL)
_RULE = re.compile(r"(?:={3,}|-{3,}|\*{3,}|_{3,}|~{3,}|(?:[*_-]\s){3,}.*)$")
_BULLET = re.compile(r"(?:[-*+•●▪■◦‣–—·]|\\-)\s+(?=\S)|[•●▪■◦‣]")
_AROUND = (
    r"</?(?:u|b|i|em|strong|br|span|div|center|p|font|big)\b[^>\n]{0,300}/?>"  # a tag around a whole line
)
_TAG = re.compile(
    r"</?(?:u|b|i|em|strong|span|br|sup|sub|p|a|font|center|small|big|div|section|header|h[1-6])\b[^>\n]{0,300}/?>|<!--.*?-->",
    re.I,
)
_MARK = re.compile(r"\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|\\(?=[#*.()\[\]_\-+!>\\])")
_LINK = re.compile(r"\[([^\]]{1,200})\]\([^)\s]{1,500}\)")
_STARS = re.compile(r"\*+")
_EDGE = re.compile(rf"(?:\s|[*_]|\\(?=[#*.\s])|{_AROUND})*", re.IGNORECASE)
_TAIL = re.compile(rf"(?:\s+|[*_]+|\\|{_AROUND})\Z", re.IGNORECASE)
# What opens a line in large letters, as styles and old pages set it.
_LARGE = re.compile(
    r"(?:\s|<div\b[^<>]{0,300}>|<center>)*<(?:span|font)\b[^<>]{0,300}?"
    r"(?:font-size\s*:\s*(?:[2-9]\d\s*p[xt]|(?:x{1,2}-)?large|(?:1\.[3-9]|[2-9])\d*(?:\.\d+)?\s*r?em)|size\s*=\s*[\"']?\+?[4-7])",
    re.IGNORECASE,
)
_EDGE_SIGNS = "*_<\\"


@dataclass(frozen=True, slots=True)
class Inner:
    """The wording of a block inside its markup: offsets in code points from the block's start."""

    start: int
    end: int
    form: Form
    level: int | None = None


def inner(raw: str, *, typed: bool = True) -> Inner:
    """Take the markup off both ends of a block and say what it was.

    On a page that was not `typed` with marks, "#OneTeam" and "# 40" are words and no headings.
    """
    hashes = _HASHES.match(raw) if typed and raw[:1] in "#-*+" else None
    if hashes is not None:
        start, end = _edges(raw, hashes.start("rest"), hashes.end("rest"))
        return Inner(start, end, Form.HEADING, len(hashes.group("hashes")))
    if not any(sign in raw[:12] or sign in raw[-12:] for sign in _EDGE_SIGNS):
        return Inner(0, len(raw), Form.PLAIN)
    start, end = _edges(raw, 0, len(raw))
    return Inner(start, end, _emphasis(raw))


def plain(raw: str) -> str:
    """The wording without markup, white space folded to single spaces."""
    if any(sign in raw for sign in "*_<\\["):
        raw = _MARK.sub("", _TAG.sub(" ", _LINK.sub(r"\1", raw)))
    return " ".join(raw.split())


def is_rule(text: str) -> bool:
    """Whether a line holds only a rule, an underline of a heading, or emptied markup."""
    if text[:1].isalnum():
        return False
    return bool(_RULE.match(text)) or not any(sign.isalnum() for sign in _TAG.sub("", text[:400]))


def is_bullet(text: str) -> bool:
    return bool(_BULLET.match(text))


def run_in(raw: str) -> int | None:
    """The end of a bold or underlined run that opens a longer block; None where there is none."""
    if not raw.startswith(("**", "<u>")):
        return None
    bold = re.compile(r"(?:\*{2,3}(?:<u>)?)(?=\S)(.{2,200}?)(?:</u>)?\*{2,3}", re.DOTALL).match(raw)
    return bold.end() if bold is not None and bold.end() < len(raw) else None


def _edges(raw: str, start: int, end: int) -> tuple[int, int]:
    """Leave out markup and white space at both ends of `raw[start:end]`."""
    match = _EDGE.match(raw, start, end)
    start = match.end() if match is not None else start
    while end > start and (tail := _tail(raw, start, end)):
        end -= tail
    return start, end


def _tail(raw: str, start: int, end: int) -> int:
    match = _TAIL.search(raw, max(start, end - 320), end)
    return 0 if match is None else match.end() - match.start()


def _emphasis(raw: str) -> Form:
    bold, italic = _shares(_TAG.sub("", raw) if "<" in raw else raw)
    bold = bold or _LARGE.match(raw) is not None
    underlined = "<u>" in raw.lower()
    if bold and underlined:
        return Form.BOLD_UNDERLINED
    if bold:
        return Form.BOLD_ITALIC if italic else Form.BOLD
    if underlined and raw.lower().count("<u>") == 1 and raw.strip().lower().startswith(("<u>", "*<u>")):
        return Form.UNDERLINED
    return Form.ITALIC if italic else Form.PLAIN


def _shares(raw: str) -> tuple[bool, bool]:
    """Whether nearly all letters are bold, and italic. A run left open, or closed only, counts."""
    marks = list(_STARS.finditer(raw))
    if not marks:
        return False, False
    bold_marks = sum(1 for mark in marks if len(mark.group()) >= 2)
    bold = bold_marks % 2 == 1 and raw[:2] != "**"
    italic = False
    counts = {"bold": 0, "italic": 0, "all": 0}
    reached = 0
    for mark in [*marks, None]:
        letters = sum(map(str.isalnum, raw[reached : len(raw) if mark is None else mark.start()]))
        counts["all"] += letters
        counts["bold"] += letters * bold
        counts["italic"] += letters * italic
        if mark is not None:
            size = len(mark.group())
            bold ^= size in (2, 3)
            italic ^= size in (1, 3)
            reached = mark.end()
    return counts["bold"] >= 0.85 * counts["all"] > 0, counts["italic"] >= 0.85 * counts["all"] > 0
