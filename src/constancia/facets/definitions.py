"""Abbreviations that a document defines itself: after "Port Safety Unit (PSU)", PSU is a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from constancia.lexicon.cues import Cue, Matcher, words
from constancia.lexicon.names import HEADS
from constancia.model import Document
from constancia.text.tokens import fold, tokenise

# The abbreviation in its bracket; the words before it, on which the bracket may hang.
_BRACKET = re.compile(r"\((?P<short>[^\W\d_][\w&/+-]{1,9})[),]")
_REACH = 100  # code points
_CAPITALS = 2


def definitions(document: Document, matcher: Matcher) -> Matcher | None:
    """A matcher for the abbreviations whose full name has a capitalised head noun; else None."""
    cue = Cue("names", "defined", "document", document.language)
    found = {fold(short) for short in _defined(document, matcher)}
    return Matcher((phrase, cue) for phrase in sorted(found)) if found else None


def _defined(document: Document, matcher: Matcher) -> Iterator[str]:
    closed = words(document.language, "not_names")
    for match in _BRACKET.finditer(document.text):
        short = match["short"]
        if sum(letter.isupper() for letter in short) < _CAPITALS or short.lower().rstrip("s") in closed:
            continue
        tokens = tokenise(document.text, max(0, match.start() - _REACH), match.start())
        hits = matcher.find(tokens.folded).get("names", ())
        if any(hit.cue.group in HEADS and tokens.words[hit.first][0].isupper() for hit in hits):
            yield short
