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
    assert PAPER.exists()
