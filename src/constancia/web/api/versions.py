"""Which state of the library an answer was made from: the mark that lets a caller keep what it has."""

from __future__ import annotations

from hashlib import blake2b

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from constancia import __version__
from constancia.web.marks import mark_of


def version(request: HttpRequest) -> str:
    """A mark that changes whenever something that the API lists does."""
    return f"{__version__} {mark_of(request).listed}"


def etag(request: HttpRequest) -> str | None:
    """The mark of one answer: of the library, the address, the form and language asked for, and the day.

    None where there is nothing to keep.
    """
    if "/uploads/" in request.path:  # it changes by itself
        return None
    compared = request.path.endswith("/similar")  # vectors come later than what is listed
    asked = (
        mark_of(request).whole if compared else version(request),
        request.get_host(),
        request.get_full_path(),
        request.headers.get("Accept", ""),
        get_language() or "",
        timezone.now().date().isoformat(),
    )
    mark = blake2b("\n".join(asked).encode("utf-8", "replace"), digest_size=12).hexdigest()
    return f'"{mark}"'
