"""Countries and regions that a gazetteer cannot know, told by what a document keeps saying of them.

In a script without spaces and capitals a name cannot be told by its form. But a paper names the parties
it speaks of again and again before the same few words ("... countries", "the ... government"): what
stands there often, and is no common word, is taken for a place in this document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import permutations

from constancia.lexicon.actors import actors
from constancia.lexicon.cues import Cue, Matcher, words
from constancia.model import Document
from constancia.text.tokens import Tokens, fold, tokenise

# Seen fewer times than this, a word before "countries" may be anything.
_OFTEN = 3
_TWICE = 2  # times that a side must act under its short name
_SHORTEST, _LONGEST = 2, 4  # tokens of a name
_HEAD = 2500  # code points in which the sides are introduced
_CONTEXT = 12  # code points before the mark in which a name and its left bound fit


def parties(document: Document, matcher: Matcher) -> Matcher | None:
    """A matcher for the names that the document's own usage shows to be places, None where there are none.

    `party_marks` in `forms.toml` are the words that follow such names; a language without them has
    other means (capitals).
    """
    marks = sorted(words(document.language, "party_marks"), key=len, reverse=True)
    if not marks:
        return None
    counts: Counter[tuple[str, ...]] = Counter()
    for match in re.finditer("|".join(map(re.escape, marks)), document.text):
        counts.update(_before(document, match.start(), match.end(), matcher))
    cue = Cue("names", "places", "document", document.language)
    found = [phrase for phrase, count in counts.items() if count >= _OFTEN and _whole(phrase, counts)]
    found += [*_pairs(document), *_realms(document)]
    return Matcher((phrase, cue) for phrase in found) if found else None


def _pairs(document: Document) -> Iterator[tuple[str, ...]]:
    """The initials of two sides, as joint bodies are called by: "中拉" where 中方 and 拉方 act."""
    words_ = actors(document.language)
    if not words_.side:
        return
    starts = re.findall(rf"(?<![^\W\d_])([^\W\d_]){re.escape(words_.side)}", document.text)
    acting = [
        one
        for one, count in Counter(starts).items()
        if count >= _TWICE and words_.called.fullmatch(one + words_.side)
    ]
    yield from ((one, other) for one, other in permutations(acting, 2) if one + other in document.text)


def _realms(document: Document) -> Iterator[tuple[str, ...]]:
    """The names of the realms that the title and the head of the text name: "雾屿" of "雾屿共和国"."""
    head = f"{document.called}\n{document.text[:_HEAD]}"
    for match in actors(document.language).government_of.finditer(head):
        yield fold(match["issuer"])


def _before(document: Document, start: int, end: int, matcher: Matcher) -> Iterator[tuple[str, ...]]:
    """The runs of tokens that end at `start` and hold no known word or bound."""
    tokens = tokenise(document.text, max(0, start - _CONTEXT), end)
    last = tokens.first_at(start)
    taken = _taken(tokens, matcher, document.language)
    for first in range(last - 1, max(-1, last - _LONGEST - 1), -1):
        if first in taken or not tokens.words[first].isalpha():
            return
        if last - first >= _SHORTEST:
            yield tokens.folded[first:last]


def _taken(tokens: Tokens, matcher: Matcher, language: str) -> set[int]:
    """Tokens of bounds and of words that the cue lists know."""
    closed = words(language, "name_bounds", "function_words")
    taken = {index for index, token in enumerate(tokens.folded) if token in closed}
    found = matcher.find(tokens.folded)
    for hits in found.values():
        taken.update(index for hit in hits for index in range(hit.first, hit.last))
    return taken


def _whole(phrase: tuple[str, ...], counts: Counter[tuple[str, ...]]) -> bool:
    """Whether the phrase is neither the tail of a longer name nor a name with a stray word before it."""
    shorter = counts.get(phrase[1:], 0)
    if len(phrase) > _SHORTEST and shorter > counts[phrase]:
        return False
    return not any(longer[1:] == phrase and count == counts[phrase] for longer, count in counts.items())
