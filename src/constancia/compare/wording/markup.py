"""What nobody reads between the words of a text: tags, links' addresses, marks of notes, signs by number."""

from __future__ import annotations

import re
from collections.abc import Iterable

from constancia.model import Span

_TAG = r"</?[a-zA-Z][^<>]*>"
_NOTE = r"<sup[^<>]*>.{0,120}?</sup>|\\?\[\^?\d{1,3}\\?\]|(?<=[\w.,;:)])\*\d{1,3}\*?(?!\*)"
_TARGET = r"\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"\n]*\")?\)"  # behind the words of a link, in Markdown
_ADDRESS = r"\b(?:(?:https?|ftp)://|www\.)[^\s<>()\[\]]+"  # written out
_ATTRIBUTES = r"\{:[^{}]*\}"  # of a block or a word, in dialects of Markdown: {: start="5"}
_ENTITY = r"&#?\w{1,8};"  # a sign by its number or its name: &#8217; &amp;
_REPEATED = r"(?<=[^\W\d_])\s\(\d{1,4}\)"  # a number once more: "nine (9) days"
_UNREAD = re.compile(f"{_NOTE}|{_TAG}|{_TARGET}|{_ADDRESS}|{_ATTRIBUTES}|{_ENTITY}|{_REPEATED}", re.DOTALL)
_AROUND = 200  # code points before and behind a quotation in which a mark that reaches into it may stand


def markup(text: str, spans: Iterable[Span]) -> list[Span]:
    """Where markup stands in some stretches of a text, or reaches into them."""
    found = []
    for span in spans:
        start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
        for match in _UNREAD.finditer(text, start, end):
            place = Span(*match.span())
            if place.overlaps(span):
                found.append(place)
    return found
