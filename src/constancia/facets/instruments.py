"""Which kinds of legal or financial instrument an undertaking speaks of (codebook, section 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constancia.facets.reading import Reading
from constancia.lexicon.cues import Hit, words
from constancia.model import Facet

# Groups of instruments.toml that are no kind: `none` only hides what looks like one; `topic:KIND`
# ("customs") counts as KIND where a `document` word ("agreement") stands in the statement too;
# `gives` are verbs of giving, `signs` those of signing, behind which a `signed` document is a generic one;
# `generic` documents ("agreements on ...") count only where no other kind is named.
_TOPIC = "topic:"
_GENERIC = "cooperation-document"
_GIFT = "grant-aid"
_NO_KINDS = ("none", "document", "generic", "gives", "given", "signs", "signed")
_DOCUMENTS = ("document", "treaty", "agreement")


def instruments(reading: Reading, found: Sequence[Facet]) -> Iterator[Facet]:
    """Each kind once, on the first words that name it; topics count where a document is named too."""
    hits = [
        hit
        for hit in reading.hits.get("instruments", ())
        if not (_is_verb(reading, hit) or _acts(reading, hit))
    ]
    documented = any(hit.cue.group.endswith(_DOCUMENTS) and _TOPIC not in hit.cue.group for hit in hits)
    documented = documented or any(hit.cue.group == "generic" for hit in hits)
    seen: set[str] = set()
    for hit in hits:
        kind = _kind(hit, documented=documented)
        if kind is not None and kind not in seen:
            seen.add(kind)
            yield reading.facet("instruments", kind, hit)
    signs = next((hit.first for hit in hits if hit.cue.group == "signs"), len(reading.tokens))
    generic = next(
        (
            hit
            for hit in hits
            if (hit.cue.group == "generic" or (hit.cue.group == "signed" and hit.first > signs))
            and not _is_named(reading, hit, found)
        ),
        None,
    )
    if generic is not None and not seen:
        yield reading.facet("instruments", _GENERIC, generic)
    elif not seen:
        yield from _gift(reading)


def _gift(reading: Reading) -> Iterator[Facet]:
    """Money or relief that is given: 'will *provide* 40 *million* to the Centre' is aid.

    `given` ("humanitarian assistance") is a field of work unless somebody gives it.
    """
    giving = reading.verbal("instruments", "gives")
    if giving is None:
        return
    money = words(reading.language, "money")
    folded = reading.tokens.folded
    stop = next((hit.first for hit in reading.of("conditions", "stops")), len(folded))
    for hit in reading.of("instruments", "given"):
        if reading.verb_end <= hit.first < stop:
            yield Facet("instruments", _GIFT, hit.cue.rule, (reading.span(giving), reading.span(hit)))
            return
    for index in range(reading.verb_end, stop):
        if folded[index] in money:
            spans = (reading.span(giving), reading.tokens.span(index, index + 1))
            yield Facet("instruments", _GIFT, giving.cue.rule, spans)
            return


def _is_named(reading: Reading, hit: Hit, found: Sequence[Facet]) -> bool:
    """Whether the document has a name that begins before it: "the WTO *Agreement on* Ports"."""
    place = reading.span(hit)
    return any(
        facet.name == "named"
        and facet.words
        and facet.words[0].overlaps(place)
        and facet.words[0].start < place.start
        for facet in found
    )


def _acts(reading: Reading, hit: Hit) -> bool:
    """'The Energy *Fund* will buy lamps': the body that acts is no instrument of its act."""
    acting = reading.statement.clause.subject
    other = str(reading.statement.actor).startswith("other:")
    return other and acting is not None and acting.contains(reading.span(hit))


def _is_verb(reading: Reading, hit: Hit) -> bool:
    """'Will *fund* joint work', 'plan and *fund* it' is no fund; cues called `verb` are meant so ("lend")."""
    own = reading.verb <= hit.first and hit.last <= reading.verb_end
    second = hit.first == reading.verb_end + 1
    joined = second and reading.tokens.folded[reading.verb_end] in words(reading.language, "coordinators")
    return hit.cue.name != "verb" and (own or joined)


def _kind(hit: Hit, *, documented: bool) -> str | None:
    group = hit.cue.group
    if group in _NO_KINDS:
        return None
    if group.startswith(_TOPIC):
        return group.removeprefix(_TOPIC) if documented else None
    return group
