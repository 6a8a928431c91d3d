"""Clauses with their places in the text, before it is decided who acts and what kind they are."""

from __future__ import annotations

from typing import NamedTuple

from constancia.model import Span


class Draft(NamedTuple):
    """One clause as found by a splitter.

    `subject` and `wrapper` may stand before `span`, inherited; `governing` names the words that
    introduce the verb (modals, "willing", "continue"), inherited ones first. `first_person` is the
    ending of a verb that states its subject without writing it. `third_person` is that of a verb
    whose subject is neither written nor stated. `resumes` is the same of a future or a duty ("Además,
    deberá publicar"). `tenseless` is set where its form is present and past alike. `controls` is set
    where the object is to act ("support X to"). `reported` is set where an act is told with what the
    same one has done in the same sentence ("has built it, and is extending it"), `nominal` where a noun
    names the act ("Creación de un fondo").
    """

    span: Span
    verb: Span
    lemma: str
    subject: Span | None
    wrapper: Span | None
    fronted: tuple[Span, ...]
    governing: tuple[str, ...]
    division: str | None
    passive: bool = False
    perfect: bool = False
    past: bool = False
    progressive: bool = False
    copula: bool = False
    first_person: bool = False
    third_person: bool = False
    resumes: bool = False
    tenseless: bool = False
    reflexive: bool = False
    negative: bool = False
    agent: bool = False
    controls: bool = False
    listed: bool = False
    place: int = 0
    reported: bool = False
    nominal: bool = False


def subject_words(draft: Draft, text: str) -> str:
    """The subject as it is written, in small letters; nothing where none is written."""
    return "" if draft.subject is None else draft.subject.quote(text).lower()


def subject_line(draft: Draft, text: str) -> str:
    """The subject as it is written, on one line; nothing where none is written."""
    return "" if draft.subject is None else " ".join(draft.subject.quote(text).split())


def told_words(draft: Draft, text: str) -> str:
    """A clause as it is written, in small letters and on one line."""
    return " ".join(draft.span.quote(text).lower().split())
