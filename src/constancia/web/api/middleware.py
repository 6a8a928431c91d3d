"""What holds for every address under /api/, found or not: problems, methods, other sites, how often."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from constancia.web.accounts.bearer import owner_by_token
from constancia.web.api.limits import caller_of, limiter
from constancia.web.api.problems import REMEDIES, TYPE, Problem

ROOT = "/api/v"
READING = "GET, HEAD, OPTIONS"
HEADERS = "Accept, Accept-Language, Authorization, If-None-Match"
EXPOSED = "ETag, Link, Retry-After, Total-Count"
A_DAY = "86400"


class ApiMiddleware:
    """Answers OPTIONS and HEAD, counts requests, lets other sites read, tells every fault as a problem."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(ROOT):
            return self.get_response(request)
        rate = settings.API_RATE
        seconds = limiter.wait(_caller(request), rate)
        if seconds:
            told = f"Too many requests: go on in {seconds} s. {rate} a minute are answered."
            response: HttpResponseBase = Problem(429, told, headers={"Retry-After": str(seconds)}).response()
        elif request.method == "OPTIONS":
            response = _options(request)
        else:
            response = _told(self._answered(request))
        patch_vary_headers(response, ("Accept", "Authorization"))
        if request.method in ("GET", "HEAD", "OPTIONS"):
            response.headers["Access-Control-Allow-Origin"] = "*"
            response.headers["Access-Control-Expose-Headers"] = EXPOSED
        return response

    def _answered(self, request: HttpRequest) -> HttpResponseBase:
        """HEAD is GET here; `HeadMiddleware` leaves its body out."""
        if request.method == "HEAD":
            request.method = "GET"
        return self.get_response(request)


def _caller(request: HttpRequest) -> str:
    """Whose requests are counted together: those of an account with a token, else those of an address.

    A token that is none counts for its address: else whoever made one up each time would never be counted.
    """
    owner = owner_by_token(request)
    return caller_of(request) if owner is None else f"account {owner.pk}"


def _options(request: HttpRequest) -> HttpResponse:
    """What may be done here; to a browser that asks for another site: reading, nothing else."""
    from constancia.web.api.service import methods_of  # it needs the addresses, which need the middleware

    response = HttpResponse(status=204, headers={"Allow": methods_of(request.path)})
    if "Access-Control-Request-Method" in request.headers:
        response.headers["Access-Control-Allow-Methods"] = READING
        response.headers["Access-Control-Allow-Headers"] = HEADERS
        response.headers["Access-Control-Max-Age"] = A_DAY
    return response


def _told(response: HttpResponseBase) -> HttpResponseBase:
    """A fault that was told in another form (a page, a line of text) as a problem."""
    status = response.status_code
    if status < 400 or response.headers.get("Content-Type", "").startswith(TYPE):
        return response
    kept = {name: response.headers[name] for name in ("Allow", "Retry-After") if name in response.headers}
    if "Allow" in kept:
        allowed = {one.strip() for one in kept["Allow"].split(",")}
        kept["Allow"] = ", ".join(sorted(allowed | {"OPTIONS"} | ({"HEAD"} if "GET" in allowed else set())))
    return Problem(status, REMEDIES.get(status, "The request cannot be answered."), headers=kept).response()
