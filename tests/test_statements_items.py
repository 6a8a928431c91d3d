"""Items of English lists that name their act: by a noun, or by a form in -ing behind an adverb."""

from __future__ import annotations

import pytest

from constancia.pipeline import read
from tests.coding import JOINT, find, only


@pytest.mark.parametrize(
    ("item", "action"),
    [
        ("Establishment of a fund for nurses.", "establish"),
        ("Revision of the Ports Act by 2030.", "revise"),
        ("The construction of three hospitals.", "construct"),
        ("Review of all tariffs on food.", "review"),
        ("Digitalisation of land registers.", "digitalise"),
        ("Repair and maintenance of rural roads.", "repair"),
        ("Urgently repairing the roads.", "repair"),
        ("Fully merging the registers of both agencies.", "merge"),
        ("Keeping an archive of scripts, props, and films related to old plays.", "keep"),
        ("Reinforce the dispute resolution framework to speed up rulings.", "reinforce"),
    ],
)
def test_an_item_that_names_an_act_is_undertaken(item: str, action: str) -> None:
    statement = only(f"- {item}")
    assert (statement.quote, statement.kind, statement.value("action")) == (item[:-1], "commitment", action)


def test_bullets_in_the_middle_of_a_line_part_items() -> None:
    text = "We act. ● We will open schools. ● Repair of rural roads. ● Build two ports."
    quotes = ["We act", "We will open schools", "Repair of rural roads", "Build two ports"]
    assert [one.quote for one in find(text)] == quotes


@pytest.mark.parametrize(
    "item", ["a reduction in exports of rice.", "Development banks and their clients.", "Use of force"]
)
def test_a_noun_that_tells_no_act_is_none(item: str) -> None:
    assert not [one for one in find(f"- {item}") if one.kind == "commitment"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Utopia would consider lowering tariffs.", "commitment"),
        ("Utopia would be a fine host.", "description"),
        ("Critics would consider the plan a failure.", "description"),
    ],
)
def test_what_a_side_would_consider_is_undertaken(text: str, kind: str) -> None:
    assert only(text).kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "He set a goal of ten gigawatts, enough to power farms, support jobs, and spur trade.",
            "description",
        ),
        ("The Minister put forward a plan.", "description"),
        ("The sides put forward a plan.", "commitment"),
        ("We reaffirm that, in our fight against crime, we will share evidence.", "commitment"),
        ("We remember all those who died.", "position"),
        ("Utopia supports the right of fishers to sell their catch.", "position"),
        ("Utopia supports the goal to end hunger.", "position"),
        ("Utopia supports young fishers to sell their catch.", "commitment"),
        ("- Working to ensure there is no new debt.", "commitment"),
    ],
)
def test_kinds_by_tense_and_by_what_is_supported(text: str, kind: str) -> None:
    assert only(text).kind == kind


def test_bodies_of_the_participants_are_both_sides() -> None:
    text = "The competent authorities of the Participants will carry out surveys."
    assert only(text, work=JOINT).value("actor") == "joint"


def test_items_in_the_first_person_take_over_no_duty_of_their_lead_in() -> None:
    text = "El sistema debe servir a todos y para eso:\n\n1) Cortaremos el gasto.\n\n2) Cerraremos oficinas."
    found = [(one.kind, one.value("actor")) for one in find(text, language="es")]
    assert found == [("commitment", "issuer"), ("commitment", "issuer")]


MEASURES = "O Governo adotará as seguintes medidas:\n\n- {}"


@pytest.mark.parametrize(
    ("item", "acts"),
    [
        (
            "Promoção da saúde e prevenção da doença nas escolas.",
            [("promover", "Promoção da saúde"), ("prevenir", "prevenção da doença nas escolas")],
        ),
        (
            "Eliminação das taxas, alargamento do horário dos centros e contratação de médicos.",
            [
                ("eliminar", "Eliminação das taxas"),
                ("alargar", "alargamento do horário dos centros"),
                ("contratar", "contratação de médicos"),
            ],
        ),
        (
            "Alargamento do cheque a todas as crianças e criar um vale para óculos.",
            [
                ("alargar", "Alargamento do cheque a todas as crianças"),
                ("criar", "criar um vale para óculos"),
            ],
        ),
        (
            "Apoio à criação e ampliação de hortas comunitárias.",
            [("apoiar", "Apoio à criação e ampliação de hortas comunitárias")],
        ),
        (
            "Apoio à criação de hortas e ampliação de parques.",
            [("apoiar", "Apoio à criação de hortas e ampliação de parques")],
        ),
        (
            "Gestão e manutenção de espaços verdes.",
            [("gerir", "Gestão e manutenção de espaços verdes")],
        ),
        (
            "Mais eficaz aplicação da lei de bases do ambiente.",
            [("aplicar", "Mais eficaz aplicação da lei de bases do ambiente")],
        ),
        (
            "A reparação e limpeza das escolas, a troca das telhas, e a compra de mesas.",
            [
                ("reparar", "A reparação e limpeza das escolas"),
                ("trocar", "a troca das telhas"),
                ("comprar", "a compra de mesas"),
            ],
        ),
        ("Rápida conclusão das obras do metro.", [("concluir", "Rápida conclusão das obras do metro")]),
        (
            "Reforço da rede, visando reduzir as filas e melhorar o acesso.",
            [("reforçar", "Reforço da rede, visando reduzir as filas e melhorar o acesso")],
        ),
        (
            "Garantia de participação efetiva dos alunos e ativa dos pais.",
            [("garantir", "Garantia de participação efetiva dos alunos e ativa dos pais")],
        ),
    ],
)
def test_acts_that_an_item_names_one_beside_the_other(item: str, acts: list[tuple[str, str]]) -> None:
    found = find(MEASURES.format(item), language="pt")
    assert [(one.action, one.quote) for one in found] == acts
    assert {(one.kind, one.actor_stated) for one in found} == {("commitment", True)}


def test_a_list_ends_with_the_section_that_it_stands_in() -> None:
    text = (
        "LEI\n\nArtigo 2.º\nObjetivos\n\nO plano tem por objetivos:\n\n"
        "1) Ampliar a rega;\n\n2) Abrir escolas.\n\n"
        "Artigo 3.º\nExecução\n\n1 - Compete ao Governo aprovar o plano.\n\n2 - São criados dois postos.\n"
    )
    paper = read(text.encode(), name="lei.txt", language="pt")
    found = {one.quote: str(one.kind) for one in paper.statements}
    assert found["São criados dois postos"] == "commitment"
