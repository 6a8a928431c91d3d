"""What stands beside a paper in the store: the editions before and after it, its work's other renderings."""

from __future__ import annotations

from constancia.store import comparisons, queries
from constancia.store.queries import PaperSummary


def beside(paper: PaperSummary) -> dict[str, tuple[object, ...]]:
    """`editions`: pairs of old and new, the paper being one of them.

    `renderings`: papers by language, with the pair that each is compared in.
    """
    editions = comparisons.successions(of=paper.document) if queries.has_editions() else ()
    renderings = ((one, *sorted((paper, one), key=queries.by_standing)) for one in queries.renderings(paper))
    return {"editions": tuple(editions), "renderings": tuple(renderings)}
