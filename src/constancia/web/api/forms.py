"""Answers in the form that a program asks for: JSON, JSON Lines or CSV, with the fields it names."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse

from constancia.publish import csv, jsonl
from constancia.web.api import paging
from constancia.web.api.problems import Problem
from constancia.web.listing import Column

T = TypeVar("T")
JSON, LINES, CSV = "application/json", "application/jsonl", "text/csv"
LISTS = (JSON, LINES, CSV)
A_PAGE, MOST = 50, 200  # rows of a page: without and at most with `limit`


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch(Generic[T]):
    """Some rows of a list of `total`; `more` is what JSON tells of the whole list besides."""

    rows: Sequence[T]
    total: int
    more: Mapping[str, Any] = field(default_factory=dict)


def whole(rows: Sequence[T]) -> Callable[[int, int], Stretch[T]]:
    """Stretches of a list that is there already."""
    return lambda begin, limit: Stretch(rows=rows[begin : begin + limit], total=len(rows))


def listed(
    request: HttpRequest,
    columns: Sequence[Column[T]],
    fetch: Callable[[int, int], Stretch[T]],
    *,
    limit: int = A_PAGE,
    cursor: str | None = None,
    fields: str | None = None,
) -> HttpResponse:
    """One page of a list. `fetch(begin, limit)` gives its rows; `Link` leads to the next page."""
    form = _form(request, LISTS)
    chosen = _chosen(columns, fields)
    begin = paging.offset(request, cursor)
    found = fetch(begin, limit)
    records = [{column.name: column.value(row) for column in chosen} for row in found.rows]
    end = begin + len(found.rows)
    more = paging.after(request, end) if found.rows and end < found.total else None
    if form == JSON:
        response = _json({"items": records, "total": found.total, "next": more, **found.more})
    else:
        lines = (
            jsonl.lines(_plain(records))
            if form == LINES
            else csv.lines(map(_in_cells, _plain(records)), columns=[column.name for column in chosen])
        )
        response = HttpResponse(
            "".join(lines).encode("utf-8", "replace"), content_type=f"{form}; charset=utf-8"
        )
    if more:
        response.headers["Link"] = f'<{more}>; rel="next"'
    response.headers["Total-Count"] = str(found.total)
    return response


def single(request: HttpRequest, record: Mapping[str, Any], fields: str | None = None) -> HttpResponse:
    """One thing, as JSON, with all its fields or those that are named."""
    _form(request, (JSON,))
    named = _named(tuple(record), fields)
    return _json({name: record[name] for name in named})


def answer(
    record: Mapping[str, Any], *, status: int = 200, headers: Mapping[str, str] | None = None
) -> HttpResponse:
    """What became of something that was given: told whole, and kept by no one on the way."""
    response = _json(record)
    response.status_code = status
    for name, value in {"Cache-Control": "no-store", **(headers or {})}.items():
        response.headers[name] = value
    return response


def record_of(columns: Sequence[Column[T]], row: T) -> dict[str, Any]:
    return {column.name: column.value(row) for column in columns}


def _form(request: HttpRequest, there: Sequence[str]) -> str:
    """The form that the header Accept likes best of those there are; Problem 406 where it takes none."""
    if not request.headers.get("Accept", "*/*").strip():  # said, but nothing in it
        return there[0]
    form = request.get_preferred_type(list(there))
    if form is None:
        raise Problem(406, f"This is given as {', '.join(there)}: ask for one of them in the header Accept.")
    return form


def _chosen(columns: Sequence[Column[T]], fields: str | None) -> list[Column[T]]:
    named = set(_named([column.name for column in columns], fields))
    return [column for column in columns if column.name in named]


def _named(there: Sequence[str], fields: str | None) -> Sequence[str]:
    """The fields that are asked for, in the order in which they are told; all where none is named."""
    asked = [name.strip() for name in (fields or "").split(",") if name.strip()]
    unknown = [name for name in asked if name not in there]
    if unknown:
        detail = f"fields: there is no field {unknown[0][:60]!r}; there are {', '.join(there)}"
        raise Problem(422, detail, errors=[{"place": "query.fields", "detail": detail}])
    return [name for name in there if name in asked] if asked else there


def _json(value: Any) -> HttpResponse:
    return HttpResponse(_dumped(value).encode("utf-8", "replace"), content_type=JSON)


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, cls=DjangoJSONEncoder)


def _plain(records: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The records with nothing in them but what JSON has."""
    return [json.loads(_dumped(record)) for record in records]


def _in_cells(record: Mapping[str, Any]) -> dict[str, Any]:
    """The record with its lists of objects as JSON: a cell has no columns of its own."""
    return {
        name: _dumped(value)
        if isinstance(value, list) and any(isinstance(one, dict) for one in value)
        else value
        for name, value in record.items()
    }
