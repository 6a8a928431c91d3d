"""Papers given by editors: a form, what is in the queue, and how far a file is."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from constancia.lexicon.files import languages, table
from constancia.model import Rendering
from constancia.model.dates import is_date
from constancia.model.tellable import Tellable
from constancia.read.limits import TEXT_BYTES
from constancia.store import comparisons, queries
from constancia.store.errors import NotStored
from constancia.store.models.desk import Stage
from constancia.store.queue import uploads
from constancia.store.queue.uploads import A_DAY, LARGEST, WAITING, Refused, Said, Upload
from constancia.store.queue.working import is_at_work
from constancia.web.templatetags.words import label, language_name
from constancia.web.told import retold

RIGHT = "store.load_paper"  # what editors may do
A_PAGE = 50
OFFERED = 400  # works offered while one types which is meant
STAGES = {
    Stage.WAITING: later("Waits to be read"),
    Stage.READING: later("The file is being read"),
    Stage.CODING: later("Its statements are being found"),
    Stage.STORING: later("The paper is being stored"),
    Stage.STORED: later("Stored"),
    Stage.REFUSED: later("Refused"),
}
STEPS = tuple(stage for stage in Stage if stage is not Stage.REFUSED)
OUTCOMES = {
    "added": later("The paper is new here."),
    "recoded": later("The paper was here; this reading of it now stands beside the earlier ones."),
    "unchanged": later("The paper was here as it is; nothing was changed."),
}
REASONS = {
    "empty": later("The file is empty. Give a file that holds the paper’s text."),
    "large": later("The file is too large. Give a smaller one, or split it into its papers."),
    "waiting": later("You have too many files in the queue. Wait until some of them are read."),
    "day": later("You gave too many files within a day. Go on tomorrow."),
}


class UploadForm(forms.Form):
    """A file, and what is said of the paper in it: all of it may be left out."""

    file = forms.FileField(label=later("File"), allow_empty_file=True, max_length=255)
    title = forms.CharField(label=later("Title"), max_length=300, required=False)
    issuer = forms.CharField(label=later("Who issued it"), max_length=200, required=False)
    date = forms.CharField(label=later("When (2018, 2018-11 or 2018-11-05)"), max_length=10, required=False)
    language = forms.ChoiceField(label=later("Language"), required=False)
    rendering = forms.ChoiceField(label=later("Rendering"), required=False)
    work = forms.SlugField(
        label=later("The work that it is a rendering of, by its code"),
        max_length=150,
        required=False,
        allow_unicode=True,
        widget=forms.TextInput({"list": "works"}),
    )
    edition_of = forms.SlugField(
        label=later("The work that it replaces, by its code"),
        max_length=150,
        required=False,
        allow_unicode=True,
        widget=forms.TextInput({"list": "works"}),
    )

    def __init__(self, data: QueryDict | None = None, files: object = None) -> None:
        super().__init__(data, files)  # type: ignore[arg-type]  # a request's files
        known = sorted((language_name(code), code) for code in languages() if table(code, "clauses"))
        self.fields["language"].choices = [  # type: ignore[attr-defined]  # a field of choices
            ("", _("As the text shows")),
            *((code, name) for name, code in known),
        ]
        self.fields["rendering"].choices = [  # type: ignore[attr-defined]  # a field of choices
            ("", _("As the file says")),
            *((str(one), label(str(one), "rendering")) for one in Rendering),
        ]

    def clean_date(self) -> str:
        told = str(self.cleaned_data["date"])
        if told and not is_date(told):
            raise forms.ValidationError(_("Write the day as 2018, 2018-11 or 2018-11-05."))
        return told

    def said(self) -> Said:
        return Said(**{name: str(self.cleaned_data[name]) for name in Said.__dataclass_fields__})


@require_http_methods(["GET", "HEAD", "POST"])
def all_uploads(request: HttpRequest) -> HttpResponse:
    """Give a file; beneath, all that were given."""
    who = person(request)
    form, told = UploadForm(), ""
    if request.method == "POST":
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                return redirect("upload", _give(form, who).key)
            except Refused as error:
                told = str(REASONS[error.reason])
    pages = Paginator(range(uploads.upload_count()), A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    listed = uploads.uploads(offset=max(0, page.start_index() - 1), limit=A_PAGE)
    limits = {"megabytes": LARGEST // 1_000_000, "text": TEXT_BYTES // 1_000_000}
    limits |= {"waiting": WAITING, "day": A_DAY}
    rows = [(one, STAGES[one.stage]) for one in listed]
    context = {"form": form, "told": told, "rows": rows, "page": page, "limits": limits}
    context["idle"] = uploads.is_waited_for() and not is_at_work()
    context |= {"works": {one.work.id: one for one in queries.papers(limit=OFFERED)}.values()}
    return render(request, "desk/uploads.html", context, status=422 if told or form.errors else 200)


def _give(form: UploadForm, who: str) -> Upload:
    file = form.cleaned_data["file"]
    if not isinstance(file, UploadedFile) or file.size is None or file.size > LARGEST:
        raise Refused("large")
    return uploads.give(file.read(), name=str(file.name), said=form.said(), by=who)


@require_safe
def one_upload(request: HttpRequest, key: str) -> HttpResponse:
    """How far a file is; the page asks again by itself where scripts run."""
    person(request)
    try:
        found = uploads.upload(key)
    except NotStored as error:
        raise Http404(_("There is no such file in the queue.")) from error
    at = STEPS.index(found.stage) if found.stage in STEPS else -1
    steps = [(STAGES[stage], "done" if n < at or found.done else "now" if n == at else "")
             for n, stage in enumerate(STEPS)]  # fmt: skip
    context = {"one": found, "steps": steps, "stage": STAGES[found.stage], "at": at + 1, "of": len(STEPS)}
    context |= {"outcome": OUTCOMES.get(found.outcome, ""), "told": retold(found.told)}
    context |= {"told_in": "" if isinstance(found.told, Tellable) else "en"}
    context |= {"crumbs": [(reverse("uploads"), _("Give papers"), "")]}
    context["idle"] = not found.done and not is_at_work()
    context |= _became(found)
    return render(request, "desk/upload.html", context)


@require_POST
def take_back(request: HttpRequest, key: str) -> HttpResponse:
    """Read a file no more that waits; where it is too late its page tells what became of it."""
    uploads.take_back(key, by=person(request))
    return redirect("upload", key)


def _became(found: Upload) -> dict[str, Any]:
    """The paper that a file became, where it is still here, and with which of its editions it compares.

    `missing` is the work that it replaces where no rendering of that is here.
    """
    try:
        paper = queries.paper(found.slug) if found.slug else None
    except NotStored:  # it was taken out since
        paper = None
    if paper is None:
        return {"paper": None}
    replaced = paper.work.succeeds
    missing = replaced if replaced and queries.stored_work(replaced) is None else None
    return {"paper": paper, "editions": comparisons.editions(paper.document), "missing": missing}


def person(request: HttpRequest) -> str:
    """Who asks, as the log names them; PermissionDenied where they may not load papers."""
    user = getattr(request, "user", None)
    if user is None or not user.has_perm(RIGHT):
        raise PermissionDenied(_("Only editors may give papers. Sign in with an editor’s account."))
    return f"person:{user.get_username()}"
