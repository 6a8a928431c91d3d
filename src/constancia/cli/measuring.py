"""Papers read afresh and measured against what people coded in them: the work behind `constancia eval`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from constancia import facets, outline, statements
from constancia.evaluation.coded import Coded
from constancia.evaluation.golds import Gold, checked
from constancia.evaluation.intervals import intervals
from constancia.evaluation.measure import Measured, measure
from constancia.evaluation.mistakes import wrong
from constancia.evaluation.mutations import mutations
from constancia.evaluation.outline_measure import OutlineMeasured, furniture_tally, measure_outline
from constancia.evaluation.pooled import pooled
from constancia.evaluation.report import Entry
from constancia.model import Paper, Run, Tier
from constancia.read import read_document

OUTLINE, MUTATIONS = "outline", "mutations"


@dataclass(slots=True)
class Findings:
    """What one call of `constancia eval` measured, gathered paper by paper."""

    entries: list[Entry] = field(default_factory=list)
    outcomes: dict[tuple[str, str], dict[int, tuple[str, ...]]] = field(default_factory=dict)
    measured: dict[tuple[str, str], Measured] = field(default_factory=dict)
    outlines: dict[str, OutlineMeasured] = field(default_factory=dict)
    mutated: defaultdict[str, list[OutlineMeasured]] = field(
        default_factory=lambda: defaultdict(list)
    )  # by change
    texts: dict[str, str] = field(default_factory=dict)


def measure_paper(gold: Gold, tiers: Iterable[Tier], findings: Findings) -> None:
    """Read one paper and add its outline and the statements of each tier that its language has."""
    document = read_document(gold.path)
    gold = checked(gold, document.text)
    findings.texts[gold.id] = document.text
    divisions = outline.divide(document)
    if gold.outline is not None:
        paper = Paper(document, divisions, (), Run("", Tier.RULES, ()))
        _add_outline(gold, paper, findings)
    if gold.statements is None:
        return
    for tier in tiers:
        if tier is Tier.PARSER and statements.best_tier(document.language) is not Tier.PARSER:
            continue
        found = facets.code(document, divisions, statements.find(document, divisions, tier=tier))
        _add_statements(gold, Paper(document, divisions, found, Run("", tier, ())), findings)


def measure_mutations(gold: Gold, count: int, findings: Findings) -> None:
    """Outline `count` mutations of a paper and add them; ValueError where people coded no outline of it."""
    document = read_document(gold.path)
    if gold.outline is None:
        raise ValueError(f"{gold.id} has no coded outline to mutate")
    every: list[OutlineMeasured] = []
    for mutation in mutations(document.text, gold.outline, language=document.language, count=count):
        read = read_document(mutation.data, name=gold.path.name, language=document.language)
        found = outline.divide(read)
        paper = Paper(read, found, (), Run("", Tier.RULES, ()))
        result = measure_outline(mutation.outline, paper, read.text)
        every.append(result)
        for name in mutation.done:
            findings.mutated[name].append(result)
    total = pooled(every)
    findings.entries.append(
        Entry(gold.id, document.language, MUTATIONS, total.headings.gold, total.scores(), {})
    )


def _add_outline(gold: Gold, paper: Paper, findings: Findings) -> None:
    text = paper.document.text
    result = measure_outline(gold.outline or (), paper, text)
    scores = result.scores()
    if gold.furniture is not None:
        scores["furniture.f1"] = furniture_tally(gold.furniture, paper.divisions, text).f1
    findings.outlines[gold.id] = result
    findings.entries.append(
        Entry(gold.id, paper.document.language, OUTLINE, result.headings.gold, scores, {})
    )


def _add_statements(gold: Gold, paper: Paper, findings: Findings) -> None:
    key = (gold.id, paper.run.tier.value)
    result = measure(gold.statements or (), paper)
    findings.measured[key] = result
    findings.outcomes[key] = wrong(result)
    findings.entries.append(
        Entry(
            gold.id,
            paper.document.language,
            paper.run.tier.value,
            result.span.gold,
            result.scores(),
            intervals(result, paper.document.text),
        )
    )


def quoted(findings: Findings, key: tuple[str, str], start: int) -> str:
    """The gold statement of a paper that starts at this offset."""
    result = findings.measured[key]
    known: Iterable[Coded] = (*(gold for gold, _ in result.pairs), *result.lost)
    return next(one.quote for one in known if one.span.start == start)
