"""Enumerators: which styles are read, to which numbers, and what is none; the data behind them."""

from __future__ import annotations

import re
from itertools import product

import pytest

from constancia.lexicon import files
from constancia.lexicon.numbering import numbering, numbering_of
from constancia.outline.lines.enumerators import reader
from constancia.outline.lines.numerals import roman_value


def read(text: str, language: str = "en") -> set[tuple[str, int | None]]:
    """What is printed, and each number it may stand for."""
    return {(each.printed, each.value) for each in reader(language).read(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I. Aims", {("I.", 1), ("I.", 9)}),
        ("iv. Aims", {("iv.", 4)}),
        ("(xiii) Aims", {("(xiii)", 13)}),
        ("(VII) Aims", {("(VII)", 7)}),
        ("5) Aims", {("5)", 5)}),
        ("(4) Aims", {("(4)", 4)}),
        ("a) Aims", {("a)", 1)}),
        ("B. Aims", {("B.", 2)}),
        ("(aa) Aims", {("(aa)", 27)}),
        ("1.1 Aims", {("1.1", 1)}),
        ("2.1.3. Aims", {("2.1.3.", 3)}),
        ("B.2. Aims", {("B.2.", 2)}),
        ("1.02) Aims", {("1.02)", 2)}),
        ("1.02.A03) Aims", {("1.02.A03)", 3)}),
        ("2.4: Aims", {("2.4:", 4)}),
        ("2.4 – Aims", {("2.4 –", 4)}),
        ("§ 3 Aims", {("§ 3", 3)}),
        ("１．Aims", {("１．", 1)}),
        ("（２） Aims", {("（２）", 2)}),
        ("③ Aims", {("③", 3)}),
        ("一、Aims", {("一、", 1)}),
        ("Chapter one", {("Chapter one", 1)}),
        ("CHAPTER IV – Aims", {("CHAPTER IV", 4)}),
        ("Article 12: Aims", {("Article 12", 12)}),
        ("Second part", {("Second part", 2)}),
        ("part\u00a0three Aims", {("part\u00a0three", 3)}),
        ("Fourth, we agree", {("Fourth,", 4)}),
        ("FIRST", {("FIRST", 1)}),
        ("ANNEX B", {("ANNEX B", 2)}),
        ("Annex", {("Annex", None)}),
        ("Measure T1: Aims", {("Measure T1", 1)}),
        ("Action OE-2 Aims", {("Action OE-2", 2)}),
        ("Action E1.3 – Aims", {("Action E1.3", 3)}),
        ("Recommendations 4 and 5: Aims", {("Recommendations 4 and 5", 4)}),
        ("Actions 1, 2 and 3 – Aims", {("Actions 1, 2 and 3", 1)}),
        ("Goals 7-9: Aims", {("Goals 7-9", 7)}),
        ("2-3 Aims", {("2-3", 3)}),
        ("2 Strategy", {("2", 2)}),
        ("3 Programme of work", {("3", 3)}),
        ("Goal 1 – 3 million trees", {("Goal 1", 1)}),
    ],
)
def test_styles_that_any_paper_or_an_english_one_prints(text: str, expected: set[tuple[str, int | None]]):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "U.S. policy",
        "1,200 scholarships",
        "1.5%",
        "3/4 of them",
        "Partnership for all",
        "First we agree",
        "annexed to the treaty",
        "A new day",
        "One part of the whole",
        "",
        " ",
    ],
)
def test_what_only_looks_like_an_enumerator(text: str):
    assert read(text) == set()


@pytest.mark.parametrize(
    ("language", "text", "printed", "value"),
    [
        ("es", "Artículo 4º.- Objeto", "Artículo 4º.-", 4),
        ("es", "Artículo 12 bis. Objeto", "Artículo 12 bis.", 12),
        ("pt", "Artigo 5.º-A", "Artigo 5.º-A", 5),
        ("es", "CAPÍTULO SEGUNDO", "CAPÍTULO SEGUNDO", 2),
        ("es", "Eje 3: Salud", "Eje 3", 3),
        ("es", "Primera parte", "Primera parte", 1),
        ("pt", "Art. 1º Fica", "Art. 1º", 1),
        ("pt", "Eixo 2 – Saúde", "Eixo 2", 2),
        ("pt", "Anexo III", "Anexo III", 3),
        ("zh", "第一部分　总则", "第一部分", 1),
        ("zh", "第二十三条 为了", "第二十三条", 23),
        ("zh", "（十二）合作", "（十二）", 12),
        ("zh", "(六)人文", "(六)", 6),
        ("zh", "1．铁路", "1．", 1),
        ("zh", "附件2：清单", "附件2", 2),
        ("zh", "第貳章 總則", "第貳章", 2),
        ("fr", "Chapitre premier", "Chapitre premier", 1),
        ("fr", "Article 1er", "Article 1er", 1),
        ("fr", "TITRE Ier", "TITRE Ier", 1),
    ],
)
def test_styles_of_a_language(language: str, text: str, printed: str, value: int):
    assert (printed, value) in read(text, language)


@pytest.mark.parametrize(
    ("token", "value"), [("i", 1), ("iv", 4), ("ix", 9), ("XIV", 14), ("XL", 40), ("xcix", 99)]
)
def test_roman_numerals(token: str, value: int):
    assert roman_value(token) == value


@pytest.mark.parametrize("language", files.languages())
def test_every_line_that_a_pattern_matches_has_what_the_pattern_needs(language: str):
    """Lines without it are passed over: each template is printed with each of its words, in any case."""
    matched = 0
    for style, needed, parts in {one for listed in reader(language).patterns.values() for one in listed}:
        for template, word, number in product(
            style.prints, style.words or ("",), ("2", "II", "b", "2.1", "二", "②")
        ):
            line = template.format(n=number, word=word)
            for printed in (line, line.upper(), line.title()):
                if re.match("".join(parts), printed, re.IGNORECASE):
                    assert needed in printed.lower()
                    matched += 1
    assert matched > len(reader(language).numbering.styles)


def test_a_language_without_numbering_is_read_with_that_of_all_others():
    assert ("Capítulo 2", 2) in read("Capítulo 2", "xx")
    assert ("第二章", 2) in read("第二章 总则", "xx")


def test_french_is_data_alone():
    names = {entry.name for entry in (files.files("constancia.lexicon") / "fr").iterdir()}
    assert "numbering.toml" in names
    assert not any(name.endswith(".py") for name in names)


@pytest.mark.parametrize("language", [*files.languages(), "any"])
def test_the_data_of_every_language_is_valid(language: str):
    known = numbering(language)
    assert {style.id for style in known.styles} >= {"dot-after", "in-brackets"}
    assert all(value > 0 for value in known.words.values())


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        (
            {"style": [{"id": "x", "family": "x", "print": ["{n}"], "numerals": ["roman-ish"]}]},
            "'roman-ish' is none of",
        ),
        ({"style": [{"id": "x", "family": "x", "print": ["-"], "numerals": ["roman"]}]}, "prints neither"),
        ({"keyword": [{"words": [], "print": ["{word} {n}"], "kind": "part"}]}, "'words' must be a list"),
        ({"keyword": [{"words": ["part"], "print": ["{word}"], "kind": "bit"}]}, "'bit' is none of"),
        ({"names": {"intro": ["preface"]}}, "[names] has no entry 'intro'"),
        ({"nmes": {}}, "unknown section 'nmes'"),
    ],
)
def test_wrong_data_is_named(rows: dict[str, object], complaint: str):
    with pytest.raises(ValueError, match=r"lexicon/qq/numbering\.toml") as raised:
        numbering_of([("qq", rows)])
    assert complaint in str(raised.value)


def test_a_style_is_one_entry():
    style = {"id": "lozenge", "family": "lozenge", "print": ["◊{n}"], "numerals": ["decimal"]}
    known = numbering_of([("qq", {"style": [style]})])
    assert [(each.id, each.prints) for each in known.styles] == [("lozenge", ("◊{n}",))]


@pytest.mark.parametrize(
    ("wording", "language", "role"),
    [
        ("Foreword", "en", "introduction"),
        ("The Prime Minister's Foreword", "en", "introduction"),
        ("The fishers' harbour", "en", None),
        ("CONCLUSIONES:", "es", "conclusion"),
        ("前　言", "zh", "introduction"),
        ("前言要点", "zh", None),
        ("部长序", "zh", "introduction"),
        ("CONSIDERANDO", "es", "introduction"),
    ],
)
def test_names_of_headings_tell_their_role(wording: str, language: str, role: str | None):
    assert numbering(language).role(wording) == role
