"""Which kinds of legal or financial instrument an undertaking speaks of (codebook, section 3)."""

from __future__ import annotations

from collections.abc import Iterator

from constancia.facets.reading import Reading
from constancia.lexicon.cues import Hit
from constancia.model import Facet

# Groups of instruments.toml that are no kind: `none` only hides what looks like one; `topic:KIND`
# ("customs") counts as KIND where a `document` word ("agreement") stands in the statement too.
_TOPIC = "topic:"


def instruments(reading: Reading) -> Iterator[Facet]:
    """Each kind once, on the first words that name it; topics count where a document is named too."""
    hits = reading.hits.get("instruments", [])
    if not hits:
        return
    documents = [hit for hit in hits if hit.cue.group == "document"]
    seen: set[str] = set()
    for hit in hits:
        kind = _kind(hit, documents)
        if kind is not None and kind not in seen:
            seen.add(kind)
            yield reading.facet("instruments", kind, hit)


def _kind(hit: Hit, documents: list[Hit]) -> str | None:
    group = hit.cue.group
    if group in ("none", "document"):
        return None
    if group.startswith(_TOPIC):
        return group.removeprefix(_TOPIC) if documents else None
    return group
