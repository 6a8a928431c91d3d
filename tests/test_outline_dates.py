"""The day of a paper, where it prints one itself."""

from __future__ import annotations

from pathlib import Path

import pytest

import constancia
from constancia.model import Tier
from constancia.outline.dates import day_of

BODY = "\n\n1. Trade\n\nThe Parties will expand trade.\n\n2. Culture\n\nThe Parties will hold festivals.\n"


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


def test_a_date_that_is_stated_beside_the_paper_stays(tmp_path: Path) -> None:
    (tmp_path / "oceans.txt").write_text("Policy on Oceans\n\n6 March 2015" + BODY)
    (tmp_path / "oceans.toml").write_text('[work]\ndate = "2015-04"\n')
    assert constancia.read(tmp_path / "oceans.txt").document.work.date == "2015-04"
