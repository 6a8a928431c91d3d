"""Texts and where they came from. Names follow FRBR: a work has documents (renderings)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b

from constancia.model.division import Division
from constancia.model.place import Place, places_of
from constancia.model.span import Span


class Rendering(StrEnum):
    """Who stands behind the wording of a document."""

    OFFICIAL = "official"
    TRANSLATION = "translation"
    MACHINE = "machine"
    UNSTATED = "unstated"

    @property
    def standing(self) -> int:
        """How far it is from the official wording: what is not stated may be official, 0 being official."""
        order = (Rendering.OFFICIAL, Rendering.UNSTATED, Rendering.TRANSLATION, Rendering.MACHINE)
        return order.index(self)


Worded = tuple[str, Rendering]  # the language of a document, and who stands behind its wording


def apart(one: Worded, other: Worded) -> tuple[bool, int]:
    """How far two documents are from the best to compare: one language before two, then by their standing."""
    return one[0] != other[0], one[1].standing + other[1].standing


@dataclass(frozen=True, slots=True)
class Source:
    """The file as it came. `sha256` is of its bytes; dates are ISO 8601; what is not known is None.

    `encoding` is how its bytes became text, None for a format that is no text file. `notes` say what was
    assumed or left out in reading it, a sentence each.
    """

    name: str
    media_type: str
    sha256: str
    url: str | None = None
    retrieved_at: str | None = None
    publisher: str | None = None
    licence: str | None = None
    note: str | None = None
    encoding: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """A paper as an idea, whatever its languages. `succeeds` is the id of the edition before it.

    `issuer_names` and `counterpart_names` are the names by which the text may call the two sides;
    without them the actor rules infer the sides from the text.
    """

    id: str
    title: str
    issuer: str | None = None
    counterpart: str | None = None
    date: str | None = None
    succeeds: str | None = None
    issuer_names: tuple[str, ...] = ()
    counterpart_names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.succeeds == self.id:
            raise ValueError(f"{self.id} is no edition of itself: give the newer paper an id of its own")


@dataclass(frozen=True, slots=True)
class Hint:
    """What the file's own markup says about a stretch of text (HTML, DOCX, Akoma Ntoso, PDF).

    `role` is `title`, `heading`, `strong` (a whole paragraph in bold, or otherwise set off from the text),
    `run-in` (words in bold that open a paragraph), `list-item`, `contents`, `furniture`, `running-head`,
    `footnote` or `table`. `level` counts headings from
    1 at the top; of a `strong` it is the rank of its type among those that set paragraphs off, None where
    all are set alike. `label` is an enumerator that is not in the text, as DOCX's automatic numbering. A
    hint informs the outline; it does not decide it.
    """

    span: Span
    role: str
    level: int | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One rendering of a work. `text` never changes; every offset in Constancia points into it.

    For plain text and Markdown it is the decoded file itself (byte-order mark dropped, line ends \\n).
    `hints` stand in text order; a format without markup has none. `places` lead back to the file: they
    stand in text order and do not overlap; plain text and Markdown have none, being the file itself.
    `divided` is the outline that the file states word for word, as Akoma Ntoso written here does.
    `title` is what this rendering is called where the work is called otherwise, as in another language.
    """

    work: Work
    source: Source
    language: str
    rendering: Rendering
    text: str
    hints: tuple[Hint, ...] = ()
    places: Sequence[Place] = field(default=(), compare=False, repr=False)
    divided: tuple[Division, ...] = field(default=(), compare=False, repr=False)
    title: str | None = None

    @property
    def called(self) -> str:
        """What the paper calls itself in this rendering."""
        return self.title or self.work.title

    @property
    def id(self) -> str:
        """Content address: the same text has the same id, whatever file it came in."""
        return blake2b(self.text.encode("utf-8"), digest_size=8).hexdigest()

    def where(self, span: Span) -> tuple[Place, ...]:
        """The boxes or elements of the file that hold `span`, in text order."""
        return places_of(self.places, span)
