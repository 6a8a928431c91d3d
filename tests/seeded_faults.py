"""Stores without a fault, and the same with one fault seeded: which rule must find it, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any

from constancia.model import (
    Assessment,
    CommitmentClass,
    Confidence,
    Evidence,
    EvidenceKind,
    Fact,
    Link,
    Provenance,
    Relation,
    SearchLog,
    Side,
    State,
    When,
)
from constancia.registers.facts import Facts
from constancia.track.holdings import Commitment, Holdings, to_rows

PAPER = "2025-12-10"
FORUM = "beijing-xiangshan-forum"
RESTS = {"c0": ("e0", "e1"), "c1": ("e2", "e3"), "c2": ("e4", "e5")}  # what a commitment's state rests on
STATED = {
    "c0": State.UNDER_WAY,
    "c1": State.AGREED,
    "c2": State.DELIVERED,
    "c3": State.RECURRING_CURRENT,
    "c4": State.NOT_ASSESSED,
    "c5": State.NO_EVIDENCE_FOUND,
    "c6": State.NOT_ASSESSABLE,
}
Row = dict[str, Any]
Rows = list[Row]


@dataclass(frozen=True)
class Seeded:
    """Rows with one fault: the rule that must find it and the subject that it must name."""

    rows: Rows
    rule: str
    subject: str


def _day(random: Random) -> str:
    return f"2026-0{random.randint(1, 6)}-{random.randint(10, 28)}"


def _words(random: Random, number: int = 24) -> str:
    letters = "bcdfglmnprstv"
    return " ".join(
        "".join(random.choice(letters) + random.choice("aeiou") for _ in range(random.randint(2, 4)))
        for _ in range(number)
    )


def clean(random: Random, issuer: str = "CN", country: str = "BR") -> Holdings:
    """Commitments of every class, each judged as the rules allow, with what it rests on."""
    held = _held()
    return Holdings(
        tuple(_commitments(random, issuer)),
        tuple(_evidence(random, country)),
        tuple(_links(random)),
        (_search(random, country),),
        tuple(_assessments(random, country, held)),
        Facts.of((held, _interval(), *_treaty(country, issuer))),
    )


def _commitments(random: Random, issuer: str) -> Iterator[Commitment]:
    for at, kind in enumerate(CommitmentClass):
        mechanisms = (FORUM,) if kind is CommitmentClass.MECHANISM else ()
        yield Commitment(f"c{at}", "made-2025", kind, _words(random), PAPER, issuer, mechanisms)


def _evidence(random: Random, country: str) -> Iterator[Evidence]:
    for at in range(8):
        day = _day(random)
        yield Evidence(
            f"e{at}",
            EvidenceKind.DOCUMENT,
            Side.ISSUER if at % 2 else Side.COUNTERPART,
            _words(random, 5),
            _words(random),
            Provenance(_words(random, 2), f"https://example.org/{at}", "2026-09-01"),
            (country,),
            day,
            day,
            flags=("binding-text",),
        )


def _links(random: Random) -> Iterator[Link]:
    for id, pieces in RESTS.items():
        for piece in pieces:
            yield Link(id, piece, Relation.SUPPORTS, "person:ana", "2026-09-02", _words(random, 4))


def _search(random: Random, country: str) -> SearchLog:
    """What no evidence was found for was looked for."""
    places, terms = (_words(random, 2),), (_words(random, 1),)
    return SearchLog("c5", country, "2026-08-01", "person:ana", places, terms, 0)


def _assessments(random: Random, country: str, held: Fact) -> Iterator[Assessment]:
    """Each commitment judged by one person and a month later, on the same grounds, by another."""
    for id, state in STATED.items():
        pieces = RESTS.get(id, (held.id,) if state is State.RECURRING_CURRENT else ())
        confidence = Confidence.HIGH if pieces else None
        twice = state is State.DELIVERED
        yield Assessment(
            f"a-{id}", id, country, "2026-08-31", state, _words(random, 6), "person:ana",
            "2026-09-03T10:00:00Z", pieces, confidence, "person:ben" if twice else None,
        )  # fmt: skip
        yield Assessment(
            f"b-{id}", id, country, "2026-09-30", state, _words(random, 6), "person:ben",
            "2026-10-03T10:00:00Z", pieces, confidence, "person:ana" if twice else None, f"a-{id}",
        )  # fmt: skip


def _held() -> Fact:
    """The forum was held: what a recurring commitment rests on."""
    return Fact(
        FORUM, "edition", "12", "Agency", "https://example.org/forum", "The 12th forum opened", "en",
        "2026-09-01", when=When("2026-03-10"),
    )  # fmt: skip


def _interval() -> Fact:
    return Fact(
        FORUM, "interval", "12", "Agency", "https://example.org/forum", "held every year", "en", "2026-09-01"
    )


def _treaty(country: str, issuer: str) -> Iterator[Fact]:
    """A tax treaty, signed and in force."""
    for value, quotation, day in (
        ("signed", "signed on that day", "2026-02-01"),
        ("in-force", "in force since then", "2026-05-01"),
    ):
        yield Fact(
            country, "tax-treaty", value, "Registry", "https://example.org/treaty", quotation, "en",
            "2026-09-01", object=issuer, when=When(day), details=(("document", "treaty"),),
        )  # fmt: skip


def _row(rows: Rows, noun: str, id: str) -> Row:
    """The value of the row of that noun with that id (of searches, links: of that commitment)."""
    keys = {"Link": "commitment", "SearchLog": "commitment", "Fact": "value"}
    key = keys.get(noun, "id")
    found: Row = next(row["value"] for row in rows if row["noun"] == noun and row["value"][key] == id)
    return found


def _add(rows: Rows, noun: str, value: Row) -> None:
    rows.append({"noun": noun, "value": value})


def _set(noun: str, id: str, subject: str, **values: Any) -> Callable[[Random, Rows], str]:
    def seed(_random: Random, rows: Rows) -> str:
        _row(rows, noun, id).update(values)
        return subject

    return seed


def _state(id: str, state: State, **values: Any) -> Callable[[Random, Rows], str]:
    return _set("Assessment", f"b-{id}", f"assessment b-{id}", state=str(state), **values)


def _copy(noun: str, key: str, subject: str, **values: Any) -> Callable[[Random, Rows], str]:
    def seed(_random: Random, rows: Rows) -> str:
        _add(rows, noun, deepcopy(_row(rows, noun, key)) | values)
        return subject

    return seed


def _one_sided(random: Random, rows: Rows) -> str:
    side = random.choice(("issuer", "counterpart"))
    for id in ("e0", "e1"):
        _row(rows, "Evidence", id)["side"] = side
    return "assessment b-c0"


def _baseline(random: Random, rows: Rows) -> str:
    _row(rows, "Evidence", "e0").update(date=f"20{random.randint(10, 24)}-05", published=None)
    return "assessment b-c0"


def _mislabelled(random: Random, rows: Rows) -> str:
    if random.random() < 0.5:
        _row(rows, "Evidence", "e2").update(date="2024-05-01", published=None)
    else:
        _row(rows, "Link", "c1")["relation"] = "baseline"
    return "link c1 e2"


def _memorandum(random: Random, rows: Rows) -> str:
    for id in ("e2", "e3"):
        _row(rows, "Evidence", id)["flags"] = [random.choice(("memorandum", "letter-of-intent", "statement"))]
    return "assessment b-c1"


def _notice_of_one_side(_random: Random, rows: Rows) -> str:
    for id in ("e2", "e3"):
        _row(rows, "Evidence", id).update(flags=["notice"], side="issuer")
        for at in ("a-c1", "b-c1"):
            _row(rows, "Assessment", at)["confidence"] = "medium"
    return "assessment b-c1"


def _unlinked(_random: Random, rows: Rows) -> str:
    rows.remove(next(row for row in rows if row["noun"] == "Link" and row["value"]["evidence"] == "e4"))
    return "assessment b-c2"


def _no_log(random: Random, rows: Rows) -> str:
    if random.random() < 0.5:
        rows.remove(next(row for row in rows if row["noun"] == "SearchLog"))
    else:
        _row(rows, "SearchLog", "c5")["at"] = "2026-10-02"
    return "assessment b-c5"


def _twice_superseded(_random: Random, rows: Rows) -> str:
    _add(rows, "Assessment", deepcopy(_row(rows, "Assessment", "b-c0")) | {"id": "x", "rationale": "other"})
    return "assessment a-c0"


def _loop(_random: Random, rows: Rows) -> str:
    _row(rows, "Assessment", "a-c2")["supersedes"] = "b-c2"
    return "assessment a-c2"


def _reprint(random: Random, rows: Rows) -> str:
    """Printed again with another headline, and cut."""
    words = _row(rows, "Evidence", "e6")["quotation"].split()
    cut = words[: random.randint(16, len(words))]
    _row(rows, "Evidence", "e7")["quotation"] = f"{_words(random, 4)}. {' '.join(cut)}"
    return "evidence e7"


def _lapsed(random: Random, rows: Rows) -> str:
    _row(rows, "Fact", "12")["when"] = {"start": f"202{random.randint(0, 4)}-03-10", "end": None}
    old = next(row["value"] for row in rows if row["value"].get("property") == "edition")
    moved = Fact(
        FORUM, "edition", "12", old["publisher"], old["address"], old["quotation"], "en", old["retrieved"],
        when=When(old["when"]["start"]),
    )  # fmt: skip
    for id in ("a-c3", "b-c3"):
        _row(rows, "Assessment", id)["evidence"] = [moved.id]
    return "assessment b-c3"


def _statistic(random: Random, rows: Rows) -> str:
    _row(rows, "Evidence", "e1")["kind"] = random.choice(("flow", "indicator"))
    return "assessment b-c0"


def _unsourced(random: Random, rows: Rows) -> str:
    source = _row(rows, "Evidence", "e3")["provenance"]
    source.update(random.choice(({"publisher": " "}, {"url": None, "file": None})))
    return "evidence e3"


def _announced(_random: Random, rows: Rows) -> str:
    for id, flag in (("e0", "memorandum"), ("e1", "statement")):
        _row(rows, "Evidence", id)["flags"] = [flag]
    return "assessment b-c0"


def _late_found(_random: Random, rows: Rows) -> str:
    link = deepcopy(_row(rows, "Link", "c0")) | {"commitment": "c5", "evidence": "e7"}
    _add(rows, "Link", link)
    return "assessment b-c5"


def _read_on_no_day(_random: Random, rows: Rows) -> str:
    _row(rows, "Evidence", "e6")["provenance"]["retrieved_at"] = "yesterday"
    return "evidence e6"


def _unreadable(random: Random, rows: Rows) -> str:
    noun, id, values = random.choice(
        (
            ("Assessment", "b-c0", {"state": "broken"}),
            ("Assessment", "b-c0", {"rationale": ""}),
            ("Assessment", "b-c0", {"as_of": "2026-13-01"}),
            ("Evidence", "e0", {"countries": ["Brazil"]}),
            ("Evidence", "e0", {"date": "yesterday"}),
        )
    )
    _row(rows, noun, id).update(values)
    return f"{noun.lower()} {id}"


def _fact(fault: str) -> Callable[[Random, Rows], str]:
    def seed(_random: Random, rows: Rows) -> str:
        kept = _row(rows, "Fact", "in-force")
        kept.update(
            {"value": "vanished"} if fault == "value" else {"when": {"start": "2026-01-02", "end": None}}
        )
        made = Fact(**kept | {"when": When(kept["when"]["start"]), "details": (("document", "treaty"),)})
        return f"fact {made.id}"

    return seed


SEEDS: dict[str, tuple[Callable[[Random, Rows], str], ...]] = {
    "unknown-commitment": (
        _set("Assessment", "b-c4", "assessment b-c4", commitment="nowhere"),
        _set("SearchLog", "c5", "search nowhere 2026-08-01", commitment="nowhere"),
    ),
    "unknown-country": (_set("Assessment", "b-c0", "assessment b-c0", country="ZZ"),),
    "unknown-evidence": (
        _set("Assessment", "b-c0", "assessment b-c0", evidence=["e0", "e1", "e99"]),
        _set("Link", "c0", "link c0 e99", evidence="e99"),
    ),
    "class-state": (
        _state("c4", State.DELIVERED),
        _state("c5", State.PARTLY_DELIVERED),
        _state("c6", State.UNDER_WAY),
        _state("c1", State.RECURRING_CURRENT),
    ),
    "no-proof-test": (_set("Commitment", "c0", "assessment b-c0", test=" "),),
    "unsupported": (_state("c0", State.ANNOUNCED, evidence=[]), _state("c2", State.UNDER_WAY, evidence=[])),
    "not-linked": (_unlinked,),
    "context-as-proof": (
        _set("Link", "c0", "assessment b-c0", relation="context"),
        _set("Link", "c1", "assessment b-c1", relation="context"),
    ),
    "baseline-as-proof": (_baseline,),
    "contradicted-unshown": (_state("c0", State.CONTRADICTED, seconded_by="person:eva"),),
    "memorandum": (_memorandum, _notice_of_one_side),
    "announced-only": (_announced,),
    "two-people": (
        _state("c2", State.DELIVERED, seconded_by=None),
        _state("c2", State.DELIVERED, seconded_by="person:ben"),
        _state("c2", State.DELIVERED, seconded_by="rule:any"),
    ),
    "machine-judges": (_state("c0", State.UNDER_WAY, by="rule:any"),),
    "no-search-log": (_no_log,),
    "search-found": (_set("SearchLog", "c5", "assessment b-c5", found=3),),
    "found-after-all": (
        _set("Assessment", "b-c5", "assessment b-c5", evidence=["e6"]),
        _late_found,
    ),
    "late-evidence": (
        _set("Evidence", "e0", "assessment b-c0", date="2026-10-30"),
        _set("Evidence", "e5", "assessment b-c2", date=None, published="2026-11"),
    ),
    "other-country": (
        _set("Evidence", "e0", "assessment b-c0", countries=["PE", "CN"]),
        _set("Fact", "12", "assessment b-c3", details=[["side", "PE"]]),
    ),
    "others-deed": (_set("Evidence", "e0", "assessment b-c0", providers=["PE", "A bank"]),),
    "statistic-as-proof": (_statistic,),
    "one-sided": (_one_sided,),
    "reprint-counted": (_set("Evidence", "e1", "assessment b-c0", flags=["reprint-of:e0"]),),
    "recurrence": (_lapsed, _state("c3", State.RECURRING_LAPSED)),
    "duplicate-id": (
        _copy("Assessment", "b-c0", "assessment b-c0"),
        _copy("Evidence", "e0", "evidence e0", title="Another"),
    ),
    "duplicate-assessment": (_copy("Assessment", "b-c1", "assessment twin", id="twin"),),
    "unknown-superseded": (_set("Assessment", "b-c0", "assessment b-c0", supersedes="gone"),),
    "superseded-elsewhere": (_set("Assessment", "b-c0", "assessment b-c0", supersedes="a-c1"),),
    "superseded-later": (_set("Assessment", "a-c0", "assessment b-c0", at="2026-10-20T00:00:00Z"),),
    "superseded-twice": (_twice_superseded,),
    "superseded-loop": (_loop,),
    "two-current": (
        _copy("Assessment", "b-c0", "commitment c0 (BR)", id="x", supersedes=None, rationale="Another view"),
    ),
    "judged-ahead": (_set("Assessment", "b-c0", "assessment b-c0", as_of="2026-10-04"),),
    "from-the-future": (
        _set("Assessment", "b-c0", "assessment b-c0", at="2027-01-01T00:00:00Z"),
        _set("SearchLog", "c5", "search c5 2027-01-01", at="2027-01-01"),
        _set("Link", "c2", "link c2 e4", at="2027-03-01"),
        _set("Evidence", "e6", "evidence e6", kind="flow", date="2036"),
    ),
    "no-day": (
        _set("Assessment", "b-c6", "assessment b-c6", at="last week"),
        _set("Link", "c1", "link c1 e2", at="some day"),
        _read_on_no_day,
    ),
    "unquoted": (
        _set("Evidence", "e0", "evidence e0", quotation=" "),
        _set("Fact", "signed", "fact ?", quotation=""),
    ),
    "unsourced": (_unsourced,),
    "unreadable": (_unreadable,),
    "duplicate-evidence": (_copy("Evidence", "e6", "evidence e66", id="e66"),),
    "dates-reversed": (
        _set(
            "Evidence",
            "e6",
            "evidence e6",
            dates=[
                {"event": "start-actual", "date": "2026-05"},
                {"event": "end-actual", "date": "2026-01-31"},
            ],
        ),
    ),
    "told-before": (_set("Evidence", "e6", "evidence e6", published="2026-09-02"),),
    "linked-before": (_set("Link", "c0", "link c0 e0", at="2025-12-31"),),
    "duplicate-search": (_copy("SearchLog", "c5", "search c5 2026-08-01"),),
    "duplicate-link": (_copy("Link", "c0", "link c0 e0", why="Again"),),
    "conflicting-links": (_copy("Link", "c0", "link c0 e0", relation="contradicts"),),
    "baseline-mislabelled": (_mislabelled,),
    "unknown-reprint": (
        _set("Evidence", "e6", "evidence e6", flags=["reprint-of:e99"]),
        _set("Evidence", "e6", "evidence e6", flags=["reprint-of:e6"]),
    ),
    "unmarked-reprint": (_reprint,),
    "bad-fact": (_fact("value"),),
    "fact-order": (_fact("order"),),
}


def seeded(number: int, seed: int = 1) -> list[Seeded]:
    """Stores with one fault each, the rules in turn."""
    random = Random(seed)  # noqa: S311  # a test's dice
    ways = [(rule, way) for rule, found in SEEDS.items() for way in found]
    made = []
    for at in range(number):
        rule, way = ways[at % len(ways)]
        rows = deepcopy(list(to_rows(clean(random))))
        made.append(Seeded(rows, rule, way(random, rows)))
    return made
