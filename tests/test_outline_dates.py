"""The day of a paper, where it prints one itself."""

from __future__ import annotations

from pathlib import Path

import pytest

import constancia
from constancia.model import Tier
from constancia.outline.dates import day_of

BODY = "\n\n1. Trade\n\nThe Parties will expand trade.\n\n2. Culture\n\nThe Parties will hold festivals.\n"

ES = "\n\n1. Comercio\n\nLas Partes ampliarán el comercio.\n\n2. Cultura\n\nLas Partes harán festivales.\n"
PT = "\n\n1. Comércio\n\nAs Partes ampliarão o comércio.\n\n2. Cultura\n\nAs Partes farão festivais.\n"
ZH = "\n\n一、贸易\n\n双方将扩大贸易。\n\n二、文化\n\n双方将举办艺术节。\n"


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("Riga, 6 March 2015", "en", "2015-03-06"),
        ("SEPTEMBER 20, 2011", "en", "2011-09-20"),
        ("May 2019", "en", "2019-05"),
        ("2015-06-30", "en", "2015-06-30"),
        ("19/11/2015", "en", "2015-11-19"),
        ("3/4/2015", "en", None),
        ("March-April 2015", "en", None),
        ("2011-2030", "en", None),
        ("31 February 2015", "en", None),
        ("Septiembre 2015", "es", "2015-09"),
        ("Lima, 5 de diciembre de 2013", "es", "2013-12-05"),
        ("3/4/2015", "es", "2015-04-03"),
        ("1º de março de 2024", "pt", "2024-03-01"),
        ("（2022年10月16日）", "zh", "2022-10-16"),
        ("2016年3月", "zh", "2016-03"),
    ],
)
def test_a_line_names_a_day_or_a_month(line: str, language: str, day: str | None) -> None:
    assert day_of(line, language) == day


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Policy on Oceans\n\n6 March 2015", "2015-03-06"),
        ("Policy on Oceans\n\nLisbon, March 2015", "2015-03"),
        ("---\ndate: '2023-01-27'\n---\n\n# Policy on Oceans", "2023-01-27"),
        ("---\ndate: 2023-01-27 16:00\n---\n\n# Policy on Oceans\n\n6 March 2015", "2023-01-27"),
        ("Policy on Oceans", None),
        ("Policy on Oceans\n\n2015", None),
        ("Policy on Oceans\n\n6 March 2015\n\n9 April 2016", None),
        ("Policy on Oceans\n\n3/4/2015", None),
    ],
)
def test_the_date_is_the_one_printed_in_the_head(head: str, day: str | None) -> None:
    document = constancia.read((head + BODY).encode(), name="oceans.md", tier=Tier.RULES).document
    assert document.work.date == day
    told = [note for note in document.source.notes if "date" in note]
    assert len(told) == (day is not None and not head.startswith("---"))


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("Work of the Government\n\nDelivered at the National Assembly on March 5, 2024", BODY, "2024-03-05"),
        ("Ocean Strategy\n\n*Adopted by the Council on 3 June 2021 in Lima*", BODY, "2021-06-03"),
        ("Ocean Strategy\n\nAdopted by the Council on 3 June 2021, amended on 4 May 2023", BODY, None),
        (
            "Ocean Strategy\n\nSigned boats of 3 June 2021 will be kept clean by those who keep them.",
            BODY,
            None,
        ),
        ("Ocean Strategy\n\nAdopted in the year 2021", BODY, None),
        ("Ocean Strategy\n\nAdopted on 3 June 2021", "\n\nThe Parties will hold festivals.\n", "2021-06-03"),
        ("Estrategia del mar\n\nAprobada por el Consejo el 3 de junio de 2021", ES, "2021-06-03"),
        ("Estratégia do mar\n\nAprovada em Conselho de Ministros, a 3 de junho de 2021", PT, "2021-06-03"),
        ("海洋工作报告\n\n——2024年3月5日在第十四届全国人民代表大会第二次会议上", ZH, "2024-03-05"),
        ("海洋规划纲要\n\n（2021年3月11日第十三届全国人民代表大会第四次会议通过）", ZH, "2021-03-11"),
        ("海洋法\n\n（1998年3月1日通过，2021年3月11日修正后公布）", ZH, None),
    ],
)
def test_the_occasion_of_a_paper_dates_it(head: str, body: str, day: str | None) -> None:
    document = constancia.read((head + body).encode(), name="oceans.md", tier=Tier.RULES).document
    assert document.work.date == day


def test_a_date_that_is_stated_beside_the_paper_stays(tmp_path: Path) -> None:
    (tmp_path / "oceans.txt").write_text("Policy on Oceans\n\n6 March 2015" + BODY)
    (tmp_path / "oceans.toml").write_text('[work]\ndate = "2015-04"\n')
    assert constancia.read(tmp_path / "oceans.txt").document.work.date == "2015-04"
