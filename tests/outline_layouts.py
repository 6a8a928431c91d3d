"""Papers in the layouts that issuers really use, in five languages (`layouts/LANGUAGE-NAME.txt`).

A `¶level number title¶` before each heading tells what a reader takes it for (a dash where no number is
printed) and is not part of the text; `~` stands for a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from constancia.evaluation.outline_measure import Heading
from constancia.model import Span

FOLDER = Path(__file__).resolve().parent / "layouts"
_MARK = re.compile(r"¶(?P<level>\d) (?P<number>\d+|-) ?(?P<title>[^¶]*)¶")
_PARAGRAPHS = {
    "en": (
        "The two governments will expand their cooperation in this field. They agreed to hold consultations "
        "every year, alternately in the two capitals, and to exchange experience at expert level.",
        "In 2027 the Ministry of Industry will open a joint centre with 12 laboratories, and it is ready to "
        "receive trainees from all partner countries. 3 million people are expected to benefit.",
        "Both sides recalled the agreement of 14 March 2019 and welcomed the progress made since then. The "
        "working group shall report to ministers by the end of the year.",
        "We support the efforts of small island states to adapt to rising seas. A fund of 40 million dollars "
        "will be set up for this purpose, subject to the approval of parliament.",
    ),
    "es": (
        "Ambos gobiernos ampliarán su cooperación en esta materia. Acordaron celebrar consultas anuales, de "
        "manera alternada en las dos capitales, e intercambiar experiencias entre expertos.",
        "En 2027 el Ministerio de Industria abrirá un centro conjunto con 12 laboratorios, y está dispuesto "
        "a recibir becarios de todos los países socios. Se beneficiarán 3 millones de personas.",
        "Las partes recordaron el acuerdo del 14 de marzo de 2019 y celebraron los avances logrados. El "
        "grupo de trabajo presentará un informe a los ministros antes de fin de año.",
    ),
    "pt": (
        "Os dois governos ampliarão a cooperação nesta matéria. Concordaram em realizar consultas anuais, "
        "alternadamente nas duas capitais, e em partilhar experiências entre peritos.",
        "Em 2027 o Ministério da Indústria abrirá um centro conjunto com 12 laboratórios, e está pronto a "
        "receber bolsistas de todos os países parceiros. Serão beneficiadas 3 milhões de pessoas.",
        "As partes recordaram o acordo de 14 de março de 2019 e saudaram os avanços alcançados. O grupo de "
        "trabalho apresentará um relatório aos ministros até o fim do ano.",
    ),
    "fr": (
        "Les deux gouvernements élargiront leur coopération dans ce domaine. Ils tiendront des consultations "
        "chaque année, en alternance dans les deux capitales.",
        "En 2027, le ministère de l’Industrie ouvrira un centre commun doté de 12 laboratoires, où viendront "
        "des stagiaires de tous les pays partenaires. 3 millions de personnes en bénéficieront.",
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
    """A paper, the language it is in, and the headings a reader finds in it."""

    name: str
    language: str
    text: str
    headings: tuple[Heading, ...]


def paragraphs(language: str) -> Iterator[str]:
    """Paragraphs of a language, again and again."""
    return cycle(_PARAGRAPHS[language])


def layout(path: Path) -> Layout:
    """A layout as its file tells it."""
    language = max((each for each in _PARAGRAPHS if path.name.startswith(f"{each}-")), key=len)
    filled = paragraphs(language)
    marked = re.sub("~", lambda _: next(filled), path.read_text(encoding="utf-8"))
    headings: list[Heading] = []
    text, reached = "", 0
    open_lines: list[int] = []
    for mark in _MARK.finditer(marked):
        text += marked[reached : mark.start()]
        reached = mark.end()
        line, level = text.count("\n") + 1, int(mark["level"])
        del open_lines[level - 1 :]
        parent = open_lines[-1] if open_lines else None
        open_lines.append(line)
        ordinal = None if mark["number"] == "-" else int(mark["number"])
        span = Span(len(text), len(text) + 1)
        headings.append(Heading(line, span, level, ordinal, mark["title"], parent))
    name = path.stem.removeprefix(f"{language}-")
    return Layout(name, language, text + marked[reached:], tuple(headings))


LAYOUTS = tuple(layout(path) for path in sorted(FOLDER.iterdir()))
