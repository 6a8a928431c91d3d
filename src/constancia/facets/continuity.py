"""Whether an undertaking goes on, grows or begins (codebook, section 3, `continuity`)."""

from __future__ import annotations

from collections.abc import Iterator

from constancia.facets.reading import Reading
from constancia.lexicon.cues import Hit, words
from constancia.model import Facet

# Groups of continuity.toml that say a value outright, by where they stand.
_BEFORE = {"continues": "continues", "expands_adverbs": "expands", "continues_adverbs": "continues"}
_VERBS = {
    "continues_verbs": "continues",
    "expands_verbs": "expands",
    "starts_verbs": "starts",
    "builds_verbs": "starts",
    "makes_verbs": "starts",
}
_GOVERNED = {
    "continues": "continues",
    "continues_verbs": "continues",
    "expands_verbs": "expands",
    "expands_nouns": "expands",
    "more": "expands",
    "starts_verbs": "starts",
    "builds_verbs": "starts",
    "starts_nouns": "starts",
    "builds_nouns": "starts",
    "makes_nouns": "starts",
    "new": "starts",
}
_FIGURATIVE = {"builds_verbs", "builds_nouns", "makes_verbs", "makes_nouns", "starts_nouns", "starts_verbs"}
# Words between a governing verb and the noun it governs: "explore with the partners the *establishment*".
_REACH = 9
_OBJECT = 12


def continuity(reading: Reading) -> Iterator[Facet]:
    """The words before the verb decide first, then the verb, then what it governs; else `unspecified`."""
    yield (
        _before(reading)
        or _verb(reading)
        or _governed(reading)
        or reading.default("continuity", "unspecified", "unmarked")
    )


def _before(reading: Reading) -> Facet | None:
    """'Continue to', 'further': continuing wins over growing, wherever it stands before the verb."""
    found = [
        reading.wrapper_facet("continuity", "continues", hit)
        for hit in reading.wrapped("continuity", "continues")
    ]
    hits = reading.before_verb("continuity", *_BEFORE)
    hits += reading.coordinated("continuity", "continues")
    found += [reading.facet("continuity", _BEFORE[hit.cue.group], hit) for hit in hits]
    return next((facet for facet in found if facet.value == "continues"), found[0] if found else None)


def _verb(reading: Reading) -> Facet | None:
    hit = reading.verbal("continuity", *_VERBS)
    hits = ([hit] if hit else []) + list(reading.coordinated("continuity", *_VERBS))
    for hit in hits:
        if not _figurative(reading, hit):
            return reading.facet("continuity", _VERBS[hit.cue.group], hit)
    return None


def _governed(reading: Reading) -> Facet | None:
    """Under 'support', 'explore', 'promote' the governed verb or noun decides; under 'help' it does not."""
    verb = reading.verbal("continuity", "governing_verbs", "enabling_verbs")
    if verb is None:
        return _new_object(reading, reading.verb_end)
    stop = _stop(reading, reading.verb_end)
    if verb.cue.group == "enabling_verbs":
        infinitive = _infinitive(reading, stop)
        if infinitive is not None:
            return _at(reading, infinitive)
    near = min(stop, reading.verb_end + _REACH)
    for hit in reading.of("continuity", *_GOVERNED):
        if reading.verb_end <= hit.first < near and not _figurative(reading, hit):
            return reading.facet("continuity", _GOVERNED[hit.cue.group], hit)
    return None


def _new_object(reading: Reading, start: int) -> Facet | None:
    """Something named as new right behind the verb ("negotiate *new* rules", "welcome *more* countries")."""
    index = start
    while index < len(reading.tokens) and reading.tokens.folded[index] in words(
        reading.language, "determiners"
    ):
        index += 1
    for hit in reading.of("continuity", "new", "more"):
        if hit.first in (start, index):
            return reading.facet("continuity", _GOVERNED[hit.cue.group], hit)
    return None


def _infinitive(reading: Reading, stop: int) -> int | None:
    """Where the governed verb begins: behind the first infinitive mark that follows the third party."""
    marks = words(reading.language, "infinitive_marks")
    for index in range(reading.verb_end + 1, stop):
        if reading.tokens.folded[index] in marks:
            return reading.after_adverbs(index + 1)
    return None


def _at(reading: Reading, index: int) -> Facet | None:
    for hit in reading.of("continuity", *_GOVERNED):
        if hit.first == index and not _figurative(reading, hit):
            return reading.facet("continuity", _GOVERNED[hit.cue.group], hit)
    return reading.default("continuity", "unspecified", "others-act")


def _stop(reading: Reading, start: int) -> int:
    """Where purpose and relative clauses begin; what stands in them decides nothing."""
    return next(
        (hit.first for hit in reading.of("conditions", "stops") if hit.first > start), len(reading.tokens)
    )


def _figurative(reading: Reading, hit: Hit) -> bool:
    """Whether what is built is a community, an order or a system: no beginning, says the codebook."""
    if hit.cue.group not in _FIGURATIVE:
        return False
    objects = [found for found in reading.of("continuity", "figurative") if found.first >= hit.last]
    limit = _object_end(reading, hit.last)
    return any(found.first < limit for found in objects)


def _object_end(reading: Reading, start: int) -> int:
    """The end of the noun phrase from `start`: the first preposition after its noun, or a clause mark."""
    ends = words(reading.language, "phrase_ends")
    for index in range(start + 1, min(start + _OBJECT, len(reading.tokens))):
        if reading.tokens.folded[index] in ends:
            return index
    return min(start + _OBJECT, len(reading.tokens))
