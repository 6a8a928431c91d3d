"""`constancia load`: papers into the store, where the site shows them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
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

AHEAD = 3  # papers a worker that are read before they are stored: what waits fills the memory


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
        went_well = [_store(name, coded, naming) for name, coded in found]
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


def _store(name: str, coded: Flat | str, naming: Naming) -> bool:
    """Store one paper, and the evidence beside it; whether all of it went well, else it is told why not."""
    from constancia.store import comparisons
    from constancia.store.queries import stored_work
    from constancia.store.save import store

    if isinstance(coded, str):
        complain(coded)
        return False
    try:
        named = _named(coded, naming)
    except ValueError as error:
        complain(f"{name}: {error} (--work ID)")
        return False
    with waiting(f"Storing {name}"):
        saved = store(named, by=whoever())
        pairs = comparisons.make_editions(saved.document)
    found = f"{named.run['heading_count']} headings, {named.run['statement_count']} statements"
    typer.echo(f"{named.work.id}: {found}, {named.run['tier']} tier, {saved.outcome}")
    for old, new in pairs:
        typer.echo(f"compared with its edition: constancia compare {old.slug} {new.slug} --out briefing.docx")
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
def _coded(
    papers: Sequence[str], reading: Reading, workers: int
) -> Iterator[Iterator[tuple[str, Flat | str]]]:
    """Each paper in order, coded, or the sentence that says why it cannot be read.

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


def _one_by_one(papers: Sequence[str], reading: Reading) -> Iterator[tuple[str, Flat | str]]:
    for paper in papers:
        with waiting(f"Reading {paper}"):
            coded = _flat(paper, reading)
        yield paper, coded


def _begun(
    pool: ProcessPoolExecutor, papers: Iterator[str], reading: Reading
) -> Iterator[tuple[str, Future[Flat | str]]]:
    return ((paper, pool.submit(_flat, paper, reading)) for paper in papers)


def _in_order(
    begun: deque[tuple[str, Future[Flat | str]]], others: Iterator[tuple[str, Future[Flat | str]]]
) -> Iterator[tuple[str, Flat | str]]:
    """What was begun, as it is done; for each that is taken another is begun."""
    while begun:
        name, future = begun.popleft()
        begun.extend(islice(others, 1))
        yield name, future.result()


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


def _named(paper: Flat, naming: Naming) -> Flat:
    """The paper as a rendering of this work. A work that is stored keeps its title and its sides."""
    from constancia.store.queries import stored_work

    id = naming.work
    its = paper.work if id is None else stored_work(id) or replace(paper.work, id=id)
    if naming.edition_of is not None:
        its = replace(its, succeeds=naming.edition_of)
    given = {"rendering": naming.rendering} if naming.rendering else {}
    return replace(paper, work=its, document={**paper.document, **given})
