"""How the columns of somebody's table become evidence: a small file in TOML, ours or the user's.

Each text may have columns in it (template.py). `docs/reference/evidence.md` explains every key.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from constancia.gather.errors import GatherError
from constancia.gather.template import Choice, Lookup, Template
from constancia.model import EvidenceKind, Side

OWN = ("*file", "*column", "*value")  # columns that every row has: the file's name, and those of wide tables
REQUIRED = ("source", "kind", "publisher", "id", "title", "quotation")
DATE_FORMS = ("iso", "month-first", "day-first")
KEYS = {
    "": {*REQUIRED, "side", "reporter", "url", "licence", "requires", "countries", "areas", "date",
         "published", "retrieved", "status", "done", "language", "stated", "wide", "blank", "date_form",
         "dates", "lookup", "codes", "providers", "amount", "sector", "organisation", "flag", "related"},
    "amount": {"value", "kind", "unit", "date", "basis"},
    "sector": {"vocabulary", "code", "name"},
    "organisation": {"role", "name", "split"},
    "flag": {"of", "in", "not_in", "word"},
    "related": {"word", "source", "id"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AmountColumns:
    value: Template
    kind: Template
    unit: Template
    date: Template
    basis: Template


@dataclass(frozen=True, slots=True)
class SectorColumns:
    vocabulary: Template
    code: Template
    name: Template


@dataclass(frozen=True, slots=True)
class OrganisationColumns:
    """`split` parts several names in one cell; empty where a cell has one."""

    role: str
    name: Template
    split: str


@dataclass(frozen=True, slots=True)
class FlagRule:
    """`word` is a flag where `of` is filled and among `values` (`among` true) or not among them."""

    of: Template
    word: Template
    values: frozenset[str] | None
    among: bool


@dataclass(frozen=True, slots=True)
class RelatedColumns:
    """A flag `word:ID` that names other evidence: of `source`, with the identifier `id`."""

    word: str
    source: str
    id: Template


@dataclass(frozen=True, slots=True)
class TableMapping:
    """A mapping as it is used. `requires` are the columns by which a table is known to be of this sort.

    `providers` are those whose deed a row is; `areas` says that a country that is none (a region, "World")
    is kept as a flag and not refused; `codes` are the source's own codes of countries; `blank` the cells that
    mean nothing.
    """

    name: str
    source: str
    kind: EvidenceKind
    publisher: Template
    id: Template
    title: Template
    quotation: Template
    url: Template
    licence: Template
    date: Template
    published: Template
    status: Template
    language: Template
    stated: Template
    reporter: Template
    side: Template
    retrieved: Template
    requires: frozenset[str]
    countries: tuple[Template, ...]
    providers: tuple[Template, ...]
    areas: bool
    done: frozenset[str]
    wide: re.Pattern[str] | None
    blank: frozenset[str]
    date_form: str
    dates: tuple[tuple[str, Template], ...]
    codes: Mapping[str, str]
    amounts: tuple[AmountColumns, ...]
    sectors: tuple[SectorColumns, ...]
    organisations: tuple[OrganisationColumns, ...]
    flags: tuple[FlagRule, ...]
    related: tuple[RelatedColumns, ...]

    def fits(self, names: tuple[str, ...]) -> bool:
        """Whether a table with these columns is of this sort."""
        return self.requires <= set(names) and (self.wide is None or any(map(self.wide.fullmatch, names)))


@cache
def shipped() -> tuple[TableMapping, ...]:
    """The mappings that come with Constancia, in the order in which they are tried."""
    folder = files(__package__).joinpath("mappings")
    named = sorted((file.name, file) for file in folder.iterdir() if file.name.endswith(".toml"))
    return tuple(parsed(file.read_text(encoding="utf-8"), name.removesuffix(".toml")) for name, file in named)


def load(path: Path) -> TableMapping:
    """A mapping of the user's; GatherError names what is wrong with it.

    All of its columns must be in the table, but those that it says may be missing.
    """
    try:
        found = parsed(path.read_text(encoding="utf-8"), path.name)
    except OSError as error:
        raise GatherError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise GatherError(f"{path.name} is not in UTF-8; save it as UTF-8 and try again") from error
    return found


def parsed(text: str, name: str) -> TableMapping:
    """The mapping that a text in TOML is; GatherError where it is none."""
    try:
        data = tomllib.loads(text)
        _check_keys(data, name)
        return _mapping(data, name)
    except tomllib.TOMLDecodeError as error:
        raise GatherError(f"{name}: it is no TOML ({error})") from error
    except KeyError as error:
        raise GatherError(f"{name}: [lookup.{error.args[0]}] is used, but not there") from error
    except (ValueError, TypeError, AttributeError, re.error) as error:
        raise GatherError(f"{name}: {error}") from error


def _check_keys(data: Mapping[str, Any], name: str) -> None:
    lacking = [key for key in REQUIRED if not data.get(key)]
    if lacking:
        raise GatherError(f"{name}: a mapping needs {', '.join(lacking)}; see docs/reference/evidence.md")
    for part, known in KEYS.items():
        tables = [data] if not part else data.get(part, [])
        for table in tables:
            unknown = sorted(set(table) - known)
            if unknown:
                raise GatherError(
                    f"{name}: {part or 'a mapping'} has no {unknown[0]!r}; known are {_list(known)}"
                )
    if data.get("date_form", "iso") not in DATE_FORMS:
        raise GatherError(f"{name}: date_form is one of {', '.join(DATE_FORMS)}")


def _list(known: set[str]) -> str:
    return ", ".join(sorted(known))


def _mapping(data: Mapping[str, Any], name: str) -> TableMapping:
    lookups = {one: _lookup(pairs) for one, pairs in data.get("lookup", {}).items()}

    def template(table: Mapping[str, Any], key: str) -> Template:
        return Template.of(table.get(key, ""), lookups)

    fields: dict[str, Any] = {key: template(data, key) for key in (
        "publisher", "id", "title", "quotation", "url", "licence", "date", "published", "retrieved", "status",
        "language", "stated", "reporter", "side",
    )}  # fmt: skip
    countries, providers = (
        tuple(Template.of(text, lookups) for text in data.get(key, ())) for key in ("countries", "providers")
    )
    if not fields["side"].choices and data.get("side"):
        Side(data["side"])  # wrong for every row
    dates = tuple((event, Template.of(text, lookups)) for event, text in data.get("dates", {}).items())
    parts = dict(_parts(data, template))
    wanted = (*fields.values(), *countries, *providers, *(one for _, one in dates), *_templates(parts))
    return TableMapping(
        name=name,
        source=data["source"],
        kind=EvidenceKind(data["kind"]),
        requires=frozenset(data.get("requires", ())) or frozenset(_needed(wanted)),
        countries=countries,
        providers=providers,
        areas=data.get("areas", False),
        done=frozenset(data.get("done", ())),
        wide=re.compile(data["wide"]) if "wide" in data else None,
        blank=frozenset(data.get("blank", ())),
        date_form=data.get("date_form", "iso"),
        dates=dates,
        codes=data.get("codes", {}),
        **fields,
        **parts,
    )


def _lookup(pairs: Mapping[str, str]) -> Lookup:
    return tuple((re.compile(pattern), value) for pattern, value in pairs.items())


def _parts(
    data: Mapping[str, Any], template: Callable[[Mapping[str, Any], str], Template]
) -> Iterator[tuple[str, Any]]:
    """The lists of a mapping, each entry with its templates."""
    yield (
        "amounts",
        tuple(
            AmountColumns(*(template(one, key) for key in ("value", "kind", "unit", "date", "basis")))
            for one in data.get("amount", ())
        ),
    )
    yield (
        "sectors",
        tuple(
            SectorColumns(*(template(one, key) for key in ("vocabulary", "code", "name")))
            for one in data.get("sector", ())
        ),
    )
    yield (
        "organisations",
        tuple(
            OrganisationColumns(one["role"], template(one, "name"), one.get("split", ""))
            for one in data.get("organisation", ())
        ),
    )
    yield "flags", tuple(_flag(one, template) for one in data.get("flag", ()))
    yield (
        "related",
        tuple(
            RelatedColumns(one["word"], one.get("source", data["source"]), template(one, "id"))
            for one in data.get("related", ())
        ),
    )


def _flag(one: Mapping[str, Any], template: Callable[[Mapping[str, Any], str], Template]) -> FlagRule:
    values = one.get("in", one.get("not_in"))
    return FlagRule(
        template(one, "of"), template(one, "word"), None if values is None else frozenset(values), "in" in one
    )


def _templates(parts: Mapping[str, Any]) -> Iterator[Template]:
    for entries in parts.values():
        for entry in entries:
            for field in entry.__dataclass_fields__:
                value = getattr(entry, field)
                if isinstance(value, Template):
                    yield value


def _needed(templates: tuple[Template, ...]) -> Iterator[str]:
    """The columns without which a table cannot be read by these; of a choice of several any will do."""
    choices: list[Choice] = [choice for one in templates for choice in one.choices]
    for choice in choices:
        if not choice.optional and len(choice.columns) == 1 and choice.columns[0] not in OWN:
            yield choice.columns[0]
