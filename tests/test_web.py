"""The site's pages: what they hold, how filters live in the address, and that no paper becomes markup."""

from __future__ import annotations

import logging
import re
from urllib.parse import urlsplit

import pytest
from django.test import Client
from test_track_classes import paper
from web_pages import WEIGHT, Page, get

from constancia.model import DivisionKind, Paper
from constancia.store.keeping.save import save

pytestmark = pytest.mark.django_db
QUERIES = 30


@pytest.fixture
def site(stored: Paper, client: Client) -> Client:  # noqa: ARG001 - the paper must be there
    return client


# What the pages hold


def test_home_says_what_each_paper_holds(site: Client) -> None:
    page = get(site, "/").html
    assert "China’s Policy Paper on Latin America and the Caribbean" in page
    numbers = re.findall(r"<dt>([^<]+)</dt><dd>(?:<a [^>]+>)?(\d+)(?:</a>)?</dd>", page)
    assert ("Programmes", "5") in numbers
    assert ("Areas", "44") in numbers
    assert ("Commitments", "323") in numbers


def test_the_paper_is_shown_word_for_word(site: Client, gold_paper: Paper) -> None:
    page = get(site, "/papers/china-lac-2025/")
    assert "".join(page.article.split()) == "".join(gold_paper.document.text.split())


def test_every_statement_and_heading_is_in_the_paper_once(site: Client, gold_paper: Paper) -> None:
    page = get(site, "/papers/china-lac-2025/")
    assert {f"s-{one.id}" for one in gold_paper.statements} <= set(page.ids)
    assert {f"d-{one.id}" for one in gold_paper.outline} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_statements_show_kind_and_firmness_by_more_than_colour(site: Client, gold_paper: Paper) -> None:
    page = get(site, "/papers/china-lac-2025/")
    marked = {one["id"]: one for one in page.with_class("s") if "id" in one}
    offered = next(one for one in gold_paper.statements if one.firmness == "offers")
    assert marked[f"s-{offered.id}"]["class"] == "s k-commitment f-offers go"
    assert marked[f"s-{offered.id}"]["title"] == "Commitment · Offers"


def test_one_statement_is_told_as_one(client: Client) -> None:
    save(paper("We will build ten ports."))
    assert '<dt>Statement</dt><dd><a href="/papers/made-2025/statements/">1</a></dd>' in get(client, "/").html
    page = get(client, "/papers/made-2025/").html
    assert ("<dt>Statement</dt>" in page, "<dt>Statements</dt>" in page) == (True, False)


def test_the_chart_has_a_table_with_the_same_numbers(site: Client) -> None:
    page = get(site, "/papers/china-lac-2025/").html
    drawn = re.findall(r'<text class="total"[^>]*>(\d+)<', page)
    listed = re.findall(r"<td><strong>(\d+)</strong></td></tr>", page)
    assert drawn == listed
    assert sum(map(int, drawn)) == 341


def test_known_mistranslations_are_noted_beside_the_text(site: Client) -> None:
    page = get(site, "/papers/china-lac-2025/").html
    assert "Heping District</span></a><sup" in page or "Heping District</span><sup" in page
    assert '<b lang="en">zone of peace</b>' in page


def test_an_area_has_its_text_its_statements_and_the_way_to_its_neighbours(
    site: Client, gold_paper: Paper
) -> None:
    area = next(one for one in gold_paper.outline if one.title == "Customs inspection and quarantine")
    page = get(site, f"/papers/china-lac-2025/areas/{area.id}/")
    inside = [one for one in gold_paper.statements if area.body.contains(one.span)]
    assert [one["id"] for one in page.with_class("s") if "id" in one] == [f"s-{one.id}" for one in inside]
    assert all(page.html.count(f"/statements/{one.id}/") >= 2 for one in inside)
    assert "Maritime cooperation" in page.html


def test_a_part_lists_what_is_inside(site: Client, gold_paper: Paper) -> None:
    programme = next(one for one in gold_paper.outline if one.kind is DivisionKind.PROGRAMME)
    page = get(site, f"/papers/china-lac-2025/areas/{programme.id}/").html
    inside = [one for one in gold_paper.outline if one.parent == programme.id]
    assert inside
    assert all(f"/papers/china-lac-2025/areas/{one.id}/" in page for one in inside)


def test_a_statement_has_its_wording_its_grounds_and_a_citation(site: Client, gold_paper: Paper) -> None:
    one = next(one for one in gold_paper.statements if one.named and one.instruments)
    page = get(site, f"/statements/{one.id}/").html
    assert f"{one.quote}</blockquote>" in page
    assert f"http://testserver/statements/{one.id}/" in page
    assert "Coded by a person (gold)." in page
    assert all(name in page for name in one.named)


def test_statements_lead_to_the_ones_beside_them(site: Client, gold_paper: Paper) -> None:
    first, second, third = gold_paper.statements[:3]
    links = {one.get("rel"): one["href"] for one in get(site, f"/statements/{second.id}/").all("a")}
    assert links["prev"] == f"/statements/{first.id}/"
    assert links["next"] == f"/statements/{third.id}/"


def test_about_explains_every_code(client: Client) -> None:
    page = get(client, "/about/").html
    assert "Readiness: is willing, is ready, looks forward to." in page
    assert "Nothing concrete is named." in page


# Filters in the address


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("firmness=explores", 12),
        ("kind=invitation&kind=position", 38),
        ("precision=2&continuity=starts", None),
        ("q=FISHERY", None),
        ("q=%22free+trade%22", None),
        ("actor=other:NPC+of+China", 3),
    ],
)
def test_filters_in_the_address_leave_the_matches_marked(
    site: Client, query: str, expected: int | None
) -> None:
    page = get(site, f"/papers/china-lac-2025/?{query}")
    bright = [one for one in page.with_class("s") if "id" in one and "dim" not in one["class"].split()]
    listed = get(site, f"/papers/china-lac-2025/statements/?{query}").html
    said = re.search(r"(\d+) of 402 statements? match", page.html)
    assert said is not None
    assert len(bright) == int(said.group(1)) == (expected or len(bright)) > 0
    assert said.group(0) in listed


def test_an_area_filters_too_and_can_be_taken_away(site: Client, gold_paper: Paper) -> None:
    area = next(one for one in gold_paper.outline if one.title == "Tax cooperation")
    page = get(site, f"/papers/china-lac-2025/?area={area.id}&firmness=will")
    links = [one["href"] for one in page.all("a")]
    assert "?firmness=will#text" in links
    assert f"?area={area.id}#text" in links


def test_words_looked_for_are_marked_in_the_text(site: Client) -> None:
    page = get(site, "/papers/china-lac-2025/?q=fisheries").html
    assert '<mark class="hit">fisheries</mark>' in page


def test_chosen_values_stay_ticked(site: Client) -> None:
    page = get(site, "/papers/china-lac-2025/?kind=position&q=peace")
    ticked = [one["value"] for one in page.all("input") if "checked" in one]
    assert ticked == ["position"]
    assert next(one for one in page.all("input") if one.get("id") == "f-q")["value"] == "peace"


@pytest.mark.parametrize("query", ["kind=nonsense", "area=nowhere", "precision=9", "firmness=%00"])
def test_a_filter_that_makes_no_sense_is_refused_in_a_sentence(site: Client, query: str) -> None:
    page = get(site, f"/papers/china-lac-2025/?{query}").html
    assert "This filter cannot be applied" in page or query == "firmness=%00"
    assert 'dim"' not in page


@pytest.mark.parametrize("address", ["/papers/china-lac-2025/", "/search/"])
def test_that_only_the_beginning_of_long_words_is_looked_for_is_said(site: Client, address: str) -> None:
    assert "only the beginning is looked for" in get(site, f"{address}?q={'trade ' * 40}").html
    assert "only the beginning" not in get(site, f"{address}?q={'trade ' * 33}").html


@pytest.mark.parametrize(
    "query",
    [
        "sheet=-1",
        "sheet=9999999999999999999999",
        "sheet=²",
        "page=x",
        "page=-3",
        "q=%00%ff%22",
        "q=" + "(" * 5000,
        "q=%5B%5E",
        "a=b&&&=&kind",
        "kind=" + "&kind=".join(["will"] * 900),
        "q=%F0%9F%8C%8E",
        "q=%ED%A0%80",
    ],
)
def test_odd_addresses_are_answered(site: Client, query: str) -> None:
    for place in ("/", "/papers/china-lac-2025/", "/papers/china-lac-2025/statements/"):
        assert site.get(f"{place}?{query}").status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/nothing",
        "/papers/none/",
        "/papers/none/statements/",
        "/papers/china-lac-2025/areas/none/",
        "/statements/000000000000/",
        "/statements/%00/",
        "/papers/%3Cscript%3E/",
        "/papers/china-lac-2025/areas/..%2f..%2fetc/",
    ],
)
def test_what_is_not_there_is_said_in_the_house_style(site: Client, address: str) -> None:
    page = get(site, address, 404)
    assert "There is nothing at this address" in page.html
    assert all(one["src"].startswith("/static/") for one in page.all("script"))


def test_pages_are_read_never_written(site: Client) -> None:
    assert site.post("/papers/china-lac-2025/").status_code in (403, 405)
    assert site.head("/papers/china-lac-2025/").status_code == 200


@pytest.mark.parametrize(
    "address",
    ["/", "/nothing/", "/papers/china-lac-2025", "/search/?format=csv", "/calendar.ics", "/api/v1/"],
)
def test_head_is_answered_without_a_body(site: Client, address: str) -> None:
    head, get = site.head(address), site.get(address)
    assert (head.status_code, head.getvalue()) == (get.status_code, b"")
    if not get.streaming:
        assert head.headers["Content-Length"] == str(len(get.content))


def test_a_fault_is_told_to_the_reader_and_in_the_log(
    site: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_site: str) -> None:
        raise LookupError("what went wrong")

    monkeypatch.setattr("constancia.web.explore.views._papers", broken)
    monkeypatch.setattr(site, "raise_request_exception", False)
    assert site.get("/?page=999").status_code == 500
    assert "Internal Server Error: /" in caplog.text
    assert "what went wrong" in caplog.text
    handlers = logging.getLogger("django").handlers
    assert [type(one) for one in handlers] == [logging.StreamHandler]  # not by mail alone
    assert handlers[0].level == logging.ERROR


# What a browser is told, and what a page costs

PAGES = (
    "/",
    "/papers/china-lac-2025/",
    "/papers/china-lac-2025/?kind=commitment&q=trade",
    "/accuracy/",
    "/about/",
)


@pytest.mark.parametrize("address", [*PAGES, "/papers/china-lac-2025/statements/", "/nothing"])
def test_no_page_has_script_or_style_inside_or_asks_others_for_anything(site: Client, address: str) -> None:
    response = site.get(address)
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    page = Page(response.content.decode())
    assert not page.all("style")
    assert not [1 for _, found in page.elements if "style" in found or any(key[:2] == "on" for key in found)]
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", page.html, re.S)
    assert scripts == [""] * len(page.all("script"))
    asked = [one.get("src", one.get("href", "")) for tag, one in page.elements if tag != "a"]
    assert not [address for address in asked if urlsplit(address).netloc]


@pytest.mark.parametrize("address", [*PAGES, "/papers/china-lac-2025/statements/", "/nothing"])
def test_pages_can_be_walked_without_seeing_them(site: Client, address: str) -> None:
    page = Page(site.get(address).content.decode())
    assert not page.faults
    assert page.all("html")[0]["lang"] == "en"
    assert len(page.all("main")) == len(page.all("h1")) == 1
    assert page.levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(page.levels, page.levels[1:], strict=False))
    labelled = {one["for"] for one in page.all("label") if "for" in one}
    fields = [one for tag in ("input", "select", "textarea") for one in page.all(tag)]
    assert all(one.get("id") in labelled or one.get("type") in ("checkbox", "hidden") for one in fields)


def test_styles_are_kept_by_browsers_under_a_name_with_a_hash(site: Client) -> None:
    style = next(one["href"] for one in get(site, "/").all("link") if one["rel"] == "stylesheet")
    assert re.fullmatch(r"/static/constancia/site\.[0-9a-f]{12}\.css", style)
    response = site.get(style)
    assert response.status_code == 200
    assert "immutable" in response.headers["Cache-Control"]
    assert response.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "address",
    [*PAGES, "/papers/china-lac-2025/statements/", "/papers/china-lac-2025/areas/d3/"],
)
def test_a_page_is_light_and_asks_little(
    site: Client, address: str, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(QUERIES):  # type: ignore[operator]  # pytest-django leaves it untyped
        assert len(site.get(address).content) <= WEIGHT
