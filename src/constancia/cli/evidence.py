"""`constancia evidence`: what others say was done, taken in, checked and listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from constancia.cli.evidence_fetch import Asked, codes, fetch, reported
from constancia.cli.failures import FAILED, complain, fail
from constancia.cli.options import WRITTEN, Out, day
from constancia.cli.output import write_list
from constancia.cli.waiting import waiting

if TYPE_CHECKING:
    from constancia.gather.outcome import Outcome
    from constancia.gather.parties import Parties

Task = Literal["import", "fetch", "check", "list", "leads"]
Format = Literal["table", "jsonl", "csv"]
As = Literal["iati", "aiddata", "comtrade", "worldbank", "table"]

NEEDED = {
    "import": "files to import",
    "check": "files to check",
    "fetch": "addresses to fetch",
    "leads": "paper",
}
FAULT_COLUMNS = ("file", "line", "severity", "rule", "message")
LISTED_COLUMNS = (
    "id", "kind", "side", "countries", "providers", "date", "title", "publisher", "file",
    "line", "url", "flags",
)  # fmt: skip
LEAD_COLUMNS = ("statement", "quote", "score", "evidence", "title", "providers", "grounds", "author")
LEAD_SHOWN = ("quote", "score", "title", "providers", "grounds")
UNSTATED = "unstated"  # whose deed it is, where the source does not say
LISTED_SHOWN = ("countries", "date", "title", "publisher")


Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILE...]", help="The files; to fetch addresses, for leads a paper's id."),
]
Whose = Annotated[
    As | None, typer.Option("--as", help="Whose format it is, instead of the one told by the content.")
]
Mapped = Annotated[
    Path | None, typer.Option(metavar="FILE", help="A TOML file that says which columns are what.")
]
Partly = Annotated[
    bool, typer.Option("--partly", help="Keep the rest of a file in which something is refused.")
]
Issuer = Annotated[
    str | None, typer.Option(metavar="COUNTRY", help="Whose paper it is: tells publishers' sides.")
]
Counterpart = Annotated[
    str | None, typer.Option(metavar="GROUP", help="The other side: a group of the registers.")
]
Country = Annotated[
    str | None,
    typer.Option(metavar="COUNTRY", help="To list or fetch: of this country (of several: A;B)."),
]
Kind = Annotated[str | None, typer.Option(metavar="KIND", help="To list: of this kind.")]
Quote = Annotated[
    str | None, typer.Option(metavar="WORDS", help="To fetch: the words of the page that say it.")
]
Title = Annotated[str | None, typer.Option(metavar="WORDS", help="To fetch: instead of the page's.")]
Publisher = Annotated[
    str | None, typer.Option(metavar="NAME", help="To fetch: instead of the one that the page names.")
]
Happened = Annotated[
    str | None, typer.Option(metavar="DATE", help="To fetch: when it happened (2026, 2026-01-31).")
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="To fetch: when it was said, instead of the page's day."),
]
Limit = Annotated[int, typer.Option(min=1, help="To list: how many at most, newest first.")]
Form = Annotated[Format | None, WRITTEN]


def evidence(
    task: Annotated[
        Task,
        typer.Argument(
            metavar="TASK", help="import or check files, fetch addresses, list what is stored, find leads."
        ),
    ],
    files: Files = None,
    as_: Whose = None,
    mapping: Mapped = None,
    partly: Partly = False,
    issuer: Issuer = None,
    counterpart: Counterpart = None,
    country: Country = None,
    kind: Kind = None,
    quote: Quote = None,
    title: Title = None,
    publisher: Publisher = None,
    date: Happened = None,
    published: Published = None,
    limit: Limit = 100,
    format: Form = None,
    out: Out = None,
) -> None:
    """Take in what others say was done: IATI, AidData, UN Comtrade, the World Bank, or any table.

    `import` stores a file whole or not at all, and once: importing it again changes nothing. `check` tells
    each fault with its line; both end with 1 where something is refused. `leads` looks for stored evidence
    that may bear on a stored paper's undertakings, for people to accept or reject. `fetch` takes a page or
    PDF by its address, archives it, and refuses a quotation that does not stand in it; with --as iati,
    comtrade or worldbank every page of the service's answer.
    """
    if task == "list":
        _list(country, kind, limit, format, out)
        return
    if not files:
        raise fail(f"Name the {NEEDED[task]}")
    if task == "fetch":
        given = Asked(quote, title, publisher, date, published, country)
        fetch(files, as_, given, _parties(issuer, counterpart), partly=partly)
    elif task == "leads":
        _leads(files[0], format, out)
    elif task == "check":
        _check([Path(file) for file in files], as_, mapping, format, out)
    else:
        _import([Path(file) for file in files], as_, mapping, partly, _parties(issuer, counterpart))


def _read(
    path: Path, as_: str | None, mapping: Path | None, parties: Parties | None = None
) -> Iterator[Outcome]:
    from constancia.gather.formats import SourceFormat, read
    from constancia.gather.parties import NOBODY

    format = None if as_ is None else SourceFormat(as_)
    return read(path, today=day(None), format=format, mapping=mapping, parties=parties or NOBODY)


def _parties(issuer: str | None, counterpart: str | None) -> Parties:
    from constancia.gather.parties import Parties
    from constancia.registers.names import register

    members: tuple[str, ...] = ()
    if counterpart is not None:
        entry = register().entries.get(counterpart)
        if entry is None or not entry.members:
            raise fail(f"{counterpart!r} is no group with members; `constancia registers list` names them")
        members = entry.members
    issuers = frozenset() if issuer is None else frozenset(codes(issuer))
    return Parties(issuers, frozenset(members) - issuers)


def _import(files: list[Path], as_: str | None, mapping: Path | None, partly: bool, parties: Parties) -> None:
    from constancia import store
    from constancia.gather.errors import GatherError

    store.configure()
    store.prepare()
    from constancia.store.judged.evidence import take_in

    failed = False
    for path in files:
        try:
            with waiting(f"Reading {path}"):
                taken = take_in(
                    _read(path, as_, mapping, parties), partly=partly, told=lambda one: complain(str(one))
                )
        except GatherError as error:
            complain(str(error))
            failed = True
            continue
        failed = reported(str(path), taken) or failed
    if failed:
        raise typer.Exit(FAILED)


def _check(
    files: list[Path], as_: str | None, mapping: Path | None, format: str | None, out: Path | None
) -> None:
    told: Counter[str] = Counter()

    def faults() -> Iterator[dict[str, Any]]:
        for path in files:
            for row in _faults(path, as_, mapping):
                told[row["severity"]] += 1
                yield row

    write_list(faults(), columns=FAULT_COLUMNS, shown=FAULT_COLUMNS, format=format, out=out)
    if told["error"]:
        raise typer.Exit(FAILED)


def _faults(path: Path, as_: str | None, mapping: Path | None) -> Iterator[dict[str, Any]]:
    """What is wrong with a file: of IATI by the schema and each rule, of a table its refused rows."""
    from constancia.gather import iati
    from constancia.gather.errors import GatherError
    from constancia.gather.formats import is_iati
    from constancia.gather.outcome import Refused

    row: dict[str, Any] = {"file": str(path)}
    try:
        if is_iati(path, as_, mapping):
            for fault in iati.faults(path, today=day(None)):
                told = {"line": fault.line, "severity": fault.severity, "rule": fault.rule}
                yield row | told | {"message": fault.message}
            return
        for one in _read(path, as_, mapping):
            if isinstance(one, Refused):
                message = f"{one.subject}: {'; '.join(one.reasons)}"
                yield row | {"line": one.line, "severity": "error", "rule": "row", "message": message}
    except GatherError as error:
        yield row | {"line": None, "severity": "error", "rule": "file", "message": str(error)}


def _list(country: str | None, kind: str | None, limit: int, format: str | None, out: Path | None) -> None:
    from constancia import store
    from constancia.model import EvidenceKind

    if kind is not None and kind not in list(EvidenceKind):
        raise fail(f"--kind {kind}: choose one of {', '.join(EvidenceKind)}")
    code = None if country is None else codes(country)[0]
    store.configure()
    store.prepare()
    from constancia.store.judged.evidence import EvidenceFilters, evidence_list

    rows = [
        {
            "id": one.id,
            "kind": str(one.kind),
            "side": str(one.side),
            "countries": " ".join(one.countries),
            "providers": list(one.providers),
            "date": one.date or one.published,
            "title": one.title,
            "publisher": one.provenance.publisher,
            "file": one.provenance.file,
            "line": one.provenance.line,
            "url": one.provenance.url,
            "flags": list(one.flags),
        }
        for one in evidence_list(EvidenceFilters(kind=kind, country=code), limit=limit)
    ]
    write_list(rows, columns=LISTED_COLUMNS, shown=LISTED_SHOWN, format=format, out=out)


def _leads(paper: str, format: str | None, out: Path | None) -> None:
    from constancia import store

    store.configure()
    store.prepare()
    from constancia.store import queries
    from constancia.store.judged.leading import look_for_leads
    from constancia.store.keeping.load import load
    from constancia.track.deeds import issuer_of

    try:
        stored = load(queries.paper(paper).document)
    except queries.NotStored as error:
        raise fail(f"{error}; store it first with `constancia load`") from error
    if issuer_of(stored) is None:
        complain("It is not known who issued this paper: only deeds of whom no source says are compared")
    with waiting("Looking for leads"):
        found, known = look_for_leads(stored)
    quotes = {one.id: one.quote for one in stored.statements}
    rows = [
        {
            "statement": one.commitment,
            "quote": quotes[one.commitment],
            "score": one.score,
            "evidence": one.evidence,
            "title": known[one.evidence].title,
            "providers": list(known[one.evidence].providers) or [UNSTATED],
            "grounds": [f"{ground.on}: {ground.left} = {ground.right}" for ground in one.grounds],
            "author": one.by,
        }
        for one in found
    ]
    write_list(rows, columns=LEAD_COLUMNS, shown=LEAD_SHOWN, format=format, out=out)
