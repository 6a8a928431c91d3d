"""Where the next page begins: a cursor that no one need understand, and that no other list takes."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from hashlib import blake2b

from django.http import HttpRequest

from constancia.web.api.problems import Problem
from constancia.web.api.versions import version

CURSOR, ELSEWHERE = (
    "cursor",
    ("cursor", "limit", "fields"),
)  # what of an address does not say which list it is
LONGEST = 200  # characters of a cursor: its own are far shorter, and longer ones may be nested without end
MOST = 2**53  # rows: no list is longer


def offset(request: HttpRequest, cursor: str | None) -> int:
    """The number of rows before a cursor's page; Problem where it is of another list or of a former state."""
    if not cursor:
        return 0
    try:
        begin, listed, state = json.loads(urlsafe_b64decode(cursor[:LONGEST].encode("ascii", "replace")))
    except (Error, ValueError, TypeError) as error:
        raise Problem(404, "There is no page with this cursor: begin without one.") from error
    if listed != _list(request) or type(begin) is not int or not 0 <= begin < MOST:
        raise Problem(404, "This cursor is of another list: keep the filters, or begin without it.")
    if state != _short(version(request)):
        raise Problem(410, "The library has changed since this list was begun: begin without the cursor.")
    return begin


def after(request: HttpRequest, begin: int) -> str:
    """The whole address of the page that begins after so many rows."""
    written = json.dumps([begin, _list(request), _short(version(request))])
    query = request.GET.copy()
    query[CURSOR] = urlsafe_b64encode(written.encode()).decode()
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


def _list(request: HttpRequest) -> str:
    """What tells a list from another: its address and its filters, in whatever order they stand."""
    kept = sorted((name, sorted(values)) for name, values in request.GET.lists() if name not in ELSEWHERE)
    return _short(json.dumps([request.path, kept]))


def _short(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=6).hexdigest()
