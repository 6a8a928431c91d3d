"""Papers read by this process, or by several that read on while this one stores."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from time import monotonic
from typing import TYPE_CHECKING

from constancia.cli.source import document
from constancia.cli.tiers import chosen_tier
from constancia.cli.waiting import waiting

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from constancia.model import Paper
    from constancia.store.keeping.flat import Flat

    # A paper's name, and what was found in it or the sentence that says why it cannot be read.
    Coded = tuple[str, Flat | str]
    Begun = tuple[str, Future[Flat | str]]

AHEAD = 3  # papers a process that are read before they are stored: what waits fills the memory
TOGETHER = 1.5  # seconds; what is read within them goes into the store at once, in two thirds of the time
# What the processes need of the program: read by one that they are copies of, where the system has such.
SHARED = ["constancia.pipeline", "constancia.store.keeping.flat", __name__]


@dataclass(frozen=True, slots=True)
class Reading:
    """How papers are to be read."""

    language: str | None
    tier: str | None


@contextmanager
def coded(papers: Sequence[str], reading: Reading, workers: int) -> Iterator[Iterator[list[Coded]]]:
    """The papers in order, coded, some at a time.

    Where other processes read them they have begun before the first is asked for.
    """
    if workers == 1 or len(papers) == 1:
        yield _one_by_one(papers, reading)
        return
    with _readers(workers) as pool:
        each = iter(papers)
        begun = deque(_begun(pool, islice(each, workers * AHEAD), reading))
        try:
            yield _in_order(begun, _begun(pool, each, reading))
        finally:
            pool.shutdown(cancel_futures=True)


def read(paper: str, reading: Reading) -> Paper | str:
    """A paper coded, or the sentence that says why it cannot be read."""
    from constancia import pipeline
    from constancia.read import ReadError

    try:
        text = document(paper, language=reading.language)
        return pipeline.code(text, tier=chosen_tier(reading.tier, text), enrich=True)
    except ReadError as error:
        return str(error)


def _flat(paper: str, reading: Reading) -> Flat | str:
    """A paper as it is stored: flattened by the process that reads it."""
    from constancia.store.keeping.flat import flattened

    found = read(paper, reading)
    return found if isinstance(found, str) else flattened(found)


def _one_by_one(papers: Sequence[str], reading: Reading) -> Iterator[list[Coded]]:
    for paper in papers:
        with waiting(f"Reading {paper}"):
            found = _flat(paper, reading)
        yield [(paper, found)]


def _readers(workers: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_all_start_methods, get_context

    method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    context = get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(SHARED)
    return ProcessPoolExecutor(workers, context, initializer=_begin)


def _begin() -> None:
    """How a process begins that reads: it ends with the one that it reads for, even if that is killed."""
    from threading import Thread

    from constancia.model.uncollected import collect_seldom

    collect_seldom()
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    import os
    from multiprocessing import parent_process

    if parent := parent_process():
        parent.join()
        os._exit(1)  # the thread that reads waits for more, and would for ever


def _begun(pool: ProcessPoolExecutor, papers: Iterator[str], reading: Reading) -> Iterator[Begun]:
    return ((paper, pool.submit(_flat, paper, reading)) for paper in papers)


def _in_order(begun: deque[Begun], others: Iterator[Begun]) -> Iterator[list[Coded]]:
    """What was begun, some at a time, as much as is done soon; for each that is taken another is begun."""
    while begun:
        some: list[Coded] = []
        until = monotonic() + TOGETHER
        while begun and (not some or _went_well(begun[0][1], until)):
            name, future = begun.popleft()
            begun.extend(islice(others, 1))
            some.append((name, future.result()))
        yield some


def _went_well(future: Future[Flat | str], until: float) -> bool:
    """Whether something is done by then and can be taken: what is before a failure is to be stored first."""
    from concurrent.futures import wait

    return bool(wait((future,), max(0.0, until - monotonic())).done) and future.exception() is None
