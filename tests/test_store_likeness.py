"""Similar statements across languages, by vectors that are kept with their model."""

from __future__ import annotations

import numpy as np
import pytest
from django.test import Client
from test_store_search import EN, ES, ZH, made
from web_pages import get

from constancia import meaning
from constancia.model import Paper
from constancia.store import likeness
from constancia.store.errors import NotStored
from constancia.store.keeping.save import save
from constancia.store.likeness import HALF, Like, NotEncoded, encode, ready, similar
from constancia.store.models import RunRow, VectorsRow
from constancia.web.kept import pages

pytestmark = pytest.mark.django_db
encoder = pytest.mark.skipif(not meaning.available(), reason=f"needs the encoder: {meaning.INSTALL}")


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that was rolled back gives the next test the same numbers for other rows."""
    monkeypatch.setattr(likeness, "_kept", None)


def put(paper: Paper, vectors: np.ndarray) -> None:
    """Store a paper with these vectors, as an encoder of another machine may have made them."""
    run = RunRow.objects.get(pk=save(paper).run)
    rows = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    VectorsRow.objects.create(run=run, model="another", vectors=rows.astype(HALF).tobytes())


def drawn(number: int, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal((number, meaning.DIMENSIONS))


@encoder
def test_what_means_the_same_is_found_in_other_languages() -> None:
    for language in ("en", "es", "zh"):
        save(made(language))
    assert encode() == 3
    assert encode() == 0
    customs = made("en").statements[0]
    assert {one.quote for one in similar(customs.id, limit=2, other_papers=True).found} == {ES[0], ZH[0]}
    everything = similar(customs.id, limit=50, least=-1).found
    assert customs.id not in {one.id for one in everything}
    assert len(everything) == len(EN) + len(ES) + len(ZH) - 1
    assert [one.likeness for one in everything] == sorted((one.likeness for one in everything), reverse=True)
    assert similar(customs.id).model == meaning.model_hash()


@encoder
def test_a_paper_read_anew_is_encoded_anew() -> None:
    save(made("en"))
    encode()
    save(made("en", version="2"))
    statement = made("en").statements[0].id
    with pytest.raises(NotEncoded, match="constancia encode"):
        similar(statement)
    assert encode() == 1
    assert VectorsRow.objects.get().run.version == "2"
    assert len(similar(statement, least=-1).found) == len(EN) - 1
    VectorsRow.objects.update(model="another")
    assert encode() == 1
    assert VectorsRow.objects.get().model == meaning.model_hash()


def test_what_is_encoded_is_found_without_the_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "available", lambda: False)
    english, spanish = made("en"), made("es")
    vectors = drawn(len(EN))
    put(english, vectors)
    put(spanish, vectors[: len(ES)] + 0.1 * drawn(len(ES), seed=2))
    (nearest,) = similar(english.statements[1].id).found
    told = (spanish.statements[1].id, ES[1], "paper-es", spanish.document.work.title, "es")
    assert nearest == Like(*told, likeness=nearest.likeness)
    assert nearest.likeness > 0.98
    with pytest.raises(NotStored, match="no statement 'x'"):
        similar("x")


def test_vectors_are_in_memory_before_anyone_asks_for_them() -> None:
    ready()
    assert likeness._kept is None
    put(made("en"), drawn(len(EN)))
    ready()
    assert likeness._kept is not None
    assert sum(len(one.halves) for one in likeness._kept[1].runs.values()) == len(EN)


def test_a_run_that_comes_or_goes_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likeness, "NEAR", 2)
    vectors = drawn(len(EN))
    put(made("en"), vectors)
    statement = made("en").statements[0].id
    assert similar(statement).found == ()
    put(made("zh"), vectors[: len(ZH)])
    assert [one.quote for one in similar(statement).found] == [ZH[0]]
    RunRow.objects.filter(document__language="zh").delete()
    assert similar(statement).found == ()


def test_the_page_tells_what_is_alike_or_how_to_have_it_told(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    english, chinese = made("en"), made("zh")
    vectors = drawn(len(EN))
    put(english, vectors)
    save(chinese)
    monkeypatch.setattr(meaning, "available", lambda: True)
    assert "constancia encode" in get(client, f"/statements/{chinese.statements[0].id}/").html
    pages.forget()
    monkeypatch.setattr(meaning, "available", lambda: False)
    assert "constancia[encoder]" in get(client, f"/statements/{chinese.statements[0].id}/").html
    assert "No other statement" in get(client, f"/statements/{english.statements[0].id}/").html
    VectorsRow.objects.create(
        run=RunRow.objects.get(document__language="zh"),
        model="another",
        vectors=VectorsRow.objects.get().vectors,
    )
    page = get(client, f"/statements/{english.statements[0].id}/").html
    assert f'lang="zh">{ZH[0]}' in page
    assert "model another" in page


def test_the_api_tells_it_too(client: Client) -> None:
    english, spanish = made("en"), made("es")
    vectors = drawn(len(EN))
    put(english, vectors)
    put(spanish, vectors[: len(ES)])
    asked = f"/api/v1/statements/{english.statements[0].id}/similar"
    told = client.get(asked).json()
    assert (told["total"], told["model"]) == (1, "another")
    assert [(one["id"], one["likeness"]) for one in told["items"]] == [(spanish.statements[0].id, 1.0)]
    assert client.get(f"{asked}?limit=5&fields=id").json()["items"] == [{"id": spanish.statements[0].id}]
    VectorsRow.objects.all().delete()
    refused = client.get(asked)
    assert (refused.status_code, "constancia encode" in refused.json()["detail"]) == (404, True)
