"""How evidence in quantity is borne: importing it, leads for one paper, the pages that show it.

    python -m benchmarks.evidence TABLE [--rows 100000] [--paper PAPER] [--visits 20]

TABLE is any table of evidence that Constancia knows (docs/reference/evidence.md), a real one; its rows are
written again and again under identifiers and titles of their own until there are enough. Importing and leads
are the command line's, each in a process of its own. Pages are asked in this process as a browser asks them,
from the view to the last byte; "first" is the first visit of a day that no one asked for before.
"""

from __future__ import annotations

import argparse
import csv
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.measures import command_taken

ROOT = Path(__file__).resolve().parent.parent
PAPER = ROOT / "papers" / "china-lac-2025.txt"
BUDGET = {"import": 60.0, "leads": 60.0, "page": 0.1}  # seconds
PAGES = (
    "/papers/{slug}/states/",
    "/papers/{slug}/states/{code}/",
    "/papers/{slug}/offers/{code}/",
    "/papers/{slug}/leads/",
    "/registers/countries/{code}/",
    "/countries/{code}/",
    "/evidence/",
    "/evidence/?country={code}",
)


@dataclass(frozen=True, slots=True)
class Taken:
    """What something took: seconds on the clock and of processor, and what it may take."""

    what: str
    clock: float
    processor: float
    budget: float

    def __str__(self) -> str:
        verdict = "kept" if self.clock <= self.budget else "OVER"
        times = f"{self.clock:9.3f} s  processor {self.processor:9.3f} s"
        return f"{self.what:44} {times}  at most {self.budget:g} s  {verdict}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("table", type=Path)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--paper", type=Path, default=PAPER)
    parser.add_argument("--visits", type=int, default=20)
    asked = parser.parse_args()
    print(f"{os.getloadavg()[0]:.1f} busy of {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CONSTANCIA_DATABASE"] = str(Path(folder) / "evidence.sqlite3")
        made = Path(folder) / asked.table.name
        write(asked.table, asked.rows, made)
        print(f"{asked.rows:,} rows of {asked.table.name}, {made.stat().st_size / 1e6:.0f} MB")
        for taken in _commands(asked.paper, made):
            print(taken, flush=True)
        for taken in _pages(asked.visits):
            print(taken, flush=True)
    return 0


def write(table: Path, rows: int, out: Path) -> None:
    """The table as CSV with so many rows: its own, and then the same under other identifiers and titles."""
    with table.open(encoding="utf-8-sig", newline="") as file:
        own = list(csv.DictReader(file))
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, own[0])
        writer.writeheader()
        lines = (row | _renamed(row, turn) for turn in count() for row in own)
        writer.writerows(islice(lines, rows))


def _renamed(row: dict[str, str], turn: int) -> dict[str, str]:
    """The cells that tell a row of a later turn from those of the first: its identifier and its title."""
    if turn == 0:
        return {}
    own = next(iter(row))
    titles = {name: f"{row[name]} ({turn})" for name in row if "title" in name.lower()}
    return {own: f"{row[own]}-{turn}"} | titles


def _commands(paper: Path, table: Path) -> Iterator[Taken]:
    from constancia import store

    command_taken("load", str(paper))
    yield Taken("importing it", *command_taken("evidence", "import", str(table)), BUDGET["import"])
    yield Taken("importing it again", *command_taken("evidence", "import", str(table)), BUDGET["import"])
    store.configure()
    store.prepare()
    from constancia.store import queries

    document = queries.papers()[0].document
    out = str(table.with_suffix(".leads.jsonl"))
    yield Taken("leads", *command_taken("evidence", "leads", document, "--out", out), BUDGET["leads"])


def _pages(visits: int) -> Iterator[Taken]:
    """Visits of each page, and the first ones of the matrix on each of so many days."""
    from django.test import Client

    from constancia.store import queries
    from constancia.store.judged import evidence_pages
    from constancia.web.warm import warm

    warm()  # as a server does before it answers
    client = Client(HTTP_HOST="localhost")
    counted = evidence_pages.countries()
    code = max(counted, key=lambda one: counted[one])
    paper = queries.papers()[0]
    for page in PAGES:
        address = page.format(slug=paper.slug, code=code)
        client.get(address)
        yield Taken(f"p95 of {address}", *_p95(client, [address] * visits), BUDGET["page"])
    days = [date(2026, 1, 1) + timedelta(days=at) for at in range(visits)]
    first = [f"/papers/{paper.slug}/states/?as_of={day}" for day in days]
    yield Taken("p95 of the matrix, first visits of days", *_p95(client, first), BUDGET["page"])


def _p95(client: object, addresses: list[str]) -> tuple[float, float]:
    taken = sorted(_visit(client, address) for address in addresses)
    return taken[int(len(taken) * 0.95) - 1]


def _visit(client: object, address: str) -> tuple[float, float]:
    clock, processor = perf_counter(), process_time()
    answer = client.get(address)  # type: ignore[attr-defined]  # Django is imported when it is needed
    if answer.status_code != 200:
        raise RuntimeError(f"{address}: {answer.status_code}")
    return perf_counter() - clock, process_time() - processor


if __name__ == "__main__":
    raise SystemExit(main())
