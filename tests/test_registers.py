"""One name in many wordings; countries by code; unknown names only guessed at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constancia.registers.candidates import guessed_type
from constancia.registers.countries import (
    UnknownCountry,
    country_name,
    country_names,
    find_country,
    is_country,
    resembling,
)
from constancia.registers.keys import key
from constancia.registers.names import register, types


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("China-CELAC Forum", "china-celac-forum"),
        ("Forum of China and CELAC", "china-celac-forum"),
        ("the CELAC–China forum", "china-celac-forum"),
        ("Foro China-CELAC", "china-celac-forum"),
        ("中拉论坛", "china-celac-forum"),
        ("中国—拉共体论坛", "china-celac-forum"),
        ("global security initiatives", "global-security-initiative"),
        ("United Nations", "united-nations"),
        ("U.N.", "united-nations"),
        ("Naciones Unidas", "united-nations"),
        ("联合国", "united-nations"),
        ("丝路基金", "silk-road-fund"),
        ("数字经济伙伴关系协定", "depa"),
        ("中国－东盟自贸区", "china-asean-free-trade-area"),
        ("G-20", "g20"),
        ("WTO ministerial conferences", "wto-ministerial-conference"),
        ("ACUERDO DE PARÍS", "paris-agreement"),
        ("《巴黎协定》", "paris-agreement"),
        ("China-LAC Infrastructure Cooperation Forum", "china-latin-america-infrastructure-forum"),
        ("“一带一路”倡议", "belt-and-road-initiative"),
    ],
)
def test_a_name_is_found_in_any_of_its_wordings(name: str, entry: str) -> None:
    found = register().find(name)
    assert found is not None
    assert found.id == entry


@pytest.mark.parametrize("name", ["Forum of Ruritania and Elbonia", "", "the of and", "Forum", "论坛"])
def test_a_name_that_is_not_there_is_not_found(name: str) -> None:
    assert register().find(name) is None


def test_every_name_of_every_entry_leads_to_it() -> None:
    wrong = [
        (entry.id, wording)
        for entry in register().entries.values()
        for wording in entry.wordings
        if register().find(wording) is not entry
    ]
    assert wrong == []


def test_every_entry_has_a_type_a_source_and_members_that_are_countries() -> None:
    for entry in register().entries.values():
        assert entry.type in types()
        assert entry.source
        assert all(is_country(code) for code in entry.members), entry.id
        assert bool(entry.members) == bool(entry.as_of), entry.id
        assert len(set(entry.members)) == len(entry.members), entry.id


@pytest.mark.parametrize(
    ("group", "size"), [("celac", 33), ("caricom", 15), ("european-union", 27), ("sica", 8)]
)
def test_groups_have_all_their_members(group: str, size: int) -> None:
    assert len(register().entries[group].members) == size


@given(st.permutations(["Ruritania", "Elbonia", "Maritime", "Dialogue"]))
def test_word_order_makes_no_other_name(words: list[str]) -> None:
    assert key(" ".join(words)) == key("Maritime Dialogue of Ruritania and Elbonia")


@given(st.text(max_size=60))
def test_any_text_has_a_key_that_does_not_see_its_spaces(text: str) -> None:
    assert key(f"  {text} ") == key(text)
    assert all(key(text))


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("BR", "en", "Brazil"),
        ("BR", "es", "Brasil"),
        ("BR", "pt", "Brasil"),
        ("BR", "zh", "巴西"),
        ("BR", "xx", "Brazil"),
    ],
)
def test_a_country_is_called_as_its_readers_do(code: str, language: str, name: str) -> None:
    assert country_name(code, language) == name


def test_papers_call_countries_by_more_names_than_one() -> None:
    assert "Antigua and Barbuda" in country_names("en")["AG"]
    assert "EE. UU." in country_names("es")["US"]
    assert country_names("xx") == {}


@pytest.mark.parametrize(
    ("name", "language", "kind"),
    [
        ("Elbonia-Ruritania Maritime Dialogue", "en", "dialogue"),
        ("Gulf Adaptation Fund", "en", "fund"),
        ("Center for Reef Studies", "en", "centre"),
        ("Fondo de Adaptación del Golfo", "es", "fund"),
        ("Rede Acadêmica dos Recifes", "pt", "network"),
        ("碧湾国际博览会", "zh", "expo"),
        ("南岛绿色基金", "zh", "fund"),
        ("Strategic Concept", "en", None),
        ("Blue Horizon", "en", None),
    ],
)
def test_the_type_of_an_unknown_name_is_guessed_by_its_head_noun(
    name: str, language: str, kind: str | None
) -> None:
    assert guessed_type(name, language) == kind


@pytest.mark.parametrize(
    ("part", "whole"),
    [("Saint Vincent", "VC"), ("圣文森特", "VC"), ("圣基茨", "KN"), ("Trinidad", "TT"), ("特立尼达", "TT")],
)
def test_part_of_a_countrys_name_is_answered_with_the_whole_in_any_script(part, whole):
    assert resembling(part) == (whole,)
    with pytest.raises(UnknownCountry, match=rf"Is it .*\({whole}\)"):
        find_country(part)
