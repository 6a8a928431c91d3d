"""Blocks of a text as HTML. The one place of the site where markup is put together by hand.

Whatever comes from a paper passes through `escape`; what is not escaped is written out in this file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape
from typing import Literal

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from constancia.lexicon.labels import Labels
from constancia.model import Span
from constancia.publish.report.redline import Piece as Compared
from constancia.store.queries import Heading, StatementSummary
from constancia.web.explore.marked import Block, Piece

ADDRESSES = 4096  # of pages, held in memory


@dataclass(frozen=True, slots=True)
class Look:
    """How statements are shown: `matched` stand out where a filter is set (None: all of them), `own`
    is the statement that the page itself is about. `labels` are in the reader's language, `paper` is the
    address in which the text's headings have their pages."""

    labels: Labels
    paper: str
    matched: frozenset[str] | None = None
    own: str | None = None


def joined(elements: Iterable[SafeString]) -> SafeString:
    """Elements one after the other, a line each."""
    return mark_safe("\n".join(elements))  # noqa: S308 - each is safe


def element(block: Block, look: Look, tag: str) -> SafeString:
    """A block as an element of its page.

    A heading is a link to its page, with the numbers of its notes behind; but where statements reach into it
    it has links of its own.
    """
    heading = block.heading
    if heading is None:
        html = f'<p dir="auto">{inline(block, look)}</p>'
    elif heading.is_furniture:
        kind = escape(look.labels.name("division", heading.kind))
        label = f'<span class="tag" lang="{get_language() or ""}">{kind}</span>'
        html = f'<p class="furniture" dir="auto">{label} {inline(block, look)}</p>'
    else:
        linked = any(piece.statement for piece in block.pieces)
        inner = inline(block, look) if linked else _link_to(heading, block, look)
        html = f'<{tag} id="d-{escape(heading.id)}" class="in-text" dir="auto">{inner}</{tag}>'
    return mark_safe(html)  # noqa: S308 - all that comes from the paper is escaped


def _link_to(heading: Heading, block: Block, look: Look) -> str:
    address = page_of("area", look.paper, heading.id)
    return f'<a href="{address}">{title(block)}</a>{references(block)}'


def inline(block: Block, look: Look) -> SafeString:
    """The text of a block, its statements as links to their pages, noted words with their note's number."""
    html = "".join(_piece(piece, look) + _reference(piece) for piece in block.pieces)
    return mark_safe(html)  # noqa: S308 - all that comes from the paper is escaped in _piece


def title(block: Block) -> SafeString:
    """The text of a block without any link, to be one itself."""
    return mark_safe("".join(map(_plain, block.pieces)))  # noqa: S308 - escaped in _plain


def highlighted(text: str, marks: Iterable[Span]) -> SafeString:
    """A quotation with the words looked for standing out."""
    parts, at = [], 0
    for mark in marks:
        parts += [escape(text[at : mark.start]), f'<mark class="hit">{escape(mark.quote(text))}</mark>']
        at = mark.end
    return mark_safe("".join([*parts, escape(text[at:])]))  # noqa: S308 - all that is quoted is escaped


def references(block: Block) -> SafeString:
    """The numbers of the notes on a block, to stand behind its `title`."""
    return mark_safe("".join(map(_reference, block.pieces)))  # noqa: S308 - nothing of it is the paper's


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an outline: how deep it stands, where it leads, and whether that is the page one is on."""

    depth: int
    address: str
    title: str
    ordinal: int | None = None
    current: bool = False


def outlined(lines: Iterable[Line]) -> SafeString:
    """The lines of an outline, which may have hundreds: a template would take most of the page's time."""
    return mark_safe("\n".join(map(_line, lines)))  # noqa: S308 - escaped in _line


def _line(line: Line) -> str:
    current = ' aria-current="page"' if line.current else ""
    ordinal = "" if line.ordinal is None else f'<span class="ord">{line.ordinal}</span> '
    inner = f"{ordinal}<bdi>{escape(line.title)}</bdi>"
    return f'<li class="l{line.depth}"><a href="{escape(line.address)}"{current}>{inner}</a></li>'


def options(choices: Iterable[tuple[str, str]], *, language: str, chosen: str) -> SafeString:
    """The options of a choice, code and name each, in this language."""
    lang = f' lang="{escape(language)}"' if language else ""
    html = (
        f'<option value="{escape(code)}"{lang}{" selected" if code == chosen else ""}>{escape(name)}</option>'
        for code, name in choices
    )
    return mark_safe("\n".join(html))  # noqa: S308 - all that comes from the paper is escaped


def compared(pieces: Iterable[Compared], tag: Literal["del", "ins"]) -> SafeString:
    """One of two wordings, what the other lacks in a `tag` that says so."""
    html = "".join(
        f"<{tag}>{escape(one.text)}</{tag}>" if one.differs else escape(one.text) for one in pieces
    )
    return mark_safe(html)  # noqa: S308 - all that is quoted is escaped


def _plain(piece: Piece) -> str:
    inner = escape(piece.text)
    if piece.hit:
        inner = f'<mark class="hit">{inner}</mark>'
    return inner if piece.note is None else f'<span class="noted">{inner}</span>'


def _piece(piece: Piece, look: Look) -> str:
    inner = _plain(piece)
    return inner if piece.statement is None else _statement(piece, piece.statement, inner, look)


def _statement(piece: Piece, statement: StatementSummary, inner: str, look: Look) -> str:
    classes = f"s k-{escape(statement.kind)}"
    if statement.firmness:
        classes += f" f-{escape(statement.firmness)}"
    if look.matched is not None and statement.id not in look.matched:
        classes += " dim"
    key = escape(statement.id)
    if statement.id == look.own:
        return f'<mark class="{classes} own">{inner}</mark>'
    rest = ' tabindex="-1"'
    if piece.opens:
        classes, rest = f"{classes} go", f' id="s-{key}" title="{_title(statement, look.labels)}"'
    return f'<a class="{classes}" href="{address_of(statement.id)}"{rest}>{inner}</a>'


@lru_cache(maxsize=ADDRESSES)
def page_of(name: str, *of: str) -> str:
    """The address of a page, told once: texts and lists have a hundred, of the same papers and areas."""
    return escape(reverse(name, args=of))


def address_of(statement: str) -> str:
    """The address of a statement's page."""
    before, after = _around()
    return f"{before}{escape(statement)}{after}"


@cache
def _around() -> tuple[str, str]:
    """A statement's address around its id: reversing it anew for each would cost most of the page's time."""
    before, after = reverse("statement", args=["ID"]).split("ID")
    return before, after


def _title(statement: StatementSummary, labels: Labels) -> str:
    names = [labels.name("kind", statement.kind)]
    if statement.firmness:
        names.append(labels.name("firmness", statement.firmness))
    return escape(" · ".join(names))


def _reference(piece: Piece) -> str:
    if piece.note is None or not piece.note_ends:
        return ""
    number = piece.note
    label = escape(_("Editor’s note %(number)d") % {"number": number})
    return f'<sup class="ref"><a href="#note-{number}" aria-label="{label}">{number}</a></sup>'
