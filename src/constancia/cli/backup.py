"""`constancia backup` and `restore`: the whole store and its archive as one file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A new file for the copy.")],
) -> None:
    """Copy the whole store to one file, with the archived copies of pages; it may be in use meanwhile.

    A store on a PostgreSQL server is backed up with pg_dump.
    """
    from constancia import store

    store.configure()
    store.prepare()
    from constancia.store.backups.backup import backup as copy

    archived = copy(file)
    size = f"{file.stat().st_size / 1_000_000:.1f} MB"
    also = f" and its archive of {archived} files" if archived else ""
    typer.echo(f"The store{also} is copied to {file} ({size}), checked and sound.")


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `constancia backup` wrote.")],
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Yes, in the place of all papers and accounts that are stored now."),
    ] = False,
) -> None:
    """Put a backup in the place of all that is stored, once it is known to be sound.

    Asks for --replace where papers or accounts are stored: they are gone afterwards. A store on a PostgreSQL
    server takes in what a file's backup holds while it is empty: so a store moves there. Archived copies of
    fetched pages go back into the archive's folder, beside those that are there.
    """
    from constancia import store

    store.configure()
    store.prepare()
    from django.contrib.auth import get_user_model

    from constancia.store import queries
    from constancia.store.backups.backup import replaces
    from constancia.store.backups.backup import restore as put_back

    if not replace and replaces():
        _ask(queries.paper_count(), "paper")
        _ask(get_user_model().objects.count(), "account")
    archived = put_back(file)
    also = f" and {archived} files of the archive" if archived else ""
    back = queries.paper_count()
    papers = "One paper" if back == 1 else f"{back} papers"
    typer.echo(f"{papers}{also} {'is' if back == 1 and not also else 'are'} back from {file}.")


def _ask(stored: int, what: str) -> None:
    """Ends the command where something would be gone."""
    from constancia.cli.failures import fail

    if stored:
        they = f"One {what} is" if stored == 1 else f"{stored} {what}s are"
        raise fail(f"{they} stored here and would be gone. Say --replace to do it.")
