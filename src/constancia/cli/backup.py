"""`constancia backup` and `restore`: the whole store as one file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A new file for the copy.")],
) -> None:
    """Copy the whole store to one file; it may be in use meanwhile.

    A store on a PostgreSQL server is backed up with pg_dump.
    """
    from constancia import store

    store.configure()
    store.prepare()
    from constancia.store.backup import backup as copy

    copy(file)
    typer.echo(
        f"The store is copied to {file} ({file.stat().st_size / 1_000_000:.1f} MB), checked and sound."
    )


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `constancia backup` wrote.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Yes, in the place of all papers that are stored now.")
    ] = False,
) -> None:
    """Put a backup in the place of all that is stored, once it is known to be sound.

    Asks for --replace where papers are stored: they are gone afterwards.
    """
    from constancia import store
    from constancia.cli.failures import fail

    store.configure()
    store.prepare()
    from constancia.store import queries
    from constancia.store.backup import restore as put_back

    stored = queries.paper_count()
    if stored and not replace:
        raise fail(f"{stored} papers are stored here and would be gone. Say --replace to do it.")
    put_back(file)
    typer.echo(f"{queries.paper_count()} papers are back from {file}.")
