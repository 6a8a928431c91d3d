"""`constancia explain`: the reasoning for one statement, and a sentence where there is none."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from test_cli import PAPER, SMALL, constancia

import constancia as library
from constancia.model import Paper, Tier
from constancia.publish import explain


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.txt"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def paper() -> Paper:
    return library.read(PAPER, tier=Tier.RULES, enrich=True)


def explained(paper: Paper, words: str) -> str:
    statement = explain.statement_at(paper, paper.document.text.index(words))
    assert statement is not None
    out = StringIO()
    explain.write(paper, statement, out)
    return out.getvalue()


def test_the_reasoning_is_printed(small: Path):
    shown = constancia("explain", small, "--at", SMALL.index("explore"), "--tier", "rules")
    assert (shown.returncode, shown.stderr) == (0, b"")
    text = shown.stdout.decode()
    assert "⟦We are willing to explore new markets⟧." in text
    assert "A Paper on Trade › Trade" in text
    assert "line 4, characters" in text
    for label in ("Begins", "Ends", "Kind", "Who acts", "Firmness", "Object", "Topic"):
        assert f"\n{label}  " in text
    assert "“explore”" in text
    assert "rule:en.firmness.explores" in text


def test_where_no_statement_stands_the_nearest_are_told(small: Path):
    shown = constancia("explain", small, "--at", "3", "--tier", "rules")
    assert (shown.returncode, shown.stdout) == (1, b"")
    assert shown.stderr.decode() == (
        "constancia: No statement stands at 3 (line 1). The nearest: --at 27: “We will sign a treaty”; "
        "--at 50: “We are willing to explore new markets”; --at 102: “We support the exchange of artists”.\n"
    )


@pytest.mark.parametrize(
    ("offset", "status", "said"),
    [("99999", 1, "The text has 138 characters"), ("-1", 2, "--at"), ("x", 2, "--at")],
)
def test_an_offset_outside_the_text_is_told(small: Path, offset: str, status: int, said: str):
    shown = constancia("explain", small, "--at", offset, "--tier", "rules")
    assert shown.returncode == status
    assert said in shown.stderr.decode()


def test_a_paper_without_statements_says_so(tmp_path: Path):
    path = tmp_path / "empty.txt"
    path.write_text("A title\n\nand no more.\n", encoding="utf-8")
    shown = constancia("explain", path, "--at", "2", "--language", "en")
    assert shown.returncode == 1
    assert "The paper has none." in shown.stderr.decode()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("hold summits attended", "“when conditions are ripe”"),
        ("hold summits attended", "CELAC (celac, group; source https://celacinternational.org)"),
        ("hold summits attended", "Its sentence ends here."),
        ("actively explore cooperation forms", "Another verb with an object of its own follows."),
        (
            "actively explore cooperation forms",
            "OECD DAC purpose 24030: Formal sector financial intermediaries",
        ),
        ("Continue to hold China-Latin America Space", "china-latin-america-space-forum, forum"),
    ],
)
def test_what_a_person_wants_to_know_is_said(paper: Paper, words: str, said: str):
    assert said in " ".join(explained(paper, words).split())


def test_every_statement_can_be_explained_in_full_sentences(paper: Paper):
    for statement in paper.statements:
        told = [why for row in explain.rows(paper, statement, "en") for why in row.why]
        assert told
        assert all(why[0].isupper() and (why.endswith((".", "]"))) for why in told)


@pytest.mark.parametrize(("language", "name"), [("es", "valdoria-policy-es"), ("zh", "canglan-policy-zh")])
def test_other_languages_are_explained_too(language: str, name: str):
    path = PAPER.parent.parent / "evaluation" / "gold" / f"{name}.txt"
    paper = library.read(path, tier=Tier.RULES, enrich=True)
    assert paper.document.language == language
    for statement in paper.statements:
        out = StringIO()
        explain.write(paper, statement, out)
        assert "⟦" in out.getvalue()
