"""The store: what goes in comes out, and nothing changes without cause."""

from __future__ import annotations

import pytest

from constancia.model import Paper
from constancia.store.load import load
from constancia.store.save import Outcome, save

pytestmark = pytest.mark.django_db


def test_a_paper_comes_back_as_it_was(gold_paper: Paper) -> None:
    saved = save(gold_paper)
    assert saved.outcome is Outcome.ADDED
    assert load(saved.document) == gold_paper
