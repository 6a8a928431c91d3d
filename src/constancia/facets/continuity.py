"""Whether an undertaking goes on, grows or begins (codebook, section 3, `continuity`).

Groups of `continuity.toml` say a value by where they stand: before the verb (`continues`, `*_adverbs`),
as the verb (`*_verbs`), or governed by it (`*_nouns`, `new`, `more`). `builds_*` begin something only
where it is real: a `figurative` object ("community") makes them unspecified.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constancia.facets.reading import Reading
from constancia.lexicon.cues import Hit, carries, words
from constancia.model import Facet

_VERBS = {
    "continues_verbs": "continues",
    "expands_verbs": "expands",
    "starts_verbs": "starts",
    "builds_verbs": "starts",
}
_VERB_ITSELF = {**_VERBS, "upgrades_verbs": "expands"}
_GOVERNED = {
    **_VERBS,
    "continues": "continues",
    "expands_nouns": "expands",
    "starts_nouns": "starts",
    "builds_nouns": "starts",
    "new": "starts",
}
_OBJECTS = {"new": "starts", "more": "expands"}
_FIGURATIVE = frozenset({"builds_verbs", "builds_nouns", "starts_nouns", "starts_verbs", "new"})
# Tokens between a governing verb and the noun it governs: "explore with the partners the *establishment*".
_REACH = 9
# Tokens from an article to the instrument it announces: "a *bilateral* swap line".
_NEAR = 3
# Tokens of a long object: "a fair, reasonable and non-discriminatory export control order".
_OBJECT = 16


def continuity(reading: Reading, _found: Sequence[Facet]) -> Iterator[Facet]:
    """The words before the verb decide first, then the verb, then what it governs; else `unspecified`."""
    yield (
        _continues(reading)
        or _before(reading, "expands_adverbs", "expands")
        or _verb(reading)
        or _before(reading, "steady_adverbs", "continues")
        or _governed(reading)
        or reading.default("continuity", "unspecified", "unmarked")
    )


def _continues(reading: Reading) -> Facet | None:
    """'Continue to' wins over what follows; inherited from an earlier clause, only where nothing begins."""
    hits = reading.before_verb("continuity", "continues")
    hits += reading.coordinated("continuity", "continues")
    if hits:
        return reading.facet("continuity", "continues", hits[0])
    wrapped = reading.wrapped("continuity", "continues")
    if not wrapped:
        return None
    if _inherited(reading):
        own = _verb(reading) or _governed(reading)
        if not carries(reading.language, "continuing") or (own is not None and own.value == "starts"):
            return None
    return reading.wrapper_facet("continuity", "continues", wrapped[0])


def _inherited(reading: Reading) -> bool:
    """Whether the wrapper stands before an earlier clause: other words lie between it and the statement."""
    wrapper = reading.statement.clause.wrapper
    if wrapper is None or wrapper.end >= reading.statement.span.start:
        return False
    return any(letter.isalnum() for letter in reading.text[wrapper.end : reading.statement.span.start])


def _before(reading: Reading, group: str, value: str) -> Facet | None:
    hit = next(iter(reading.before_verb("continuity", group)), None)
    return None if hit is None else reading.facet("continuity", value, hit)


def _verb(reading: Reading) -> Facet | None:
    """What the verb says, or a verb joined to it ("organize and *enrich*")."""
    hit = reading.verbal("continuity", *_VERB_ITSELF)
    hits = [hit] if hit else []
    hits += reading.coordinated("continuity", *_VERB_ITSELF)
    for hit in hits:
        if not _figurative(reading, hit):
            return reading.facet("continuity", _VERB_ITSELF[hit.cue.group], hit)
    return None


def _governed(reading: Reading) -> Facet | None:
    """Under 'support', 'explore', 'promote' the governed verb or noun decides; under 'help' it does not."""
    found = _object(reading)
    if found is not None:
        return found
    verb = reading.verbal("continuity", "governing_verbs", "enabling_verbs", "commanding_verbs")
    if verb is None:
        return None
    sought = _sought(reading) if verb.cue.group == "governing_verbs" else None
    if sought is not None:
        return sought
    stop = _stop(reading)
    if verb.cue.group == "enabling_verbs":
        infinitive = _infinitive(reading, stop)
        if infinitive is not None:
            return _at(reading, infinitive)
        stop = _helped(reading, stop)
    near = min(stop, reading.verb_end + _REACH)
    if verb.cue.group == "commanding_verbs":
        near = min(stop, len(reading.tokens) - 2)  # what ends the clause has no object: a noun, no verb
    for hit in reading.of("continuity", *_GOVERNED):
        if reading.verb_end <= hit.first < near and _governs(reading, hit) and not _figurative(reading, hit):
            return reading.facet("continuity", _GOVERNED[hit.cue.group], hit)
    return None


def _sought(reading: Reading) -> Facet | None:
    """'Seek *a free trade agreement*': one instrument that is not there yet."""
    index = reading.verb_end
    article = reading.tokens.folded[index : index + 1]
    if not article or words(reading.language, "indefinite").isdisjoint(article):
        return None
    for hit in reading.hits.get("instruments", ()):
        if index < hit.first <= index + _NEAR and hit.cue.group not in ("none", "document"):
            return reading.facet("continuity", "starts", hit)
    return None


def _governs(reading: Reading, hit: Hit) -> bool:
    """Whether a verb's form stands where a governed verb can: 'explore *opening*', not 'foster an open'."""
    marks = words(reading.language, "infinitive_marks")
    if hit.cue.group not in _VERBS or not marks:
        return True
    return (
        hit.first == reading.after_adverbs(reading.verb_end) or reading.tokens.folded[hit.first - 1] in marks
    )


def _object(reading: Reading) -> Facet | None:
    """What the object is called right behind the verb ("develop *new* rules", "welcome *more* countries")."""
    if not words(reading.language, "negations").isdisjoint(reading.tokens.folded[: reading.verb]):
        return None
    start = reading.verb_end
    leads = words(reading.language, "object_leads")
    while start < len(reading.tokens) and reading.tokens.folded[start] in leads:
        start += 1
    determiners = words(reading.language, "determiners")
    index = start
    while index < len(reading.tokens) and reading.tokens.folded[index] in determiners:
        index += 1
    for hit in reading.of("continuity", *_OBJECTS):
        near = hit.first == start or (hit.first == index and hit.cue.group == "new")
        if near and not _figurative(reading, hit):
            return reading.facet("continuity", _OBJECTS[hit.cue.group], hit)
    return None


def _infinitive(reading: Reading, stop: int) -> int | None:
    """Where the governed verb begins: behind the first infinitive mark that follows the third party."""
    marks = words(reading.language, "infinitive_marks")
    endings = tuple(words(reading.language, "infinitive_endings"))
    folded = reading.tokens.folded
    for index in range(reading.verb_end + 1, stop):
        if folded[index] in marks:
            verb = reading.after_adverbs(index + 1)
            if verb < stop and (not endings or folded[verb].endswith(endings)):
                return verb
    return None


def _helped(reading: Reading, stop: int) -> int:
    """Where it begins to tell what others will get ("support the islands *in* raising ...")."""
    marks = words(reading.language, "help_marks")
    folded = reading.tokens.folded
    return next((index for index in range(reading.verb_end + 1, stop) if folded[index] in marks), stop)


def _at(reading: Reading, index: int) -> Facet | None:
    """The cue at the governed verb; a purpose ("support efforts *to* ...") decides nothing."""
    before = reading.tokens.folded[index - 2]
    purpose = before in words(reading.language, "activity_nouns") | words(reading.language, "commas")
    for hit in reading.of("continuity", *_GOVERNED):
        if hit.first == index and not purpose and not _figurative(reading, hit):
            return reading.facet("continuity", _GOVERNED[hit.cue.group], hit)
    return None if purpose else reading.default("continuity", "unspecified", "others-act")


def _stop(reading: Reading) -> int:
    """Where purpose and relative clauses begin; what stands in them decides nothing."""
    start = reading.verb_end
    stops = [hit.first for hit in reading.of("conditions", "stops") if hit.first > start]
    relatives = words(reading.language, "relatives")
    for index in range(start + 1, min(stops[:1] or [len(reading.tokens)])):
        if reading.tokens.folded[index] in relatives:
            return index
    return stops[0] if stops else len(reading.tokens)


def _figurative(reading: Reading, hit: Hit) -> bool:
    """Whether what is built is a community, an order or a system: no beginning, says the codebook."""
    if hit.cue.group not in _FIGURATIVE:
        return False
    limit = _object_end(reading, hit.last)
    return any(
        hit.last <= found.first < limit and not reading.tokens.words[found.first][0].isupper()
        for found in reading.of("continuity", "figurative")
    )


def _object_end(reading: Reading, start: int) -> int:
    """The end of the noun phrase from `start`: the first preposition behind its first word."""
    ends = words(reading.language, "phrase_ends")
    limit = min(start + _OBJECT, len(reading.tokens))
    return next((index for index in range(start + 1, limit) if reading.tokens.folded[index] in ends), limit)
