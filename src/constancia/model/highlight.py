"""Papers and statements as highlighted text, for notebooks (`_repr_html_`).

Colour is never the only sign: every highlighted stretch carries its kind or rung in words. All that
comes from a text is escaped; styles are inline, for a notebook keeps no style sheet of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from constancia.model.paper import Paper
    from constancia.model.span import Span
    from constancia.model.statement import Statement

# Pale grounds that keep black text above 7:1 contrast, in a light notebook and in a dark one.
GROUNDS = {
    "will": "#b7e4c7",
    "offers": "#d0ebff",
    "encourages": "#ffe8a3",
    "explores": "#ffd8c2",
    "position": "#e8d5f5",
    "principle": "#dfe3ea",
    "description": "#f1efe9",
}
LIMIT = 200_000  # code points of a paper shown; a browser stays quick with twice as much

_BOX = "max-height:32em;overflow:auto;padding:0 .8em;border:1px solid #8886;line-height:1.6"
_MARK = "color:#111;padding:.1em .25em;border-radius:.25em"
_LABEL = "font:600 .7em sans-serif;margin-left:.4em"


def statement_html(statement: Statement) -> str:
    """The statement in the words around it, with its coding beneath."""
    before, after = escape(statement.selector.prefix), escape(statement.selector.suffix)
    coding = [("kind", statement.kind), ("actor", statement.actor)]
    if statement.is_undertaking:
        coding += [(name, str(statement.value(name))) for name in ("action", "firmness", "continuity")]
    facts = " · ".join(f"{name} <b>{escape(value)}</b>" for name, value in coding)
    quoted = _mark(statement.quote, statement)
    return f'<p dir="auto">…{before}{quoted}{after}…</p><p style="font-size:.85em">{facts}</p>'


def paper_html(paper: Paper) -> str:
    """The paper with every statement highlighted, in a box that scrolls, under a legend."""
    document = paper.document
    counts = Counter(_sort(statement) for statement in paper.statements)
    legend = " ".join(_swatch(sort, counts[sort]) for sort in GROUNDS if counts[sort])
    left = len(document.text) - LIMIT
    more = f"<p>{left:,} of {len(document.text):,} characters are not shown.</p>" if left > 0 else ""
    facts = f"{len(paper.outline)} headings, {len(paper.statements)} statements, {paper.run.tier} tier"
    return (
        f"<h3>{escape(document.called)}</h3><p>{escape(document.language)} · {facts}</p><p>{legend}</p>"
        f'<div dir="auto" style="{_BOX}">{_paragraphs("".join(_body(paper)))}</div>{more}'
    )


def _sort(statement: Statement) -> str:
    """What decides a statement's ground: the rung of an undertaking, the kind of anything else."""
    return str(statement.firmness or statement.kind)


def _mark(quote: str, statement: Statement) -> str:
    ground = GROUNDS.get(_sort(statement), "#eee")
    label = _sort(statement) if statement.kind != "invitation" else f"invitation, {_sort(statement)}"
    return (
        f'<mark style="background:{ground};{_MARK}">{escape(quote)}'
        f'<span style="{_LABEL}">{escape(label)}</span></mark>'
    )


def _swatch(sort: str, count: int) -> str:
    return f'<span style="background:{GROUNDS[sort]};{_MARK}">{sort} {count}</span>'


def _body(paper: Paper) -> Iterator[str]:
    """The text up to the limit, escaped, headings bold, furniture pale, statements marked; nothing twice."""
    text = paper.document.text[:LIMIT]
    pieces: list[tuple[Span, Callable[[str], str]]] = [(one.heading, _bold) for one in paper.outline]
    pieces += [(one.heading, _dim) for one in paper.furniture]
    pieces += [(one.span, partial(_mark, statement=one)) for one in paper.statements]
    done = 0
    for span, shown in sorted(pieces, key=lambda piece: piece[0]):
        start, end = max(done, span.start), min(span.end, len(text))
        if start >= end:
            continue
        yield escape(text[done:start])
        yield shown(text[start:end])
        done = end
    yield escape(text[done:])


def _bold(heading: str) -> str:
    return f"<b>{escape(heading)}</b>"


def _dim(furniture: str) -> str:
    return f'<span style="opacity:.65">{escape(furniture)}</span>'


def _paragraphs(html: str) -> str:
    return html.replace("\n", "<br>")
