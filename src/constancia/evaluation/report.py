"""What was measured last: the numbers that the site, the documents and the checks quote."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from constancia.evaluation.intervals import Interval
from constancia.evaluation.mistakes import Example, Mistake

FILE = "measured.json"
PLACE = f"src/constancia/evaluation/{FILE}"  # in a checkout

NOTHING = "nothing"  # the entry of an ablation that the others are compared with

# What two people, coding the first paper on their own, agreed on: codebook, section 5.
AGREEMENT: Mapping[str, float] = {
    "span.f1": 0.995,
    "exact.f1": 0.955,
    "undertakings.f1": 0.984,
    "kind.accuracy": 0.972,
    "kind.macro_f1": 0.886,
    "kind.kappa": 0.92,
    "actor.accuracy": 0.991,
    "action.accuracy": 0.994,
    "firmness.accuracy": 0.997,
    "continuity.accuracy": 0.964,
    "precision.accuracy": 0.958,
    "named.f1": 0.943,
    "instruments.f1": 0.952,
    "conditions.f1": 0.978,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One paper as one tier reads it: `tier` is `rules`, `parser`, or `outline` for its headings.

    `counted` is how many gold statements or headings stand behind the scores (0 to 1, None where
    there was nothing to measure); `intervals` are 95 % bootstrap intervals.
    """

    paper: str
    language: str
    tier: str
    counted: int
    scores: Mapping[str, float | None]
    intervals: Mapping[str, Interval]


@dataclass(frozen=True, slots=True)
class Report:
    """All that was measured in one run; `mistakes` are those in papers of the project, by tier.

    `pools` are several papers taken as one: their `paper` reads "held-out: 4" or "all: 9", and their
    `language` is "*" where it is every one. Of `ablation` it is the part without which all papers were read.
    """

    version: str
    entries: tuple[Entry, ...]
    mistakes: Mapping[str, tuple[Mistake, ...]]
    pools: tuple[Entry, ...] = ()
    ablation: tuple[Entry, ...] = ()

    def entry(self, paper: str, tier: str) -> Entry | None:
        return next((one for one in self.entries if (one.paper, one.tier) == (paper, tier)), None)

    def scores(self) -> dict[str, dict[str, Mapping[str, float | None]]]:
        """Paper -> tier -> measure -> score, as the floors have them."""
        tables: dict[str, dict[str, Mapping[str, float | None]]] = {}
        for entry in self.entries:
            tables.setdefault(entry.paper, {})[entry.tier] = entry.scores
        return tables


def merged(before: Report | None, now: Report) -> Report:
    """What was measured now, and what was not measured now as it was recorded before.

    Of pools, those whose largest has more behind it: a run over few papers does not stand for all, and one
    over all does, however few of them are held out by now.
    """
    if before is None:
        return now
    known = {(entry.paper, entry.tier) for entry in now.entries}
    kept = [entry for entry in before.entries if (entry.paper, entry.tier) not in known]
    entries = sorted((*kept, *now.entries), key=lambda entry: entry.paper)
    pools = max(now.pools, before.pools, key=_size)
    mistakes = {**before.mistakes, **now.mistakes}
    return Report(now.version, tuple(entries), mistakes, pools, now.ablation or before.ablation)


def _size(pools: tuple[Entry, ...]) -> int:
    return max((pool.counted for pool in pools), default=0)


@cache
def measured() -> Report:
    """The report that ships with this version; FileNotFoundError where none was recorded."""
    return parsed(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


def written(report: Report) -> str:
    """The report as JSON, numbers to four places."""
    return json.dumps(_rounded(asdict(report)), ensure_ascii=False, indent=1) + "\n"


def parsed(text: str) -> Report:
    """The report that `written` wrote."""
    data = json.loads(text)
    names = ("entries", "pools", "ablation")
    entries, pools, ablation = (tuple(map(_entry, data.get(name, ()))) for name in names)
    mistakes = {tier: tuple(map(_mistake, listed)) for tier, listed in data["mistakes"].items()}
    return Report(data["version"], entries, mistakes, pools, ablation)


def _entry(data: Mapping[str, Any]) -> Entry:
    spreads = {name: (low, high) for name, (low, high) in data["intervals"].items()}
    return Entry(**{**data, "intervals": spreads})


def _mistake(data: Mapping[str, Any]) -> Mistake:
    examples = tuple(Example(**one) for one in data["examples"])
    return Mistake(data["aspect"], data["gold"], data["predicted"], data["count"], examples)


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {name: _rounded(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(one) for one in value]
    return value
