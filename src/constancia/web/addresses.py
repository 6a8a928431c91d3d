"""Addresses that nothing can be called by, whatever page they are meant for."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

_NUL = re.compile("%00|\0")


class AddressMiddleware:
    """A NUL, which no name and no word has and PostgreSQL refuses to look for: 404 where it stands in the
    path; in what is behind the question mark it is left out.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info:
            raise Http404
        request.META["QUERY_STRING"] = _NUL.sub("", request.META.get("QUERY_STRING", ""))
        return self.get_response(request)
