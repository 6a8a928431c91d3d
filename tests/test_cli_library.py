"""A library on the command line: papers in, listed, read anew, forgotten, copied and put back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest
from test_cli import SMALL, constancia

from benchmarks.measures import COMMAND, children


@pytest.fixture
def store(tmp_path: Path) -> dict[str, str]:
    return {"CONSTANCIA_DATABASE": str(tmp_path / "papers.sqlite3")}


def paper(folder: Path, name: str, text: str = SMALL) -> Path:
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    return path


def done(*arguments: str | Path, **environment: str) -> list[str]:
    """The lines printed by a command that must succeed."""
    ran = constancia(*arguments, **environment)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.decode().splitlines()


def test_papers_are_renderings_and_editions_of_works(tmp_path: Path, store: dict[str, str]) -> None:
    first = paper(tmp_path, "trade-2016")
    newer = paper(tmp_path, "trade-2024", SMALL.replace("treaty", "second treaty"))
    spanish = paper(tmp_path, "comercio", "Documento\n\nI. Comercio\nFirmaremos un tratado.\n")
    done("load", first, "--rendering", "official", **store)
    told = done("load", newer, "--edition-of", "trade-2016", **store)
    assert told[1] == (
        "compared with its edition: constancia compare trade-2016 trade-2024 --out briefing.docx"
    )
    called = done(
        "load", spanish, "--work", "trade-2024", "--rendering", "translation", "--language", "es", **store
    )
    assert called[0].startswith("trade-2024-es: ")  # as the other commands and the site call it
    last = paper(tmp_path, "trade-2028", SMALL.replace("treaty", "fourth treaty"))
    assert (
        "constancia compare trade-2024 trade-2028"
        in done("load", last, "--edition-of", "trade-2024-es", **store)[1]
    )
    assert constancia("forget", "trade-2028", **store).returncode == 0
    other = paper(tmp_path, "other", SMALL.replace("treaty", "third treaty"))
    unknown = constancia("load", other, "--edition-of", "trade-1990", **store)
    assert "--edition-of trade-1990: no such work is stored yet" in unknown.stderr.decode()
    assert constancia("forget", "other", **store).returncode == 0
    itself = constancia("load", newer, "--edition-of", "trade-2024", **store)
    assert "trade-2024 is no edition of itself" in itself.stderr.decode()
    listed = [line.split("\t")[:3] for line in done("papers", **store)]
    assert sorted(listed) == [
        ["trade-2016", "en", "official"],
        ["trade-2024", "en", "unstated"],
        ["trade-2024-es", "es", "translation"],
    ]
    code = (
        "from constancia import store; store.configure(); from constancia.store.queries import paper; "
        "import json; works = [paper(one).work for one in ('trade-2024', 'trade-2024-es')]; "
        "print(json.dumps([[one.id, one.title, one.succeeds] for one in works]))"
    )
    one, other = python(code, **store)
    assert one == other  # a rendering does not rename its work
    assert (one[0], one[2]) == ("trade-2024", "trade-2016")


def python(code: str, **environment: str) -> list[list[str]]:
    ran = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **environment}, capture_output=True, check=True
    )
    found: list[list[str]] = json.loads(ran.stdout)
    return found


def test_a_file_that_is_called_as_another_is_no_rendering_of_it(
    tmp_path: Path, store: dict[str, str]
) -> None:
    (tmp_path / "b").mkdir()
    one = paper(tmp_path, "plan", "Plan A\n\n1. Trade\nWe will sign a treaty.\n")
    other = paper(tmp_path / "b", "plan", "Plan B\n\n1. Trade\nWe will open two ports.\n")
    told = done("load", one, other, **store)
    (line,) = [line for line in told if "another paper is stored as plan" in line]
    assert line.endswith("--work plan")
    titles = ["Plan A", "Plan B"]
    assert sorted(line.split("\t")[-1] for line in done("papers", **store)) == titles
    again = done("load", other, **store)
    assert [line.rsplit(", ", 1)[1] for line in again] == ["unchanged"]
    assert sorted(line.split("\t")[-1] for line in done("papers", **store)) == titles


def test_a_rendering_is_called_as_it_calls_itself(tmp_path: Path, store: dict[str, str]) -> None:
    english = paper(tmp_path, "plan", "Plan of trade\n\n1. Trade\nWe will sign a treaty.\n")
    spanish = paper(tmp_path, "acuerdo", "Plan de comercio\n\n1. Comercio\nFirmaremos un tratado.\n")
    done("load", english, **store)
    done("load", spanish, "--work", "plan", "--rendering", "translation", "--language", "es", **store)
    listed = [line.split("\t") for line in done("papers", **store)]
    assert [(line[0], line[-1]) for line in listed] == [
        ("plan", "Plan of trade"),
        ("plan-es", "Plan de comercio"),
    ]
    done("load", spanish, "--language", "es", **store)  # it stays what it was said to be
    assert [line.split("\t") for line in done("papers", **store)] == listed


def test_several_processes_store_the_same_in_the_same_order(tmp_path: Path, store: dict[str, str]) -> None:
    papers = [paper(tmp_path, f"p{at}", SMALL.replace("treaty", f"treaty {at}")) for at in range(4)]
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"")
    ran = constancia("load", *papers[:2], broken, *papers[2:], "--workers", "2", **store)
    assert ran.returncode == 1
    assert b"broken.txt" in ran.stderr
    assert [line.split(":")[0] for line in ran.stdout.decode().splitlines()] == ["p0", "p1", "p2", "p3"]
    assert {line.split(", ")[-1] for line in done("load", *papers, **store)} == {"unchanged"}


def test_what_is_stored_at_once_is_told_in_order_and_compared_once(
    tmp_path: Path, store: dict[str, str]
) -> None:
    texts = {
        "a": SMALL,
        "trade-2016": SMALL.replace("treaty", "first treaty"),
        "trade-2024": SMALL.replace("treaty", "second treaty"),
        "refused": SMALL.replace("treaty", "third treaty"),
        "b": SMALL.replace("treaty", "fourth treaty"),
    }
    papers = [paper(tmp_path, name, text) for name, text in texts.items()]
    papers[2].with_suffix(".toml").write_text('[work]\nsucceeds = "trade-2016"\n')
    papers[3].with_suffix(".toml").write_text(f'[work]\nid = "{"x" * 201}"\n')  # longer than the store takes
    ran = constancia("load", *papers, "--workers", "2", **store)
    assert ran.returncode == 1
    assert "1 to 200 characters" in ran.stderr.decode()
    told = [line.partition(":")[0] for line in ran.stdout.decode().splitlines()]
    assert told == ["a", "trade-2016", "trade-2024", "compared with its edition"]
    assert {line.split("\t")[0] for line in done("papers", **store)} == {"a", "trade-2016", "trade-2024"}


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are found in /proc")
def test_no_process_is_left_of_a_killed_command(tmp_path: Path, store: dict[str, str]) -> None:
    papers = [str(paper(tmp_path, f"p{at}", SMALL.replace("treaty", f"treaty {at}"))) for at in range(40)]
    with subprocess.Popen(
        [*COMMAND, "load", "--workers", "2", *papers],
        env={**os.environ, **store},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as command:
        assert command.stdout is not None
        assert command.stdout.readline()
        started = descendants(command.pid)
        command.kill()
    until = monotonic() + 30
    while left := [pid for pid in started if Path(f"/proc/{pid}").exists()]:
        assert monotonic() < until, left
        sleep(0.05)
    assert len(started) >= 2


def descendants(pid: int) -> list[int]:
    return [one for child in children(pid) for one in (child, *descendants(child))]


def test_a_paper_read_anew_shows_what_changed(tmp_path: Path, store: dict[str, str]) -> None:
    done("load", paper(tmp_path, "small"), "--tier", "rules", **store)
    code = (
        "from constancia import store; store.configure(); from dataclasses import replace; "
        "from constancia.store.keeping.load import load; from constancia.store.keeping.save import save; "
        "from constancia.store.queries import paper; old = load(paper('small').document); "
        "first, *others = old.statements; one = others[0]; "
        "other = replace(one, facets=tuple(replace(each, value='joint') if each.name == 'actor' else each "
        "for each in one.facets)); "
        "save(replace(old, statements=(other, *others[1:]), run=replace(old.run, version='9.9'))); "
        "print('[]')"
    )
    python(code, **store)
    old, new, count = done("runs", "small", **store)
    assert "9.9" not in old
    assert "(current): version 9.9, rules tier" in new
    assert count == "  against run 1: 0 statements gained, 1 lost, 1 values changed"
    *_, lost, changed = done("runs", "small", "--full", **store)
    assert lost == "  - We will sign a treaty"
    assert changed.startswith("  ~ actor: issuer -> joint | ")


def test_a_paper_is_forgotten_and_comes_back_from_a_backup(tmp_path: Path, store: dict[str, str]) -> None:
    done("load", paper(tmp_path, "small"), **store)
    copy = tmp_path / "copy.sqlite3"
    assert "and sound" in done("backup", copy, **store)[0]
    assert done("forget", "small", **store) == ["Forgotten: A Paper on Trade"]
    assert done("papers", **store) == []
    gone = constancia("forget", "small", **store)
    assert (gone.returncode, gone.stderr.count(b"\n")) == (1, 1)
    assert b"has no paper 'small'. `constancia papers` lists" in gone.stderr
    assert done("restore", copy, **store) == [f"One paper is back from {copy}."]
    asked = constancia("restore", copy, **store)
    assert (asked.returncode, b"--replace" in asked.stderr) == (1, True)
    done("restore", copy, "--replace", **store)
    assert len(done("papers", **store)) == 1


def test_no_account_goes_with_a_backup_unasked(tmp_path: Path, store: dict[str, str]) -> None:
    copy = tmp_path / "copy.sqlite3"
    done("backup", copy, **store)
    constancia("user", "add", "renee", stdin=b"correct horse battery\n", **store)
    asked = constancia("restore", copy, **store)
    assert (asked.returncode, b"One account is stored here" in asked.stderr) == (1, True)
    done("restore", copy, "--replace", **store)
    assert done("user", "list", **store) == []


def test_accounts_are_given_and_listed(store: dict[str, str]) -> None:
    made = constancia("user", "add", "renee", "--role", "editor", stdin=b"correct horse battery\n", **store)
    assert (made.returncode, made.stdout) == (0, b"renee may sign in, as editor.\n")
    assert done("user", "list", **store) == ["renee\teditor\topen"]
    weak = constancia("user", "add", "ana", stdin=b"123\n", **store)
    assert (weak.returncode, b"too short" in weak.stderr) == (1, True)
    assert done("user", "close", "renee", **store) == ["The account renee is closed."]
    assert done("user", "list", **store) == ["renee\teditor\tclosed"]
