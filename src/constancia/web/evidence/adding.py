"""What analysts add: evidence by hand, and links to commitments. Links are never changed afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods, require_POST

from constancia.gather.errors import GatherError
from constancia.gather.extra import required
from constancia.model import Evidence, EvidenceKind, Link, Provenance, Relation, Side
from constancia.model.dates import is_date
from constancia.registers.countries import UnknownCountry, find_country
from constancia.store import queries
from constancia.store.changes import record
from constancia.store.database import archive_folder
from constancia.store.errors import NotStored
from constancia.store.judged.evidence import evidence, take_in
from constancia.store.judged.links import add_link, links_of
from constancia.web.evidence import wording
from constancia.web.told import retold

RIGHT = "store.review"  # what analysts and editors may do
WAITED = 30  # seconds that a page may take to be fetched while a person waits
LARGEST = 20_000_000  # bytes of a page that is fetched from the site


class EvidenceForm(forms.Form):
    """A piece of evidence that a person read on a page."""

    address = forms.URLField(label=later("Web address"), max_length=2000, assume_scheme="https")
    quotation = forms.CharField(
        label=later("Quotation: the words that say it"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    title = forms.CharField(label=later("Title"), max_length=300, required=False)
    publisher = forms.CharField(label=later("Publisher"), max_length=200, required=False)
    side = forms.ChoiceField(label=later("On whose side the publisher stands"), initial=Side.UNSTATED)
    countries = forms.CharField(label=later("Countries, with ; between them"), max_length=500, required=False)
    date = forms.CharField(label=later("When it happened (2026-01-31)"), max_length=21, required=False)
    published = forms.CharField(label=later("When it was published"), max_length=21, required=False)
    language = forms.CharField(label=later("Language of the quotation"), max_length=3, required=False)
    fetch = forms.BooleanField(
        label=later("Fetch the page now, archive it and look for the quotation in it"),
        required=False,
        initial=True,
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.fields["side"].choices = list(wording.SIDES.items())  # type: ignore[attr-defined]  # of choices

    def clean_countries(self) -> tuple[str, ...]:
        written = [one.strip() for one in self.cleaned_data["countries"].split(";") if one.strip()]
        try:
            return tuple(find_country(one) for one in written)
        except UnknownCountry as error:
            raise forms.ValidationError(
                _("No country is called so. Write its code or its whole name.")
            ) from error

    def clean_date(self) -> str:
        return _day(self.cleaned_data["date"])

    def clean_published(self) -> str:
        return _day(self.cleaned_data["published"])


class LinkForm(forms.Form):
    """A finding that evidence bears on a commitment."""

    statement = forms.CharField(label=later("Statement: its id or address"), max_length=300)
    evidence = forms.CharField(label=later("Evidence: its id or address"), max_length=300)
    relation = forms.ChoiceField(label=later("What it is to the commitment"))
    why = forms.CharField(label=later("Why"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["relation"].choices = list(wording.RELATIONS.items())  # type: ignore[attr-defined]  # of choices

    def clean_statement(self) -> str:
        return _last_part(self.cleaned_data["statement"])

    def clean_evidence(self) -> str:
        return _last_part(self.cleaned_data["evidence"])


def may_add(request: HttpRequest) -> bool:
    """Whether whoever asks has an account that may add evidence and links."""
    user = getattr(request, "user", None)
    return user is not None and bool(user.has_perm(RIGHT))


def person(request: HttpRequest) -> str:
    """`person:NAME` of whoever asks; PermissionDenied where they may not add anything."""
    if not may_add(request):
        raise PermissionDenied(_("Only analysts and editors may add evidence. Sign in with such an account."))
    return f"person:{request.user.get_username()}"


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponseBase:
    """A form for evidence; what is added is shown, what is wrong is told."""
    who = person(request)
    form, told = EvidenceForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST" and form.is_valid():
        try:
            found = _fetched(form.cleaned_data) if form.cleaned_data["fetch"] else _by_hand(form.cleaned_data)
        except GatherError as error:
            told = retold(error.args[0])
        else:
            take_in([found])
            record(who, "evidence added", found.id, found.provenance.url or "")
            return redirect("evidence_item", found.id)
    return render(request, "evidence/add.html", {"form": form, "told": told})


def _by_hand(said: dict[str, Any]) -> Evidence:
    """Evidence in a person's word: nothing was fetched, and no copy is kept."""
    from constancia.fetch.document import page_id

    host = urlsplit(said["address"]).hostname or said["address"]
    return Evidence(
        id=page_id(said["address"], said["quotation"]),
        kind=EvidenceKind.DOCUMENT,
        side=Side(said["side"]),
        title=said["title"] or host,
        quotation=said["quotation"],
        provenance=Provenance(said["publisher"] or host, url=said["address"], retrieved_at=_now()),
        countries=said["countries"],
        date=said["date"] or None,
        published=said["published"] or None,
        language=said["language"] or None,
    )


def _fetched(said: dict[str, Any]) -> Evidence:
    """Evidence with an archived copy; GatherError where the page cannot be had or does not say it."""
    required("httpx")
    from constancia.fetch import document
    from constancia.fetch.archive import Archive
    from constancia.fetch.client import Fetcher
    from constancia.fetch.page import PAGES

    names = ("quotation", "title", "publisher", "published", "date", "countries", "language")
    given = document.Given(**{name: said[name] for name in names}, side=Side(said["side"]))
    wanted = replace(PAGES, bytes=LARGEST, seconds=WAITED)
    with Fetcher.ready(archive_folder() / "cache") as fetcher:
        return document.evidence(said["address"], given, fetcher, Archive(archive_folder()), wanted=wanted)


@require_POST
def link(request: HttpRequest) -> HttpResponseBase:
    """Keep a link; the evidence's page, with what is wrong where something is."""
    from constancia.web.evidence.pages import shown

    who = person(request)
    form = LinkForm(request.POST)
    if not form.is_valid():
        told = " ".join(str(error) for errors in form.errors.values() for error in errors)
        return shown(request, _last_part(request.POST.get("evidence", "")), told=told, form=form)
    said = form.cleaned_data
    told = add_finding(said["statement"], said["evidence"], Relation(said["relation"]), said["why"], who)
    if told:
        return shown(request, said["evidence"], told=told, form=form)
    return redirect("evidence_item", said["evidence"])


def add_finding(statement: str, id: str, relation: Relation, why: str, who: str) -> str:
    """Link a piece of evidence to a statement; what is wrong with that, or nothing."""
    try:
        detail = queries.statement(statement)
        found = evidence(id)
    except NotStored:
        return _("There is no statement or no evidence with this id.")
    day = detail.paper.work.date
    before = found.is_baseline(day) if day else None
    if before and relation in (Relation.SUPPORTS, Relation.CONTRADICTS):
        return _(
            "This is older than the paper: it can be its baseline or context, and proves nothing about it."
        )
    if before is False and relation is Relation.BASELINE:
        return _("This is not older than the paper: it cannot be its baseline.")
    said = ((one.evidence, one.relation, one.by) for one, _ in links_of(statement))
    if (id, relation, who) not in said:  # a form that is sent twice makes one link
        add_link(Link(statement, id, relation, who, _now(), why))
    return ""


def _last_part(written: str) -> str:
    """The id in an address, or what is written itself."""
    parts = [part for part in urlsplit(written.strip()).path.split("/") if part and part != "states"]
    return parts[-1] if parts else ""


def _day(written: str) -> str:
    if written and not is_date(written):
        raise forms.ValidationError(_("This is no day. Write it like 2026-01-31."))
    return written


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
