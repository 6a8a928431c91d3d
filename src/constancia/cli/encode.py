"""`constancia encode`: have statements that mean the same found, across languages."""

from __future__ import annotations

import typer

from constancia.cli.waiting import waiting


def encode() -> None:
    """Encode the stored statements, so that similar ones are found in any language.

    Only papers that were stored or read anew since the last time are encoded. Needs the extra `encoder`.
    Where that is installed, `constancia serve` and `constancia work` do this by themselves for what is
    loaded or uploaded.
    """
    from constancia import store

    store.configure()
    store.prepare()
    from constancia.store.likeness import encode as encode_all

    with waiting("Encoding statements"):
        done = encode_all()
    typer.echo(f"{done} papers encoded.")
