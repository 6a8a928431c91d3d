"""Further verbs of one segment in a language without spaces: "简化程序、缩短周期", "完善规则并推动合作"."""

from __future__ import annotations

import re

from constancia.lexicon.unspaced import Unspaced
from constancia.model import Span
from constancia.statements.drafts import Draft
from constancia.statements.unspaced.fronted import Segment
from constancia.statements.unspaced.segment import VERB, past_adverbs

REACH = 240  # code points of a segment that are looked at: four times the longest clause seen
_OPENING = ("“", "「", "《")
SHORTEST_OBJECT = 2  # code points that must follow a verb for it to begin a clause inside a segment


def coordinated(clause: Draft, segment: Segment, rules: Unspaced) -> list[Draft]:
    """The clause of a segment, cut where a further verb has an object of its own; alone where none has."""
    begin = clause.verb.end - segment.offset
    handled = rules.handling in segment.masked[segment.start : begin]  # "把计划恒常化*并*推出措施"
    begin += 0 if handled else 1
    stop = min(segment.end, begin + REACH)
    names = rules.made.match(segment.masked, clause.verb.end - segment.offset) is not None
    found = [clause]
    for joint in rules.joint.finditer(segment.masked, begin, stop):
        if names and joint[0] == rules.enumeration:
            continue
        after = found[-1].verb.end - segment.offset
        if _is_taken(segment.masked, begin, joint, stop, rules):
            continue  # "以相互尊重、*平等参与治理*为基础"
        if found[-1].copula or rules.meant.search(segment.masked, after, joint.start()):
            continue  # "目标是整合资源并促进实施", "指定秘书来协调工作并处理事务"
        if not _has_deed(found[-1].lemma, joint, stop, segment, rules) and _is_objectless(
            segment.masked, after, joint, rules
        ):
            continue  # "制定修订并落实目录", "推动如期签署、实施协定"
        verb = _member_verb(segment.masked, joint, begin, stop, found[-1].lemma, rules)
        if verb is not None:
            found[-1:] = _divided(found[-1], joint, verb, segment, rules.aspect)
    return found


def _is_taken(masked: str, begin: int, joint: re.Match[str], end: int, rules: Unspaced) -> bool:
    """Whether a joint stands inside what is taken for something: "以平等参与*、照顾利益*为基础"."""
    opens = masked.rfind(rules.purpose, begin - 1, joint.start())
    closes = rules.predicate.get(rules.purpose, "")
    if opens < 0 or not closes or masked.find(closes, opens, joint.start()) >= 0:
        return False
    return rules.bases.match(masked, opens, end) is not None


def _member_verb(
    masked: str, joint: re.Match[str], begin: int, end: int, lemma: str, rules: Unspaced
) -> re.Match[str] | None:
    """The verb of a member with an object of its own behind a joint; one that may be a noun counts where it
    is the `lemma` of the member before. A 的 behind it may close both members ("降低成本、提高效率*的*办法"),
    unless the one before, from `begin`, has its own and the same verb ("站在正确*的*一边、站在进步*的*一边").
    """
    heeds = lemma in rules.heeding and _heeds(masked, begin, lemma, rules)
    if (heeds or lemma in rules.listing | rules.hoping) and joint[0] == rules.enumeration:
        return None  # "坚持平等、不干涉内政", "希望此事有助于化解分歧、扩大合作"
    verb = _verb_behind(masked, joint.end(), end, lemma, rules)
    if verb is None and joint[0] != rules.enumeration:
        verb = _behind_phrase(masked, joint.end(), end, rules)
    if verb is None or end - verb.end() < SHORTEST_OBJECT or _is_run(masked, joint, verb, end, rules):
        return None
    if rules.joint.match(masked, verb.end()) or masked[verb.end()] == rules.relative:
        return None
    rest = masked[verb.end() : end]
    whole = verb.end() - verb.start() > VERB and len(rest) == VERB
    shared = joint[0] == rules.enumeration and rest[0] in rules.pairing
    if shared and (rules.carrying.search(rest) or not rules.strong.match(masked, verb.end() + 1)):
        return None  # "规范预案编制、修订和评估工作", "负责交通、参观及医疗费用"
    carries = verb[0] in rules.processes and rules.carriers.fullmatch(rest)  # "监测、报告、核查体系"
    if joint[0] == rules.enumeration and (whole or carries or rules.deed.fullmatch(rest)):
        return None  # "势力的渗透、颠覆活动", "谋大局、稳投资能力"
    if joint[0] == rules.enumeration and _named_acts(masked, joint, verb, rules):
        return None
    before = masked[begin : joint.start()]
    alone = before.endswith(rules.relative, 0, -VERB) and masked[verb.end()] in rules.pairing
    if alone and joint[0] == rules.enumeration:
        return None  # "开发区的集聚、引领和辐射作用"
    others = rules.control - rules.aiding  # "感谢对方派出专家并帮助防疫"
    if lemma in rules.praising and verb[0] not in rules.position | rules.saying | others:
        return None  # "赞赏会议成功举办并发布倡议"
    if lemma in rules.forbidding and _is_bare(masked, joint, rules):
        return None  # "严禁截留、挪用资金"
    if _repeats(masked, begin, joint, verb, rules):
        return None  # "落实同步设计、同步施工、*同步投入使用*"
    if _shares_object(masked, joint, rest, rules) or _completes(masked, joint, verb, rules):
        return None  # "关于制定并签署协定的建议", "维护好、落实好共识"
    alike = rules.relative in before and masked.startswith(lemma, verb.start())
    closed = (rules.relative in rest and not alike) or rules.closed_list in rest
    return None if closed and joint[0] == rules.enumeration else verb


def _is_run(masked: str, joint: re.Match[str], verb: re.Match[str], end: int, rules: Unspaced) -> bool:
    """Whether only verbs stand behind 并, up to what is listed next: "推动协定达成*并生效实施*、推进谈判"."""
    stop = masked.find(rules.enumeration, verb.end(), end)
    if joint[0] == rules.enumeration or stop < 0:
        return False
    second = rules.strong.match(masked, verb.end(), stop)
    return stop == verb.end() or (second is not None and second.end() == stop)


def _heeds(masked: str, begin: int, lemma: str, rules: Unspaced) -> bool:
    """Whether what is heeded is an act: "注重*提高*效率"; `begin` is a sign behind the verb."""
    at = past_adverbs(rules, masked, masked.rfind(lemma, 0, begin) + len(lemma), len(masked))
    return rules.strong.match(masked, at) is not None or rules.preposition.match(masked, at) is not None


def _repeats(masked: str, begin: int, joint: re.Match[str], verb: re.Match[str], rules: Unspaced) -> bool:
    """Whether a member opens with the adverb of the one before, which has nothing else but a verb."""
    adverb = masked[joint.end() : verb.start()]
    before = masked[max(masked.rfind(rules.enumeration, begin, joint.start()) + 1, begin) : joint.start()]
    bare = rules.verb.search(before, len(adverb)) if adverb else None
    return bare is not None and before.endswith(adverb + bare[0])


def _shares_object(masked: str, joint: re.Match[str], rest: str, rules: Unspaced) -> bool:
    """Whether a verb without an object stands right before a joint, and a 的 closes both members."""
    return rules.relative in rest and _is_bare(masked, joint, rules)


def _is_bare(masked: str, joint: re.Match[str], rules: Unspaced) -> bool:
    """Whether a verb without an object stands right before a joint."""
    bare = rules.strong.match(masked, max(joint.start() - VERB, 0), joint.start())
    return bare is not None and bare.end() == joint.start()


def _is_objectless(masked: str, at: int, joint: re.Match[str], rules: Unspaced) -> bool:
    """Whether only further verbs, with their adverbs, stand between the verb and a joint."""
    second = None
    while at < joint.start():
        at += masked[at] == rules.enumeration  # "尊重、关爱、造福同胞"
        at = past_adverbs(rules, masked, at, joint.start())
        second = rules.strong.match(masked, at, joint.start())
        if second is None or rules.agreeing.fullmatch(second[0]):
            return False  # "履行*承诺*并召开会议"
        at = second.end()
    if second is None:
        return False
    apart = (rules.moment, rules.preposition)
    return not any(one.match(masked, joint.end()) for one in apart)


def _has_deed(lemma: str, joint: re.Match[str], end: int, segment: Segment, rules: Unspaced) -> bool:
    """Whether the verbs behind a verb are its object: "接受锻炼", "强化*创新驱动*、突出重点领域"."""
    if lemma in rules.acted:
        return True
    if lemma not in rules.changing or joint[0] != rules.enumeration:
        return False
    verb = rules.strong.match(segment.masked, joint.end(), end)
    alike = verb is not None and verb[0] in rules.changing
    return alike or rules.leading.match(segment.masked, joint.end(), end) is not None


def _named_acts(masked: str, joint: re.Match[str], verb: re.Match[str], rules: Unspaced) -> bool:
    """Whether acts that hold their objects are listed in front of a noun: "做好稳增长、防风险各项工作"."""
    long = verb.end() - verb.start()
    before = rules.strong.match(masked, max(joint.start() - long, 0), joint.start())
    return long > VERB and before is not None and before.end() - before.start() == long


def _completes(masked: str, joint: re.Match[str], verb: re.Match[str], rules: Unspaced) -> bool:
    """Whether both verbs end with the same sign of how they are done, so that they share their object."""
    sign = masked[joint.start() - 1]
    held = rules.strong.match(masked, joint.start() - 1 - VERB, joint.start() - 1)
    same = sign in rules.complements and masked.startswith(sign, verb.end())
    return same and held is not None and held.end() == joint.start() - 1


def _verb_behind(masked: str, begin: int, end: int, lemma: str, rules: Unspaced) -> re.Match[str] | None:
    """The verb behind all adverbs or one, or the lemma of the member before."""
    if len(lemma) == 1 and masked.startswith(lemma, begin):
        return re.compile(re.escape(lemma)).match(masked, begin, end)  # "保就业、*保*民生"
    verb = rules.strong.match(masked, past_adverbs(rules, masked, begin, end), end)
    if verb is None:
        adverb = rules.adverb.match(masked, begin, end)
        verb = rules.strong.match(masked, adverb.end() if adverb else begin, end)
    if verb is None:
        same = rules.verb.match(masked, begin, end)
        quoted = same is not None and masked.startswith(_OPENING, same.end())  # "坚定“四个自信”"
        leads = rules.leading.match(masked, begin, end) is not None
        verb = same if same and (quoted or leads or same[0] == lemma) else None
    return verb


def _behind_phrase(masked: str, begin: int, end: int, rules: Unspaced) -> re.Match[str] | None:
    """The verb behind a time or a phrase with a preposition: "并*于2030年在港城举行*会议"."""
    opens = rules.moment.match(masked, begin, end) or rules.preposition.match(masked, begin, end)
    if opens is None or opens[0] in rules.short:
        return None
    enclosed = rules.enclosed.match(masked, begin, end)
    return rules.strong.search(masked, enclosed.end() if enclosed else opens.end() + 1, end)


def _divided(
    clause: Draft, joint: re.Match[str], verb: re.Match[str], segment: Segment, aspect: str
) -> tuple[Draft, Draft]:
    """The clause up to a joint, and the one behind it."""
    offset = segment.offset
    before = clause._replace(span=Span(clause.span.start, offset + joint.start()))
    behind = clause._replace(
        span=Span(offset + joint.end(), offset + segment.end),
        verb=Span(offset + verb.start(), offset + verb.end()),
        lemma=verb[0],
        past=clause.past or segment.masked.startswith(aspect, verb.end()),
        passive=False,
        controls=False,
        place=clause.place + 1,
    )
    return before, behind
