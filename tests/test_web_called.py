"""Who searches for a country, a body or a mechanism by its name, in any language, is led to its page."""

from __future__ import annotations

import pytest
from django.test import Client
from web_pages import get

from constancia.web.explore.called import called

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
