"""Sixty faults by another hand than the rules' and `seeded_faults.py`'s: each one change to a sound store.

A fault is told by what was done to which row, and by the subject at which some rule must find it. It does not
say by which rule: what counts is that whoever runs the check is led to the row.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from seeded_faults import clean

from constancia.track.holdings import to_rows

Rows = list[dict[str, Any]]
Fault = tuple[str, str, Callable[[Rows], None]]  # what was done, the subject to be named, how
KEYS = {"Link": "commitment", "SearchLog": "commitment", "Fact": "value"}


def at(rows: Rows, noun: str, id: str, /) -> dict[str, Any]:
    key = KEYS.get(noun, "id")
    return next(row["value"] for row in rows if row["noun"] == noun and row["value"][key] == id)


def change(noun: str, id: str, /, **fields: object) -> Callable[[Rows], None]:
    return lambda rows: at(rows, noun, id).update(fields)


def source(id: str, **fields: object) -> Callable[[Rows], None]:
    return lambda rows: at(rows, "Evidence", id)["provenance"].update(fields)


def again(noun: str, id: str, /, **fields: object) -> Callable[[Rows], None]:
    """The row once more, with these fields instead of its own."""
    return lambda rows: rows.append({"noun": noun, "value": deepcopy(at(rows, noun, id)) | fields})


def both(*ways: Callable[[Rows], None]) -> Callable[[Rows], None]:
    def do(rows: Rows) -> None:
        for way in ways:
            way(rows)

    return do


def judged(id: str, **fields: object) -> Callable[[Rows], None]:
    return change("Assessment", f"b-{id}", **fields)


def link(commitment: str, evidence: str, relation: str, **fields: object) -> Callable[[Rows], None]:
    value = {"commitment": commitment, "evidence": evidence, "relation": relation, "by": "person:zoe"}
    return lambda rows: rows.append(
        {"noun": "Link", "value": value | {"at": "2026-09-10", "why": "Read it"} | fields}
    )


def interval(value: str) -> Callable[[Rows], None]:
    def do(rows: Rows) -> None:
        stated = (row["value"] for row in rows if row["noun"] == "Fact")
        next(one for one in stated if one["property"] == "interval")["value"] = value

    return do


def mirrored(id: str, other: str) -> Callable[[Rows], None]:
    """The same words again, as another publisher's at another address."""
    mirror = {"publisher": "A mirror", "url": "http://mirror.example/7"}

    def do(rows: Rows) -> None:
        one = deepcopy(at(rows, "Evidence", id))
        rows.append(
            {"noun": "Evidence", "value": one | {"id": other, "provenance": one["provenance"] | mirror}}
        )

    return do


FAULTS: tuple[Fault, ...] = (
    # States
    ("an event that is in force", "assessment b-c0", judged("c0", state="in_force")),
    (
        "an instrument that is delivered",
        "assessment b-c1",
        judged("c1", state="delivered", seconded_by="person:ana"),
    ),
    ("a delivery that recurs", "assessment b-c2", judged("c2", state="recurring_current")),
    ("a stance that was announced", "assessment b-c4", judged("c4", state="announced")),
    ("an exploration that was cancelled", "assessment b-c5", judged("c5", state="cancelled")),
    ("an aspiration without evidence found", "assessment b-c6", judged("c6", state="no_evidence_found")),
    ("a state with an accent", "assessment b-c0", judged("c0", state="under-way")),
    ("a state of percentages", "assessment b-c2", judged("c2", state="80%")),
    ("cancelled, and nothing cited", "assessment b-c1", judged("c1", state="cancelled", evidence=[])),
    (
        "partly delivered, and nothing cited",
        "assessment b-c2",
        judged("c2", state="partly_delivered", evidence=[]),
    ),
    (
        "contradicted by one person",
        "assessment b-c0",
        both(judged("c0", state="contradicted"), link("c0", "e0", "contradicts")),
    ),
    (
        "delivered, seconded by the same under another case",
        "assessment b-c2",
        judged("c2", seconded_by="person:Ben"),
    ),
    ("delivered, seconded by no one named", "assessment b-c2", judged("c2", seconded_by="person: ")),
    (
        "delivered on memoranda alone",
        "assessment b-c2",
        both(
            change("Evidence", "e4", flags=["memorandum"]),
            change("Evidence", "e5", flags=["letter-of-intent"]),
        ),
    ),
    (
        "under way on a statement alone",
        "assessment b-c0",
        both(change("Evidence", "e0", flags=["statement"]), change("Evidence", "e1", flags=["statement"])),
    ),
    ("nothing found, though evidence is linked", "assessment b-c5", link("c5", "e6", "supports")),
    (
        "nothing found, and evidence cited",
        "assessment b-c5",
        both(judged("c5", evidence=["e6"]), link("c5", "e6", "supports")),
    ),
    (
        "a mechanism current on an old meeting",
        "assessment b-c3",
        change("Fact", "12", when={"start": "2021-03-10", "end": None}),
    ),
    # Dates
    (
        "judged for a day before the paper",
        "assessment a-c1",
        change("Assessment", "a-c1", as_of="2025-06-30"),
    ),
    (
        "written before the day judged",
        "assessment b-c2",
        judged("c2", at="2026-09-01T08:00:00Z", supersedes=None),
    ),
    ("written next year", "assessment b-c6", judged("c6", at="2027-10-03T10:00:00Z")),
    ("a day that is none", "assessment b-c0", judged("c0", as_of="2026-02-30")),
    ("written on no day", "assessment b-c1", judged("c1", at="last week")),
    (
        "evidence after the day judged",
        "assessment b-c0",
        change("Evidence", "e1", date="2026-11", published="2026-11"),
    ),
    ("evidence of 2019", "assessment b-c2", change("Evidence", "e4", date="2019", published="2019")),
    (
        "evidence published before the paper",
        "assessment b-c1",
        change("Evidence", "e2", date=None, published="2025-12-09"),
    ),
    ("read before it was published", "evidence e7", change("Evidence", "e7", published="2026-09-15")),
    (
        "published in the future",
        "evidence e7",
        both(change("Evidence", "e7", published="2027-02-01"), source("e7", retrieved_at=None)),
    ),
    ("read in the future", "evidence e6", source("e6", retrieved_at="2028-01-01")),
    ("read on no day", "evidence e6", source("e6", retrieved_at="yesterday")),
    (
        "ended before it started",
        "evidence e7",
        change(
            "Evidence",
            "e7",
            dates=[{"event": "start-planned", "date": "2027"}, {"event": "end-planned", "date": "2026"}],
        ),
    ),
    (
        "linked before it was published",
        "link c2 e4",
        both(
            change("Link", "c2", at="2026-01-02"),
            change("Evidence", "e4", published="2026-03-01", date="2026-03-01"),
        ),
    ),
    ("linked in the future", "link c1 e2", change("Link", "c1", at="2026-12-24")),
    ("linked on no day", "link c0 e0", change("Link", "c0", at="soon")),
    (
        "searched after the day judged",
        "assessment b-c5",
        both(change("SearchLog", "c5", at="2026-10-02"), change("Assessment", "a-c5", state="not_assessed")),
    ),
    ("searched in the future", "search c5 2030-01-01", change("SearchLog", "c5", at="2030-01-01")),
    ("a fact read in the future", "fact", change("Fact", "signed", retrieved="2027-01-01")),
    (
        "a treaty in force before it was signed",
        "fact",
        change("Fact", "in-force", when={"start": "2025", "end": None}),
    ),
    (
        "a treaty renewed before it was signed",
        "fact",
        again("Fact", "in-force", value="renewed", when={"start": "2024-01-01", "end": None}),
    ),
    # Sources
    ("no words quoted", "evidence e2", change("Evidence", "e2", quotation="")),
    ("a publisher of spaces", "evidence e3", source("e3", publisher="  ")),
    ("neither address nor file", "evidence e6", source("e6", url=None, file=None)),
    ("an address that is none", "evidence e6", source("e6", url="see the ministry's site")),
    ("a hash cut short", "evidence e7", source("e7", sha256="ab12")),
    ("line 0", "evidence e7", source("e7", file="a.csv", line=0)),
    ("a fact without an address", "fact", change("Fact", "signed", address="")),
    ("a fact quoted at length", "fact", change("Fact", "signed", quotation="word " * 40)),
    ("an unknown kind of instrument", "fact", change("Fact", "signed", property="tax-treatise")),
    (
        "evidence of another country",
        "assessment b-c0",
        both(change("Evidence", "e0", countries=["PE"]), change("Evidence", "e1", countries=["PE"])),
    ),
    ("a treaty of another country", "assessment b-c1", judged("c1", country="PE", supersedes=None)),
    (
        "both sources of one side, high confidence",
        "assessment b-c2",
        change("Evidence", "e5", side="counterpart"),
    ),
    ("a statistic for an event", "assessment b-c0", change("Evidence", "e0", kind="flow")),
    # Duplicates and chains
    ("one piece cited twice", "assessment b-c0", judged("c0", evidence=["e0", "e0"])),
    (
        "a reprint of a reprint counted",
        "assessment b-c0",
        both(
            change("Evidence", "e6", flags=["reprint-of:e0"]),
            change("Evidence", "e1", flags=["reprint-of:e6", "binding-text"]),
        ),
    ),
    ("a reprint of itself", "evidence e7", change("Evidence", "e7", flags=["reprint-of:e7"])),
    ("the same words at another address", "evidence e77", mirrored("e7", "e77")),
    ("the same search twice", "search c5 2026-08-01", again("SearchLog", "c5")),
    (
        "the same judgement under a new id",
        "assessment z",
        again("Assessment", "b-c4", id="z", supersedes=None),
    ),
    ("a chain through another country", "assessment b-c6", judged("c6", country="PE")),
    ("superseded by two", "assessment a-c2", again("Assessment", "b-c2", id="y", rationale="Seen otherwise")),
)

# Nine of sixty-eight by a third hand, which once were missed or ended the whole check.
FURTHER: tuple[Fault, ...] = (
    ("a search by no one", "searchlog c5", change("SearchLog", "c5", by=" ")),
    ("a judgement by no one", "assessment b-c4", judged("c4", by="")),
    ("an address of a scheme alone", "evidence e6", source("e6", url="https://")),
    (
        "a treaty that ended before it was signed",
        "fact",
        again("Fact", "in-force", value="ended", when={"start": "2024-01-01", "end": None}),
    ),
    ("an interval in words", "fact", interval("yearly")),
    ("an interval of nothing", "fact", interval("0")),
    ("a quotation of three dots", "evidence e6", change("Evidence", "e6", quotation="...")),
    ("a fact that quotes a dash", "fact", again("Fact", "in-force", quotation="–")),
    ("a paper's day in words", "commitment c1", change("Commitment", "c1", date="10 December 2025")),
)


def made(way: Callable[[Rows], None], seed: int) -> Rows:
    """A sound store with one of the faults."""
    rows = deepcopy(list(to_rows(clean(Random(seed)))))  # noqa: S311  # a test's dice
    way(rows)
    return rows
