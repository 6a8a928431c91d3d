"""What `constancia eval` keeps in the checkout: floors, the recorded run, what was counted of each rule."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from constancia import __version__
from constancia.cli.failures import complain, fail
from constancia.cli.measuring import MUTATIONS, Findings, pools
from constancia.evaluation import accuracy_page, counted, report
from constancia.evaluation import record as recorded
from constancia.evaluation.calibration import counts
from constancia.evaluation.floors import Floors, Scores, broken, raised, written
from constancia.evaluation.mistakes import mistakes
from constancia.evaluation.mutations import COUNT
from constancia.evaluation.papers import DEVELOPMENT
from constancia.evaluation.pooled import pooled_statements
from constancia.model import Tier

EDITIONS = "editions"  # the floors' table for made editions, one edit each


def mutations_checked(floors: Floors) -> int:
    """As many as the floors were measured on, where there is a floor for mutations."""
    return COUNT if any(MUTATIONS in tiers for tiers in floors.values()) else 0


def complain_of_floors(findings: Findings, floors: Floors) -> bool:
    """Print a sentence for each broken floor; whether there was one."""
    sentences = broken(floors, _scores(findings))
    for sentence in sentences:
        complain(sentence)
    return bool(sentences)


def complain_of_editions(scores: dict[str, dict[str, float]], floors: Floors) -> bool:
    """Print a sentence for each floor of made editions that was broken; whether there was one."""
    sentences = broken({EDITIONS: floors.get(EDITIONS, {})}, {EDITIONS: scores})
    for sentence in sentences:
        complain(sentence)
    return bool(sentences)


def keep(
    findings: Findings, home: Path, floors: Floors, *, raising: bool, counting: bool, recording: bool
) -> None:
    """What was asked to be kept of a run: higher floors, the count of each rule, the run itself."""
    if raising:
        raise_floors(findings, home, floors)
    if counting:
        calibrate(findings, home)
    if recording:
        record(findings, home)


def raise_floors(findings: Findings, home: Path, floors: Floors) -> None:
    sizes = {(one.paper, one.tier): one.counted for one in findings.entries if one.tier in list(Tier)}
    higher = raised(floors, _scores(findings), sizes)
    (home / "floors.toml").write_text(written(higher), encoding="utf-8")


def calibrate(findings: Findings, home: Path) -> None:
    """Count for the lexicon how often each rule was right in papers that it was not written with.

    Papers of other folders measure what comes of it; they are not counted. Each is read by rules alone.
    """
    found = {
        paper: counts(values)
        for (paper, tier), values in findings.judged.items()
        if tier == Tier.RULES.value
        and (home / "gold" / f"{paper}.jsonl").is_file()
        and findings.parts.get(paper) != DEVELOPMENT
    }
    if not found:
        raise fail("Only papers of development were read by rules, so there is nothing to count.")
    kept = counted.weighed(found, findings.parts)
    (home / counted.KEPT).write_text(counted.written(kept), encoding="utf-8")
    place = home.parent / counted.PLACE
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(counted.shipped(counted.total(kept.values())), encoding="utf-8")


def record(findings: Findings, home: Path) -> None:
    """Keep the outcomes for the next run's comparison, and the numbers as what this version ships."""
    runs = home / "runs" / "last.jsonl"
    runs.parent.mkdir(exist_ok=True)
    kept = recorded.merged(recorded.load(runs), findings.outcomes)
    runs.write_text(recorded.written(kept), encoding="utf-8")
    _publish(_report(findings, home), home)


def record_ablation(entries: Sequence[report.Entry], home: Path) -> None:
    """Keep what each part adds among the numbers that this version ships."""
    _publish(report.Report(__version__, (), {}, (), tuple(entries)), home)


def _publish(now: report.Report, home: Path) -> None:
    """The numbers measured now, and those measured before that were not measured now, and their page."""
    shipped, page = home.parent / report.PLACE, home.parent / accuracy_page.PLACE
    before = report.parsed(shipped.read_text(encoding="utf-8")) if shipped.is_file() else None
    ours = report.written(report.merged(before, now))
    shipped.write_text(ours, encoding="utf-8")
    shown = accuracy_page.filled(page.read_text(encoding="utf-8"), report.parsed(ours))
    page.write_text(shown, encoding="utf-8")


def _report(findings: Findings, home: Path) -> report.Report:
    """All entries; mistakes, with their quotations, of papers that lie in the checkout alone."""
    listed = {}
    for tier in Tier:
        results = [
            result
            for (paper, measured_with), result in findings.measured.items()
            if measured_with == tier.value and (home / "gold" / f"{paper}.jsonl").is_file()
        ]
        if results:
            listed[tier.value] = tuple(mistakes(pooled_statements(results)))
    return report.Report(__version__, tuple(findings.entries), listed, tuple(pools(findings)))


def _scores(findings: Findings) -> Scores:
    return report.Report("", tuple(findings.entries), {}).scores()
