"""`constancia load`: papers into the store, where the site shows them."""

from __future__ import annotations

from typing import Annotated

import typer

from constancia.cli.failures import FAILED, complain
from constancia.cli.options import Language, Tier
from constancia.cli.source import document
from constancia.cli.tiers import chosen_tier
from constancia.cli.waiting import waiting


def load(
    papers: Annotated[
        list[str], typer.Argument(metavar="PAPER...", help="The papers' files; - reads standard input.")
    ],
    language: Language = None,
    tier: Tier = None,
) -> None:
    """Read papers and store them for the site.

    Loading a paper again changes nothing.
    The store is the database that CONSTANCIA_DATABASE names, by default a file in your data folder.
    A paper that cannot be read is reported, and the others are still stored.
    """
    from constancia import store
    from constancia.read import ReadError

    store.configure()
    store.prepare()
    failed = False
    for paper in papers:
        try:
            typer.echo(_load(paper, language=language, tier=tier))
        except ReadError as error:
            complain(str(error))
            failed = True
    if failed:
        raise typer.Exit(FAILED)


def _load(paper: str, *, language: str | None, tier: str | None) -> str:
    """Store one paper, all of it or nothing; what was done, in a line."""
    from constancia import pipeline
    from constancia.store.save import save

    with waiting(f"Reading {paper}"):
        read = document(paper, language=language)
        coded = pipeline.code(read, tier=chosen_tier(tier, read), enrich=True)
        saved = save(coded)
    found = f"{len(coded.outline)} headings, {len(coded.statements)} statements"
    return f"{read.work.id}: {found}, {coded.run.tier} tier, {saved.outcome}"
