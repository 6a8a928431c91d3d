"""What the API says of itself: OpenAPI, with every form and every problem of each address.

python -m constancia.web.api.description > docs/reference/openapi.json
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from constancia.web.api.forms import CSV, LINES
from constancia.web.api.problems import TYPE

PROBLEM = {
    "title": "Problem",
    "description": "RFC 9457: what went wrong, and what to do",
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "additionalProperties": False,
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["place", "detail"],
                "additionalProperties": False,
                "properties": {"place": {"type": "string"}, "detail": {"type": "string"}},
            },
        },
    },
}
ALWAYS = {
    "401": "The site is private: sign in, or send a token",
    "406": "It is not given in this form",
    "422": "A parameter is unknown or has a value that there is not",
    "429": "Too many requests: the header Retry-After says when to go on",
    "500": "The fault is the site's",
    "503": "The library cannot be asked just now",
}
SOMETIMES = {"404": "There is no such thing", "410": "The library has changed since the list was begun"}


WRITTEN = {
    "400": "What was sent is not in the form that it says",
    "413": "Less at a time",
    "415": "It is not taken in this form",
}


def completed(schema: dict[str, Any]) -> dict[str, Any]:
    """The description that ninja makes, with what it does not know of."""
    schema["components"].setdefault("schemas", {})["Problem"] = PROBLEM
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            _plain(operation.get("parameters", ()), _fields_of(operation, schema["components"]["schemas"]))
            _complete(path, method, operation)
    return schema


def _plain(parameters: Iterable[dict[str, Any]], fields: Sequence[str]) -> None:
    """A parameter is there or not, never null; `fields` are names of fields with commas."""
    for one in parameters:
        for choice in one["schema"].pop("anyOf", ()):
            if choice.get("type") != "null":
                one["schema"].update(choice)
        if one["name"] == "fields":
            names = "|".join(fields)
            one["schema"]["pattern"] = f"^(({names})(,({names}))*)?$"


def _fields_of(operation: dict[str, Any], schemas: dict[str, Any]) -> Sequence[str]:
    """The fields of what an operation gives; of a list those of its rows."""
    content = operation["responses"].get(200, {}).get("content", {})
    schema = content.get("application/json", {}).get("schema", {})
    while "$ref" in schema or "items" in schema.get("properties", {}):
        if "$ref" in schema:
            schema = schemas[schema["$ref"].rpartition("/")[2]]
        else:
            schema = schema["properties"]["items"]["items"]
    return list(schema.get("properties", ()))


def _complete(path: str, method: str, operation: dict[str, Any]) -> None:
    names = {one["name"] for one in operation.get("parameters", ())}
    responses = operation["responses"] = {str(key): value for key, value in operation["responses"].items()}
    if path.endswith("/text"):
        responses["200"] = {"description": "OK", "content": {"text/plain": {"schema": {"type": "string"}}}}
    told = dict(ALWAYS)
    if "{" in path or "cursor" in names or "country" in names:
        told["404"] = SOMETIMES["404"]
    if "cursor" in names:
        told["410"] = SOMETIMES["410"]
    if "cursor" in names or path.endswith("/suggestions"):
        for form in (LINES, CSV):
            responses["200"]["content"][form] = {"schema": {"type": "string"}}
    if method == "post":
        told |= WRITTEN
    if operation.get("security"):
        told["403"] = "The account may not do that"
    if method == "get" and "security" not in operation:
        responses["304"] = {"description": "It is as the caller has it (If-None-Match)"}
    for status, words in sorted(told.items()):
        responses[status] = {
            "description": words,
            "content": {TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }


def page() -> str:
    """The description as it is kept in docs/reference/openapi.json."""
    from constancia.web.api.service import api

    return json.dumps(api.get_openapi_schema(), ensure_ascii=False, indent=1) + "\n"
