"""What the machine gets wrong: the numbers and examples measured for this version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_safe

from constancia.evaluation import papers, report
from constancia.evaluation.mistakes import INVENTED, MISSED, NOTHING, Example, Mistake
from constancia.model import Tier
from constancia.web.templatetags.words import facet_value, label

SHOWN = 24  # kinds of mistake listed for one tier, the commonest first
# The measures that are shown, in reading order, and what each one tells.
STATEMENTS: dict[str, Promise] = {
    "undertakings.f1": later("Commitments and invitations found"),
    "span.f1": later("Statements of all kinds found"),
    "exact.f1": later("Found with exactly the same words"),
    "kind.accuracy": later("Kind right"),
    "actor.accuracy": later("Who acts right"),
    "action.accuracy": later("Action right"),
    "firmness.accuracy": later("Firmness right"),
    "continuity.accuracy": later("Continuity right"),
    "precision.accuracy": later("Precision right"),
    "named.f1": later("Names found"),
    "instruments.f1": later("Instruments found"),
    "conditions.f1": later("Conditions found"),
    "ece": later("Confidence off by"),
}
HEADINGS: dict[str, Promise] = {
    "headings.f1": later("Headings found"),
    "parent.accuracy": later("Under the right heading"),
    "level.accuracy": later("Level right"),
    "ordinal.accuracy": later("Number right"),
    "title.accuracy": later("Title right"),
}
# What is measured over headings: in the paper itself, and in copies of it changed by a program.
OUTLINES: dict[str, Promise] = {"outline": later("as printed"), "mutations": later("in changed copies")}


@dataclass(frozen=True, slots=True)
class Score:
    """One measure in per cent, with the bounds it may lie between where they are known."""

    name: str
    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One paper as one tier reads it; `counted` is how many coded statements or headings stand behind it."""

    paper: str
    tier: str
    counted: int
    scores: tuple[Score, ...]


@dataclass(frozen=True, slots=True)
class Confusion:
    """One kind of mistake in a sentence, how often it happens, and examples in the paper's words."""

    sentence: str
    count: int
    examples: tuple[Example, ...]


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    try:
        measured = report.measured()
    except FileNotFoundError:
        return render(request, "explore/accuracy.html", {"measured": None})
    context = {
        "measured": measured,
        "statement_names": STATEMENTS.values(),
        "together": _together(measured.pools),
        "statements": _rows(measured.entries, STATEMENTS, [str(tier) for tier in Tier]),
        "people": [
            _score(str(words), report.AGREEMENT.get(name), None) for name, words in STATEMENTS.items()
        ],
        "heading_names": HEADINGS.values(),
        "outlines": _rows(measured.entries, HEADINGS, OUTLINES),
        "mistakes": [(tier, _confusions(found)) for tier, found in measured.mistakes.items() if found],
    }
    return render(request, "explore/accuracy.html", context)


def _rows(entries: Iterable[report.Entry], names: Mapping[str, Promise], tiers: Iterable[str]) -> list[Row]:
    """The entries of these tiers, those with most behind them first."""
    order = {tier: place for place, tier in enumerate(tiers)}
    rows = [
        Row(entry.paper, str(OUTLINES.get(entry.tier, entry.tier)), entry.counted, _scores(entry, names))
        for entry in sorted(entries, key=lambda entry: (entry.paper, order.get(entry.tier, -1)))
        if entry.tier in order
    ]
    most = {row.paper: max(one.counted for one in rows if one.paper == row.paper) for row in rows}
    return sorted(rows, key=lambda row: (-most[row.paper], row.paper))


def _together(pools: Iterable[report.Entry]) -> list[Row]:
    """Several papers as one, in the order in which they were measured."""
    return [Row(_several(pool), pool.tier, pool.counted, _scores(pool, STATEMENTS)) for pool in pools]


def _several(pool: report.Entry) -> str:
    """“Held out: 4 (es)”, in the reader's words."""
    part, _colon, count = pool.paper.partition(": ")
    words = _("Held out: %(count)s") if part == papers.HELD_OUT else _("All papers: %(count)s")
    said = words % {"count": count}
    return said if pool.language == "*" else f"{said} ({pool.language})"


def _scores(entry: report.Entry, names: Mapping[str, Promise]) -> tuple[Score, ...]:
    return tuple(
        _score(str(words), entry.scores.get(name), entry.intervals.get(name)) for name, words in names.items()
    )


def _score(name: str, share: float | None, bounds: tuple[float, float] | None) -> Score:
    if share is None:
        return Score(name, None)
    low, high = bounds if bounds else (None, None)
    return Score(name, 100 * share, None if low is None else 100 * low, None if high is None else 100 * high)


def _confusions(mistakes: Iterable[Mistake]) -> list[Confusion]:
    listed = list(mistakes)[:SHOWN]
    return [Confusion(_sentence(one), one.count, one.examples) for one in listed]


def _sentence(mistake: Mistake) -> str:
    """What went wrong, as a person would say it."""
    if mistake.aspect == "exact":
        return _("Found, but with other limits to the wording")
    if mistake.aspect == "statement":
        if mistake.predicted == MISSED:
            return _("Missed: %(kind)s") % {"kind": label(mistake.gold, "kind")}
        return _("Found where people saw no statement: %(kind)s") % {"kind": label(mistake.predicted, "kind")}
    facet = label(mistake.aspect, "facet")
    values = {
        "facet": facet,
        "gold": _said(mistake, mistake.gold),
        "machine": _said(mistake, mistake.predicted),
    }
    if mistake.predicted == NOTHING:
        return _("%(facet)s “%(gold)s” not noticed") % values
    if mistake.gold == NOTHING:
        return _("%(facet)s “%(machine)s” seen where there is none") % values
    return _("%(facet)s: people say “%(gold)s”, the machine “%(machine)s”") % values


def _said(mistake: Mistake, value: str) -> str:
    return value if value in {INVENTED, NOTHING} else facet_value(value, mistake.aspect)
