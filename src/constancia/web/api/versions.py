"""Which state of the library an answer was made from: the mark that lets a caller keep what it has."""

from __future__ import annotations

from hashlib import blake2b

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from constancia import __version__
from constancia.store import versions
from constancia.store.versions import Mark

_MARK = "constancia_mark"  # an attribute of requests that were marked


def version(request: HttpRequest) -> str:
    """A mark that changes whenever something that the API lists does."""
    return f"{__version__} {_mark(request).listed}"


def _mark(request: HttpRequest) -> Mark:
    """The store's mark, asked for once a request."""
    found: Mark | None = getattr(request, _MARK, None)
    if found is None:
        found = versions.mark()
        setattr(request, _MARK, found)
    return found


def etag(request: HttpRequest) -> str | None:
    """The mark of one answer: of the library, the address, the form and language asked for, and the day.

    None where there is nothing to keep.
    """
    if "/uploads/" in request.path:  # it changes by itself
        return None
    compared = request.path.endswith("/similar")  # vectors come later than what is listed
    asked = (
        _mark(request).whole if compared else version(request),
        request.get_host(),
        request.get_full_path(),
        request.headers.get("Accept", ""),
        get_language() or "",
        timezone.now().date().isoformat(),
    )
    mark = blake2b("\n".join(asked).encode("utf-8", "replace"), digest_size=12).hexdigest()
    return f'"{mark}"'
