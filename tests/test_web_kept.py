"""Pages are kept while nothing that is stored changes, and never shown to those they are not for."""

from __future__ import annotations

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from constancia import pipeline
from constancia.model import Tier
from constancia.store.changes import record
from constancia.store.keeping.save import save
from constancia.store.versions import mark
from constancia.web.accounts import roles
from constancia.web.accounts.roles import Role
from constancia.web.api.limits import limiter
from constancia.web.kept import BESIDE, Pages, pages

pytestmark = pytest.mark.django_db
SEA = b"The sea\n\nThe Government will build ten ports. It supports the sea.\n"
PASSWORD = "correct horse battery"  # noqa: S105


@pytest.fixture(autouse=True)
def paper() -> None:
    limiter.forget()
    save(pipeline.read(SEA, name="sea.txt", tier=Tier.RULES))


def queries(client: Client, address: str, **headers: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address, headers=headers).status_code == 200
    return len(asked)


@pytest.mark.parametrize(
    "address", ["/", "/papers/sea/", "/search/?q=ports", "/countries/", "/accuracy/", "/calendar.ics"]
)
def test_a_page_that_is_kept_is_the_same_page(client: Client, address: str) -> None:
    first = client.get(address)
    assert queries(client, address) == 1  # what is stored, whether it is still the same
    again = client.get(address)
    assert (again.content, dict(again.headers)) == (first.content, dict(first.headers))


def test_what_is_stored_is_shown_at_once(client: Client) -> None:
    assert "/papers/roads/" not in client.get("/").content.decode()
    save(pipeline.read(SEA.replace(b"sea", b"roads"), name="roads.txt", tier=Tier.RULES))
    assert "/papers/roads/" in client.get("/").content.decode()
    client.get("/changes/")
    record("person:someone", "added", "sea")
    assert "someone" in client.get("/changes/").content.decode()


def test_each_language_each_address_and_each_script_has_its_own(client: Client) -> None:
    client.get("/countries/")
    assert queries(client, "/countries/", **{"Accept-Language": "es"}) > 1
    assert queries(client, "/countries/?group=caricom") > 1
    assert queries(client, "/countries/", **{"HX-Request": "true"}) > 1


def test_whoever_signs_in_gets_pages_of_their_own(client: Client, settings: Settings) -> None:
    client.get("/")
    roles.add("one", PASSWORD, Role.EDITOR, by="test")
    known = Client()
    known.login(username="one", password=PASSWORD)
    for _ in range(2):
        assert queries(known, "/") > 1
    settings.PRIVATE = True
    assert client.get("/").status_code == 302


CALL = "/api/v1/papers/sea/statements"


def test_an_answer_of_the_api_is_kept_in_each_form_with_its_mark(client: Client) -> None:
    first = client.get(CALL)
    assert queries(client, CALL) == 1
    again = client.get(CALL)
    assert (again.content, dict(again.headers)) == (first.content, dict(first.headers))
    assert client.get(CALL, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    assert client.get(CALL, headers={"Accept": "text/csv"}).content.startswith(b"paper,")
    assert client.head(CALL).headers["Content-Length"] == str(len(first.content))
    papers = client.get("/api/v1/papers").json()["total"]
    save(pipeline.read(SEA.replace(b"sea", b"roads"), name="roads.txt", tier=Tier.RULES))
    assert client.get("/api/v1/papers").json()["total"] == papers + 1
    assert client.get(CALL).headers["ETag"] != first.headers["ETag"]


def test_who_says_who_they_are_is_asked_anew(client: Client) -> None:
    client.get(CALL)
    assert client.get(CALL, headers={"Authorization": "Bearer none"}).status_code == 401


def test_calls_are_counted_whether_their_answers_are_kept_or_not(client: Client, settings: Settings) -> None:
    settings.API_RATE = 3
    assert [client.get(CALL).status_code for _ in range(4)] == [200, 200, 200, 429]


@pytest.mark.parametrize(
    "address",
    ["/nowhere/", "/account/sign-in/", "/search/?format=csv", "/api/v1/nowhere", f"{CALL}?nothing=1"],
)
def test_what_is_no_page_and_no_answer_is_not_kept(client: Client, address: str) -> None:
    client.get(address)
    assert len(pages) == 0


def test_no_more_is_kept_than_there_is_room_for() -> None:
    kept = Pages(most=5 * BESIDE)
    for number in range(50):
        kept.put((str(number),), HttpResponse(f"page {number}"))
    assert kept.get(("0",)) is None
    assert kept.get(("49",)).content == b"page 49"
    assert 1 < len(kept) < 10


@pytest.mark.skipif(connection.vendor != "sqlite", reason="each database tells its plans in its own words")
def test_whether_a_page_is_still_the_same_is_told_without_reading_all_evidence() -> None:
    with CaptureQueriesContext(connection) as asked:
        mark()
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {asked[0]['sql']}")
        plan = [str(row[-1]) for row in cursor.fetchall()]
    assert any("constancia_evidence" in step for step in plan)
    assert not [step for step in plan if step.startswith("SCAN constancia_evidence")]
