"""The API: what the site shows as data, in the form that is asked for, and every fault as a problem."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

import constancia
from constancia.model import Paper
from constancia.store import queries
from constancia.store.filters import Filters
from constancia.store.keeping.save import save
from constancia.web.api.limits import Limiter, limiter

pytestmark = pytest.mark.django_db
ROOT = "/api/v1"
PAPER = f"{ROOT}/papers/china-lac-2025"
PROBLEM = "application/problem+json"


@pytest.fixture
def site(stored: Paper, client: Client) -> Client:  # noqa: ARG001 - the paper must be there
    limiter.forget()
    return client


def told(client: Client, address: str, **headers: str) -> Any:
    response = client.get(address, headers=headers)
    assert response.status_code == 200, response.content
    return response.json()


def problem(client: Client, address: str, status: int, **headers: str) -> str:
    """What a request is refused with."""
    response = client.get(address, headers=headers)
    assert (response.status_code, response.headers["Content-Type"]) == (status, PROBLEM)
    assert response.json()["status"] == status
    return str(response.json()["detail"])


def test_a_paper_as_the_site_shows_it(site: Client) -> None:
    paper = told(site, PAPER)
    assert (paper["paper"], paper["statements"], paper["language"]) == ("china-lac-2025", 402, "en")
    assert told(site, f"{PAPER}?fields=statements,paper") == {"paper": "china-lac-2025", "statements": 402}
    assert told(site, f"{ROOT}/papers")["items"] == [paper]


def test_statements_are_filtered_as_on_the_site(site: Client, stored: Paper) -> None:
    found = told(site, f"{ROOT}/statements?firmness=explores&firmness=offers&limit=200&fields=id,quote")
    wanted = [one for one in stored.statements if one.firmness in ("explores", "offers")]
    assert found["items"] == [{"quote": one.quote, "id": one.id} for one in wanted]
    assert (found["total"], found["next"]) == (len(wanted), None)


def test_an_area_is_of_its_paper(site: Client, stored: Paper) -> None:
    (area,) = (one for one in stored.divisions if one.title == "Agricultural cooperation")
    found = told(site, f"{PAPER}/statements?area={area.id}")
    assert [one["id"] for one in found["items"]] == [
        one.id for one in stored.statements if one.division == area.id
    ]
    assert "outline lists all" in problem(site, f"{PAPER}/statements?area=d999", 404)


def test_what_a_list_of_the_site_is_filtered_by_can_be_copied(site: Client, stored: Paper) -> None:
    (area,) = (one for one in stored.divisions if one.title == "Agricultural cooperation")
    asked = f"paper=china-lac-2025&area={area.id}"
    file = site.get(f"/search/?{asked}&format=jsonl").getvalue().decode()
    listed = [json.loads(line)["id"] for line in file.splitlines()]
    assert listed
    for place in (f"{ROOT}/statements?{asked}", f"{ROOT}/search?{asked}&q=cooperation"):
        found = [one["id"] for one in told(site, place)["items"]]
        assert found
        assert set(found) <= set(listed)
    assert "with `paper`" in problem(site, f"{ROOT}/statements?area={area.id}", 404)
    assert "outline lists all" in problem(site, f"{ROOT}/statements?paper=china-lac-2025&area=d999", 404)
    assert "no paper 'none'" in problem(site, f"{ROOT}/statements?paper=none&area={area.id}", 404)


@pytest.mark.parametrize("asked", ["since=2018", "until=2018-11", "since=2018-11-05&until=2020"])
def test_evidence_is_asked_for_by_days_months_or_years_as_on_the_site(site: Client, asked: str) -> None:
    assert site.get(f"{ROOT}/evidence?{asked}").status_code == 200


def test_a_filter_of_evidence_that_is_left_empty_asks_for_nothing(site: Client) -> None:
    assert told(site, f"{ROOT}/evidence?paper=&country=&issuer=") == told(site, f"{ROOT}/evidence")


def test_caches_are_told_that_the_form_is_asked_for_by_a_header(site: Client) -> None:
    for answer in (site.get(PAPER), site.get(f"{ROOT}/statements")):
        assert {"Accept", "Accept-Language", "Authorization"} <= set(answer.headers["Vary"].split(", "))


def test_a_header_accept_with_nothing_in_it_asks_for_no_form(site: Client) -> None:
    assert site.get(PAPER, headers={"Accept": ""}).headers["Content-Type"] == "application/json"


def test_all_pages_together_are_the_list(site: Client, stored: Paper) -> None:
    found, address = [], f"{PAPER}/statements?limit=150&fields=id"
    while address:
        page = told(site, address)
        found += [one["id"] for one in page["items"]]
        address = page["next"]
    assert found == [one.id for one in stored.statements]


def test_a_cursor_is_of_one_list_in_one_state(site: Client, stored: Paper) -> None:
    more = told(site, f"{PAPER}/statements?limit=5")["next"]
    assert "another list" in problem(site, f"{more}&kind=position", 404)
    assert "begin without one" in problem(site, f"{PAPER}/statements?cursor=nonsense", 404)
    with transaction.atomic():
        from constancia.store.models import RunRow

        RunRow.objects.get(current=True).save()
        assert "has changed" in problem(site, more, 410)
        transaction.set_rollback(True)
    assert len(stored.statements) == told(site, more)["total"]


def test_lists_are_csv_and_json_lines_too(site: Client, stored: Paper) -> None:
    address = f"{PAPER}/statements?limit=20&fields=quote,firmness,firmness_name,id"
    table = site.get(address, headers={"Accept": "text/csv"})
    assert table.headers["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(StringIO(table.content.decode())))
    lines = site.get(address, headers={"Accept": "application/jsonl"}).content.decode().splitlines()
    items = told(site, address)["items"]
    assert [json.loads(line) for line in lines] == items
    assert [row["quote"] for row in rows] == [one.quote for one in stored.statements[:20]]
    assert table.headers["Link"] == f'<{told(site, address)["next"]}>; rel="next"'
    assert table.headers["Total-Count"] == "402"


def test_what_is_liked_best_is_given(site: Client) -> None:
    for accept, given in (
        ("text/csv;q=0.4, application/json;q=0.5", "application/json"),
        ("text/*", "text/csv; charset=utf-8"),
        ("*/*", "application/json"),
    ):
        assert site.get(f"{ROOT}/papers", headers={"Accept": accept}).headers["Content-Type"] == given
    assert "text/csv" in problem(site, f"{ROOT}/papers", 406, Accept="image/png")
    assert "application/json" in problem(site, PAPER, 406, Accept="text/csv")


def test_names_are_in_the_language_asked_for(site: Client) -> None:
    address = f"{PAPER}/statements?firmness=offers&limit=1&fields=firmness,firmness_name"
    spoken = {
        language: told(site, address, **{"Accept-Language": language})["items"][0]["firmness_name"]
        for language in ("en", "es", "pt-br", "zh-hans")
    }
    assert len(set(spoken.values())) == 4
    assert spoken["en"] == "Offers"


def test_a_statement_with_its_grounds(site: Client, stored: Paper) -> None:
    one = next(one for one in stored.statements if one.values("conditions"))
    found = told(site, f"{ROOT}/statements/{one.id}")
    text = stored.document.text
    assert found["quote"] == one.quote == text[found["start"] : found["end"]]
    for facet in found["facets"]:
        assert facet["quotes"] == [text[start:end] for start, end in facet["words"]]
    assert {facet["name"] for facet in found["facets"]} == {facet.name for facet in one.facets}
    assert one.id in found["citation"]["apa"]
    assert told(site, f"{ROOT}/statements/{one.id}?fields=id") == {"id": one.id}


def test_search_tells_where_the_words_stand_and_counts(site: Client) -> None:
    found = told(site, f"{ROOT}/search?q=customs&counts=true")
    assert found["total"] == queries.search(Filters(q="customs")).total > 0
    assert found["counts"] == queries.counts(Filters(q="customs"))
    for one in found["items"]:
        assert {one["quote"][start:end].lower() for start, end in one["marks"]} == {"customs"}
    assert "customs" in [one["q"] for one in told(site, f"{ROOT}/search/suggestions?q=cust")["items"]]


def test_outline_text_and_runs(site: Client, stored: Paper) -> None:
    outline = told(site, f"{PAPER}/outline?limit=200")["items"]
    assert [one["title"] for one in outline] == [one.title for one in stored.divisions]
    assert site.get(f"{PAPER}/text").content.decode() == stored.document.text
    (run,) = told(site, f"{PAPER}/runs")["items"]
    assert (run["current"], run["statements"]) == (True, 402)


def test_what_changed_against_an_older_paper(site: Client, stored: Paper) -> None:
    text = stored.document.text.replace("is willing to deepen", "will deepen")
    save(constancia.read(text.encode(), name="lac-2030.txt", language="en"))
    address = f"{ROOT}/papers/lac-2030/changes?old=china-lac-2025"
    found = told(site, f"{address}&relation=strengthened&fields=relation,left,right,why")
    assert {tuple(row["relation"]) for row in found["items"]} == {("strengthened",)}
    row = found["items"][0]
    for paper, side in ((stored.document.text, row["left"]), (text, row["right"])):
        assert [paper[one["start"] : one["end"]] for one in side] == [one["quote"] for one in side]
    assert told(site, f"{address}&limit=1")["total"] >= len(stored.statements)
    assert "GET /api/v1/papers" in problem(site, f"{ROOT}/papers/lac-2030/changes?old=none", 404)
    table = site.get(f"{address}&relation=strengthened", headers={"Accept": "text/csv"}).content.decode()
    cells = next(csv.DictReader(StringIO(table.lstrip("\ufeff"))))
    assert json.loads(cells["left"]) == row["left"]


def test_registers_as_of_a_day(site: Client) -> None:
    country = told(site, f"{ROOT}/countries/barbados?as_of=2026-11-28")
    (treaty,) = (one for one in country["courses"] if one["kind"] == "tax-treaty")
    assert (country["code"], treaty["state"]) == ("BB", "in-force")
    assert treaty["steps"][0]["fact"]["publisher"]
    before = told(site, f"{ROOT}/countries/BB?as_of=1990-01-01")
    assert not [one for one in before["courses"] if one["kind"] == "tax-treaty"]
    kinds = {one["kind"]: one["countries"] for one in told(site, f"{ROOT}/instruments")["items"]}
    courses = told(site, f"{ROOT}/instruments/tax-treaty")["courses"]
    assert kinds["tax-treaty"] == len({one["country"] for one in courses})
    every = told(site, f"{ROOT}/mechanisms?limit=200&as_of=2026-11-28")["items"]
    found = [one for one in every if one["next"]]
    assert found
    one = told(site, f"{ROOT}/mechanisms/{found[0]['id']}?as_of=2026-11-28")
    assert (one["next"], len(one["meetings"])) == (found[0]["next"], found[0]["editions"])
    about = told(site, f"{ROOT}/facts?subject=BB&limit=200&fields=subject,quotation")["items"]
    assert {fact["subject"] for fact in about} == {"BB"}


def test_what_a_country_can_ask_for(site: Client) -> None:
    found = told(site, f"{PAPER}/offers?country=BB&as_of=2026-11-28&limit=200")
    assert found["total"] > 0
    assert all(one["quote"] and one["precondition"] for one in found["items"])
    assert "countries lists" in problem(site, f"{PAPER}/offers?country=Atlantis", 404)


@pytest.mark.parametrize(
    ("address", "status", "remedy"),
    [
        (f"{ROOT}/papers/none", 404, "GET /api/v1/papers lists"),
        (f"{ROOT}/papers/none/statements", 404, "GET /api/v1/papers lists"),
        (f"{ROOT}/statements/none", 404, "GET /api/v1/search"),
        (f"{ROOT}/mechanisms/none", 404, "GET /api/v1/mechanisms lists"),
        (f"{ROOT}/instruments/none", 404, "GET /api/v1/instruments lists"),
        (f"{ROOT}/countries/none", 404, "GET /api/v1/countries lists"),
        (f"{ROOT}/nothing", 404, "openapi.json"),
        ("/api/v2/papers", 404, "openapi.json"),
        (f"{ROOT}/statements?kind=promise", 422, "kind"),
        (f"{ROOT}/statements?precision=3", 422, "precision is one of 0, 1, 2"),
        (f"{ROOT}/statements?kinds=commitment", 422, "there are actor, area, continuity"),
        (f"{ROOT}/statements?limit=1000", 422, "limit"),
        (f"{ROOT}/statements?fields=quote,words", 422, "there are paper, paper_title"),
        (f"{ROOT}/search", 422, "q"),
        (f"{ROOT}/mechanisms?as_of=yesterday", 422, "as_of: 'yesterday' is no day; write it as 2026-01-31"),
        (f"{ROOT}/evidence?since=2026-13", 422, "since: '2026-13' is no date"),
        (f"{ROOT}/evidence?until=soon", 422, "until"),
        (f"{PAPER}/text?fields=a", 422, "there are none"),
    ],
)
def test_a_problem_says_what_to_do(site: Client, address: str, status: int, remedy: str) -> None:
    assert remedy in problem(site, address, status)


def test_what_is_not_done_here_is_said_with_what_is(site: Client) -> None:
    response = site.delete(f"{ROOT}/facts")
    assert (response.status_code, response.headers["Content-Type"]) == (405, PROBLEM)
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS, POST"


def test_a_host_that_is_not_ours_is_refused_as_a_problem(site: Client) -> None:
    response = site.get(f"{ROOT}/papers", headers={"Host": "elsewhere.example"})
    assert (response.status_code, response.headers["Content-Type"]) == (400, PROBLEM)


def test_head_is_get_without_a_body(site: Client) -> None:
    head, get = site.head(PAPER), site.get(PAPER)
    assert head.content == b""
    assert head.headers["Content-Length"] == str(len(get.content))
    assert head.headers["ETag"] == get.headers["ETag"]


def test_what_one_has_is_not_sent_again_until_something_changes(site: Client) -> None:
    first = site.get(PAPER)
    kept = {"If-None-Match": first.headers["ETag"]}
    with CaptureQueriesContext(
        connection,
    ) as asked:
        again = site.get(PAPER, headers=kept)
    assert (again.status_code, again.content) == (304, b"")
    assert len(asked) == 1  # one mark of all that is stored
    assert site.get(PAPER, headers={**kept, "Accept-Language": "es"}).status_code == 200
    with transaction.atomic():
        from constancia.store.models import RunRow

        RunRow.objects.get(current=True).save()
        assert site.get(PAPER, headers=kept).status_code == 200
        transaction.set_rollback(True)


def test_other_sites_may_read_and_no_more(site: Client) -> None:
    asking = {"Origin": "https://other.example", "Access-Control-Request-Method": "DELETE"}
    before = site.options(PAPER, headers=asking)
    assert before.status_code == 204
    assert before.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert before.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in before.headers
    assert site.get(PAPER).headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in site.delete(PAPER).headers
    assert "default-src 'none'" in site.get(PAPER).headers["Content-Security-Policy"]


def test_who_asks_too_often_is_told_when_to_go_on(site: Client, settings: Any) -> None:
    settings.API_RATE = 3
    assert [site.get(PAPER).status_code for _ in range(4)] == [200, 200, 200, 429]
    refused = site.get(PAPER)
    assert (refused.headers["Content-Type"], refused.headers["Retry-After"]) == (PROBLEM, "20")
    assert site.get(PAPER, REMOTE_ADDR="192.0.2.7").status_code == 200
    assert site.get("/").status_code == 200


def test_a_bucket_fills_again() -> None:
    now = [0.0]
    counted = Limiter(clock=lambda: now[0])
    assert [counted.wait("a", 60) for _ in range(60)] == [0] * 60
    assert counted.wait("a", 60) == 1
    assert counted.wait("b", 60) == 0
    now[0] = 2.0
    assert [counted.wait("a", 60) for _ in range(3)] == [0, 0, 1]


@pytest.mark.parametrize(
    "address",
    [
        f"{ROOT}/papers",
        PAPER,
        f"{PAPER}/outline",
        f"{PAPER}/statements?kind=commitment&q=trade",
        f"{PAPER}/runs",
        f"{PAPER}/offers?country=BB",
        f"{ROOT}/statements?limit=200",
        f"{ROOT}/search?q=trade&counts=true",
        f"{ROOT}/search/suggestions?q=tr",
        f"{ROOT}/countries",
        f"{ROOT}/countries/BB",
        f"{ROOT}/mechanisms",
        f"{ROOT}/instruments",
        f"{ROOT}/instruments/tax-treaty",
        f"{ROOT}/facts",
    ],
)
def test_few_queries(site: Client, address: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        told(site, address)
    assert len(asked) <= 15, len(asked)


def test_the_page_about_it_names_every_address(site: Client) -> None:
    page = site.get("/api/").content.decode()
    for path in told(site, f"{ROOT}/openapi.json")["paths"]:
        assert path in page
