"""`constancia load`: papers into the store, where the site shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from constancia.cli.failures import FAILED, complain
from constancia.cli.options import Language, Tier
from constancia.cli.readers import Reading, coded
from constancia.cli.waiting import waiting
from constancia.cli.whoever import whoever

if TYPE_CHECKING:
    from constancia.cli.readers import Coded
    from constancia.store.keeping.flat import Flat
    from constancia.store.keeping.save import Saved


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
    with collected_seldom(), coded(papers, Reading(language, tier), workers) as found:
        store.configure()
        store.prepare()
        went_well = [fine for some in _apart(found, naming) for fine in _store(some, naming)]
    _go_on_later()
    if not all(went_well):
        raise typer.Exit(FAILED)


def _go_on_later() -> None:
    """Have the worker, which `constancia serve` starts, compare renderings and find similar statements."""
    from constancia.store.database import place
    from constancia.store.errors import explained
    from constancia.store.queue.reading import go_on_later

    with explained(place):
        go_on_later()


def _apart(found: Iterator[list[Coded]], naming: Naming) -> Iterator[list[Coded]]:
    """What is stored at once: of one work one by one, for the first says what it is called."""
    for some in found:
        works = [its.work.id for _, its in some if not isinstance(its, str)]
        if naming.work is None and len(works) == len(set(works)):
            yield some
        else:
            yield from ([one] for one in some)


def _store(some: Sequence[Coded], naming: Naming) -> Iterator[bool]:
    """Store papers and the evidence beside them; of each whether all went well, else it is told why not."""
    named = [(name, _named(name, found, naming)) for name, found in some]
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
    from constancia.store.keeping.save import store, store_all

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
    from constancia.store.queries import work_called

    with waiting(f"Comparing {name}"):
        pairs = comparisons.make_editions(saved.document)
    found = f"{paper.run['heading_count']} headings, {paper.run['statement_count']} statements"
    typer.echo(f"{saved.slug}: {found}, {paper.run['tier']} tier, {saved.outcome}")
    for old, new in pairs:
        if untold.isdisjoint((old.document, new.document)):
            line = f"constancia compare {old.slug} {new.slug} --out briefing.docx"
            typer.echo(f"compared with its edition: {line}")
    if naming.edition_of is not None and work_called(naming.edition_of) is None:
        complain(f"--edition-of {naming.edition_of}: no such work is stored yet, so nothing was compared.")
    return _evidence_beside(name, saved.document)


def _evidence_beside(name: str, document: str) -> bool:
    """Take in the evidence beside a stored paper, once, and look for leads; whether that went well."""
    folder = Path(name).with_suffix(".evidence")
    if not folder.is_dir():
        return True
    from constancia.gather.beside import beside
    from constancia.gather.errors import GatherError
    from constancia.store.judged.evidence import take_in
    from constancia.store.judged.leading import look_for_leads
    from constancia.store.keeping.load import load

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


def _named(name: str, found: Flat | str, naming: Naming) -> Flat | str:
    """The paper as a rendering of its work, or the sentence that says why not."""
    if isinstance(found, str):
        return found
    try:
        return _rendering(found, naming.work or _its_own(name, found), naming)
    except ValueError as error:
        return f"{name}: {error} (--work ID)"


def _its_own(name: str, paper: Flat) -> str | None:
    """The work of a paper whose file is merely called as another's was, which is told; else None."""
    from constancia.cli.source import STANDARD_INPUT
    from constancia.read.sidecar import beside
    from constancia.store.queries import its_own, stored_work

    called = paper.work.id
    id = its_own(called, paper.key, paper.document["source"]["sha256"])
    if id == called or (name != STANDARD_INPUT and "id" in beside(Path(name)).work):
        return None
    if stored_work(id) is None:
        typer.echo(
            f"{name}: another paper is stored as {called}, so this one is {id}. "
            f"Where it is a rendering of that one, name it: --work {called}"
        )
    return id


def _rendering(paper: Flat, id: str | None, naming: Naming) -> Flat:
    """A work that is stored keeps its sides; the name of one of its papers names it too.

    Its title stays as well: `store.save` keeps beside it what the rendering itself is called.
    """
    from constancia.store.queries import work_called, work_id

    its = paper.work
    if id is not None:
        its = replace(work_called(id) or replace(its, id=id), title=its.title)
    if naming.edition_of is not None:
        its = replace(its, succeeds=work_id(naming.edition_of))
    given = {"rendering": naming.rendering} if naming.rendering else {}
    return replace(paper, work=its, document={**paper.document, **given})
