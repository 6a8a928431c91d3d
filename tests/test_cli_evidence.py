"""`constancia evidence` as people run it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from test_cli import constancia, rows
from test_gather_iati import one, written
from test_gather_table import MAPPING, SCHOOLS, TRADE, csv_of

GOOD = SCHOOLS + "1,St Mary,Barbados,2024,It opened,5,\n"
BAD = GOOD + "2,St Luke,Atlantis,2024,It opened,5,\n"


@pytest.fixture
def run(tmp_path):
    """The command, with a store of the test's own."""
    return partial(constancia, "evidence", CONSTANCIA_DATABASE=str(tmp_path / "store.sqlite3"))


def files(folder: Path, text: str) -> tuple[Path, Path]:
    (folder / "m.toml").write_text(MAPPING, encoding="utf-8")
    (folder / "s.csv").write_text(text, encoding="utf-8")
    return folder / "s.csv", folder / "m.toml"


def test_a_file_is_imported_once_and_listed(run, tmp_path):
    table, mapping = files(tmp_path, GOOD)
    first = run("import", table, "--mapping", mapping)
    assert (first.returncode, first.stderr) == (0, b"")
    assert "1 added, 0 changed, 0 unchanged" in first.stdout.decode()
    again = run("import", table, "--mapping", mapping)
    assert "0 added, 0 changed, 1 unchanged" in again.stdout.decode()
    trade = tmp_path / "t.csv"
    trade.write_text(csv_of([TRADE]), encoding="utf-8")
    sided = run("import", trade, "--issuer", "China", "--counterpart", "celac")
    assert sided.returncode == 0, sided.stderr
    listed = rows(run("list", "--country", "巴巴多斯", "--format", "jsonl").stdout)
    assert [(row["title"], row["side"], row["line"]) for row in listed] == [
        ("St Mary, Barbados", "unstated", 2),
        ("Imports Barbados - USA, Cars, 2023", "counterpart", 2),
    ]
    only = rows(run("list", "--kind", "flow", "--format", "jsonl").stdout)
    assert [row["kind"] for row in only] == ["flow"]


def test_what_is_refused_is_told_and_nothing_is_kept(run, tmp_path):
    table, mapping = files(tmp_path, BAD)
    done = run("import", table, "--mapping", mapping)
    assert done.returncode == 1
    assert "line 3: 2: No country is called 'Atlantis'" in done.stderr.decode()
    assert "nothing kept, 1 refused" in done.stdout.decode()
    partly = run("import", table, "--mapping", mapping, "--partly")
    assert (partly.returncode, "1 added" in partly.stdout.decode()) == (1, True)


def test_evidence_beside_a_paper_is_loaded_with_it_once(tmp_path):
    table, mapping = files(tmp_path, GOOD)
    folder = tmp_path / "plan.evidence"
    folder.mkdir()
    table.rename(folder / "s.csv")
    mapping.rename(folder / "s.toml")
    paper = tmp_path / "plan.txt"
    paper.write_text("The Ministry shall build schools in Barbados.\n", encoding="utf-8")
    store = {"CONSTANCIA_DATABASE": str(tmp_path / "store.sqlite3")}
    first = constancia("load", paper, "--tier", "rules", "--language", "en", **store).stdout.decode()
    assert "plan.evidence: 1 pieces of evidence added" in first
    (folder / "s.csv").write_text(BAD, encoding="utf-8")
    again = constancia("load", paper, "--tier", "rules", "--language", "en", **store)
    assert (again.returncode, "plan.evidence" in again.stdout.decode()) == (1, False)
    assert "line 3: 2: No country is called 'Atlantis'" in again.stderr.decode()


@pytest.mark.parametrize(
    ("text", "status", "found"),
    [
        (one(), 0, []),
        (one().replace("BB-GOV-9-1", "XX-1"), 0, [("1.1.21", "warning", 3)]),
        (one().replace('percentage="40"', 'percentage="50"'), 1, [("3.1.2", "error", 3)]),
        ("<iati-activity>", 1, [("file", "error", None)]),
    ],
)
def test_check_ends_with_1_exactly_where_the_standard_refuses(run, tmp_path, text, status, found):
    done = run("check", written(tmp_path, text), "--format", "jsonl")
    assert done.returncode == status
    assert [(row["rule"], row["severity"], row["line"]) for row in rows(done.stdout)] == found


def test_check_of_a_table_names_each_refused_row(run, tmp_path):
    table, mapping = files(tmp_path, BAD)
    done = run("check", table, "--mapping", mapping, "--format", "jsonl")
    assert done.returncode == 1
    assert [(row["line"], row["rule"]) for row in rows(done.stdout)] == [(3, "row")]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("import",), "Name the files to import"),
        (("check", "missing.csv", "--as", "aiddata"), "missing.csv cannot be read"),
        (("list", "--country", "Atlantis"), "No country is called 'Atlantis'"),
        (("list", "--kind", "rumour"), "--kind rumour: choose one of activity"),
        (("import", "x.csv", "--counterpart", "atlantis"), "'atlantis' is no group with members"),
        (("import", "x.csv", "--as", "table"), "name its file with --mapping"),
    ],
)
def test_what_cannot_be_done_is_told(run, arguments, told):
    done = run(*arguments)
    assert done.returncode == 1
    assert told in (done.stdout + done.stderr).decode()
