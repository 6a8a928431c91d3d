"""Every code people can meet has a name in each of the four languages."""

import pytest

from constancia.lexicon.labels import labels
from constancia.model import (
    FURTHER_MULTIPLE,
    FURTHER_SINGLE,
    MULTIPLE,
    SINGLE,
    AreaRelation,
    Aspect,
    CommitmentClass,
    Confidence,
    Continuity,
    DivisionKind,
    Firmness,
    Kind,
    MatchRelation,
    NameRelation,
    Rendering,
    State,
    Tier,
)

LANGUAGES = ("en", "es", "pt", "zh")
GROUPS = {
    "kind": tuple(Kind),
    "firmness": tuple(Firmness),
    "continuity": tuple(Continuity),
    "precision": ("0", "1", "2"),
    "facet": SINGLE + MULTIPLE + FURTHER_SINGLE + FURTHER_MULTIPLE,
    "division": tuple(DivisionKind),
    "rendering": tuple(Rendering),
    "tier": tuple(Tier),
    "actor": ("issuer", "joint", "partner", "other"),
    "truth": ("true", "false"),
    "match_relation": tuple(MatchRelation),
    "area_relation": tuple(AreaRelation),
    "name_relation": tuple(NameRelation),
    "aspect": tuple(Aspect),
    "class": tuple(CommitmentClass),
    "state": tuple(State),
    "confidence": tuple(Confidence),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_the_model_has_a_label(language: str) -> None:
    for group, codes in GROUPS.items():
        assert labels(language).codes(group) == tuple(str(code) for code in codes)


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_languages_name_the_same_codes(language: str) -> None:
    first, other = labels(LANGUAGES[0]), labels(language)
    assert {group: set(codes) for group, codes in other.groups.items()} == {
        group: set(codes) for group, codes in first.groups.items()
    }


@pytest.mark.parametrize(
    ("language", "group", "code", "name"),
    [
        ("en", "firmness", Firmness.WILL, "Will"),
        ("es", "kind", Kind.COMMITMENT, "Compromiso"),
        ("pt", "instrument", "scholarship", "Bolsa de estudos"),
        ("zh", "firmness", Firmness.EXPLORES, "探讨"),
        ("en", "truth", True, "Yes"),
        ("en", "precision", 2, "Named or counted"),
        ("en", "instrument", "not-yet-labelled", "not-yet-labelled"),
    ],
)
def test_a_code_reads_as_words(language: str, group: str, code: object, name: str) -> None:
    assert labels(language).name(group, code) == name


def test_a_language_without_labels_is_named() -> None:
    with pytest.raises(LookupError, match=r"lexicon/xx/labels\.toml"):
        labels("xx")


@pytest.mark.parametrize(
    ("language", "number", "name"),
    [("en", 1, "Area"), ("en", 44, "Areas"), ("es", 44, "Áreas"), ("pt", 0, "Áreas"), ("zh", 44, "领域")],
)
def test_a_code_reads_as_words_after_a_number(language: str, number: int, name: str) -> None:
    assert labels(language).counted("division", "area", number) == name
