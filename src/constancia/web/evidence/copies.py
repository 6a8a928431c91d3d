"""Archived copies on the site: checked whenever they are looked at, shown as plain text, sent as files."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from constancia.fetch.archive import Archive, Archived, body
from constancia.gather.errors import GatherError
from constancia.model import Evidence
from constancia.store.database import archive_folder

SHOWN = 150_000  # code points of a text that a page shows at most
ENDINGS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "text/plain": "txt",
}


@dataclass(frozen=True, slots=True)
class CopyState:
    """Whether there is an archived copy, and what its check just now found."""

    archived: Archived | None
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """A text around the quotation in it; `cut` says that there is more of it in the copy."""

    before: str
    quotation: str
    after: str
    cut: bool


def state_of(evidence: Evidence) -> CopyState:
    """The archived copy of a piece of evidence, read and checked."""
    told = evidence.provenance
    if told.archived is None or told.sha256 is None or told.url is None:
        return CopyState(None)
    try:
        found = Archive(archive_folder()).find(told.sha256, told.url)
    except GatherError:
        return CopyState(None, damaged=True)
    return CopyState(found, damaged=found is None)


@require_safe
@cache_control(no_cache=True)  # the copy is checked whenever it is looked at
def text(request: HttpRequest, id: str) -> HttpResponse:
    """The archived text with the quotation marked in it; nothing in it is markup."""
    found, archived = _archived(id)
    whole = next((one.text for one in archived.texts if one.record == found.provenance.archived), None)
    if whole is None or found.anchor is None or found.anchor.span.quote(whole) != found.quotation:
        raise Http404(_("The archived copy is damaged: it is no longer what was archived."))
    span = found.anchor.span
    first = max(0, span.start - SHOWN // 2)
    marked = Marked(
        whole[first : span.start],
        found.quotation,
        whole[span.end : first + SHOWN],
        cut=first > 0 or len(whole) > first + SHOWN,
    )
    context = {
        "crumbs": [
            (reverse("evidence"), _("Evidence"), ""),
            (reverse("evidence_item", args=[id]), found.title, found.language or ""),
        ],
        "one": found,
        "marked": marked,
        "archived": archived,
    }
    return render(request, "evidence/text.html", context)


@require_safe
def copy(request: HttpRequest, id: str) -> HttpResponseBase:
    """The bytes as they came, or the WARC file (`?form=warc`): always as a file, never shown."""
    _found, archived = _archived(id)
    if request.GET.get("form") == "warc":
        data, name = archived.file.read_bytes(), archived.file.name
    else:
        data = body(archived)
        name = f"{archived.sha256[:16]}.{ENDINGS.get(archived.media_type.lower(), 'bin')}"
    response = HttpResponse(data, content_type="application/octet-stream")
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def _archived(id: str) -> tuple[Evidence, Archived]:
    from constancia.web.evidence.pages import evidence_of

    found = evidence_of(id)
    state = state_of(found)
    if state.damaged:
        raise Http404(_("The archived copy is damaged: it is no longer what was archived."))
    if state.archived is None:
        raise Http404(_("There is no archived copy of this."))
    return found, state.archived
