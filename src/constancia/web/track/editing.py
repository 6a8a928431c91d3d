"""Facts added on the site by editors: one by hand, or a file of them. Added, never changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TypeVar

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods, require_POST

from constancia.registers.facts import COLUMNS, BadFact, fact_of, read_facts
from constancia.registers.properties import properties
from constancia.store.errors import NotStored
from constancia.store.judged import facts as added
from constancia.web.told import retold
from constancia.web.track import library, wording

T = TypeVar("T")
RIGHT = "store.load_paper"  # what editors may do
A_PAGE = 40  # facts of each list on a page
LARGEST = 5_000_000  # bytes of a file of facts: some 10,000 of them
FORM = "form"  # where a fact that was written into the form stands, in messages


class FactForm(forms.Form):
    """A fact as its columns; what they hold is checked as a row of a file is."""

    subject = forms.CharField(label=later("About (a country's code or an entry's id)"), max_length=200)
    property = forms.ChoiceField(label=later("Property"))
    object = forms.CharField(label=later("In relation to (a code or an id)"), max_length=200, required=False)
    value = forms.CharField(label=later("Value, or what happened"), max_length=500)
    when = forms.CharField(label=later("When (2018, 2018-11 or 2018-11-05)"), max_length=40, required=False)
    details = forms.CharField(
        label=later("Details (name: value; name: value)"), max_length=1000, required=False
    )
    publisher = forms.CharField(label=later("Publisher"), max_length=200)
    address = forms.URLField(label=later("Web address"), max_length=2000, assume_scheme="https")
    quotation = forms.CharField(
        label=later("Quotation, at most 25 words"), max_length=1000, widget=forms.Textarea
    )
    language = forms.CharField(label=later("Language of the quotation"), max_length=10, initial="en")
    note = forms.CharField(label=later("Note"), max_length=1000, required=False)

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data)
        named_properties = ((one, wording.property_name(one)) for one in properties())
        choices = sorted(named_properties, key=lambda pair: pair[1])
        self.fields["property"].choices = choices  # type: ignore[attr-defined]  # a field of choices

    def row(self) -> dict[str, str]:
        """The cells of the fact, read today."""
        today = datetime.now(UTC).date().isoformat()
        cells = {name: str(self.cleaned_data.get(name, "")) for name in COLUMNS}
        return {**cells, "retrieved": today, "recheck": ""}


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest) -> HttpResponse:
    """Add a fact, or a file of facts; beneath, everything that was added and withdrawn."""
    who = _editor(request)
    form, told = FactForm(), ""
    if request.method == "POST" and "file" in request.FILES:
        told = _import(request, who)
    elif request.method == "POST":
        form = FactForm(request.POST)
        told = _add(form, who)
        if not told and form.is_valid():
            return redirect("facts_edit")
    history = _page(request, added.history())
    recheck = _page(request, [fact for fact in library.known().all if fact.recheck])
    context = {
        "form": form,
        "told": told,
        "history": history,
        "columns": ", ".join(COLUMNS),
        "recheck": recheck,
        "longer": history if history.paginator.num_pages > recheck.paginator.num_pages else recheck,
    }
    return render(request, "track/edit.html", context)


def _page(request: HttpRequest, listed: Sequence[T]) -> Page[T]:
    """A page of one of the two lists, which are leafed through together."""
    return Paginator(listed, A_PAGE).get_page(request.GET.get("page"))


@require_POST
def withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """Show an added fact no more; it stays in the history, with who withdrew it and why."""
    who = _editor(request)
    why = request.POST.get("why", "").strip()
    if why:
        try:
            added.withdraw(key, by=who, why=why)
        except NotStored as error:
            raise PermissionDenied(str(error)) from error
    return redirect("facts_edit")


@require_POST
def recheck(request: HttpRequest, key: str) -> HttpResponse:
    """Keep that an editor read a fact's page again today and found its quotation there, word for word."""
    who = _editor(request)
    found = next((fact for fact in library.known().all if fact.id == key), None)
    if found is None:
        raise Http404(_("There is no fact with this id."))
    added.add([replace(found, recheck=False, retrieved=_today().isoformat())], by=who)
    return redirect("facts_edit")


def _editor(request: HttpRequest) -> str:
    """The name of whoever asks; PermissionDenied where they may not edit."""
    if not may_edit(request):
        raise PermissionDenied(_("Only editors may add facts. Sign in with an editor’s account."))
    return str(request.user.get_username())


def may_edit(request: HttpRequest) -> bool:
    """Whether whoever asks has an account that may add facts; no one has where there are no accounts."""
    user = getattr(request, "user", None)
    return user is not None and bool(user.has_perm(RIGHT))


def _add(form: FactForm, who: str) -> str:
    """Store the fact of the form; what is wrong with it, else nothing."""
    if not form.is_valid():
        return ""
    try:
        added.add([fact_of(form.row(), where=FORM, today=_today())], by=who)
    except BadFact as error:
        return retold(error.told)
    return ""


def _today() -> date:
    return datetime.now(UTC).date()


def _import(request: HttpRequest, who: str) -> str:
    """Store a file of facts, all or none; what was done, or what is wrong with which line."""
    file = request.FILES["file"]
    if not isinstance(file, UploadedFile) or file.size is None or file.size > LARGEST:
        return _("This file is too large. Cut it into files of at most 5 MB.")
    try:
        rows = list(read_facts(file.read().decode("utf-8-sig"), where=str(file.name), today=_today()))
    except UnicodeDecodeError:
        return _("This file is no text in UTF-8.")
    except BadFact as error:
        return f"{error.where}: {retold(error.told)}"
    new = added.add(rows, by=who)
    return _("%(new)s of %(all)s facts were new and are added.") % {"new": new, "all": len(rows)}
