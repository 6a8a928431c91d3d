"""`constancia registers`: what is known of countries, mechanisms and instruments, and what is lacking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from constancia.cli.failures import FAILED, complain, fail
from constancia.cli.options import WRITTEN, AsOf, Out, day
from constancia.cli.output import write_list

if TYPE_CHECKING:
    from constancia.registers.facts import Facts

Format = Literal["table", "jsonl", "csv"]
Task = Literal["check", "list", "show", "add"]

FACT_SHOWN = ("subject", "property", "object", "value", "when", "publisher", "quotation")
FOUND_COLUMNS = ("lack", "serious", "subject", "message")
FOUND_SHOWN = ("lack", "subject", "message")
ENTRY_COLUMNS = ("id", "type", "facts", "name")


Entry = Annotated[
    str | None,
    typer.Argument(
        metavar="[ENTRY]",
        help="To show: an id, a country's code or name, or a kind of instrument. To check or add: a CSV "
        "file of facts.",
    ),
]
Group = Annotated[
    str | None, typer.Option(metavar="ID", help="Whose members must have facts, if not the usual ones.")
]
Side = Annotated[
    str | None, typer.Option(metavar="CODE", help="With --group: with whom they have relations or not.")
]
By = Annotated[str, typer.Option(metavar="NAME", help="Who adds the facts.")]
Everything = Annotated[
    bool, typer.Option("--everything", help="Also quotations to recheck and mechanisms that lapsed.")
]
Form = Annotated[Format | None, WRITTEN]


def registers(
    task: Annotated[
        Task,
        typer.Argument(
            metavar="TASK", help="check what they lack, list the entries, show one, or add facts."
        ),
    ],
    entry: Entry = None,
    group: Group = None,
    side: Side = None,
    by: By = "command line",
    everything: Everything = False,
    as_of: AsOf = None,
    format: Form = None,
    out: Out = None,
) -> None:
    """Look into the registers, or add to them: facts on countries, mechanisms, instruments.

    `show` prints what is known of one: of a kind of instrument ("tax treaty", "tratado de extradición") every
    fact of any country, with who says so.

    `check` ends with 1 where facts are missing, out of date or contradictory, or where the CSV file has
    rows that are no facts. Contradictory facts stay: a rule says which is shown, the others beside it.
    `add` stores the facts of a file, all or none, beside those that come with Constancia, for every
    command and the site; adding them again changes nothing.
    """
    if task == "add":
        _add(entry, by)
        return
    if task == "check" and entry is not None:
        _check_file(Path(entry))
        return
    from constancia.registers.facts import COLUMNS

    known = _known()
    if task == "check":
        rows = list(_found(known, _required(group, side), day(as_of), everything))
        write_list(rows, columns=FOUND_COLUMNS, shown=FOUND_SHOWN, format=format, out=out)
        if any(row["serious"] for row in rows):
            raise typer.Exit(FAILED)
    elif task == "list":
        write_list(list(_entries(known)), columns=ENTRY_COLUMNS, shown=ENTRY_COLUMNS, format=format, out=out)
    else:
        write_list(list(_facts(known, entry)), columns=COLUMNS, shown=FACT_SHOWN, format=format, out=out)


def _known() -> Facts:
    """The facts that come with Constancia, and those that were added to the store."""
    from constancia import store
    from constancia.registers.facts import facts

    store.configure()
    store.prepare()
    from constancia.store.judged import facts as added

    return facts().with_more(added.current())


def _add(path: str | None, by: str) -> None:
    """Store the facts of a file, all or none."""
    from constancia import store
    from constancia.registers.facts import BadFact, read_facts

    if path is None:
        raise fail("Name the CSV file whose facts to add")
    try:
        rows = list(read_facts(Path(path).read_text(encoding="utf-8-sig"), where=path, today=day(None)))
    except (BadFact, UnicodeDecodeError) as error:
        told = str(error) if isinstance(error, BadFact) else f"{path}: this is no text in UTF-8"
        raise fail(told) from error
    store.configure()
    store.prepare()
    from constancia.store.judged.facts import add

    typer.echo(f"{path}: new facts: {add(rows, by=by)} of {len(rows)}")


def _check_file(path: Path) -> None:
    """Every row that is no fact, with its line; ends with 1 where there is one."""
    from constancia.registers.facts import BadFact, fact_of, fact_rows

    good, bad = 0, 0
    try:
        for line, row in fact_rows(path.read_text(encoding="utf-8-sig"), where=str(path)):
            try:
                fact_of(row, where=f"{path}, line {line}", today=day(None))
                good += 1
            except BadFact as error:
                complain(str(error))
                bad += 1
    except (BadFact, UnicodeDecodeError) as error:
        told = str(error) if isinstance(error, BadFact) else f"{path}: this is no text in UTF-8"
        raise fail(told) from error
    typer.echo(f"{path}: facts: {good}, rows that are none: {bad}")
    if bad:
        raise typer.Exit(FAILED)


def _required(group: str | None, side: str | None) -> Mapping[str, str] | None:
    """The group and country that were asked for; None where the usual ones are meant."""
    from constancia.registers.countries import UnknownCountry, find_country
    from constancia.registers.names import register

    if group is None and side is None:
        return None
    entry = register().entries.get(group or "")
    if entry is None or not entry.members:
        raise fail(f"{group!r} is no group with members; `constancia registers list` names the entries")
    try:
        return {entry.id: find_country(side or "")}
    except UnknownCountry as error:
        raise fail(str(error)) from error


def _found(
    facts: Facts, required: Mapping[str, str] | None, as_of: date, everything: bool
) -> Iterator[dict[str, Any]]:
    from constancia.track.inspection import SERIOUS, TOLD, inspect

    for found in inspect(facts, as_of, required):
        if everything or found.lack in TOLD:
            yield {
                "lack": str(found.lack),
                "serious": found.lack in SERIOUS,
                "subject": found.subject,
                "message": found.message,
            }


def _entries(facts: Facts) -> Iterator[dict[str, Any]]:
    from constancia.lexicon.labels import labels
    from constancia.registers.countries import country_name, is_country
    from constancia.registers.names import register
    from constancia.registers.properties import instrument_kinds

    for subject in facts.subjects():
        if is_country(subject):
            name = country_name(subject, "en")
            yield {"id": subject, "type": "country", "facts": len(facts.about(subject)), "name": name}
    for entry in register().entries.values():
        found = len(facts.about(entry.id))
        yield {"id": entry.id, "type": entry.type, "facts": found, "name": entry.name("en")}
    for kind in instrument_kinds():
        number = sum(fact.property == kind for fact in facts.all)
        yield {
            "id": kind,
            "type": "instrument",
            "facts": number,
            "name": labels("en").name("instrument", kind),
        }


def _facts(facts: Facts, entry: str | None) -> Iterator[dict[str, str]]:
    from constancia.cli.known import subject_of
    from constancia.registers.facts import row_of

    if entry is None:
        raise fail("Name the entry to show: its id, a country's code or name, or a kind of instrument")
    subject = subject_of(entry)
    of_kind = (fact for fact in facts.all if fact.property == subject.id)
    found = tuple(of_kind) if subject.is_kind else facts.about(subject.id)
    if not found:
        also = ", ".join(one for one in subject.near if facts.about(one))
        complain(
            f"{subject.id}: the registers have no fact about it"
            + (f"; they have about {also}" if also else "")
            + ". To add one, write it with its source in a CSV file (docs/how-to/add-facts.md): "
            "constancia registers add FILE.csv"
        )
    yield from map(row_of, found)
