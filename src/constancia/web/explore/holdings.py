"""What each paper holds, counted for all papers at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Count

from constancia.model import FURNITURE, DivisionKind, Kind
from constancia.store.asking import tallies
from constancia.store.models import DivisionRow
from constancia.store.queries import PaperSummary

KEPT = 64  # pages of papers whose counts are held in memory


@dataclass(frozen=True, slots=True)
class Holding:
    """A paper with how many divisions and statements it has of each kind that it has at all."""

    paper: PaperSummary
    divisions: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[str, int], ...]


def holdings(papers: Sequence[PaperSummary]) -> tuple[Holding, ...]:
    """The papers in their order with their counts."""
    runs = tuple(paper.run_id for paper in papers)
    divisions = _divisions(runs)
    kinds = tallies.within(runs, "kind")
    headings = [kind for kind in DivisionKind if kind not in FURNITURE]
    return tuple(
        Holding(
            paper,
            tuple(
                (kind, divisions[paper.run_id, kind])
                for kind in headings
                if (paper.run_id, kind) in divisions
            ),
            tuple((kind, found[kind]) for kind in Kind if kind in found),
        )
        for paper in papers
        for found in [kinds.get(paper.run_id, {})]
    )


@lru_cache(maxsize=KEPT)
def _divisions(runs: tuple[int, ...]) -> dict[tuple[int, str], int]:
    """How many divisions of each kind there are; what a run found never changes."""
    rows = DivisionRow.objects.filter(run__in=runs).order_by()
    counted = rows.values_list("run", "kind").annotate(n=Count("pk"))
    return {(run, kind): number for run, kind, number in counted}
