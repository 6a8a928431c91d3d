"""A paper made ready to be compared: its statements folded, in their areas, with what each is known by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from constancia.compare.wording.grams import fold
from constancia.compare.wording.units import FILE, rewritten
from constancia.lexicon.characters import rewriting
from constancia.lexicon.cues import matcher
from constancia.model import Division, Edition, Paper, Quotation, Statement
from constancia.registers.keys import key
from constancia.text.tokens import tokenise

_REVIEW = "review"  # the cues of a heading under which the past is told


@dataclass(frozen=True, slots=True)
class Side:
    """One paper of two. The tuples are parallel to `paper.statements`; `areas` counts into `divisions`.

    `names` holds for each statement the keys of the proper names in it; an area of -1 is none. `past` are the
    areas whose heading, or that of one around them, says that what was done is told there.
    """

    edition: Edition
    paper: Paper
    divisions: tuple[Division, ...]
    folded: tuple[str, ...]
    areas: tuple[int, ...]
    names: tuple[frozenset[tuple[str, ...]], ...]
    past: frozenset[int]

    @property
    def statements(self) -> tuple[Statement, ...]:
        return self.paper.statements

    @property
    def text(self) -> str:
        return self.paper.document.text

    @property
    def language(self) -> str:
        return self.paper.document.language

    def __len__(self) -> int:
        return len(self.paper.statements)

    def quotation(self, index: int) -> Quotation:
        statement = self.paper.statements[index]
        return Quotation(
            self.edition.paper,
            statement.id,
            statement.division,
            statement.span,
            statement.quote,
            statement.kind,
            statement.firmness,
        )

    def quotations(self, indices: Iterable[int]) -> tuple[Quotation, ...]:
        return tuple(self.quotation(index) for index in sorted(indices))


def side(paper: Paper, name: str) -> Side:
    """The paper under the name by which quotations will point to it."""
    divisions = paper.outline
    way = rewriting(paper.document.language)
    place = {division.id: index for index, division in enumerate(divisions)}
    return Side(
        edition=_edition(paper, name),
        paper=paper,
        divisions=divisions,
        folded=tuple(fold(statement.quote).translate(way) for statement in paper.statements),
        areas=tuple(place.get(statement.division or "", -1) for statement in paper.statements),
        names=tuple(frozenset(map(key, statement.named)) - {()} for statement in paper.statements),
        past=_past(divisions, paper.document.language),
    )


def _past(divisions: Sequence[Division], language: str) -> frozenset[int]:
    """The indices of divisions whose own title, or one around them, says that they look back."""
    cues = matcher(language, (FILE,))
    found: dict[str, int] = {}
    for index, division in enumerate(divisions):
        hits = cues.find(rewritten(tokenise(division.title), language).folded).get(FILE, [])
        if division.parent in found or any(hit.cue.group == _REVIEW for hit in hits):
            found[division.id] = index
    return frozenset(found.values())


def names(old: Paper, new: Paper) -> tuple[str, str]:
    """What to call two papers so that quotations tell them apart: by work, by language, else by age."""
    first, second = old.document, new.document
    if first.work.id != second.work.id:
        return first.work.id, second.work.id
    if first.language != second.language:
        return f"{first.work.id}/{first.language}", f"{second.work.id}/{second.language}"
    return f"{first.work.id}@old", f"{second.work.id}@new"


def _edition(paper: Paper, name: str) -> Edition:
    document = paper.document
    return Edition(
        paper=name,
        document=document.id,
        work=document.work.id,
        title=document.called,
        language=document.language,
        rendering=document.rendering.value,
        issuer=document.work.issuer,
        date=document.work.date,
    )
