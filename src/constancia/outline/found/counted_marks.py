"""Marked headings whose numbers count on where their marks do not: "### 3. Ports", then "#### 4. Rails"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from constancia.outline.lines.candidate import Candidate


def with_counted_levels(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """With the level of the number before, where a deeper mark has no heading with that number anywhere."""
    met: dict[tuple[str, int], list[int]] = {}  # by style and number, the levels of those met so far
    for each in found:
        style, value = _counted(each)
        if each.level is None or not value:
            yield each
            continue
        before = met.get((style, value - 1), [])
        level = each.level
        if before and each.level not in before and before[-1] < each.level:
            level = before[-1]
        met.setdefault((style, value), []).append(level)
        yield replace(each, level=level)


def _counted(candidate: Candidate) -> tuple[str, int]:
    """The style and the number of one that has a number without a path; 0 of others."""
    first = candidate.readings[0] if candidate.readings else None
    if first is None or first.number is None or first.number.above or "glued" in candidate.marks:
        return "", 0
    return f"{first.style.id} {first.number.system}", first.number.value
