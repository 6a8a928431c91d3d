"""Who searches for a country, a body or a mechanism by its name, in any language, is led to its page."""

from __future__ import annotations

import pytest
from django.test import Client
from web_pages import get

from constancia.store.filters import Filters
from constancia.store.queries import search
from constancia.web.explore.called import areas, called

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("words", "addresses"),
    [
        ("Barbados", ["/countries/BB/"]),
        ("巴巴多斯", ["/countries/BB/"]),
        ('"Santa Lucía"', ["/countries/LC/"]),
        ("BRB", ["/countries/BB/"]),
        ("in", []),  # no one means India by it
        ("Trinidad", ["/countries/TT/"]),
        ("CELAC", ["/entries/celac/"]),
        ("agriculture ministers", ["/entries/china-latin-america-agriculture-ministers-forum/"]),
        ("世界海关", ["/entries/wco/"]),
        ("forum", []),  # too many are called so
        ("customs -duties", []),
        ("", []),
    ],
)
def test_a_name_leads_to_the_page_of_what_it_names(words: str, addresses: list[str]) -> None:
    assert [address for _name, address in called(words)] == addresses


def test_the_page_of_a_search_leads_there(client: Client) -> None:
    page = get(client, "/search/?q=巴巴多斯")
    assert '<a href="/countries/BB/"><bdi>Barbados</bdi></a>' in page.html
    assert page.faults == []
    assert client.get("/countries/BB/").status_code == 200


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("customs", ["Customs inspection and quarantine"]),
        ("quarantine custom", ["Customs inspection and quarantine"]),  # any order, any form
        ("customs -quarantine", []),
        ("customs agreement", []),
    ],
)
def test_words_of_a_title_lead_to_the_part_that_bears_it(words: str, titles: list[str]) -> None:
    hits = search(Filters(q=words)).hits
    assert [area.title for area in areas(hits, words)] == titles


@pytest.mark.usefixtures("stored")
def test_the_part_that_bears_the_words_stands_first(client: Client) -> None:
    page = get(client, "/search/?q=customs")
    first = page.html.partition('id="called"')[2].partition("<li>")[2].partition("</li>")[0]
    assert '<bdi lang="en">Customs inspection and quarantine</bdi>' in first
    assert page.faults == []
    assert "<h1" in get(client, first.partition('href="')[2].partition('"')[0]).html
