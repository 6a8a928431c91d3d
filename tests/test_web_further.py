"""The page of a statement of an enriched paper shows its further facets in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from web_pages import get

import constancia
from constancia.model import Tier
from constancia.store.keeping.load import load
from constancia.store.keeping.save import save

PAPER = Path(__file__).parent.parent / "papers" / "china-lac-2025.txt"


@pytest.mark.django_db
def test_further_facets_are_stored_and_shown(client: Client) -> None:
    paper = constancia.read(PAPER, tier=Tier.RULES, enrich=True)
    saved = save(paper)
    assert load(saved.document) == paper
    statement = next(one for one in paper.statements if one.quote.startswith("hold summits attended"))
    page = get(client, f"/statements/{statement.id}/").html
    for words in ("Counterpart", "CELAC (Group of states)", "In the register", "Object", "summits attended"):
        assert words in page
    assert "area:" not in page
