"""Made editions: what is true of them holds by construction, and the comparison finds it."""

from __future__ import annotations

import pytest

import constancia
from constancia.compare import compare
from constancia.evaluation.edition_measure import Tally, measure_edition
from constancia.evaluation.editions import EDITS, Edited, editions
from constancia.evaluation.editions.draft import draft
from constancia.evaluation.editions.wording import wording
from constancia.model import MatchRelation, MatchTier, Paper

PAPERS = {
    "en": "Plan\n\n1. Trade\n\nWe will expand trade in beef and maize. "
    "We are willing to sign a customs agreement.\n"
    "\n2. Health\n\nWe will send medical teams to the islands. We will train nurses and midwives.\n"
    "\n3. Sea\n\nWe shall protect reefs and mangroves. The Ministry of Fisheries will host the Ocean Forum.\n"
    "\n4. Money\n\nWe will publish the budget of the plan.\n",
    "es": "Plan\n\n1. Comercio\n\nEl Gobierno ampliará el comercio de carne y maíz. "
    "El Gobierno está dispuesto a firmar un acuerdo aduanero.\n"
    "\n2. Salud\n\nEl Ministerio de Salud enviará equipos médicos a las islas. "
    "El Ministerio de Salud formará enfermeras y parteras.\n"
    "\n3. Mar\n\nEl país protegerá arrecifes y manglares. El Gobierno organizará el Foro del Océano.\n"
    "\n4. Fondos\n\nEl Gobierno publicará el presupuesto para fortalecer y para promover la cooperación.\n",
    "pt": "Plano\n\n1. Comércio\n\nO Governo ampliará o comércio de carne e milho. "
    "O Governo está disposto a assinar um acordo aduaneiro.\n"
    "\n2. Saúde\n\nO Ministério da Saúde enviará equipes médicas às ilhas. "
    "O Ministério da Saúde formará enfermeiras e parteiras.\n"
    "\n3. Mar\n\nO país protegerá recifes e manguezais. O Governo organizará o Fórum do Oceano.\n"
    "\n4. Fundos\n\nO Governo publicará o orçamento para fortalecer e para promover a cooperação.\n",
    "zh": "计划\n\n一、贸易\n\n双方将扩大农产品贸易。双方愿签署海关协定。\n\n二、卫生\n\n中方将派遣医疗队。"
    "中方将培训护士和医生。\n\n三、海洋\n\n双方将保护珊瑚礁和湿地。双方将举办海洋论坛。\n"
    "\n四、资金\n\n双方将公布预算。\n",
}


def read(text: str, language: str) -> Paper:
    return constancia.read(text.encode(), name="plan.txt", language=language)


@pytest.mark.parametrize("language", PAPERS)
def test_a_draft_is_the_paper_with_every_statement_at_its_place(language: str) -> None:
    paper = read(PAPERS[language], language)
    text, places = draft(paper).join()
    assert text == paper.document.text
    assert [places[index, 0] for index in range(len(paper.statements))] == [
        one.span for one in paper.statements
    ]


def made(language: str, edit: str, seed: int = 0) -> Edited:
    [edited] = editions(read(PAPERS[language], language), count=1, mixture={edit: 1.0}, seed=seed)
    return edited


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("language", PAPERS)
def test_an_edit_is_told_exactly(language: str, edit: str) -> None:
    edited = made(language, edit)
    assert edited.done == (edit,)
    found = compare(read(edited.old, language), read(edited.new, language), tier=MatchTier.NGRAMS)
    assert measure_edition(edited, found).exact == 1


def test_what_is_told_wrongly_counts() -> None:
    edited = made("en", "drop")
    old = read(edited.old, "en")
    tally = measure_edition(edited, compare(old, old, tier=MatchTier.NGRAMS))
    assert tally.exact == 0
    assert tally.missed[MatchRelation.DROPPED] == 1


def test_the_same_seed_makes_the_same_editions() -> None:
    assert made("en", "soften", seed=7) == made("en", "soften", seed=7)
    assert made("en", "soften", seed=7).new != made("en", "soften", seed=8).new


@pytest.mark.parametrize(
    ("language", "before", "after", "kept"),
    [
        ("en", "support Asia and the Pacific", ["support Asia", "support the Pacific"], False),
        ("en", "support Latin American and Caribbean schools", ["support Latin American"], False),
        ("en", "support Peru, Asia and the Pacific", ["support Peru"], True),
        ("en", "support Peru and Chile", ["support Peru", "support Chile"], True),
        ("en", "join the Board of Trade and Labour", ["join the Board of Trade"], False),
        ("es", "apoyar a América Latina y el Caribe", ["apoyar a América Latina"], False),
        ("pt", "apoiar a América Latina e o Caribe", ["apoiar a América Latina"], False),
        ("zh", "支持拉美和加勒比国家", ["支持拉美"], False),
    ],
)
def test_no_edit_cuts_a_name_that_is_one_in_spite_of_its_and(
    language: str, before: str, after: list[str], kept: bool
) -> None:
    named = ["Board of Trade and Labour"]
    assert wording(language).keeps_names(before, *after, named=named) is kept


def test_nothing_is_put_behind_a_condition_which_it_would_be_part_of() -> None:
    paper = read("Plan\n\n1. Trade\n\nWe will buy beef, provided that prices fall.\n", "en")
    [edited] = editions(paper, count=1, mixture={"widen": 1.0})
    assert edited.done == ()


def test_tallies_add_up() -> None:
    total = Tally()
    for edit in ("drop", "add"):
        edited = made("en", edit)
        found = compare(read(edited.old, "en"), read(edited.new, "en"), tier=MatchTier.NGRAMS)
        total.add(measure_edition(edited, found))
    assert (total.editions, total.scores()["pairs.f1"]) == (2, 1.0)
