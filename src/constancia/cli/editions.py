"""Made editions compared and measured: the work behind `constancia eval --editions`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from constancia import pipeline
from constancia.evaluation.edition_measure import Tally, by_edit, measure_edition, pooled
from constancia.evaluation.editions import EDITS, Edited, editions
from constancia.evaluation.golds import Gold
from constancia.model import Document, MatchTier, Paper
from constancia.read import read_document

if TYPE_CHECKING:
    from rich.table import Table

SHOWN = {"pairs": "pairs.f1", "relations": "relation.macro_f1", "told exactly": "exact"}


ALL = "all"


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of one language and tier, of one edit, or of all (`language` then is `all`)."""

    what: str
    language: str
    tier: str
    tally: Tally


def measured(
    golds: Iterable[Gold], tiers: Iterable[MatchTier], *, count: int, edits: int, seed: int
) -> Iterator[Measured]:
    """`count` editions of each paper with `edits` edits each, in each tier: all, by language, by edit.

    With no `edits`, as many editions of each kind of edit, one edit in each, those alike once.
    """
    tiers = tuple(tiers)
    found: dict[tuple[str, str], Tally] = {}
    told: dict[str, list[tuple[tuple[str, ...], Tally]]] = {tier.value: [] for tier in tiers}
    for gold in golds:
        document = read_document(gold.path)
        paper = pipeline.code(document)
        for edited in _made(paper, count, edits, seed):
            old, new = (_again(paper, text) for text in (edited.old, edited.new))
            for tier in tiers:
                tally = measure_edition(edited, pipeline.compare(old, new, tier=tier))
                found.setdefault((document.language, tier.value), Tally()).add(tally)
                told[tier.value].append((edited.done, tally))
    for tier_name, listed in told.items():
        yield Measured(ALL, ALL, tier_name, pooled(tally for _, tally in listed))
    for (language, tier_name), tally in sorted(found.items()):
        yield Measured("language", language, tier_name, tally)
    for tier_name, listed in told.items():
        for name, tally in sorted(by_edit(listed).items()):
            yield Measured(name, ALL, tier_name, tally)


def _made(paper: Paper, count: int, edits: int, seed: int) -> Iterator[Edited]:
    if edits:
        yield from editions(paper, count=count, edits=edits, seed=seed)
        return
    seen = set()
    for name in EDITS:
        for edited in editions(paper, count=count, mixture={name: 1.0}, seed=seed):
            if edited.done and (edited.old, edited.new) not in seen:
                seen.add((edited.old, edited.new))
                yield edited


def _again(paper: Paper, text: str) -> Paper:
    """The paper itself where the text is its own, else what is read from the text."""
    return paper if text == paper.document.text else _read(text, paper.document)


def _read(text: str, document: Document) -> Paper:
    read = read_document(text.encode(), name=document.source.name, language=document.language)
    return pipeline.code(read)


def table(listed: Iterable[Measured]) -> Table:
    """For people: a row a language, then a row an edit."""
    from rich import box
    from rich.table import Table

    made = Table(title="Made editions, compared", title_justify="left", box=box.SIMPLE_HEAD)
    for head in ("edit", "language", "tier", "editions", *SHOWN):
        made.add_column(head, justify="left" if head in ("edit", "language", "tier") else "right")
    for one in listed:
        scores = one.tally.scores()
        values = (f"{scores[name]:.3f}" for name in SHOWN.values())
        what = "" if one.what == "language" else one.what
        made.add_row(what, one.language, one.tier, str(one.tally.editions), *values)
    return made


def rows(listed: Iterable[Measured]) -> Iterator[dict[str, object]]:
    """For machines: every score of each."""
    for one in listed:
        yield {
            "editions": one.tally.editions,
            "edit": one.what,
            "language": one.language,
            "tier": one.tier,
            **one.tally.scores(),
        }
