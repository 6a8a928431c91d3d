"""What an act makes or adds to: whether its object is new, more of something, or only a figure."""

from __future__ import annotations

from constancia.facets.reading import Reading
from constancia.lexicon.cues import Hit, words
from constancia.model import Facet

_OBJECTS = {"new": "starts", "more": "expands", "expands_nouns": "expands", "starts_nouns": "starts"}
_FIGURATIVE = frozenset({"builds_verbs", "builds_nouns", "starts_nouns", "starts_verbs", "new"})
_OUTCOME = "outcome"  # the cue of `figurative` that counts only near: "new *progress*"
_COMPARED = "compared"  # the cue of `more` that counts behind a determiner too
_OPENING = frozenset('[*“«"')
# Tokens from an article to the instrument it announces ("a *bilateral* swap line"), from "new" to what it is.
NEAR = 3
# Tokens of a sum before the word that calls it additional: "US$ 25 million more".
_SUM = 6
# Tokens of a long object: "a fair, reasonable and non-discriminatory export control order".
_OBJECT = 16


def new_or_more(reading: Reading) -> Facet | None:
    """What the object is called right behind the verb ("develop *new* rules", "welcome *more* countries")."""
    if not words(reading.language, "negations").isdisjoint(reading.tokens.folded[: reading.verb]):
        return None
    start = reading.verb_end
    leads = words(reading.language, "object_leads")
    while start < len(reading.tokens) and reading.tokens.folded[start] in leads:
        start += 1
    index = object_start(reading, start)
    for hit in reading.of("continuity", *_OBJECTS):
        near = hit.first == start or (hit.first == index and _may_follow(reading, hit))
        near = near or (hit.cue.group == "new" and hit.first == index + 1 and _describes(reading, index))
        if near and not figurative(reading, hit) and not names(reading, hit):
            return reading.facet("continuity", _OBJECTS[hit.cue.group], hit)
    undergone = reading.statement.actor_stated is False and reading.verb > 0
    return _added(reading, index) or ((_added(reading, 0) or _novel(reading)) if undergone else None)


def _novel(reading: Reading) -> Facet | None:
    """ "*New* offices will be opened", "a *new* port will be built": what is new as subject of a passive."""
    first = int(not words(reading.language, "indefinite").isdisjoint(reading.tokens.folded[:1]))
    hit = next((found for found in reading.of("continuity", "new") if found.first == first), None)
    return None if hit is None else reading.facet("continuity", "starts", hit)


def _describes(reading: Reading, index: int) -> bool:
    """ "a *major* new plan": whether a word behind an article, in front of "new", is no word of structure."""
    article, token = reading.tokens.folded[index - 1 : index + 1]
    described = article in words(reading.language, "indefinite") and token.isalpha()
    return described and token not in words(reading.language, "function_words")


def _may_follow(reading: Reading, hit: Hit) -> bool:
    """Whether it counts behind a determiner too: "a *stronger* economy", not "a more open one"."""
    if hit.cue.group != "more":
        return True
    before = reading.tokens.folded[hit.first - 1]
    return hit.cue.name == _COMPARED and before not in words(reading.language, "articles")


def names(reading: Reading, hit: Hit) -> bool:
    """Whether "new" is part of a name: "join the *New* Development Bank", not "pass a New Port Act"."""
    if hit.cue.group != "new" or reading.tokens.folded[hit.first - 1] not in words(
        reading.language, "articles"
    ):
        return False
    written = reading.tokens.words[hit.first : hit.last + 1]
    return len(written) > 1 and all(word[0].isupper() for word in written)


def object_start(reading: Reading, start: int) -> int:
    """The first token from `start` on that is no determiner and no opening mark ("a [new study](...)")."""
    passed = words(reading.language, "determiners") | _OPENING
    while start < len(reading.tokens) and reading.tokens.folded[start] in passed:
        start += 1
    return start


def _added(reading: Reading, start: int) -> Facet | None:
    """What is given on top of what there is: "an *additional* ten million", "dos escuelas *más*", not "the
    *extra* cost" nor "without *further* proof".
    """
    more = _more_behind(reading, start)
    if more is not None:
        return more
    limit, known = min(start + _SUM, len(reading.tokens)), words(reading.language, "articles", "lacking")
    for hit in reading.of("continuity", "added"):
        if start <= hit.first < limit and reading.tokens.folded[hit.first - 1] not in known:
            between = reading.tokens.folded[start : hit.first]
            if words(reading.language, "relatives", "commas").isdisjoint(between):
                return reading.facet("continuity", "expands", hit)
    return None


def _more_behind(reading: Reading, start: int) -> Facet | None:
    """ "Dos escuelas *más*": behind what is counted, no adjective behind it ("dos escuelas más grandes")."""
    folded, more = reading.tokens.folded, words(reading.language, "more_behind")
    numbers, function = words(reading.language, "numbers"), words(reading.language, "function_words")
    for index in range(start + 2, min(start + _SUM, len(folded))):
        if folded[index] not in more or not (folded[index - 2] in numbers or folded[index - 2].isdigit()):
            continue
        if index + 1 == len(folded) or folded[index + 1] in function or not folded[index + 1].isalpha():
            span = reading.tokens.span(index, index + 1)
            return Facet("continuity", "expands", f"rule:{reading.language}.continuity.more-behind", (span,))
    return None


def figurative(reading: Reading, hit: Hit) -> bool:
    """Whether what is built is a community, an order or a system: no beginning, says the codebook."""
    if hit.cue.group == "expands_nouns":  # "构建*更加紧密*的命运共同体"
        built = reading.of("continuity", "builds_verbs")
        return any(one.last == hit.first and figurative(reading, one) for one in built)
    if hit.cue.group not in _FIGURATIVE:
        return False
    limit = _object_end(reading, hit.last)
    for found in reading.of("continuity", "figurative"):
        end = min(limit, hit.last + NEAR) if found.cue.name == _OUTCOME else limit
        if hit.last <= found.first < end and not reading.tokens.words[found.first][0].isupper():
            return True
    return False


def _object_end(reading: Reading, start: int) -> int:
    """The end of the noun phrase from `start`: the first preposition behind its first word."""
    ends = words(reading.language, "phrase_ends")
    limit = min(start + _OBJECT, len(reading.tokens))
    return next((index for index in range(start + 1, limit) if reading.tokens.folded[index] in ends), limit)
