"""How much a request may carry: it is refused by what it says of itself, before anything of it is read."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from constancia.store.queue.uploads import LARGEST

MOST = LARGEST + 1_000_000  # bytes: the largest file with what stands around it


class BodyMiddleware:
    """Answers 413 to what is larger than any file that is taken in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        said = request.META.get("CONTENT_LENGTH") or "0"
        if said.isdecimal() and int(said) > MOST:
            return render(request, "413.html", {"megabytes": LARGEST // 1_000_000}, status=413)
        return self.get_response(request)
