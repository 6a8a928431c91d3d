"""What stands beside a paper in the store: the editions before and after it, its work's other renderings."""

from __future__ import annotations

from constancia.store import comparisons, queries
from constancia.store.queries import PaperSummary


def beside(paper: PaperSummary) -> dict[str, tuple[object, ...]]:
    """`editions`: pairs of old and new, the paper being one of them.

    `renderings`: papers by language, with the pair that each is compared in.
    """
    editions = comparisons.successions(of=paper.document) if queries.has_editions() else ()
    pairs = queries.rendering_pairs(paper.document)
    renderings = [(_other(pair, paper), *pair) for pair in pairs if paper.slug in {one.slug for one in pair}]
    renderings.sort(key=lambda row: (row[0].language, row[0].slug))
    return {"editions": tuple(editions), "renderings": tuple(renderings)}


def _other(pair: tuple[PaperSummary, PaperSummary], paper: PaperSummary) -> PaperSummary:
    return pair[pair[0].slug == paper.slug]
