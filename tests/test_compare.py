"""Two papers compared: examples of each relation, and what must hold for any paper."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from made_papers import papers

import constancia
from constancia import pipeline
from constancia.compare import compare, tiers
from constancia.compare.pairing import meanings
from constancia.compare.pairing.alignment import Group
from constancia.compare.pairing.areas import out_of_order
from constancia.compare.pairing.moves import surely
from constancia.compare.pairing.scores import Candidates, scores
from constancia.compare.pairing.sides import side as ready
from constancia.compare.pairing.vocabulary import shared
from constancia.compare.translated.renderings import across, best_pair
from constancia.compare.translated.translations import mistranslations
from constancia.compare.wording.grams import says, vectors
from constancia.compare.wording.pages import is_cut_by_page
from constancia.compare.wording.units import wording
from constancia.lexicon.files import table
from constancia.model import (
    AreaRelation,
    Aspect,
    Comparison,
    Match,
    MatchRelation,
    MatchTier,
    NameRelation,
    Paper,
    Rendering,
    Span,
)
from constancia.model.codec import from_json, to_json
from constancia.publish import changes

EN = """Policy Paper on Cooperation

I. Trade

China will expand trade in soybeans and beef with Brazil.
The two sides will hold the Trade Dialogue every year.
China is willing to sign a customs agreement with member states of the region.

II. Health

China will send medical teams to island states. The parties will build three hospitals by 2027.
China supports universities in training nurses.

III. Culture

China will explore the establishment of a joint film festival.
Both sides will strengthen exchanges between museums.
"""

VERBS = ("dredge", "light", "widen", "fence", "staff")
OTHERS = ("teach", "praise", "record", "sponsor", "examine")


def read(text: str, language: str = "en") -> Paper:
    return constancia.read(text.encode(), name="paper.txt", language=language)


def relations(old: str, new: str, language: str = "en") -> list[tuple[str, ...]]:
    """What is not kept, as lists of relations: statements first, then areas (but for mere renumbering)."""
    found = compare(read(old, language), read(new, language))
    quiet = {AreaRelation.KEPT, AreaRelation.RENUMBERED}
    listed = [tuple(one.value for one in match.relations) for match in found.matches]
    areas = [
        tuple(one.value for one in area.relations) for area in found.areas if not quiet >= set(area.relations)
    ]
    return sorted(one for one in listed if one != ("kept",)) + sorted(areas)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("will explore the establishment of", "will establish", ("strengthened",)),
        ("will send medical teams", "is willing to send medical teams", ("softened",)),
        ("will send medical teams", "will, when conditions permit, send medical teams", ("softened",)),
        ("soybeans and beef", "soybeans, beef and maize", ("widened",)),
        ("soybeans and beef", "soybeans", ("narrowed",)),
        ("three hospitals", "two hospitals", ("softened",)),
        ("by 2027", "by 2030", ("softened",)),
        ("will strengthen exchanges", "will reinforce exchanges", ("reworded",)),
        ("will hold the Trade Dialogue", "will convene the Trade Dialogue", ("reworded",)),
        ("\nChina supports universities in training nurses.", "", ("dropped",)),
        (
            "exchanges between museums.",
            "exchanges between museums. China will donate vaccines to Haiti.",
            ("added",),
        ),
    ],
)
def test_each_edit_is_told_once_and_nothing_else(before: str, after: str, expected: tuple[str, ...]) -> None:
    assert before in EN
    assert relations(EN, EN.replace(before, after)) == [expected]


@pytest.mark.parametrize(
    ("language", "before", "after", "expected"),
    [
        (
            "en",
            "The Ministry will link the registers.",
            "The Ministry will in principle link the registers.",
            "softened",
        ),
        (
            "en",
            "The Ministry will link the registers.",
            "The Ministry will link the registers as soon as possible.",
            "strengthened",
        ),
        (
            "es",
            "El Gobierno creará un premio.",
            "El Gobierno creará un premio lo antes posible.",
            "strengthened",
        ),
        (
            "pt",
            "O Governo criará um prêmio.",
            "O Governo criará um prêmio o mais rápido possível.",
            "strengthened",
        ),
        ("zh", "双方将在墨西哥开设领事馆。", "双方将在墨西哥开设领事馆，但边境地区除外。", "narrowed"),
        ("es", "Crear un registro de obras.", "Procurar crear un registro de obras.", "softened"),
        ("es", "Haremos un mapa.", "Haremos un mapa antes de que termine 2029.", "strengthened"),
        ("pt", "Faremos um mapa.", "Faremos um mapa antes do final de 2029.", "strengthened"),
        (
            "en",
            "We will examine the option of a common fee for small ships.",
            "We will introduce a common fee for small ships.",
            "strengthened",
        ),
        (
            "en",
            "We are considering a ban on glass in the old port.",
            "We will introduce a ban on glass in the old port.",
            "strengthened",
        ),
        ("en", "We will lease ten piers.", "We will lease ten piers and two docks.", "widened"),
        ("pt", "Criar um registro de obras.", "Procurar criar um registro de obras.", "softened"),
        (
            "en",
            "The Ministry will lend to farmers, provided that the harvest fails.",
            "The Ministry will lend to farmers, provided that the harvest fails twice in a row.",
            "reworded",
        ),
        ("en", "We will reply within 90 days.", "We will reply within 30 days.", "strengthened"),
        ("es", "Responderemos en un plazo de 30 días.", "Responderemos en un plazo de 90 días.", "softened"),
        (
            "pt",
            "Responderemos no prazo de noventa dias.",
            "Responderemos no prazo de trinta dias.",
            "strengthened",
        ),
        ("zh", "我们将在三十天内作出答复。", "我们将在九十天内作出答复。", "softened"),
        (
            "en",
            "We intend to mow the lawns and, if funds allow, to plant trees.",
            "We intend to mow the lawns and to plant trees.",
            "strengthened",
        ),
        ("zh", "双方将举办海洋部长会议。", "双方将举办海洋部长大会。", "reworded"),
        (
            "pt",
            "Os pedidos serão decididos em até 30 dias.",
            "Os pedidos serão decididos em até 60 dias.",
            "softened",
        ),
        (
            "en",
            "We will negotiate with Mozambique and Zambia on a treaty for the lower basin.",
            "We will negotiate with Mozambique on a treaty for the lower basin. "
            "We will negotiate with Zambia on a treaty for the lower basin.",
            "split",
        ),
        (
            "en",
            "Hotels are to reuse water where technically feasible.",
            "Hotels are to reuse water.",
            "strengthened",
        ),
        ("en", "Grants will be paid to hauliers.", "Grants may be paid to hauliers.", "softened"),
        ("en", "We will lend to farmers.", "We would like to lend to farmers.", "softened"),
        ("es", "Pretendemos crear un registro.", "Crearemos un registro.", "strengthened"),
        ("pt", "Comprometemo-nos a criar um registro.", "Esperamos criar um registro.", "softened"),
        ("en", "We oppose any tax on books.", "We firmly oppose any tax on books.", "strengthened"),
        (
            "en",
            "We will expand exchanges such as the Fulbright Program and the Oslo Forum.",
            "We will expand exchanges such as the Fulbright Program, the Erasmus Program and the Oslo Forum.",
            "widened",
        ),
        ("en", "We will deepen trade in fish.", "We will deepen trade in fish with Brazil.", "narrowed"),
        ("es", "Ampliaremos el crédito para regantes.", "Ampliaremos el crédito.", "widened"),
        ("zh", "双方将建设三个渔港。", "双方将建设五个渔港。", "strengthened"),
        ("zh", "双方将建设渔港。", "双方将研究建设渔港的可行性。", "softened"),
        ("zh", "双方将每两年举办一次渔业论坛。", "双方将定期举办渔业论坛。", "softened"),
        ("zh", "双方将扩大渔业贸易。", "双方将进一步扩大渔业贸易。", "reworded"),
        ("zh", "双方将落实第十八次会议的决定。", "双方将落实第十九次会议的决定。", "reworded"),
        ("zh", "双方将建设渔港。", "双方将建设渔港群。", "reworded"),
        ("zh", "雙方將建設三個漁港。", "雙方將建設五個漁港。", "strengthened"),
        ("zh", "雙方應於年底前提交報告。", "雙方可於年底前提交報告。", "softened"),
        ("zh", "雙方將建設漁港。", "雙方將積極建設漁港。", "strengthened"),
        ("pt", "Criaremos oportunamente um porto.", "Criaremos sem demora um porto.", "strengthened"),
        ("es", "Abriremos un puerto en marzo de 2029.", "Abriremos un puerto en mayo de 2028.", "reworded"),
        ("en", "We will open it by June 2029.", "We will open it by December 2030.", "softened"),
        ("en", "We will open it by 2029.", "We will open it by June 2029.", "strengthened"),
        ("zh", "双方将于2028年6月前建成渔港。", "双方将于2028年12月前建成渔港。", "softened"),
        ("es", "Abriremos gradualmente los puertos.", "Abriremos de inmediato los puertos.", "strengthened"),
        ("en", "We will make it public.", "It will be made public.", "reworded"),
        ("en", "We will warn them of outages.", "We will warn each other of outages.", "reworded"),
        ("zh", "探索设立渔业中心。", "设立渔业中心。", "strengthened"),
        ("zh", "双方将保障水、电供应。", "双方将保障水、电、煤供应。", "widened"),
        ("en", "We will lend 90 million euros.", "We will lend up to 90 million euros.", "softened"),
        ("en", "We will report every year.", "We will report every two years.", "softened"),
        (
            "pt",
            "O fórum será realizado a cada dois anos.",
            "O fórum será realizado a cada três anos.",
            "softened",
        ),
        ("zh", "每五年举办一次渔业论坛。", "每三年举办一次渔业论坛。", "strengthened"),
        (
            "en",
            "Ports that are not ready will hire more pilots.",
            "Ports that are not ready will swiftly hire more pilots.",
            "strengthened",
        ),
        (
            "es",
            "Gestionaremos ante el banco un préstamo.",
            "Gestionaremos ante el banco un préstamo lo antes posible.",
            "strengthened",
        ),
        ("pt", "Vamos baixar as taxas do porto.", "Poderemos baixar as taxas do porto.", "softened"),
        (
            "pt",
            "Pretendemos também reflorestar as margens.",
            "Comprometemo-nos também a reflorestar as margens.",
            "strengthened",
        ),
        ("es", "Abriremos cuarenta y dos aulas.", "Abriremos treinta aulas.", "softened"),
        ("zh", "雙方將提供三億美元貸款。", "雙方將提供五億美元貸款。", "strengthened"),
    ],
)
def test_a_phrase_that_came_in_is_told_in_each_language(
    language: str, before: str, after: str, expected: str
) -> None:
    assert relations(f"A\n\nI. B\n\n{before}\n", f"A\n\nI. B\n\n{after}\n", language) == [(expected,)]


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        (
            "pt",
            "A Junta medirá o custo do projeto e publicará um boletim anual.",
            "A Junta publicará um boletim anual sobre o custo do projeto.",
        ),
        ("zh", "支持渔业合作办学，推动船员证书互认。", "支持渔业合作办学和船员证书互认。"),
        ("zh", "双方愿派遣常驻医疗团，捐赠冷藏设备。", "双方愿派遣携带捐赠冷藏设备的常驻医疗团。"),
    ],
)
def test_one_verb_for_two_statements_that_were_merged_narrows_nothing(
    language: str, before: str, after: str
) -> None:
    assert relations(f"A\n\nI. B\n\n{before}\n", f"A\n\nI. B\n\n{after}\n", language) == [("merged",)]


def test_other_characters_of_one_script_are_no_change() -> None:
    one, two = "双方将开设五个渔业中心。", "雙方將開設五個漁業中心。"
    assert relations(f"A\n\nI. B\n\n{one}\n", f"A\n\nI. B\n\n{two}\n", "zh") == []


def test_what_two_plan_together_and_then_each_alone_is_a_split() -> None:
    one = "Chile and Peru are considering a joint school for pilots."
    two = "Chile is considering a school for pilots. Peru is considering a school for pilots."
    [told] = relations(f"A\n\nI. B\n\n{one}\n", f"A\n\nI. B\n\n{two}\n")
    assert "split" in told


def test_a_relative_that_a_split_leaves_out_narrows_nothing() -> None:
    one = "El Ministerio convocará cada año el Foro Naval, cuyas actas serán publicadas por escrito."
    two = "El Ministerio convocará cada año el Foro Naval. Las actas serán publicadas por escrito."
    assert relations(f"A\n\nI. B\n\n{one}\n", f"A\n\nI. B\n\n{two}\n", "es") == [("split",)]


def test_words_that_are_the_name_of_a_rung_too_are_told_as_words() -> None:
    title = "Plan\n\nI. Roads\n\n"
    found = compare(read(f"{title}Grants will be paid.\n"), read(f"{title}Grants may be paid.\n"))
    assert [match.why for match in found.matches] == ["Softened (firmness): “will” → “may”"]


def test_a_text_says_more_the_fewer_share_its_words() -> None:
    texts = ["they make maize", "they make beef", "they make", "they make reefs and mangroves"]
    left, _right = says(*vectors(texts[:3], texts[3:]))
    assert left[2] < left[1] <= left[0]


def test_of_two_statements_the_shorter_may_stand_wholly_in_the_other() -> None:
    left, right = ["dredge the port"], ["dredge the port and light the coast", "light the roads", ""]
    pairs = np.zeros(3, dtype=np.int64), np.arange(3)
    wholly, hardly, nothing = shared(left, right, pairs)
    assert wholly == pytest.approx(1.0)
    assert 0.0 < hardly < 0.4
    assert nothing == 0.0


@pytest.mark.parametrize(("wording", "is_less"), [(0.7, True), (0.8, False)])
def test_what_says_little_is_hardly_recognised_by_wording_alone(wording: float, is_less: bool) -> None:
    both = ready(read(EN), "old"), ready(read(EN), "new")
    pair = Candidates(np.array([0]), np.array([5]), np.array([wording]))
    titles = np.zeros((len(both[0].divisions), len(both[1].divisions)))
    much, little = (np.ones(len(both[0])) for _ in range(2))
    little[0] = 0.2
    found = [scores(*both, pair, titles, (said, much))[0] for said in (much, little)]
    assert bool(found[1] < found[0] / 2) == is_less


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("zh", "支持基础研究和前沿技术研究。", "强化基础研究和前沿技术研究。"),
        ("zh", "努力扩大农村就业。", "着力扩大农村就业。"),
        ("zh", "培育健康的网络文化。", "培育积极健康的网络文化。"),
        ("zh", "继续清理行政收费。", "进一步清理行政收费。"),
        ("zh", "改善民生。", "按照会议部署，改善民生。"),
        ("zh", "把计划生育工作重点放在农村。", "把工作重点放在农村。"),
        (
            "en",
            "We will lend 40 million to schools.",
            "We will lend 60 million to schools, 20 million in cash.",
        ),
        ("en", "We will further cut tariffs on steel.", "We will continue to cut tariffs on steel."),
        ("zh", "加强武装警察部队全面建设。", "加强武装警察部队建设。"),
        ("en", "We believe that trade will work for us.", "We believe that trade should work for us."),
        ("zh", "中方愿同各方一道，共享机遇，应对挑战。", "中方愿同各方一道，应对挑战，共享机遇。"),
        ("en", "We will make 18 a survey to protect fish.", "We will make a survey to protect fish."),
        ("zh", "加大渔业投入。", "继续加大渔业投入。"),
        ("zh", "继续抓好粮食生产。", "继续抓紧粮食生产。"),
        ("zh", "充分发挥渔民的独特优势。", "更好发挥渔民的独特优势。"),
        ("zh", "切实保护耕地，稳定粮食种植面积。", "切实保护耕地，切实稳定粮食种植面积。"),
        ("zh", "六五计划期间要加强地质勘探工作。", "要加强地质勘探工作。"),
        ("zh", "扩大渔业合作。", "在巩固已有成果的基础上，扩大渔业合作。"),
        (
            "en",
            "We will build a trading system.",
            "We will build a trading system based on market principles.",
        ),
        ("en", "As always, we will set high standards.", "We will set high standards."),
        ("zh", "必须从严治党。", "从严治党，是保持先进性的要求。"),
        ("zh", "规划有利于引导各地推进改革、提高渔业发展质量。", "努力提高渔业发展质量。"),
        ("zh", "物价涨幅控制在4.8%左右。", "物价涨幅控制在3%左右。"),
        ("zh", "今年要抓好九个方面工作。", "今年要抓好八个方面工作。"),
        ("en", "The port depends on oil for 40 percent.", "The port depends on oil for 30 percent."),
        (
            "en",
            "We will help the 28 states that wish to join.",
            "We will help the 32 states that wish to join.",
        ),
        (
            "en",
            "We will store no more than 3,000-3,500 tonnes of grain.",
            "We will store between 3,000-3,500 tonnes of grain.",
        ),
        ("en", "We cannot guard these long coasts alone.", "We cannot always guard these long coasts alone."),
        (
            "en",
            "Our ports must prepare to receive larger ships.",
            "Our ports must be ready to receive larger ships.",
        ),
        (
            "en",
            "Our strategy is to protect the coast and its towns.",
            "We seek to protect the coast and its towns.",
        ),
        ("en", "We are striving to extend the harbour.", "We are working to extend the harbour."),
        (
            "en",
            "We support inspections by courts that have jurisdiction under national law.",
            "We support inspections by courts within their jurisdictions.",
        ),
        ("en", "We oppose any dumping in the North Sea.", "We strongly oppose any dumping in the South Sea."),
        (
            "en",
            "We will create new openings for the ports that are active in this trade.",
            "We will facilitate trade in grain, thereby creating new openings for active ports.",
        ),
        ("zh", "毫不动摇地坚持渔业基本制度。", "坚持渔业基本制度不动摇。"),
        ("zh", "争取更好的渔业环境。", "努力争取更好的渔业环境。"),
        ("zh", "开展农村渔港整治。", "因地制宜开展农村渔港整治。"),
        ("zh", "努力扩大渔业内需。", "扩大渔业内需，首先必须增加渔民收入。"),
        (
            "en",
            "We are committed to open the ports; pay the pilots; and promote fishing off the coast.",
            "We are committed to open the ports; pay the pilots. We commit to promote fishing off the coast.",
        ),
        (
            "en",
            "We will train crews for the rapid relief of the islands.",
            "We will train crews to relieve the islands rapidly.",
        ),
        ("en", "We hope to build a bridge to the island.", "We have built a bridge to the island."),
        ("en", "We will join the tax on trade[^1] by 2030.", "We will join the tax on trade[^2] by 2030."),
        (
            "en",
            "By training crews, we can help create a market for pilots.",
            "By training crews, we aid in creating a market for pilots.",
        ),
        (
            "en",
            "We continue to increase cooperation among coast guards.",
            "We are working to increase cooperation among coast guards.",
        ),
        (
            "en",
            "Our main objectives in this area include:\n\n* Guarding ships;\n\n* Deterring threats to ships.",
            "If courts allow, we will deter threats to ships.",
        ),
        (
            "en",
            f"We are committed to open the ports, {' and '.join(['with all the means of the coast'] * 12)}; "
            "and promote fishing off the coast.",
            "We open the ports. We commit to continue cooperating to promote fishing off the coast.",
        ),
        ("en", "We will not license trade\\[2\\] in fish.", "We will not license trade\\[1\\] in fish."),
        (
            "en",
            "We will cut costs at the ports.",
            "We will [cut](https://example.org/a?b=2072.6,with%20(70%25).) costs at the ports.",
        ),
        (
            "en",
            "We will keep the limits that follow from sections 2 and 3 of this plan.",
            "We will keep the limits that follow from sections 2, 3, 4, and 5 of this plan.",
        ),
        (
            "en",
            "The entry of ships of Chile into the old port will be fully suspended.",
            "The entry of ships of Peru into the old port will be suspended.",
        ),
        (
            "en",
            "We will take action in accordance with applicable domestic law.",
            "We will take action in accordance with its law.",
        ),
        (
            "en",
            "We will increase the duty of the order on salt from 30 percent to 90 percent.",
            "We will increase the duty of the order on salt from 90 percent to 120 percent.",
        ),
        ("zh", "加大对渔港走私问题的整治力度。", "大力整治渔港走私问题。"),
        (
            "en",
            f"We are ready to open the ports, {' and '.join(['with all the means of the coast'] * 8)}; "
            "and guard the old coast towns.",
            "We open the ports; and guard the old coast towns.",
        ),
        (
            "en",
            "( 8) The limits of this plan in clause 4 shall be effective upon notice.",
            "The limits of this plan in clause 4 shall be effective upon notice.",
        ),
        (
            "en",
            "Effective on March 3, 2027, all ports of the coast shall be open.",
            "Effective on May 14, 2027, all ports of the coast shall be open.",
        ),
        (
            "en",
            "More than 300 pilots are working to guide ships to the ports.",
            "More than 350 pilots are working to guide ships to the ports.",
        ),
        (
            "en",
            "We order the Minister to issue a letter to all ports that this order names.",
            "The Minister shall issue a letter to all ports that this order names.",
        ),
        (
            "en",
            "We will conclude the review within 90 days.",
            "We will conclude the review pursuant to subsection (j) of this section within 90 days.",
        ),
        (
            "en",
            "The staff will provide authorized services at the ports.",
            "The staff will provide port services as authorized by national law at the ports.",
        ),
        (
            "en",
            "Building on more than 600 visits, we will send pilots to all ports.",
            "Building on more than 650 visits, we will send pilots to all ports.",
        ),
        ("en", "We will aid 380,0000 sailors at sea.", "We will aid 380,000 sailors at sea."),
        (
            "en",
            "The charts shall be withheld until June 30, 2027.",
            "The charts shall be withheld until December 15, 2028.",
        ),
        (
            "en",
            "We are ready to open the ports; pay the pilots; guard the old coast towns.",
            "We are ready to open the ports. We pay the pilots; guard the old coast towns.",
        ),
        ("en", "They plan to enhance the safety of ships.", "They plan on enhancing the safety of ships."),
        (
            "en",
            "The port shall send pilots within existing appropriations.",
            "The port shall send pilots as allowed by existing appropriations.",
        ),
        (
            "en",
            "We will open 20 ports with 300 pilots.",
            "We will open 30 ports with 200 pilots.",
        ),
        ("en", "We shall repair the ports.", "We will repair the ports."),
        ("en", "We are committed to repairing the ports.", "We will strictly repair the ports."),
        ("en", "They are committed to repairing the ports.", "They will repair the ports."),
        ("es", "Nos comprometemos a reparar los puertos.", "Vamos a reparar los puertos."),
        ("pt", "Os países comprometem-se a reparar os portos.", "Os países vão reparar os portos."),
        ("en", "Ports may not sell ships.", "Ports shall not sell ships."),
        (
            "en",
            "In accordance with ministry guidance, ports shall update the charts.",
            "Ports shall update the charts.",
        ),
        (
            "es",
            "De conformidad con las directrices, los puertos actualizarán las cartas.",
            "Los puertos actualizarán las cartas.",
        ),
        (
            "en",
            "The port shall not keep a ship (see Part 7)21 without leave.",
            "The port shall not keep a ship (see Part 7) without leave.",
        ),
        (
            "en",
            "The port shall use an approved source of charts [SP 800-90Ar1].",
            "The port shall use an approved source of charts.",
        ),
        (
            "en",
            "The port shall not sell charts that do not change regularly.",
            "The port shall not sell charts that do not change.",
        ),
        (
            "en",
            "The permit shall be void unless fees of 50 dollars are paid.",
            "The permit shall be void unless fees of 40 dollars are paid.",
        ),
        ("en", "In June, the port shall announce a fee.", "In June 2027, the port shall announce a fee."),
        (
            "en",
            "We will issue new charts of the coast, 45 days.",
            "We will issue new charts of the coast, 75 days.",
        ),
        (
            "en",
            "The keys shall have at least 6 digits (approximately 20 bits).",
            "The keys shall have at least 6 digits.",
        ),
        (
            "en",
            "We will go on, as in the past three years, to build ships.",
            "We will go on, as in the past four years, to build ships.",
        ),
        ("en", "We will halve the fees over four years.", "We will halve the fees in four years."),
        (
            "en",
            "The Party accepts its duty to repair the ports.",
            "Consistent with our tradition, the Party accepts its duty to repair the ports.",
        ),
        ("en", "Repair the cranes of the old port.", "Ports shall repair the cranes of the old port."),
        ("en", "Firms should repair the cranes of the port.", "Repair the cranes of the port."),
        (
            "en",
            "The time limit shall be extended by the factors in Table 7.",
            "The time limit shall be extended by the factors in Table 2.",
        ),
        (
            "en",
            'The port shall publish the fees and the list.\n{: start="5"}',
            'The port shall publish the fees and the list.\n{: start="4"}',
        ),
        (
            "en",
            "The agency shall revoke a licence if one of these occurs: theft, fraud.",
            "The agency shall revoke a licence and use a form (see 2) if one of these occurs: theft, fraud.",
        ),
        ("en", "The mayor may sign the contract.", "The mayor must not sign the contract."),
        (
            "en",
            "The agency shall list annual leave.",
            "The agency shall list annual leave (or sick leave, as appropriate).",
        ),
        (
            "en",
            "If there is doubt (i.e., gaps) or no data, the agency shall ask.",
            "If there are gaps or no data, the agency shall ask.",
        ),
        ("en", "Offices must answer by 2:30 PM.", "Offices must answer by 3:30 PM."),
        ("en", "We will tell the port&#8217;s pilots.", "We will tell the port’s pilots."),
        (
            "en",
            "Ships will be listed as those of the law of July 24, 2029 are.",
            "Ships will be listed as those of the law of July 24,\n2029 are.",
        ),
        (
            "en",
            "The duty shall apply to ships in port on May 3, 2027.",
            "The duty shall apply to ships in port on May 3, 2027 and on June 4, 2029.",
        ),
        (
            "en",
            "Imports of cabinets will be subject to a duty of 25 percent.",
            "Imports of vaccines will be subject to a duty of 100 percent.",
        ),
        ("en", "> _Regularly_ test the cranes of the port.", "> Regularly test the cranes of the port."),
        (
            "en",
            "Pilots shall use reports and meet the mayor.",
            "Pilots shall use reports and meet*28* the mayor.",
        ),
        (
            "en",
            "The rules MUST include all that RFC 3647 asks for.",
            "The rules MUST include all that RFC 2527 asks for.",
        ),
        ("en", "The list shall include at least:\n\n- Name.", "The list shall include at least: 1. Name."),
        ("en", "The board shall meet on a semi-annual basis.", "The board shall meet on a semiannual basis."),
        (
            "en",
            "The mayor may, by section 301 of title 3, lend ships.",
            "The mayor may, by 3 U.S.C. 301, lend ships.",
        ),
        (
            "en",
            "If you lack a pass, write to the port.",
            "If you lack a pass, or if you need a berth, write to the port.",
        ),
        ("en", "By Rule 18 (e) the port shall lend ships.", "By Rule (18) (e) the port shall lend ships."),
        (
            "en",
            "Ships that will no longer be used must be sold to the port.",
            "Ships that are no longer used must be sold to the port.",
        ),
        ("en", "The list can not be changed by the port.", "The list cannot be changed by a port."),
        (
            "en",
            "We will publish the list of ships, see [Topic 9].",
            "We will publish the list of ships, see [Topic 38].",
        ),
        ("en", "We will publish the list of ships.", "We will publish the list of ships, if any."),
        (
            "en",
            "The mayor will change this order.",
            "The mayor will change this order pursuant to this order.",
        ),
        (
            "en",
            "Notify your pilot of the dates of the fair.",
            "Discuss the dates of the fair with your pilot.",
        ),
        (
            "en",
            "If you need help or would like to meet, use the calendar of the port.",
            "If you need help, use the calendar of the port.",
        ),
        ("zh", "港口必须报备。", "港口应当报备。"),
        ("zh", "港口应当向船主报备。", "港口向船主报备。"),
        ("zh", "港口将编制年度计划。", "港口将编制计划。"),
        (
            "en",
            "The port will fence the quay, and where possible, light the road.",
            "The port will fence the quay.",
        ),
        (
            "en",
            "The port will hire two tugs.",
            "The port will hire two tugs, or a larger ship if one is needed.",
        ),
        (
            "en",
            "The port will open the quay at night.",
            "The port will open the quay at night (if pilots are there).",
        ),
        ("en", "- Appeal the fee for the quay.", "You can appeal the fee for the quay."),
        (
            "en",
            "The port helps pilots to take part in trials.",
            "The port helps pilots to fully take part in trials.",
        ),
        (
            "en",
            "The port shall adopt the text of module two.",
            "The port shall adopt the text.",
        ),
        (
            "en",
            "The port shall close the quay.",
            'In accordance with the duties in the "Safety at Sea" section, the port shall close the quay.',
        ),
        (
            "en",
            "If the fee rises, the port will tell the pilots.",
            "In spring, if so ordered, the port will tell the pilots.",
        ),
        (
            "en",
            "For the fee see [https://port.example/?id=868968] and pay it.",
            "For the fee see [https://port.example/] and pay it.",
        ),
        ("en", "The port will hold a course.", "The port will hold a two week course."),
        ("zh", "我们将提供位置信息。", "我们将提供基于地址推断的位置信息。"),
        ("en", "The port shall not sell charts.", "The port will not sell charts."),
        ("en", "The port may not answer letters.", "The port will not answer letters."),
        (
            "en",
            "The port will sign the list in Spanish or in English.",
            "The port will sign the list in Spanish. The port may sign the list in English.",
        ),
        (
            "en",
            "The port will share your name, address and letter with the choir.",
            "The port may also share with the harbour master your name, age, ship, crew and cargo, the fees, "
            "the address and the last letter.",
        ),
        (
            "en",
            "We will store records, which are kept for four years.",
            "We will store records, which are kept for ten years.",
        ),
        (
            "es",
            "Guardaremos actas que se conservan durante cuatro años.",
            "Guardaremos actas que se conservan durante diez años.",
        ),
        ("en", "Where applicable, the port will list the ships.", "The port will list the ships."),
        ("en", "1.10 **Fees** shall be paid by the pilots.", "1.12 **Fees** shall be paid by the pilots."),
        ("en", "The port may review letters.", "In some cases, the port will review letters."),
        ("en", "If you moor here, please pay the fee.", "Please pay the fee."),
        ("en", "When you enter the port, we will guide the ship.", "We will guide the ship."),
        ("es", "Si usted escribe, el puerto enviará la lista.", "El puerto enviará la lista."),
        ("pt", "Quando o navio chegar, o porto enviará a lista.", "O porto enviará a lista."),
        (
            "en",
            "The port will send the list, so that pilots may act if necessary.",
            "The port will send the list, so that pilots may act.",
        ),
        (
            "en",
            "The port will examine the plans before the talks.",
            "The port will review the plans before the talks.",
        ),
        ("zh", "港口应组织师生开展活动。", "港口应支持和组织师生开展活动。"),
        (
            "en",
            "The port will pay all fees received in the month, upon reaching a minimum value of $100 USD.",
            "The port will pay all fees received in the month, subject to the rules below.",
        ),
        ("en", "The port will be able to use the charts.", "The port may use the charts."),
        (
            "en",
            "The port may use the charts of the coast.",
            "The port will sometimes use the charts of the coast.",
        ),
        (
            "en",
            "Please wait until two o'clock to land here.",
            "Please wait until two o'clock, or a later hour if such is needed in your country, to land here.",
        ),
        ("en", "Pilots of the port are invited to take part.", "Pilots of the port may take part."),
        ("zh", "港口按照年度检查计划组织检查。", "港口组织检查。"),
        (
            "en",
            "We will follow the law, including, if asked, by letter, the duty to report.",
            "We will follow the law, including, by letter, the duty to report.",
        ),
        ("en", "If ships are required for the trial, use the quay.", "Use the quay."),
        (
            "zh",
            "港口应当将审查、研究情况向提出建议的机关团体反馈。",
            "港口应当将审查情况向提出建议的机关团体反馈。",
        ),
        ("en", "The fees of the port shall be paid in June.", "The fees of the port will be paid in June."),
        ("en", "The port shall use the crane only at night.", "The port may use the crane only at night."),
        ("es", "El puerto deberá usar la grúa solo de noche.", "El puerto podrá usar la grúa solo de noche."),
        (
            "en",
            "Pilots shall write to Harbour Road, #300, Cork.",
            "Pilots shall write to Harbour Road, #350, Cork.",
        ),
        (
            "en",
            "The fee shall rise on the next annual date of the bill.",
            "The fee shall rise on the next annual or monthly date of the bill.",
        ),
        (
            "es",
            "Por ello, proponemos estas medidas:\n\n- Construir diez hospitales.\n- Crear un fondo.",
            "Estas son las medidas.\n\nConstruir diez hospitales.\n\nCrear un fondo.",
        ),
        (
            "en",
            "Here is what to do:\n\n* File an issue.\n* Create a branch.",
            "If you would like to start a group, here are the steps:\n\n* File an issue.\n* Create a branch.",
        ),
        ("es", "El Ministerio deberá publicar la lista.", "El Ministerio publicará la lista."),
        ("pt", "O Ministério deverá publicar a lista.", "O Ministério publicará a lista."),
        (
            "en",
            "We keep your name so that we can find you when you write.",
            "We keep your name so we will find you when you write.",
        ),
        (
            "en",
            "The agency will send data to the ports.",
            "The agency will send data to the ports, including the logs if you report a fault.",
        ),
        (
            "en",
            "The staff will follow the rules.",
            "The staff will follow the rules, according to applicable agreements.",
        ),
        ("en", "The agency may refund the fees.", "The agency may refund the fees at its sole discretion."),
        ("en", "We review all complaints.", "We aim to promptly review all complaints."),
        (
            "en",
            "The ministry will propose strictly layered controls.",
            "The ministry will propose layered controls.",
        ),
        ("en", "A fee of 25 euros will be charged.", "A fee of 40 euros will be charged."),
        ("es", "Se cobrará una tasa de 25 euros.", "Se cobrará una tasa de 40 euros."),
        ("en", "We refer data to the police.", "Our policy is to refer data to the police."),
        ("en", "We may give the port your data.", "In some cases we will give the port your data."),
        (
            "en",
            "The parties may inspect the ports.",
            "In certain circumstances, the parties will inspect the ports.",
        ),
        (
            "en",
            "Sections 1 and 3 through 20 shall survive the end of the treaty.",
            "Sections 1 and 3 through 22 shall survive the end of the treaty.",
        ),
        ("en", "The parties will mark [16] ports.", "The parties will mark [17] ports."),
        (
            "en",
            "The parties shall open the port once this period has expired.",
            "The parties shall open the port.",
        ),
        ("es", "El puerto se abrirá una vez vencido el plazo.", "El puerto se abrirá."),
        ("pt", "O porto será aberto uma vez vencido o prazo.", "O porto será aberto."),
        (
            "pt",
            "Criar o Ministério do Mar e da Pesca.",
            "Neste contexto, o partido propõe:\n\n• Criar o Ministério da Pesca e do Mar;\n• Abrir portos.",
        ),
        (
            "pt",
            "As pequenas empresas devem ser apoiadas.",
            "As pequenas empresas devem ser apoiadas conforme determina a Constituição.",
        ),
        (
            "es",
            "Las pequeñas empresas deben ser apoyadas.",
            "Las pequeñas empresas deben ser apoyadas según lo previsto en la Constitución.",
        ),
        (
            "pt",
            "Aplicaremos 1/3 da despesa pública nos portos.",
            "Aplicaremos 50% da despesa pública nos portos.",
        ),
        (
            "en",
            "Customers may end this treaty on notice.",
            "Subject to the preceding sentence, customers may end this treaty on notice.",
        ),
        (
            "en",
            "The bank puts in place suitable safeguards.",
            "In cases where we intend to move money abroad, the bank puts in place suitable safeguards.",
        ),
        (
            "pt",
            "Alargar a cobertura de serviços de saúde a todo o interior.",
            "Continuar o alargamento da cobertura de serviços de saúde a todo o interior.",
        ),
        ("pt", "26.Digitalização dos portos do Estado.", "24.Digitalização dos portos do Estado."),
        (
            "pt",
            "Baixar o IVA dos serviços veterinários para a taxa reduzida.",
            "Baixar o IVA dos serviços veterinários para a taxa reduzida (i.é de 23% para 6%).",
        ),
        (
            "pt",
            "O partido irá:\n\n* Instituir o Ministério do Mar e da Pesca.",
            "O partido propõe:\n\n* Criar o Ministério do Mar e da Pesca.",
        ),
        (
            "pt",
            "Transformar os centros educativos em pontos de encontro.",
            "Assim, o partido propõe: Transformar os centros educativos em pontos de encontro.",
        ),
        (
            "pt",
            "Promover a literacia, com base em princípios éticos, nas escolas.",
            "Promover a literacia nas escolas.",
        ),
        ("en", "We will read the 2.7 Release Notes aloud.", "We will read the 2.8 Release Notes aloud."),
        ("en", "We will merge 3.3 with the main branch.", "We will merge 3.4 with the main branch."),
        (
            "en",
            "We will not use seven words where five will do.",
            "We will not use eight words where five will do.",
        ),
        (
            "es",
            "Apoyaremos la pesca: Ampliaremos los puertos del norte.",
            "Ampliaremos los puertos del norte.",
        ),
        ("zh", "双方一定要增强忧患意识。", "双方必须增强忧患意识。"),
        ("en", "We will read it and notify you.", "We will read it and notify you once it is complete."),
        ("es", "Revisaremos la queja y avisaremos.", "Revisaremos la queja y avisaremos una vez completada."),
        (
            "en",
            "Each bank must use safe locks to keep gold.",
            "Each bank must use safe locks as required by law to keep gold.",
        ),
        ("en", "We will keep the data well.", "We will keep the data well in compliance with the law."),
        (
            "pt",
            "Guardaremos bem os dados.",
            "Guardaremos bem os dados em cumprimento da lei.",
        ),
        ("zh", "双方一定要居安思危、增强忧患意识。", "双方必须增强忧患意识。"),
        ("en", "Please call us on 1850 405 405 for help.", "Please call us on 0818 405 405 for help."),
        (
            "en",
            "We may act on the basis of your voluntary and informed consent.",
            "We may act on the basis of your consent.",
        ),
        (
            "en",
            "As we can't see the port, we will light it.",
            "Since we can't see the port, we will light it.",
        ),
        (
            "en",
            "If a ship is lost, or in the case of theft under the law, we will pay.",
            "If a ship is lost, we will pay.",
        ),
    ],
    ids=[
        "another verb",
        "like words",
        "an adjective",
        "an adverb",
        "a plan",
        "no plan",
        "figures",
        "style",
        "an object",
        "a forecast",
        "a verb that governs both",
        "a page",
        "growth on both sides",
        "a verb",
        "another manner",
        "an adverb that governs both",
        "a plan's name",
        "a ground",
        "an attribute",
        "a phrase",
        "the subject of a sentence",
        "an aim",
        "less may be more",
        "headings counted",
        "a fact",
        "those that are meant",
        "a range",
        "denied",
        "a duty on both sides",
        "an aim as a noun",
        "trying",
        "a limit in other words",
        "another name",
        "a result",
        "behind what it says",
        "trying to",
        "as the place asks",
        "what a means is for",
        "a modal before a list",
        "another form",
        "what was done",
        "notes",
        "what can be done",
        "going on",
        "an objective",
        "a modal far before a list",
        "notes in brackets",
        "the address of a link",
        "numbers of sections",
        "a name in a subject",
        "a limit that begins alike",
        "from step to step",
        "force in a noun",
        "a rung far before a list",
        "the number of an item",
        "a month",
        "how many act",
        "an order",
        "another place of the text",
        "a limit in another form",
        "an amount in front",
        "digits misprinted",
        "an end that is no deadline",
        "a rung of a list",
        "plans",
        "half a limit",
        "more and less",
        "shall in the first person",
        "force instead of a rung",
        "committed to",
        "committed to, in Spanish",
        "committed to, in Portuguese",
        "may not",
        "guidance that is followed",
        "guidance that is followed, in Spanish",
        "the mark of a note behind a bracket",
        "the number of a publication",
        "a rhythm in a relative clause",
        "a figure in a limit",
        "a date in front",
        "a number of days in a table",
        "an aside",
        "how long ago",
        "over and in",
        "a tradition",
        "an order in a list",
        "advice in a list",
        "the number of a table",
        "attributes in Markdown",
        "a limit further on in the sentence",
        "allowed and denied",
        "a limit in an aside",
        "a limit cut short",
        "the time of day",
        "a sign by its number",
        "a date over two lines",
        "a date that is no deadline",
        "another thing as subject",
        "a rhythm in italics",
        "the mark of a note in stars",
        "the number of a standard",
        "the number of the first item",
        "a rhythm in two parts",
        "a figure that is said otherwise",
        "another limit that opens alike",
        "the number of a point",
        "a modal inside a subject",
        "cannot in two words",
        "the number of a topic",
        "if any",
        "this order itself",
        "another act",
        "a rung in a limit",
        "duties that bind alike",
        "a duty that is said plainly",
        "the plan of a year",
        "a limit behind a word that joins",
        "a limit of what is joined",
        "a limit in brackets at the end",
        "a bare item of a list",
        "an adverb of an infinitive",
        "the number of a module",
        "a section as a limit",
        "a limit that opens alike behind another phrase",
        "an address written out",
        "how long something takes",
        "a ground of what is said of something",
        "shall not and will not",
        "may not and will not",
        "a modal of one half",
        "a modal of something else",
        "how long what is spoken of lasts",
        "how long what is spoken of lasts, in Spanish",
        "where applicable",
        "the number of a clause",
        "will in some cases",
        "an occasion",
        "an occasion in time",
        "an occasion, in Spanish",
        "an occasion, in Portuguese",
        "a limit of an end",
        "another verb of looking into",
        "a verb beside another",
        "one limit for another",
        "being able",
        "will sometimes",
        "a limit of another hour",
        "may for being invited",
        "a plan in a limit",
        "a limit of what is included",
        "an occasion on which something is required",
        "a rung far before its verb",
        "shall be and will be",
        "may only",
        "may only, in Spanish",
        "a door's number",
        "one rhythm or another",
        "a list that is led in",
        "a list that a wish leads in",
        "what is to be done is done, in Spanish",
        "what is to be done is done, in Portuguese",
        "an end",
        "a limit of what is included besides",
        "agreements that are followed",
        "discretion where one may",
        "a word of force against a modal",
        "a word of force of what a thing is like",
        "a higher fee",
        "a higher fee, in Spanish",
        "a policy to do so",
        "a hedge against a modal",
        "a hedge in front against a modal",
        "sections through a section",
        "the number of a note in brackets of its own",
        "time that passed",
        "time that passed, in Spanish",
        "time that passed, in Portuguese",
        "a list that is led in by who proposes",
        "as the constitution provides",
        "as the constitution provides, in Spanish",
        "a fraction",
        "the sentence before",
        "cases in which something is meant",
        "growth in a noun",
        "the number of an item without a space",
        "an aside in brackets with a stop",
        "a list that is put forward",
        "what is put forward with a colon",
        "ground that is built on, in Portuguese",
        "the number of a version before its name",
        "the number of a version",
        "an amount of what is not to be done",
        "a title and a colon, in Spanish",
        "two words of duty, in Chinese",
        "time that passed at the end",
        "time that passed at the end, in Spanish",
        "what the law requires",
        "the law that is complied with",
        "the law that is complied with, in Portuguese",
        "a modal of the same rank in front, in Chinese",
        "a telephone",
        "a limit that begins alike",
        "a word that is cut",
        "one more occasion in front",
    ],
)
def test_no_force_is_told_where_other_words_may_tell_it(language: str, before: str, after: str) -> None:
    told = {
        one
        for found in relations(f"A\n\nI. B\n\n{before}\n", f"A\n\nI. B\n\n{after}\n", language)
        for one in found
    }
    assert told.isdisjoint({"strengthened", "softened"})


@pytest.mark.parametrize(
    ("language", "before", "after", "told"),
    [
        ("en", "We will support small ports in Wales.", "We will support ports in Wales.", "reworded"),
        (
            "en",
            "We will read search terms to help.",
            "We will read frequently used search terms to help.",
            "reworded",
        ),
        (
            "es",
            "Apoyaremos el turismo en la región.",
            "Apoyaremos el turismo náutico en la región.",
            "reworded",
        ),
        ("pt", "Apoiaremos o turismo na região.", "Apoiaremos o turismo náutico na região.", "reworded"),
        ("en", "We will support trade and crafts.", "We will support trade, ports and crafts.", "widened"),
        ("es", "Apoyaremos el turismo.", "Apoyaremos el turismo y la pesca.", "widened"),
        ("pt", "Apoiaremos o turismo, a pesca e os portos.", "Apoiaremos o turismo e a pesca.", "narrowed"),
        ("en", "We will list the ports.", "We will list the ports under the harbour act.", "narrowed"),
        (
            "en",
            "We set the fees by the data that you give us at the time of purchase.",
            "We set the fees by the data that you give us.",
            "widened",
        ),
        ("en", "The agency will answer the complaint soon.", "The agency will answer it soon.", "reworded"),
        ("en", "We charge users for some ports.", "We charge you for some ports.", "reworded"),
        ("en", "We will train nurses.", "We will train nurses together with civil society.", "widened"),
        ("en", "We will train nurses.", "We will train nurses, including midwives.", "widened"),
        ("es", "Formaremos maestras.", "Formaremos maestras, junto con las escuelas rurales.", "widened"),
        ("pt", "Formaremos enfermeiras.", "Formaremos enfermeiras, bem como parteiras.", "widened"),
        ("zh", "双方将培训护士。", "双方将培训护士以及教师。", "widened"),
        ("en", "We will let pilots and crews rest.", "We will let crews rest.", "narrowed"),
        ("en", "We will list cargo/ships.", "We will list cargo/ships/tugs.", "widened"),
        ("en", "We shall not tax transit.", "We shall not tax transit, except in border areas.", "narrowed"),
        ("en", "We shall not tax transit.", "We shall not tax transit within two years.", "strengthened"),
        ("en", "We will plant 1.5 hectares.", "We will plant 2.5 hectares.", "strengthened"),
        ("en", "We will keep names.", "We will keep names (by law of 2020).", "reworded"),
        ("en", "We will tell advisers.", "We will tell advisers, such as lawyers.", "reworded"),
        ("es", "Avisaremos a los asesores.", "Avisaremos a los asesores, como los abogados.", "reworded"),
        (
            "pt",
            "Avisaremos os assessores.",
            "Avisaremos os assessores, por exemplo os advogados.",
            "reworded",
        ),
        ("en", "We will answer the ministry.", "We will answer the ministry who asks first.", "reworded"),
        ("en", "We will use trade marks or logos.", "We will use trademarks or logos.", "reworded"),
        ("en", "We will ask you fromtime to time.", "We will ask you from time to time.", "reworded"),
        (
            "en",
            "You and we follow the Base Rules.",
            "You and we follow the Port or Dock Base Rules.",
            "reworded",
        ),
        ("en", "We will pay the Roe Group Limited.", "We will pay the Roe Group.", "reworded"),
        ("en", "We meet finance ministers.", "We meet finance and health ministers.", "widened"),
        ("en", "We will rent docks, piers and tugs.", "We will rent docks and tugs.", "narrowed"),
        ("en", "We will open before they're ready.", "We will open before they are ready.", "reworded"),
        ("en", "You may not use any of our piers.", "You may not use our piers.", "reworded"),
    ],
)
def test_what_a_thing_is_like_makes_nothing_wider_and_what_restricts_it_narrows(
    language: str, before: str, after: str, told: str
) -> None:
    assert relations(f"A\n\n{before}\n", f"A\n\n{after}\n", language) == [(told,)]


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("zh", "我们不称霸。", "在任何情况下，我们不称霸。"),
        ("en", "We will inspect the dams.", "We will in all circumstances inspect the dams."),
    ],
)
def test_what_holds_in_every_case_is_no_condition(language: str, before: str, after: str) -> None:
    told = relations(f"A\n\nI. B\n\n{before}\n", f"A\n\nI. B\n\n{after}\n", language)
    assert ("softened",) not in told


@pytest.mark.parametrize(
    ("language", "before", "after", "expected"),
    [
        (
            "en",
            "Firms shall mend faults in 48 hours.",
            "Firms shall mend faults in 24 hours.",
            "strengthened",
        ),
        (
            "en",
            "We will pave the road within 5 minutes.",
            "We will pave the road within 9 minutes.",
            "softened",
        ),
        (
            "en",
            "We will pave the roads over six years.",
            "We will pave the roads over nine years.",
            "reworded",
        ),
        (
            "es",
            "Deberán reparar las averías en 48 horas.",
            "Deberán reparar las averías en 24 horas.",
            "strengthened",
        ),
        (
            "pt",
            "Os navios deverão ligar a cada duas horas.",
            "Os navios deverão ligar a cada hora.",
            "strengthened",
        ),
        ("en", "Ships must report every 4 hours.", "Ships must report every 6 hours.", "softened"),
        (
            "en",
            "We will reply within one business day.",
            "We will reply within two business days.",
            "softened",
        ),
        ("es", "Responderemos en un plazo de un día.", "Responderemos en un plazo de tres días.", "softened"),
        ("pt", "Abriremos um porto.", "Abriremos dois portos.", "strengthened"),
        (
            "pt",
            "Os portos devem guardar a lista por 2 anos.",
            "Os portos devem guardar a lista por 3 anos.",
            "strengthened",
        ),
        ("es", "Los puertos tendrán que abrir.", "Los puertos podrán abrir.", "softened"),
        ("es", "Quedará prohibida la caza de focas.", "Se prohibirá la caza de focas.", "reworded"),
    ],
)
def test_a_number_of_time_tells_how_soon_and_how_often(
    language: str, before: str, after: str, expected: str
) -> None:
    told = relations(f"A\n\nI. B\n\n{before}\n", f"A\n\nI. B\n\n{after}\n", language)
    assert told == [(expected,)]


@pytest.mark.parametrize(("number", "told"), [("20", "reworded"), ("70", "strengthened")])
def test_a_figure_between_those_of_the_pages_beside_it_is_a_page(number: str, told: str) -> None:
    page = (
        "I. B\n\nThe coast is 19 long.\n\nWe will keep ships from {} catching young fish.\n\nIt is 21 wide.\n"
    )
    old, new = (f"A\n\n{page.format(figure)}".replace("  ", " ") for figure in ("", number))
    assert next(one for one in relations(old, new) if one != ("kept",)) == (told,)


@pytest.mark.parametrize(
    ("text", "quote", "is_cut"),
    [
        ("We seek to\n\n\n54 promote trade.", "promote trade", True),
        ("We will deter\n\n26 threats in space.", "We will deter", True),
        ("We seek peace.\n\n54 Promote trade.", "Promote trade", False),
        ("We will deter\nthreats in space.", "We will deter", False),
    ],
)
def test_a_quotation_may_be_cut_by_the_number_of_a_page(text: str, quote: str, is_cut: bool) -> None:
    start = text.index(quote)
    assert is_cut_by_page(text, Span(start, start + len(quote))) is is_cut


@pytest.mark.parametrize(
    ("said", "told"),
    [("cut costs", False), ("publish the accounts of the three ports each spring", True)],
)
def test_few_words_that_moved_tell_no_force(said: str, told: bool) -> None:
    areas = "A\n\nI. Ports\n\n{0}We will dredge the harbour.\n\nII. Schools\n\nWe will hire teachers.{1}\n"
    old, new = areas.format(f"We will {said}. ", ""), areas.format("", f" We must {said}.")
    assert any("strengthened" in one for one in relations(old, new)) is told


def test_a_condition_of_what_stands_elsewhere_is_another_promise() -> None:
    said = "publish the accounts of the three ports each spring"
    areas = "A\n\nI. Ports\n\n{0}We will dredge the harbour.\n\nII. Schools\n\nWe will hire teachers.{1}\n"
    old, new = areas.format(f"We will {said}. ", ""), areas.format("", f" If funds allow, we will {said}.")
    assert not any("softened" in one for one in relations(old, new))


@pytest.mark.parametrize(
    ("heading", "told"), [("Progress to date", "reworded"), ("Next steps", "strengthened")]
)
def test_nothing_is_stronger_under_a_heading_that_looks_back(heading: str, told: str) -> None:
    old, new = (f"Plan\n\nI. {heading}\n\nWe will build {count} schools.\n" for count in (3, 5))
    assert relations(old, new) == [(told,)]


def test_an_unchanged_paper_is_kept_throughout(gold_paper: Paper) -> None:
    found = compare(gold_paper, gold_paper)
    assert {match.relations for match in found.matches} == {(MatchRelation.KEPT,)}
    assert {area.relations for area in found.areas} == {(AreaRelation.KEPT,)}
    assert len(found.matches) == len(gold_paper.statements)


MOVED = "China will insure the fishers."


def areas_told(old: str, new: str) -> dict[str, tuple[str, ...]]:
    """What became of each area, by its title now or as it was."""
    found = compare(read(old), read(new)).areas
    return {one.title: tuple(each.value for each in match.relations)
            for match in found for one in (match.right or match.left)[:1]}  # fmt: skip


def acts(verbs: Sequence[str], what: str) -> str:
    return " ".join(f"China will {verb} the {what}." for verb in verbs)


def test_an_area_that_one_statement_moved_into_is_new_and_the_statement_has_moved() -> None:
    old = f"A\n\nI. Ports\n\n{acts(VERBS, 'harbours')} {MOVED}\n"
    new = f"A\n\nI. Ports\n\n{acts(VERBS, 'harbours')}\n\nII. Seas\n\n{acts(OTHERS, 'divers')} {MOVED}\n"
    assert areas_told(old, new) == {"Ports": ("kept",), "Seas": ("new",)}
    assert relations(old, new) == [("added",)] * 5 + [("moved",), ("new",)]


def test_an_area_is_split_where_most_of_what_stands_in_the_other_came_from_it() -> None:
    old = f"A\n\nI. Ports\n\n{acts(VERBS, 'harbours')} {acts(OTHERS, 'divers')}\n"
    new = f"A\n\nI. Ports\n\n{acts(VERBS, 'harbours')}\n\nII. Seas\n\n{acts(OTHERS, 'divers')} {MOVED}\n"
    assert areas_told(old, new) == {"Ports": ("split",)}


def test_an_area_with_another_title_and_much_that_is_new_is_the_one_that_it_shares_most_with() -> None:
    more = "China will buy two ships. China will map all reefs. China will pay widows. China will end fees."
    old = f"A\n\nI. Ports\n\n{acts(VERBS, 'harbours')}\n\nII. Health\n\n{acts(OTHERS, 'nurses')} {more}\n"
    kept = acts(OTHERS[:3], "nurses")
    fresh = acts(("invent", "translate", "publish", "cool", "measure", "export"), "vaccines")
    new = f"A\n\nI. Ports\n\n{acts(VERBS, 'harbours')}\n\nII. A life of worth\n\n{kept} {fresh}\n"
    assert "renamed" in areas_told(old, new)["A life of worth"]


def test_two_areas_that_changed_places_are_two_moves() -> None:
    head, trade, health, culture = EN.split("\n\nI")[0], *EN.split("\n\nI")[1:]
    swapped = head + "\n\nI. Health" + health.split("Health", 1)[1]
    swapped += "\n\nII. Trade" + trade.split("Trade", 1)[1] + "\n\nI" + culture
    assert relations(EN, swapped) == [("renumbered", "moved"), ("renumbered", "moved")]


@pytest.mark.parametrize(
    ("order", "moved"),
    [
        ([0, 1, 2], set()),
        ([0, 3, 2, 1], {1, 3}),
        ([1, 0, 2], {0, 1}),
        ([1, 2, 3, 0], {3}),
        ([5, 9, 7], {1, 2}),
    ],
)
def test_swaps_are_two_moves_and_other_moves_as_few_as_will_do(order: list[int], moved: set[int]) -> None:
    assert out_of_order(order) == moved


@settings(
    max_examples=15, deadline=None, suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large)
)
@given(papers(), papers())
def test_every_statement_of_any_two_papers_stands_in_one_match(old: Paper, new: Paper) -> None:
    found = compare(old, new)
    for paper, side in ((old, "left"), (new, "right")):
        listed = [one.statement for match in found.matches for one in getattr(match, side)]
        assert sorted(listed) == sorted(statement.id for statement in paper.statements)
    assert from_json(Comparison, json.loads(json.dumps(to_json(found)))) == found


def test_names_that_come_go_change_or_move_on() -> None:
    new = EN.replace("will hold the Trade Dialogue", "will continue to hold the Trade Forum")
    new = new.replace(
        "China supports universities", "China will join the Nurses Initiative. China supports universities"
    )
    told = {name.why for name in compare(read(EN), read(new)).names}
    assert {"Renamed: “Trade Dialogue” → “Trade Forum”", "New: “Nurses Initiative”"} <= told


def test_a_difference_of_few_statements_is_no_trend_and_a_great_one_is() -> None:
    firm = "We will build a road. " * 60
    soft = "We are willing to build a road. " * 60
    [will] = [one for one in compare(read(firm), read(soft)).shares if one.value == "will"]
    assert (will.left, will.right, will.is_trend) == (60, 0, True)
    assert not any(
        one.is_trend for one in compare(read(EN), read(EN.replace("will send", "may send"))).shares
    )


def test_a_theme_is_followed_through_three_editions() -> None:
    second = EN.replace("II. Health", "II. Public health").replace(
        "will send medical", "is willing to send medical"
    )
    third = second.replace("III. Culture\n", "III. Culture\n\nChina will lend paintings to Peru.\n")
    papers = [read(EN), read(second), read(third)]
    themes = {theme.title: theme for theme in constancia.timeline(papers).themes}
    assert dict(themes["Public health"].steps[0])[MatchRelation.SOFTENED] == 1
    assert themes["Culture"].statements == (2, 2, 3)
    assert dict(themes["Culture"].steps[1])[MatchRelation.ADDED] == 1


def as_work(paper: Paper, **said: str | None) -> Paper:
    return replace(paper, document=replace(paper.document, work=replace(paper.document.work, **said)))


def test_papers_of_different_issuers_stand_side_by_side() -> None:
    old, new = read(EN), read(EN.replace("China supports universities in training nurses.", ""))
    found = compare(as_work(old, issuer="CN"), as_work(new, issuer="BR"))
    assert not found.succession
    assert "Only the first paper says it" in {match.why for match in found.having(MatchRelation.DROPPED)}


OTHER = "Policy paper\n\nI. Fisheries\n\nBrazil will build two harbours.\nBrazil will train pilots.\n"


@pytest.mark.parametrize(
    ("text", "old", "new", "succession"),
    [
        (OTHER, {"issuer": "CN"}, {}, False),
        (OTHER, {}, {"issuer": "BR"}, False),
        (OTHER, {"issuer": "CN", "id": "first"}, {"succeeds": "first"}, True),
        (OTHER, {"issuer": "CN", "id": "first"}, {"issuer": "BR", "succeeds": "first"}, True),
        (OTHER, {}, {}, True),
        (EN.replace("China supports", "China funds"), {"issuer": "CN"}, {}, True),
    ],
)
def test_a_paper_without_issuer_succeeds_only_what_it_is_an_edition_of(
    text: str, old: dict[str, str], new: dict[str, str], succession: bool
) -> None:
    papers = as_work(read(EN), **({"id": "a"} | old)), as_work(read(text), **({"id": "b"} | new))
    found = compare(*papers)
    assert found.succession is succession
    assert bool(found.notes) is not succession


@pytest.mark.parametrize(
    ("language", "before", "after", "words"),
    [
        ("en", "We shall build the dam.", "We will build the dam.", ("shall", "will")),
        ("en", "We will build the ports.", "We will build ports.", ("build the ports", "build ports")),
        ("es", "Ampliaremos los puertos.", "Ampliaremos estos puertos.", ("los", "estos")),
        ("zh", "双方将加强教育领域的合作。", "双方将加强在教育方面的合作。", ("教育领域", "在教育方面")),
    ],
)
def test_a_rewording_is_told_by_the_words_that_differ(
    language: str, before: str, after: str, words: tuple[str, str]
) -> None:
    [match] = compare(read(f"A\n\n{before}\n", language), read(f"A\n\n{after}\n", language)).matches
    assert [(change.before, change.after) for change in match.changes] == [words]


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "We propose:\n\n- to build a port in Wales.", "We will build a port in Wales."),
        ("es", "Proponemos:\n\n- Construir un puerto nuevo.", "Construiremos un puerto nuevo."),
        ("en", "The parties are willing to:\n\n- build a port.", "The parties will:\n\n- build a port."),
        ("en", "We are willing to build this: they build ports.", "We will build this: they build ports."),
    ],
)
def test_what_was_led_in_as_a_proposal_is_stronger_where_someone_promises_it(
    language: str, before: str, after: str
) -> None:
    assert relations(f"A\n\n{before}\n", f"A\n\n{after}\n", language) == [("strengthened",)]


@pytest.mark.parametrize(("uses", "told"), [(3, "strengthened"), (12, "reworded")])
def test_shall_and_will_are_alike_where_a_paper_has_many_of_both(uses: int, told: str) -> None:
    many = " ".join(f"Pilot {number} shall call, and the port will answer." for number in range(uses))
    papers = (
        f"A\n\nI. B\n\n{many}\n\nThe two sides {modal} dredge the bay.\n" for modal in ("will", "shall")
    )
    assert relations(*papers) == [(told,)]


def test_shall_given_up_all_over_a_paper_is_another_style() -> None:
    lines = (
        "Ships {} call at noon.",
        "Pilots {} wear hats.",
        "Crews {} rest.",
        "Tugs {} wait.",
        "Ports {} open.",
    )
    old, new = (
        "A\n\n" + " ".join(line.format(modal) for line in lines) + "\n" for modal in ("shall", "will")
    )
    told = {one for found in relations(old, new) for one in found}
    assert told == {"reworded"}


def test_shall_in_the_first_person_is_firmer_where_the_paper_says_will_elsewhere():
    old = read("A\n\nWe will build the dam. We will clean the river.\n", "en")
    new = read("A\n\nWe shall build the dam. We will clean the river.\n", "en")
    every = read("A\n\nWe shall build the dam. We shall clean the river.\n", "en")
    assert compare(old, new).matches[0].relations == (MatchRelation.STRENGTHENED,)
    assert {relation for one in compare(old, every).matches for relation in one.relations} == {
        MatchRelation.REWORDED
    }


@pytest.mark.parametrize(("shared", "is_told"), [(0, True), (1, False)])
def test_that_papers_share_hardly_anything_is_told(shared: int, is_told: bool) -> None:
    """Of twenty statements: what stands as dropped and added may then be on one theme in other words."""
    trades = [
        f"We will {verb} the port of {place}."
        for verb in VERBS
        for place in ("Arica", "Coro", "Paita", "Moa")
    ]
    works = [
        f"They {verb} {thing} in schools."
        for verb in OTHERS
        for thing in ("music", "chess", "botany", "judo")
    ]
    old, new = (
        read("Plan\n\nI. Aims\n\n" + "\n".join(lines) + "\n")
        for lines in (trades, trades[:shared] + works[shared:])
    )
    notes = compare(old, new, tier=MatchTier.NGRAMS).notes
    assert any("Fewer than one in twenty" in note for note in notes) is is_told
    beside = compare(as_work(old, issuer="CN"), as_work(new, issuer="BR"), tier=MatchTier.NGRAMS).notes
    assert any("said by one paper only" in note for note in beside) is is_told
    assert not any("dropped" in note for note in beside)


@pytest.mark.skipif(MatchTier.ENCODER not in tiers(), reason="the encoder is not installed")
def test_two_renderings_are_kept_apart_from_two_policies() -> None:
    es = (
        "Documento de política sobre cooperación\n\nI. Salud\n\nChina enviará equipos médicos a los estados "
        "insulares.\nLas partes construirán tres hospitales para 2027.\n"
    )
    en = (
        "Policy paper\n\nI. Health\n\nChina is willing to send medical teams to island states.\n"
        "The parties will build three hospitals by 2027.\n"
    )
    papers = [
        constancia.read(text.encode(), name=f"paper-{language}.txt", language=language)
        for text, language in ((en, "en"), (es, "es"))
    ]
    found = compare(*papers)
    assert [area.relations for area in found.areas] == [(AreaRelation.KEPT,)]
    assert found.areas[0].why == "The same area: “I. Health”, “I. Salud”"
    assert [match.relations for match in found.matches] == [(MatchRelation.REWORDED,), (MatchRelation.KEPT,)]
    assert {change.aspect for match in found.matches for change in match.changes} == {Aspect.TRANSLATION}


@pytest.mark.parametrize("first", [0, 1, 2])
@pytest.mark.skipif(MatchTier.ENCODER not in tiers(), reason="the encoder is not installed")
def test_a_rendering_in_several_statements_is_gathered_from_whichever_was_matched(first: int) -> None:
    whole = read(
        "Plan\n\nAmbas partes ampliarán la cooperación en puertos, enfermería y bibliotecas.\n", "es"
    )
    part = read(
        "Plan\n\nBoth sides will expand cooperation on ports.\nThey will expand cooperation on nursing.\n"
        "They will expand cooperation on libraries.\nThe Ministry will publish the budget.\n"
        "An annual report will be sent to Parliament.\n"
    )
    gathered = meanings.joining(ready(whole, "es"), ready(part, "en"), {0: first})
    assert {0: sorted(gathered[0])} == {0: sorted({0, 1, 2} - {first})}


@pytest.mark.skipif(MatchTier.ENCODER not in tiers(), reason="the encoder is not installed")
def test_editions_in_two_languages_tell_nothing_of_what_stands_elsewhere() -> None:
    pilots, fees = "The ports will train 300 pilots.", "The ports will abolish all fees for small boats."
    practicos, tasas = (
        "Los puertos formarán a 700 prácticos.",
        "Los puertos suprimirán todas las tasas de los barcos pequeños.",
    )
    old = read(f"Plan\n\nI. People\n\n{pilots}\n\nII. Money\n\n{fees}\nThe ports will publish a budget.\n")
    new = read(
        f"Plan\n\nI. Personas\n\nLos puertos contratarán médicos.\n\nII. Dinero\n\n{tasas}\n"
        f"Los puertos publicarán un presupuesto.\n{practicos}\n",
        "es",
    )
    same = read(f"Plan\n\nI. Personas\n\n{practicos}\n\nII. Dinero\n\n{tasas}\n", "es")
    assert [change for match in compare(old, new).matches for change in match.changes] == []
    assert [change.after for match in compare(old, same).matches for change in match.changes] == ["700"]


def test_in_two_languages_what_stands_elsewhere_is_paired_only_where_it_is_sure() -> None:
    sure, unsure, in_place = Group((0,), (1,), 0.97), Group((1,), (0,), 0.9), Group((2,), (2,), 0.6)
    assert surely((sure, unsure, in_place), frozenset({0, 1})) == ((sure, in_place), frozenset({0}))


RIGHT = "双方将于2030年前签署海关协定。双方将不征收新关税。条件成熟时，双方将在秘鲁开设领事馆。"


@pytest.mark.parametrize(
    ("rendered", "told"),
    [
        (RIGHT, []),
        (RIGHT.replace("2030", "2035"), [("2030", "2035")]),
        (RIGHT.replace("不征收", "征收"), [("not", None)]),
        (RIGHT.replace("秘鲁", "智利"), [("Peru", "智利")]),
        (RIGHT.replace("条件成熟时，", ""), [("When conditions are ripe", None)]),
        (RIGHT.replace("秘鲁", "秘鲁建设3亿千瓦电站并"), []),
        (RIGHT.replace("秘鲁", "秘鲁建设2亿千瓦电站并"), [("300", "2亿")]),
    ],
    ids=["right", "a figure", "a negation", "a country", "a limit", "another unit", "another amount"],
)
@pytest.mark.skipif(MatchTier.ENCODER not in tiers(), reason="the encoder is not installed")
def test_what_a_rendering_says_otherwise_is_told_with_the_words_of_both(
    rendered: str, told: list[tuple[str | None, str | None]]
) -> None:
    english = (
        "Both sides will sign a customs agreement by 2030. Both sides will not impose new tariffs. "
        "When conditions are ripe, both sides will open consulates in Peru."
    )
    if "千瓦" in rendered:
        english = english.replace(
            "open consulates", "build 300 gigawatts of power stations and open consulates"
        )
    papers = [
        constancia.read(f"{title}\n\n{text}\n".encode(), name=f"plan-{language}.txt", language=language)
        for title, text, language in (("Plan", english, "en"), ("计划", rendered, "zh"))
    ]
    found = [change for match in compare(*papers).matches for change in match.changes]
    assert [(change.before, change.after) for change in found] == told
    assert {change.aspect for change in found} <= {Aspect.TRANSLATION}


@pytest.mark.parametrize(
    ("language", "english", "rendered", "told"),
    [
        ("es", "We will build ports.", "Construiremos puertos sin demora.", [(None, "sin demora")]),
        ("pt", "We will build ports every year.", "Construiremos portos.", [("every year", None)]),
        ("pt", "We will build ports.", "Construiremos portos no prazo de dois anos.", [(None, "dois")]),
        ("zh", "We will build ports.", "我们将逐步建设港口。", [(None, "逐步")]),
        ("zh", "We will build ports where possible.", "我们将在可能的情况下建设港口。", []),
        ("zh", "We will build ports.", "我们将大力建设港口。", []),
        ("es", "We will promptly build ports.", "Construiremos puertos con prontitud.", []),
        ("es", "We will, as needed, build ports.", "Construiremos puertos según sea necesario.", []),
        ("es", "We will build ports for $1.5M.", "Construiremos puertos por 1,5 millones de dólares.", []),
        ("es", "We will cut losses by 0.35%.", "Reduciremos las pérdidas en un 0.35%.", []),
        ("es", "We will plant 1,500,000 trees.", "Plantaremos 1 500 000 árboles.", []),
        (
            "es",
            "We will plant 1,500,000 trees.",
            "Plantaremos 1.600.000 árboles.",
            [("1,500,000", "1.600.000")],
        ),
        ("es", "We will build “safe ports”.", "Construiremos “puertos seguros”13.", []),
        ("es", "Taxes will not be raised.", "No se han de aumentar los impuestos.", []),
        ("es", "Ports shall publish fees.", "Los puertos podrán publicar las tarifas.", [(None, "podrán")]),
        ("pt", "We may build ports.", "Poderemos construir portos.", []),
        ("es", "No new port will be built.", "Se construirán nuevos puertos.", [("No", None)]),
        ("pt", "No new port will be built.", "Não serão construídos novos portos.", []),
        ("es", "Fees no longer than this will go.", "Se eliminarán las tasas de más de un folio.", []),
        ("pt", "Ports will not levy fees.", "Os portos isentarão os navios sem cobrar taxas.", []),
        ("es", "We will meet every quarter.", "Nos reuniremos cada mes.", [("every quarter", "cada mes")]),
        ("pt", "We will train 300 pilots each year.", "Formaremos 300 práticos por ano.", []),
        ("es", "We will plant 4.5 trees.", "Plantaremos 45 árboles.", [("4.5", "45")]),
        ("es", "We will plant trees over a decade.", "Plantaremos árboles durante 10 años.", []),
        (
            "es",
            "We will keep files for ten years.",
            "Guardaremos los archivos cinco años.",
            [("ten", "cinco")],
        ),
        ("pt", "We will keep files for 24 months.", "Conservaremos os arquivos por dois anos.", []),
        ("zh", "We will hold a forum in October.", "我们将于10月举办论坛。", []),
        ("es", "Chile, Peru and Kenya will start.", "El Perú y Chile empezarán.", [("Kenya", None)]),
        ("zh", "Uruguay, Paraguay and Panama will act.", "乌拉圭、巴拉圭将采取行动。", [("Panama", None)]),
        ("es", "Haiti and Chile will open schools.", "Los haitianos y Chile abrirán escuelas.", []),
        ("pt", "We will report to UNICEF.", "Informaremos à FAO.", [("UNICEF", "FAO")]),
        ("es", "We will review the plan.", "Examinaremos el plan.", []),
        ("es", "All ports will close.", "Algunos puertos cerrarán.", [("All", "Algunos")]),
        ("zh", "Some ports will close.", "所有港口将关闭。", [("Some", "所有")]),
        ("pt", "Some of all ports will close.", "Todos os portos fecharão.", []),
        (
            "es",
            "We will dredge ten kilometres.",
            "Dragaremos diez metros.",
            [("kilometres", "metros")],
        ),
        ("zh", "We will reply within 30 days.", "我们将在30天内答复。", []),
        ("zh", "We will reply within 30 days.", "我们将在30小时内答复。", [("days", "小时")]),
        ("pt", "Crews will go from Chile to Peru.", "Equipes irão do Chile para o Peru.", []),
        (
            "es",
            "Crews will go from Chile to Peru.",
            "Las brigadas irán del Perú a Chile.",
            [("Chile → Peru", "Perú → Chile")],
        ),
        (
            "zh",
            "We will send crews from Chile to Peru.",
            "我们将从秘鲁向智利派遣队伍。",
            [("Chile → Peru", "秘鲁 → 智利")],
        ),
        ("pt", "No port will close.", "Nenhum porto fechará, salvo no inverno.", [(None, "salvo")]),
        ("es", "The plan will exclude ports.", "El plan no incluirá los puertos.", []),
        ("zh", "We will research and formulate standards.", "我们将研究制定标准。", []),
        ("es", "We will face risks.", "Afrontaremos los riesgos del 130 71 13 8.", []),
        ("zh", "The fund will help ports.", "基金可以帮助港口。", []),
        ("es", "We won't levy fees.", "No cobraremos tasas.", []),
        ("pt", "Ports don’t have to levy fees.", "Os portos não precisam cobrar taxas.", []),
        ("zh", "We will inevitably raise fees.", "我们将不可避免地提高费用。", []),
        ("zh", "We will immediately close ports.", "我们将马上关闭港口。", []),
        ("pt", "We will report each day.", "Informaremos todo dia.", []),
        ("es", "We will follow the 10-year plan.", "Aplicaremos el plan decenal.", []),
        (
            "es",
            "We will train doctors per 1 million people.",
            "Formaremos médicos por millón de personas.",
            [],
        ),
        ("pt", "Based on COP 21, we will build ports.", "Com base no acordo, construiremos portos.", []),
        ("pt", "We will spend USD 21.", "Gastaremos o valor.", [("21", None)]),
    ],
)
def test_a_manner_that_only_one_rendering_has_is_told(
    language: str, english: str, rendered: str, told: list[tuple[str | None, str | None]]
) -> None:
    one, other = read(f"Plan\n\n{english}\n"), read(f"Plan\n\n{rendered}\n", language)
    wordings = (
        wording(paper.document.text, paper.document.language, paper.statements) for paper in (one, other)
    )
    assert [(change.before, change.after) for change in mistranslations(*wordings)] == told


@pytest.mark.parametrize(
    ("language", "english", "later", "told"),
    [
        ("es", "We will plant up to 900 trees.", "Plantaremos un máximo de 900 árboles.", []),
        ("pt", "We will review the plan.", "Examinaremos o plano.", []),
        ("zh", "We will report in October.", "我们将于10月提交报告。", []),
        ("es", "We will plant 900 trees.", "Plantaremos 700 árboles.", [("softened", "900", "700")]),
        ("pt", "We will explore a ban.", "Criaremos uma taxa.", [("strengthened", "explores", "will")]),
        (
            "zh",
            "We will plant 900 trees by 2031.",
            "我们将在2033年前种植700棵树。",
            [("softened", "2031", "2033"), ("softened", "900", "700")],
        ),
        ("es", "Ports shall levy fees.", "Los puertos no cobrarán tasas.", [("reworded", None, "no")]),
    ],
)
def test_editions_in_two_languages_differ_only_in_what_neither_says_otherwise(
    language: str, english: str, later: str, told: list[tuple[str, str | None, str | None]]
) -> None:
    one, other = read(f"Plan\n\n{english}\n"), read(f"Plan\n\n{later}\n", language)
    wordings = (
        wording(paper.document.text, paper.document.language, paper.statements) for paper in (one, other)
    )
    assert [(change.relation, change.before, change.after) for change in across(*wordings)] == told


def test_manners_have_the_same_names_in_every_language() -> None:
    every = {language: table(language, "compare") for language in ("en", "es", "pt", "zh")}
    for group, vague in (("stronger", "force"), ("weaker", "hedge"), ("rhythm", "every")):
        assert {vague} <= every["en"][group].keys()
        for language, groups in every.items():
            assert groups[group].keys() <= every["en"][group].keys(), (language, group)


def test_in_two_languages_names_that_no_register_knows_neither_come_nor_go() -> None:
    old = read(
        "Plan\n\nBoth sides will hold the Harbour Dialogue.\nThey will fund the China-CELAC Forum.\n"
        "They will sign a memorandum of understanding.\n"
    )
    new = read(
        "Plan\n\nAmbas partes celebrarán el Diálogo Portuario.\nFinanciarán el Foro China-CELAC.\n", "es"
    )
    told = [(one.relations[0], one.before or one.after) for one in compare(old, new).names]
    assert (NameRelation.VANISHED, "mou") in told
    assert not {"Harbour Dialogue", "Diálogo Portuario"} & {name for _, name in told}
    assert len(told) == 2


def test_the_best_pair_of_renderings_is_in_one_language_and_official() -> None:
    renderings = [
        replace(paper, document=replace(paper.document, language=language, rendering=rendering))
        for paper in [read(EN)]
        for language, rendering in (
            ("en", Rendering.MACHINE),
            ("zh", Rendering.OFFICIAL),
            ("en", Rendering.TRANSLATION),
        )
    ]
    machine, official, translation = renderings
    assert best_pair([machine, official], [translation, official]) == (official, official)
    assert best_pair([machine, translation], [machine, official]) == (translation, machine)
    with pytest.raises(ValueError, match="needs a rendering"):
        best_pair([], [official])


def test_rows_quote_both_papers_at_their_places() -> None:
    old, new = read(EN), read(EN.replace("will send medical", "is willing to send medical"))
    rows = [row for row in changes.rows(compare(old, new)) if row["relation"] == ["softened"]]
    [row] = json.loads(json.dumps(rows))
    assert old.document.text[row["left"]["start"] : row["left"]["end"]] == row["left"]["quote"]
    assert new.document.text[row["right"]["start"] : row["right"]["end"]] == row["right"]["quote"]
    assert row["why"] == "Softened (firmness): Will → Offers"
    assert row["words"][0] == {
        "relation": "softened",
        "aspect": "firmness",
        "before": "will",
        "after": "offers",
        "left": row["words"][0]["left"],
        "right": row["words"][0]["right"],
    }


def test_a_table_shows_what_is_said_on_each_side() -> None:
    old = read("A\n\nI. B\n\nWe will dredge the port.\nWe will light the coast.\n")
    new = read("A\n\nI. B\n\nWe may dredge the port.\nWe will staff the school.\n")
    found = compare(old, new)
    told = {row["said"]: row["relation"] for row in changes.told(changes.rows(found), found)}
    assert told == {
        "“We will dredge the port” → “We may dredge the port”. Softened (firmness): “will” → “may”": [
            "softened"
        ],
        "“We will light the coast”": ["dropped"],
        "“We will staff the school”": ["added"],
    }


def test_a_match_refuses_relations_that_cannot_be() -> None:
    quotation = compare(read(EN), read(EN)).matches[0].left
    with pytest.raises(ValueError, match="what is kept is not changed as well"):
        Match(quotation, quotation, (MatchRelation.KEPT, MatchRelation.MOVED), 1.0, "why")
    with pytest.raises(ValueError, match="holds statements of one paper at least"):
        Match((), (), (MatchRelation.KEPT,), 1.0, "why")


EXPLAINED = Path(__file__).resolve().parent.parent / "docs" / "explanation" / "what-changed.md"


def test_the_examples_of_the_page_are_told_as_it_says() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| (.+?) \| .+ \|$", EXPLAINED.read_text(encoding="utf-8"), re.M)
    assert len(rows) == 6
    for relation, old, new in rows:
        found = compare(*(read(f"Paper\n\nI. Area\n\n{_sentence(text)}\n") for text in (old, new)))
        assert [match.relations for match in found.matches] == [(MatchRelation(relation),)], (old, new)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:].rstrip('.')}."


def test_reading_a_paper_loads_nothing_that_only_comparing_needs() -> None:
    code = "import sys, constancia.pipeline; sys.exit('sklearn' in sys.modules or 'scipy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_best_renderings_are_compared_and_named_in_the_readers_language() -> None:
    machine = read(EN)
    document = replace(machine.document, rendering=Rendering.MACHINE)
    old = [replace(machine, document=document), read(EN)]
    found = pipeline.compare_renderings(old, [read(EN)], reader="es")
    assert found.notes[0] == (
        "De 2 y 1 versiones se compararon estas: inglés (Versión sin indicar) y inglés (Versión sin indicar)."
    )


def test_of_one_work_all_renderings_are_counted_together() -> None:
    one, other = (as_work(read(EN), id=f"plan-{code}") for code in ("en", "es"))
    spanish = replace(other, document=replace(other.document, language="es"))
    found = pipeline.compare_renderings([one], [spanish], tier=MatchTier.NGRAMS)
    assert found.notes[0].startswith("Of 2 renderings of one work these were compared: English")
