"""The API put together: its addresses, what every request passes through, and what becomes of faults."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from functools import cache, wraps
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve
from django.views.decorators.http import condition
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation

from constancia.store.errors import BadFilter, StoreError
from constancia.web.api import description, evidence, papers, registers, statements, writing
from constancia.web.api.forms import single
from constancia.web.api.problems import Problem
from constancia.web.api.versions import etag

View = Callable[..., HttpResponseBase]
PLACE = re.compile(r"<(?:\w+:)?(\w+)>")  # where a route has a part of its own
ABOUT = """Policy papers as data: every statement in its exact wording, with who set each value.

Lists are given as JSON (`items`, `total`, `next`), JSON Lines or CSV, by the header Accept, and page by page:
follow `next`, or the header Link. `fields` names the fields to tell. Names beside codes are in the language
of the header Accept-Language. Send an ETag back with If-None-Match to be told 304 where nothing has changed.
Offsets count code points.
"""


class Api(NinjaAPI):
    """Ninja's API, whose operations are called by their functions and which tells every problem."""

    _described: OpenAPISchema | None = None

    def get_openapi_operation_id(self, operation: Operation) -> str:
        return operation.view_func.__name__

    def get_openapi_schema(self, **asked: Any) -> OpenAPISchema:
        """The description, put together once: it takes half a second, and many answers look into it."""
        if asked or self._described is None:
            schema = super().get_openapi_schema(**asked)
            description.completed(schema)
            if asked:
                return schema
            self._described = schema
        return self._described


api = Api(
    title="Constancia",
    version="1",
    description=ABOUT,
    docs_url=None,
    openapi_url=None,
    urls_namespace="api-1",
)


@cache
def _names() -> dict[str, frozenset[str]]:
    """By operation the names that an address may have behind its question mark."""
    paths = api.get_openapi_schema()["paths"].values()
    return {
        operation["operationId"]: frozenset(
            one["name"] for one in operation.get("parameters", ()) if one["in"] == "query"
        )
        for methods in paths
        for operation in methods.values()
    }


def _refuse_unknown(request: HttpRequest) -> None:
    """A name that is none would be left alone without a word, and the list be another than was meant."""
    match = request.resolver_match
    there = _names().get((match.url_name if match else "") or "", frozenset())
    for name in request.GET:
        if name not in there:
            known = f"there are {', '.join(sorted(there))}" if there else "there are none"
            detail = f"There is no parameter {name[:60]!r} here; {known}."
            raise Problem(422, detail, errors=[{"place": f"query.{name[:60]}", "detail": detail}])


def methods_of(path: str) -> str:
    """What can be done at an address, as the header Allow says it; reading where there is none such."""
    try:
        route = "/" + PLACE.sub(r"{\1}", str(resolve(path).route))
    except Resolver404:
        return "GET, HEAD, OPTIONS"
    there = {method.upper() for method in api.get_openapi_schema()["paths"].get(route, {"get": {}})}
    return ", ".join(sorted(there | {"OPTIONS"} | ({"HEAD"} if "GET" in there else set())))


def gate(run: View) -> View:
    """What every operation passes: no unknown parameters, and 304 for who has the answer already."""
    conditional: View = condition(etag_func=lambda request, *_args, **_more: etag(request))(run)

    @wraps(run)
    def gated(request: HttpRequest, *args: Any, **more: Any) -> HttpResponseBase:
        try:
            _refuse_unknown(request)
            response = (conditional if request.method == "GET" else run)(request, *args, **more)
        except Exception as error:
            response = api.on_exception(request, error)
        if response.status_code >= 400:
            del response.headers["ETag"]
        return response

    return gated


@api.exception_handler(Problem)
def _problem(_request: HttpRequest, problem: Problem) -> HttpResponse:
    return problem.response()


@api.exception_handler(ValidationError)
def _invalid(_request: HttpRequest, invalid: ValidationError) -> HttpResponse:
    errors = [
        {
            "place": ".".join(str(step) for step in one["loc"] if step not in _WRAPPERS),
            "detail": str(one["msg"]).removeprefix("Value error, "),
        }
        for one in invalid.errors
    ]
    detail = "; ".join(f"{one['place']}: {one['detail']}" for one in errors)
    return Problem(422, detail, errors=errors).response()


_WRAPPERS = frozenset({"paging", "choice", "asked", "day", "asking", "about", "words"})


@api.exception_handler(Http404)
def _missing(_request: HttpRequest, error: Http404) -> HttpResponse:
    return Problem(404, str(error) or "There is no such thing.").response()


@api.exception_handler(HttpError)
def _refused(_request: HttpRequest, error: HttpError) -> HttpResponse:
    if error.status_code == 401:
        told = "Say who writes: Authorization: Bearer TOKEN. Tokens are made under /desk/tokens/."
        return Problem(401, told, headers={"WWW-Authenticate": "Bearer"}).response()
    return Problem(error.status_code, error.message).response()


@api.exception_handler(MultiPartParserError)
@api.exception_handler(SuspiciousOperation)
def _unreadable(_request: HttpRequest, _error: Exception) -> HttpResponse:
    """A form whose parts cannot be told apart, or that has more of them than any form here."""
    return Problem(400, "What was sent is not in the form that its header Content-Type says.").response()


@api.exception_handler(BadFilter)
def _bad(_request: HttpRequest, error: BadFilter) -> HttpResponse:
    return Problem(422, str(error)).response()


@api.exception_handler(StoreError)
def _closed(request: HttpRequest, error: StoreError) -> HttpResponse:
    """What the database said is for the log: it names places that are no one else's business."""
    logging.getLogger("django.request").error("%s: %s", request.path, error, exc_info=error)
    told = "The library cannot be asked just now: try again in a moment."
    return Problem(503, told, headers={"Retry-After": "5"}).response()


@api.exception_handler(Exception)
def _failed(request: HttpRequest, error: Exception) -> HttpResponse:
    logging.getLogger("django.request").error("%s: %s", request.path, error, exc_info=error)
    return Problem(500, "The fault is the site's own, and is in its log: tell whoever runs it.").response()


api.add_decorator(gate, mode="view")
for each in (papers.router, statements.router, registers.router, evidence.router, writing.router):
    api.add_router("", each)


@api.get("/openapi.json", include_in_schema=False)
def openapi(request: HttpRequest) -> HttpResponse:
    """This description."""
    return single(request, api.get_openapi_schema())
