"""What stands in front of a clause in a language without spaces: a time, a condition, a topic, a phrase
with a preposition. It is no clause of its own, whatever verb it holds.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from constancia.lexicon.unspaced import Unspaced
from constancia.statements.unspaced.predicates import Predicate
from constancia.statements.unspaced.segment import past_adverbs

LONGEST_NOUN = 16  # code points of whom a grant is for, behind what tells of what kind he is
LONG_OBJECT = 6  # signs behind a word that may be a noun: "围绕举旗帜、聚民心*建设社会主义文化强国*"
ONCE = 3  # signs of such a word and of the one before it
LONGEST_FRONTED = 40  # code points of a phrase that only its last word shows to be fronted
_TRAILING = "。！？!?. \t”」』"
_OPENING = {"”": "“", "」": "「", "』": "『"}
_SEPARATOR = re.compile(r"[，；：;,]")
SHORTEST_STATE = 5  # code points of a clause that has no verb of the lexicon


def front(sentence: str, rules: Unspaced) -> int:
    """Where a sentence begins behind its enumerator and behind what only tells why this paper is made."""
    charged = rules.charged.match(sentence)
    at = charged.end() if charged else 0
    while number := rules.numbering.match(sentence, at):
        at = number.end()  # "第三条 一、"
    preamble = rules.preamble.match(sentence, at)
    return preamble.end() if preamble else at


def stop(sentence: str) -> int:
    """Where a sentence ends before its last signs; the mark that closes its own quotation belongs to it."""
    end = len(sentence.rstrip(_TRAILING))
    closing = sentence[end : end + 1]
    opening = _OPENING.get(closing)
    quoted = opening is not None and sentence.count(opening, 0, end) > sentence.count(closing, 0, end)
    return end + 1 if quoted else end


class Segment(NamedTuple):
    """What stands between two commas of a masked sentence, which ends at `last`; `offset` is where the
    sentence stands in its text, the other numbers count from the sentence's start.
    """

    masked: str
    start: int
    end: int
    last: int
    offset: int

    @property
    def piece(self) -> str:
        return self.masked[self.start : self.end]

    @property
    def leads(self) -> bool:
        """Whether another segment follows."""
        return self.end < self.last


def is_fronted(segment: Segment, found: Predicate | None, rules: Unspaced) -> bool:
    """Whether a segment with this predicate, or none, stands in front of the next."""
    piece = segment.piece
    if rules.date.fullmatch(piece) or rules.period.fullmatch(piece):
        return True
    if segment.leads and rules.rising.fullmatch(piece):
        return True  # "形势越动荡，*大国越要*协调"
    answered = found is not None and bool(found.modals) and not segment.leads  # "经双方商定可进行修改"
    if found is not None and segment.leads and rules.supposing.match(piece):
        return True  # "如部门出现问题，"
    if not answered and _is_condition(piece, found, rules):
        return True
    bases = _on_bases(segment, rules)
    if bases is not None:
        return bases
    if segment.leads and (_leads(piece, found, rules) or _links(segment, found, rules)):
        return True
    if rules.topic.match(piece) and (found is None or _is_due(segment, rules)):
        return True  # "对存量政策，", "对减税等措施，该延续的延续"
    if rules.topic.match(piece) and found is not None and _tells_apart(segment, found, rules):
        return True
    if segment.leads and found is not None and found.subject is None and _leans(segment, found, rules):
        return True
    if found is None and rules.closed.search(piece) and len(piece) < LONGEST_FRONTED:
        return rules.willing.search(piece) is None
    return _names_whom(segment, found, rules) or _is_phrase(segment, found, rules)


def _on_bases(segment: Segment, rules: Unspaced) -> bool | None:
    """Of a segment that tells what is taken for what ("以转型为引领，"): whether a clause stands behind it
    and more of its like; None of another segment.
    """
    if rules.bases.fullmatch(segment.piece) is None or not segment.leads:
        return None
    before = _SEPARATOR.split(segment.masked[: segment.start])[-2:-1]
    behind = _SEPARATOR.split(segment.masked[segment.end + 1 : segment.last])
    if not any(rules.bases.fullmatch(each) for each in (*before, behind[0])):
        opens = not segment.masked[: segment.start].strip()
        acts = rules.strong.match(behind[0], past_adverbs(rules, behind[0], 0, len(behind[0])))
        return True if opens and acts is not None else None
    return any(each and rules.bases.fullmatch(each) is None for each in behind)


def _is_due(segment: Segment, rules: Unspaced) -> bool:
    """Whether what is to be done with whatever a segment names stands behind it: "该延续的延续"."""
    return rules.each_due.match(segment.masked, segment.end + 1) is not None


def _leans(segment: Segment, found: Predicate, rules: Unspaced) -> bool:
    """Whether a segment only tells by what a party goes that is named next: "秉持团结精神，*我们*"."""
    held = rules.leaning.match(segment.piece) is not None and not found.modals
    return held and rules.party.match(segment.masked, segment.end + 1) is not None


def _names_whom(segment: Segment, found: Predicate | None, rules: Unspaced) -> bool:
    """Whether a preposition opens a segment, and what acts behind it only tells of what kind its noun is:
    "对新建网箱的企业，给予补助", "向参加培训的渔民，发放补贴".
    """
    masked, begin, end = segment.masked, segment.start, segment.end
    match = rules.addressed.match(masked, begin, end)
    if match is None or found is None or found.subject is not None or not segment.leads:
        return False
    if any(
        span.start - segment.offset > masked.rfind(rules.relative, begin, end) for _, span in found.modals
    ):
        return False  # not "对*可*获得回报的项目"
    longer = rules.strong.match(masked, begin, end)  # "对接需求": another word
    inner = rules.preposition.match(masked, match.end(), end)  # "对在本县连续工作三年的毕业生"
    governed = _acts_at(masked, match.end(), rules)
    verb, last = found.verb.start - segment.offset, masked.rfind(rules.relative, begin, end)
    noun = end - last - len(rules.relative)
    listed = masked.find(rules.enumeration, max(last, begin), end) >= 0
    if (longer and longer.end() > match.end()) or not verb < last:
        return False
    if not (0 < noun <= LONGEST_NOUN or (listed and noun <= LONGEST_FRONTED)):
        return False
    acts = inner is not None or (governed is not None and governed.start() == verb)
    granted = rules.grantees.search(masked, begin, end) and rules.strong.match(masked, end + 1)
    acts = acts or granted is not None  # "对不超过百万元的部分，减半征收"
    return acts and rules.strong.search(masked, last + 1, end) is None


def _tells_apart(segment: Segment, found: Predicate, rules: Unspaced) -> bool:
    """Whether what acts behind "对" only tells of what kind its noun is: "对新建的码头，由省财政给予补助"."""
    masked, end = segment.masked, found.verb.end - segment.offset
    if found.modals or found.past or not segment.leads:
        return False
    if found.subject is None and masked.startswith(rules.relative, end):
        return True
    noun = found.ends and masked.startswith(rules.relative, found.verb.start - segment.offset - 1)
    if noun and rules.party.match(masked, segment.end + 1):
        return True  # "对污染的控制，"
    weak = rules.strong.match(masked, found.verb.start - segment.offset) is None
    last = masked.rfind(rules.relative, segment.start, end)
    return weak and last >= 0 and rules.strong.search(masked, last + 1, segment.end) is None


def _leads(piece: str, found: Predicate | None, rules: Unspaced) -> bool:
    """A time up to now, a topic, what the next goes by ("按照保基本、强基层要求，") or whom it is
    for ("违反规定的，").
    """
    open_ended = _is_said(found, rules) or _lets(piece, found, rules)
    if rules.enclosing.search(piece) and not (found and found.modals) and not open_ended:
        return not any(one.search(piece) for one in (rules.willing, rules.carried, rules.bound))
    if piece.endswith(rules.relative) and (found is None or found.lemma != rules.copula):
        return True
    if rules.since.search(piece) and len(piece) < LONGEST_FRONTED and not _is_said(found, rules):
        return True
    acts = found is not None and not found.modals and len(piece) < LONGEST_FRONTED
    if acts and is_once(piece, rules):
        return found is not None and found.lemma != rules.copula
    if rules.about.match(piece):
        return True
    return rules.ruled.fullmatch(piece) is not None and not _goes_by(piece, found, rules)


def _goes_by(piece: str, found: Predicate | None, rules: Unspaced) -> bool:
    """Whether a phrase is followed by what is done, with an adverb: "通过互访*进一步拓宽*合作渠道"."""
    opens = rules.through.match(piece)
    if found is None or opens is None:
        return False
    at = piece.find(found.lemma, opens.end())
    before = (rules.adverb.fullmatch(piece, begin, at) for begin in range(opens.end() + 1, at))
    return any(before) and rules.relative not in piece[at:]


def is_once(piece: str, rules: Unspaced) -> bool:
    """Whether a segment ends in a word that makes it a time: "审批*后*"."""
    return rules.once.search(piece, max(0, len(piece) - ONCE)) is not None


def _links(segment: Segment, found: Predicate | None, rules: Unspaced) -> bool:
    """Whether a segment only tells with what the next is joined: "结合当地实际，"."""
    if found is None or found.lemma not in rules.linking or found.modals:
        return False
    if found.verb.start - segment.offset != segment.start:
        return False
    masked, begin = segment.masked, found.verb.end - segment.offset + 1
    acts = rules.strong.search(masked, begin, segment.end)
    acts = acts or rules.verb.search(masked, begin, segment.end - LONG_OBJECT)
    return acts is None or masked.find(rules.relative, acts.end(), segment.end) >= 0


def _is_said(found: Predicate | None, rules: Unspaced) -> bool:
    return found is not None and found.lemma in rules.saying | rules.position | rules.listing


def _lets(piece: str, found: Predicate | None, rules: Unspaced) -> bool:
    """Whether it is told whom a verb lets act and where, and not yet what: "鼓励企业在自愿基础上，"."""
    if found is None or found.lemma not in (rules.control | rules.driving) - rules.letting:
        return False
    return 0 <= piece.find(found.lemma) < piece.rfind(rules.within)


def _is_condition(piece: str, found: Predicate | None, rules: Unspaced) -> bool:
    """Whether a segment opens a condition; one that answers itself is a clause."""
    told = next((len(word) for word in rules.contrast if piece.startswith(word)), 0)
    if rules.conditional.match(piece, told) is None:
        return False
    return found is None or rules.answered.match(piece, told) is None


def _is_phrase(segment: Segment, found: Predicate | None, rules: Unspaced) -> bool:
    """Whether a preposition or a word of time opens a segment that has no clause behind it."""
    piece, begin = segment.piece, segment.start
    match = rules.fronted.match(piece)
    dated = rules.date.match(piece)
    if dated and match and dated.end() > match.end() and found is not None and found.subject is None:
        return False
    longer = rules.strong.match(segment.masked, begin, segment.end)
    if match is not None and longer is not None and longer.end() > begin + match.end():
        return False  # "应对气候变化": another word
    if match is not None and match[0] in rules.saying and piece.startswith(rules.aspect, match.end()):
        return False  # "*回顾了*合作进展": what was done
    if match is None or (match[0] == rules.benefit and rules.beneficial.search(piece, len(match[0]) + 1)):
        return False
    if rules.time.fullmatch(match[0]) and piece.startswith(rules.copula, match.end()):
        return False  # "今年是…": the time is what is told of
    if rules.time.fullmatch(match[0]) and len(piece) > len(match[0]) + SHORTEST_STATE and found is None:
        return rules.closed.search(piece) is not None
    if found is None or rules.closed.search(piece):
        return not rules.company.search(piece)
    governed = _acts_at(segment.masked, begin + match.end(), rules)
    if match[0] == rules.benefit and governed is not None and segment.leads:
        return True
    if rules.through.fullmatch(match[0]) and governed is not None and segment.leads:
        acts = rules.strong.search(segment.masked, governed.end(), segment.end)
        if acts is None or acts.end() >= segment.end:
            return True  # "*通过组织磋商*，支持交流"
    verb = found.verb.start - segment.offset
    if rules.time.fullmatch(match[0]) and verb - begin == match.end():
        return False  # "明年召开会议": what is done then
    if rules.time.fullmatch(match[0]) and not segment.leads and not found.subject:
        return False  # "今年再向基金注资": nothing else follows
    enclosed = rules.enclosed.match(piece)
    if enclosed and enclosed.end() < len(piece) and verb - begin >= enclosed.end():
        return False
    if rules.preposition.fullmatch(match[0]) and (governed is None or verb >= governed.end()):
        return False
    return found.subject is None and not found.modals


def _acts_at(masked: str, at: int, rules: Unspaced) -> re.Match[str] | None:
    """The verb that stands at a place, behind one adverb at most."""
    adverb, verb = rules.adverb.match(masked, at), rules.verb.match(masked, at)
    if adverb is None or (verb is not None and verb.end() > adverb.end()):
        return verb  # "便利", no "便"
    return rules.verb.match(masked, adverb.end())
