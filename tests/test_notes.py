"""Editor's notes stand beside the text of a machine-made rendering."""

from dataclasses import replace
from pathlib import Path

import pytest

from constancia.lexicon.notes import find, notes
from constancia.model import Document, Rendering, Source, Work

PAPER = Path(__file__).parent.parent / "papers" / "china-lac-2025.txt"


def document(text: str, rendering: Rendering = Rendering.MACHINE) -> Document:
    return Document(Work("w", "W"), Source("w.txt", "text/plain", "0" * 64), "en", rendering, text)


@pytest.mark.parametrize(
    ("text", "words", "likely"),
    [
        ("declared a Heping District in 2014", "Heping District", "zone of peace"),
        ("to issue Panda debt abroad", "Panda debt", "panda bonds"),
        ("invite Lafang researchers", "Lafang", "the Latin American and Caribbean side"),
        ("the High-level Mixed Committee met", "High-level Mixed Committee", "joint commission"),
    ],
)
def test_a_known_mistranslation_is_noted_where_it_stands(text: str, words: str, likely: str) -> None:
    [(span, note)] = find(document(text))
    assert (span.quote(text), note.likely) == (words, likely)


def test_other_renderings_are_left_alone() -> None:
    assert not list(find(document("The self-media sector grows.", Rendering.OFFICIAL)))


def test_only_whole_words_are_noted() -> None:
    assert not list(find(document("Kalafangs and social forcesmen")))


def test_every_note_of_the_first_paper_is_found_in_it() -> None:
    text = PAPER.read_text(encoding="utf-8")
    noted = {note.id for _, note in find(document(text))}
    assert noted == {note.id for note in notes("en")}
    assert len(noted) >= 25


def test_the_text_stays_as_it_is() -> None:
    before = document("panda debt")
    list(find(before))
    assert before == replace(before)
