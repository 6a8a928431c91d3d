"""What words are about: purposes that statements have in every language, told by words of any of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from constancia.lexicon.cues import Matcher, phrases
from constancia.lexicon.files import languages, table
from constancia.store.asking.finding import Finding
from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.filters import Filters
from constancia.store.search.asked import terms
from constancia.store.search.index import MOST as LOOKED_AT
from constancia.store.search.words import Word, words

SCHEME = "dac"  # its purposes are narrow; a development goal takes in half a paper
GROUP = "code"  # of its cues; others are phrases in which such a word means something else
MOST = 3  # subjects told


@dataclass(frozen=True, slots=True)
class Subject:
    """A topic's code ("dac:33120"), and how many statements have it under the filters."""

    topic: str
    statements: int


@explained(place)
def subjects(filters: Filters, *, spoken: str) -> tuple[Subject, ...]:
    """The purposes that the words looked for tell by themselves, those that no statement has left out.

    Each language is asked for them, the one `spoken` first, until one knows a word: so "aduanas" leads to
    what papers in English say of customs. None where a topic is asked for already.
    """
    if filters.topic or not filters.q:
        return ()
    order = sorted(languages(), key=lambda code: code != spoken)
    told = next(filter(None, (_told(filters.q, code) for code in order)), ())
    counted = [Subject(topic, _count(filters, topic)) for topic in told]
    return tuple(one for one in counted if one.statements)


def _count(filters: Filters, topic: str) -> int:
    within = filters.without("q").with_value("topic", (topic,))
    return Finding(within, most=LOOKED_AT).page(offset=0, limit=0)[1]


def _told(q: str, language: str) -> tuple[str, ...]:
    """The topics, those first that most words tell."""
    asked = [token for term in terms(q) if not term.excluded for token in _tokens(term.words)]
    weights: dict[str, int] = {}
    for hit in _matcher(language).find(asked).get(SCHEME, []):
        if hit.cue.group == GROUP:
            weights[hit.cue.name] = weights.get(hit.cue.name, 0) + hit.last - hit.first
    best = sorted(weights, key=lambda code: -weights[code])[:MOST]
    return tuple(f"{SCHEME}:{code}" for code in best)


@cache
def _matcher(language: str) -> Matcher:
    """The cues of a language without accents, for people leave them out."""
    known = phrases(language, SCHEME) if table(language, SCHEME) else ()
    return Matcher((tuple(_folded(phrase)), cue) for phrase, cue in known)


def _folded(phrase: Sequence[str]) -> Iterator[str]:
    for token in phrase:
        yield from _tokens(tuple(words(token)))


def _tokens(found: Sequence[Word]) -> Iterator[str]:
    """Words folded; of ideographs, which come in overlapping pairs, each sign by itself."""
    for word, after in zip_longest(found, found[1:]):
        if not word.sign:
            yield word.folded
        elif after is not None and after.sign:
            yield word.folded[:1]
        else:
            yield from word.folded
