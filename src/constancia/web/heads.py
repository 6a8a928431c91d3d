"""HEAD: what GET answers, without its body. Servers of applications leave that to the application."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase


class HeadMiddleware:
    """Sends no body after HEAD: a caller that keeps its connection would take it for the next answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        asked = request.method  # others take it for GET on its way
        response = self.get_response(request)
        if asked == "HEAD":
            _empty(response)
        return response


def _empty(response: HttpResponseBase) -> None:
    """Take the body away and tell its length all the same, where that is known before it is made."""
    if isinstance(response, StreamingHttpResponse):
        response.streaming_content = ()
    elif isinstance(response, HttpResponse):
        response.headers.setdefault("Content-Length", str(len(response.content)))
        response.content = b""
