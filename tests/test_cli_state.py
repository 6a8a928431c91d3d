"""`constancia state` and `constancia check` as people run them."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from seeded_faults import seeded
from test_cli import constancia, rows

SMALL = """A Paper on Trade

I. Trade
We will continue to hold the China-Latin America Think Tank Forum.
We will expedite the signing of tax treaties.
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "small.txt"
    path.write_text(SMALL, encoding="utf-8")
    note = (
        '[work]\nid = "small"\ntitle = "A Paper"\nissuer = "CN"\ncounterpart = "CELAC"\ndate = "2025-12-10"\n'
    )
    (tmp_path / "small.toml").write_text(note, encoding="utf-8")
    return path


def test_where_each_commitment_stands_for_a_country(paper: Path, tmp_path: Path):
    store = str(tmp_path / "store.sqlite3")
    asked = ("state", paper, "--as-of", "2026-11-28", "--country", "Barbados", "--format")
    done = constancia(*asked, "jsonl", CONSTANCIA_DATABASE=store)
    assert done.returncode == 0, done.stderr
    forum, treaty = rows(done.stdout)
    assert (forum["class"], forum["state"], forum["judged_by"]) == (
        "mechanism",
        "recurring_current",
        "rule:recurrence",
    )
    assert (treaty["class"], treaty["state"], treaty["baseline"]) == (
        "instrument",
        "not_assessed",
        "in_force",
    )
    assert str(treaty["because"]).startswith(
        "As of 28 November 2026, by rule: All that the registers know of it"
    )
    again = constancia(*asked, "csv", CONSTANCIA_DATABASE=store).stdout.decode()
    assert [one["state"] for one in csv.DictReader(StringIO(again))] == ["recurring_current", "not_assessed"]


def test_the_table_tells_the_classes_first(paper: Path, tmp_path: Path):
    done = constancia("state", paper, CONSTANCIA_DATABASE=str(tmp_path / "store.sqlite3"))
    assert done.stdout.decode().splitlines()[0].split()[:2] == ["class", "commitments"]
    assert b"%" not in done.stdout


def test_check_ends_with_one_where_there_is_an_error(tmp_path: Path):
    (one,) = seeded(1)
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in one.rows), encoding="utf-8")
    done = constancia("check", file, "--format", "jsonl")
    assert done.returncode == 1
    assert {(found["rule"], found["subject"]) for found in rows(done.stdout)} >= {(one.rule, one.subject)}
    clean = constancia("check", CONSTANCIA_DATABASE=str(tmp_path / "store.sqlite3"))
    assert (clean.returncode, clean.stderr) == (0, b"")


def test_a_file_that_is_not_there_is_told_with_what_to_do(tmp_path: Path):
    done = constancia("check", tmp_path / "nope.jsonl")
    assert done.returncode == 1
    assert done.stderr.decode().endswith("nope.jsonl: there is no such file. Check the path.\n")


def test_check_says_which_line_is_no_json(tmp_path: Path):
    file = tmp_path / "rows.jsonl"
    file.write_text('{"noun": "Link", "value": {}}\n{', encoding="utf-8")
    done = constancia("check", file)
    assert (done.returncode, done.stdout) == (1, b"")
    assert "rows.jsonl, line 2: this is no JSON" in done.stderr.decode()
