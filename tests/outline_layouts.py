"""Papers in the layouts that ministries really use, in four languages, with the outline a reader gives them.

In a source, `¶` stands before each heading (and is not part of the text), `~` for a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import cycle

from constancia.evaluation.outline_measure import Heading
from constancia.model import Span

_PARAGRAPHS = {
    "en": (
        "The two governments will expand their cooperation in this field. They agreed to hold consultations "
        "every year, alternately in the two capitals, and to exchange experience at expert level.",
        "In 2027 the Ministry of Industry will open a joint centre with 12 laboratories, and it stands ready to "
        "receive trainees from all partner countries. 3 million people are expected to benefit.",
        "Both sides recalled the agreement of 14 March 2019 and welcomed the progress made since then. The "
        "working group shall report to ministers by the end of the year.",
        "We support the efforts of small island states to adapt to rising seas. A fund of 40 million dollars will "
        "be set up for this purpose, subject to the approval of parliament.",
    ),
    "es": (
        "Ambos gobiernos ampliarán su cooperación en esta materia. Acordaron celebrar consultas anuales, de manera "
        "alternada en las dos capitales, e intercambiar experiencias entre expertos.",
        "En 2027 el Ministerio de Industria abrirá un centro conjunto con 12 laboratorios, y está dispuesto a "
        "recibir becarios de todos los países socios. Se beneficiarán 3 millones de personas.",
        "Las partes recordaron el acuerdo del 14 de marzo de 2019 y celebraron los avances logrados. El grupo de "
        "trabajo presentará un informe a los ministros antes de fin de año.",
    ),
    "pt": (
        "Os dois governos ampliarão a cooperação nesta matéria. Concordaram em realizar consultas anuais, "
        "alternadamente nas duas capitais, e em partilhar experiências entre peritos.",
        "Em 2027 o Ministério da Indústria abrirá um centro conjunto com 12 laboratórios, e está pronto a receber "
        "bolsistas de todos os países parceiros. Serão beneficiadas 3 milhões de pessoas.",
        "As partes recordaram o acordo de 14 de março de 2019 e saudaram os avanços alcançados. O grupo de trabalho "
        "apresentará um relatório aos ministros até o fim do ano.",
    ),
    "zh": (
        "双方将扩大在该领域的合作，每年轮流在两国首都举行磋商，加强专家层面经验交流。中方愿为各国培训更多专业人员。",
        "2027年，工业部将设立拥有12个实验室的联合中心，支持青年学者开展合作研究，预计惠及300万人。",
        "我们坚持互利共赢，深化产业链供应链合作，推动贸易投资自由化便利化，不断完善多双边合作机制，取得积极成效。",
    ),
    "zh-Hant": (
        "雙方將擴大在該領域的合作，每年輪流在兩地舉行磋商，加強專家層面經驗交流。政府願為各界培訓更多專業人員。",
        "2027年，經濟部將設立擁有12個實驗室的聯合中心，支持青年學者開展合作研究，預計惠及300萬人。",
        "我們堅持互利共贏，深化產業鏈合作，推動貿易投資自由化便利化，持續完善合作機制，取得積極成效。",
    ),
}


@dataclass(frozen=True, slots=True)
class Layout:
    """A paper, its language, and its outline: "level number title", a dash where no number is printed.

    `seen` is false for the papers that were written after the rules had been mended on the others.
    """

    name: str
    language: str
    source: str
    outline: tuple[str, ...]
    seen: bool = True

    @property
    def _marked(self) -> str:
        filled = cycle(_PARAGRAPHS[self.language])
        return re.sub("~", lambda _: next(filled), self.source)

    @property
    def text(self) -> str:
        return self._marked.replace("¶", "")

    def headings(self) -> list[Heading]:
        """The outline as compared: lines from the pilcrows, parents from the levels."""
        pieces = self._marked.split("¶")
        if len(pieces) != len(self.outline) + 1:
            raise ValueError(f"{self.name}: {len(pieces) - 1} pilcrows, {len(self.outline)} headings")
        found: list[Heading] = []
        open_lines: list[int] = []
        reached = ""
        for before, row in zip(pieces, self.outline, strict=False):
            reached += before
            line = reached.count("\n") + 1
            level, number, title = (row.split(" ", 2) + [""])[:3]
            del open_lines[int(level) - 1 :]
            parent = open_lines[-1] if open_lines else None
            open_lines.append(line)
            ordinal = None if number == "-" else int(number)
            span = Span(len(reached), len(reached) + 1)
            found.append(Heading(line, span, int(level), ordinal, title, parent))
        return found


LAYOUTS = (
    Layout(
        "treaty: chapters and articles with titles on the next line",
        "en",
        """\
FRAMEWORK AGREEMENT ON COOPERATION BETWEEN THE REPUBLIC OF OSTIA AND THE UNION OF NORTHERN ISLES

The Republic of Ostia and the Union of Northern Isles, hereinafter referred to as "the Parties",
RECALLING their long friendship;
DESIRING to strengthen their relations;
HAVE AGREED AS FOLLOWS:

¶CHAPTER I
GENERAL PROVISIONS

¶Article 1
Objectives

1. ~
2. The Parties shall:
(a) promote trade;
(b) protect investors; and
(c) exchange information.

¶Article 2
Definitions

For the purposes of this Agreement:
(1) "goods" means any product;
(2) "days" means calendar days.

¶CHAPTER II
ECONOMIC COOPERATION

¶Article 3
Trade in Goods

~

¶Article 4
Investment

~
~

¶ANNEX
List of Contact Points

~
""",
        (
            "1 1 GENERAL PROVISIONS",
            "2 1 Objectives",
            "2 2 Definitions",
            "1 2 ECONOMIC COOPERATION",
            "2 3 Trade in Goods",
            "2 4 Investment",
            "1 - List of Contact Points",
        ),
    ),
    Layout(
        "capitals over title case, no numbers",
        "en",
        """\
NATIONAL STRATEGY FOR THE BLUE ECONOMY

¶EXECUTIVE SUMMARY

~

¶OUR OCEAN TODAY

~

¶Fisheries and Aquaculture

~
~

¶Ports and Shipping

~

¶WHAT WE WILL DO

~

¶Sustainable Fishing

~

¶Green Ports

~

¶Ocean Science and Data

~

¶HOW WE WILL MEASURE PROGRESS

~
""",
        (
            "1 - EXECUTIVE SUMMARY",
            "1 - OUR OCEAN TODAY",
            "2 - Fisheries and Aquaculture",
            "2 - Ports and Shipping",
            "1 - WHAT WE WILL DO",
            "2 - Sustainable Fishing",
            "2 - Green Ports",
            "2 - Ocean Science and Data",
            "1 - HOW WE WILL MEASURE PROGRESS",
        ),
    ),
    Layout(
        "underlined headings of two strengths",
        "en",
        """\
Memorandum on Digital Cooperation

¶Infrastructure
==============

~

¶Submarine cables
----------------

~

¶Data centres
------------

~

¶Skills
======

~

¶Teachers
--------

~

¶Girls in technology
-------------------

~
""",
        (
            "1 - Infrastructure",
            "2 - Submarine cables",
            "2 - Data centres",
            "1 - Skills",
            "2 - Teachers",
            "2 - Girls in technology",
        ),
    ),
    Layout(
        "communiqué: plain headings over numbered paragraphs",
        "en",
        """\
Leaders' Communiqué
Port Valence, 18 May 2028

1. We, the leaders of the seven coastal states, met in Port Valence on 17 and 18 May 2028 to renew our partnership. ~

¶Peace and security
2. ~
3. ~ The ministers of defence will meet in autumn.

¶Trade and supply chains
4. ~
5. ~
6. We reaffirm our commitment to open markets.

¶Climate, energy and environment
7. ~
8. ~

¶Next steps
9. ~
10. We thank the Government of Valence for its hospitality and look forward to our next meeting.
""",
        (
            "1 - Peace and security",
            "1 - Trade and supply chains",
            "1 - Climate, energy and environment",
            "1 - Next steps",
        ),
    ),
    Layout(
        "pillars, priorities and actions",
        "en",
        """\
Vision 2040: National Development Plan

¶Foreword

~

¶Pillar One: A Thriving Economy

~

¶Priority 1.1: Jobs for young people

~

¶Priority 1.2: Modern farms

~

• Action: open 14 extension offices by 2029
• Action: insure 20,000 smallholders

¶Pillar Two: Healthy Communities

~

¶Priority 2.1: Clinics within reach

~

¶Priority 2.2: Clean water

~

¶Pillar Three: Good Government

~

¶Conclusion

~
""",
        (
            "1 - Foreword",
            "1 1 A Thriving Economy",
            "2 1 Jobs for young people",
            "2 2 Modern farms",
            "1 2 Healthy Communities",
            "2 1 Clinics within reach",
            "2 2 Clean water",
            "1 3 Good Government",
            "1 - Conclusion",
        ),
    ),
    Layout(
        "fact sheet: bold headings, bullets that open in bold",
        "en",
        """\
# FACT SHEET: Partnership for the Northern Isles

Today, the two governments announced new steps. ~

**¶Strengthening Economic Ties**

- **Trade missions:** The Department of Commerce will lead two trade missions in 2027.
- **Customs:** The agencies signed a memorandum on single windows.

**¶Investing in People**

~

- **Scholarships:** 150 students will receive awards.
- **Exchange of teachers.** Schools in both countries will host teachers.

**¶Protecting the Ocean**

~

**¶Looking Ahead**

~
""",
        (
            "1 - Strengthening Economic Ties",
            "1 - Investing in People",
            "1 - Protecting the Ocean",
            "1 - Looking Ahead",
        ),
    ),
    Layout(
        "decimal numbers without stops, contents list, page numbers, running head",
        "en",
        """\
National Adaptation Plan 2026-2035

Table of Contents

1 Introduction ................................ 3
1.1 Context ................................... 3
1.2 How this plan was made .................... 4
2 Climate risks ............................... 6
2.1 Drought ................................... 6
2.2 Floods .................................... 7
3 Measures .................................... 9

National Adaptation Plan 2026-2035
3

¶1 Introduction

¶1.1 Context

~

¶1.2 How this plan was made

~
2 workshops were held in each region.

National Adaptation Plan 2026-2035
4

¶2 Climate risks

~

¶2.1 Drought

~

¶2.2 Floods

~

National Adaptation Plan 2026-2035
5

¶3 Measures

~
""",
        (
            "1 1 Introduction",
            "2 1 Context",
            "2 2 How this plan was made",
            "1 2 Climate risks",
            "2 1 Drought",
            "2 2 Floods",
            "1 3 Measures",
        ),
    ),
    Layout(
        "chapters in words, sections in Roman, wrapped at seventy columns",
        "en",
        """\
THE GOVERNMENT'S WHITE PAPER ON DEVELOPMENT COOPERATION

¶Chapter One
A Changing World and the Place of Our Country in the Wider Community
of Nations

The two governments will expand their cooperation in this field. They
agreed to hold consultations every year, alternately in the two
capitals, and to exchange experience at expert level.

¶I. Our partners

In 2027 the Ministry of Industry will open a joint centre with
12 laboratories, and it stands ready to receive trainees from all
partner countries. 3 million people are expected to benefit.

¶II. Lessons of thirty years of work with farmers, fishermen and the
owners of small firms

Both sides recalled the agreement of 14 March 2019 and welcomed the
progress made since then. The working group shall report to ministers
by the end of the year.

¶Chapter Two
Principles

The two governments will expand their cooperation in this field. They
agreed to hold consultations every year, alternately in the two
capitals, and to exchange experience at expert level.

¶I. Ownership

We support the efforts of small island states to adapt to rising
seas. A fund of 40 million dollars will be set up for this purpose,
subject to the approval of parliament.

¶II. Results

In 2027 the Ministry of Industry will open a joint centre with
12 laboratories, and it stands ready to receive trainees from all
partner countries. 3 million people are expected to benefit.
""",
        (
            "1 1 A Changing World and the Place of Our Country in the Wider Community of Nations",
            "2 1 Our partners",
            "2 2 Lessons of thirty years of work with farmers, fishermen and the owners of small firms",
            "1 2 Principles",
            "2 1 Ownership",
            "2 2 Results",
        ),
    ),
    Layout(
        "section signs with run-in headings",
        "en",
        """\
Charter of the Coastal Forum

¶§ 1 Name and seat
~
¶§ 2 Members
~
¶§ 3 Organs
(1) The Forum has a council.
(2) The council elects a chair.
¶§ 4 Budget
~
""",
        ("1 1 Name and seat", "1 2 Members", "1 3 Organs", "1 4 Budget"),
    ),
    Layout(
        "letters over figures over small letters, items that are sentences",
        "en",
        """\
Joint Action Plan 2026-2030

¶A. Political dialogue

¶1. High-level visits

~

(a) The foreign ministers will meet every year;
(b) The two parliaments will exchange delegations;
(c) Political parties are encouraged to keep in touch.

¶2. Consular matters

~

¶B. Economic cooperation

¶1. Trade

~

¶2. Tourism

~

(a) Direct flights will be encouraged;
(b) Visa rules will be eased.

¶C. Follow-up

~
""",
        (
            "1 1 Political dialogue",
            "2 1 High-level visits",
            "2 2 Consular matters",
            "1 2 Economic cooperation",
            "2 1 Trade",
            "2 2 Tourism",
            "1 3 Follow-up",
        ),
    ),
    Layout(
        "Markdown of hashes with numbered lists that are no headings",
        "en",
        """\
---
title: Roadmap for Resilient Cities
date: 2027-03-01
---

# Roadmap for Resilient Cities

## ¶1. Where we stand

~

1. Prepare a budget every year.
2. Publish it online.
3. Audit it.

### ¶1.1 Housing

~

### ¶1.2 Transport

~

## ¶2. Where we are going

~

### ¶Milestones

| Year | Goal |
|------|------|
| 2028 | 10 cities |
| 2030 | 40 cities |

## ¶Annex A: Sources

~
""",
        (
            "1 1 Where we stand",
            "2 1 Housing",
            "2 2 Transport",
            "1 2 Where we are going",
            "2 - Milestones",
            "1 1 Sources",
        ),
    ),
    Layout(
        "Markdown of bold numbers over italics",
        "en",
        """\
**Strategic Partnership between Ostia and Valence**

**¶1. Trade and investment**

*¶1.1 Tariffs*

~

*¶1.2 Standards*

~

**¶2. Science**

*¶2.1 Space*

~

*¶2.2 Oceans*

~

**¶3. Institutional arrangements**

~
""",
        (
            "1 1 Trade and investment",
            "2 1 Tariffs",
            "2 2 Standards",
            "1 2 Science",
            "2 1 Space",
            "2 2 Oceans",
            "1 3 Institutional arrangements",
        ),
    ),
    Layout(
        "short plain headings in sentence case",
        "en",
        """\
Statement of Intent on Cooperation in Health

The Ministry of Health of Ostia and the Ministry of Health of Valence, meeting in Ostia City, state the following.

¶Why we work together

~
~

¶Training of nurses and doctors

~

¶Medicines and vaccines

~
~

¶Preparing for the next pandemic

~

¶Money and reporting

~
""",
        (
            "1 - Why we work together",
            "1 - Training of nurses and doctors",
            "1 - Medicines and vaccines",
            "1 - Preparing for the next pandemic",
            "1 - Money and reporting",
        ),
    ),
    Layout(
        "headings glued to their paragraphs with a stop",
        "en",
        """\
Joint Programme of Work 2027

¶I. Security and justice

¶1. Border management. ~
¶2. Fight against drugs. ~
¶3. Cybercrime. ~

¶II. Society

¶1. Education. ~
¶2. Culture and sport. ~
¶4. Youth. ~
""",
        (
            "1 1 Security and justice",
            "2 1 Border management",
            "2 2 Fight against drugs",
            "2 3 Cybercrime",
            "1 2 Society",
            "2 1 Education",
            "2 2 Culture and sport",
            "2 4 Youth",
        ),
    ),
    Layout(
        "reglamento: títulos, capítulos y artículos con punto y guion",
        "es",
        """\
LEY MARCO DE COOPERACIÓN INTERNACIONAL

¶TÍTULO I
DISPOSICIONES GENERALES

¶CAPÍTULO I
Del objeto

¶Artículo 1.- Objeto. La presente ley tiene por objeto regular la cooperación internacional.
¶Artículo 2.- Principios. La cooperación se rige por los siguientes principios:
a) Solidaridad;
b) Transparencia;
c) Respeto mutuo.

¶CAPÍTULO II
De los órganos

¶Artículo 3.- Consejo. ~
¶Artículo 4.- Secretaría. ~

¶TÍTULO II
DEL FINANCIAMIENTO

¶CAPÍTULO ÚNICO
Del fondo

¶Artículo 5.- Fondo. ~
¶Artículo 6.- Auditoría. ~
""",
        (
            "1 1 DISPOSICIONES GENERALES",
            "2 1 Del objeto",
            "3 1 Objeto",
            "3 2 Principios",
            "2 2 De los órganos",
            "3 3 Consejo",
            "3 4 Secretaría",
            "1 2 DEL FINANCIAMIENTO",
            "2 - Del fondo",
            "3 5 Fondo",
            "3 6 Auditoría",
        ),
    ),
    Layout(
        "ejes, objetivos y líneas de acción",
        "es",
        """\
Plan Nacional de Desarrollo 2026-2032

¶Presentación

~

¶Eje 1. Crecimiento con equidad

~

¶Objetivo 1.1. Crear empleo digno

~

¶Objetivo 1.2. Impulsar las pequeñas empresas

~

¶Eje 2. Bienestar

~

¶Objetivo 2.1. Salud para todos

~

¶Objetivo 2.2. Educación de calidad

~

¶Eje 3. Buen gobierno

~

¶Anexo 1. Indicadores

~
""",
        (
            "1 - Presentación",
            "1 1 Crecimiento con equidad",
            "2 1 Crear empleo digno",
            "2 2 Impulsar las pequeñas empresas",
            "1 2 Bienestar",
            "2 1 Salud para todos",
            "2 2 Educación de calidad",
            "1 3 Buen gobierno",
            "1 1 Indicadores",
        ),
    ),
    Layout(
        "declaración: romanos en mayúsculas sobre párrafos numerados seguidos",
        "es",
        """\
DECLARACIÓN DE PUERTO ALEGRÍA

Los jefes de Estado y de Gobierno, reunidos en Puerto Alegría los días 3 y 4 de junio de 2028, adoptan la siguiente declaración:

¶I. DEMOCRACIA Y DERECHOS HUMANOS

1. Reafirmamos nuestro compromiso con la democracia. ~
2. Reconocemos el papel de la sociedad civil y celebramos la creación del observatorio regional.
3. ~

¶II. DESARROLLO SOSTENIBLE

4. Destacamos la importancia de la Agenda 2030. ~
5. ~
6. Instruimos a nuestros ministros a presentar un plan de acción antes de diciembre.

¶III. MIGRACIÓN

7. ~
8. Agradecemos al pueblo de Puerto Alegría su hospitalidad.
""",
        (
            "1 1 DEMOCRACIA Y DERECHOS HUMANOS",
            "1 2 DESARROLLO SOSTENIBLE",
            "1 3 MIGRACIÓN",
        ),
    ),
    Layout(
        "comunicado: encabezados llanos sobre párrafos",
        "es",
        """\
COMUNICADO CONJUNTO ENTRE LA REPÚBLICA DE MONTEAZUL Y EL ESTADO DE RÍO CLARO

El presidente de Monteazul realizó una visita de Estado a Río Claro el 8 de abril de 2027. ~

¶Diálogo político
~

¶Comercio e inversiones
~
~

¶Cooperación técnica y científica
~

¶Integración regional
~

¶Consideraciones finales
~
""",
        (
            "1 - Diálogo político",
            "1 - Comercio e inversiones",
            "1 - Cooperación técnica y científica",
            "1 - Integración regional",
            "1 - Consideraciones finales",
        ),
    ),
    Layout(
        "letras con paréntesis y título pegado con punto; números con guion",
        "es",
        """\
PROGRAMA DE COOPERACIÓN 2027-2029

¶1.- Área económica

¶a) Comercio. ~
¶b) Turismo. ~
¶c) Pesca y acuicultura. ~

¶2.- Área social

¶a) Salud. ~
¶b) Educación. ~

¶3.- Seguimiento

~
""",
        (
            "1 1 Área económica",
            "2 1 Comercio",
            "2 2 Turismo",
            "2 3 Pesca y acuicultura",
            "1 2 Área social",
            "2 1 Salud",
            "2 2 Educación",
            "1 3 Seguimiento",
        ),
    ),
    Layout(
        "índice de dos niveles y numeración decimal con punto",
        "es",
        """\
Estrategia de Transición Energética

ÍNDICE
1. Introducción 2
2. Diagnóstico 4
2.1. Demanda 4
2.2. Oferta 7
3. Metas 11
3.1. Metas a 2030 11
3.2. Metas a 2050 13

¶1. Introducción

~

¶2. Diagnóstico

¶2.1. Demanda

~

¶2.2. Oferta

~
2.5 millones de hogares carecen de servicio continuo.

¶3. Metas

¶3.1. Metas a 2030

~

¶3.2. Metas a 2050

~
""",
        (
            "1 1 Introducción",
            "1 2 Diagnóstico",
            "2 1 Demanda",
            "2 2 Oferta",
            "1 3 Metas",
            "2 1 Metas a 2030",
            "2 2 Metas a 2050",
        ),
    ),
    Layout(
        "decreto: capítulos com título na linha seguinte, Art. 1º em parágrafos",
        "pt",
        """\
DECRETO N.º 45/2027

¶CAPÍTULO I
DAS DISPOSIÇÕES GERAIS

Art. 1º Este Decreto institui a Política Nacional de Cooperação.
Art. 2º A Política tem as seguintes diretrizes:
I - respeito à soberania;
II - solidariedade entre os povos;
III - transparência.
Parágrafo único. As diretrizes serão revistas a cada quatro anos.

¶CAPÍTULO II
DA GOVERNANÇA

Art. 3º Fica criado o Comitê Gestor.
§ 1º O Comitê reunir-se-á a cada semestre.
§ 2º A participação não será remunerada.
Art. 4º Este Decreto entra em vigor na data de sua publicação.
""",
        (
            "1 1 DAS DISPOSIÇÕES GERAIS",
            "1 2 DA GOVERNANÇA",
        ),
    ),
    Layout(
        "eixos com travessão sobre subtítulos sem número",
        "pt",
        """\
PLANO ESTRATÉGICO DE COOPERAÇÃO 2026-2030

¶Apresentação

~

¶Eixo 1 – Desenvolvimento econômico

~

¶Comércio e investimentos

~

¶Infraestrutura e logística

~

¶Eixo 2 – Desenvolvimento social

~

¶Saúde pública

~

¶Educação superior

~

¶Eixo 3 – Meio ambiente

~
""",
        (
            "1 - Apresentação",
            "1 1 Desenvolvimento econômico",
            "2 - Comércio e investimentos",
            "2 - Infraestrutura e logística",
            "1 2 Desenvolvimento social",
            "2 - Saúde pública",
            "2 - Educação superior",
            "1 3 Meio ambiente",
        ),
    ),
    Layout(
        "comunicado: títulos curtos sobre parágrafos numerados",
        "pt",
        """\
COMUNICADO CONJUNTO

1. A convite do Presidente da República, o Primeiro-Ministro realizou visita oficial em 5 de maio de 2028. ~

¶Economia e finanças
2. ~
3. ~

¶Defesa e segurança
4. ~

¶Ciência, tecnologia e inovação
5. ~
6. ~

¶Mobilidade e assuntos consulares
7. ~

¶Encerramento
8. ~
""",
        (
            "1 - Economia e finanças",
            "1 - Defesa e segurança",
            "1 - Ciência, tecnologia e inovação",
            "1 - Mobilidade e assuntos consulares",
            "1 - Encerramento",
        ),
    ),
    Layout(
        "capitais numeradas com subtítulos decimais sem ponto final",
        "pt",
        """\
ESTRATÉGIA NACIONAL DE BIOECONOMIA

SUMÁRIO

1. INTRODUÇÃO 3
2. EIXOS DE AÇÃO 5
2.1 Florestas 5
2.2 Agricultura 8
3. GOVERNANÇA 12

¶1. INTRODUÇÃO

~

¶2. EIXOS DE AÇÃO

~

¶2.1 Florestas

~

¶2.2 Agricultura

~

¶3. GOVERNANÇA

~

¶CONSIDERAÇÕES FINAIS

~
""",
        (
            "1 1 INTRODUÇÃO",
            "1 2 EIXOS DE AÇÃO",
            "2 1 Florestas",
            "2 2 Agricultura",
            "1 3 GOVERNANÇA",
            "1 - CONSIDERAÇÕES FINAIS",
        ),
    ),
    Layout(
        "programa de governo em Markdown: hashes sem níveis pulados, negrito como subtítulo",
        "pt",
        """\
# Diretrizes para um Governo Popular

## ¶Compromisso social

~

**¶Combate à fome**

~

**¶Moradia**

~

## ¶Soberania

~

**¶Defesa da Amazônia**

~

**¶Política externa**

~
""",
        (
            "1 - Compromisso social",
            "2 - Combate à fome",
            "2 - Moradia",
            "1 - Soberania",
            "2 - Defesa da Amazônia",
            "2 - Política externa",
        ),
    ),
    Layout(
        "白皮书：目录、前言、一、（一）、结束语",
        "zh",
        """\
新时代的国际发展合作

目录
前言
一、合作理念
（一）平等互利
（二）量力而行
二、合作成果
结束语

¶前言

~

¶一、合作理念

~

¶（一）平等互利

~

¶（二）量力而行

~

¶二、合作成果

~
一是扩大贸易规模。二是加强人才培养。三是完善机制建设。

¶结束语

~
""",
        (
            "1 - 前言",
            "1 1 合作理念",
            "2 1 平等互利",
            "2 2 量力而行",
            "1 2 合作成果",
            "1 - 结束语",
        ),
    ),
    Layout(
        "规划：篇、章、节",
        "zh",
        """\
国民经济和社会发展规划纲要

¶第一篇 发展环境

¶第一章 取得的成就

~

¶第二章 指导方针

~

¶第一节 基本原则

~

¶第二节 主要目标

~

¶第二篇 创新驱动

¶第三章 强化科技力量

~

¶第一节 整合科研资源

~

¶第二节 加强基础研究

~
""",
        (
            "1 1 发展环境",
            "2 1 取得的成就",
            "2 2 指导方针",
            "3 1 基本原则",
            "3 2 主要目标",
            "1 2 创新驱动",
            "2 3 强化科技力量",
            "3 1 整合科研资源",
            "3 2 加强基础研究",
        ),
    ),
    Layout(
        "行动计划：标题与段落相连",
        "zh",
        """\
中海合作行动计划（2026—2028）

¶一、政治合作

¶（一）高层交往。~
¶（二）立法机构交往。~

¶二、经济合作

¶（一）贸易。~
¶（二）金融。~
¶（三）基础设施。~

¶三、后续落实

~
""",
        (
            "1 1 政治合作",
            "2 1 高层交往",
            "2 2 立法机构交往",
            "1 2 经济合作",
            "2 1 贸易",
            "2 2 金融",
            "2 3 基础设施",
            "1 3 后续落实",
        ),
    ),
    Layout(
        "条约：条文没有标题",
        "zh",
        """\
关于成立合作组织的协定

缔约各方，为加强合作，达成协议如下：

¶第一章 总则

¶第一条
~

¶第二条
~

¶第二章 机构

¶第三条
本组织设下列机构：
（一）理事会；
（二）秘书处。

¶第四条
~
""",
        ("1 1 总则", "2 1", "2 2", "1 2 机构", "2 3", "2 4"),
    ),
    Layout(
        "联合声明：短标题，编号段落",
        "zh",
        """\
关于深化全面战略伙伴关系的联合声明

应总统邀请，总理于2028年6月3日至5日进行正式访问。双方发表联合声明如下：

¶政治互信
一、~
二、~

¶经贸合作
三、~
四、~

¶人文交流
五、~

¶国际协作
六、~
""",
        ("1 - 政治互信", "1 - 经贸合作", "1 - 人文交流", "1 - 国际协作"),
    ),
    Layout(
        "阿拉伯数字三级标题",
        "zh",
        """\
应对气候变化国家自主贡献

¶1. 国情

¶1.1 自然条件

~

¶1.2 经济发展

~

¶2. 目标

~

¶2.1 能源

~

¶2.1.1 煤炭消费

~

¶2.1.2 可再生能源

~

¶3. 保障措施

~
""",
        (
            "1 1 国情",
            "2 1 自然条件",
            "2 2 经济发展",
            "1 2 目标",
            "2 1 能源",
            "3 1 煤炭消费",
            "3 2 可再生能源",
            "1 3 保障措施",
        ),
    ),
    Layout(
        "繁體：壹、一、(一)",
        "zh-Hant",
        """\
國家永續發展政策綱領

¶壹、前言

~

¶貳、現況與挑戰

¶一、能源轉型

~

¶二、產業發展

~

¶(一)中小企業

~

¶(二)數位經濟

~

¶參、推動策略

¶一、跨部會協調

~

¶二、公民參與

~

¶肆、結語

~
""",
        (
            "1 1 前言",
            "1 2 現況與挑戰",
            "2 1 能源轉型",
            "2 2 產業發展",
            "3 1 中小企業",
            "3 2 數位經濟",
            "1 3 推動策略",
            "2 1 跨部會協調",
            "2 2 公民參與",
            "1 4 結語",
        ),
    ),
    Layout(
        "繁體施政報告：無編號標題與編號段落",
        "zh-Hant",
        """\
二〇二七年施政報告

¶引言

1. ~
2. ~

¶發展經濟

3. ~
4. ~
5. ~

¶改善民生

6. ~
7. ~

¶培育人才

8. ~

¶結語

9. ~
""",
        ("1 - 引言", "1 - 發展經濟", "1 - 改善民生", "1 - 培育人才", "1 - 結語"),
    ),
)
