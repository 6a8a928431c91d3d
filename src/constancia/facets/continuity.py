"""Whether an undertaking goes on, grows or begins (codebook, section 3, `continuity`).

Groups of `continuity.toml` say a value by where they stand: before the verb (`continues`, `*_adverbs`),
as the verb (`*_verbs`), or governed by it (`*_nouns`, `new`, `more`). `builds_*` begin something only
where it is real: a `figurative` object ("community") makes them unspecified.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constancia.facets.novelty import NEAR, figurative, names, new_or_more, object_start
from constancia.facets.reading import Reading
from constancia.lexicon.cues import Hit, carries, words
from constancia.lexicon.unspaced import is_unspaced
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
_DECIDES = {**_VERB_ITSELF, **_GOVERNED}
# Tokens between a governing verb and the noun it governs: "explore with the partners the *establishment*".
_REACH = 9
# Cues of `governing_verbs` whose object may be a new instrument.
_SEEKING = ("seek", "weigh", "close", "explore")
_NO_INSTRUMENTS = ("none", "gives", "given")  # groups of instruments.toml that tell of none
_PAPERS = ("treaty", "agreement", "document", "mou")
_HASTE = "accelerate"  # the cue of verbs and adverbs that hasten something
_BUILDING = ".starts_verbs.build"  # the end of the rule of verbs of building
_WORD = 40  # code points behind a wrapper in which its first verb stands


def continuity(reading: Reading, _found: Sequence[Facet]) -> Iterator[Facet]:
    """The words before the verb decide first, then the verb, then what it governs; else `unspecified`, as is
    what will *not* be done.
    """
    if _is_denied(reading):
        yield _continues(reading) or reading.default("continuity", "unspecified", "denied")
        return
    yield (
        _continues(reading)
        or _hastened(reading)
        or _before(reading, "expands_adverbs", "expands")
        or _steady(reading)
        or _begins(reading)
        or _verb(reading)
        or _before(reading, "steady_adverbs", "continues")
        or _governed(reading)
        or reading.default("continuity", "unspecified", "unmarked")
    )


def _is_denied(reading: Reading) -> bool:
    """Whether it will not be done; "not *only*" says that it will, "不断" and "no Parte" deny nothing."""
    if is_unspaced(reading.language):
        return False
    folded, written = reading.tokens.folded, reading.tokens.words
    denials, merely = words(reading.language, "negations"), words(reading.language, "merely")
    return any(
        folded[index] in denials
        and folded[index + 1] not in merely
        and (index == 0 or not written[index + 1][0].isupper())
        for index in range(min(reading.verb, len(folded) - 1))
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
        if _stands_alone(reading):
            return None
        own = _verb(reading) or _governed(reading)
        if not carries(reading.language, "continuing") or (own is not None and own.value == "starts"):
            return None
    return reading.wrapper_facet("continuity", "continues", wrapped[0])


def _steady(reading: Reading) -> Facet | None:
    """'*Constantly* build ...' goes on; 'constantly improve' grows, as the verb says."""
    steady = _before(reading, "steady_adverbs", "continues")
    own = _verb(reading) if steady is not None else None
    return steady if own is not None and own.value == "starts" else None


def _begins(reading: Reading) -> Facet | None:
    """'The fund will *begin to* lend'; carried on from an earlier clause where the verb says nothing."""
    found = _before(reading, "starts_adverbs", "starts")
    wrapped = reading.wrapped("continuity", "starts_adverbs") if found is None else []
    if not wrapped:
        return found
    own = _verb(reading) if _inherited(reading) else None
    return own or reading.wrapper_facet("continuity", "starts", wrapped[0])


def _hastened(reading: Reading) -> Facet | None:
    """'*Accelerate* the signing of treaties': what is hastened begins, where it begins something."""
    hit = reading.verbal("continuity", "expands_verbs")
    if hit is not None and hit.cue.name == _HASTE:
        found = new_or_more(reading) or _with_partner(reading)
    else:
        before = reading.before_verb("continuity", "expands_adverbs")
        found = _verb(reading) if any(hit.cue.name == _HASTE for hit in before) else None
    if found is None or found.value != "starts" or ".builds_" in found.by:
        return None
    return None if found.by.endswith(_BUILDING) else found  # "加快建设渔港" goes faster


def _with_partner(reading: Reading) -> Facet | None:
    """'加快与各国*商签*协定': what is signed with a partner that stands before it."""
    if words(reading.language, "partner_marks").isdisjoint(reading.tokens.folded[reading.verb_end :][:1]):
        return None
    for hit in reading.of("continuity", "starts_verbs"):
        if reading.verb_end < hit.first < reading.verb_end + _REACH and hit.cue.name == "sign":
            return reading.facet("continuity", "starts", hit)
    return None


def _inherited(reading: Reading) -> bool:
    """Whether the wrapper stands before an earlier clause: other words lie between it and the statement."""
    wrapper = reading.statement.clause.wrapper
    if wrapper is None or wrapper.end >= reading.statement.span.start:
        return False
    return any(letter.isalnum() for letter in reading.text[wrapper.end : reading.statement.span.start])


def _stands_alone(reading: Reading) -> bool:
    """ "a *seguir* ampliando A y a *abrir* B": whether a form in -ing goes on, and this verb is none."""
    wrapper, rules = reading.statement.clause.wrapper, words(reading.language, "gerund_endings")
    if wrapper is None or not rules:
        return False
    begun = reading.text[wrapper.end : wrapper.end + _WORD].split(None, 1)
    verb = reading.tokens.folded[reading.verb]
    endings = tuple(rules)
    return bool(begun) and begun[0].lower().endswith(endings) and not verb.endswith(endings)


def _before(reading: Reading, group: str, value: str) -> Facet | None:
    """An adverb on the verb; opening a wrapper it only joins sentences ('We *further* commit to')."""
    wrapper = reading.statement.clause.wrapper
    start = 0 if wrapper is None else wrapper.start + 1
    hits = reading.before_verb("continuity", group)
    hit = next((hit for hit in hits if reading.tokens.starts[hit.first] >= start), None)
    return None if hit is None else reading.facet("continuity", value, hit)


def _verb(reading: Reading) -> Facet | None:
    """What the verb says, or a verb joined to it ("organize and *enrich*"); building 'stronger' expands."""
    hit = reading.verbal("continuity", *_VERB_ITSELF)
    longer = reading.of("continuity", *_VERB_ITSELF)  # "build *on* this progress" is no building
    hits = [found for found in longer if found.first == reading.verb and found.last > reading.verb_end]
    hits += [hit] if hit else []
    hits += reading.coordinated("continuity", *_VERB_ITSELF, "expands_nouns", "starts_nouns", "builds_nouns")
    for hit in hits:
        stronger = _stronger(reading, hit)
        if stronger is not None:
            return reading.facet("continuity", "expands", stronger)
        if not figurative(reading, hit):
            return reading.facet("continuity", _DECIDES[hit.cue.group], hit)
    return None


def _stronger(reading: Reading, hit: Hit) -> Hit | None:
    """The comparative with which the object of a verb of building opens ("forge *closer* ties")."""
    if hit.cue.group != "builds_verbs":
        return None
    start = object_start(reading, hit.last)
    return next((found for found in reading.of("continuity", "comparatives") if found.first == start), None)


def _governed(reading: Reading) -> Facet | None:
    """Under 'support', 'explore', 'promote' the governed verb or noun decides; under 'help' it does not."""
    found = new_or_more(reading)
    if found is not None:
        return found
    verb = reading.verbal(
        "continuity", "governing_verbs", "enabling_verbs", "commanding_verbs", "adjacent_verbs"
    )
    if verb is None:
        return None
    if verb.cue.group == "adjacent_verbs":
        return _adjacent(reading)
    sought = _sought(reading, verb.cue.name) if verb.cue.name in _SEEKING else None
    if sought is not None:
        return sought
    stop = _stop(reading)
    if verb.cue.group == "enabling_verbs":
        infinitive = reading.infinitive(stop)
        if infinitive is not None:
            return _at(reading, infinitive)
        stop = _helped(reading, stop)
    near = min(stop, reading.verb_end + _REACH)
    if verb.cue.group == "commanding_verbs":
        near = min(stop, len(reading.tokens) - 2)  # what ends the clause has no object: a noun, no verb
    for hit in reading.of("continuity", *_GOVERNED):
        if _closes(reading, hit):
            return reading.facet("continuity", _GOVERNED[hit.cue.group], hit)
        if (
            reading.verb_end <= hit.first < near
            and _governs(reading, hit)
            and not (figurative(reading, hit) or names(reading, hit))
        ):
            return reading.facet("continuity", _GOVERNED[hit.cue.group], hit)
    return None


def _closes(reading: Reading, hit: Hit) -> bool:
    """ "促进服务水平的*提高*": in a language without spaces, a noun behind its mark that ends the clause."""
    marks = words(reading.language, "noun_marks")
    return hit.last == len(reading.tokens) and reading.tokens.folded[hit.first - 1] in marks


def _adjacent(reading: Reading) -> Facet | None:
    """'Help *establish* a centre', 'focus on *launching*': the verb that follows at once or behind a mark."""
    leads = words(reading.language, "object_leads", "verb_leads")
    index = reading.verb_end
    while index < len(reading.tokens) and reading.tokens.folded[index] in leads:
        index += 1
    index = reading.after_adverbs(index)
    for hit in reading.of("continuity", *_GOVERNED):
        if hit.first == index and not figurative(reading, hit):
            return reading.facet("continuity", _GOVERNED[hit.cue.group], hit)
    return None


def _sought(reading: Reading, name: str) -> Facet | None:
    """'Seek *a free trade agreement*': one instrument that is not there yet; those that `close` take
    "celebrar *protocolos*" too, those that `explore` papers alone ("explore *a treaty*", not "a swap line").
    """
    bare, papers = name == "close", name == "explore"
    index = _past_weighed(reading, reading.verb_end)
    article = reading.tokens.folded[index : index + 1]
    one = not words(reading.language, "indefinite").isdisjoint(article)
    if not (one or bare):
        return None
    near = range(index + 1, index + NEAR + 1) if one else range(index, index + 1)
    for hit in reading.hits.get("instruments", ()):
        group = hit.cue.group
        if hit.first not in near or group in _NO_INSTRUMENTS or (papers and not group.endswith(_PAPERS)):
            continue
        if one or group != "document":
            return reading.facet("continuity", "starts", hit)
    return None


def _past_weighed(reading: Reading, start: int) -> int:
    """Past what is weighed of a thing ("*la conveniencia de* un protocolo"); `start` where nothing is."""
    noun = object_start(reading, start)
    weighed = words(reading.language, "weighed").intersection(reading.tokens.folded[noun : noun + 1])
    return noun + 2 if weighed else start


def _governs(reading: Reading, hit: Hit) -> bool:
    """Whether a verb's form stands where a governed verb can: 'explore *opening*', not 'foster an open'."""
    marks = words(reading.language, "infinitive_marks")
    if hit.cue.group not in _VERBS or not marks:
        return True
    before = reading.tokens.folded[hit.first - 1]
    charged = before in words(reading.language, "charge_marks")  # "task them *with drawing up* a plan"
    charged = charged or hit.first == _past_weighed(reading, reading.verb_end)
    if charged or hit.first == reading.after_adverbs(reading.verb_end):
        return True
    return before in marks and _is_content(reading, hit.first - 1)


def _is_content(reading: Reading, mark: int) -> bool:
    """Whether an infinitive says what is done ("explore *ways* to expand", "are encouraged to form"), and not
    what it is for ("seek advice to expand").
    """
    ways = words(reading.language, "ways")
    return (
        mark == reading.verb_end
        or not ways
        or not ways.isdisjoint(reading.tokens.folded[reading.verb_end - 1 : mark])
    )


def _helped(reading: Reading, stop: int) -> int:
    """Where it begins to tell what others will get ("support the islands *in* raising ...")."""
    marks = words(reading.language, "help_marks")
    folded = reading.tokens.folded
    return next((index for index in range(reading.verb_end + 1, stop) if folded[index] in marks), stop)


def _at(reading: Reading, index: int) -> Facet | None:
    """The cue at the governed verb; a purpose ("support efforts *to* ...") decides nothing."""
    before = reading.tokens.folded[index - 2]
    purpose = before in words(reading.language, "activity_nouns", "commas")
    for hit in reading.of("continuity", *_GOVERNED):
        if hit.first == index and not purpose and not figurative(reading, hit):
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
