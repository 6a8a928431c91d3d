"""The measured numbers as Markdown, for docs/explanation/accuracy.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from constancia.evaluation.report import AGREEMENT, Entry, Report

PLACE = "docs/explanation/accuracy.md"  # in a checkout
START, END = "<!-- measured: constancia eval --record -->\n", "<!-- end of measured -->"

STATEMENTS: Mapping[str, str] = {
    "statements found (span F1)": "span.f1",
    "undertakings found (F1)": "undertakings.f1",
    "exact wording (F1)": "exact.f1",
    "kind": "kind.accuracy",
    "kind, each kind alike (macro-F1)": "kind.macro_f1",
    "actor": "actor.accuracy",
    "actor stated": "actor_stated.accuracy",
    "action": "action.accuracy",
    "firmness": "firmness.accuracy",
    "continuity": "continuity.accuracy",
    "precision": "precision.accuracy",
    "names (F1)": "named.f1",
    "instruments (F1)": "instruments.f1",
    "conditions (F1)": "conditions.f1",
}
OUTLINES: Mapping[str, str] = {
    "headings (F1)": "headings.f1",
    "parent": "parent.accuracy",
    "level": "level.accuracy",
    "number": "ordinal.accuracy",
    "title": "title.accuracy",
    "place": "offsets.accuracy",
}
HEADINGS = ("outline", "mutations")
FEWEST = 2  # mistakes made once are accidents, not habits
SHOWN = 12


def filled(page: str, report: Report) -> str:
    """The page with everything between the two marks replaced; ValueError where it has no marks."""
    if START not in page or END not in page:
        raise ValueError("the page has no marks around its numbers")
    before, rest = page.split(START, 1)
    return before + START + measured_part(report) + END + rest.split(END, 1)[1]


def measured_part(report: Report) -> str:
    """A table of the statements' measures, one of the outlines', and the commonest mistakes."""
    coded = [entry for entry in report.entries if entry.tier not in HEADINGS]
    headings = [entry for entry in report.entries if entry.tier in HEADINGS]
    lines = ["\n### Statements\n", *_table(coded, STATEMENTS, marks=True)]
    lines += ["\n### Headings\n", *_table(headings, OUTLINES, marks=False)]
    for tier, listed in report.mistakes.items():
        lines.append(f"\n### What goes wrong most, {tier} tier\n")
        lines += ["| what | people | machine | times | for example |", "|---|---|---|--:|---|"]
        often = [one for one in listed if one.count >= FEWEST][:SHOWN]
        for one in often:
            example = next((e.gold or e.predicted or "" for e in one.examples), "")
            cells = (one.aspect, one.gold, one.predicted, str(one.count), f"“{_cell(example)}”")
            lines.append(_line(cells))
    return "\n".join([*lines, "", ""])


def _table(entries: Iterable[Entry], rows: Mapping[str, str], *, marks: bool) -> Iterator[str]:
    listed = list(entries)
    heads = [f"{entry.paper}<br>{entry.language}, {entry.tier}" for entry in listed]
    yield _line(["", *heads, *(["two people"] if marks else [])])
    yield "|---|" + "--:|" * (len(listed) + marks)
    for name, measure in rows.items():
        agreed = [_share(AGREEMENT.get(measure))] if marks else []
        yield _line([name, *(_score(entry, measure) for entry in listed), *agreed])
    yield _line(["*coded by people*", *(f"{entry.counted:,}" for entry in listed), *([""] if marks else [])])


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _score(entry: Entry, measure: str) -> str:
    score, spread = entry.scores.get(measure), entry.intervals.get(measure)
    if score is None or spread is None:
        return _share(score)
    return f"{_share(score)}<br><small>{_share(spread[0])}–{_share(spread[1])}</small>"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _cell(text: str) -> str:
    short = " ".join(text.split()).replace("|", "/")
    return short if len(short) <= 90 else short[:89].rsplit(" ", 1)[0] + " …"
