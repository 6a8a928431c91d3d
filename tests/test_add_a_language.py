"""A language is a folder of data: Italian, of which the package knows nothing, is added and read."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import constancia

ROOT = Path(__file__).resolve().parent.parent
ITALIAN = Path(__file__).parent / "lexicons" / "it"

PAPER = """\
Piano nazionale per i servizi digitali
Introduzione
Il Governo ha adottato questo piano il 4 marzo 2024, e lo manterrà in tutte le regioni del Paese.
Parte prima
Servizi migliori
Capo I
Una sola porta
Apriremo un portale unico per tutti i servizi, e ne pubblicheremo il codice con le regioni.
Capo II
L’aiuto ai cittadini
I comuni saranno incoraggiati ad aprire sportelli, con il sostegno dello Stato.
Parte seconda
La cooperazione
Articolo 1. Il forum
Terremo ogni anno un forum sui servizi digitali con i Paesi della regione.
Allegato
Tutti gli strumenti sono liberi per ogni uso nelle regioni.
"""

_READ = """
import json, sys
from constancia.pipeline import outlined
from constancia.read import read_document
paper = outlined(read_document(sys.argv[1]))
print(json.dumps({
    "language": paper.document.language,
    "outline": [(each.level, each.kind, each.ordinal, each.title) for each in paper.outline],
}))
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with one more folder in its lexicon, and not a line of code changed."""
    folder = tmp_path_factory.mktemp("site")
    home = Path(str(constancia.__file__)).parent
    shutil.copytree(
        home, folder / "constancia", ignore=shutil.ignore_patterns("__pycache__", "static", "locale")
    )
    shutil.copytree(ITALIAN, folder / "constancia" / "lexicon" / "it")
    return folder


def test_italian_is_added_as_data_alone(package: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PAPER, encoding="cp1252")
    done = subprocess.run(
        [sys.executable, "-c", _READ, str(path)],
        env={**os.environ, "PYTHONPATH": str(package)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-800:]
    assert json.loads(done.stdout) == {
        "language": "it",
        "outline": [
            [1, "introduction", None, "Introduzione"],
            [1, "part", 1, "Servizi migliori"],
            [2, "chapter", 1, "Una sola porta"],
            [2, "chapter", 2, "L’aiuto ai cittadini"],
            [1, "part", 2, "La cooperazione"],
            [2, "article", 1, "Il forum"],
            [1, "annex", None, "Allegato"],
        ],
    }


def test_the_page_on_adding_a_language_shows_the_files_as_they_are() -> None:
    """Each block of TOML in the how-to is found, entry by entry, in the Italian example."""
    page = (ROOT / "docs" / "how-to" / "add-a-language.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```toml\n# it/(\w+)\.toml\n(.*?)```", page, re.S)
    assert blocks
    for name, block in blocks:
        whole = tomllib.loads((ITALIAN / f"{name}.toml").read_text(encoding="utf-8"))
        for key, value in tomllib.loads(block).items():
            if isinstance(value, list):
                assert all(each in whole[key] for each in value), key
            else:
                assert whole[key] == value, key
