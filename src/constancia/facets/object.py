"""What the verb acts on: its object's head noun phrase, as written."""

from __future__ import annotations

from constancia.facets.passage import Passage
from constancia.lexicon.cues import words
from constancia.lexicon.objects import ObjectWords, object_words
from constancia.model import UNSTATED, Facet


def object_of(passage: Passage) -> Facet:
    """The phrase from the verb to the first word that ends it; 'unstated' where there is none.

    'strengthen *coordination and cooperation* between the two' · 'support *the construction of joint
    laboratories* in ...'. Under a verb of enabling it is whoever is enabled: 'encourage *enterprises*
    to invest'. In a script without spaces, where a phrase between verb and object comes first, it is
    what follows that phrase. Of a passive verb without an agent it is the subject.
    """
    known = object_words(passage.language)
    if known is None:
        return _unstated(passage)
    patient = _patient(passage, known)
    if patient:
        span = passage.tokens.span(0, patient)
        return Facet("object", span.quote(passage.text), passage.rule("object", "passive"), (span,))
    first = _behind_verb(passage)
    first, last = _unspaced(passage, known, first) if known.unspaced else _spaced(passage, known, first)
    if first >= last:
        return _unstated(passage)
    span = passage.tokens.span(first, last)
    return Facet("object", span.quote(passage.text), passage.rule("object", "behind-verb"), (span,))


def _unstated(passage: Passage) -> Facet:
    return Facet("object", UNSTATED, passage.rule("object", "none"))


def _patient(passage: Passage, known: ObjectWords) -> int:
    """Where the subject of a passive verb ends that no one is said to do; 0 where the verb is active."""
    if passage.statement.actor_stated is not False:
        return 0
    verb = passage.tokens.first_at(passage.statement.clause.verb.start)
    before = enumerate(passage.tokens.folded[: verb + 1])
    return next((at for at, folded in before if folded in known.copulas), 0)


def _behind_verb(passage: Passage) -> int:
    """The first token behind the verb, and behind other verbs that share its object."""
    at = passage.tokens.first_at(passage.statement.clause.verb.end - 1) + 1
    if passage.statement.clause.verb.end <= passage.statement.span.start:
        return 0
    return at


def _spaced(passage: Passage, known: ObjectWords, first: int) -> tuple[int, int]:
    tokens = passage.tokens
    adverbs = words(passage.language, "adverbs") | known.skips
    if first < len(tokens) and tokens.folded[first] in words(passage.language, "coordinators"):
        first = _behind_joined(passage, first, adverbs)
    while first < len(tokens) and tokens.folded[first] in adverbs:
        first += 1
    determined = words(passage.language, "determiners")
    if first < len(tokens) and tokens.folded[first] in known.leads - determined:
        first += 1
    last = first + (first < len(tokens) and tokens.folded[first] in determined)
    while last < len(tokens) and not _ends(passage, known, last):
        last += 1
    while last > first and tokens.folded[last - 1] in known.links | known.joins | adverbs:
        last -= 1
    return first, last


def _behind_joined(passage: Passage, first: int, adverbs: frozenset[str]) -> int:
    """Behind a verb that shares the object with the first one: "strengthen *and expand* exchanges"."""
    tokens = passage.tokens
    first += 1
    while first < len(tokens) and tokens.folded[first] in adverbs:
        first += 1
    return first + 1


def _ends(passage: Passage, known: ObjectWords, at: int) -> bool:
    """Whether the object is over: a word of the kind, or a sign; but a name is never cut."""
    tokens = passage.tokens
    if any(name.start < tokens.starts[at] < name.end for name in passage.names):
        return False
    folded = tokens.folded[at]
    if folded in known.ends:
        return not _hyphened(passage, at)
    return not folded[0].isalnum() and folded not in "-’'“”\"&%‘" and folded not in known.joins


def _hyphened(passage: Passage, at: int) -> bool:
    """Whether the word is part of a longer one: "people-*to*-people"."""
    start, end = passage.tokens.starts[at], passage.tokens.ends[at]
    return passage.text[start - 1 : start] == "-" or passage.text[end : end + 1] == "-"


def _unspaced(passage: Passage, known: ObjectWords, first: int) -> tuple[int, int]:
    tokens = passage.tokens
    if first < len(tokens) and tokens.folded[first] in known.before:
        first = _behind_phrase(passage, known, first)
    last = first
    while last < len(tokens) and (tokens.folded[last] not in known.ends or _in_name(passage, last)):
        last += 1
    return first, last


def _in_name(passage: Passage, at: int) -> bool:
    return any(name.start <= passage.tokens.starts[at] < name.end for name in passage.names)


def _behind_phrase(passage: Passage, known: ObjectWords, first: int) -> int:
    """Behind the last word that closes the phrase which `first` opens; `first` where none does."""
    tokens = passage.tokens.folded
    found = first
    for at in range(first + 1, len(tokens)):
        if tokens[at] in known.ends and tokens[at] != "、":
            break
        for close in known.behind:
            if tokens[at : at + len(close)] == close and at + len(close) < len(tokens):
                found = at + len(close)
    return found
