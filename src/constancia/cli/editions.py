"""Made editions compared and measured: the work behind `constancia eval --editions`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from constancia import pipeline
from constancia.evaluation.edition_measure import Tally, by_edit, measure_edition
from constancia.evaluation.editions import editions
from constancia.evaluation.golds import Gold
from constancia.model import Document, MatchTier, Paper
from constancia.read import read_document

if TYPE_CHECKING:
    from rich.table import Table

SHOWN = {"pairs": "pairs.f1", "relations": "relation.macro_f1", "told exactly": "exact"}


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of one language and tier, or of one edit (`language` then is `all`)."""

    what: str
    language: str
    tier: str
    tally: Tally


def measured(
    golds: Iterable[Gold], tiers: Iterable[MatchTier], *, count: int, edits: int, seed: int
) -> Iterator[Measured]:
    """`count` editions of each paper with `edits` edits each, in each tier: by language, then by edit."""
    tiers = tuple(tiers)
    found: dict[tuple[str, str], Tally] = {}
    told: dict[str, list[tuple[tuple[str, ...], Tally]]] = {tier.value: [] for tier in tiers}
    for gold in golds:
        document = read_document(gold.path)
        for edited in editions(pipeline.code(document), count=count, edits=edits, seed=seed):
            old, new = (_read(text, document) for text in (edited.old, edited.new))
            for tier in tiers:
                tally = measure_edition(edited, pipeline.compare(old, new, tier=tier))
                found.setdefault((document.language, tier.value), Tally()).add(tally)
                told[tier.value].append((edited.done, tally))
    for (language, tier_name), tally in sorted(found.items()):
        yield Measured("language", language, tier_name, tally)
    for tier_name, listed in told.items():
        for name, tally in sorted(by_edit(listed).items()):
            yield Measured(name, "all", tier_name, tally)


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
