"""`constancia load`: papers into the store, where the site shows them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from constancia.cli.failures import FAILED, complain
from constancia.cli.options import Language, Tier
from constancia.cli.source import document
from constancia.cli.tiers import chosen_tier
from constancia.cli.waiting import waiting
from constancia.cli.whoever import whoever

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from constancia.model import Paper
    from constancia.store.flat import Flat
    from constancia.store.save import Saved

    Coded = tuple[
        str, Flat | str
    ]  # a paper's name, and what was found or the sentence that says why it is not
    Begun = tuple[str, Future[Flat | str]]

AHEAD = 3  # papers a worker that are read before they are stored: what waits fills the memory
TOGETHER = 1.5  # seconds; what is read within them goes into the store at once, in two thirds of the time


@dataclass(frozen=True, slots=True)
class Reading:
    """How papers are to be read."""

    language: str | None
    tier: str | None


@dataclass(frozen=True, slots=True)
class Naming:
    """What the command line says that the papers are, where it says so."""

    work: str | None
    edition_of: str | None
    rendering: str | None


def load(
    papers: Annotated[
        list[str], typer.Argument(metavar="PAPER...", help="The papers' files; - reads standard input.")
    ],
    language: Language = None,
    tier: Tier = None,
    work: Annotated[
        str | None, typer.Option(metavar="ID", help="The work that these are renderings of, by its id.")
    ] = None,
    edition_of: Annotated[
        str | None, typer.Option(metavar="ID", help="The work of the earlier edition that this one replaces.")
    ] = None,
    rendering: Annotated[
        Literal["official", "translation", "machine"] | None,
        typer.Option(help="Who stands behind the wording, instead of what the paper's note says."),
    ] = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that read papers.")] = 1,
) -> None:
    """Read papers and store them for the site.

    Loading a paper again changes nothing; a newer version's reading stands beside the old one (`runs`).
    A paper that succeeds a stored one is compared with it, for the site.
    The store is the database that CONSTANCIA_DATABASE names, by default a file in your data folder.
    A paper that cannot be read is reported, and the others are still stored. Evidence in the folder
    NAME.evidence beside a paper is taken in with it, once, and leads are looked for in all that is stored.
    """
    from constancia import store
    from constancia.model.uncollected import collected_seldom

    naming = Naming(work, edition_of, rendering)
    with collected_seldom(), _coded(papers, Reading(language, tier), workers) as found:
        store.configure()
        store.prepare()
        went_well = [fine for some in _apart(found, naming) for fine in _store(some, naming)]
    _encode_later()
    if not all(went_well):
        raise typer.Exit(FAILED)


def _encode_later() -> None:
    """Have the worker find what is similar to the new statements; it is started by `constancia serve`."""
    from constancia.store.database import place
    from constancia.store.errors import explained
    from constancia.store.reading import encode_later

    with explained(place):
        encode_later()


def _apart(found: Iterator[list[Coded]], naming: Naming) -> Iterator[list[Coded]]:
    """What is stored at once: renderings of one work one by one, for the first says what it is called."""
    return found if naming.work is None else ([one] for some in found for one in some)


def _store(some: Sequence[Coded], naming: Naming) -> Iterator[bool]:
    """Store papers and the evidence beside them; of each whether all went well, else it is told why not."""
    named = [(name, _named(name, coded, naming)) for name, coded in some]
    good = [paper for _, paper in named if not isinstance(paper, str)]
    saved = _saved(good)
    untold = {paper.key for paper in good}
    for name, paper in named:
        if isinstance(paper, str):
            complain(paper)
            yield False
        else:
            untold.discard(paper.key)
            yield _told(name, paper, next(saved), naming, untold)


def _saved(papers: Sequence[Flat]) -> Iterator[Saved]:
    """Store papers at once, or each by itself where one is refused: those before it are stored."""
    from constancia.store import StoreError
    from constancia.store.save import store, store_all

    try:
        with waiting("Storing what was read"):
            saved = store_all(papers, by=whoever())
    except StoreError:
        if len(papers) == 1:
            raise
        yield from (store(one, by=whoever()) for one in papers)
    else:
        yield from saved


def _told(name: str, paper: Flat, saved: Saved, naming: Naming, untold: Set[str]) -> bool:
    """Tell that a paper is stored and what it is compared with, but for papers that are told of later."""
    from constancia.store import comparisons
    from constancia.store.queries import stored_work

    with waiting(f"Comparing {name}"):
        pairs = comparisons.make_editions(saved.document)
    found = f"{paper.run['heading_count']} headings, {paper.run['statement_count']} statements"
    typer.echo(f"{paper.work.id}: {found}, {paper.run['tier']} tier, {saved.outcome}")
    for old, new in pairs:
        if untold.isdisjoint((old.document, new.document)):
            line = f"constancia compare {old.slug} {new.slug} --out briefing.docx"
            typer.echo(f"compared with its edition: {line}")
    if naming.edition_of is not None and stored_work(naming.edition_of) is None:
        complain(f"--edition-of {naming.edition_of}: no such work is stored yet, so nothing was compared.")
    return _evidence_beside(name, saved.document)


def _evidence_beside(name: str, document: str) -> bool:
    """Take in the evidence beside a stored paper, once, and look for leads; whether that went well."""
    folder = Path(name).with_suffix(".evidence")
    if not folder.is_dir():
        return True
    from constancia.gather.beside import beside
    from constancia.gather.errors import GatherError
    from constancia.store.evidence import take_in
    from constancia.store.leading import look_for_leads
    from constancia.store.load import load

    try:
        with waiting(f"Reading {folder}"):
            taken = take_in(beside(Path(name)), renew=False, told=lambda one: complain(str(one)))
            found = look_for_leads(load(document))[0] if taken.added and taken.kept else None
    except GatherError as error:
        complain(str(error))
        return False
    if found is not None:
        typer.echo(
            f"{folder.name}: {taken.added} pieces of evidence added, {len(found)} leads from all there is"
        )
    return taken.kept


@contextmanager
def _coded(papers: Sequence[str], reading: Reading, workers: int) -> Iterator[Iterator[list[Coded]]]:
    """The papers in order, coded, some at a time.

    Where other processes read them they have begun before the first is asked for.
    """
    if workers == 1 or len(papers) == 1:
        yield _one_by_one(papers, reading)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from constancia.model.uncollected import collect_seldom

    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=collect_seldom) as pool:
        each = iter(papers)
        begun = deque(_begun(pool, islice(each, workers * AHEAD), reading))
        try:
            yield _in_order(begun, _begun(pool, each, reading))
        finally:
            pool.shutdown(cancel_futures=True)


def _one_by_one(papers: Sequence[str], reading: Reading) -> Iterator[list[Coded]]:
    for paper in papers:
        with waiting(f"Reading {paper}"):
            coded = _flat(paper, reading)
        yield [(paper, coded)]


def _begun(pool: ProcessPoolExecutor, papers: Iterator[str], reading: Reading) -> Iterator[Begun]:
    return ((paper, pool.submit(_flat, paper, reading)) for paper in papers)


def _in_order(begun: deque[Begun], others: Iterator[Begun]) -> Iterator[list[Coded]]:
    """What was begun, some at a time, as much as is done soon; for each that is taken another is begun."""
    while begun:
        some: list[Coded] = []
        until = monotonic() + TOGETHER
        while begun and (not some or _done(begun[0][1], until)):
            name, future = begun.popleft()
            begun.extend(islice(others, 1))
            some.append((name, future.result()))
        yield some


def _done(future: Future[Flat | str], until: float) -> bool:
    """Whether something is done by then."""
    from concurrent.futures import wait

    return bool(wait((future,), max(0.0, until - monotonic())).done)


def _flat(paper: str, reading: Reading) -> Flat | str:
    """A paper as it is stored: flattened by the process that reads it."""
    from constancia.store.flat import flattened

    coded = _read(paper, reading)
    return coded if isinstance(coded, str) else flattened(coded)


def _read(paper: str, reading: Reading) -> Paper | str:
    from constancia import pipeline
    from constancia.read import ReadError

    try:
        read = document(paper, language=reading.language)
        return pipeline.code(read, tier=chosen_tier(reading.tier, read), enrich=True)
    except ReadError as error:
        return str(error)


def _named(name: str, coded: Flat | str, naming: Naming) -> Flat | str:
    """The paper as a rendering of the work that the command names, or the sentence that says why not."""
    try:
        return coded if isinstance(coded, str) else _rendering(coded, naming)
    except ValueError as error:
        return f"{name}: {error} (--work ID)"


def _rendering(paper: Flat, naming: Naming) -> Flat:
    """A work that is stored keeps its title and its sides."""
    from constancia.store.queries import stored_work

    id = naming.work
    its = paper.work if id is None else stored_work(id) or replace(paper.work, id=id)
    if naming.edition_of is not None:
        its = replace(its, succeeds=naming.edition_of)
    given = {"rendering": naming.rendering} if naming.rendering else {}
    return replace(paper, work=its, document={**paper.document, **given})
