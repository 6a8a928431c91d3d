"""What the reader of a format gives: the text, and what the file's markup says about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from constancia.model import Division, ElementPlaces, Hint, Paths, Place, Span
from constancia.read.prints import Entry, Print, hints
from constancia.read.sidecar import NONE, Sidecar
from constancia.text import tokens

_SOFT = "\u00ad"
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
HEAD = 4_000  # code points of a text on top of which its title is printed
PRINTED = 0.8  # of the words of a title that a file states


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file, with hints and places in text order; offsets are code points into `text`.

    `title` is what the file's own metadata calls the paper, `language` the tag that it carries;
    `notes` say what was assumed or left out, a sentence each. `known` is what the file says of the work as a
    sidecar would; a sidecar beside it goes first. `divided` is an outline that the file states whole.
    """

    text: str
    media_type: str
    hints: tuple[Hint, ...] = ()
    places: Sequence[Place] = ()
    encoding: str | None = None
    title: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()
    known: Sidecar = NONE
    divided: tuple[Division, ...] = ()


@dataclass(slots=True)
class Lines:
    """Paragraphs put together to a text, one a line, with what is known of each and its place in the file."""

    text: str = ""
    _entries: list[Entry] = field(default_factory=list)
    places: ElementPlaces = field(default_factory=lambda: ElementPlaces(Paths()))

    def add(
        self,
        text: str,
        *,
        element: int,
        role: str | None = None,
        level: int | None = None,
        label: str | None = None,
        type_: Print | None = None,
        cell: int | None = None,
    ) -> Span | None:
        """One paragraph, white space folded; None where nothing is left of it.

        `element` is the number of its path, `type_` how it is set, `cell` the path of the cell around it.
        """
        lines = [folded for line in text.split("\n") if (folded := fold(line))]
        if not lines:
            return None
        text, self.text = self.text, ""  # with one name alone, it grows where it stands
        start = len(text) + bool(text)
        for line in lines:
            text += f"\n{line}" if text else line
        self.text = text
        span = Span(start, len(text))
        self.places.add(span, element)
        self._entries.append(Entry(span, role, level, label, type_, cell))
        return span

    @property
    def paths(self) -> Paths:
        """Those of the file's elements; a paragraph is added with the number of its own."""
        return self.places.paths

    @property
    def hints(self) -> list[Hint]:
        return hints(self._entries, self.text)

    def __bool__(self) -> bool:
        return bool(self.text)


def fold(text: str) -> str:
    """Runs of white space made one blank, none at the ends; non-breaking spaces inside stay as they are.

    Soft hyphens tell where a word may be broken, and are no sign of it.
    """
    return _BLANKS.sub(" ", text.replace(_SOFT, "")).strip()


def printed_title(stated: str, text: str) -> str | None:
    """The title that a file's metadata state, if nearly all of its words stand on top of its text.

    Programs put other things there as well: "about:blank", the name of a draft, the paper before this one.
    """
    words = [word for word in tokens.fold(stated) if word.isalnum()]
    head = set(tokens.fold(text[:HEAD]))
    return stated if sum(word in head for word in words) > PRINTED * len(words) else None
