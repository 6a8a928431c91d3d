"""What files of lists hold: each code with its name beside it, each row with its permanent address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise, lazy
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from constancia.store.keeping.coded import Coded, coded
from constancia.store.queries import PaperSummary, StatementSummary
from constancia.web.explore import citation
from constancia.web.listing import Column
from constancia.web.templatetags.words import facet_value, label

FACETS = ("conditions", "instruments", "named", "counterpart", "registered", "time", "quantity")


@dataclass(frozen=True, slots=True)
class Line:
    """A statement as a line of a file: with its paper, the title of its area, and its lists of values."""

    statement: StatementSummary
    paper: PaperSummary
    area: str
    coded: Coded
    site: str
    marked: SafeString | None = None  # the wording with the words looked for, where there are any


def _address(line: Line) -> str:
    return line.site + reverse("statement", args=[line.statement.id])


def lines(found: Sequence[tuple[StatementSummary, PaperSummary, str]], site: str) -> tuple[Line, ...]:
    """Statements, each with its paper and its area's title, as lines; `site` is the address of the site."""
    values = coded(((paper.run_id, one.id) for one, paper, _ in found), FACETS)
    return tuple(
        Line(one, paper, area, values.get((paper.run_id, one.id), {}), site) for one, paper, area in found
    )


def _head(name: str, *, code: bool = False) -> Promise:
    """The head of a facet's column in the reader's language; `code` for the one that holds codes."""

    def words() -> str:
        name_of = label(name, "facet")
        return _("%(facet)s (code)") % {"facet": name_of} if code else name_of

    return _later(words)


_later: Callable[[Callable[[], str]], Promise] = lazy(lambda words: words(), str)


def _single(name: str) -> tuple[Column[Line], Column[Line]]:
    """A facet with one value: its code, and its name beside it."""

    def code(line: Line) -> Any:
        return getattr(line.statement, name)

    def words(line: Line) -> str:
        value = code(line)
        return "" if value is None else facet_value(value, name)

    return Column(name, _head(name, code=True), code), Column(f"{name}_name", _head(name), words)


def _several(name: str) -> tuple[Column[Line], Column[Line]]:
    """A facet with several values: their codes, and their names beside them."""

    def codes(line: Line) -> list[str]:
        return list(line.coded.get(name, ()))

    def words(line: Line) -> list[str]:
        return [facet_value(value, name) for value in codes(line)]

    return Column(name, _head(name, code=True), codes), Column(f"{name}_name", _head(name), words)


def _quoted(name: str) -> Column[Line]:
    """A facet whose values are words of the paper."""
    return Column(name, _head(name), lambda line: list(line.coded.get(name, ())), wide=name == "conditions")


STATEMENTS: tuple[Column[Line], ...] = (
    Column("paper", later("Paper (code)"), lambda line: line.paper.slug),
    Column("paper_title", later("Paper"), lambda line: line.paper.title),
    Column("paper_date", later("Date"), lambda line: line.paper.work.date),
    Column("area", later("Area (code)"), lambda line: line.statement.division),
    Column("area_title", later("Area"), lambda line: line.area),
    Column("quote", later("Wording"), lambda line: line.statement.quote, wide=True),
    Column("language", later("Language of the wording"), lambda line: line.paper.language),
    *(
        column
        for name in ("kind", "actor", "firmness", "continuity", "precision")
        for column in _single(name)
    ),
    Column("action", _head("action"), lambda line: line.statement.action),
    _quoted("conditions"),
    *_several("instruments"),
    _quoted("named"),
    *_several("counterpart"),
    *_several("registered"),
    _quoted("time"),
    _quoted("quantity"),
    Column("rendering", later("Whose wording"), lambda line: citation.rendering(line.paper)),
    Column("start", later("Start (code points)"), lambda line: line.statement.span.start),
    Column("end", later("End (code points)"), lambda line: line.statement.span.end),
    Column("id", later("Statement"), lambda line: line.statement.id),
    Column("address", later("Permanent link"), _address),
)

PAPERS: tuple[Column[tuple[PaperSummary, str]], ...] = (
    Column("paper", later("Paper (code)"), lambda row: row[0].slug),
    Column("title", later("Paper"), lambda row: row[0].title, wide=True),
    Column("issuer", later("Issuer"), lambda row: citation.issuer(row[0])),
    Column("counterpart", later("Counterpart"), lambda row: citation.counterpart(row[0])),
    Column("date", later("Date"), lambda row: row[0].work.date),
    Column("language", later("Language of the wording"), lambda row: row[0].language),
    Column("rendering", later("Whose wording (code)"), lambda row: row[0].rendering),
    Column("rendering_name", later("Whose wording"), lambda row: label(row[0].rendering, "rendering")),
    Column("publisher", later("Publisher"), lambda row: row[0].source.publisher),
    Column("source", later("Source"), lambda row: row[0].source.url),
    Column("characters", later("Characters"), lambda row: row[0].characters),
    Column("headings", later("Headings"), lambda row: row[0].headings),
    Column("statements", later("Statements"), lambda row: row[0].statements),
    Column("undertakings", later("Commitments and invitations"), lambda row: row[0].undertakings),
    Column("read_with", later("Read with version"), lambda row: row[0].run.version),
    Column("read_at", later("Read on"), lambda row: row[0].run_at.date().isoformat()),
    Column("address", later("Permanent link"), lambda row: row[1] + reverse("paper", args=[row[0].slug])),
)
