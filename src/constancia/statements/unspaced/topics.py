"""What a sentence without spaces speaks of before a comma, and the promises whose verb comes behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from constancia.model import Span
from constancia.statements.unspaced.placed import guided, is_apposed, is_ruled_from, is_through, is_timed
from constancia.statements.unspaced.predicates import Predicate
from constancia.statements.unspaced.segment import VERB, past_adverbs
from constancia.statements.unspaced.written import SEPARATOR, Written

_ENUMERATED = re.compile("、")
AGAIN = 3  # signs of a comma and of what says that something is named again
SHORTEST_NOUN, LONGEST_NOUN = 1, 8  # signs of the noun that a relative clause tells apart


def is_topic(sentence: Written, start: int, end: int) -> bool:
    """Whether a segment is the subject of the next: "这五年，是…", "我们党以极大勇气，…"."""
    rules, piece = sentence.rules, sentence.masked[start:end]
    told = rules.degree.search(piece) or rules.quality.search(piece)
    if end >= sentence.end or told:
        return False
    settled = rules.demanding.match(sentence.masked, end + 1) if rules.relative in piece else None
    listed = _ENUMERATED.search(piece) is not None
    if settled is not None and (not listed or rules.duties.match(settled[0]) is None):
        return True  # "会谈的时间、地点，*通过外交途径商定*"
    stands = guided(sentence, start, end) >= 0
    if listed and not stands:
        return False
    if rules.predicating.match(sentence.masked, end + 1) or is_timed(sentence, start, end):
        return True
    named = party(sentence, start, end)
    if stands or named is None:
        return stands
    if named.end() == end:
        first = start == sentence.begin  # "我们，六国外长，", "我们，六国外长于5月举行会议"
        return first and (named[0] in rules.selves or is_apposed(sentence, end + 1))
    if sentence.masked[named.end() : named.end() + 1] in rules.pairing:
        behind = (rules.carried, rules.guiding)  # "我和新政府，将…", "甲国和乙国，根据意愿，"
        return any(one.match(sentence.masked, end + 1) for one in behind)
    return rules.preposition.match(sentence.masked, named.end(), end) is not None


def is_who_speaks(sentence: Written, before: int, start: int) -> bool:
    """Whether the segment before is who speaks, alone, and this one only says who that is."""
    spoken = sentence.masked[before : start - 1]
    return spoken in sentence.rules.selves and is_apposed(sentence, start)


def party(sentence: Written, start: int, end: int) -> re.Match[str] | None:
    """The party, or the body that acts within its powers, at the start of a segment."""
    rules, masked = sentence.rules, sentence.masked
    return rules.party.match(masked, start, end) or rules.acting.match(masked, start, end)


def topic(sentence: Written, start: int, end: int) -> Span:
    """The words of such a segment that are the subject."""
    named = party(sentence, start, end)
    timed = sentence.rules.timed.fullmatch(sentence.quote, start, end)
    if timed is not None:
        return sentence.absolute(start, timed.end("who"))
    stop = guided(sentence, start, end)
    if stop >= 0:
        return sentence.absolute(start, stop)
    disputed = sentence.rules.disputed.search(sentence.quote, start, end)
    if disputed is not None:
        return sentence.absolute(disputed.start() + len(sentence.rules.relative), end)
    whole = named is None or sentence.rules.predicating.match(sentence.masked, end + 1)
    return sentence.absolute(start, end if whole or named is None else named.end())


def treated(sentence: Written, start: int, end: int) -> int:
    """Where those end to whom something is done, whom more than one segment tells apart: "*对未完成任务，
    阻挠检查的单位*，按照规定通报"; -1 where the segment opens no such phrase.
    """
    rules, masked = sentence.rules, sentence.masked
    opens = rules.addressed.match(masked, start, end)
    if opens is None or rules.enclosed.match(masked, start, end):
        return -1
    longer = rules.strong.match(masked, start, end)
    if longer is not None and longer.end() > opens.end():
        return -1  # "对接需求": another word
    later = (begin for begin, _ in _behind(sentence, end))
    return next((at - 1 for at in later if _is_treated(sentence, start, at)), -1)


def _is_treated(sentence: Written, start: int, behind: int) -> bool:
    """Whether those end before a place, and what is done to them begins there."""
    ends = sentence.rules.treated.search(sentence.masked, start, behind - 1)
    return ends is not None and sentence.rules.treating.match(sentence.masked, behind) is not None


def is_dated(sentence: Written, found: Predicate) -> bool:
    """Whether what those named before the comma do has a day: "我们，六国外长，*于5月3日*举行会晤"."""
    verb = sentence.place(found.verb)[0]
    dated = sentence.rules.day.search(sentence.masked, found.start, verb) is not None
    return dated and not found.modals


def besides(sentence: Written, start: int, end: int) -> int | None:
    """Where the subject ends that a segment names with what it does besides, or as what: "产品除…外，还要",
    "我国作为岛国，将"; None where it names none.
    """
    found = sentence.rules.besides.fullmatch(sentence.masked, start, end) if end < sentence.end else None
    if found is None or sentence.rules.strong.match(sentence.masked, start):
        return None
    stop = found.end("topic")
    acts = found["role"] and sentence.rules.strong.search(sentence.masked, start, stop)
    return None if acts else stop


def is_named_act(sentence: Written, found: Predicate, end: int) -> bool:
    """Whether what looks like a verb is an act of something, named, of which the next segment tells:
    "预算的编制，应当坚持原则", "人民的期待，是我们的力量".
    """
    rules, subject = sentence.rules, found.subject
    if subject is not None and rules.denying.match(sentence.masked, end + 1):
        return True
    if subject is None or not found.ends:
        return False
    named = sentence.masked.startswith(rules.relative, sentence.place(subject)[1] - 1)
    tells = (rules.demanding, rules.predicating)
    return named and any(one.match(sentence.masked, end + 1) for one in tells)


def is_told_apart(sentence: Written, found: Predicate, start: int, end: int) -> bool:
    """Whether a segment tells what a duty is told of: "涉及林地的*项目*，应当进行论证"."""
    rules, piece = sentence.rules, sentence.masked[start:end]
    noun = len(piece) - 1 - piece.rfind(rules.relative)
    brief = found.subject is None or found.subject.end - found.subject.start <= SHORTEST_NOUN
    brief = brief or rules.disputed.search(sentence.quote, start, end) is not None
    brief = brief or sentence.masked.startswith(rules.relative, sentence.place(found.verb)[1])
    if not brief or found.modals or not SHORTEST_NOUN <= noun <= LONGEST_NOUN:
        return False
    required = rules.requiring.match(sentence.masked, end + 1) is not None  # "坚持正确的方针，必须"
    body = rules.bodies.search(piece) and rules.binding.match(sentence.masked, end + 1)
    return not required and rules.relative in piece and bool(body or _is_demanded(sentence, end))


def is_thing(sentence: Written, found: Predicate, end: int) -> bool:
    """Whether the verb only tells apart a thing that the next segment tells of: "*发生的对抗*，恰恰是"."""
    rules = sentence.rules
    if rules.predicating.match(sentence.masked, end + 1) is None:
        return False
    if sentence.masked.endswith(rules.relative, 0, end) and sentence.masked.startswith(rules.copula, end + 1):
        return True  # "我们追求*的*，*是*发展"
    if found.modals:
        return False
    named = (
        found.subject is not None and rules.relative in sentence.quote[slice(*sentence.place(found.subject))]
    )
    told = named and rules.told_next.match(sentence.masked, end + 1) is not None
    return told or sentence.masked.startswith(rules.relative, sentence.place(found.verb)[1])


def _is_demanded(sentence: Written, end: int) -> bool:
    return sentence.rules.demanding.match(sentence.masked, end + 1) is not None


def is_told_of(sentence: Written, end: int, *, first: bool) -> bool:
    """Whether an act that nobody does is told of by the next segment, where it is the `first`
    ("深化传统友好，*是*两国的方针"), or by a later one ("维护稳定，推进对话，*符合*各方利益").
    """
    if first and sentence.rules.predicating.match(sentence.masked, end + 1) is not None:
        return True
    rules, masked = sentence.rules, sentence.masked
    return any(
        rules.serving.match(masked, begin) or rules.weighty.search(masked, begin, stop)
        for begin, stop in _behind(sentence, end)
    )


def _behind(sentence: Written, end: int) -> Iterator[tuple[int, int]]:
    """The segments behind a place, up to the next that a semicolon parts from those before."""
    later = (each for each in sentence.segments() if each[0] > end)
    return takewhile(lambda each: not sentence.parts(each[0]), later)


def are_watchwords(sentence: Written, start: int, end: int) -> bool:
    """Whether a segment is watchwords ("求真务实、真抓实干"), not acts with objects of their own
    ("管控分歧、推进合作").
    """
    rules = sentence.rules
    if rules.watchwords.fullmatch(sentence.quote, start, end) is None:
        return False
    each = sentence.quote[start:end].split(rules.enumeration)
    if each[0][:VERB] in rules.listing:
        return False  # "统筹生产、生活需要"
    acts = [rules.strong.match(one) for one in each]
    return len(each) == 1 or not all(act is not None and act.end() == VERB for act in acts)


def adds(sentence: Written, before: int, start: int, end: int) -> bool:
    """Whether a segment only adds watchwords or a noun to what stands before it, or says what it is:
    "讨论了重大问题，*以及加强合作的领域*", "建立了金融机构，*即开发银行和应急安排*".
    """
    rules = sentence.rules
    if are_watchwords(sentence, start, end):
        return True
    if sentence.quote.startswith(rules.also, start) and rules.relative in sentence.masked[start:end]:
        return True
    said = rules.namely.search(sentence.quote, max(before, start - AGAIN), start + 1)
    return said is not None and said.end() == start


def only_adds(sentence: Written, start: int, end: int) -> bool:
    """Whether a segment only says what the clause before it is not about, or what above all it is for:
    "加强协调，*而不是单边行动*", "支持对方参会，*特别是为其提供便利*".
    """
    rules = sentence.rules
    if rules.instead.match(sentence.quote, start, end):
        return True
    above = rules.particularly.match(sentence.quote, start, end)
    if above is None:
        return False
    if rules.preposition.match(sentence.masked, above.end(), end) is not None:
        return True
    opens = sentence.masked.rfind(rules.within, 0, start)
    pending = sentence.masked[opens + 1 : start - 1]  # "深化*在城市*，尤其是建筑领域的合作"
    return opens >= 0 and not any(one.search(pending) for one in (rules.closed, rules.strong, SEPARATOR))


def is_required_for(sentence: Written, start: int, end: int) -> bool:
    """Whether an act tells what the next is for: "全面实现共享，*必须*深化改革"; not what others are let do:
    "鼓励社会资本参与，*不得*设置门槛".
    """
    rules, masked = sentence.rules, sentence.masked
    if rules.predicating.match(masked, end + 1):
        return False  # "维护和平，*应该成为*共同追求"
    adverb = rules.adverb.match(masked, start)
    act = rules.strong.match(masked, adverb.end() if adverb else start)
    if act is None or act[0] in rules.enabling:
        return False
    plain = not any(sign in masked[start:end] for sign in (rules.relative, rules.copula))
    return bool(
        rules.requiring.match(masked, end + 1)
        or (plain and rules.duties.match(masked, end + 1))
        or (plain and rules.bound.match(masked, end + 1) and act[0] not in rules.saying | rules.told)
    )


def promise(sentence: Written, start: int, end: int) -> re.Match[str] | None:
    """The words of a promise or a duty in a segment whose verb comes later."""
    rules, masked = sentence.rules, sentence.masked
    modal = rules.willing.search(masked, start, end) or rules.carried.search(masked, start, end)
    if modal is None and rules.company.search(masked[start:end]):
        named = party(sentence, start, end)
        modal = rules.coming.match(masked, named.end() if named else start, end)  # "会与各国一道，"
    consent = _consent(sentence, start, end)
    if modal is not None:  # "重申*愿*根据能力，": its own word begins before it
        return consent if consent is not None and consent.end() == modal.end() else modal
    if consent is not None:
        return consent
    for duty in rules.bound.finditer(masked, start, end) if end < sentence.end else ():
        opens = (rules.within, rules.purpose)
        behind = past_adverbs(sentence.rules, sentence.masked, duty.end(), end)
        if rules.guiding.match(masked, behind, end) or masked.startswith(opens, duty.end()):
            return duty
        acts = rules.strong.match(masked, past_adverbs(rules, masked, end + 1, sentence.end))
        if acts is not None and is_through(rules, masked, behind, end):
            return duty  # "机构应当*通过开展业务*，支持企业"
        if _ends_phrase(sentence, duty.end(), end):
            return duty
    return None


def _consent(sentence: Written, start: int, end: int) -> re.Match[str] | None:
    """What a party agrees to do, where a phrase stands behind it: "双方*同意*在互信基础上，"."""
    rules, masked = sentence.rules, sentence.masked
    if rules.agreeing.search(masked, start, end) is None:
        return None
    agreeing = (rules.consenting, rules.lasting)
    named = party(sentence, start, end)
    at = named.end() if named else start
    consent = next((found for one in agreeing if (found := one.match(masked, at, end))), None)
    if consent is None:
        return None
    behind = behind_promise(sentence, consent, end)
    opens = rules.preposition.match(masked, behind, end) or rules.company.match(masked[behind:end])
    return consent if opens else None


def behind_promise(sentence: Written, modal: re.Match[str], end: int) -> int:
    """Where a promise ends, with the word that goes on behind it: "愿*继续*在平等基础上，"."""
    further = sentence.rules.continuing.match(sentence.masked, modal.end(), end)
    return further.end() if further else modal.end()


def decides(sentence: Written, start: int, end: int) -> int | None:
    """Where the verb stands by which a party decides what comes behind the comma, where it is a noun as
    well: "双方*决定*，".
    """
    named, rules = party(sentence, start, end), sentence.rules
    if named is None or end >= sentence.end:
        return None
    adverb = rules.adverb.match(sentence.masked, named.end(), end)
    for at in (named.end(), adverb.end() if adverb else named.end()):
        if rules.lasting.fullmatch(sentence.masked, at, end):
            return at
    return None


def _opens_phrase(sentence: Written, at: int, end: int) -> bool:
    """Whether only a phrase stands behind a promise: "愿*根据各国能力*，"."""
    rules, masked = sentence.rules, sentence.masked
    at = past_adverbs(sentence.rules, sentence.masked, at, end)
    guides, acts = rules.guiding.match(masked, at, end), rules.strong.match(masked, at, end)
    longer = acts is not None and (guides is None or acts.end() > guides.end())  # "依靠"; not "针对"
    if longer or rules.verb.search(masked, at + VERB, end):
        return False
    if masked.startswith(rules.purpose, at):
        return rules.predicate.get(rules.purpose, "") not in masked[at:end]
    return rules.guiding.match(masked, at, end) is not None


def _ends_phrase(sentence: Written, at: int, end: int) -> bool:
    """Whether one phrase, closed by its last word, fills the segment from a place: "要*从全局的高度*，",
    "要*通过贴息等方式*，".
    """
    rules, at = sentence.rules, past_adverbs(sentence.rules, sentence.masked, at, end)
    if rules.viewed.fullmatch(sentence.masked, at, end):
        return True
    through = rules.through.match(sentence.masked, at, end) is not None
    return through and is_ruled_from(sentence, at, end)


def _has_purpose(sentence: Written, modal: re.Match[str], at: int, end: int) -> bool:
    """Whether what someone acts as or for stands behind a promise: "将*以守护海洋为使命*，".

    Behind a duty it is what is to be done: "必须*以改善结构为重点*，".
    """
    if sentence.rules.bound.match(sentence.masked, modal.start()):
        return False
    at = past_adverbs(sentence.rules, sentence.masked, at, end)
    return sentence.masked.startswith(sentence.rules.purpose, at) and is_ruled_from(sentence, at, end)


def suspends(sentence: Written, start: int, end: int) -> bool:
    """Whether a promise opens a phrase that the comma closes: "愿在平等的基础上，"."""
    modal = promise(sentence, start, end)
    if modal is None:
        return False
    rules, masked = sentence.rules, sentence.masked
    closed, behind = rules.closed.search(masked[start:end]), behind_promise(sentence, modal, end)
    if rules.guiding.match(masked, behind, end):  # "按照简政放权的要求，"
        closed = closed or rules.closed.search(sentence.quote[start:end])
    if end < sentence.end and (
        _opens_phrase(sentence, behind, end)
        or _ends_phrase(sentence, behind, end)
        or _has_purpose(sentence, modal, behind, end)
        or rules.company.search(masked[start:end])
    ):
        return True
    return closed is not None and rules.preposition.match(masked, behind, end) is not None


def serves(sentence: Written, fronted: Span, found: Predicate | None, start: int, end: int) -> bool:
    """Whether a bare act goes on with what the sentence is for, which is `fronted`, in front of who acts:
    "为巩固互信，*深化合作*，双方决定".
    """
    rules, masked = sentence.rules, sentence.masked
    opens, closes = sentence.place(fronted)
    goes_on = closes + 1 == start and end < sentence.end and masked.startswith(rules.benefit, opens)
    if goes_on and rules.troubles.search(masked, start, end):
        return True  # "为解决缺水，*人口流失问题*，"
    if found is None or found.subject is not None or found.modals:
        return False
    if sentence.past_lead(closes + 1, end) != start or not masked.startswith(rules.benefit, opens):
        return False
    named = rules.party.match(masked, end + 1)
    acts = named is not None and rules.acts.match(masked, named.end()) is not None
    return acts or rules.bodied.match(masked, end + 1) is not None


def is_of_late(sentence: Written, found: Predicate) -> bool:
    """Whether a time up to now opens a clause that promises nothing: "*三年来*逐步扩大自主权"."""
    rules, masked = sentence.rules, sentence.masked
    time = rules.lately.match(masked, found.start, sentence.place(found.verb)[0])
    return time is not None and not rules.continuing.match(masked, time.end())


def named_before(sentence: Written, start: int, end: int) -> int:
    """Where who promises ends in front of the promise: "国家*还*将", "各方*都*要"; a time is nobody."""
    rules, masked = sentence.rules, sentence.masked
    if rules.date.fullmatch(masked, start, end) or rules.adverb.fullmatch(masked, start, end):
        return start
    while end > start + 1 and masked[end - 1] in rules.trailing:
        end -= 1
    known = any(one.fullmatch(masked, start, end - 1) for one in (rules.party, rules.doers))
    return end - 1 if known and rules.adverb.fullmatch(masked, end - 1, end) else end
