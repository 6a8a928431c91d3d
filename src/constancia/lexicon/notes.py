"""Editor's notes on wording that machine translation is known to get wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from constancia.lexicon.files import table
from constancia.model import Document, Rendering, Span

EXPLANATIONS = "explanations"


@dataclass(frozen=True, slots=True)
class Note:
    """One known mistranslation: the wordings as printed, and what was most likely meant."""

    id: str
    words: tuple[str, ...]
    likely: str
    original: str
    original_language: str
    explanation: str


@cache
def notes(language: str) -> tuple[Note, ...]:
    """The notes of a language, in the order of its file. ValueError where one repeats an id or a wording."""
    found = tuple(
        Note(
            id=row["id"],
            words=tuple(row["words"]),
            likely=row["likely"],
            original=row["original"],
            original_language=row["original_language"],
            explanation=row["explanation"],
        )
        for row in table(language, "notes").get("note", ())
    )
    _refuse_repeats(language, [note.id for note in found])
    _refuse_repeats(language, [word.casefold() for note in found for word in note.words])
    return found


def explanation(reader: str, language: str, note: Note) -> str:
    """Why the wording of a note on a text in `language` misleads, told in the reader's language.

    A reader whose language has not told it gets the words of the note's own file.
    """
    told = table(reader, EXPLANATIONS).get(language, {}).get(note.id, note.explanation)
    if not isinstance(told, str):
        raise ValueError(f"lexicon/{reader}/{EXPLANATIONS}.toml: {language}.{note.id} is no sentence")
    return told


def _refuse_repeats(language: str, values: list[str]) -> None:
    repeated = sorted({value for value in values if values.count(value) > 1})
    if repeated:
        raise ValueError(f"lexicon/{language}/notes.toml says {repeated[0]!r} twice")


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    wordings = sorted((word for note in notes(language) for word in note.words), key=len, reverse=True)
    if not wordings:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wordings))})(?!\w)", re.IGNORECASE)


def find(document: Document) -> Iterator[tuple[Span, Note]]:
    """Each noted wording of a machine-made rendering, in text order; nothing for other renderings."""
    pattern = _pattern(document.language)
    if document.rendering is not Rendering.MACHINE or pattern is None:
        return
    by_wording = {word.casefold(): note for note in notes(document.language) for word in note.words}
    for match in pattern.finditer(document.text):
        yield Span(*match.span()), by_wording[match.group().casefold()]
