"""What each part of the machine adds: the coded papers read again without it (`constancia eval --ablation`).

A part of the lexicon is taken out of a copy of the whole package, and the copy is run: the code that is
measured has no switch for it. The parser's part is the difference between the tiers.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from typing import Any

import constancia
from constancia.cli.failures import fail
from constancia.cli.measuring import ALL, Findings, measure_paper, pools
from constancia.evaluation.golds import Gold
from constancia.evaluation.report import NOTHING, Entry
from constancia.lexicon.files import ANY, languages
from constancia.model import Tier

# What is taken out -> file of each language's lexicon, and its groups; no groups: the whole file.
FAMILIES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "kinds": ("kinds", ()),
    "actors": ("actors", ()),
    "firmness cues": ("firmness", ()),
    "continuity cues": ("continuity", ()),
    "precision cues": ("precision", ()),
    "condition cues": ("conditions", ()),
    "instrument cues": ("instruments", ()),
    "forms of names": ("names", ("heads", "half", "bodies", "suffixes", "weak", "bounds")),
    "known names": ("names", ("organisations", "forums", "agreements", "initiatives", "programmes")),
    "places": ("names", ("places",)),
    "counted rules": ("confidence", ()),
}
HEADINGS, PARSER = "headings' words", "parser"
NOT_SCORES = ("paper", "language", "tier", "counted")


def ablation(
    home: Path, golds: Sequence[Gold], folders: Iterable[Path], tiers: Iterable[Tier]
) -> Iterator[Entry]:
    """For each tier: all papers read with everything, then without each part; `paper` names the part."""
    coded = [one for one in golds if one.statements is not None]
    arguments = [one.id for one in coded] + [f"--gold={folder.resolve()}" for folder in folders]
    for tier in tiers:
        yield from _read_here(coded, tier)
        for name in FAMILIES:
            with TemporaryDirectory() as folder:
                _copy(Path(folder), *FAMILIES[name])
                rows = _read(Path(folder), home, name, [*arguments, f"--tier={tier}", "--format=jsonl"])
            yield from _whole(name, tier, map(_entry, rows))


def _read_here(golds: Sequence[Gold], tier: Tier) -> Iterator[Entry]:
    """All papers that have the tier with everything, without the words of headings, without the parser."""
    read = {name: Findings(spread=False) for name in (NOTHING, HEADINGS, PARSER)}
    for one in golds:
        measure_paper(one, [tier], read[NOTHING])
        measure_paper(one, [tier], read[HEADINGS], headings=False)
        if tier is Tier.PARSER and (one.id, tier.value) in read[NOTHING].measured:
            measure_paper(one, [Tier.RULES], read[PARSER])
    for name, findings in read.items():
        used = Tier.RULES if name == PARSER else tier
        for entry in _whole(name, used, [*findings.entries, *pools(findings)]):
            yield replace(entry, tier=tier.value)


def _whole(name: str, tier: Tier, entries: Iterable[Entry]) -> Iterator[Entry]:
    """The measures of all papers of a tier as one; none where no paper has the tier."""
    found = [entry for entry in entries if entry.tier == tier.value]
    pool = [entry for entry in found if entry.language == "*" and entry.paper.startswith(ALL)]
    for entry in (pool or found)[:1]:
        yield Entry(name, entry.language, entry.tier, entry.counted, entry.scores, {})


def _copy(folder: Path, file: str, groups: Sequence[str]) -> None:
    """A copy of the package in `folder` whose lexicon lacks a file, or some groups of it."""
    package = folder / "constancia"
    copytree(Path(constancia.__file__).parent, package, ignore=ignore_patterns("web", "store"))
    for language in (*languages(), ANY):
        path = package / "lexicon" / language / f"{file}.toml"
        if path.is_file():
            path.write_text(_cut(path.read_text(encoding="utf-8"), groups), encoding="utf-8")


def _cut(toml: str, groups: Sequence[str]) -> str:
    """The tables of a file without those of these names; of no names, nothing."""
    if not groups:
        return ""
    parts = re.split(r"(?m)^(?=\[)", toml)
    return "".join(part for part in parts if part.partition("]")[0].lstrip("[") not in groups)


def _read(folder: Path, home: Path, name: str, arguments: Sequence[str]) -> list[dict[str, Any]]:
    """What the copy measures."""
    code = "from constancia.cli.main import main; main()"
    done = subprocess.run(  # noqa: S603 (our own code)
        [sys.executable, "-c", code, "eval", *arguments],
        cwd=home.parent,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise fail(f"Without {name}, nothing could be measured: {done.stderr.strip()[-300:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def _entry(row: dict[str, Any]) -> Entry:
    scores = {key: value for key, value in row.items() if key not in NOT_SCORES}
    return Entry(row["paper"], row["language"], row["tier"], row["counted"], scores, {})
