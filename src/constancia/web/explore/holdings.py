"""What each paper holds, counted for all papers at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from constancia.model import FURNITURE, DivisionKind, Kind
from constancia.store.models import DivisionRow, StatementRow
from constancia.store.queries import PaperSummary


@dataclass(frozen=True, slots=True)
class Holding:
    """A paper with how many divisions and statements it has of each kind that it has at all."""

    paper: PaperSummary
    divisions: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[str, int], ...]


def holdings(papers: Sequence[PaperSummary]) -> tuple[Holding, ...]:
    """The papers in their order with their counts: two queries, however many they are."""
    runs = [paper.run_id for paper in papers]
    divisions = _counts(DivisionRow, runs)
    kinds = _counts(StatementRow, runs)
    headings = [kind for kind in DivisionKind if kind not in FURNITURE]
    return tuple(
        Holding(
            paper,
            tuple(
                (kind, divisions[paper.run_id, kind])
                for kind in headings
                if (paper.run_id, kind) in divisions
            ),
            tuple((kind, kinds[paper.run_id, kind]) for kind in Kind if (paper.run_id, kind) in kinds),
        )
        for paper in papers
    )


def _counts(rows: type[DivisionRow] | type[StatementRow], runs: Sequence[int]) -> dict[tuple[int, str], int]:
    counted = rows.objects.filter(run__in=runs).order_by().values_list("run", "kind").annotate(n=Count("pk"))
    return {(run, kind): number for run, kind, number in counted}
