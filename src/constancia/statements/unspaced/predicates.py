"""The predicate of one clause in a language without spaces: from left to right (`stepping`) to the verb, and
whether that is one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from constancia.lexicon.unspaced import Unspaced
from constancia.model import Span
from constancia.statements.unspaced.masked import BLANK
from constancia.statements.unspaced.segment import VERB, comes_to
from constancia.statements.unspaced.stepping import Stepping


class Predicate(NamedTuple):
    """What a segment says: its verb, its subject if it has one, the modals before the verb.

    `ends` is set where nothing stands behind the verb. Spans are code points into the whole text.
    """

    start: int
    verb: Span
    lemma: str
    subject: Span | None
    modals: tuple[tuple[str, Span], ...]
    past: bool
    ends: bool
    negative: bool = False
    agent: Span | None = None


def predicate(masked: str, offset: int, rules: Unspaced, start: int, end: int) -> Predicate | None:
    """The predicate of `masked[start:end]`; None where it has none. `offset` is where `masked` stands."""
    return _Scan(masked, offset, rules, start, end).run()


class _Scan(Stepping):
    """The search for one segment's predicate, from left to right."""

    __slots__ = ()

    def run(self) -> Predicate | None:
        due = self._rules.each_due.fullmatch(self._masked, self._start, self._end)
        if due is not None:
            return self._found(re.compile(due["act"]).match(self._masked, due.start("act")) or due)
        searched = self._costs() or self._all_alike() or self._matter() or self._served() or self._party()
        while self._at < self._end:
            if self._modals and self._matches(self._rules.centred, self._at):
                return None  # "将*围绕落实全会精神*，完善体系"
            if self._opens_object() and self._matches(self._rules.taken_up, self._at):
                return None  # "将*以建交十周年为契机*，加强对接"
            if self._prefix():
                continue
            verb = self._pair(self._at) or self._disposed() or self._verb(direct=not searched)
            if verb is not None:
                return self._found(verb)
            if self._matches(self._rules.guiding, self._at):
                return None
            place = self._marker(self._at + 1)
            if place < 0:
                return self._unknown()
            if self._subject is None and not searched and not self._disposes():
                self._name(place)
            self._at, searched = place, True
        return None

    def _disposes(self) -> bool:
        """Whether a modal without a subject opens what is acted on: "逐步*将*学位占比提高到"; it is none."""
        if not self._opens_object():
            return False
        self._modals.pop()
        return True

    def _disposed(self) -> re.Match[str] | None:
        """The verb of what a noun-like word behind 将 is changed to: "将*进口*货物通关时间压缩至24小时"."""
        if not self._opens_object():
            return None
        changed = self._rules.measured.search(self._masked, self._at, self._end)
        strong = self._matches(self._rules.strong, self._at)
        found = self._matches(self._rules.disposed, self._at)
        put = found is not None and self._is_put(found, strong)  # "将应对气候变化摆在首位"
        if changed is None and strong and not put and not self._is_inside(strong, found):
            return None
        verb = self._matches(self._rules.verb, found.start(found.lastindex or 0)) if found else None
        if verb is not None:
            self._modals.pop()
        return verb

    def _is_put(self, found: re.Match[str], opens: re.Match[str] | None) -> bool:
        """Whether a verb at the end tells what becomes of what 将 opens, which no 把 handles: "将*循环农业
        项目*纳入合作", where what opens it makes nothing else do so.
        """
        group, rules = found.lastgroup, self._rules
        inner = self._masked[self._at : found.start(found.lastindex or 0)]
        driven = opens is not None and opens[0] in rules.driving | rules.control | rules.keeps
        if group == "regarded" and self._acts_further(found.end()):
            return False  # "将说明作为组成部分一并*报送*机关"
        entered = group in ("entered", "regarded") and not driven
        return group in ("put", "handed") or ((entered or group == "joined") and rules.handling not in inner)

    def _acts_further(self, at: int) -> bool:
        """Whether an act with its object stands behind, and no 的 makes it tell of what kind a noun is."""
        acts = self._rules.strong.finditer(self._masked, at, self._end)
        return any(act.end() < self._end and self._is_plain(act.end()) for act in acts)

    def _unknown(self) -> Predicate | None:
        """A duty, or an act that is asked for by how it is to be done ("着力"), whose verb the lexicon does
        not have: what stands behind is it.
        """
        rules = self._rules
        duty = bool(self._modals)
        told = self._past and self._subject is not None and self._at > self._subject.end - self._offset
        asked = self._subject is None and rules.doing.fullmatch(self._masked, self._start, self._at)
        together = not duty or not rules.obliged.fullmatch(self._modals[-1][0])
        if not (duty or asked or told) or self._at + 1 >= self._end:
            return None
        if together and self._matches(rules.preposition, self._at):
            return None
        verb = re.compile("..").match(self._masked, self._at, self._end)
        return self._found(verb) if verb and BLANK not in verb[0] else None

    def _is_ruled(self, duty: re.Match[str], verb: re.Match[str]) -> bool:
        """Whether a duty is told of what stands before it: no 的 follows, or only rules have it."""
        ruled = verb[0] != self._rules.copula and self._matches(self._rules.duties, duty.start())
        return self._is_plain(duty.end()) or bool(ruled)

    def _verb(self, *, direct: bool) -> re.Match[str] | None:
        """The verb that stands here, unless it is part of a noun or of what the clause is told of."""
        match = self._matches(self._rules.verb, self._at)
        again = self._matches(self._rules.repeated, self._at) if self._at == self._start else None
        if again is not None:
            return re.compile(again["act"]).match(self._masked, self._at)  # "保就业岗位、保基本民生"
        acts = self._matches(self._rules.triples, self._at) if match is None else None
        if acts is not None and acts.end() == self._end:
            return re.compile(acts["act"]).match(self._masked, self._at)  # "强作风、提效能"
        if match is None or self._is_qualified(match):
            return None
        free = direct and not self._modals
        bare = free and self._at == self._start
        if free and (self._tells_apart(match, bare=bare) or self._matches(self._rules.amounts, match.end())):
            return None
        if bare and (self._is_bound(match) or self._goes_on(match)):
            return None
        weak = not self._modals and self._matches(self._rules.strong, self._at) is None
        if (bare or weak) and self._has_quality(match):
            return None
        if weak and self._is_office(match):
            return None
        if not self._modals and self._is_come_to(match, weak=weak):
            if self._subject is not None:  # "*我国参与合作的优势*持续增强"
                self._subject = Span(self._subject.start, self._offset + match.end())
            return None
        if weak and self._rules.degree.search(self._masked, match.end(), self._end):
            return None  # "中方合作日益紧密"
        if bare and self._is_told_of(match, weak=weak):
            return None
        return None if bare and weak and self._is_noun(match) else match

    def _is_come_to(self, verb: re.Match[str], *, weak: bool) -> bool:
        """Whether the clause ends in a state that something has come to, of which the verb is a part:
        "供给体系的适配性*不断增强*", of a word that may be a noun also in how it goes on ("合作*全面推进*").
        """
        rules, end = self._rules, verb.end()
        if weak and self._matches(rules.gone_on, end):
            return True
        if not comes_to(rules, self._masked, end, self._end):
            return False
        keeps = (rules.driving, rules.control, rules.saying, rules.position, rules.attaining)
        return not any(verb[0] in words for words in keeps)

    def _is_office(self, verb: re.Match[str]) -> bool:
        """Whether a word behind 的 that may be a verb is who promises: "双方*的代表*将会面"."""
        behind = self._masked.startswith(self._rules.relative, verb.start() - 1)
        return behind and self._first(verb.end(), self._rules.carried, self._rules.owed) is not None

    def _goes_on(self, verb: re.Match[str]) -> bool:
        """Whether the verb names what is under way: "*谈判正在*进行"."""
        ongoing = self._matches(self._rules.ongoing, verb.end())
        under_way = ongoing is not None and len(ongoing[0]) == VERB
        return under_way and self._is_plain(verb.end())  # not "迎接正在兴起的时代"

    def _is_qualified(self, verb: re.Match[str]) -> bool:
        """Whether a noun behind the verb is what a quality is told of: "维护和平的*决心坚定不移*"."""
        if self._modals or self._is_plain(verb.end()):
            return False
        quality = self._rules.quality.search(self._masked, verb.end(), self._end)
        return quality is not None and self._rules.relative in self._masked[verb.end() : quality.start()]

    def _tells_apart(self, verb: re.Match[str], *, bare: bool) -> bool:
        """Whether the verb tells of what kind a noun is, or whose act it is."""
        rules = self._rules
        if self._masked.startswith(rules.relative, verb.end()):
            return True  # "长期形成的问题"
        holds = verb[0] in rules.listing | rules.clausal  # "坚持各国的事务由各国决定"
        if bare and (verb.end() >= self._end or (not holds and self._has_agent(verb.end()))):
            return True
        if self._is_subject(verb, whole=bare):
            return True  # "全面依法治国是革命"
        if rules.ruling.search(self._masked, verb.end(), self._end):
            return True  # "未列入预算的不得支出"
        bound = rules.bound_bodies.search(self._masked, verb.end(), self._end)
        if bound is None or bound["side"]:
            return bound is not None  # "提出要求的一方应负担费用"
        return verb[0] not in rules.saying | rules.control | rules.driving  # "享受补贴的学校应公开"

    def _is_bound(self, verb: re.Match[str]) -> bool:
        """Whether the verb is part of what a duty is told of."""
        rules = self._rules
        if verb[0] in rules.saying:
            return False
        if self._is_obliged(verb.end()) or self._is_promised(verb):
            return True  # a noun: "规划应以自愿为原则"
        duties = rules.binding.finditer(self._masked, verb.end() + 1, self._end)
        if self._is_ruling(verb):
            return True  # "开展合作*应遵守*双方法律"
        return verb[0] not in rules.urging and any(
            self._strong_behind(duty.end()) and self._is_ruled(duty, verb) for duty in duties
        )  # what is done is the subject of a duty: "制定政策要听取意见"

    def _is_ruling(self, verb: re.Match[str]) -> bool:
        """Whether a duty behind the verb and its object tells what rules the act: "执行协定要符合规定"."""
        rules = self._rules
        if verb[0] in rules.saying | rules.control | rules.driving:
            return False
        ruled = rules.rules_told.search(self._masked, verb.end() + 1, self._end)
        if ruled is None or rules.actors.search(self._masked, verb.end(), ruled.start()):
            return False
        return self._masked.find(rules.relative, verb.end(), ruled.start()) < 0

    def _has_quality(self, verb: re.Match[str]) -> bool:
        """Whether what is told ends the clause: "推动作用*显著*", "合作前景*广阔*"."""
        drives = verb[0] in self._rules.driving or verb[0] in self._rules.saying
        return not drives and self._rules.quality.search(self._masked, verb.end(), self._end) is not None

    def _is_told_of(self, verb: re.Match[str], *, weak: bool) -> bool:
        """Whether something is told of the act that the verb names."""
        rules, end = self._rules, verb.end()
        if rules.deeds_told.search(self._masked, end, self._end):
            return True  # "促进合作的努力不会减弱"
        if rules.weighty.search(self._masked, end, self._end):
            said = verb[0] in rules.told or verb[0] in rules.saying or verb[0] in rules.position
            if not said:
                return True  # "推动改革具有重要意义"
        ruled = self._matches(rules.guiding, end) if weak else None
        if weak and (self._matches(rules.gauges, end) or (ruled is not None and len(ruled[0]) > 1)):
            return True  # "补贴期限不超过一年"; a noun: "会晤根据一方的建议"
        if verb[0] not in rules.driving | rules.attaining and self._is_reported(end):
            return True
        plain = verb[0] not in rules.driving | rules.control | rules.saying
        achieved = rules.achieved.search(self._masked, end + 1, self._end) if plain else None
        return achieved is not None  # "应对气候变化取得了成效"

    def _is_noun(self, verb: re.Match[str]) -> bool:
        """Whether what only may be a verb is a noun, by what follows."""
        rules, end = self._rules, verb.end()
        if verb[0] in rules.letting & rules.keeps:
            return False  # "*让*人民有更多获得感"
        if self._is_told(end) or rules.degree.search(self._masked, end, self._end):
            return True
        changed = None if self._matches(rules.disposing, end) else self._matches(rules.disposed, end)
        if changed is not None and changed.lastgroup in ("verb", "entered", "spent"):
            return True  # "进口通关时间压缩至三十小时"
        if rules.fulfilled.search(self._masked, end, self._end):
            return True  # "收入分配差距缩小"
        paired = self._masked[end : end + 1] in rules.pairing
        if paired and not self._matches(rules.strong, end + 1):
            return True  # "投资与消费"
        stative = rules.stative.search(self._masked, end, self._end)
        if stative is not None and stative.end() >= self._end and rules.other_modal.fullmatch(stative[0]):
            return False  # a noun: "统筹生产生活*需要*"
        return stative is not None and not self._is_relative(stative)  # what it is or has follows

    def _dated(self, verb: int) -> bool:
        """Whether a day stands before the verb of a party and no promise: what happened then is told."""
        if self._subject is None or self._modals:
            return False
        times = (self._rules.day, self._rules.gone)
        return any(one.search(self._masked, self._start, verb) for one in times)

    def _is_past(self, verb: re.Match[str]) -> bool:
        """Whether a verb tells what was done, by a word before it, by 了, by a day, or what lasts, by 着, or
        cannot be done, by 不了.
        """
        lasting = not self._modals and self._matches(self._rules.during, verb.end()) is not None
        lasting = lasting or self._matches(self._rules.unable, verb.end()) is not None
        return self._past or lasting or self._is_done(verb.end()) or self._dated(verb.start())

    def _handle(self, verb: re.Match[str]) -> str:
        """What takes hold of what the verb makes of it, whatever stands between: "*把*应对变化*作为*任务"."""
        if verb.end() - verb.start() < VERB:
            return ""
        pairs = self._rules.predicate.items()
        holds = (opens for opens, closes in pairs if closes == verb[0])
        return next((one for one in holds if self._masked.find(one, self._start, verb.start()) >= 0), "")

    def _found(self, match: re.Match[str]) -> Predicate:
        rules = self._rules
        return Predicate(
            self._start,
            Span(self._offset + match.start(), self._offset + match.end()),
            self._handle(match) + match[0] + rules.predicate.get(match[0], ""),
            self._subject,
            tuple(self._modals),
            self._is_past(match),
            match.end() >= self._end,
            self._negated
            or self._masked.endswith(rules.negation, self._start, match.start())
            or any(word in rules.negation for word, _ in self._modals),
            self._agent,
        )
