"""`constancia offers` as people run it."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest
from test_cli import PAPER, constancia, rows

PAPER_OF_OURS = """A Paper on Trade

I. Trade
We welcome other countries to join the Canton Fair.
We are willing to sign tax treaties when conditions are ripe.
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "small.txt"
    path.write_text(PAPER_OF_OURS, encoding="utf-8")
    (tmp_path / "small.toml").write_text(
        '[work]\nid = "small"\ntitle = "A Paper"\nissuer = "CN"\n', encoding="utf-8"
    )
    return path


def test_offers_for_a_country_by_any_name(paper: Path):
    done = constancia("offers", "巴巴多斯", "--paper", paper, "--as-of", "2026-11-28", "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    invited, offered = rows(done.stdout)
    assert (invited["kind"], invited["area_title"], invited["through"]) == (
        "invitation",
        "Trade",
        ["China Import and Export Fair"],
    )
    assert offered["kind"] == "offer"
    assert offered["rules"] == [
        "Unknown: “when conditions are ripe”. The paper leaves this open, and no register can tell."
    ]
    assert offered["own"] == ["Tax treaty: In force (In force 27 October 2000, according to Invest Barbados)"]
    assert [one for one in offered["neighbours"] if "Trinidad" in one] == [  # type: ignore[attr-defined]  # a list of texts
        "Trinidad & Tobago: Tax treaty: In force (In force 22 May 2005, according to "
        "State Administration of Taxation of China, on AsianLII)"
    ]


def test_offers_as_csv_and_as_a_table(paper: Path):
    table = constancia("offers", "BRB", "--paper", paper, "--kind", "invitation")
    assert table.returncode == 0
    assert b"Canton Fair" in table.stdout
    assert b"next_how" in table.stdout
    made = constancia("offers", "BRB", "--paper", paper, "--format", "csv").stdout.decode()
    assert [row["kind"] for row in csv.DictReader(StringIO(made))] == ["invitation", "offer"]


def test_dominica_is_not_the_dominican_republic(paper: Path):
    for name, code in (("Dominica", "DM"), ("Dominican Republic", "DO")):
        done = constancia("offers", name, "--paper", paper, "--format", "jsonl")
        assert {row["country"] for row in rows(done.stdout)} == {code}


def test_what_is_not_there_is_told(paper: Path, tmp_path: Path):
    done = constancia("offers", "Atlantis", "--paper", paper)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"No country is called 'Atlantis'" in done.stderr
    empty = constancia("offers", "BB", CONSTANCIA_DATABASE=str(tmp_path / "empty.sqlite3"))
    assert empty.returncode == 1
    assert b"The store has no paper" in empty.stderr
    unknown = constancia(
        "offers", "BB", "--paper", "nope", CONSTANCIA_DATABASE=str(tmp_path / "empty.sqlite3")
    )
    assert unknown.returncode == 1
    assert b"nope: there is no such file, and no stored paper has this name." in unknown.stderr
    assert PAPER.exists()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("TRADE", {"Trade", "Trade in fish"}),
        ("fishing", {"Trade in fish"}),
        ("trade.trade-in-fish", {"Trade in fish"}),
    ],
)
def test_an_area_is_found_by_its_words_in_any_form_or_by_its_id(tmp_path: Path, asked: str, found: set[str]):
    path = tmp_path / "two.md"
    path.write_text(
        "# A Paper\n\n## Trade\n\nWe will lower tariffs on fruit.\n\n"
        "### Trade in fish\n\nWe will open our markets to fish.\n",
        encoding="utf-8",
    )
    listed = constancia("offers", "BB", "--paper", path, "--area", asked, "--format", "jsonl")
    assert {row["area_title"] for row in rows(listed.stdout)} == found


def test_an_area_that_is_not_there_is_told_with_those_that_are(paper: Path):
    for verb in (("offers", "BB", "--paper", paper), ("state", paper)):
        done = constancia(*verb, "--area", "beef")
        assert (done.returncode, done.stdout) == (1, b"")
        assert b"No area of this paper is called 'beef'. Its areas: Trade (" in done.stderr


def test_a_paper_that_speaks_to_others_says_so(paper: Path):
    note = paper.with_suffix(".toml")
    note.write_text(note.read_text(encoding="utf-8") + 'counterpart = "CELAC"\n', encoding="utf-8")
    france = constancia("offers", "France", "--paper", paper, "--format", "jsonl")
    assert b"This paper speaks to CELAC, to which France does not belong" in france.stderr
    assert len(rows(france.stdout)) == 2
    assert constancia("offers", "Barbados", "--paper", paper, "--format", "jsonl").stderr == b""
    none = constancia("offers", "Barbados", "--paper", paper, "--kind", "enabling", "--format", "jsonl")
    assert b"Nothing of this kind is offered to Barbados" in none.stderr


def test_a_name_that_is_part_of_a_country_s_is_answered_with_it(paper: Path):
    done = constancia("offers", "Saint Vincent", "--paper", paper)
    assert b"Is it St. Vincent & Grenadines (VC)? Write its code" in done.stderr
