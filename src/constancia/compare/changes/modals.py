"""Whether a modal, or a rung, that differs says the same in other words: "shall", "will" and a plain verb."""

from __future__ import annotations

import re
from functools import lru_cache

from constancia.compare.changes.evidence import is_step
from constancia.compare.changes.force import differing
from constancia.compare.changes.undertakings import has_subject, verbs
from constancia.compare.wording.denials import denied
from constancia.compare.wording.grams import fold
from constancia.compare.wording.parts import in_sentence_before
from constancia.compare.wording.units import FILE, Cued, Wording, cues_in
from constancia.lexicon.cues import words
from constancia.model import Change, Continuity, MatchRelation, Span, Statement

_DUTY, _TRIED, _ABLE = "modality_1", "modality_3", "modality_4"  # "shall", "seek to", "can"
_CAN = "can"  # of the modals that allow those that tell what is possible
_BINDING = "binding"  # modals of duty that say the same, where a plain verb orders as well
_ORDERED = "ordered"  # of the modals of duty those that a plain verb stands for as well
_ITEM = re.compile(r"(?:^|\n)\s*(?:[-*+•·–]|\(?\w{1,3}[.)])\s[\s*_“\"]*\Z")  # the mark of a list item
_NEAR = 4  # code points between a word that allows and the verb that it allows: "able *to* use"
_PASSIVE = re.compile(r"\s+(?:\w+ly\s+|also\s+)?be\s+\w")  # behind "shall" or "will"
_MANY = 12  # uses of a word in a paper by which it is chosen for no reason
_FEW = 3  # places in which a word may have gone before it is another style
_MARK = 20  # code points in which it stands


def is_other_wording(change: Change, left: Wording, right: Wording) -> bool:
    """Whether a change of firmness is one of wording alone."""
    same = (_is_same_in_part, _are_binding, _are_able, _are_to_be_had, _are_plain, _is_of_paper, _goes_on)
    if not is_step(change) and any(rule(change, left, right) for rule in same):
        return True
    one_sided = change.before is None or change.after is None
    return (one_sided and _is_style(change, left, right)) or _is_made_up(change, left, right)


def _is_same_in_part(change: Change, left: Wording, right: Wording) -> bool:
    """Whether a modal of several statements stands on both sides: one half "may", the rest "will" still."""
    grouped = len(left.statements) + len(right.statements) > 2
    said = (
        {fold(span.quote(side.text)) for span in spans}
        for side, spans in ((left, change.left), (right, change.right))
    )
    return grouped and bool(set.intersection(*said))


def _are_binding(change: Change, left: Wording, right: Wording) -> bool:
    """Whether the modals of both sides bind alike, or those of one, where the other says it plainly.

    "必须备案", "应当备案"; "应当备案", "备案". Of what is denied only "should not" tells, and not "shall not"
    for "will not".
    """
    if denied(left) and denied(right):
        groups = {cue.group for side in (left, right) for cue in side.cues}
        return _TRIED not in groups
    sides = [
        {fold(cue.span.quote(side.text)): cue for cue in side.cues if cue.span in spans}
        for side, spans in ((left, change.left), (right, change.right))
    ]
    before, after = (
        [cue for said, cue in one.items() if said not in other] for one, other in (sides, sides[::-1])
    )
    if before and after:
        return all(cue.name == _BINDING for cue in (*before, *after))
    return any(cue.name == _BINDING and cue.group == _TRIED for cue in (*before, *after))


def _are_able(change: Change, left: Wording, right: Wording) -> bool:
    """Whether one side allows by a modal and the other by another word: "may use", "will be able to use".

    What may be done only so must not be done otherwise.
    """
    both_only = all(_words(side) & words(side.language, "restrictors") for side in (left, right))
    for side, spans, other in ((left, change.left, right), (right, change.right, left)):
        allows = any(cue.span in spans and cue.group == _ABLE for cue in side.cues)
        if allows and both_only:
            return True
        verb = min(one.clause.verb.start for one in other.statements)
        allowed = any(
            cue.group == "echo" and cue.name == "permission" and 0 <= verb - cue.span.end <= _NEAR
            for cue in other.cues
        )
        if allows and allowed:
            return True
    return False


def _are_to_be_had(change: Change, left: Wording, right: Wording) -> bool:
    """Whether one side says by "can" what is done with a thing: "the list can be found", "will be found"."""
    sides = ((left, change.left), (right, change.right))
    return any(
        cue.span in spans and cue.name == _CAN and _PASSIVE.match(side.text, cue.span.end)
        for side, spans in sides
        for cue in side.cues
    )


def _words(wording: Wording) -> set[str]:
    return {fold(unit.span.quote(wording.text)) for unit in wording.units}


def _are_plain(change: Change, left: Wording, right: Wording) -> bool:
    """Whether "shall" and "will" change places before a passive, or in papers that have many of both."""
    sides = ((left, change.left), (right, change.right))
    plain = {fold(word) for word in words(left.language, "plain_duties")}
    said = {fold(span.quote(side.text)).split()[-1] for side, spans in sides for span in spans}  # "we shall"
    if not said or not said <= plain or left.language != right.language:
        return False
    passive = all(_PASSIVE.match(side.text, span.end) for side, spans in sides for span in spans)
    many = all(_has_many(side.text, word) for side, _ in sides for word in plain)
    return passive or many or _is_restyled(left.text, right.text, said)


def _is_of_paper(change: Change, left: Wording, right: Wording) -> bool:
    """Whether one paper says "should" of nearly all that the other says "will" of: then it is its style."""
    said = {fold(span.quote(side.text)) for side, spans in _sides(change, left, right) for span in spans}
    plain = words(left.language, "plain_duties")
    own = said & words(left.language, "house_modals")
    return (
        bool(own)
        and said <= own | plain
        and any(_prefers(left.text, word, plain) is not _prefers(right.text, word, plain) for word in own)
    )


def _prefers(text: str, word: str, plain: frozenset[str]) -> bool:
    """Whether a paper has many of this word, and more than of those that promise plainly."""
    return _uses(text, word) >= max(_MANY, *(_uses(text, other) for other in plain))


def _goes_on(change: Change, left: Wording, right: Wording) -> bool:
    """Whether one side tries what the other goes on with: "we will strive to meet", "continue to meet"."""
    tries = [
        any(cue.group == _TRIED and cue.span in spans for cue in side.cues)
        for side, spans in _sides(change, left, right)
    ]
    goes_on = [
        {one.continuity for one in side.statements} == {Continuity.CONTINUES} for side in (left, right)
    ]
    return tries[0] is not tries[1] and goes_on == [not one for one in tries]


def _sides(change: Change, left: Wording, right: Wording) -> tuple[tuple[Wording, tuple[Span, ...]], ...]:
    return (left, change.left), (right, change.right)


def _is_restyled(old: str, new: str, said: set[str]) -> bool:
    """Whether a paper gave up one of these words in more than a few places: then no place was chosen."""
    return any(abs(_uses(old, word) - _uses(new, word)) > _FEW for word in said)


def _has_many(text: str, word: str) -> bool:
    return _uses(text, word) >= _MANY


@lru_cache(maxsize=64)
def _uses(text: str, word: str) -> int:
    return len(re.findall(rf"\b{re.escape(word)}\b", text, re.IGNORECASE))


def _is_style(change: Change, left: Wording, right: Wording) -> bool:
    """Whether a modal that only one side has says no more than the other: "we can help", "we aid".

    What can be done and what is done is told of both; what is ordered and what someone shall do, with "shall"
    or, as in a list, without; and trying is no less than going on. A bare item of a list has its modal in
    front of the list.
    """
    wording, spans, other = (left, change.left, right) if change.left else (right, change.right, left)
    deciding = [cue for cue in wording.cues if cue.span in spans]
    groups = {cue.group for cue in deciding}
    if any(cue.name == _ORDERED for cue in deciding):
        return True
    if _ABLE in groups and all(_tells_plainly(other, one) for one in other.statements):
        return True
    if _ABLE in groups and _are_readers(wording) and not any(map(has_subject, other.statements)):
        return True
    if _DUTY in groups and not verbs(left) & verbs(right):
        return True
    if _is_bare_item(other) and all(map(has_subject, wording.statements)):
        return True
    goes_on = [{one.continuity for one in side.statements} for side in (wording, other)]
    return _TRIED in groups and goes_on[1] == {Continuity.CONTINUES} != goes_on[0]


def _tells_plainly(wording: Wording, statement: Statement) -> bool:
    """Whether someone is said to do it, as "we aid" does, and not that he will: "publicaremos"."""
    verb = statement.clause.verb.quote(wording.text).casefold()
    regular = verb.removeprefix(statement.clause.lemma.casefold()) in words(wording.language, "future_ends")
    irregular = verb.endswith(tuple(words(wording.language, "future_irregular")) or ("\0",))
    return bool(statement.clause.subject and not statement.clause.wrapper and not (regular or irregular))


def _are_readers(wording: Wording) -> bool:
    """Whether those act whom the text speaks to, who "can set" what they are told to set."""
    known = words(wording.language, "second_persons")
    acting = [one.clause.subject for one in wording.statements]
    return all(who is not None and fold(who.quote(wording.text)) in known for who in acting)


def _is_bare_item(wording: Wording) -> bool:
    """Whether all that is said stands behind the marks of list items, without a subject."""
    return all(
        not has_subject(one) and _ITEM.search(wording.text, max(0, one.span.start - _MARK), one.span.start)
        for one in wording.statements
    )


def _is_made_up(change: Change, left: Wording, right: Wording) -> bool:
    """Whether a word of force makes up for a softer rung, or the other way round: "are committed to
    enforcing", "will strongly enforce"; "may help", "in some cases we will help"."""
    gone, come = differing(left, right, "stronger")
    less, more = differing(left, right, "weaker")
    less, more = less or _hedges(left, right), more or _hedges(right, left)
    if change.relation is MatchRelation.SOFTENED:
        return bool(come or less) and not gone and not more
    return bool(gone or more) and not come and not less


def _hedges(wording: Wording, other: Wording) -> list[Span]:
    """Where words of reserve stand in front of the statements in their sentences, on this side alone."""
    said = {cue.name for cue in _before(other)} | {cue.name for cue in other.cues if cue.group == "weaker"}
    return [cue.span for cue in _before(wording) if cue.name not in said]


def _before(wording: Wording) -> list[Cued]:
    places = (in_sentence_before(wording, one) for one in wording.statements)
    found = (cue for place in places if place for cue in cues_in(wording.text, wording.language, place, FILE))
    return [cue for cue in found if cue.group == "weaker"]
