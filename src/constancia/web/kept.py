"""What is answered to whoever has not signed in, kept in memory while nothing stored changes.

Each process keeps its own. An answer is known by the mark of the store, the day, the language, the address
and the form asked for, so that none is ever given that the store no longer says; whatever was longest not
asked for goes first.
"""

from __future__ import annotations

import zlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import get_language

from constancia.web.marks import mark_of

MOST = 10_000_000  # bytes of packed pages; a page of 50 kB takes some 8 kB
BESIDE = 1_500  # bytes that a page takes besides: its address, its headers and its place among the others
LARGEST = 300_000  # bytes of a page: what is larger is asked for seldom, and would drive out many
OTHERS = ("/admin/", "/desk/", "/account/", "/language/", "/static/", "/api/v1/uploads/")  # not kept here
API = "/api/v"
MADE = ("text/html", "text/calendar", "text/markdown")  # of what is stored, by us

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was answered: its headers, and its body packed."""

    headers: tuple[tuple[str, str], ...]
    packed: bytes

    @property
    def size(self) -> int:
        """Bytes of memory, about."""
        return len(self.packed) + BESIDE


@dataclass(slots=True)
class Pages:
    """The pages that are kept, the one asked for last at the end."""

    most: int = MOST
    _kept: OrderedDict[Key, Page] = field(default_factory=OrderedDict)
    _size: int = 0
    _lock: Lock = field(default_factory=Lock)

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Key) -> HttpResponse | None:
        with self._lock:
            page = self._kept.get(key)
            if page is None:
                return None
            self._kept.move_to_end(key)
        return HttpResponse(zlib.decompress(page.packed), headers=dict(page.headers))

    def put(self, key: Key, response: HttpResponse) -> None:
        page = Page(tuple(response.items()), zlib.compress(response.content, 1))
        with self._lock:
            before = self._kept.pop(key, None)
            self._kept[key] = page
            self._size += page.size - (before.size if before else 0)
            while self._size > self.most:
                self._size -= self._kept.popitem(last=False)[1].size

    def forget(self) -> None:
        """Begin anew."""
        with self._lock:
            self._kept.clear()
            self._size = 0


pages = Pages()


class KeptPagesMiddleware:
    """Answers with what is kept, where there is something that is still true."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not _is_for_everyone(request):
            return self.get_response(request)
        key = _key(request)
        kept = pages.get(key)
        if kept is not None:
            return kept
        response = self.get_response(request)
        if isinstance(response, HttpResponse) and _can_be_kept(request, response):
            pages.put(key, response)
        return response


def _is_for_everyone(request: HttpRequest) -> bool:
    """Whether the answer would be the same for any reader of this language."""
    return (
        request.method == "GET"
        and not settings.PRIVATE
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and "Authorization" not in request.headers
        and "HX-Request" not in request.headers  # parts of pages: they are small, and many
        and not request.path.startswith(OTHERS)
    )


def _key(request: HttpRequest) -> Key:
    return (
        mark_of(request).whole,
        timezone.now().date().isoformat(),
        get_language() or "",
        request.headers.get("Accept", "") if request.path.startswith(API) else "",
        request.build_absolute_uri(),
    )


def _can_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    """A whole page, answer or made file that sets nothing in the reader's browser, and says nothing of being
    kept; not a copy of evidence, which is checked each time.
    """
    made = response.headers.get("Content-Type", "").startswith(MADE)
    return (
        response.status_code == 200
        and not response.cookies
        and (made or request.path.startswith(API))
        and "Cache-Control" not in response.headers
        and len(response.content) <= LARGEST
    )
