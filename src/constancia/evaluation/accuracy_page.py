"""The measured numbers as Markdown, for docs/explanation/accuracy.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from constancia.evaluation.report import AGREEMENT, NOTHING, Entry, Report

PLACE = "docs/explanation/accuracy.md"  # in a checkout
START, END = "<!-- measured: constancia eval --record -->\n", "<!-- end of measured -->"

STATEMENTS: Mapping[str, str] = {
    "statements found (span F1)": "span.f1",
    "undertakings found (F1)": "undertakings.f1",
    "exact wording (F1)": "exact.f1",
    "kind": "kind.accuracy",
    "kind, each value alike (macro-F1)": "kind.macro_f1",
    "actor": "actor.accuracy",
    "actor stated": "actor_stated.accuracy",
    "action": "action.accuracy",
    "firmness": "firmness.accuracy",
    "firmness, each value alike (macro-F1)": "firmness.macro_f1",
    "continuity": "continuity.accuracy",
    "continuity, each value alike (macro-F1)": "continuity.macro_f1",
    "precision": "precision.accuracy",
    "precision, each value alike (macro-F1)": "precision.macro_f1",
    "names (F1)": "named.f1",
    "instruments (F1)": "instruments.f1",
    "conditions (F1)": "conditions.f1",
    "confidence is off by (calibration error)": "ece",
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
    """A table of statements for each language, one of the outlines, and the commonest mistakes."""
    coded = [entry for entry in report.entries if entry.tier not in HEADINGS]
    headings = [entry for entry in report.entries if entry.tier in HEADINGS]
    lines: list[str] = []
    for tier in dict.fromkeys(entry.tier for entry in report.pools):
        lines.append(f"\n### Papers taken together, {tier} tier\n")
        lines += _by_measure([pool for pool in report.pools if pool.tier == tier])
    for language in sorted({entry.language for entry in coded}):
        lines.append(f"\n### Statements, {language}\n")
        lines += _by_measure([entry for entry in coded if entry.language == language])
    lines += ["\n### Headings\n", *_by_paper(headings)]
    lines += _without(report.ablation)
    for tier, listed in report.mistakes.items():
        lines.append(f"\n### What goes wrong most, {tier} tier\n")
        lines += ["| what | people | machine | times | for example |", "|---|---|---|--:|---|"]
        often = [one for one in listed if one.count >= FEWEST][:SHOWN]
        for one in often:
            example = next((e.gold or e.predicted or "" for e in one.examples), "")
            cells = (one.aspect, one.gold, one.predicted, str(one.count), f"“{_cell(example)}”")
            lines.append(_line(cells))
    return "\n".join([*lines, "", ""])


def _by_measure(entries: Sequence[Entry]) -> Iterator[str]:
    """A row a measure, a column a paper and tier, and what two people agreed on."""
    yield _line(["", *(_called(entry) for entry in entries), "two people"])
    yield "|---|" + "--:|" * (len(entries) + 1)
    for name, measure in STATEMENTS.items():
        scores = (_score(entry, measure) for entry in entries)
        yield _line([name, *scores, _share(AGREEMENT.get(measure))])
    yield _line(["*coded by people*", *(f"{entry.counted:,}" for entry in entries), ""])


def _called(entry: Entry) -> str:
    """A paper and its tier, or several papers and their language."""
    if ":" not in entry.paper:
        return f"{entry.paper}, {entry.tier}"
    name, _, count = entry.paper.partition(": ")
    return f"{name} ({count}), {'all languages' if entry.language == '*' else entry.language}"


def _without(entries: Sequence[Entry]) -> Iterator[str]:
    """A row for each part that was taken out, a column a measure: how much was lost."""
    whole = {entry.tier: entry for entry in entries if entry.paper == NOTHING}
    for tier, base in whole.items():
        yield f"\n### What each part adds, {tier} tier\n"
        yield _line(["without", *STATEMENTS])
        yield "|---|" + "--:|" * len(STATEMENTS)
        yield _line([NOTHING, *(_share(base.scores.get(name)) for name in STATEMENTS.values())])
        for entry in entries:
            if entry.tier == tier and entry is not base:
                changes = (
                    _change(base.scores.get(name), entry.scores.get(name)) for name in STATEMENTS.values()
                )
                yield _line([entry.paper, *changes])


def _change(before: float | None, after: float | None) -> str:
    if before is None or after is None:
        return "–"
    return "" if abs(after - before) < 0.0005 else f"{after - before:+.3f}"


def _by_paper(entries: Sequence[Entry]) -> Iterator[str]:
    """A row a paper, as it is and mutated, a column a measure."""
    yield _line(["", "", *OUTLINES, "*coded by people*"])
    yield "|---|---|" + "--:|" * (len(OUTLINES) + 1)
    for entry in entries:
        what = "as it is" if entry.tier == "outline" else entry.tier
        scores = (_score(entry, measure) for measure in OUTLINES.values())
        yield _line([entry.paper, what, *scores, f"{entry.counted:,}"])


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
