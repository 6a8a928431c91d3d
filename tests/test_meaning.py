"""The encoder: the same thing said in four languages is nearer than another thing said in one."""

from __future__ import annotations

import pytest

from constancia import meaning

needs_encoder = pytest.mark.skipif(not meaning.available(), reason=f"needs the encoder: {meaning.INSTALL}")

LABORATORY = (
    "explore the setting up of joint laboratories",
    "探讨建立联合实验室",
    "estudiar la creación de laboratorios conjuntos",
    "estudar a criação de laboratórios conjuntos",
)
VISAS = (
    "make it easier for business people to obtain visas",
    "为商务人员签证提供便利",
    "facilitar la concesión de visados a los empresarios",
    "facilitar a concessão de vistos a empresários",
)


@needs_encoder
def test_what_means_the_same_is_near_in_any_language() -> None:
    one, other = meaning.encode(LABORATORY), meaning.encode(VISAS)
    within = min((one @ one.T).min(), (other @ other.T).min())
    assert within > (one @ other.T).max()


@needs_encoder
def test_a_row_of_length_one_for_each_text_whatever_stands_beside_it() -> None:
    texts = ["", " ", *LABORATORY, "x" * 20_000, "é\u0301😀"]
    rows = meaning.encode(texts)
    assert rows.shape == (len(texts), meaning.DIMENSIONS)
    assert (rows**2).sum(axis=1) == pytest.approx(1, abs=1e-5)
    for text, row in zip(texts, rows, strict=True):
        assert meaning.encode([text])[0] == pytest.approx(row, abs=1e-5)


@needs_encoder
def test_no_texts_are_no_rows() -> None:
    assert meaning.encode([]).shape == (0, meaning.DIMENSIONS)


@needs_encoder
def test_the_hash_names_the_model() -> None:
    assert meaning.model_hash() == meaning.model_hash()
    assert len(meaning.model_hash()) == 16


def test_without_the_encoder_nothing_is_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("constancia.meaning.encoder.PACKAGE", "no_such_package")
    assert not meaning.available()
    with pytest.raises(RuntimeError, match="constancia\\[encoder\\]"):
        meaning.model_hash.__wrapped__()
