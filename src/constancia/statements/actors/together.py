"""Words for doing it together, which make an act that of both sides."""

from __future__ import annotations

from constancia.model import Span
from constancia.statements.actors.cast import Cast
from constancia.statements.drafts import Draft

_AHEAD = 8  # signs behind a verb that show whether its own first sign tells how it is done


def jointly(draft: Draft, cast: Cast) -> Span | None:
    """A word for doing it together that governs the verb: before it, right behind it, or its object."""
    text, start = cast.text, draft.span.start
    for fronted in draft.fronted:
        match = cast.words.jointly.match(text, fronted.start, fronted.end)
        if match is not None and cast.words.spaced:
            return Span(match.start(), match.end())
    if draft.wrapper is not None:
        inside = cast.words.jointly.search(text, draft.wrapper.start, draft.wrapper.end)
        company = cast.words.near, cast.words.beside
        if inside is not None and not any(
            one.match(text, inside.start(), draft.wrapper.end) for one in company
        ):
            return Span(inside.start(), inside.end())
    if draft.subject is not None and draft.place == 0:
        start = max(start, draft.subject.end)
    if start < draft.verb.start and draft.place == 0 and draft.wrapper is not None:
        start = max(start, draft.wrapper.end)
    match = cast.words.jointly.search(text, start, min(draft.verb.end + _AHEAD, draft.span.end))
    if match is not None and match.end() > draft.verb.end:
        match = None  # in what is done, not in how
    if match is not None and cast.words.with_whom.fullmatch(text, match.start(), draft.verb.end):
        return None  # "*联合*高校设立基地": with others, not with the other side
    if match is not None and draft.verb.start < match.start() and " " in draft.lemma:
        return None  # "bring *together*"
    if match is None and cast.words.spaced:
        match = cast.words.jointly.match(text, _past_space(text, draft.verb.end), draft.span.end)
    if match is None:
        nearby = text[draft.verb.end : min(draft.span.end, draft.verb.end + 40)]
        beside = None if cast.parties.alone else cast.words.beside.search(nearby)
        inside = cast.words.near.search(nearby) or beside
        if inside is None:
            return None
        return Span(draft.verb.end + inside.start(), draft.verb.end + inside.end())
    return Span(match.start(), match.end())


def _past_space(text: str, index: int) -> int:
    while index < len(text) and text[index].isspace():
        index += 1
    return index
