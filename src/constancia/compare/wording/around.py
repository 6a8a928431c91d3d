"""What stands around a statement: its sentence, in which a translator may have said a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from constancia.compare.wording.units import FILE, Cued, Wording, cues_in
from constancia.model import Span

CLOSE = 60  # code points around a statement that belong to it even where its sentence ends
_FAR = 400  # code points of a sentence that are looked through, on either side
_STOP = re.compile(r"[!?。！？；]|\.(?=\s)|\n\s*\n")
_ECHO = "echo"  # other forms in which another language may say it
LIMITS = "conditions"


def around(wording: Wording, *, close: int = CLOSE) -> Iterator[Span]:
    """Each statement with the rest of its sentence, and with what stands `close` by."""
    for one in wording.statements:
        start, end = max(0, one.span.start - _FAR), min(len(wording.text), one.span.end + _FAR)
        before = [match.end() for match in _STOP.finditer(wording.text, start, one.span.start)]
        behind = _STOP.search(wording.text, one.span.end, end)
        first = min(before[-1] if before else start, one.span.start - close)
        last = max(behind.end() if behind else end, one.span.end + close)
        yield Span(max(0, first), min(len(wording.text), last))


def cues_around(wording: Wording, *, close: int = CLOSE) -> list[Cued]:
    """The cues of differences and of limits in the statements' sentences."""
    found: list[Cued] = []
    for span in around(wording, close=close):
        found += cues_in(wording.text, wording.language, span, FILE, LIMITS)
    return found


def is_hinted(wording: Wording, group: str, *also: str, close: int = CLOSE) -> bool:
    """Whether any word of the kind, be it a vague one, stands in the statements' sentences.

    `also` names further groups that say as much.
    """
    groups = {group, *also}
    return any(
        cue.group in groups or (cue.group == _ECHO and cue.name in groups)
        for cue in cues_around(wording, close=close)
    )
