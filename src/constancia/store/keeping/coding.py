"""What a run found in a paper as pages show it: read whole, once, instead of asked for piece by piece."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields

from constancia.model import Division, DivisionKind, Document, Firmness, Paper, Rendering
from constancia.model.statement import UNDERTAKINGS
from constancia.store.answers import Heading, PaperSummary, RungCounts, StatementSummary
from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.keeping import condensed
from constancia.store.models import DocumentRow

_DIVISION = tuple(field.name for field in fields(Division))


@dataclass(frozen=True, slots=True)
class Listed:
    """A paper's text, its headings (furniture too) and its statements as lists show them, in text order."""

    text: str
    headings: tuple[Heading, ...]
    statements: tuple[StatementSummary, ...]


@explained(place)
def condensed_paper(paper: PaperSummary, *, around: str | None = None) -> Paper:
    """A stored paper with what `condensed` keeps of its statements, and with nothing of the file's markup.

    With `around` of its statements at least that one and what its division says besides undertakings.
    """
    text = _text(paper)
    document = Document(paper.work, paper.source, paper.language, Rendering(paper.rendering), text)
    found = condensed.coding(paper.run_id, text, around=around)
    return Paper(document, found.divisions, found.statements, paper.run)


@explained(place)
def listed(paper: PaperSummary) -> Listed:
    """A stored paper as it is read: in a third of the time that `condensed_paper` takes."""
    text = _text(paper)
    divisions, statements = condensed.summaries(paper.run_id, text)
    return Listed(text, _headings(divisions, statements), statements)


def _text(paper: PaperSummary) -> str:
    return DocumentRow.objects.values_list("text", flat=True).get(key=paper.document)


def _headings(divisions: Sequence[Division], statements: Sequence[StatementSummary]) -> tuple[Heading, ...]:
    """The divisions with how much stands in them and under them."""
    parents = {one.id: one.parent for one in divisions}
    every, undertaken = Counter[str](), Counter[str]()
    for (id, kind), number in Counter((one.division, one.kind) for one in statements).items():
        while id is not None:
            every[id] += number
            undertaken[id] += number if kind in UNDERTAKINGS else 0
            id = parents[id]
    return tuple(
        Heading(
            **{name: getattr(one, name) for name in _DIVISION},
            statements=every[one.id],
            undertakings=undertaken[one.id],
        )
        for one in divisions
    )


def rungs(headings: Sequence[Heading], statements: Sequence[StatementSummary]) -> tuple[RungCounts, ...]:
    """Undertakings by programme and rung, in text order; by top heading where there are no programmes."""
    outline = [one for one in headings if not one.is_furniture]
    programmes = [one for one in outline if one.kind is DivisionKind.PROGRAMME]
    bars = programmes or [one for one in outline if one.parent is None]
    counts: dict[str | None, Counter[str]] = {one.id: Counter() for one in bars}
    starts = [one.body.start for one in bars]
    for one in statements:
        if one.kind in UNDERTAKINGS:
            at = bisect_right(starts, one.span.start) - 1
            home = bars[at].id if at >= 0 and one.span.end <= bars[at].body.end else None
            counts.setdefault(home, Counter())[str(one.firmness)] += 1
    titles = {one.id: one.title for one in bars}
    return tuple(
        RungCounts(
            id,
            titles.get(id or "", ""),
            tuple((str(rung), each[rung]) for rung in Firmness),
            sum(each.values()),
        )
        for id, each in counts.items()
    )
