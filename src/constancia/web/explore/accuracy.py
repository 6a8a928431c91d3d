"""What the machine gets wrong: the numbers and examples measured for this version."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_safe

from constancia.evaluation import report
from constancia.evaluation.mistakes import INVENTED, MISSED, NOTHING, Example, Mistake
from constancia.web.templatetags.words import facet_value, label

SHOWN = 24  # kinds of mistake listed for one tier, the commonest first
# The measures that are shown, in reading order, and what each one tells.
MEASURES: dict[str, Promise] = {
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
}


@dataclass(frozen=True, slots=True)
class Line:
    """One measure in per cent: the score, the bounds it may lie between, and how far two people agree."""

    name: str
    score: float
    low: float | None
    high: float | None
    people: float | None


@dataclass(frozen=True, slots=True)
class Measured:
    """One paper as one tier reads it."""

    paper: str
    tier: str
    counted: int
    lines: tuple[Line, ...]


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
        "entries": [_measured(entry) for entry in measured.entries],
        "mistakes": [(tier, _confusions(found)) for tier, found in measured.mistakes.items() if found],
    }
    return render(request, "explore/accuracy.html", context)


def _measured(entry: report.Entry) -> Measured:
    named = MEASURES if entry.tier != "outline" else {name: name for name in entry.scores}
    lines = (
        _line(str(words), score, entry.intervals.get(name), report.AGREEMENT.get(name))
        for name, words in named.items()
        if (score := entry.scores.get(name)) is not None
    )
    return Measured(entry.paper, entry.tier, entry.counted, tuple(lines))


def _line(name: str, score: float, bounds: tuple[float, float] | None, people: float | None) -> Line:
    low, high = bounds if bounds else (None, None)
    return Line(name, score * 100, low and low * 100, high and high * 100, people and people * 100)


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
