"""Statements in two languages: what can be told of their differences, and what is translation alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from constancia.compare.force import conditions, firmness, numbers
from constancia.compare.units import Wording
from constancia.model import Aspect, Change, MatchRelation, Paper


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


def across(left: Wording, right: Wording) -> tuple[Change, ...]:
    """The changes that hold whatever the language: the rung, the number of conditions, the amounts."""
    return (*firmness(left, right), *_conditions(left, right), *numbers(left, right))


def _conditions(left: Wording, right: Wording) -> Iterator[Change]:
    """A limit that one side has and the other has none of; their words cannot be compared."""
    if bool(left.facet_spans("conditions")) != bool(right.facet_spans("conditions")):
        yield from conditions(left, right)


def as_translation(found: tuple[Change, ...]) -> tuple[Change, ...]:
    """The same differences of two renderings of one work: they are the translator's, not the issuer's."""
    return tuple(
        replace(change, relation=MatchRelation.REWORDED, aspect=Aspect.TRANSLATION) for change in found
    )
