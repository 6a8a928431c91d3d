"""What a paper is called whose file states no title."""

from __future__ import annotations

from pathlib import Path

import pytest

import constancia
from constancia.model import Tier

BODY = "\n\n1. Trade\n\nThe Parties will expand trade.\n\n2. Culture\n\nThe Parties will hold festivals.\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Policy on Oceans", "Policy on Oceans"),
        ("Skip to content\n\nPolicy on Oceans", "Policy on Oceans"),
        ("Skip to content\nHome | About us | Contact\n\nPolicy on Oceans", "Policy on Oceans"),
        ("# **Policy** on Oceans", "Policy on Oceans"),
        ("---\nlayout: page\n---\n\n# Policy on Oceans", "Policy on Oceans"),
        (f"# Policy on {'the Oceans and ' * 20}Rivers", f"Policy on {'the Oceans and ' * 20}Rivers"),
        ('---\ntitle: "Oceans, a policy"\n---\n\n# Policy on Oceans', "Oceans, a policy"),
        ("Unofficial translation\n\nPolicy on Oceans", "Policy on Oceans"),
        (
            "Dear delegates,\n\nToday we tell what we will do for the oceans, and how it is paid for.",
            "oceans",
        ),
        ("各位代表：\n\n现在，我代表国务院，向大会报告政府工作，请予审议。", "oceans"),
    ],
)
def test_the_title_is_the_papers_own(head: str, title: str) -> None:
    paper = constancia.read((head + BODY).encode(), name="oceans.txt", tier=Tier.RULES)
    assert paper.document.work.title == title


def test_a_title_that_is_stated_beside_the_paper_stays(tmp_path: Path) -> None:
    (tmp_path / "oceans.txt").write_text("Policy on Oceans" + BODY)
    (tmp_path / "oceans.toml").write_text('[work]\ntitle = "The blue paper"\n')
    assert constancia.read(tmp_path / "oceans.txt").document.work.title == "The blue paper"
