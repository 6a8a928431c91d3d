"""What a clause without spaces aims at, and how far that goes on behind its commas."""

from __future__ import annotations

from constancia.lexicon.unspaced import Unspaced
from constancia.statements.drafts import Draft
from constancia.statements.unspaced.predicates import Predicate
from constancia.statements.unspaced.segment import VERB, past_adverbs
from constancia.statements.unspaced.written import SEPARATOR, Written


def goes_on(sentence: Written, clause: Draft, found: Predicate) -> bool:
    """Another aim of a clause that tells its aims: "本文旨在总结经验，明确方向"; or what else its
    object is to do better: "推动体系更好反映变化，*更加有效地*应对挑战".
    """
    rules, masked = sentence.rules, sentence.masked
    verb, behind = sentence.place(clause.verb)
    if clause.lemma in rules.appointing and rules.tasks.match(masked, found.start):
        return True  # "成立委员会，*负责落实项目*"
    if clause.copula:
        told = sentence.place(clause.span)[1]
        owed = rules.owed.search(masked, behind, told) and not sentence.parts(found.start)
        return owed is not None or _is_intended(sentence, clause, found)
    begins = sentence.place(found.verb)[0] == found.start and rules.strong.fullmatch(found.lemma)
    told = sentence.place(clause.span)[1] - len(found.lemma) - VERB
    if clause.controls and begins and masked.find(found.lemma, behind + 1, told) >= 0:
        return True  # "吸引资本*参与*扩建，*参与*运营"
    if clause.lemma in rules.resisting and begins and found.lemma in rules.wrongs and not clause.governing:
        return True  # "反对干涉内政，*破坏*稳定"
    theirs = found.lemma in rules.attending or (
        found.lemma in rules.engaging and clause.lemma in rules.enabling
    )
    if clause.controls and begins and theirs and not sentence.parts(found.start):
        return True  # "鼓励学者讲学，*参加*研讨会"
    if clause.controls and rules.ever.match(masked, found.start):
        return rules.ever.search(masked, behind, found.start) is not None
    serves = SEPARATOR.match(masked, verb - 1) and rules.serving.match(masked, verb)
    again = rules.serving.match(masked, found.start)  # "事关民族发展，*关乎人类前途*"
    return clause.lemma in rules.purposive or (serves is not None and again is None)


def _is_intended(sentence: Written, clause: Draft, found: Predicate) -> bool:
    """Another act that something is for: "目的是发挥优势，*实现共同发展*"."""
    rules = sentence.rules
    if clause.subject is None or sentence.parts(found.start) or found.lemma in rules.told:
        return False
    begin, end = sentence.place(clause.subject)
    own = clause.span.start <= clause.subject.start
    return own and rules.intents.search(sentence.quote, begin, end) is not None


def opened(sentence: Written, found: Predicate, before: int) -> bool:
    """Whether the segment `before` told what the clause is for: "举办论坛，旨在增进了解，*扩大交流*"."""
    rules, masked = sentence.rules, sentence.masked
    aims = rules.aimed.match(sentence.quote, before, found.start) is not None
    joined = masked.startswith(rules.purpose, before) and not is_means(rules, masked, before)
    joined = joined and rules.joint.match(masked, found.start - 1) is not None  # "以增强韧性，*并满足需求*"
    joined = joined and not masked.startswith(rules.within, found.start)  # "，并*在*渔业方面加强合作"
    includes = rules.included.match(masked, before, found.start)
    parted = rules.joint.match(masked, found.start - 1) is not None  # "包括利用平台，*并*交换意见"
    acts = includes is not None and rules.strong.match(masked, includes.end())
    if acts and not found.modals and not parted:
        return not sentence.parts(found.start)
    better = rules.ever.match(masked, found.start) and rules.closing.match(masked, before)
    better = better and rules.ever.search(masked, before, found.start)  # "使之更公平，*更好应对挑战*"
    return (aims or joined or better is not None) and not sentence.parts(found.start)


def waits(sentence: Written, clause: Draft, found: Predicate, before: int) -> bool:
    """Whether those whom a clause supports or leads are told so far only by what they are to act, in the
    segment `before`, so that their act follows: "支持企业*通过共建等方式*，开展攻关，提高水平".
    """
    rules, masked = sentence.rules, sentence.masked
    behind = sentence.place(clause.verb)[1]
    whole = before <= behind <= found.start and not sentence.parts(found.start)
    if not whole or clause.lemma not in rules.control or found.lemma in rules.control:
        return False
    told = rules.waiting.search(masked, behind, sentence.place(clause.span)[1])
    if told is None or SEPARATOR.search(masked, behind, told.start()):
        return False
    early = rules.strong.search(masked, behind, told.start())
    acts = early is not None and not masked.startswith(rules.relative, early.end())
    ground = told.start("ground")
    inner = rules.strong.search(masked, ground, told.end()) if ground >= 0 else None
    return not acts and (inner is None or inner.end() == told.end())  # "依托互*联网*"


def is_means(rules: Unspaced, masked: str, start: int) -> bool:
    """Whether how something is done begins here ("以务实的方式"), not for what ("以促进标准应用")."""
    means = rules.means.match(masked, start)
    if means is None or rules.manners.fullmatch(means[0]):
        return means is not None
    acts = rules.strong.match(masked, past_adverbs(rules, masked, start + 1, len(masked)))
    inner = acts is not None and not masked.startswith(rules.relative, acts.end())
    ends = means.end() >= len(masked) or SEPARATOR.match(masked, means.end()) is not None
    return ends or not inner


def hangs(sentence: Written, start: int, begin: int) -> bool:
    """Whether what was aimed at in the segment from `begin` ended inside a phrase: "以便在必要的情况下，
    *交换看法*".
    """
    rules, masked = sentence.rules, sentence.masked
    aims = rules.aimed.match(masked, begin, start - 1) is not None
    aims = aims or masked.startswith(rules.purpose + rules.within, begin)  # "以在各方参与下，*促进合作*"
    return aims and rules.closed.search(masked[begin : start - 1]) is not None
