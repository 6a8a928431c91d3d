"""Whatever stands in an address or a form: an answer or a clear refusal, on every route there is."""

from __future__ import annotations

import os
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Sequence
from typing import ClassVar, TypeVar
from urllib.parse import quote, urlencode
from zlib import crc32

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from pytest_django.fixtures import Settings

from constancia.model import Paper
from constancia.store import tokens
from constancia.web.accounts import roles
from constancia.web.accounts.roles import Role
from constancia.web.api.limits import limiter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored")]

T = TypeVar("T")
PASSWORD = "correct horse battery"  # noqa: S105
HEAVY = "CONSTANCIA_HEAVY" in os.environ  # every value for every name: minutes instead of seconds
FEW = 1
CALLED = "<script>alert(1)</script>"
VALUES = (
    "\0",
    "a\0b",
    "..",
    "../../../../etc/passwd",
    "C:\\con",
    CALLED,
    "'\"; DROP TABLE constancia_run; --",
    'NEAR("a b", 2) OR *',
    '"',
    "(((",
    "-",
    "%",
    "%s%n%d{0}{{ x }}{% x %}",
    "a\r\nSet-Cookie: a=b",
    "\u202egnp.exe",
    "e" + "\u0301" * 500,
    "٣",
    "²",
    "-1",
    "0",
    "9" * 30,
    "1e400",
    "nan",
    "true",
    "null",
    "[]",
    "x" * 3000,
    "海" * 900,
    "\U0010ffff",
    "0001-01-01",
    "9999-12-31",
    "10000-01-01",
    "2026-02-30",
    "2026-W53-7",
    "2026-11-28T25:61",
    "US",
    "xx",
)
CURSORS = tuple(
    urlsafe_b64encode(one.encode()).decode()
    for one in ("[", "[" * 60_000, "{}", "[1, 2]", '[1e400, "a", "b"]', "[true, null, {}]", "9" * 5000)
)
# Names that stand in the site's forms.
FIELDS = (
    "title", "issuer", "date", "language", "rendering", "work", "edition_of", "name", "subject", "property",
    "object", "value", "when", "details", "publisher", "address", "quotation", "note", "why", "country",
    "as_of", "state", "confidence", "evidence", "rationale", "searched", "places", "terms", "found", "to",
    "statement", "relation", "verdict", "username", "password", "next", "kind", "url", "text", "action",
)  # fmt: skip
RAW = (
    "%ff%fe",
    "%00",
    "%",
    "%zz",
    "a%2fb",
    "%2e%2e%2f",
    "%c0%ae",
    "//",
    "%E6%B5",
)  # not what any browser writes


def routes(patterns: Sequence[URLPattern | URLResolver] | None = None, before: str = "") -> Iterator[str]:
    """Every route of the site, as its pattern: `papers/<str:slug>/`."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        here = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from routes(one.url_patterns, here)
        else:
            yield re.sub(r"^\^|\$|\\Z", "", here)


def real(paper: Paper) -> dict[str, str]:
    """What the parts of routes stand for, where they stand for something."""
    slug, first = paper.document.work.id, paper.statements[0]
    return {
        "slug": slug, "old": slug, "new": slug, "paper": slug, "division": paper.outline[2].id,
        "id": first.id, "statement": first.id, "code": "BB", "country": "BB", "kind": "tax-treaty",
        "mechanism": "celac", "form": "md", "key": "none", "evidence": "none", "upload": "none",
        "object_id": "1",
        "app_label": "auth", "content_type_id": "1", "url": "x",
    }  # fmt: skip


ROUTES = tuple(dict.fromkeys(routes()))
PART = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)")


def filled(route: str, values: dict[str, str]) -> str:
    return "/" + PART.sub(lambda part: values[part[1] or part[2]], route).replace("^", "")


@pytest.fixture
def caller(settings: Settings) -> Client:
    """Someone who may do everything there is, whose password costs no time."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    limiter.forget()
    roles.add("someone", PASSWORD, Role.ADMINISTRATOR, by="test")
    client = Client(raise_request_exception=False)
    assert client.login(username="someone", password=PASSWORD)
    return client


def answered(response: HttpResponseBase, asked: str) -> str | None:
    """What is wrong with an answer; None where it is one."""
    if response.status_code >= 500:
        return f"{response.status_code} {asked[:200]}"
    body = b"" if response.streaming else response.content
    if CALLED.encode() in body and "html" in response.headers.get("Content-Type", ""):
        return f"markup {asked[:200]}"
    return f"cookie {asked[:200]}" if "a" in response.cookies else None


def wrong(client: Client, addresses: Iterator[str]) -> list[str]:
    told = []
    for address in addresses:
        limiter.forget()
        told.append(answered(client.get(address), address))
    return [one for one in told if one]


@pytest.mark.parametrize("route", [one for one in ROUTES if PART.search(one)])
def test_whatever_stands_in_an_address(caller: Client, gold_paper: Paper, route: str) -> None:
    known = real(gold_paper)
    parts = [part[1] or part[2] for part in PART.finditer(route)]
    addresses = (
        filled(route, {**known, part: value})
        for part in parts
        for value in (*(quote(one, safe="") for one in some(VALUES, route + part)), *some(RAW, route + part))
    )
    assert wrong(caller, addresses) == []


@pytest.mark.parametrize("route", [one for one in ROUTES if PART.search(one)])
def test_nothing_is_called_by_a_nul(caller: Client, gold_paper: Paper, route: str) -> None:
    known = real(gold_paper)
    parts = [part[1] or part[2] for part in PART.finditer(route)]
    for address in (filled(route, {**known, part: "a%00b"}) for part in parts):
        limiter.forget()
        assert caller.get(address).status_code in (404, 405), address


def test_a_nul_behind_a_question_mark_is_left_out(caller: Client) -> None:
    plain, hidden = (caller.get(f"/search/?q={words}").content for words in ("customs", "cus%00toms"))
    assert plain == hidden


class Looked(QueryDict):
    """A parsed query that keeps which names were looked for in it."""

    names: ClassVar[set[str]] = set()

    def getlist(self, key: str, default: object = None) -> list[str]:
        self.names.add(key)
        return super().getlist(key, default)

    def __getitem__(self, key: str) -> str:
        self.names.add(key)
        return super().__getitem__(key)


def looked_for(client: Client, address: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names that an address may have behind its question mark: those that the site looks for there."""
    api = address.startswith("/api/v1/")
    if api:
        told = client.get(f"{address}?no=1").json().get("detail", "")
        return re.findall(r"\w+", told.partition("there are")[2].replace("none", ""))
    Looked.names.clear()
    with monkeypatch.context() as patched:
        patched.setattr("django.core.handlers.wsgi.QueryDict", Looked)
        client.get(address)
    return sorted(Looked.names)


def some(values: Sequence[T], name: str, *, few: int = FEW) -> Sequence[T]:
    """All of them, or a few, others for each name."""
    if HEAVY:
        return values
    first = crc32(name.encode())
    return [values[(first + step) % len(values)] for step in range(few)]


@pytest.mark.parametrize("route", ROUTES)
def test_whatever_stands_behind_a_question_mark(
    caller: Client, gold_paper: Paper, route: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = filled(route, real(gold_paper))
    names = looked_for(caller, here, monkeypatch)
    asked = (
        f"{here}?{urlencode({name: value})}"
        for name in names
        for value in (CURSORS if name == "cursor" else some(VALUES, route + name))
    )
    assert wrong(caller, asked) == []


BODIES = (
    b"[" * 100_000,
    b'{"a":' * 50_000,
    b"\xff\xfe",
    b"",
    b"null",
    b"[]",
    b'"' + b"x" * 300_000 + b'"',
    b'{"state": 1e400, "as_of": NaN, "evidence": {"a": 1}, "found": 1e99, "places": [null], "value": {}}',
    b'{"state": "delivered", "as_of": "9999-12-31", "rationale": "\\u0000", "country": "\\ud800"}',
)
MANY = "&".join(f"a{number}=1" for number in range(5_000)).encode()
FORM = "application/x-www-form-urlencoded"
KINDS = (
    "application/json",
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "text/plain; charset=no",
)


@pytest.mark.parametrize("route", [one for one in ROUTES if not one.startswith("admin/")])
def test_whatever_is_sent(caller: Client, gold_paper: Paper, route: str) -> None:
    here = filled(route, real(gold_paper))
    token = tokens.make(roles.known("someone"), "hostile", by="test")
    headers = {"Authorization": f"Bearer {token}"}
    told = []
    every = [*((KINDS[0], one) for one in BODIES), *((one, BODIES[2]) for one in KINDS), (FORM, MANY)]
    for kind, body in some(every, here, few=len(every) if here.startswith("/api/") else FEW):
        limiter.forget()
        answer = caller.generic("POST", here, body, content_type=kind, headers=headers)
        told.append(answered(answer, f"{here} {body[:40]!r}"))
    for value in some(VALUES, route):
        form = dict.fromkeys(FIELDS, value)
        file = SimpleUploadedFile(value.replace("\0", "") + ".txt", b"\0\xff" * 9)
        answer = caller.post(here, {**form, "file": file}, headers=headers if "api/" in here else {})
        told.append(answered(answer, f"{here} {value[:40]!r}"))
    assert [one for one in told if one] == []
