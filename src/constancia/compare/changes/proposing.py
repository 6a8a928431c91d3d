"""Whether a programme only puts forward what the other lists: "we propose to build ports", "build ports"."""

from __future__ import annotations

from collections.abc import Iterable

from constancia.compare.changes.undertakings import has_subject
from constancia.compare.wording.grams import fold
from constancia.compare.wording.units import Wording
from constancia.lexicon.cues import words
from constancia.model import Change, Span


def is_only_proposed(change: Change, left: Wording, right: Wording) -> bool:
    """Whether words that decide put something forward, and the other side is a bare item or does so too.

    In a list of measures the bare verb is how all of them are written, and binds to no more.
    """
    sides = ((left, change.left, right), (right, change.right, left))
    return any(
        _puts_forward(own, spans) and (_is_bare_verb(other) or _puts_forward(other, _modals(other)))
        for own, spans, other in sides
    )


def _puts_forward(wording: Wording, spans: Iterable[Span]) -> bool:
    stems = tuple(words(wording.language, "proposing_stems"))
    return bool(stems) and any(fold(span.quote(wording.text)).startswith(stems) for span in spans)


def _modals(wording: Wording) -> list[Span]:
    """The modals in front of a main verb."""
    return [
        cue.span
        for cue in wording.cues
        if cue.group.startswith("modality_")
        and any(one.span.start <= cue.span.start <= one.clause.verb.start for one in wording.statements)
    ]


def _is_bare_verb(wording: Wording) -> bool:
    """Whether verbs in their dictionary form open all that is said, without a modal: "Build ports"."""
    return not _modals(wording) and all(
        not has_subject(one)
        and one.clause.wrapper is None
        and fold(one.clause.verb.quote(wording.text)) == fold(one.clause.lemma)
        for one in wording.statements
    )
