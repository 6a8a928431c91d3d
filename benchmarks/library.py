"""A library of any size, made of real statements over and over, and how fast the store answers from it.

    python -m benchmarks.library --statements 100000 [--database FILE-or-URL] [--queries 200]

The statements are those of the papers in `papers/` and `evaluation/gold/`, as read here; each made paper is a
shuffled hand of one language's. Nothing that a search or a filter looks at is left out; the grounds of facets
are (their words), for no list shows them. Times are of `constancia.store.queries`, in this process; beside
them stands the processor's time, of this process and of its server where that runs on this machine.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from constancia import pipeline, store
from constancia.model import Statement

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("papers/*.txt", "evaluation/gold/*.txt")
SIZE = 400  # statements a paper


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=200)
    named = os.environ.get("CONSTANCIA_DATABASE")
    parser.add_argument(
        "--database", default=named, help="default: CONSTANCIA_DATABASE, or a file that is gone afterwards"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store.configure(asked.database or str(Path(folder) / "library.sqlite3"))
        store.prepare()
        pool = statements()
        began = perf_counter()
        made = fill(pool, asked.statements)
        print(f"{made:,} statements added in {perf_counter() - began:.0f} s")
        for line in measured(pool, asked.queries):
            print(line)
    return 0


def statements() -> dict[str, list[Statement]]:
    """Real statements by language."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for pattern in SOURCES:
        for path in sorted(ROOT.glob(pattern)):
            paper = pipeline.read(path, enrich=True)
            found[paper.document.language] += paper.statements
    return found


def fill(pool: dict[str, list[Statement]], wanted: int) -> int:
    """Add papers until the store has so many statements; how many were added."""
    from django.db import connection, transaction

    from constancia.store.models import RunRow

    have = sum(RunRow.objects.filter(current=True).values_list("statement_count", flat=True))
    first, added = RunRow.objects.count(), 0
    languages = sorted(pool)
    choose = random.Random(first)  # noqa: S311 (a sample, not a secret)
    while have + added < wanted:
        with transaction.atomic():
            for _ in range(25):
                language = languages[first % len(languages)]
                hand = choose.choices(pool[language], k=min(SIZE, wanted))
                _paper(first, language, hand)
                first, added = first + 1, added + len(hand)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return added


def _paper(number: int, language: str, hand: list[Statement]) -> None:
    """The rows of one made paper, straight into the tables."""
    from constancia.store.keeping import indexing
    from constancia.store.keeping.coded_values import typed
    from constancia.store.keeping.holding import Holding, indexed
    from constancia.store.keeping.rows import insert
    from constancia.store.models import DivisionRow, DocumentRow, RunRow, StatementRow, WorkRow

    text = f"{number}\n" + "\n".join(one.quote for one in hand)
    work = WorkRow.objects.create(
        key=f"made-{number}", title=f"Made paper {number}", date=f"{1900 + number % 120}-01-01"
    )
    document = DocumentRow.objects.create(
        work=work, key=f"made-{number}", slug=f"made-{number}", language=language, rendering="unstated",
        text=text, characters=len(text), source={"name": "made", "media_type": "text/plain", "sha256": ""},
    )  # fmt: skip
    run = RunRow.objects.create(
        document=document, coding=f"{number:032x}", version="made", tier="rules", statement_count=len(hand),
        undertaking_count=sum(one.is_undertaking for one in hand), heading_count=1,
    )  # fmt: skip
    division = DivisionRow.objects.create(
        run=run, position=0, key="d0", kind="area", level=1, title="Area", heading_start=0, heading_end=1,
        body_start=0, body_end=len(text),
    )  # fmt: skip
    start, spans, rows = len(f"{number}\n"), [], []
    for at, one in enumerate(hand):
        spans.append((start, start + len(one.quote)))
        rows.append(_row(run.pk, division.pk, at, one, start, f"{number}-{at}"))
        start += len(one.quote) + 1
    insert(StatementRow, rows)
    facets = [[(facet.name, typed(facet.value)[1]) for facet in one.facets] for one in hand]
    codes = list({pair: None for each in facets for pair in each})
    numbers = [[codes.index(pair) for pair in each] for each in facets]
    its = indexed(
        Holding(
            language, [one.quote for one in hand], spans, numbers, dict(enumerate(codes)),
            divisions={"d0": (0, len(text))},
        )
    )  # fmt: skip
    indexing.write([indexing.New(run.pk, document.slug, language, its)])
    RunRow.objects.filter(pk=run.pk).update(record=its.record, indexed=indexing.VERSION)


def _row(run: int, division: int, at: int, one: Statement, start: int, key: str) -> dict[str, Any]:
    return {
        "run_id": run, "position": at, "key": key, "division_id": division, "exact": one.quote, "prefix": "",
        "suffix": "", "lemma": one.clause.lemma, "tier": "rules",
        "start": start, "end": start + len(one.quote),
        "verb_start": start, "verb_end": start + 1, "kind": str(one.kind), "actor": one.actor,
        "actor_stated": one.actor_stated, "action": one.action,
        "firmness": one.firmness and str(one.firmness), "continuity": one.continuity and str(one.continuity),
        "precision": one.precision, "facets": "",
    }  # fmt: skip


def measured(pool: dict[str, list[Statement]], queries: int) -> Iterator[str]:
    """A line for each kind of question: the median and the 95th percentile, in milliseconds."""
    from django.db import connection

    from constancia.store.filters import Filters
    from constancia.store.queries import COUNTED, counts, papers, search, suggestions

    choose = random.Random(1)  # noqa: S311 (a sample, not a secret)
    texts = [one.quote for each in pool.values() for one in each]
    words = [word.strip(".,;()") for text in texts for word in text.split() if len(word) > 3]

    def one() -> str:
        return choose.choice(words)

    def phrase() -> str:
        split = choose.choice(texts).split()
        at = choose.randrange(max(1, len(split) - 1))
        return '"' + " ".join(split[at : at + 2]) + '"'

    asked: dict[str, Callable[[], object]] = {
        "search: one word": lambda: search(Filters(q=one())),
        "search: two words": lambda: search(Filters(q=f"{one()} {one()}")),
        "search: a phrase": lambda: search(Filters(q=phrase())),
        "search: a beginning": lambda: search(Filters(q=f"{one()[:5]}*")),
        "search: a word, firm commitments": lambda: search(
            Filters(q=one(), kind=("commitment",), firmness=("will",))
        ),
        "a list of firm commitments": lambda: search(Filters(firmness=("will",)), limit=50),
        "counts without words": lambda: counts(Filters(firmness=("will",), topic=("sdg:4",))),
        "counts of one word": lambda: counts(Filters(q=one())),
        "search: one word, with counts": lambda: search(Filters(q=one()), counted=COUNTED),
        "suggestions": lambda: suggestions(one()[:3]),
        "fifty papers": lambda: papers(limit=50),
    }
    search(Filters(q="warm"))
    server = _server()
    for name, ask in asked.items():
        taken = [_seconds(ask, server) for _ in range(queries)]
        told = (
            _told(kind, sorted(each))
            for kind, each in zip(("", "processor "), zip(*taken, strict=True), strict=True)
        )
        yield f"{connection.vendor}  {name:36} {'  '.join(told)}"


def _told(kind: str, taken: list[float]) -> str:
    median, worst = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
    return f"{kind}{1000 * median:8.1f} ms p95 {1000 * worst:8.1f} ms"


def _seconds(ask: Callable[[], object], server: Path) -> tuple[float, float]:
    """How long it took, and for how long a processor was at it."""
    began, busy = perf_counter(), process_time() + _busy(server)
    ask()
    return perf_counter() - began, process_time() + _busy(server) - busy


def _server() -> Path:
    """Where Linux tells how long the server's process for this connection has had a processor."""
    from django.db import connection

    if connection.vendor != "postgresql":
        return Path("none")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return Path(f"/proc/{cursor.fetchone()[0]}/schedstat")


def _busy(server: Path) -> float:
    """Seconds; 0 where there is no such process on this machine."""
    return int(server.read_text().split()[0]) / 1e9 if server.exists() else 0.0


if __name__ == "__main__":
    raise SystemExit(main())
