"""The mark of what is stored, asked for once a request."""

from __future__ import annotations

from django.http import HttpRequest

from constancia.store import versions
from constancia.store.versions import Mark

_MARK = "constancia_mark"  # an attribute of requests that were marked


def mark_of(request: HttpRequest) -> Mark:
    """The mark of what was stored when it was first asked for this request."""
    found: Mark | None = getattr(request, _MARK, None)
    if found is None:
        found = versions.mark()
        setattr(request, _MARK, found)
    return found
