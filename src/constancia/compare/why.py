"""A change in one line that a reader can check: what it is, from what, to what."""

from __future__ import annotations

from collections.abc import Iterable

from constancia.lexicon.changes import sentences
from constancia.model import AreaRelation, Change, MatchRelation

_LONGEST = 90  # characters of words shown in a line; the quotations have them all


def why(
    relations: Iterable[MatchRelation],
    changes: Iterable[Change],
    reader: str,
    *,
    same_language: bool = True,
    succession: bool = True,
) -> str:
    """The line for a match, in the reader's language: a part for each change, and for each bare relation."""
    told = sentences(reader)
    parts = [_part(change, reader) for change in changes]
    explained = {change.relation for change in changes}
    form = "" if same_language and succession else "apart" if not succession else "across"
    parts += [told.relation(one, form) for one in relations if one not in explained]
    return "; ".join(dict.fromkeys(parts))


def _part(change: Change, reader: str) -> str:
    told = sentences(reader)
    both = [_short(one) for one in (change.before, change.after) if one is not None]
    listed = iter(told.values(change.aspect, both))
    before, after = (None if one is None else next(listed) for one in (change.before, change.after))
    return told.change(change.relation, change.aspect, before, after)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1].rstrip() + "…"


def area_why(
    relations: Iterable[AreaRelation],
    before: str | None,
    after: str | None,
    reader: str,
    *,
    same_language: bool = True,
) -> str:
    """The line for a match of areas: `before` and `after` are their headings."""
    told = sentences(reader)
    form = "" if same_language else "across"
    return "; ".join(told.area(one, before or "", after or "", form) for one in relations)
