"""Which state of the library an answer was made from: the mark that lets a caller keep what it has."""

from __future__ import annotations

from hashlib import blake2b

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from constancia import __version__
from constancia.store import evidence, facts, queries
from constancia.store.evidence_pages import findings_version


def version() -> str:
    """A mark that changes whenever a paper, a fact, evidence or a finding is added, changed or taken away."""
    marks = (queries.version(), facts.version(), evidence.version(), findings_version())
    return " ".join(map(str, (__version__, *marks)))


def etag(request: HttpRequest) -> str | None:
    """The mark of one answer: of the library, the address, the form and language asked for, and the day.

    None where there is nothing to keep.
    """
    if "/uploads/" in request.path:  # it changes by itself
        return None
    asked = (
        version(),
        request.get_host(),
        request.get_full_path(),
        request.headers.get("Accept", ""),
        get_language() or "",
        timezone.now().date().isoformat(),
    )
    mark = blake2b("\n".join(asked).encode("utf-8", "replace"), digest_size=12).hexdigest()
    return f'"{mark}"'
