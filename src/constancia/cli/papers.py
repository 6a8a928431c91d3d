"""`constancia papers`, `forget` and `runs`: what the store holds, what leaves it, what was read anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from constancia.cli.failures import fail
from constancia.cli.whoever import whoever

if TYPE_CHECKING:
    from constancia.store.queue.rereading import Rereading

Answer = TypeVar("Answer")

Stored = Annotated[
    str, typer.Argument(metavar="PAPER", help="A stored paper, by its name in `constancia papers`.")
]


def papers() -> None:
    """List the stored papers, newest first: name, language, rendering, date, statements, title."""
    queries = _queries()
    for paper in queries.papers():
        row = (paper.slug, paper.language, paper.rendering, paper.work.date or "undated")
        typer.echo("\t".join((*row, str(paper.statements), " ".join(paper.title.split()))))


def forget(paper: Stored) -> None:
    """Take a paper out of the store, with all that was read in it. There is no way back but a backup."""
    _queries()
    from constancia.store.keeping.removing import forget as forget_it

    typer.echo(f"Forgotten: {_known(lambda: forget_it(paper, by=whoever()))}")


def runs(
    paper: Stored,
    full: Annotated[bool, typer.Option("--full", help="Each statement and value, not their number.")] = False,
) -> None:
    """How often a paper was read, and what each reading changed against the one before it."""
    queries = _queries()
    from constancia.store.queue.rereading import reread

    listed = list(reversed(queries.runs(_known(lambda: queries.paper(paper)))))
    for before, run in zip([None, *listed], listed, strict=False):
        now = " (current)" if run.current else ""
        made = f"run {run.id}{now}: version {run.run.version}, {run.run.tier} tier, {run.at:%Y-%m-%d %H:%M}"
        typer.echo(f"{made}, {run.statements} statements")
        if before is not None:
            change = reread(before.id, run.id)
            typer.echo(
                f"  against run {before.id}: {len(change.gained)} statements gained, "
                f"{len(change.lost)} lost, {len(change.revalued)} values changed"
            )
            for line in _told(change) if full else ():
                typer.echo(f"  {line}")


def _told(change: Rereading) -> Iterator[str]:
    """A line for each statement gained (+) or lost (-) and each value changed (~)."""
    yield from (f"+ {_line(one.quote)}" for one in change.gained)
    yield from (f"- {_line(one.quote)}" for one in change.lost)
    for one in change.revalued:
        before, after = (", ".join(values) or "none" for values in (one.before, one.after))
        yield f"~ {one.facet}: {before} -> {after} | {_line(one.statement.quote)}"


def _line(quote: str) -> str:
    return " ".join(quote.split())


def _queries() -> ModuleType:
    """The store's queries, once the store is there."""
    from constancia import store

    store.configure()
    store.prepare()
    from constancia.store import queries

    return queries


def _known(ask: Callable[[], Answer]) -> Answer:
    """What is asked for; a sentence and status 1 where the store has no such paper."""
    from constancia.store.errors import NotStored

    try:
        return ask()
    except NotStored as error:
        raise fail(f"{error.args[0]}. `constancia papers` lists what is stored.") from error
