"""The command as people run it: in a process of its own, by its output and exit status."""

from __future__ import annotations

import csv
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from constancia.cli.main import VERBS

ROOT = Path(__file__).resolve().parent.parent
PAPER = ROOT / "papers" / "china-lac-2025.txt"
COMMAND = [sys.executable, "-c", "from constancia.cli.main import main; main()"]

SMALL = """A Paper on Trade

I. Trade
We will sign a treaty. We are willing to explore new markets.

II. Culture
We support the exchange of artists.
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "small.txt"
    path.write_text(SMALL, encoding="utf-8")
    return path


def constancia(
    *arguments: str | Path, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("CONSTANCIA_")}
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env={**kept, **environment},
        timeout=120,
        check=False,
    )


def rows(output: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.decode().splitlines()]


def test_help_waits_for_little_more_than_typer_itself():
    """The budget is 0.3 seconds (`make bench`). Here a ratio of processor times: slow machines pass too."""
    begun, shown = _at_best(["-c", "import typer.main, typer.core"]), constancia("--help")
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert _at_best([*COMMAND[1:], "--help"]) < 2.5 * begun


def _at_best(arguments: list[str]) -> float:
    """Processor seconds of a run of Python, the best of five: other programs may be busy."""
    seconds = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(seconds)


HEAVY = {"django", "spacy", "pandas", "numpy", "rich", "lxml"}


@pytest.mark.parametrize(
    ("done", "without"),
    [
        ("import constancia.cli.main", HEAVY | {"constancia.model"}),
        ("from constancia.pipeline import outlined", HEAVY | {"constancia.statements", "constancia.facets"}),
    ],
)
def test_importing_brings_nothing_heavy(done: str, without: set[str]):
    code = f"import sys, constancia; {done}; print(sorted({without} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"


def test_every_verb_is_listed_whole_and_tells_its_own_help():
    listed = constancia("--help", COLUMNS="80").stdout.decode()
    for name, verb in VERBS.items():
        assert f"{name:<9}  {verb.line}\n" in listed
        assert verb.load().__doc__


def test_a_verb_written_wrongly_is_told_its_neighbour():
    done = constancia("outlin")
    assert (done.returncode, b"Did you mean 'outline'" in done.stderr) == (2, True)


def test_outline_of_the_first_paper_as_rows():
    done = constancia("outline", PAPER, "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    text = PAPER.read_text(encoding="utf-8-sig")
    found = rows(done.stdout)
    assert len(found) == 53
    for row in found:
        assert str(row["title"]).split()[-1] in text[row["start"] : row["end"]]


def test_furniture_only_where_it_is_asked_for():
    kinds = [{row["kind"] for row in rows(constancia("outline", PAPER, "--format", "jsonl", *more).stdout)}
             for more in ([], ["--furniture"])]  # fmt: skip
    assert kinds[1] - kinds[0] == {"residue", "title", "source", "repeated-title"}


def test_extract_quotes_exactly(paper: Path):
    done = constancia("extract", paper, "--format", "jsonl", "--tier", "rules")
    assert done.returncode == 0
    found = rows(done.stdout)
    assert found
    for row in found:
        assert SMALL[row["start"] : row["end"]] == row["quote"]
        assert row["quote"] in SMALL.splitlines()[row["line"] - 1]
        assert row["tier"] == "rules"


@pytest.mark.parametrize("verb", [["outline"], ["extract", "--tier", "rules"]], ids=lambda verb: verb[0])
@pytest.mark.parametrize("form", ["tree", "table", "csv"])
def test_standard_input_gives_what_the_file_gives(paper: Path, verb: list[str], form: str):
    from_file = constancia(*verb, paper, "--format", form)
    from_input = constancia(*verb, "-", "--format", form, stdin=paper.read_bytes())
    assert (from_file.returncode, from_input.returncode) == (0, 0)
    assert from_file.stdout == from_input.stdout != b""


def test_a_pipe_gets_no_colours_and_no_progress(paper: Path):
    done = constancia("extract", paper, TERM="xterm-256color")
    assert b"\x1b" not in done.stdout + done.stderr


def test_the_ending_of_the_output_chooses_its_format(paper: Path, tmp_path: Path):
    out = tmp_path / "outline.csv"
    assert constancia("outline", paper, "--out", out).stdout == b""
    assert out.read_bytes().startswith(b"\xef\xbb\xbfid,start,end,")
    with out.open(encoding="utf-8-sig", newline="") as stream:
        assert [row["title"] for row in csv.DictReader(stream)] == ["Trade", "Culture"]


def test_a_csv_that_is_piped_has_no_mark(paper: Path):
    assert constancia("outline", paper, "--format", "csv").stdout.startswith(b"id,start,end,")


def test_an_outline_as_akoma_ntoso_is_read_again_to_the_same_outline(paper: Path, tmp_path: Path):
    out = tmp_path / "small.xml"
    constancia("outline", paper, "--format", "akn", "--out", out)
    titles = [[row["title"] for row in rows(constancia("outline", path, "--format", "jsonl").stdout)]
              for path in (paper, out)]  # fmt: skip
    assert titles[0] == titles[1] == ["Trade", "Culture"]


def test_an_output_is_whole_or_not_there(paper: Path, tmp_path: Path):
    done = constancia("outline", paper, "--out", tmp_path / "missing" / "outline.jsonl")
    assert done.returncode == 1
    assert b"its folder does not exist" in done.stderr
    assert list(tmp_path.iterdir()) == [paper]


def test_an_output_keeps_its_rights_and_what_links_to_it(paper: Path, tmp_path: Path):
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_text("old", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    assert constancia("outline", paper, "--out", link).returncode == 0
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8").startswith('{"id"')
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_to_and_not_replaced(paper: Path):
    assert constancia("outline", paper, "--out", "/dev/null").returncode == 0
    assert not Path("/dev/null").is_file()


def test_a_paper_is_not_overwritten_by_its_outline(paper: Path):
    done = constancia("outline", paper, "--out", paper)
    assert done.returncode == 1
    assert b"would overwrite the paper" in done.stderr
    assert paper.read_text(encoding="utf-8") == SMALL


def test_a_full_disk_is_told(paper: Path):
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "outline", paper],
            stdout=full,
            stderr=subprocess.PIPE,
            env={key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"},
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == b"constancia: The output cannot be written: No space left on device.\n"


def test_a_reader_that_goes_away_is_no_error():
    piped = subprocess.Popen([*COMMAND, "outline", PAPER, "--format", "jsonl"],
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip
    assert piped.stdout is not None
    assert piped.stderr is not None
    piped.stdout.close()
    assert piped.wait(60) == 141
    assert piped.stderr.read() == b""
    piped.stderr.close()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["outline"],
        ["outline", "a", "b"],
        ["outline", "a", "--format", "pdf"],
        ["extract", "a", "--format", "akn"],
        ["extract", "a", "--tier", "magic"],
        ["serve", "--port", "99999"],
        ["serve", "--port", "x"],
    ],
)
def test_a_command_written_wrongly_ends_with_2(arguments: list[str]):
    done = constancia(*arguments)
    assert done.returncode == 2
    assert b"Usage" in done.stdout + done.stderr
    assert b"Traceback" not in done.stderr


def test_a_language_without_a_lexicon_is_named(paper: Path):
    done = constancia("outline", paper, "--language", "xx")
    assert done.returncode == 1
    assert b"Choose one of" in done.stderr


def test_the_version():
    from constancia import __version__

    assert constancia("--version").stdout.decode() == f"constancia {__version__}\n"


def test_a_tier_that_is_not_there_is_told(tmp_path: Path):
    """No parser model is known for Portuguese: the rules are the best there is."""
    path = tmp_path / "plano.txt"
    path.write_text("O Governo vai assinar um acordo.\n", encoding="utf-8")
    done = constancia("extract", path, "--tier", "parser", "--language", "pt")
    assert done.returncode == 1
    assert b"there is no parser for 'pt'" in done.stderr


def test_a_language_without_clauses_is_told(tmp_path: Path):
    """Nothing found would look like nothing said: French has numbering styles, but no clauses yet."""
    path = tmp_path / "plan.txt"
    path.write_text("Le Gouvernement signera un accord.\n", encoding="utf-8")
    done = constancia("extract", path, "--language", "fr")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"plan.txt: its statements cannot be read" in done.stderr
