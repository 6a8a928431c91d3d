"""Who stands there with a time, a place or what he goes by, up to a comma: what he does comes behind it."""

from __future__ import annotations

from constancia.lexicon.unspaced import Unspaced
from constancia.statements.unspaced.fronted import is_once
from constancia.statements.unspaced.predicates import Predicate
from constancia.statements.unspaced.segment import past_adverbs
from constancia.statements.unspaced.written import Written


def stands(sentence: Written, found: Predicate | None, start: int, end: int) -> bool:
    """Whether who acts stands in a segment with a phrase that the comma closes, and no act of his."""
    once = is_once(sentence.masked[start:end], sentence.rules)
    if (found is None or once or is_enclosed(sentence, found, end)) and is_placed(sentence, start, end):
        return True
    named = found is None or found.subject is not None
    if named and (is_ruled(sentence, start, end) or is_timed(sentence, start, end)):
        return True
    return found is not None and _is_by(sentence, found, end)


def _is_by(sentence: Written, found: Predicate, end: int) -> bool:
    """Whether a promise goes on with an act only by which another is done: "将*通过建立机构*，深化合作"."""
    rules, masked = sentence.rules, sentence.masked
    if not found.modals or found.subject is None or end >= sentence.end:
        return False
    at = past_adverbs(rules, masked, sentence.place(found.modals[-1][1])[1], end)
    acts = rules.strong.match(masked, past_adverbs(rules, masked, end + 1, sentence.end), sentence.end)
    return acts is not None and is_through(rules, masked, at, end)


def is_through(rules: Unspaced, masked: str, at: int, end: int) -> bool:
    """Whether a phrase begins here by which something is done, not about what ("就渔业进行磋商")."""
    opens = rules.through.match(masked, at, end)
    return opens is not None and rules.topic.match(masked, at, end) is None


def is_apposed(sentence: Written, start: int) -> bool:
    """Whether the segment that begins here only says who someone is: "我们，*六国外长*，"."""
    end = next((stop for begin, stop in sentence.segments() if begin == start), start)
    return end < sentence.end and sentence.rules.apposed.search(sentence.quote, start, end) is not None


def is_when(sentence: Written, start: int, end: int) -> bool:
    """Whether a segment between who acts and what he does only tells when and where: "我们，六国外长，
    *于5月3日在港城*，举行会议".
    """
    rules, masked = sentence.rules, sentence.masked
    if end >= sentence.end:
        return False
    dated = rules.date.match(masked, start, end) or rules.moment.match(masked, start, end)
    return dated is not None


def is_placed(sentence: Written, start: int, end: int) -> bool:
    """Whether a party stands there with a phrase that the comma closes: "双方在友好、坦诚的气氛中，"."""
    rules = sentence.rules
    where = sentence.masked.find(rules.within, start, end)
    named = (rules.party, rules.peers, rules.doers)
    if not any(one.fullmatch(sentence.quote, start, where) for one in named):
        return False
    return rules.closed.search(sentence.masked[start:end]) is not None


def is_enclosed(sentence: Written, found: Predicate, end: int) -> bool:
    """Whether a word that may be a verb only tells of what kind the noun of a phrase is: "双方在坦诚、
    *互信*的气氛中，".
    """
    behind = sentence.masked.find(sentence.rules.relative, sentence.place(found.verb)[1], end)
    closes = sentence.rules.closed.search(sentence.masked[:end]) is not None
    return behind >= 0 and not found.modals and closes


def is_timed(sentence: Written, start: int, end: int) -> bool:
    """Whether who is to do something stands there with a time: "各单位*于6月底前*，将名单报秘书处"."""
    return end < sentence.end and sentence.rules.timed.fullmatch(sentence.quote, start, end) is not None


def guided(sentence: Written, start: int, end: int) -> int:
    """Where a body ends that stands there with what it goes by, or with a phrase that the comma closes; or
    -1: "主管部门*按照监测、管理制度*，".
    """
    rules, quote = sentence.rules, sentence.quote
    if is_placed(sentence, start, end):
        return sentence.masked.find(rules.within, start, end)
    guides = (at.start() for at in rules.guiding.finditer(sentence.masked, start + 2, end))
    return next((at for at in guides if rules.doers.fullmatch(quote, start, at)), -1)


def is_ruled(sentence: Written, start: int, end: int) -> bool:
    """Whether a party stands there with what it goes by: "双方通过友好协商，"."""
    rules = sentence.rules
    if end >= sentence.end or rules.ruled.search(sentence.quote, start, end) is None:
        return False  # who acts is long to find, and few segments have such words
    named = rules.party.match(sentence.masked, start, end)
    return named is not None and is_ruled_from(sentence, named.end(), end)


def is_ruled_from(sentence: Written, at: int, end: int) -> bool:
    return any(sentence.rules.ruled.fullmatch(one, at, end) for one in (sentence.masked, sentence.quote))
