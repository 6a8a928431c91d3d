"""The page that explains the API, made of what the API says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from constancia.web.api.service import api


@dataclass(frozen=True, slots=True)
class Parameter:
    """A name that an address may have, in its path or behind the question mark."""

    name: str
    values: str
    words: str
    needed: bool


@dataclass(frozen=True, slots=True)
class Address:
    """One address with what it does."""

    id: str
    method: str
    path: str
    words: str
    parameters: tuple[Parameter, ...]
    forms: tuple[str, ...]


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    site = request.build_absolute_uri("/api/v1")
    examples = (
        f"curl '{site}/search?q=customs'",
        f"curl -H 'Accept: text/csv' '{site}/statements?firmness=offers'",
    )
    context = {"groups": _groups(), "examples": examples}
    return render(request, "api/about.html", context)


@cache
def _groups() -> tuple[tuple[str, tuple[Address, ...]], ...]:
    """The addresses by what they are about."""
    found: dict[str, list[Address]] = {}
    for path, methods in api.get_openapi_schema()["paths"].items():
        for method, operation in methods.items():
            found.setdefault(operation["tags"][0], []).append(_address(path, method, operation))
    return tuple((tag, tuple(addresses)) for tag, addresses in found.items())


def _address(path: str, method: str, operation: dict[str, Any]) -> Address:
    ok = operation["responses"].get("200", {})
    return Address(
        operation["operationId"],
        method.upper(),
        path,
        operation.get("description", ""),
        tuple(_parameter(one) for one in operation.get("parameters", ())),
        tuple(ok.get("content", {})),
    )


def _parameter(said: dict[str, Any]) -> Parameter:
    schema = said["schema"]
    words = said.get("description") or schema.get("description", "")
    return Parameter(said["name"], _values(schema), words, bool(said.get("required")))


def _values(schema: dict[str, Any]) -> str:
    """What a parameter takes, in the words of JSON Schema."""
    if "$ref" in schema:
        return _values(_resolved(schema["$ref"]))
    if "enum" in schema:
        return ", ".join(str(one) for one in schema["enum"])
    if "anyOf" in schema:
        return _values(next(one for one in schema["anyOf"] if one.get("type") != "null"))
    if schema.get("type") == "array":
        return _values(schema["items"])
    if "minimum" in schema and "maximum" in schema:
        return f"{schema['minimum']}–{schema['maximum']}"
    return str(schema.get("format") or schema.get("type", ""))


def _resolved(reference: str) -> dict[str, Any]:
    found: dict[str, Any] = api.get_openapi_schema()["components"]["schemas"][reference.rpartition("/")[2]]
    return found
