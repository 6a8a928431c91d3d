"""What may be asked of a place in one clause of a language without spaces: what a word there leads to."""

from __future__ import annotations

import re

from constancia.lexicon.unspaced import Unspaced

VERB = 2  # code points of most verbs


def comes_to(rules: Unspaced, masked: str, begin: int, end: int) -> bool:
    """Whether a stretch ends in a state that what stands before has come to ("适配性*不断增强*") or in what
    was achieved ("*取得进展*").
    """
    word = masked[end - VERB : end]
    if word in rules.come_to:
        return masked.endswith(rules.how_far, begin + 1, end - VERB)
    return word in rules.yields and rules.achieved.search(masked, begin, end) is not None


def past_adverbs(rules: Unspaced, masked: str, at: int, end: int) -> int:
    """The first place from `at` on where no adverb stands."""
    while adverb := rules.adverb.match(masked, at, end):
        at = adverb.end()
    return at


class Segment:
    """One clause, from `start` to `end` of a masked sentence; places are code points into that."""

    __slots__ = ("_end", "_masked", "_rules", "_start")

    def __init__(self, masked: str, rules: Unspaced, start: int, end: int) -> None:
        self._masked, self._rules = masked, rules
        self._start, self._end = start, end

    def _matches(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        return pattern.match(self._masked, at, self._end)

    def _first(self, at: int, *patterns: re.Pattern[str]) -> re.Match[str] | None:
        """What the first of the patterns that match here finds."""
        for one in patterns:  # asked tens of thousands of times a paper: a generator takes twice as long
            found = one.match(self._masked, at, self._end)
            if found is not None:
                return found
        return None

    def _is_inside(self, verb: re.Match[str], found: re.Match[str] | None) -> bool:
        """Whether a verb behind 将 only tells of what kind the thing is: "将*符合*条件的机构纳入范围"."""
        relative = self._rules.relative
        if found is None:
            return self._masked.startswith(relative, verb.end())
        return self._masked.find(relative, verb.end(), found.start(found.lastindex or 0)) >= 0

    def _begins_longer_verb(self, match: re.Match[str]) -> bool:
        single = match.end() - match.start() == 1  # "更新" is no "更"
        verb = self._matches(self._rules.verb if single else self._rules.strong, match.start())
        return verb is not None and verb.end() > match.end()

    def _is_modal(self, modal: re.Match[str]) -> bool:
        """Whether a modal stands for itself: not before 了, nor at the head of a longer word ("应邀")."""
        if self._matches(self._rules.owes, modal.start()):
            return True
        if self._masked.startswith(self._rules.aspect, modal.end()) or self._begins_longer_verb(modal):
            return False
        adverb = self._matches(self._rules.adverb, modal.start())
        return adverb is None or adverb.end() <= modal.end()  # not "需要时"

    def _verb_behind(self, at: int, *, governed: bool = False) -> bool:
        """Whether an adverb that is a verb as well ("加快") has another verb right behind it.

        With `governed`, the first of two nouns is no verb ("统筹发展和安全").
        """
        rules = self._rules
        before = (rules.date, rules.adverb, rules.continuing)
        last = None
        while (match := self._first(at, *before)) and not self._begins_longer_verb(match):
            at, last = match.end(), match
        verb = self._matches(rules.verb, at)
        if verb is None and last is not None and not governed and rules.verb.fullmatch(last[0]):
            return at < self._end  # "同意密切往来"
        if verb is None or not governed:
            return verb is not None
        return (
            self._matches(rules.strong, at) is not None
            or self._masked[verb.end() : verb.end() + 1] not in rules.pairing
        )

    def _phrase_behind(self, at: int) -> bool:
        """Whether a phrase with a preposition or a date leads to a verb: "同意在2030年前建成",
        "同意明年在港城举行".
        """
        rules = self._rules
        while lead := self._first(at, rules.date, rules.adverb, rules.continuing):
            at = lead.end()
        enclosed = self._matches(rules.enclosed, at)
        if enclosed is not None and self._verb_behind(enclosed.end()):
            return True
        phrase = self._matches(rules.preposition, at)
        if phrase is not None and phrase[0] in rules.short and phrase[0] != rules.benefit:
            phrase = None
        phrase = phrase or self._matches(rules.moment, at)
        if phrase is None:
            return False
        return rules.strong.search(self._masked, phrase.end() + 1, self._end) is not None

    def _becomes(self, start: int) -> int:
        """Where the verb stands that tells what becomes of what is handled ("把…*放在*首位"), or -1.

        One that may be a noun counts in front of a word of two signs ("把甲同乙*结合*起来") and of what tells
        what is made of it ("把海湾*建设*为中心").
        """
        rules, places = self._rules, range(start + 1, self._end)
        whole = (at for at in places if not self._matches(rules.split, at))
        for verb in filter(None, (self._matches(rules.verb, at) for at in whole)):
            becomes = self._matches(rules.becomes, verb.end())
            told = becomes and (len(becomes[0]) > 1 or rules.made.match(becomes[0]))
            if becomes and (told or self._matches(rules.strong, verb.start())):
                return verb.start()
        return -1

    def _is_subject(self, match: re.Match[str], *, whole: bool = False) -> bool:
        """Whether a copula follows that makes the verb part of its subject ("保障体系是"); where it opens the
        segment, it and the `whole` of its object ("坚持党的领导是共识").
        """
        where = self._masked.find(self._rules.copula, match.end(), self._end)
        if where < 0 or match[0] in self._rules.saying:
            return False
        if self._rules.ideas.search(self._masked, where, self._end):
            return False
        if match[0] in self._rules.keeps | self._rules.driving and self._rules.staying.search(
            self._masked, match.end(), where
        ):
            return False  # "确保本地*仍*是枢纽"
        inner = self._masked.startswith(self._rules.further_copula, where - 1)
        if inner and match[0] in self._rules.listing | self._rules.position:
            return self._masked.rfind(self._rules.relative, where, self._end) < 0  # "践行…就是…的理念"
        if whole and where > match.end() + VERB and match[0] not in self._rules.clausal:
            return True
        return self._masked.find(self._rules.relative, match.end(), where) < 0

    def _obliges(self, at: int) -> bool:
        """A duty with its verb right behind it: "各级政府要推动"."""
        rules = self._rules
        duty = self._first(at, rules.binding, rules.owed, rules.permitted, rules.coming)
        if duty is None:
            return False
        further = self._matches(rules.continuing, duty.end())
        behind = further.end() if further else duty.end()
        loose = self._first(at, rules.bound, rules.permitted)
        if self._matches(self._rules.rules_told, at):
            return True  # "修改协定*应经双方同意*"
        if self._strong_behind(behind) or (loose and self._verb_behind(behind)):
            return True
        behind = past_adverbs(rules, self._masked, behind, self._end)
        if self._phrase_behind(behind):
            return True
        told = rules.bound.match(self._masked, at) and rules.doers.fullmatch(self._masked, self._start, at)
        return bool(told) and rules.strong.search(self._masked, behind, self._end) is not None

    def _is_plain(self, at: int) -> bool:
        """Whether no 的 follows: what stands before it would only tell of what kind a noun is."""
        return self._masked.find(self._rules.relative, at, self._end) < 0

    def _strong_behind(self, at: int) -> bool:
        begin = at
        while self._matches(self._rules.strong, at) is None:
            match = self._matches(self._rules.adverb, at)
            if match is None:
                return at > begin and self._matches(self._rules.verb, at) is not None
            at = match.end()
        return True

    def _leads_to_verb(self, at: int) -> bool:
        """A modal; of one character only where a verb follows it."""
        match = self._matches(self._rules.sure, at)
        if match is None or len(match[0]) > 1:
            return match is not None
        behind = match.end()
        if behind + 1 >= self._end or self._masked[behind] == self._rules.relative:
            return False
        if self._matches(self._rules.past, at):
            return True
        return self._rules.verb.search(self._masked, behind, self._end) is not None

    def _leads_to_phrase(self, at: int) -> bool:
        """A preposition behind a subject; one that begins or ends many other words only where its phrase is
        closed and a verb follows.
        """
        match = self._matches(self._rules.preposition, at)
        if match is None:
            return False
        if match[0] in self._rules.short:
            enclosed = None if match[0] in self._rules.pairing else self._matches(self._rules.enclosed, at)
            return enclosed is not None and self._verb_behind(enclosed.end())
        return self._rules.verb.search(self._masked, match.end() + 1, self._end) is not None

    def _is_relative(self, match: re.Match[str]) -> bool:
        """Whether a verb stands in a phrase with 的 behind which another verb follows; right behind 的 and at
        the end it is a noun: "负责监督规划的执行".
        """
        where = self._masked.find(self._rules.relative, match.end(), self._end)
        if self._masked.find(self._rules.done, match.end(), max(where, match.end())) >= 0:
            return False  # "不影响双方*所作的*承诺"
        behind = self._rules.strong.search(self._masked, where + 1, self._end) if where >= 0 else None
        if behind and behind.end() >= self._end and self._is_noun_at(where + 1, behind.start()):
            return False
        return behind is not None and (behind.end() < self._end or match[0] not in self._rules.position)

    def _is_noun_at(self, begin: int, verb: int) -> bool:
        """Whether a verb right behind 的, or behind a quality, is a noun: "顺应人民的*新期待*"."""
        return begin == verb or self._rules.qualifying.fullmatch(self._masked, begin, verb) is not None

    def _pair(self, at: int) -> re.Match[str] | None:
        """ "以需求为导向": a preposition that makes a predicate with a second word."""
        first = self._matches(self._rules.first, at)
        if first is None:
            return None
        enclosed = self._matches(self._rules.enclosed, at)
        if enclosed is None and self._matches(self._rules.strong, first.end()):
            return None
        if enclosed and self._verb_behind(enclosed.end()):
            return None
        second = self._rules.predicate[first[0]]
        where = self._masked.find(second, first.end() + 1, self._end)
        if second == self._rules.benefit:
            coupled = self._rules.coupled.search(self._masked, first.end() + 1, self._end)
            where = coupled.start() if coupled else -1
        served = second == self._rules.benefit and self._rules.beneficial.search(
            self._masked, where, self._end
        )
        return first if where >= 0 and not served else None

    def _is_reported(self, at: int) -> bool:
        """Whether the segment tells what a first word that may be a noun is part of: a state that changes
        ("执行机制不断健全"), or what has been done ("修改条例草案*已获*通过").
        """
        if self._rules.state.search(self._masked, at, self._end):
            return True
        past = self._rules.past.search(self._masked, at + 1, self._end)
        return past is not None and self._matches(self._rules.undergone, past.end()) is not None

    def _is_told(self, at: int) -> bool:
        """Whether a first word that may be a noun is what is told of: what things are or do stands right
        behind it ("改革取得进展", "合作不针对第三方").
        """
        rules = self._rules
        if self._masked.startswith(rules.negation, at, self._end):
            return self._strong_behind(at)
        if self._first(at, rules.ongoing, rules.past):
            return True  # "调查正在进行"
        verb = self._matches(rules.verb, past_adverbs(rules, self._masked, at, self._end))
        return verb is not None and verb[0] in rules.told

    def _is_obliged(self, at: int) -> bool:
        """Whether a duty follows with its verb or phrase, and begins no longer verb ("应" does in "应对")."""
        if self._matches(self._rules.able, at):
            return False  # "加快*可吸收*支架研发"
        duty = self._matches(self._rules.other_modal, at)
        verb = self._matches(self._rules.verb, at)
        if duty is None or (verb is not None and verb.end() > duty.end()):
            return False
        behind = past_adverbs(self._rules, self._masked, duty.end(), self._end)  # "磋商可*轮流在*两国举行"
        phrase = self._first(duty.end(), self._rules.preposition) or self._first(
            behind, self._rules.preposition
        )
        return self._verb_behind(duty.end()) or phrase is not None

    def _has_agent(self, at: int) -> bool:
        """Whether "由" and a verb follow: what stands in front is what is done, no verb of its own; not where
        they tell of what kind the object is ("建立由省政府牵头的制度").
        """
        where = self._masked.find(self._rules.agent, at, self._end)
        verb = self._rules.verb.search(self._masked, where + 1, self._end) if where > 0 else None
        if verb is None or self._is_done(at):
            return False
        if self._rules.measured.match(self._masked, where, self._end):
            return False  # "推动消费*由*购买*向*使用*转变*"
        brings = where == at and self._masked[at - VERB : at] in self._rules.instituting
        if brings and self._rules.schemes.match(self._masked, where, self._end):
            return False  # "推行*由登记地提供服务制度*"
        return where > at or self._masked.find(self._rules.relative, verb.end(), self._end) < 0

    def _is_done(self, at: int) -> bool:
        """Whether the sign of what is done ends a verb, or stands behind it, behind its complement ("种下了")
        or behind a second verb ("听取和讨论了").
        """
        if self._masked.startswith(self._rules.aspect, at - 1):
            return True
        paired = self._masked[at : at + 1] in self._rules.pairing
        second = self._matches(self._rules.verb, at + paired)
        at = second.end() if second else at
        if self._masked[at : at + 1] in self._rules.complements:
            at += 1
        return self._masked.startswith(self._rules.aspect, at)

    def _plans(self, at: int) -> bool:
        """Whether an act is foreseen, no state and no change: "预计*明年增购*巴士"."""
        rules = self._rules
        while lead := self._first(at, rules.date, rules.adverb):
            at = lead.end()
        phrase = self._matches(rules.preposition, at)
        verb = self._matches(rules.strong, at)
        if verb is None and phrase is not None:
            verb = rules.strong.search(self._masked, phrase.end() + 1, self._end)
        return verb is not None and verb[0] not in rules.changing | rules.told

    def _grows(self, at: int) -> bool:
        """Whether relations and the like are told to grow, with no act before: "中南*合作日益深化*"."""
        grown = self._rules.grown.search(self._masked, at, self._end)
        return grown is not None and self._rules.strong.search(self._masked, at, grown.start()) is None

    def _deed_told(self, at: int) -> re.Match[str] | None:
        """What is told of a deed of the party that ends here, or of a thing with which it does something."""
        told = self._rules.deeds_told.search(self._masked, at, self._end)
        if told is None and self._matches(self._rules.verb, at):
            told = self._rules.things_told.search(self._masked, at, self._end)
        return told

    def _is_promised(self, verb: re.Match[str]) -> bool:
        """Whether what stands in front will do or undergo something: "*汇编将*分别于两地发行"."""
        rules = self._rules
        promise = self._matches(rules.carried, verb.end())
        opens = rules.driving | rules.control | rules.saying
        if promise is None or verb[0] in opens or self._matches(rules.disposing, verb.end()):
            return False
        adverb = self._matches(rules.adverb, promise.end())
        acts = self._matches(rules.verb, adverb.end() if adverb else promise.end())
        return acts is not None or (
            adverb is not None and bool(self._matches(rules.preposition, adverb.end()))
        )
