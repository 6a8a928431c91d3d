"""Abbreviations that a document defines itself: after "Port Safety Unit (PSU)", PSU is a name; so is what
words introduce in a script without capitals (以下简称).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from constancia.facets.abbreviations import definitions as abbreviations
from constancia.facets.abbreviations import short_form
from constancia.lexicon.cues import Cue, Matcher, words
from constancia.lexicon.names import HEADS, KNOWN, name_words
from constancia.model import Document
from constancia.text.tokens import fold, tokenise

# The abbreviation in its bracket; the words before it, on which the bracket may hang.
_BRACKET = re.compile(r"\((?P<short>[^\W\d_][\w&/+-]{1,9})[),]")
_INTRODUCED = re.compile(r"[(（](?P<inside>[^()（）\n]{3,40})[)）]")
_SUFFIXES = ("suffixes", "weak", *KNOWN)
_REACH = 100  # code points
_HEAD = 24  # code points behind the bracket in which a head noun may stand
_CAPITALS = 2


def definitions(document: Document, matcher: Matcher) -> Matcher | None:
    """A matcher for the abbreviations whose full name has the head noun of one; else None."""
    cue = Cue("names", "defined", "document", document.language)
    scripted = name_words(document.language).title_marks  # a script without capitals
    shorts = _introduced(document, matcher) if scripted else _defined(document, matcher)
    found = {fold(short) for short in shorts}
    return Matcher((phrase, cue) for phrase in sorted(found)) if found else None


def plain(document: Document, matcher: Matcher) -> frozenset[str]:
    """The abbreviations, folded, in number at will, that stand for words in small letters without the head
    noun of a name: "transnational repression (TNR)".
    """
    found = set[str]()
    for one in abbreviations(document):
        if one.long.islower() and not _is_headed(one.long, document.language, matcher):
            short = " ".join(fold(one.short)).removesuffix("s")
            found |= {short, f"{short}s"}
    return frozenset(found)


def _is_headed(long: str, language: str, matcher: Matcher) -> bool:
    """Whether a head noun ends words or opens them before a link: "committee on ports"."""
    tokens, links = fold(long), name_words(language).links
    hits = matcher.find(tokens).get("names", ())
    return any(
        hit.cue.group in HEADS and (hit.last == len(tokens) or tokens[hit.last] in links) for hit in hits
    )


def _defined(document: Document, matcher: Matcher) -> Iterator[str]:
    closed = words(document.language, "not_names")
    for match in _BRACKET.finditer(document.text):
        short = match["short"]
        everyday = {short.lower(), short.lower().removesuffix("s")} & closed
        if sum(letter.isupper() for letter in short) < _CAPITALS or everyday:
            continue
        tokens = tokenise(document.text, max(0, match.start() - _REACH), match.start())
        hits = matcher.find(tokens.folded).get("names", ())
        headed = any(hit.cue.group in HEADS and tokens.words[hit.first][0].isupper() for hit in hits)
        if headed or _heads_behind(document, matcher, match.end()):
            yield short


def _heads_behind(document: Document, matcher: Matcher, end: int) -> bool:
    """ "Young Island Sailors (YIS) *Program*": whether a head noun with a capital follows the bracket."""
    tokens = tokenise(document.text, end, min(end + _HEAD, len(document.text)))
    hits = matcher.find(tokens.folded).get("names", ())
    return any(hit.first == 0 and hit.cue.group in HEADS and tokens.words[0][0].isupper() for hit in hits)


def _introduced(document: Document, matcher: Matcher) -> Iterator[str]:
    """Short forms that words introduce right behind a name's head: "绿色电网基金（以下简称*电网基金*）".

    A head noun alone ("论坛") only points back.
    """
    for match in _INTRODUCED.finditer(document.text):
        short, introduced = short_form(document.language, match["inside"])
        before = match.start()
        while before and document.text[before - 1] in "”」』》":
            before -= 1
        tokens = tokenise(document.text, max(0, before - _REACH), before)
        hits = matcher.find(tokens.folded).get("names", ()) if introduced else ()
        heads = matcher.find(fold(short)).get("names", ())
        bare = any(hit.last - hit.first == len(fold(short)) for hit in heads)
        if not bare and any(hit.cue.group in _SUFFIXES and hit.last == len(tokens) for hit in hits):
            yield short
