"""Similar statements across languages, by vectors that are kept with their model."""

from __future__ import annotations

import pytest
from test_store_search import EN, ES, ZH, made

from constancia import meaning
from constancia.store.errors import NotStored, StoreError
from constancia.store.likeness import encode, similar
from constancia.store.models import VectorsRow
from constancia.store.save import save

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not meaning.available(), reason=f"needs the encoder: {meaning.INSTALL}"),
]


def test_what_means_the_same_is_found_in_other_languages() -> None:
    for language in ("en", "es", "zh"):
        save(made(language))
    assert encode() == 3
    assert encode() == 0
    customs = made("en").statements[0]
    assert {one.quote for one in similar(customs.id, limit=2, other_papers=True)} == {ES[0], ZH[0]}
    everything = similar(customs.id, limit=50)
    assert customs.id not in {one.id for one in everything}
    assert len(everything) == len(EN) + len(ES) + len(ZH) - 1
    assert [one.likeness for one in everything] == sorted((one.likeness for one in everything), reverse=True)


def test_a_paper_read_anew_is_encoded_anew() -> None:
    save(made("en"))
    encode()
    save(made("en", version="2"))
    statement = made("en").statements[0].id
    with pytest.raises(StoreError, match="constancia encode"):
        similar(statement)
    assert encode() == 1
    assert VectorsRow.objects.get().run.version == "2"
    assert len(similar(statement)) == len(EN) - 1
    VectorsRow.objects.update(model="another")
    with pytest.raises(StoreError, match="constancia encode"):
        similar(statement)
    with pytest.raises(NotStored, match="no statement 'x'"):
        similar("x")
