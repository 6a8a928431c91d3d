"""The order of the stages, nothing else."""

from __future__ import annotations

from pathlib import Path

from constancia import __version__, facets, outline, statements
from constancia.lexicon.characters import rewriting
from constancia.lexicon.files import fingerprint
from constancia.model import Document, Paper, Run, Tier
from constancia.read import read_document
from constancia.text.rewriting import as_printed, rewritten


def read(
    source: str | Path | bytes,
    *,
    name: str | None = None,
    language: str | None = None,
    tier: Tier | None = None,
) -> Paper:
    """Read one paper from a path or from bytes: its outline, its statements and their facets.

    `name` is what to call bytes; `language` overrides detection; `tier` is the best one installed
    unless named. Raises `constancia.read.ReadError` where the input is no paper that can be read.
    """
    return code(read_document(source, name=name, language=language), tier=tier)


def code(document: Document, *, tier: Tier | None = None) -> Paper:
    """Outline, statements and facets of a document."""
    tier = tier or statements.best_tier(document.language)
    known = rewritten(document, rewriting(document.language))
    divisions = outline.divide(known)
    found = statements.find(known, divisions, tier=tier)
    coded = facets.code(known, divisions, found)
    hashes = ((f"lexicon/{document.language}", fingerprint(document.language)), *statements.hashes(tier))
    return as_printed(Paper(known, divisions, coded, Run(__version__, tier, hashes)), document)
