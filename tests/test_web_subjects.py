"""What words are about: a search leads to its subject in papers of every language."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from constancia import pipeline
from constancia.read import read_document
from constancia.store.asking.subjects import Subject, subjects
from constancia.store.filters import Filters
from constancia.store.keeping.save import save

pytestmark = pytest.mark.django_db
TEXT = b"""Policy on the Border

I. Customs

The Government will modernise customs at ten ports. It will train inspectors.

II. Schools

The Government will build ten schools.
"""
TRADE = "dac:33120"


@pytest.fixture(autouse=True)
def _library() -> None:
    save(pipeline.code(read_document(TEXT, name="border.txt"), enrich=True))


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        ("en", "customs", "Trade facilitation"),
        ("es", "aduanas", "Facilitación del comercio"),
        ("es", "oficina aduanera", "Facilitación del comercio"),
        ("pt-br", "alfandega", "Facilitação do comércio"),
        ("zh-hans", "海关", "贸易便利化"),
        ("en", "海關", "Trade facilitation"),
    ],
)
def test_a_search_leads_to_its_subject(client: Client, language: str, words: str, name: str) -> None:
    html = client.get("/search/", {"q": words}, headers={"Accept-Language": language}).content.decode()
    assert re.findall(r'href="\?(topic=[^"]+)">([^<]+) <span class="count">(\d+)<', html) == [
        ("topic=dac%3A33120", name, "2")
    ]
    listed = client.get("/search/?topic=dac%3A33120").content.decode()
    assert '<h2 id="found" tabindex="-1">2 statements</h2>' in listed
    assert "customs at ten ports" in listed
    assert 'id="subjects"' not in listed


@pytest.mark.parametrize("words", ["xyz", "-customs", "", "!", "turismo"])
def test_what_tells_no_subject_that_is_here_leads_to_none(client: Client, words: str) -> None:
    assert 'id="subjects"' not in client.get("/search/", {"q": words}).content.decode()


def test_a_search_that_finds_nothing_says_in_what_languages_papers_are(client: Client) -> None:
    told = "these are written in: English."
    assert told in client.get("/search/?q=aduanas").content.decode()
    assert told not in client.get("/search/?q=customs").content.decode()
    assert told not in client.get("/search/?kind=principle").content.decode()  # no words were looked for


def test_the_other_filters_narrow_it() -> None:
    assert subjects(Filters(q="aduanas", kind=("commitment",)), spoken="es") == (Subject(TRADE, 2),)
    assert subjects(Filters(q="aduanas", kind=("invitation",)), spoken="es") == ()
    assert subjects(Filters(q="aduanas", topic=("dac:111",)), spoken="es") == ()
