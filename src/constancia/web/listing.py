"""Lists: what they hold, a page of them, and the whole of them as a file, filtered as it stands.

A view makes a `Listing`, answers with `download` where the address asks for a file (`?format=csv`), and
else shows `page`:

    listing = Listing(title=..., file=..., columns=..., count=..., rows=...)
    return download(request, listing) or render(request, ..., {"page": page(request, listing), ...})
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Generic, TypeVar, overload

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict, StreamingHttpResponse
from django.utils.functional import Promise
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from constancia.publish import csv, jsonl, xlsx
from constancia.web.citation import Citation, Cited, citation

T = TypeVar("T")
A_PAGE = 50
AT_ONCE = 1000  # rows taken from the store at a time while a file is written
NOT_FILTERS = ("format", "page")  # names in an address that say nothing about what a list holds
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "jsonl": "application/jsonl; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column of the files: its name there, its head for people, and what a row has in it.

    Where a value is a code, a second column beside it (`kind`, `kind_name`) has its name.
    """

    name: str
    words: str | Promise
    value: Callable[[T], Any]
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[T]):
    """A list as it is filtered: `rows(offset, limit)` gives a stretch of it, in an order that stays.

    `title` says what it is, filters included, `file` is what a file of it is called, without its ending.
    """

    title: str
    file: str
    columns: Sequence[Column[T]]
    count: Callable[[], int]
    rows: Callable[[int, int], Sequence[T]]

    def every(self) -> Iterator[T]:
        """All rows, a stretch at a time."""
        offset = 0
        while stretch := self.rows(offset, AT_ONCE):
            yield from stretch
            offset += len(stretch)
            if len(stretch) < AT_ONCE:
                return

    def records(self) -> Iterator[Mapping[str, Any]]:
        """All rows as the files hold them."""
        for row in self.every():
            yield {column.name: column.value(row) for column in self.columns}


class _Rows(Sequence[T]):
    """A list for Django's paginator: counted once, and fetched a page at a time."""

    def __init__(self, listing: Listing[T]) -> None:
        self.listing = listing
        self.length: int | None = None

    def __len__(self) -> int:
        if self.length is None:
            self.length = self.listing.count()
        return self.length

    @overload
    def __getitem__(self, part: int) -> T: ...
    @overload
    def __getitem__(self, part: slice) -> Sequence[T]: ...
    def __getitem__(self, part: int | slice) -> T | Sequence[T]:
        if isinstance(part, int):
            return self.listing.rows(part, 1)[0]
        return self.listing.rows(part.start, part.stop - part.start)


def page(request: HttpRequest, listing: Listing[T], *, size: int = A_PAGE) -> Page[T]:
    """The page that the address asks for (`?page=2`), the nearest there is where it makes no sense."""
    return Paginator(_Rows(listing), size).get_page(request.GET.get("page"))


def address(request: HttpRequest) -> str:
    """The permanent address of a list as it is filtered, whatever page or file of it was asked for."""
    query = QueryDict(mutable=True)
    for name, values in request.GET.lists():
        if name not in NOT_FILTERS and any(values):
            query.setlist(name, [value for value in values if value])
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}" if query else request.path)


def cited(request: HttpRequest, listing: Listing[Any]) -> Citation:
    """How to cite a list as it is filtered, by its title."""
    return citation(Cited(key=listing.file, title=listing.title, address=address(request)))


def download(request: HttpRequest, listing: Listing[Any]) -> HttpResponseBase | None:
    """The whole list as the file that `?format=` asks for; None where it asks for none, 404 for others."""
    form = request.GET.get("format")
    if form is None:
        return None
    if form not in TYPES:
        raise Http404(_("There is no file of this kind."))
    response = _workbook(request, listing) if form == "xlsx" else _lines(form, listing)
    name = f"{slugify(listing.file) or 'constancia'}.{form}"
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


def _lines(form: str, listing: Listing[Any]) -> StreamingHttpResponse:
    columns = [column.name for column in listing.columns]
    records = listing.records()
    lines = jsonl.lines(records) if form == "jsonl" else csv.lines(records, columns=columns)
    mark = csv.MARK if form == "csv" else ""
    return StreamingHttpResponse(_told(mark, lines), content_type=TYPES[form])


def _told(mark: str, lines: Iterator[str]) -> Iterator[bytes]:
    """The lines in the language of this answer: it is sent after the language may have been put away."""
    language = get_language()

    def sent() -> Iterator[bytes]:
        yield mark.encode()
        with override(language):
            for line in lines:
                yield line.encode("utf-8", "replace")

    return sent()


def _workbook(request: HttpRequest, listing: Listing[Any]) -> HttpResponse:
    out = BytesIO()
    columns = listing.columns
    try:
        xlsx.write(
            listing.records(),
            out,
            columns=[column.name for column in columns],
            heads=[str(column.words) for column in columns],
            wide=frozenset(column.name for column in columns if column.wide),
            notes=(listing.title, address(request)),
        )
    except xlsx.TooLong as error:
        raise Http404(_("This list is too long for a workbook: take CSV or JSON Lines.")) from error
    return HttpResponse(out.getvalue(), content_type=TYPES["xlsx"])
