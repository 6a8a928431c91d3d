"""Small papers of many layouts, each with the outline a reader gives it: "level number title"."""

from __future__ import annotations

from dataclasses import dataclass

_EN = "The parties will deepen their cooperation in this field and hold a regular dialogue every two years."
_ES = "Las partes profundizarán su cooperación en este ámbito y celebrarán un diálogo cada dos años."
_PT = "As partes aprofundarão a sua cooperação neste domínio e realizarão um diálogo a cada dois anos."
_FR = (
    "Les parties approfondiront leur coopération dans ce domaine et tiendront un dialogue tous les deux ans."
)
_ZH = "双方将深化该领域务实合作，每两年举行一次对话，共同推动有关项目落地见效，不断取得新的进展。"


@dataclass(frozen=True, slots=True)
class Example:
    """A paper, its language and its right outline; `~` stands for a paragraph in its language."""

    name: str
    language: str
    source: str
    outline: tuple[str, ...]

    @property
    def text(self) -> str:
        paragraph = {"en": _EN, "es": _ES, "pt": _PT, "fr": _FR, "zh": _ZH}[self.language]
        return self.source.replace("~", paragraph)


PAPERS = (
    Example(
        "Roman chapters, Arabic sections that start again",
        "en",
        """\
White Paper

I. Political relations

1. Visits
~
2. Parliaments
~

II. Economic relations

1. Trade
~
2. Investment
~
3. Finance
~
""",
        (
            "1 1 Political relations",
            "2 1 Visits",
            "2 2 Parliaments",
            "1 2 Economic relations",
            "2 1 Trade",
            "2 2 Investment",
            "2 3 Finance",
        ),
    ),
    Example(
        "mixed styles on one level",
        "en",
        """\
White Paper
I. Relations
(i) Visits
~
(2) Parliaments
~
(III) Parties
~
4) Courts
~
""",
        (
            "1 1 Relations",
            "2 1 Visits",
            "2 2 Parliaments",
            "2 3 Parties",
            "2 4 Courts",
        ),
    ),
    Example(
        "the same number may be a letter: (i) after (h), (v) after (iv)",
        "en",
        "White Paper\n" + "\n".join(f"({letter}) Heading {letter.upper()}\n~" for letter in "abcdefghij"),
        tuple(f"1 {number} Heading {letter}" for number, letter in enumerate("ABCDEFGHIJ", 1)),
    ),
    Example(
        "paths, and a contents list that repeats every heading",
        "en",
        """\
National Action Plan

Contents
1 Introduction ........ 3
2 Commitments ........ 5
2.1 Access to information ........ 5
2.2 Public integrity ........ 8
3 Conclusion ........ 12

1 Introduction

~

2 Commitments

~

2.1 Access to information

~

2.1.1 Milestones

~

2.2 Public integrity

~

3 Conclusion

~
""",
        (
            "1 1 Introduction",
            "1 2 Commitments",
            "2 1 Access to information",
            "3 1 Milestones",
            "2 2 Public integrity",
            "1 3 Conclusion",
        ),
    ),
    Example(
        "a treaty: articles with their titles below, lists inside, an annex",
        "en",
        """\
AGREEMENT ON COOPERATION

The Parties have agreed as follows:

Article 1
Definitions

~

Article 2
Scope

1. ~

2. ~

(a) goods in transit;
(b) services; and
(c) investment.

Article 3

The Parties shall meet once a year at the level of ministers, in turn in each country.

ANNEX I
List of Products

~
""",
        (
            "1 1 Definitions",
            "1 2 Scope",
            "1 3",
            "1 1 List of Products",
        ),
    ),
    Example(
        "sentences that merely begin with a number",
        "en",
        """\
Policy on Cooperation

1. Background

2025 was the first year of the plan, and it went well for all.

12 countries have signed the agreement so far, and 3 more are about to sign it.

2. Aims

1,200 scholarships will be offered over five years to students of both sides.

3. Steps

First, we will convene the ministers and agree on a calendar of meetings for the year.
""",
        (
            "1 1 Background",
            "1 2 Aims",
            "1 3 Steps",
        ),
    ),
    Example(
        "numbered paragraphs are no headings",
        "en",
        """\
Leaders' Declaration

1. We, the leaders, met in Lima on 3 May 2025 to discuss our cooperation.

2. We welcome the progress made. We agree to meet again next year at the host's invitation.

3. We will expand trade between our countries and remove the obstacles in its way.
""",
        (),
    ),
    Example(
        "unnumbered headings over numbered paragraphs",
        "en",
        """\
Leaders' Declaration

Trade

1. ~

2. ~

Health

3. ~

4. ~

Education

5. ~
""",
        (
            "1 - Trade",
            "1 - Health",
            "1 - Education",
        ),
    ),
    Example(
        "capitals by form alone",
        "en",
        """\
JOINT STATEMENT

~

POLITICAL COOPERATION

~

~

TRADE AND INVESTMENT

~

CLIMATE AND ENERGY

~
""",
        (
            "1 - POLITICAL COOPERATION",
            "1 - TRADE AND INVESTMENT",
            "1 - CLIMATE AND ENERGY",
        ),
    ),
    Example(
        "ordinal words as numbers",
        "en",
        """\
~

**First, we resolve to strengthen our partnership.**

~

**Second, we commit to peace.**

~

**Third**, **we protect the sea**.

~
""",
        (
            "1 1 we resolve to strengthen our partnership.",
            "1 2 we commit to peace.",
            "1 3 we protect the sea.",
        ),
    ),
    Example(
        "Markdown: hashes and an underline; the one top heading is the title",
        "en",
        """\
# Strategy

## 1. Aims

~

### a. Trade

~

## 2. Means

~

Results
-------

~
""",
        (
            "1 1 Aims",
            "2 1 Trade",
            "1 2 Means",
            "1 - Results",
        ),
    ),
    Example(
        "Markdown: two ways of bold, wrapped lines, front matter",
        "en",
        """\
---
title: Joint Statement
date: 2025-01-01
---

The leaders met in Lima and spoke about all that is
written below, at length and in a friendly spirit.

**<u>Peace</u>**

***Disarmament and the control of
arms***

The leaders are committed to disarmament in all of its forms,
and to its control.

***Mediation***

The leaders will mediate where the parties ask for it, as often
as they ask.

**<u>Trade</u>**

The leaders will trade with each other, and with others, and
will go on doing so.
""",
        (
            "1 - Peace",
            "2 - Disarmament and the control of arms",
            "2 - Mediation",
            "1 - Trade",
        ),
    ),
    Example(
        "headings run into their paragraphs",
        "en",
        """\
White Paper
1. Trade
~
2. Investment. ~
3. Finance: The parties will open banks.
4. Tourism
~
5. Health
~
""",
        (
            "1 1 Trade",
            "1 2 Investment",
            "1 3 Finance",
            "1 4 Tourism",
            "1 5 Health",
        ),
    ),
    Example(
        "a heading run into its paragraph without any sign",
        "en",
        """\
White Paper
1. Trade in goods
~
2. Trade in services
~
3. Foreign investment ~
4. Tourism
~
""",
        (
            "1 1 Trade in goods",
            "1 2 Trade in services",
            "1 3 Foreign investment",
            "1 4 Tourism",
        ),
    ),
    Example(
        "numbers skipped and repeated stay as printed",
        "en",
        """\
White Paper
1. Trade
~
2. Investment
~
4. Finance
~
4. Tourism
~
5. Health
~
""",
        (
            "1 1 Trade",
            "1 2 Investment",
            "1 4 Finance",
            "1 4 Tourism",
            "1 5 Health",
        ),
    ),
    Example(
        "Spanish axes, letters under them, an index",
        "es",
        """\
PLAN DE GOBIERNO

Índice
Presentación
Eje 1: Economía
Eje 2: Salud

Presentación

~

Eje 1: Economía

~

a) Industria

~

b) Agricultura

~

Eje 2: Salud

~

a) Hospitales

~
""",
        (
            "1 - Presentación",
            "1 1 Economía",
            "2 1 Industria",
            "2 2 Agricultura",
            "1 2 Salud",
            "2 1 Hospitales",
        ),
    ),
    Example(
        "a Spanish law: titles, chapters, articles that number on",
        "es",
        """\
LEY DE COOPERACIÓN

TÍTULO I
DISPOSICIONES GENERALES

Capítulo I
Objeto y ámbito

Artículo 1. Objeto. La presente ley tiene por objeto regular la cooperación.

Artículo 2. Ámbito. La presente ley se aplica a todas las entidades públicas.

Capítulo II
De los principios

Artículo 3. Principios. Son principios la transparencia y la eficacia.

TÍTULO II
DE LAS INSTITUCIONES

Artículo 4. Consejo. Créase el Consejo Nacional de Cooperación.
""",
        (
            "1 1 DISPOSICIONES GENERALES",
            "2 1 Objeto y ámbito",
            "3 1 Objeto",
            "3 2 Ámbito",
            "2 2 De los principios",
            "3 3 Principios",
            "1 2 DE LAS INSTITUCIONES",
            "2 4 Consejo",
        ),
    ),
    Example(
        "a Portuguese decree: run-in articles, paragraphs and items are no headings",
        "pt",
        """\
DECRETO DE COOPERAÇÃO

Art. 1º Fica instituído o Programa Nacional, com o objetivo de ampliar o comércio.

§ 1º O programa será coordenado pelo Ministério.

§ 2º O programa terá duração de quatro anos.

I – promover o comércio;

II – ampliar o investimento;

Art. 2º As partes realizarão reuniões anuais.
""",
        (),
    ),
    Example(
        "Portuguese axes in words",
        "pt",
        """\
Plano

Eixo 1 – Economia
~

Primeira parte
Indústria
~
""",
        (
            "1 1 Economia",
            "1 1 Indústria",
        ),
    ),
    Example(
        "Chinese parts, sections and items",
        "zh",
        """\
某国对某地区政策文件

前言
~
第一部分　地区形势
~
第二部分　双边关系
~
第三部分　全面合作
一、政治领域
1、高层交往
~
2、议会交往
~
二、经贸领域
1、贸易
~
2、投资
~
结束语
~
""",
        (
            "1 - 前言",
            "1 1 地区形势",
            "1 2 双边关系",
            "1 3 全面合作",
            "2 1 政治领域",
            "3 1 高层交往",
            "3 2 议会交往",
            "2 2 经贸领域",
            "3 1 贸易",
            "3 2 投资",
            "1 - 结束语",
        ),
    ),
    Example(
        "Chinese headings that open their paragraphs; items with semicolons are none",
        "zh",
        """\
一、总体要求
（一）指导思想。~
（二）基本原则。~
二、主要任务
~
（一）扩大开放；
（二）促进创新；
（三）改善民生。
""",
        (
            "1 1 总体要求",
            "2 1 指导思想",
            "2 2 基本原则",
            "1 2 主要任务",
        ),
    ),
    Example(
        "a Chinese statute: chapters are headings, articles are paragraphs",
        "zh",
        """\
合作促进条例

第一章　总则

第一条　为了促进国际合作，根据有关法律，制定本条例。

第二条　本条例适用于各级机关开展的合作活动。

第二章　合作领域

第三条　国家支持下列合作：
（一）贸易和投资；
（二）科技和教育；
（三）文化和旅游。
""",
        (
            "1 1 总则",
            "1 2 合作领域",
        ),
    ),
    Example(
        "Chinese headings by form alone",
        "zh",
        """\
某国关于加强合作的声明

~

经济合作

~

~

安全合作

~

人文交流

~
""",
        (
            "1 - 经济合作",
            "1 - 安全合作",
            "1 - 人文交流",
        ),
    ),
    Example(
        "French, added as data alone",
        "fr",
        """\
PLAN D’ACTION

Avant-propos

~

Titre premier
Dispositions générales

Chapitre II
Objet

~

Titre deuxième
Axes

Pilier 1 : Économie

~

Pilier 2 : Santé

~

Annexe A
Calendrier

~
""",
        (
            "1 - Avant-propos",
            "1 1 Dispositions générales",
            "2 2 Objet",
            "1 2 Axes",
            "2 1 Économie",
            "2 2 Santé",
            "1 1 Calendrier",
        ),
    ),
)
