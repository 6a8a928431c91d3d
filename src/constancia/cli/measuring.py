"""Papers read afresh and measured against what people coded in them: the work behind `constancia eval`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from constancia import facets, outline, pipeline, statements
from constancia.evaluation.calibration import Judged, errors, judged, told_by
from constancia.evaluation.coded import Coded
from constancia.evaluation.golds import Gold, checked
from constancia.evaluation.intervals import intervals, pooled_intervals
from constancia.evaluation.measure import Measured, measure
from constancia.evaluation.mistakes import wrong
from constancia.evaluation.mutations import mutations
from constancia.evaluation.outline_measure import OutlineMeasured, furniture_tally, measure_outline
from constancia.evaluation.papers import HELD_OUT
from constancia.evaluation.pooled import pooled, pooled_statements
from constancia.evaluation.report import Entry
from constancia.lexicon.confidence import Confidence
from constancia.model import Division, DivisionKind, Document, Paper, Run, Tier
from constancia.read import read_document

OUTLINE, MUTATIONS = "outline", "mutations"
ALL = "all"  # papers; "held-out" are those that no rule was written with
Key = tuple[str, str]  # a paper and a tier


@dataclass(slots=True)
class Findings:
    """What one call of `constancia eval` measured, gathered paper by paper.

    `unseen` has the confidence for each paper that had a part in the one that ships: one counted
    without it. `parts` says which papers are held out. Intervals take longer than all the rest:
    `spread` asks for them.
    """

    unseen: Mapping[str, Confidence] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    spread: bool = True
    entries: list[Entry] = field(default_factory=list)
    outcomes: dict[Key, dict[int, tuple[str, ...]]] = field(default_factory=dict)
    measured: dict[Key, Measured] = field(default_factory=dict)
    judged: dict[Key, list[Judged]] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)
    outlines: dict[str, OutlineMeasured] = field(default_factory=dict)
    mutated: defaultdict[str, list[OutlineMeasured]] = field(
        default_factory=lambda: defaultdict(list)
    )  # by change
    texts: dict[str, str] = field(default_factory=dict)


def measure_paper(gold: Gold, tiers: Iterable[Tier], findings: Findings, *, headings: bool = True) -> None:
    """Read one paper and add its outline and the statements of each tier that its language has.

    Without `headings` the statements are found as if its headings and title had no words.
    """
    document = read_document(gold.path)
    gold = checked(gold, document.text)
    findings.texts[gold.id] = document.text
    findings.languages[gold.id] = document.language
    divisions = outline.divide(document)
    if gold.outline is not None:
        paper = Paper(document, divisions, (), Run("", Tier.RULES, ()))
        _add_outline(gold, paper, findings)
    if gold.statements is None:
        return
    if not headings:
        document, divisions = _wordless(document, divisions)
    for tier in tiers:
        if tier is Tier.PARSER and statements.best_tier(document.language) is not Tier.PARSER:
            continue
        if headings:
            coded = pipeline.code(document, tier=tier)
        else:
            found = facets.code(document, divisions, statements.find(document, divisions, tier=tier))
            coded = Paper(document, divisions, found, Run("", tier, ()))
        _add_statements(gold, coded, findings)


def _wordless(document: Document, divisions: Iterable[Division]) -> tuple[Document, tuple[Division, ...]]:
    """The same with headings and a title that say nothing; their places stay what they are."""
    kinds = {DivisionKind.TITLE: DivisionKind.RESIDUE}
    silent = tuple(replace(one, title="", kind=kinds.get(one.kind, one.kind)) for one in divisions)
    return replace(document, work=replace(document.work, title="")), silent


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
    findings.judged[key] = _judged(gold.id, result, findings)
    findings.entries.append(
        Entry(
            gold.id,
            paper.document.language,
            paper.run.tier.value,
            result.span.gold,
            result.scores() | errors(findings.judged[key]),
            intervals(result, paper.document.text) if findings.spread else {},
        )
    )


def _judged(paper: str, result: Measured, findings: Findings) -> list[Judged]:
    """The values of a paper, each as sure as it would be had this paper never been counted."""
    values = judged(result)
    without = findings.unseen.get(paper)
    return list(values if without is None else told_by(without, values))


def pools(findings: Findings) -> Iterator[Entry]:
    """Several papers as one: those held out and all, in each language and in every one, by tier."""
    for tier in Tier:
        papers = [paper for paper, measured_with in findings.measured if measured_with == tier.value]
        held_out = [paper for paper in papers if findings.parts.get(paper, HELD_OUT) == HELD_OUT]
        for name, chosen in ((HELD_OUT, held_out), (ALL, papers)):
            for language in (*sorted({findings.languages[paper] for paper in papers}), ""):
                within = [paper for paper in chosen if language in (findings.languages[paper], "")]
                if len(papers) > 1 and within:
                    yield _pool(findings, name, language, [(paper, tier.value) for paper in within])


def _pool(findings: Findings, name: str, language: str, keys: list[Key]) -> Entry:
    results = [findings.measured[key] for key in keys]
    texts = [findings.texts[paper] for paper, _ in keys]
    whole = pooled_statements(results)
    values = [one for key in keys for one in findings.judged[key]]
    return Entry(
        f"{name}: {len(keys)}",
        language or "*",
        keys[0][1],
        whole.span.gold,
        whole.scores() | errors(values),
        pooled_intervals(list(zip(results, texts, strict=True))) if findings.spread else {},
    )


def quoted(findings: Findings, key: Key, start: int) -> str:
    """The gold statement of a paper that starts at this offset."""
    result = findings.measured[key]
    known: Iterable[Coded] = (*(gold for gold, _ in result.pairs), *result.lost)
    return next(one.quote for one in known if one.span.start == start)
