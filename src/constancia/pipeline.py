"""The order of the stages, nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from constancia import __version__, outline
from constancia.lexicon.characters import respelling, rewriting
from constancia.lexicon.files import fingerprint, table
from constancia.lexicon.spelling import spelling
from constancia.model import Comparison, Division, Document, MatchTier, Paper, Run, Tier, Timeline
from constancia.model.tellable import Tellable
from constancia.model.uncollected import uncollected
from constancia.read import ReadError, read_document
from constancia.text.respelling import Respelt, in_print, respelt
from constancia.text.rewriting import as_printed, rewritten
from constancia.text.typesetting import unset


def read(
    source: str | Path | bytes,
    *,
    name: str | None = None,
    language: str | None = None,
    tier: Tier | None = None,
    enrich: bool = False,
) -> Paper:
    """Read one paper from a path or from bytes: its outline, its statements and their facets.

    `name` is what to call bytes; `language` overrides detection; `tier` is the best one installed
    unless named; `enrich` adds the further facets. Raises `constancia.read.ReadError` where the input
    is no paper that can be read.
    """
    return code(read_document(source, name=name, language=language), tier=tier, enrich=enrich)


@uncollected()
def code(document: Document, *, tier: Tier | None = None, enrich: bool = False) -> Paper:
    """Outline, statements and facets of a document; with `enrich` the further facets too."""
    # The outline alone needs none of these, and to import them takes as long as to make one.
    from constancia import facets, statements
    from constancia.registers.files import fingerprint as registered

    tier = statements.best_tier(document.language) if tier is None else Tier(tier)
    document, known, divisions = _outlined(document)
    plain = unset(known)
    whole = plain.divisions(divisions)
    spelt = _respelt(plain.known)
    parts = spelt.divisions(whole)
    found = statements.find(spelt.known, parts, tier=tier)
    coded = facets.code(spelt.known, parts, found)
    # The sides of a paper are told by the names of countries, so the registers count without `enrich` too.
    hashes = (*_hashes(document), ("registers", registered()), *statements.hashes(tier))
    run = Run(__version__, tier, hashes)
    if enrich:
        from constancia.facets import further

        coded = further.enrich(spelt.known, parts, coded)
        run = Run(__version__, tier, hashes, (("enrich", "true"),))
    paper = in_print(Paper(spelt.known, parts, coded, run), spelt, whole)
    return as_printed(in_print(paper, plain, divisions), document)


def _respelt(document: Document) -> Respelt:
    """The document with its words spelt as the rules of its language spell them."""
    known = spelling(document.language)
    if known is None:
        return Respelt(document, document, ())
    return respelt(document, known.may, known.mute, known.others)


def must_have_statements(document: Document, *, remedy: str) -> None:
    """ReadError where the language has no lexicon for statements: none found would look like none made."""
    if not table(document.language, "clauses"):
        problem = Tellable(
            "its statements cannot be read, for there is no lexicon of clauses in {language!r}",
            language=document.language,
        )
        raise ReadError(document.source.name, problem, remedy)


def compare(
    old: Paper | str | Path, new: Paper | str | Path, *, tier: MatchTier | None = None, reader: str = "en"
) -> Comparison:
    """What changed from one paper to another; paths are read first.

    `tier` is the best one installed unless named, `reader` the language of the lines that say why. Raises
    `constancia.read.ReadError` where a path holds no paper that can be read.
    """
    from constancia.compare.papers import compare as compare_papers  # heavy: reading alone needs none of it

    papers = [paper if isinstance(paper, Paper) else read(paper) for paper in (old, new)]
    return compare_papers(*papers, tier=tier, reader=reader)


def compare_renderings(
    old: Sequence[Paper], new: Sequence[Paper], *, tier: MatchTier | None = None, reader: str = "en"
) -> Comparison:
    """What changed from one edition to another, each read in several renderings, by the best pair of them.

    One language goes before two, and the official wording before translations. The notes say which pair it
    was. Raises ValueError where an edition has no rendering.
    """
    from constancia.compare.translated.renderings import (  # heavy, as above
        are_renderings,
        best_pair,
        chosen_note,
    )

    pair = best_pair(old, new)
    found = compare(*pair, tier=tier, reader=reader)
    documents = [paper.document for paper in pair]
    note = chosen_note((len(old), len(new)), documents, reader, of_one_work=are_renderings(*pair))
    return replace(found, notes=(note, *found.notes))


def timeline(papers: Sequence[Paper | str | Path], *, reader: str = "en") -> Timeline:
    """What became of each theme from edition to edition; paths are read first.

    Raises `constancia.read.ReadError` as `read` does.
    """
    from constancia.compare.timeline import timeline as follow  # heavy, as above

    editions = [paper if isinstance(paper, Paper) else read(paper) for paper in papers]
    return follow([compare(old, new, reader=reader) for old, new in pairwise(editions)])


@uncollected()
def outlined(document: Document) -> Paper:
    """The outline of a document alone: a paper without statements."""
    document, known, divisions = _outlined(document)
    return as_printed(Paper(known, divisions, (), Run(__version__, Tier.RULES, _hashes(document))), document)


def _outlined(document: Document) -> tuple[Document, Document, tuple[Division, ...]]:
    """The document under its title and date, the same in the characters the rules know, and its divisions."""
    characters = rewriting(document.language)
    plain = Respelt(document, document, ()) if document.divided else unset(document, lines=False)
    found = outline.divide(rewritten(plain.known, characters, respelling(document.language)))
    divisions = plain.divisions_in_print(found)
    document = outline.dated(outline.titled(document, divisions), divisions)
    return document, rewritten(document, characters, respelling(document.language)), divisions


def _hashes(document: Document) -> tuple[tuple[str, str], ...]:
    return ((f"lexicon/{document.language}", fingerprint(document.language)),)
