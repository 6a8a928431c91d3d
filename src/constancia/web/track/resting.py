"""What judgements rest on, looked up once for all that a page shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from constancia.model import Assessment, Evidence, Fact
from constancia.store.judged.evidence import pieces_of
from constancia.web.track import library

Cited = tuple[str, Evidence | None, Fact | None]  # an id, and the piece or the fact that has it


@dataclass(frozen=True, slots=True)
class Held:
    """The pieces and facts that judgements cite, by id."""

    pieces: Mapping[str, Evidence]
    facts: Mapping[str, Fact]

    def cited(self, judged: Assessment) -> list[Cited]:
        """What a judgement cites, in its order; an id of nothing that is here stands alone."""
        return [(id, self.pieces.get(id), self.facts.get(id)) for id in judged.evidence]


def held(judged: Iterable[Assessment]) -> Held:
    """All that these judgements cite."""
    ids = {id for one in judged for id in one.evidence}
    if not ids:
        return Held({}, {})
    facts = {fact.id: fact for fact in library.known().all if fact.id in ids}
    return Held({piece.id: piece for piece in pieces_of(ids - facts.keys())}, facts)
