"""Markdown: the text is the decoded file itself, its marks included; hints say what the marks mean."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from constancia.model import Hint, Span
from constancia.read.content import Content
from constancia.read.detect import Format
from constancia.read.encoding import Decoded

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?=\n|\Z)")
# A scalar of YAML: quoted, and then over as many lines as it likes, or bare with its further lines indented.
_TITLE = re.compile(
    r"^title:[ \t]*(?:\"(?P<double>(?:[^\"\\]|\\(?s:.))+)\"|'(?P<single>(?:[^']|'')+)'"
    r"|(?P<bare>[^\s'\"|>].*(?:\n[ \t]+\S.*)*))[ \t]*$",
    re.M,
)
_ESCAPE = re.compile(r"\\(?:\n[ \t]*|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(?s:(.)))")
_FOLD = re.compile(r"[ \t]*\n[ \t]*")
_NAMED = {"_": "\xa0", "n": " ", "t": " ", "r": " ", "N": " ", "L": " ", "P": " "}
_LINE = re.compile(r"^.*", re.M)
_HEADING = re.compile(r"^ {0,3}(?P<marks>#{1,6})[ \t]+(?P<title>\S.*?)[ \t]*#*[ \t]*$")
# A heading as a web page has it: `<h2 id="aims"><b>Aims</b></h2>`.
_TAGGED = re.compile(r" {0,3}<h(?P<level>[1-6])\b[^<>\n]{0,300}>", re.I)
_TAGS = re.compile(r"(?:\s++|<[^<>\n]{1,300}>)*+")
LONGEST_TAGGED = 1000  # code points of such a line
_UNDERLINE = re.compile(r"^ {0,3}(?P<mark>=+|-{3,})[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(```|~~~)")


def read(decoded: Decoded) -> Content:
    """Headings with `#` or an underline, and the front matter, as hints; a heading's span is its title."""
    text = decoded.text
    front = _FRONT_MATTER.match(text)
    hints = tuple(_hints(text, front.end() if front else 0))
    title = _title(front.group()) if front else None
    return Content(
        text, Format.MARKDOWN, hints, encoding=decoded.encoding, title=title, notes=_notes(decoded)
    )


def _notes(decoded: Decoded) -> tuple[str, ...]:
    return (decoded.note,) if decoded.note else ()


def _title(front: str) -> str | None:
    found = _TITLE.search(front)
    if found is None:
        return None
    if found["double"]:
        plain = _ESCAPE.sub(_unescaped, re.sub(r"(?<!\\)\n[ \t]*", " ", found["double"]))
        # Some write signs beyond U+FFFF as two halves; one half alone is no sign.
        return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()
    return _FOLD.sub(" ", (found["single"] or "").replace("''", "'") or found["bare"]).strip()


def _unescaped(escape: re.Match[str]) -> str:
    """What an escape in a quoted YAML scalar stands for; one of a line's end for nothing."""
    digits = escape[1] or escape[2] or escape[3]
    if digits:
        return chr(int(digits, 16)) if int(digits, 16) <= sys.maxunicode else ""
    return _NAMED.get(escape[4] or "", escape[4] or "")


def _hints(text: str, front: int) -> Iterator[Hint]:
    if front:
        yield Hint(Span(0, front), "furniture")
    fenced = False
    alone: Span | None = None  # the line before, where it begins a paragraph
    blank = True
    for found in _LINE.finditer(text, front):
        line, at = found[0], found.start()
        if _FENCE.match(line):
            fenced = not fenced
        heading = None if fenced else _heading(line, at) or _underlined(line, alone)
        if heading:
            yield heading
        alone = Span(at, at + len(line)) if line.strip() and blank and not (heading or fenced) else None
        blank = not line.strip() or heading is not None


def _heading(line: str, at: int) -> Hint | None:
    found = _HEADING.match(line)
    if found is None:
        return _tagged(line, at) if len(line) <= LONGEST_TAGGED else None
    return Hint(Span(at + found.start("title"), at + found.end("title")), "heading", len(found["marks"]))


def _tagged(line: str, at: int) -> Hint | None:
    """A heading in the tags of a web page; other tags at either end of it are no part of the title."""
    opened, whole = _TAGGED.match(line), line.rstrip()
    if opened is None or not whole.lower().endswith(f"</h{opened['level']}>"):
        return None
    inside = _TAGS.match(line, opened.end())
    first, last = inside.end() if inside else opened.end(), len(whole)
    while last > first and line[last - 1] == ">":
        last = len(line[: max(line.rfind("<", first, last), first)].rstrip())
    return Hint(Span(at + first, at + last), "heading", int(opened["level"])) if last > first else None


def _underlined(line: str, previous: Span | None) -> Hint | None:
    """A paragraph of one line over a line of = or -."""
    found = _UNDERLINE.match(line)
    if found is None or previous is None:
        return None
    return Hint(previous, "heading", 1 if found["mark"].startswith("=") else 2)
