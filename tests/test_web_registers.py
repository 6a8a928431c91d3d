"""Search across papers, and what papers name: mechanisms, organisations, instruments, countries."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker
from web_pages import WEIGHT, get

import constancia
from constancia.model import Paper, Tier
from constancia.registers.facts import facts
from constancia.registers.membership import grids, groups_of
from constancia.registers.names import register
from constancia.store.keeping.save import save

pytestmark = pytest.mark.django_db
QUERIES = 30
PAGES = (
    "/",
    "/search/",
    "/search/?q=customs&firmness=offers",
    "/search/?kind=invitation&instrument=scholarship&country=celac&topic=sdg:4",
    "/search/suggestions/?q=cust",
    "/mechanisms/",
    "/mechanisms/?type=forum&every=1&q=china",
    "/organisations/",
    "/entries/celac/",
    "/instruments/",
    "/instruments/scholarship/",
    "/countries/",
    "/countries/?group=caricom",
    "/countries/BB/",
    "/countries/BR/?only=named",
    "/downloads/",
    "/papers/china-lac-2025/",
    "/papers/china-lac-2025/statements/?mechanism=belt-and-road-initiative",
)


@pytest.fixture(scope="module")
def read() -> Paper:
    return constancia.read("papers/china-lac-2025.txt", tier=Tier.RULES, enrich=True)


@pytest.fixture(scope="module")
def stored(
    django_db_setup: None,  # noqa: ARG001 - the tables must be there
    django_db_blocker: DjangoDbBlocker,
    read: Paper,
) -> Iterator[Paper]:
    with django_db_blocker.unblock(), transaction.atomic():
        save(read)
        yield read
        transaction.set_rollback(True)


@pytest.fixture
def site(stored: Paper, client: Client) -> Client:  # noqa: ARG001 - the paper must be there
    return client


def shown(client: Client, address: str) -> set[str]:
    """The ids of the statements that the pages of a list lead to, taken from its file."""
    sign = "&" if "?" in address else "?"
    data = client.get(f"{address}{sign}format=csv").getvalue().decode("utf-8-sig")
    return {row["id"] for row in csv.DictReader(StringIO(data))}


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_light_and_asks_little_in_every_language(
    site: Client, language: str, address: str, django_assert_max_num_queries: object
) -> None:
    site.cookies["constancia_language"] = language
    with django_assert_max_num_queries(QUERIES):  # type: ignore[operator]  # pytest-django leaves it untyped
        page = get(site, address)
    assert len(page.html.encode()) <= WEIGHT
    assert not page.faults
    assert len(page.ids) == len(set(page.ids))


def test_customs_are_found_with_their_firmness_and_can_be_cited(site: Client, stored: Paper) -> None:
    page = get(site, "/search/?q=customs")
    wanted = {one.id for one in stored.statements if "customs" in one.quote.casefold()}
    assert wanted == shown(site, "/search/?q=customs")
    assert '<mark class="hit">customs</mark>' in page.html
    assert "Offers" in page.html
    assert "http://testserver/search/?q=customs" in page.html
    assert f"{len(wanted)} statements" in page.html


def test_filters_narrow_the_search_and_are_taken_back_one_by_one(site: Client, stored: Paper) -> None:
    page = get(site, "/search/?q=customs&firmness=offers")
    assert shown(site, "/search/?q=customs&firmness=offers") == {
        one.id for one in stored.statements if "customs" in one.quote.casefold() and one.firmness == "offers"
    }
    links = {one["href"] for one in page.all("a")}
    assert {"?q=customs", "?firmness=offers"} <= links
    assert [one["value"] for one in page.all("input") if "checked" in one] == ["offers"]


def test_words_are_completed_while_one_types(site: Client) -> None:
    options = [one["value"] for one in get(site, "/search/suggestions/?q=cust").all("option")]
    assert options[0] == "customs"


@pytest.mark.parametrize("query", ["firmness=nonsense", "area=d1", "paper=x&area=d1"])
def test_a_search_that_makes_no_sense_is_refused_in_a_sentence(site: Client, query: str) -> None:
    assert "This filter cannot be applied" in get(site, f"/search/?{query}").html


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7|add:1 }}", "' OR 1=1 --"]
)
def test_words_looked_for_never_become_markup(site: Client, words: str) -> None:
    for place in ("/search/", "/search/suggestions/", "/mechanisms/", "/papers/china-lac-2025/"):
        page = get(site, f"{place}?{urlencode({'q': words, 'group': words})}")
        assert "img" not in {tag for tag, _ in page.elements}
        assert all(one.get("src", "").startswith("/static/") for one in page.all("script"))
        assert not [name for _, found in page.elements for name in found if name.startswith("on")]


def test_an_entry_has_the_statements_that_name_it(site: Client, stored: Paper) -> None:
    wanted = {one.id for one in stored.statements if "belt-and-road-initiative" in one.values("registered")}
    assert wanted
    assert shown(site, "/entries/belt-and-road-initiative/") == wanted
    page = get(site, "/entries/celac/").html
    assert "Comunidad de Estados Latinoamericanos y Caribeños" in page
    assert '<a href="/countries/BB/">Barbados</a>' in page


def test_mechanisms_are_listed_by_how_often_they_are_named(site: Client, stored: Paper) -> None:
    data = site.get("/mechanisms/?format=csv").getvalue().decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(data)))
    numbers = [int(row["statements"]) for row in rows]
    assert numbers == sorted(numbers, reverse=True)
    for row in rows:
        naming = sum(row["id"] in one.values("registered") for one in stored.statements)
        assert int(row["statements"]) == naming > 0


def test_instruments_tell_how_firmly_they_are_named(site: Client, stored: Paper) -> None:
    data = site.get("/instruments/?format=csv").getvalue().decode("utf-8-sig")
    for row in csv.DictReader(StringIO(data)):
        named = [one for one in stored.statements if row["instrument"] in one.instruments]
        assert int(row["statements"]) == len(named)
        assert int(row["offers"]) == sum(one.firmness == "offers" for one in named)


def test_every_country_is_a_tile_of_one_size(site: Client) -> None:
    page = get(site, "/countries/")
    tiles = [one["href"] for one in page.with_class("tile")]
    assert tiles == [f"/countries/{tile.code}/" for tile in grids()["celac"]]
    assert len(tiles) == 33
    places = {(tile.column, tile.row) for tile in grids()["celac"]}
    assert len(places) == 33


def test_a_group_picks_its_members_out(site: Client) -> None:
    page = get(site, "/countries/?group=caricom")
    assert len(page.with_class("out")) == 33 - 14


def test_a_country_has_what_applies_to_it_and_what_names_it(site: Client, stored: Paper) -> None:
    reach = {"BB", *(entry.id for entry in groups_of("BB", facts()))}
    wanted = {one.id for one in stored.statements if reach & set(one.values("counterpart"))}
    assert shown(site, "/countries/BB/") == wanted
    named = {one.id for one in stored.statements if "BB" in one.values("counterpart")}
    assert shown(site, "/countries/BB/?only=named") == named


@pytest.mark.parametrize(
    ("code", "groups"),
    [
        ("BB", {"celac", "caricom", "caribbean", "latin-america-and-the-caribbean", "americas"}),
        ("BO", {"celac", "mercosur", "landlocked-developing-countries", "south-america"}),
        ("HT", {"least-developed-countries", "small-island-developing-states", "caricom"}),
    ],
)
def test_a_country_belongs_to_groups_classes_and_regions(code: str, groups: set[str]) -> None:
    assert groups <= {entry.id for entry in groups_of(code, facts())}


@pytest.mark.parametrize(
    "address",
    ["/entries/nothing/", "/instruments/nothing/", "/countries/XX/", "/countries/%3Cb%3E/"],
)
def test_what_is_not_there_is_not_found(site: Client, address: str) -> None:
    assert "There is nothing at this address" in get(site, address, 404).html


def test_every_entry_of_the_register_has_a_page(client: Client) -> None:
    for id in list(register().entries)[::12]:
        assert client.get(f"/entries/{id}/").status_code == 200


def test_a_part_of_a_page_can_be_swapped(site: Client) -> None:
    for address in ("/search/?q=trade", "/papers/china-lac-2025/statements/", "/countries/", "/mechanisms/"):
        response = site.get(address, headers={"HX-Request": "true"})
        assert b'id="results"' in response.content
        assert "HX-Request" in response.headers["Vary"]
