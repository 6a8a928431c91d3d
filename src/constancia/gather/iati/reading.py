"""An IATI file -> Evidence, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lxml import etree

from constancia.gather.digest import sha256_of
from constancia.gather.iati.activity import evidence
from constancia.gather.iati.rules import Finding, broken
from constancia.gather.iati.stream import activities
from constancia.gather.outcome import Outcome, Refused
from constancia.gather.parties import NOBODY, Parties
from constancia.model import Provenance


def faults(path: Path, *, today: date) -> Iterator[Finding]:
    """All that the schema and the standard's rules find wrong in a file, in its order.

    The standard accepts a file exactly when none of them is of severity "error". GatherError where the file
    is no activity file at all.
    """
    for _, found in _checked(path, today):
        yield from found


def read(path: Path, *, today: date, parties: Parties = NOBODY) -> Iterator[Outcome]:
    """Each activity as evidence, or as refused with what is wrong with it.

    `parties` tells on whose side a publisher stands; `today` is the day after which the future begins.
    """
    digest = sha256_of(path)
    for activity, found in _checked(path, today):
        errors = tuple(f"{one.message} (rule {one.rule}, line {one.line})" for one in found if _refuses(one))
        if errors:
            yield Refused(path.name, _line(activity, found), _name(activity), errors)
        elif activity is not None:
            source = Provenance("unstated", file=path.name, line=activity.sourceline, sha256=digest)
            yield evidence(activity, source, parties)


def _checked(path: Path, today: date) -> Iterator[tuple[etree._Element | None, list[Finding]]]:
    for activity, found in activities(path):
        more = [] if activity is None else broken(activity, today)
        yield activity, found + more


def _refuses(finding: Finding) -> bool:
    return finding.severity == "error"


def _line(activity: etree._Element | None, found: list[Finding]) -> int:
    return found[0].line if activity is None else activity.sourceline or found[0].line


def _name(activity: etree._Element | None) -> str:
    name = "" if activity is None else (activity.findtext("iati-identifier") or "").strip()
    return f"the activity {name[:80]}" if name else "what stands beside the activities"
