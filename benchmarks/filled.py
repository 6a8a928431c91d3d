"""A store of any size: the first paper with its evidence, an edition of it, and made papers."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from hashlib import sha256
from itertools import count
from multiprocessing import get_context
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.made import ROOT, Made, papers
from benchmarks.measures import COMMAND
from constancia import meaning
from constancia.model import Paper

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from constancia.store import likeness

FIRST = ROOT / "papers" / "china-lac-2025.txt"
AT_A_TIME = 8  # made papers that are read before they are stored
LATER = "china-lac-2029"


def fill(wanted: int, *, workers: int = 2) -> int:
    """Store papers until there are so many statements; how many there are. The store is a configured one."""
    from django.db import connection

    from constancia.store import comparisons, likeness, prepare, queries
    from constancia.store.keeping.save import save

    if not queries.paper_count():
        subprocess.run([*COMMAND, "load", str(FIRST)], check=True)  # noqa: S603 (our own command)
        comparisons.make_editions(save(edition()).document)
    have = sum(one.statements for one in queries.papers())
    for paper in _read(queries.paper_count(), workers):
        if have >= wanted:
            break
        save(paper)
        have += len(paper.statements)
    prepare()
    if meaning.available():
        likeness.encode(each_text_once())
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return have


def each_text_once() -> likeness.Encoder:
    """The encoder, which is asked once for each text: made papers are of the same few thousand sentences."""
    known: dict[str, NDArray[np.float32]] = {}

    def encoded(texts: Sequence[str]) -> NDArray[np.float32]:
        new = list(dict.fromkeys(text for text in texts if text not in known))
        known.update(zip(new, meaning.encode(new), strict=True))
        return np.stack([known[text] for text in texts]) if texts else meaning.encode(())

    return encoded


def edition() -> Paper:
    """An edition after the first paper: forty edits of all kinds, the rest kept."""
    from constancia import pipeline
    from constancia.evaluation.editions import editions

    first = pipeline.read(FIRST, enrich=True)
    [edited] = editions(first, count=1, edits=40, seed=5)
    document = first.document
    work = replace(document.work, id=LATER, date="2029-06-01", succeeds=document.work.id)
    source = replace(document.source, name=f"{LATER}.txt", sha256=sha256(edited.new.encode()).hexdigest())
    return pipeline.code(replace(document, work=work, source=source, text=edited.new), enrich=True)


def _read(first: int, workers: int) -> Iterator[Paper]:
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for start in count(first, AT_A_TIME):
            yield from pool.map(coded, papers(AT_A_TIME, first=start))


def coded(made: Made) -> Paper:
    """A made paper as it is read here, by rules alone: what reads it does not matter to who serves it."""
    from constancia import pipeline
    from constancia.model import Tier

    return pipeline.read(made.content, name=made.name, language=made.language, tier=Tier.RULES, enrich=True)
