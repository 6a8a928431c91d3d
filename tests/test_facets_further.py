"""Counterpart, object, time, quantity, topics and names in the register: what texts say of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import constancia
from constancia import pipeline
from constancia.facets.abbreviations import definitions
from constancia.facets.further import enrich
from constancia.facets.registered import candidates
from constancia.lexicon.rules import sentence, wordings
from constancia.model import (
    FURTHER_MULTIPLE,
    FURTHER_SINGLE,
    UNSTATED,
    Document,
    Paper,
    Rendering,
    Source,
    Statement,
    Tier,
    Work,
)
from constancia.registers.countries import is_country
from constancia.registers.names import register
from constancia.registers.purposes import codes

PAPER = Path(__file__).parent.parent / "papers" / "china-lac-2025.txt"
ISSUED = Work(
    "w", "t", "EL", "RU", issuer_names=("Elbonia",), counterpart_names=("Ruritania", "Ruritanian firms")
)


def read(text: str, language: str = "en", work: Work = ISSUED) -> Paper:
    document = Document(work, Source("n", "text/plain", "0"), language, Rendering.UNSTATED, text)
    return pipeline.code(document, tier=Tier.RULES, enrich=True)


def first(text: str, language: str = "en", work: Work = ISSUED) -> Statement:
    return next(one for one in read(text, language, work).statements if one.is_undertaking)


@pytest.fixture(scope="module")
def paper() -> Paper:
    return constancia.read(PAPER, tier=Tier.RULES, enrich=True)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "We will deepen strategic mutual trust with all countries.", "strategic mutual trust"),
        (
            "en",
            "We will strengthen and expand people-to-people exchanges in sport.",
            "people-to-people exchanges",
        ),
        (
            "en",
            "Support the construction of joint laboratories in due course.",
            "the construction of joint laboratories",
        ),
        ("en", "Encourage enterprises to invest in ports.", "enterprises"),
        ("en", "Continue to hold the Forum for Trade in Services.", "the Forum for Trade in Services"),
        ("en", "Scholars are welcome to attend the meeting.", "Scholars"),
        ("en", "We will work together.", UNSTATED),
        (
            "es",
            "El Gobierno ampliará la lista de productos exentos para 2030.",
            "la lista de productos exentos",
        ),
        ("pt", "O Governo ampliará a rede de escolas com os municípios.", "a rede de escolas"),
        ("pt", "O Governo retomará a política de rendas visando à igualdade.", "a política de rendas"),
        ("es", "El Gobierno priorizará estudios encaminados al ahorro.", "estudios"),
        ("zh", "双方将深化战略互信。", "战略互信"),
        ("zh", "我们将加强同各国在农业领域的合作。", "的合作"),
    ],
)
def test_the_object_is_the_phrase_that_the_verb_acts_on(language: str, text: str, wanted: str) -> None:
    assert first(text, language).value("object") == wanted


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "We will open the port by 2030.", ["../2030"]),
        ("en", "We will open the port by the end of 2027.", ["../2027"]),
        ("en", "We will hold the summit on 12 May 2026 in the capital.", ["2026-05-12"]),
        ("en", "We will hold the summit in June 2026.", ["2026-06"]),
        ("en", "We will carry out the plan from 2026 to 2030.", ["2026/2030"]),
        ("en", "We will train teachers over the next five years.", ["P5Y"]),
        ("en", "We will hold the dialogue every two years.", ["R/P2Y"]),
        ("en", "We will hold the dialogue annually.", ["R/P1Y"]),
        ("en", "We will sign the treaty in the near future.", ["in the near future"]),
        ("en", "By 2030, we will open the port.", ["../2030"]),
        ("en", "We will implement the 2030 Agenda for Sustainable Development.", []),
        ("en", "We will deepen trust.", []),
        ("es", "El Gobierno abrirá el puerto antes de 2029.", ["../2029"]),
        ("es", "El Gobierno celebrará el foro cada dos años.", ["R/P2Y"]),
        ("es", "El Gobierno celebrará la cumbre el 3 de mayo de 2026.", ["2026-05-03"]),
        ("pt", "O Governo abrirá o porto até 2030.", ["../2030"]),
        ("pt", "O Governo formará professores nos próximos três anos.", ["P3Y"]),
        ("zh", "双方将于2028年前建成港口。", ["../2028"]),
        ("zh", "未来五年，我们将培训教师。", ["P5Y"]),
        ("zh", "我们将每年举办论坛。", ["R/P1Y"]),
    ],
)
def test_times_are_iso_8601_where_the_words_tell_them(language: str, text: str, values: list[str]) -> None:
    assert list(first(text, language).values("time")) == values


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "We will provide 5,000 scholarships.", ["5000 scholarships"]),
        ("en", "We will provide at least 300 training places a year.", [">= 300 training places"]),
        ("en", "We will invest up to US$ 2.5 billion in ports.", ["<= 2500000000 USD"]),
        ("en", "We will raise the share to 40 percent.", ["40 %"]),
        ("en", "We will build three joint laboratories.", ["3 joint laboratories"]),
        ("en", "The two sides will deepen trust.", []),
        ("en", "We will open the port by 2030.", []),
        ("en", "We will implement the 2030 Agenda for Sustainable Development.", []),
        ("en", "We will carry out Resolution 1540.", []),
        ("es", "El Gobierno ofrecerá 1.500 becas.", ["1500 becas"]),
        ("es", "El Gobierno ofrecerá 12 500 becas en 2030.", ["12500 becas"]),
        ("es", "El Gobierno aportará treinta millones de dólares estadounidenses.", ["30000000 USD"]),
        ("pt", "O Governo investirá R$ 2,5 bilhões em portos.", ["2500000000 BRL"]),
        ("zh", "我们将提供300个奖学金名额。", ["300 个奖学金名额"]),
        ("zh", "我们将提供5亿美元贷款。", ["500000000 USD"]),
        ("zh", "双方将深化两国关系。", []),
        ("en", "We will provide $1.5 billion for ports.", ["1500000000 $"]),
        ("en", "We will vaccinate half a million dogs.", ["500000 dogs"]),
        ("es", "El Gobierno entregará 1 millón de títulos de propiedad.", ["1000000 títulos"]),
        ("es", "El Gobierno invertirá US$ 6 mil MM en obras.", ["6000000000 USD"]),
        ("pt", "O Governo entregará meio milhão de vacinas.", ["500000 vacinas"]),
        ("zh", "双方将统筹推进“五位一体”总体布局。", []),
        ("zh", "我们将落实省政协十届三次会议的部署。", []),
        ("en", "We will open one hundred and twenty-one clinics.", ["121 clinics"]),
        ("es", "El Gobierno abrirá cuarenta y dos escuelas.", ["42 escuelas"]),
        ("pt", "O Governo enviará cento e vinte e cinco agrônomos.", ["125 agrônomos"]),
        ("zh", "双方将建设二十五个渔港。", ["25 个渔港"]),
        ("zh", "雙方將提供三億美元貸款。", ["300000000 USD"]),
    ],
)
def test_quantities_are_a_number_and_what_it_counts(language: str, text: str, values: list[str]) -> None:
    assert list(first(text, language).values("quantity")) == values


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "We will strengthen trade with Brazil and the Caribbean Community.", ["BR", "caricom"]),
        (
            "en",
            "We will strengthen trade with Latin American and Caribbean countries.",
            ["latin-america-and-the-caribbean"],
        ),
        ("en", "We will assist the least developed countries.", ["least-developed-countries"]),
        ("en", "We will invite ASEAN member states to the summit.", ["asean"]),
        ("en", "We will strengthen the system with the United Nations at its core.", []),
        ("en", "We will coordinate at the World Bank.", []),
        ("en", "We will attend the Spain-Morocco Forum.", []),
        ("en", "We will sell a turkey to the world.", []),
        ("en", "We will deepen trust.", []),
        ("es", "El Gobierno ampliará el comercio con Brasil y los Estados Unidos.", ["BR", "US"]),
        ("pt", "O Governo ampliará o comércio com a União Europeia.", ["european-union"]),
        ("zh", "我们将扩大同巴西的贸易。", ["BR"]),
    ],
)
def test_counterparts_are_countries_groups_and_bodies_dealt_with(
    language: str, text: str, values: list[str]
) -> None:
    assert list(first(text, language, Work("w", "t")).values("counterpart")) == values


def test_the_issuer_is_no_counterpart_and_the_sides_are_told_apart() -> None:
    work = Work(
        "w", "t", issuer="ES", counterpart="MA", issuer_names=("Spain",), counterpart_names=("Morocco",)
    )
    assert first("Spain will strengthen trade between Spain and Morocco.", work=work).values(
        "counterpart"
    ) == ("MA",)
    assert first("The two sides will deepen trust.", work=work).values("counterpart") == ("MA",)
    assert first("The two sides will deepen trust.", work=Work("w", "t")).values("counterpart") == (
        "partner",
    )


def test_swapped_countries_are_swapped_counterparts() -> None:
    text = "Spain will strengthen trade with {}."
    found = [
        first(text.format(name), work=Work("w", "t")).values("counterpart") for name in ("Chile", "Kenya")
    ]
    assert found == [("CL",), ("KE",)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "We will deepen cooperation in fisheries and aquaculture.", {"sdg:14", "dac:31310"}),
        ("en", "We will support vocational education.", {"sdg:4", "dac:11330"}),
        ("en", "We will fight corruption.", {"sdg:16", "dac:15113"}),
        ("es", "El Gobierno promoverá la energía solar.", {"sdg:7", "dac:23230"}),
        ("pt", "O Governo promoverá a igualdade de gênero.", {"sdg:5", "dac:15170"}),
        ("zh", "我们将加强旅游合作。", {"sdg:8", "dac:33210"}),
    ],
)
def test_topics_are_goals_and_purposes_with_their_words(language: str, text: str, wanted: set[str]) -> None:
    statement = first(text, language)
    topics = [facet for facet in statement.facets if facet.name == "topics"]
    assert wanted <= {str(facet.value) for facet in topics}
    assert all(facet.words for facet in topics)


def test_a_phrase_that_only_looks_like_a_topic_is_none() -> None:
    assert "sdg:13" not in first("We will improve the business climate.").values("topics")


def test_a_statement_without_words_of_its_own_has_the_topics_of_its_heading() -> None:
    text = (
        "A Paper\n\nI. Fisheries\nWe will deepen cooperation.\n\nII. Tourism\nWe will deepen cooperation.\n"
    )
    first_one, second = read(text).statements
    assert "dac:31310" in first_one.values("topics")
    assert "dac:33210" in second.values("topics")
    assert {topic.partition(":")[0] for topic in first_one.values("topics")} == {"area", "sdg", "dac"}


def test_names_are_linked_to_the_register_and_those_inside_them_too() -> None:
    text = "We will hold the China-CELAC Forum. We will attend the United Nations Sand Summit."
    whole, inside = read(text).statements
    assert whole.values("registered") == ("china-celac-forum", "celac")
    assert inside.values("registered") == ("united-nations",)


def test_a_short_form_that_the_text_defines_is_resolved_in_it() -> None:
    text = (
        "We will join the Asian Infrastructure Investment Bank (AIIB). "
        "We will support the Beijing Xiangshan Forum (BXF). We will attend the BXF."
    )
    found = read(text)
    assert [(one.short, one.long, one.entry and one.entry.id) for one in definitions(found.document)] == [
        ("AIIB", "Asian Infrastructure Investment Bank", "aiib"),
        ("BXF", "Beijing Xiangshan Forum", "beijing-xiangshan-forum"),
    ]
    assert found.statements[-1].values("registered") == ("beijing-xiangshan-forum",)


@pytest.mark.parametrize(
    ("language", "text", "short", "long"),
    [
        ("en", "The Blue Harbour Fund (BHF) opens.", "BHF", "Blue Harbour Fund"),
        ("es", "El Fondo de Adaptación del Golfo (FAG) abre.", "FAG", "Fondo de Adaptación del Golfo"),
        ("zh", "中国—拉共体论坛（以下简称“论坛”）举行。", "论坛", "中国—拉共体论坛"),
        ("en", "The China-CELAC Forum (hereinafter the Forum) opens.", "Forum", "China-CELAC Forum"),
    ],
)
def test_short_forms_are_found_where_they_are_defined(
    language: str, text: str, short: str, long: str
) -> None:
    (found,) = definitions(read(text, language).document)
    assert (found.short, found.long) == (short, long)


@pytest.mark.parametrize(
    "text", ["The port (in the north) opens.", "It (GDP) grows.", "The plan (2026) starts."]
)
def test_other_brackets_define_nothing(text: str) -> None:
    assert definitions(read(text).document) == ()


def test_a_name_that_the_register_does_not_have_is_a_candidate() -> None:
    found = read("We will found the Gulf Adaptation Fund. We will attend the Gulf Adaptation Fund.")
    (candidate,) = candidates(found.document, found.statements)
    assert (candidate.name, candidate.type, len(candidate.spans)) == ("Gulf Adaptation Fund", "fund", 2)


def test_nine_names_in_ten_of_the_first_paper_are_in_the_register(paper: Paper) -> None:
    names = {facet.value for one in paper.statements for facet in one.facets if facet.name == "named"}
    unknown = {one.name for one in candidates(paper.document, paper.statements)}
    assert len(unknown) <= len(names) / 10, sorted(unknown)


def test_every_undertaking_is_enriched_and_nothing_else_changes(paper: Paper) -> None:
    plain = constancia.read(PAPER, tier=Tier.RULES)
    further = frozenset(FURTHER_SINGLE + FURTHER_MULTIPLE)
    assert all(one.is_enriched == one.is_undertaking for one in paper.statements)
    stripped = [
        replace(one, facets=tuple(facet for facet in one.facets if facet.name not in further))
        for one in paper.statements
    ]
    assert stripped == list(plain.statements)
    assert enrich(paper.document, paper.divisions, paper.statements) == paper.statements


def test_every_further_value_is_a_code_that_is_known(paper: Paper) -> None:
    areas = {division.id for division in paper.divisions}
    known = {"sdg": set(codes("sdg")), "dac": set(codes("dac")), "area": areas}
    for one in paper.statements:
        assert all(is_country(code) or code in register().entries for code in one.values("counterpart"))
        assert set(one.values("registered")) <= set(register().entries)
        for topic in one.values("topics"):
            scheme, _colon, code = topic.partition(":")
            assert code in known[scheme]
        assert len([topic for topic in one.values("topics") if topic.startswith("dac:")]) <= 3


def test_every_further_rule_that_reads_the_first_paper_is_told(paper: Paper) -> None:
    rules = {facet.by.removeprefix("rule:") for one in paper.statements for facet in one.facets}
    assert sorted(rule for rule in rules if not sentence("en", rule) and not wordings(rule)) == []


@given(st.text(st.sampled_from("We will ag1980%,.()$ 年个中ñ-“”\n"), max_size=80))
def test_no_text_breaks_the_further_facets(text: str) -> None:
    found = read("We will sign " + text)
    for one in found.statements:
        for facet in one.facets:
            assert all(span.end <= len(found.document.text) for span in facet.words)
