"""How firmly: the ladder of obligation, by the wording alone (codebook, section 3, `firmness`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constancia.facets.reading import Reading
from constancia.lexicon.cues import Hit, words
from constancia.model import Facet, Firmness

LADDER = tuple(Firmness)  # firmest first
_WRAPPERS = ("will", "offers", "encourages", "explores")
# Groups of verbs and their rung. "Eases" ("facilitate") counts as the first verb alone: 'improve and
# facilitate the exchange' is the actor's own.
_VERBS = {
    "offers_verbs": "offers",
    "encourages_verbs": "encourages",
    "eases_verbs": "encourages",
    "explores_verbs": "explores",
    "explores": "explores",
    "prospects": "explores",
}
_PROSPECT = 6  # tokens between a verb and what it weighs
_PLAIN = ("offers_verbs", "encourages_verbs", "eases_verbs", "explores_verbs")


def firmness(reading: Reading, _found: Sequence[Facet]) -> Iterator[Facet]:
    """The lowest rung that the wrapper, the verb or a verb joined to it stands on; `will` where none does."""
    found: list[Facet] = []
    for hit in reading.wrapped("firmness", *_WRAPPERS):
        found.append(reading.wrapper_facet("firmness", hit.cue.group, hit))
    for hit in reading.before_verb("firmness", *_WRAPPERS):
        found.append(reading.facet("firmness", hit.cue.group, hit))
    hidden = reading.of("firmness", "none")
    unstated = reading.statement.actor_stated is False
    for hit in reading.of("firmness", "offers", "explores"):
        if any(one.first <= hit.first and hit.last <= one.last for one in hidden):
            continue
        if unstated and hit.cue.group == "offers" and hit.first == reading.verb_end > reading.verb:
            continue  # "El túnel estará *listo para* mayo": a thing is ready for no act
        # "We *propose* a fund", not "We will propose a fund"; "is *under study*", "estaremos *à disposição*"
        if hit.first in (reading.verb, reading.verb_end):
            found.append(reading.facet("firmness", hit.cue.group, hit))
    for hit in reading.before_verb("firmness", "impersonal"):
        stated = reading.statement.actor_stated is not False
        found.append(reading.facet("firmness", "will" if stated else "offers", hit))
    for hit in _verbs(reading):
        found.append(reading.facet("firmness", _VERBS[hit.cue.group], hit))
    helped = _others_act(reading)
    if helped is not None:
        found.append(reading.facet("firmness", "encourages", helped))
    if found:
        yield max(found, key=lambda facet: LADDER.index(Firmness(str(facet.value))))
    else:
        yield reading.default("firmness", "will", "plain")


def _verbs(reading: Reading) -> Iterator[Hit]:
    hit = reading.verbal("firmness", *_PLAIN)
    if hit is not None:
        yield hit
    if reading.verbal("firmness", "tasks_verbs") is not None:
        yield from _tasked(reading)
    if reading.verbal("firmness", "weighs_verbs") is not None:
        yield from _weighed(reading)
    yield from reading.before_verb("firmness", *_PLAIN)
    yield from reading.coordinated("firmness", "encourages_verbs", "explores_verbs")


def _tasked(reading: Reading) -> Iterator[Hit]:
    """'Task the ministers to *consider* ways': what they are to do decides."""
    infinitive = reading.infinitive()
    for hit in reading.of("firmness", "explores_verbs", "explores"):
        if hit.first == infinitive:
            yield hit


def _weighed(reading: Reading) -> Iterator[Hit]:
    """'Evaluate, in due course, *the creation* of a bank': what is not there yet is only looked into."""
    first, folded = reading.verb_end, reading.tokens.folded
    if folded[first : first + 1] == (",",):
        first = folded.index(",", first + 1) if "," in folded[first + 1 :] else first
    near = range(first, first + _PROSPECT)
    yield from (hit for hit in reading.of("firmness", "prospects") if hit.first in near)


def _others_act(reading: Reading) -> Hit | None:
    """'Promote exchanges between *researchers*': third parties do the acting, so it is encouragement."""
    if reading.verbal("firmness", "promotes_verbs") is None:
        return None
    stop = next((hit.first for hit in reading.of("conditions", "stops")), _before_gerund(reading))
    links = words(reading.language, "actor_links")
    for hit in reading.of("firmness", "third_parties"):
        if reading.verb_end <= hit.first < stop and _linked(reading, hit, links):
            return hit
    return None


def _before_gerund(reading: Reading) -> int:
    """ "Impulsar el plan, *dando* trabajo a jóvenes": where a comma and a gerund tell how; else the end."""
    folded, commas = reading.tokens.folded, words(reading.language, "commas")
    tails = tuple(words(reading.language, "gerund_endings"))
    told = (at for at in range(reading.verb_end, len(folded) - 1) if folded[at] in commas)
    return next((at for at in told if tails and folded[at + 1].endswith(tails)), len(folded))


def _linked(reading: Reading, hit: Hit, links: frozenset[str]) -> bool:
    """Whether the party is an agent: a link ("between") stands before it, close before it, and it is no
    place ("reading *in* schools").
    """
    reach = reading.tokens.folded[max(reading.verb_end, hit.first - 5) : hit.first]
    if hit.first == reading.verb_end:
        return True
    determiners = words(reading.language, "determiners")
    before = next((token for token in reversed(reach) if token not in determiners), "")
    if before in words(reading.language, "locatives"):
        return False
    if not words(reading.language, "undergone").isdisjoint(reach[-3:]):
        return False  # "promote the *training* of teachers": they do not act
    return any(token in links for token in reach)
