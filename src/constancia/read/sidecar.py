"""What is known of a paper: the TOML file of the same name beside it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from constancia.model import Rendering, Work
from constancia.model.dates import is_date
from constancia.model.tellable import Tellable
from constancia.read.errors import ReadError

_WORK = frozenset(field.name for field in fields(Work))
_DOCUMENT = frozenset({"language", "rendering"})
_SOURCE = frozenset({"url", "retrieved_at", "publisher", "licence", "note"})
_TABLES = {"work": _WORK, "document": _DOCUMENT, "source": _SOURCE}
_LISTS = frozenset({"issuer_names", "counterpart_names"})
_DAY = Tellable("Write the day as 2018, 2018-11 or 2018-11-05")
_REMEDY = Tellable("Correct the file, or take it away to read the paper without it")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The fields as written: of `Work`, of `Document` (language, rendering) and of `Source`."""

    work: dict[str, Any]
    document: dict[str, str]
    source: dict[str, Any]

    @property
    def language(self) -> str | None:
        return self.document.get("language")

    @property
    def rendering(self) -> Rendering:
        return Rendering(self.document.get("rendering", Rendering.UNSTATED))

    def over(self, other: Sidecar) -> Sidecar:
        """This one's fields, and the other's where this has none."""
        return Sidecar(
            {**other.work, **self.work}, {**other.document, **self.document}, {**other.source, **self.source}
        )


NONE = Sidecar({}, {}, {})


def beside(paper: Path) -> Sidecar:
    """The sidecar of a paper, `NONE` where there is none; ReadError where it is not as it should be.

    A TOML file of the same name with none of the tables [work], [document], [source] is not meant for us.
    """
    path = paper.with_suffix(".toml")
    if path == paper or not path.is_file():
        return NONE
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ReadError(
            str(path), Tellable("cannot be read as TOML ({error})", error=error), _REMEDY
        ) from error
    if not tables.keys() & _TABLES.keys():
        return NONE
    return checked(str(path), tables)


def checked(name: str, tables: dict[str, Any]) -> Sidecar:
    """The tables [work], [document], [source] of the file `name`; ReadError for what is amiss."""
    for table in tables:
        if table not in _TABLES or not isinstance(tables[table], dict):
            raise ReadError(
                name, Tellable("[{table}] is not one of [work], [document], [source]", table=table), _REMEDY
            )
        for key, value in tables[table].items():
            if key not in _TABLES[table]:
                raise ReadError(name, Tellable("[{table}] knows no {key!r}", table=table, key=key), _REMEDY)
            if not _fits(key, value):
                remedy = _DAY if key == "date" else _REMEDY
                raise ReadError(
                    name,
                    Tellable("[{table}] {key} cannot be {value}", table=table, key=key, value=repr(value)),
                    remedy,
                )
    work = {key: tuple(value) if key in _LISTS else value for key, value in tables.get("work", {}).items()}
    return Sidecar(work, tables.get("document", {}), tables.get("source", {}))


def _fits(key: str, value: object) -> bool:
    if key in _LISTS:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if key == "rendering":
        return value in [rendering.value for rendering in Rendering]
    return isinstance(value, str) and bool(value.strip()) and (key != "date" or is_date(value))
