"""`constancia registers` as people run it."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest
from test_cli import constancia, rows

ROW = "BB,tax-treaty,signed,CN,The Gazette,https://gazette.example,it was signed,en,2026-01-31\n"
HEAD = "subject,property,value,object,publisher,address,quotation,language,retrieved\n"


def test_check_tells_what_is_lacking_and_ends_with_1():
    done = constancia("registers", "check", "--as-of", "2026-11-28", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (1, b"")
    found = rows(done.stdout)
    assert {row["subject"] for row in found if row["lack"] == "contradictory"} == {"CU", "UY"}
    everything = constancia(
        "registers", "check", "--everything", "--as-of", "2026-11-28", "--format", "jsonl"
    )
    assert {row["lack"] for row in rows(everything.stdout)} >= {"recheck", "bare", "lapsed", "stale"}


@pytest.mark.parametrize(
    ("text", "status", "told"),
    [
        (HEAD + ROW, 0, "facts: 1, rows that are none: 0"),
        (HEAD + ROW + ROW.replace("it was signed", ""), 1, "line 3: a fact without its quotation is none"),
        (HEAD + ROW.replace("2026-01-31", "2226-01-31"), 1, "2226-01-31 is yet to come"),
        (HEAD + ROW.replace(",CN,", ",BB,"), 1, "'BB' is both subject and object"),
        (HEAD + ROW.replace(",en,", ",xx,"), 1, "'xx' is no code of a language"),
        (HEAD + ROW.replace("BB,tax-treaty,signed,CN", "BB,edition,3,"), 1, "'BB' is a country"),
        (
            HEAD + ROW.replace("BB,tax-treaty,signed,CN", "canton-fair,edition,third,"),
            1,
            "'third' is no edition",
        ),
        (HEAD + ROW.replace("BB,tax-treaty,signed,CN", "canton-fair,edition,3,"), 0, "facts: 1"),
        (HEAD.replace("quotation", "words"), 1, "lacks the columns quotation"),
        (HEAD + "BB,tax-treaty\n", 1, "line 2: this row has not as many cells"),
    ],
)
def test_check_of_a_file_names_each_row_that_is_no_fact(tmp_path: Path, text: str, status: int, told: str):
    path = tmp_path / "mine.csv"
    path.write_text(text, encoding="utf-8")
    done = constancia("registers", "check", path)
    assert done.returncode == status
    assert told in (done.stdout + done.stderr).decode()


@pytest.mark.parametrize(
    "asked",
    [
        "tax-treaty",
        "Tax treaty",
        "税收协定",
        "doble tributación",
        "avoidance of double taxation",
        "dupla tributação",
    ],
)
def test_show_prints_the_facts_of_a_kind_of_instrument_by_any_name(asked):
    done = constancia("registers", "show", asked, "--format", "csv")
    facts = list(csv.DictReader(StringIO(done.stdout.decode())))
    assert {fact["property"] for fact in facts} == {"tax-treaty"}
    assert all(fact["when"] and fact["publisher"] and fact["address"] for fact in facts)


def test_show_finds_the_one_entry_that_has_these_words():
    done = constancia("registers", "show", "Agriculture Ministers Forum", "--format", "jsonl")
    found = {fact["subject"] for fact in rows(done.stdout)}
    assert found == {"china-latin-america-agriculture-ministers-forum"}


def test_show_names_the_entries_that_have_facts_where_one_has_none():
    done = constancia("registers", "show", "china-celac-forum")
    assert b"no fact about it; they have about china-celac-forum-ministerial-meeting" in done.stderr
    many = constancia("registers", "show", "Forum")
    assert many.returncode == 1
    assert b"Like it: " in many.stderr


def test_show_says_how_to_add_what_is_not_known():
    done = constancia("registers", "show", "customs-agreement")
    assert b"no fact about it. To add one, write it with its source" in done.stderr
    assert b"constancia registers add FILE.csv" in done.stderr


def test_show_prints_the_facts_of_a_country_by_any_name():
    done = constancia("registers", "show", "巴巴多斯", "--format", "csv")
    facts = list(csv.DictReader(StringIO(done.stdout.decode())))
    assert {fact["subject"] for fact in facts} == {"BB"}
    assert ("tax-treaty", "in-force", "2000-10-27") in {
        (fact["property"], fact["value"], fact["when"]) for fact in facts
    }


def test_list_has_every_entry():
    listed = {row["id"]: row for row in rows(constancia("registers", "list", "--format", "jsonl").stdout)}
    assert listed["canton-fair"] == {
        "id": "canton-fair",
        "type": "expo",
        "facts": 4,
        "name": "China Import and Export Fair",
    }
    assert listed["BB"]["type"] == "country"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("show",), "Name the entry to show"),
        (("show", "Atlantis"), "No country is called 'Atlantis'"),
        (("check", "--group", "atlantis"), "'atlantis' is no group with members"),
        (("check", "--side", "CN"), "None is no group with members"),
        (("check", "--group", "celac", "--side", "Atlantis"), "No country is called 'Atlantis'"),
    ],
)
def test_what_is_not_there_is_told(arguments: tuple[str, ...], told: str):
    done = constancia("registers", *arguments)
    assert done.returncode == 1
    assert told in done.stderr.decode()


def test_add_stores_the_facts_of_a_file_once_for_the_site(tmp_path: Path):
    path = tmp_path / "mine.csv"
    path.write_text(HEAD + ROW.replace("tax-treaty", "air-services"), encoding="utf-8")
    database = str(tmp_path / "store.sqlite3")
    first = constancia("registers", "add", path, "--by", "maria", CONSTANCIA_DATABASE=database)
    assert (first.returncode, first.stderr) == (0, b"")
    assert b"new facts: 1 of 1" in first.stdout
    again = constancia("registers", "add", path, CONSTANCIA_DATABASE=database)
    shown = constancia("registers", "show", "air-services", "--format", "csv", CONSTANCIA_DATABASE=database)
    assert b"https://gazette.example" in shown.stdout
    assert b"new facts: 0 of 1" in again.stdout
    path.write_text(HEAD + ROW.replace("it was signed", ""), encoding="utf-8")
    wrong = constancia("registers", "add", path, CONSTANCIA_DATABASE=database)
    assert wrong.returncode == 1
    assert b"line 2: a fact without its quotation is none" in wrong.stderr
