"""The log of changes: which paper was read, what was judged, added, linked or withdrawn, by whom and when."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_safe

from constancia.registers.countries import is_country
from constancia.registers.names import register
from constancia.store import changes, queries
from constancia.store.changes import OPEN, Change
from constancia.store.judged.links import lead_statement
from constancia.web.listing import Column, Listing, cited, download, page
from constancia.web.track import wording

WHAT = {
    "added": later("Paper added"),
    "recoded": later("Paper read anew"),
    "forgotten": later("Paper taken out"),
    "judged": later("Commitment judged"),
    "search logged": later("Search for evidence logged"),
    "fact added": later("Fact added"),
    "fact withdrawn": later("Fact withdrawn"),
    "evidence linked": later("Evidence linked"),
    "evidence added": later("Evidence added"),
    "lead reviewed": later("Lead reviewed"),
}

PAPER = frozenset({"added", "recoded", "forgotten"})  # kinds of changes whose subject is a paper's slug

CHANGES: Sequence[Column[Change]] = (
    Column("at", later("When"), lambda one: one.at.isoformat(timespec="seconds")),
    Column("by_whom", later("By whom"), lambda one: one.by),
    Column("what", later("What (code)"), lambda one: one.what),
    Column("what_name", later("What"), lambda one: str(WHAT[one.what])),
    Column("subject", later("On what"), lambda one: one.subject),
    Column("note", later("Note"), lambda one: one.note, wide=True),
)


@require_safe
def history(request: HttpRequest) -> HttpResponseBase:
    """The log, the newest first, of all kinds or of one (`?what=judged`)."""
    asked = request.GET.get("what", "")
    kinds = (asked,) if asked in OPEN else OPEN
    listing = Listing(
        title=_("Who changed what"),
        file="changes",
        columns=CHANGES,
        count=lambda: changes.count(kinds),
        rows=lambda offset, limit: changes.changes(what=kinds, offset=offset, limit=limit),
    )
    if file := download(request, listing):
        return file
    shown = page(request, listing)
    stored = queries.still_stored(one.subject for one in shown if one.what in PAPER)
    context = {
        "page": shown,
        "lines": [(one, WHAT[one.what], *_subject(one, stored)) for one in shown],
        "kinds": WHAT.items(),
        "asked": asked,
        "citation": cited(request, listing),
    }
    return render(request, "track/history.html", context)


def _subject(change: Change, stored: frozenset[str]) -> tuple[str, str]:
    """What a change is about: its address, empty where it is gone, and its name; `stored` are papers."""
    about = change.subject
    if change.what in PAPER:
        return reverse("paper", args=[about]) if about in stored else "", about
    if change.what in ("judged", "search logged", "evidence linked"):
        return reverse("commitment", args=[about]), about
    if change.what == "lead reviewed" and (statement := lead_statement(about)):
        return reverse("commitment", args=[statement]), statement
    if change.what == "evidence added":
        return reverse("evidence_item", args=[about]), about
    if is_country(about):
        return reverse("known_country", args=[about]), wording.name(about)
    return (
        (reverse("entry", args=[about]), wording.name(about)) if about in register().entries else ("", about)
    )
