"""What is no paper, or hardly one: a sentence or a right result, never a traceback or half a paper."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from constancia.cli.main import main; main()"]
TEXT = "I. Trade\nWe will sign a treaty.\n\nII. Culture\nWe support the exchange of artists.\n"

REFUSED = {
    "empty": (b"", "the file is empty"),
    "blank": (b" \n\t\n\xc2\xa0", "white space"),
    "program": (b"\x7fELF" + bytes(range(256)) * 40, ""),
    "zeros": (bytes(5000), ""),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, ""),
    "archive": (b"PK\x03\x04" + bytes(range(256)) * 40, ""),
    "half a pdf": (b"%PDF-1.7\n" + bytes(range(256)), ""),
    "too long": (b"We will sign a treaty.\n" * 2_200_000, "MB"),
}

READ = {
    "plain": TEXT.encode(),
    "mark": b"\xef\xbb\xbf" + TEXT.encode(),
    "dos line ends": TEXT.replace("\n", "\r\n").encode(),
    "old mac line ends": TEXT.replace("\n", "\r").encode(),
    "utf-16": TEXT.encode("utf-16"),
    "utf-16 without mark": TEXT.encode("utf-16-le"),
    "no last line end": TEXT.rstrip().encode(),
}


def constancia(*arguments: str | Path, stdin: bytes | None = None, **environment: str):
    """Exit status, standard output and standard error of the real command; fails after two minutes."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("CONSTANCIA_")}
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env={**kept, **environment},
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def is_one_sentence_with_the_file(error: str, name: str) -> bool:
    return error.startswith("constancia: ") and error.count("\n") == 1 and name in error


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_paper_is_refused_in_a_sentence(case: str, tmp_path: Path):
    content, problem = REFUSED[case]
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    status, output, error = constancia("outline", path)
    assert (status, output) == (1, "")
    assert is_one_sentence_with_the_file(error, "bad.txt")
    assert problem in error
    assert "mistake in Constancia" not in error


@pytest.mark.parametrize("case", READ)
def test_however_it_is_written_the_text_is_read_rightly(case: str, tmp_path: Path):
    path = tmp_path / "good.txt"
    path.write_bytes(READ[case])
    status, output, error = constancia("outline", path, "--format", "jsonl")
    assert (status, error) == (0, "")
    found = [json.loads(line) for line in output.splitlines()]
    assert [(row["title"], row["start"]) for row in found] == [
        ("Trade", TEXT.index("I. Trade")),
        ("Culture", TEXT.index("II. Culture")),
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"I. Trade\nWe will sign\x00 a treaty.\n", "NUL"),
        ("I. Trade\nWe will sign \ud800 a treaty.\n".encode("utf-8", "surrogatepass"), ""),
        (b"I. Trade\nWe will sign a treaty \xff\xfe\x81 with \x8d.\n", ""),
    ],
)
@pytest.mark.parametrize("verb", ["outline", "extract"])
def test_what_is_broken_inside_is_told_or_read(verb: str, content: bytes, words: str, tmp_path: Path):
    path = tmp_path / "broken.txt"
    path.write_bytes(content)
    status, _, error = constancia(verb, path)
    assert status in (0, 1)
    assert "Traceback" not in error
    assert "mistake in Constancia" not in error
    if status == 1:
        assert is_one_sentence_with_the_file(error, "broken.txt")
        assert words in error


def test_a_text_without_headings_has_an_empty_outline_and_its_statements(tmp_path: Path):
    path = tmp_path / "plain.txt"
    path.write_text("We will sign a treaty. We are willing to explore new markets.\n" * 3, encoding="utf-8")
    assert constancia("outline", path, "--format", "jsonl") == (0, "", "")
    status, output, _ = constancia("extract", path, "--format", "jsonl", "--tier", "rules")
    found = [json.loads(line) for line in output.splitlines()]
    assert status == 0
    assert {row["division"] for row in found} == {None}
    assert len({row["id"] for row in found}) == len(found) >= 3


FIELDS = (
    *("Trade", "Culture", "Health", "Energy", "Fisheries", "Tourism", "Customs", "Sports", "Space"),
    *("Mining", "Forestry", "Education", "Justice", "Taxation", "Shipping", "Insurance", "Banking"),
    *("Research", "Archives", "Museums", "Radio", "Cinema", "Water", "Housing", "Labour"),
)


def ten_thousand_headings() -> str:
    """25 parts of 20 sections of 19 topics each; with the parts and the sections 10,025 headings."""
    lines = []
    for part, field in enumerate(FIELDS, 1):
        lines += [f"{part}. {field}", f"We will promote {field.lower()} in all regions of the world."]
        for section, place in enumerate(FIELDS[:20], 1):
            lines += [f"{part}.{section} {field} and {place.lower()}"]
            for topic, aim in enumerate(FIELDS[:19], 1):
                lines += [f"{part}.{section}.{topic} {aim} for {field.lower()} and {place.lower()}"]
                lines += [f"We will sign a treaty on {field}, {place} and {aim} with all the partners."]
    return "\n".join(lines)


def test_ten_thousand_headings(tmp_path: Path):
    path = tmp_path / "long.txt"
    path.write_text(ten_thousand_headings(), encoding="utf-8")
    status, output, _ = constancia("outline", path, "--format", "jsonl")
    found = [json.loads(line) for line in output.splitlines()]
    assert (status, len(found)) == (0, 10_025)
    for row in found:
        above = "" if row["parent"] is None else found[row["parent"]]["printed"].rstrip(".")
        assert row["printed"].rstrip(".").rpartition(".")[0] == above


@pytest.mark.parametrize("verb", ["outline", "extract", "load"])
def test_what_cannot_be_opened_is_named(verb: str, tmp_path: Path):
    closed = tmp_path / "closed.txt"
    closed.write_text(TEXT, encoding="utf-8")
    closed.chmod(0)
    database = {"CONSTANCIA_DATABASE": str(tmp_path / "store.sqlite3")}
    cases = [(tmp_path, "folder"), (tmp_path / "missing.txt", "no such file"), (Path("/dev/zero"), "device")]
    if os.geteuid() != 0:  # root may read everything
        cases.append((closed, "permission"))
    for path, problem in cases:
        status, output, error = constancia(verb, path, **database)
        assert (status, output) == (1, "")
        assert is_one_sentence_with_the_file(error, path.name)
        assert problem in error


def test_an_empty_standard_input_is_told():
    status, _, error = constancia("outline", "-", stdin=b"")
    assert status == 1
    assert is_one_sentence_with_the_file(error, "standard input")


def test_a_name_that_is_no_text_is_shown_safely(tmp_path: Path):
    path = os.fsencode(tmp_path) + b"/\xff\x1b[2J.txt"
    done = subprocess.run([*COMMAND, "outline", path], capture_output=True, check=False)
    assert done.returncode == 1
    assert b"\x1b" not in done.stderr
    assert b"Traceback" not in done.stderr


def test_of_several_papers_the_good_ones_are_stored(tmp_path: Path):
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(TEXT, encoding="utf-8")
    bad.write_bytes(bytes(5000))
    database = {"CONSTANCIA_DATABASE": str(tmp_path / "store.sqlite3")}
    status, output, error = constancia("load", bad, good, "--tier", "rules", **database)
    assert status == 1
    assert output.startswith("good: 2 headings")
    assert output.endswith("added\n")
    assert is_one_sentence_with_the_file(error, "bad.txt")
    status, output, error = constancia("load", good, "--tier", "rules", **database)
    assert (status, error) == (0, "")
    assert output.endswith("unchanged\n")


@pytest.mark.parametrize("database", ["missing/store.sqlite3", ".", "mongodb://host/name", "paper.txt"])
def test_a_place_that_cannot_hold_a_store_is_told(database: str, tmp_path: Path):
    path = tmp_path / "paper.txt"
    path.write_text(TEXT, encoding="utf-8")
    place = database if "://" in database else str(tmp_path / database)
    status, output, error = constancia("load", path, "--tier", "rules", CONSTANCIA_DATABASE=place)
    assert (status, output) == (1, "")
    assert error.startswith("constancia: ")
    assert error.count("\n") == 1
    assert "mistake in Constancia" not in error
    assert path.read_text(encoding="utf-8") == TEXT
