"""Papers in several renderings: which are one work, which to compare, what holds across languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Protocol

from constancia.compare.changes.force import firmness
from constancia.compare.changes.limits import conditions
from constancia.compare.changes.numbers import numbers
from constancia.compare.translated.translations import mistranslations
from constancia.compare.wording.units import Wording
from constancia.lexicon.changes import sentences
from constancia.lexicon.labels import labels
from constancia.model import Aspect, Change, Paper
from constancia.model.document import apart
from constancia.registers.languages import language_name

# Papers on one pattern for two countries shared 0.43 of the shorter, the most of all that are no editions.
_MOSTLY = 0.5


class Rendered(Protocol):
    """A text of a work, in a language and of a standing: a document, or what a store tells of it."""

    @property
    def language(self) -> str: ...

    @property
    def rendering(self) -> str: ...


def are_renderings(old: Paper, new: Paper) -> bool:
    """Whether two papers are one work in two languages: by its id, which may end in the language."""
    languages = old.document.language, new.document.language
    ids = [
        paper.document.work.id.removesuffix(f"-{language}").removesuffix(f"_{language}")
        for paper, language in zip((old, new), languages, strict=True)
    ]
    return ids[0] == ids[1] and (languages[0] != languages[1])


def are_of_different_issuers(old: Paper, new: Paper) -> bool:
    """Whether both papers name their issuers, and these are not the same."""
    issuers = old.document.work.issuer, new.document.work.issuer
    return None not in issuers and issuers[0] != issuers[1]


def are_editions(old: Paper, new: Paper, *, shared: float) -> bool:
    """Whether the new paper may be told as what the old one became.

    One that is declared to succeed the other is, and so are two of one issuer, or of none named. Where only
    one names its issuer, they are editions if enough is `shared`: of the shorter paper's statements.
    """
    works = old.document.work, new.document.work
    if are_renderings(old, new):
        return False
    if works[0].id == works[1].succeeds:
        return True
    if (works[0].issuer is None) != (works[1].issuer is None):
        return works[0].id == works[1].id or shared > _MOSTLY
    return works[0].issuer == works[1].issuer


def across(left: Wording, right: Wording) -> Iterator[Change]:
    """The changes that hold whatever the language, told only where the other side does not say it otherwise.

    The rung, a limit and an amount may strengthen or soften; what else differs ("may", "not", a country) is
    other wording.
    """
    force = (*firmness(left, right), *conditions(left, right), *numbers(left, right))
    known = {(change.left, change.right): change for change in force}
    for change in mistranslations(left, right):
        told = known.get((change.left, change.right))
        yield told or replace(change, aspect=Aspect.WORDING)


def best_pair(old: Sequence[Paper], new: Sequence[Paper]) -> tuple[Paper, Paper]:
    """Of each edition's renderings the two to compare: in one language rather than in two, then by standing.

    The official wording goes before a translation, this before a machine's; of equal ones the first named.
    ValueError where an edition has no rendering.
    """
    if not old or not new:
        raise ValueError("each edition needs a rendering to be compared by")
    return min(product(old, new), key=_distance)


def _distance(pair: tuple[Paper, Paper]) -> tuple[bool, int]:
    one, other = ((paper.document.language, paper.document.rendering) for paper in pair)
    return apart(one, other)


def chosen_note(counts: tuple[int, int], pair: Iterable[Rendered], reader: str, *, of_one_work: bool) -> str:
    """A sentence in the reader's language that says which renderings were compared, and of how many.

    `counts` are those of either side; two of one work are of all the renderings that it has.
    """
    one, other = (f"{language_name(each.language, reader)} ({_standing(each, reader)})" for each in pair)
    if of_one_work:
        return sentences(reader).note("chosen_of_one", all=sum(counts), first=one, second=other)
    return sentences(reader).note("chosen", old=counts[0], new=counts[1], first=one, second=other)


def _standing(rendered: Rendered, reader: str) -> str:
    return labels(reader).name("rendering", rendered.rendering)
