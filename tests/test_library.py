"""`import constancia` as a newcomer uses it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import constancia

ROOT = Path(__file__).resolve().parent.parent
TEXT = b"I. Trade\nWe will sign a treaty.\n"


def run(code: str) -> str:
    """What a fresh Python prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout


def test_the_first_paper_in_three_lines():
    paper = constancia.read(ROOT / "papers" / "china-lac-2025.txt")
    assert len(paper.outline) == 53
    assert len(constancia.to_frame(paper.statements)) == len(paper.statements) > 350


@pytest.mark.parametrize(
    "before",
    [
        "import constancia",
        "import constancia; constancia.read(b'We will sign a treaty.')",
        "import constancia.read, constancia",
        "from constancia.read import ReadError; import constancia",
        "import constancia.pipeline, constancia",
    ],
)
def test_read_is_the_verb_whatever_was_imported_first(before: str):
    assert run(f"{before}\nprint(constancia.read(b'We will sign a treaty.'))").startswith("<Paper ")


def test_the_folder_behind_the_verb_can_still_be_imported_from():
    from constancia.read import ReadError, read_document

    assert constancia.ReadError is ReadError
    assert read_document(TEXT).text == TEXT.decode()


def test_everything_offered_is_there_and_listed():
    for name in constancia.__all__:
        assert getattr(constancia, name) is not None
        assert name in dir(constancia)


def test_what_is_not_offered_is_named():
    with pytest.raises(AttributeError, match="no attribute 'reads'"):
        constancia.reads  # type: ignore[attr-defined]  # noqa: B018


def test_bytes_that_are_no_paper_are_refused_with_a_remedy():
    with pytest.raises(constancia.ReadError) as caught:
        constancia.read(b"", name="nothing.txt")
    assert caught.value.name == "nothing.txt"
    assert caught.value.remedy
