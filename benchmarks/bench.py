"""Times the stages and the whole on the first paper, and prints the design's budgets beside them.

`python benchmarks/bench.py [PAPER] [--runs N]`, or `make bench`. Each number is a median of N runs
(5 by default); it ends with 0 whatever it measures: budgets are for people to judge.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from benchmarks.measures import MEGABYTE, Warm, cold, command_seconds, parser_timed, warm  # noqa: E402 (after the path)
from constancia import facets, outline, statements  # noqa: E402
from constancia.lexicon.unspaced import is_unspaced  # noqa: E402
from constancia.model import Division, Document, Tier  # noqa: E402
from constancia.read import read_document  # noqa: E402

PAPER = ROOT / "papers" / "china-lac-2025.txt"
LONG = 1_000_000  # characters of the text that the outline is timed on
CODED = ROOT / "evaluation" / "gold"  # papers of our own, in every language
ENOUGH = 100_000  # characters that a language is timed on: its papers again and again
# Characters a second a core, statements and facets: a script without spaces has three times less in a word.
SPACED, UNSPACED, PARSED = 500_000, 100_000, 50_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: `measured` in `unit`; `budget` is a most, or a least where `least`."""

    what: str
    measured: float
    unit: str
    budget: float | None = None
    least: bool = False

    @property
    def verdict(self) -> str:
        if self.budget is None:
            return ""
        kept = self.measured >= self.budget if self.least else self.measured <= self.budget
        return "kept" if kept else "OVER" if not self.least else "UNDER"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("paper", nargs="?", type=Path, default=PAPER)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    busy = f"{os.getloadavg()[0]:.1f} busy of {os.cpu_count()} processors"
    table = Table(title=f"{asked.paper.name}, medians of {asked.runs}; {busy}", box=box.SIMPLE_HEAD)
    table.add_column("what")
    for head in ("measured", "budget"):
        table.add_column(head, justify="right")
    table.add_column("")
    for line in lines(asked.paper, asked.runs):
        table.add_row(line.what, _amount(line.measured, line.unit), _budget(line), line.verdict)
    Console(width=max(96, Console().width)).print(table)
    return 0


def lines(paper: Path, runs: int) -> Iterator[Line]:
    """All measurements, the cold ones first."""
    document = read_document(paper)
    yield Line("constancia --help", command_seconds("--help", runs=runs), "s", 0.3)
    yield from _cold_lines(paper, runs)
    tiers = [Tier.RULES]
    if statements.best_tier(document.language) is Tier.PARSER:
        tiers.append(Tier.PARSER)
    for tier in tiers:
        yield from _warm_lines(paper, document, tier, runs)
    yield from _language_lines(runs)
    yield from _long_lines(paper, document, runs)


def _cold_lines(paper: Path, runs: int) -> Iterator[Line]:
    code = f"import constancia; constancia.read({str(paper)!r})"
    whole = cold(code, runs=runs)
    yield Line("the whole paper, cold process", whole.seconds, "s", 4.0)
    yield Line("   its seconds of processor", whole.processor, "s")
    yield Line("   its peak memory", whole.memory / MEGABYTE, "MB", 500)


def _warm_lines(paper: Path, document: Document, tier: Tier, runs: int) -> Iterator[Line]:
    divisions = outline.divide(document)
    found = statements.find(document, divisions, tier=tier)
    stages = {
        "read": warm(lambda: read_document(paper), runs=runs),
        "outline": warm(lambda: outline.divide(document), runs=runs),
        "statements": warm(lambda: statements.find(document, divisions, tier=tier), runs=runs),
        "facets": warm(lambda: facets.code(document, divisions, found), runs=runs),
    }
    total = sum(stage.seconds for stage in stages.values())
    yield Line(f"{tier} tier, warm: text to coded statements", total, "s", 1.5)
    for name, stage in stages.items():
        yield Line(f"   {name}", stage.seconds, "s")
    rate = len(document.text) / sum(stage.processor for stage in stages.values())
    least = PARSED if tier is Tier.PARSER else SPACED
    yield Line("   characters a second a core", rate, "", least, least=True)
    coding = len(document.text) / (stages["statements"].processor + stages["facets"].processor)
    yield Line("   statements and facets alone", coding, "", least, least=True)
    if tier is Tier.PARSER:
        share = _parser_share(document, divisions, stages["statements"], total)
        yield Line("   share of the time inside the parser", 100 * share, "%")


def _parser_share(document: Document, divisions: tuple[Division, ...], stage: Warm, total: float) -> float:
    """The parser's part of the statements stage, as a share of the whole."""
    with parser_timed() as spent:
        timed = warm(lambda: statements.find(document, divisions, tier=Tier.PARSER), runs=1)
    # The first, unmeasured run counts into `spent` as well: it holds two runs.
    return sum(spent) / 2 / timed.seconds * stage.seconds / total


def _language_lines(runs: int) -> Iterator[Line]:
    """Statements and facets by rules alone, a line for each language that papers of our own are in."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(CODED.glob("*.txt")):
        document = read_document(path)
        texts[document.language].append(document.text)
    for language, found in sorted(texts.items()):
        text = "\n".join(found) + "\n"
        text *= -(-ENOUGH // len(text))
        document = read_document(text.encode(), name=f"{language}.txt", language=language)
        taken = warm(partial(_coded, document, outline.divide(document)), runs=runs)
        least = UNSPACED if is_unspaced(language) else SPACED
        rate = len(text) / taken.processor
        yield Line(f"rules, {language}: characters a second a core", rate, "", least, least=True)


def _coded(document: Document, divisions: tuple[Division, ...]) -> None:
    facets.code(document, divisions, statements.find(document, divisions, tier=Tier.RULES))


def _long_lines(paper: Path, document: Document, runs: int) -> Iterator[Line]:
    """The outline of a long text: the paper again and again, a million characters."""
    text = (document.text + "\n") * (LONG // len(document.text))
    long = read_document(text.encode(), name="long.txt", language=document.language)
    taken = warm(lambda: outline.divide(long), runs=min(runs, 3))
    minutes = taken.processor / 60
    yield Line(
        "outline of a long text, a minute a core", len(text) / MEGABYTE / minutes, "MB", 10, least=True
    )
    loaded = (
        "import sys; from constancia import outline; from constancia.read import read_document;"
        "text = open(sys.argv[1], encoding='utf-8').read();"
    )
    times = len(text) // len(document.text)
    done = f"outline.divide(read_document((text * {times}).encode(), name='long.txt'))"
    peak = cold(loaded + done, str(paper), runs=1).memory
    rest = cold(loaded + done.replace(str(times), "1"), str(paper), runs=1).memory
    yield Line("   its memory, times the text", (peak - rest) / len(text.encode()), "x", 20)


def _amount(value: float, unit: str) -> str:
    if unit == "s":
        return f"{value:.3f} s"
    return f"{value:,.0f} {unit}".strip() if value >= 100 else f"{value:.1f} {unit}".strip()


def _budget(line: Line) -> str:
    if line.budget is None:
        return ""
    sign = "≥" if line.least else "≤"
    return f"{sign} {line.budget:,g} {line.unit}".strip()


if __name__ == "__main__":
    raise SystemExit(main())
