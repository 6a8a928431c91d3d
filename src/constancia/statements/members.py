"""The coordinated clauses of a sentence: where each begins and ends, and what it inherits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    BE,
    COLON,
    COMMA,
    DETERMINER,
    FINITE,
    HAVE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import (
    ADJECTIVE,
    BASE,
    FIRST,
    FUTURE,
    GERUND,
    NOUN,
    PARTICIPLE,
    PAST,
    THIRD,
)
from constancia.statements import ahead
from constancia.statements.agreement import agrees, differs, past_aside, returns, takes_up
from constancia.statements.ahead import BEFORE_NOUN, REACH
from constancia.statements.finite import finite, reads_as_verb, strictly_finite
from constancia.statements.groups import ASIDE, FUTURE_FORM, LEXICAL, Group, read, skip_adverbs
from constancia.statements.joints import SEPARATORS, Joint, Member, joint_at
from constancia.statements.openings import Opening, opening
from constancia.statements.words import Words

BRIEF = 4  # words of a subordinate clause without a verb: "when asked, "
CLOSE = 5  # words of a subject that is joined to a clause by a bare *and*
_NOTED = SEPARATORS | TO | RELATIVE | SUBORDINATOR | THAT | BASE  # what the walk stops at
_NO_SUBJECT = PREPOSITION | RELATIVE | THAT | TO | SUBORDINATOR | GERUND | SEPARATORS


def members(words: Words, grammar: Grammar) -> list[Member]:
    """The clauses of one sentence, in order; none where it has no verb of its own."""
    found = opening(words, grammar, 0, len(words))
    if found is None:
        return []
    return _Reader(words, grammar).run(found)


class _Reader:
    """One walk through a sentence from its first verb on.

    `inner` says what the walk is inside of: "" the member itself, "control" or "purpose" an infinitive,
    "that" or "relative" a clause, "list" an infinitive whose list goes on to the end.
    """

    def __init__(self, words: Words, grammar: Grammar) -> None:
        self.words, self.grammar, self.tags = words, grammar, words.tags
        self.end = len(words)
        self.done: list[Member] = []

    def run(self, found: Opening) -> list[Member]:
        if not self._open(found):
            return []
        index = self.group.end
        tags, folded, closing = self.tags, self.words.folded, self.grammar.closing
        while index < self.end:
            if tags[index] & COLON:
                self.listing = True
            if tags[index] & _NOTED or folded[index] in closing:
                index = self._step(index)
            else:
                index += 1
        self._close(self.end)
        return self.done

    def _open(self, found: Opening) -> bool:
        """Begin a clause with a subject of its own, or with none."""
        group = read(self.words, self.grammar, found.head, found.form)
        if group is None:
            return False
        self.clause = found
        start = found.head if found.subject is None else found.subject[0]
        start = start if found.begin is None else found.begin
        if any(self.tags[index] & COLON for index in range(found.head, group.verb)):
            start = group.verb  # "We will: (1) plant": the lead-in is no part of the first item
        self._begin(start, group, group, 0)
        return True

    def _begin(self, start: int, group: Group, level: Group, place: int) -> None:
        self.start, self.group, self.level, self.place = start, group, level, place
        self.inner, self.closed, self.controls, self.plural = "", False, False, False
        self.guest: int | None = None
        self.bare = False
        self.inside = 0
        self.listing, self.final = False, False
        if self._told_without_that():
            self.inner = "that"

    def _told_without_that(self) -> bool:
        """ "stressed it is causing": a clause that is said, with no word to open it."""
        pronoun = self.group.end
        told = self.group.lemma in self.grammar.telling and pronoun + 1 < self.end
        return told and bool(self.tags[pronoun] & SUBJECT and self.tags[pronoun + 1] & FINITE)

    def _close(self, end: int) -> None:
        while end > self.group.verb + 1 and self.tags[end - 1] & (SEPARATORS | TO):
            end -= 1
        clause = self.clause
        self.done.append(
            Member(
                self.start,
                end,
                self.group,
                self.level,
                clause.subject,
                clause.fronted,
                self.place,
                self.controls,
            )
        )

    def _step(self, index: int) -> int:
        """Look at one word; the index of the next to look at."""
        tag = self.tags[index]
        if tag & SEPARATORS:
            return self._separator(index)
        if self.closed:
            return index + 1
        if self.words.folded[index] in self.grammar.closing:
            self.closed = True
        elif tag & TO:
            self._infinitive(index)
        elif tag & (RELATIVE | SUBORDINATOR):
            return self._subordinate(index)
        elif tag & THAT:
            return self._that(index)
        elif tag & BASE and not self.inner:
            self._bare(index)
        return index + 1

    def _infinitive(self, index: int) -> None:
        """An infinitive inside the member: what its object does, or what it is for."""
        verb = skip_adverbs(self.words, index + 1)
        if verb >= self.end or not self.tags[verb] & (BASE | FINITE) or self.inner not in ("", "relative"):
            return
        if self.tags[verb] & NOUN and self.words.folded[index - 1] in self.grammar.to_nouns:
            return  # "access to project financing"
        controls = self.group.lemma in self.grammar.control or self.group.passive
        self.inner = "control" if controls else "purpose"
        self.controls = self.controls or controls

    def _bare(self, index: int) -> None:
        """ "help them train": the complement of a verb that takes the bare form."""
        if self.group.lemma not in self.grammar.bare or index <= self.group.end:
            return
        self.guest = index - 1 if index - 1 > self.group.end else None
        if not self.tags[index] & (NOUN | ADJECTIVE) or (
            not self.tags[index - 1] & BEFORE_NOUN
            and reads_as_verb(self.words, self.grammar, index, self.end)
        ):
            self.inner, self.bare = "control", True

    def _subordinate(self, index: int) -> int:
        """A relative or subordinate clause takes the next verb for itself."""
        verb = finite(self.words, self.grammar, index + 1, ahead.stop(self.words, index + 1))
        if verb > 0 and self.tags[verb] & FINITE and self.tags[verb - 1] & AND:
            return index + 1  # "until 2019 and have fallen": no clause
        self.inner = self.inner or "relative"
        if any(self.tags[at] & COMMA for at in range(index + 2, min(index + BRIEF, verb))):
            return index + 1  # "and, when asked, helps": no verb of its own
        tag = self.inside = self.tags[verb] if verb >= 0 else 0
        self.plural = tag & (BASE | HAVE | BE) == BASE or bool(tag & MODAL)
        return verb + 1 if verb >= 0 else index + 1

    def _that(self, index: int) -> int:
        before = self.tags[index - 1]
        if before & (PREPOSITION | TO):
            return index + 1
        near = self.group.end + 2 if self.group.copula else self.group.end
        if self.group.end <= index <= near or (before & LEXICAL and not before & NOUN):
            self.inner = "that"
            return index + 1
        return self._subordinate(index)

    def _separator(self, index: int) -> int:
        """A comma, semicolon or *and*: a new member begins behind it, or it is part of this one."""
        joint = joint_at(self.words, index, self.end)
        if joint.verb >= self.end or (
            self.closed and not joint.hard and not takes_up(self.words, self.level, self.group, joint)
        ):
            return joint.first
        if joint.hard:
            self.inner, self.closed = "", False
        if joint.comma and not joint.joined and self.words.folded[joint.first] in self.grammar.provisos:
            self.closed = True
            return joint.first
        if self._shares_object(joint):
            return self._share(joint)
        if self._chained(joint):
            return joint.verb
        if self._begins(joint):
            return self.group.end
        return joint.first

    def _shares_object(self, joint: Joint) -> bool:
        """ "strengthen and expand": one member with two verbs."""
        tag = self.tags[joint.verb]
        if joint.hard or self.group.copula or self.group.passive:
            return False
        if self.group.end != joint.at and not self._shares_preposition(joint):
            return False
        personal = joint.joined and tag & self.tags[self.group.verb] & (FIRST | FUTURE)
        if personal:
            second = read(self.words, self.grammar, joint.verb, FINITE)
            return second is not None and not set(second.wrappers) - {FUTURE_FORM}
        return bool(tag & MODAL) or bool(tag & LEXICAL & _family(self.group.form))

    def _chained(self, joint: Joint) -> bool:
        """ "a programme to establish, finance, and monitor a court": several verbs inside share an object."""
        verb = joint.at - 1
        if not self.inner or verb <= self.group.end or not self.tags[joint.verb] & BASE:
            return False
        if not joint.joined and not self.tags[min(joint.verb + 1, self.end - 1)] & SEPARATORS:
            return False  # "urge them to export, support the fairs and open markets"
        while verb > self.group.end and self.tags[verb] & BASE and self.tags[verb - 1] & SEPARATORS:
            verb -= 2
            while verb > self.group.end and self.tags[verb] & SEPARATORS:
                verb -= 1
        return bool(self.tags[verb] & BASE and self.tags[verb - 1] & TO)

    def _shares_preposition(self, joint: Joint) -> bool:
        """ "investing in and strengthening health systems"."""
        behind = self.group.end
        return joint.joined and behind + 1 == joint.at and bool(self.tags[behind] & PREPOSITION)

    def _share(self, joint: Joint) -> int:
        """Go on behind the second verb, and what that one introduces."""
        second = read(self.words, self.grammar, joint.verb, self.group.form)
        first = self.level is self.group
        self.group = replace(self.group, end=joint.verb + 1 if second is None else second.end)
        self.level = self.group if first else self.level
        return self.group.end

    def _begins(self, joint: Joint) -> bool:
        """Whether a member begins behind the joint; if so it has begun."""
        tag = self.tags[joint.verb]
        if tag & FINITE:
            return self._same_subject(joint, FINITE)
        if tag & TO:
            return self._listed_infinitive(joint)
        bare = tag & BASE and BASE in (self.group.form, self.level.outer) and self._reads_as_verb(joint)
        if bare:
            said = self._says(joint) and self._add(joint, joint.first, BASE, level=True)
            return said or self._bare_member(joint) or self._new_subject(joint)
        if tag & BASE and self.level.outer == PAST and self._promises(joint):
            return self._add(joint, joint.first, BASE, level=True)
        if tag & GERUND and self.group.form == GERUND and self._gerund_member(joint):
            return True
        if tag & (THIRD | PAST | PARTICIPLE) and self._repeats(joint, tag):
            return True
        return self._new_subject(joint)

    def _promises(self, joint: Joint) -> bool:
        """ "They reviewed the talks and *intend* to meet": what is told, then what is promised or said."""
        if not joint.joined or self.inner or self.clause.subject is None:
            return False
        said = self.words.folded[joint.verb] in self.grammar.performative | self.grammar.said
        plain = joint.comma and not self.tags[joint.verb] & (NOUN | ADJECTIVE | PAST)
        return said or plain or self._has_wrapper(joint)

    def _says(self, joint: Joint) -> bool:
        """ "We call on X to act and *reaffirm* our support": what only those do who speak."""
        if self.clause.subject is None or self.inner == "that":
            return False
        word = self.words.folded[joint.verb]
        if self.level.outer != BASE:
            behind = self.level.outer == FINITE and joint.comma and joint.joined
            return behind and word in self.grammar.performative
        if word in self.grammar.performative:
            return True
        inside = bool(self.inner) and not (
            joint.comma and joint.joined and ahead.calls(self.words, self.grammar, joint.verb)
        )
        return word in self.grammar.said and not inside and bool(self.level.wrappers)

    def _reads_as_verb(self, joint: Joint) -> bool:
        verb, tag = joint.verb, self.tags[joint.verb]
        if self.words.folded[joint.first - 1] == ")" and joint.hard:
            return True  # an item of a run-in list: "; (2) clean rivers"
        if tag & ADJECTIVE and joint.comma and joint.joined and verb + 1 < self.end:
            if joint.at >= 2 and self.tags[joint.at - 2] & COMMA:
                return False  # "lawful, safe, and secure travel"
            return not self.tags[verb + 1] & (SEPARATORS | PREPOSITION | FINITE)
        if not joint.comma and tag & NOUN and ahead.in_noun_list(self.words, joint):
            return verb + 1 < self.end and bool(self.tags[verb + 1] & DETERMINER)
        return reads_as_verb(self.words, self.grammar, verb, self.end)

    def _add(self, joint: Joint, first: int, form: int, *, level: bool) -> bool:
        """Close the member at hand and begin the next of its list; with `level`, a list of its own."""
        group = read(self.words, self.grammar, first, form)
        if group is None:
            return False
        end = self._before_aside(joint)
        self._close(end)
        if end < joint.at:
            self.clause = replace(self.clause, fronted=(end + 2, joint.at))
        self._begin(first, group, group if level else self.level, self.place + 1)
        self.final = joint.joined
        return True

    def _before_aside(self, joint: Joint) -> int:
        """ "A and, as appropriate, promote B": the end of A; what is put in belongs to B."""
        if not joint.comma or joint.joined:
            return joint.at
        for index in range(joint.at - 1, max(joint.at - ASIDE, self.group.verb), -1):
            if self.tags[index] & AND and self.tags[index + 1] & COMMA:
                return index
        return joint.at

    def _inside(self, joint: Joint) -> bool:
        """Whether a verb behind the joint goes on a clause inside the member rather than the member."""
        if self.inner == "that":
            return not joint.hard
        return self.inner == "relative" and not joint.comma

    def _repeats_inside(self, tag: int) -> bool:
        """Whether a verb goes on a relative clause: "which has cut trade, *raised* prices", "that helps
        firms, *creates* jobs".
        """
        if self.inner != "relative":
            return False
        helped = self.inside & FINITE and self.inside & HAVE
        return bool(tag & PARTICIPLE and helped) or bool(tag & THIRD and self.inside & THIRD)

    def _same_subject(self, joint: Joint, form: int) -> bool:
        if self.inner == "that" and joint.comma and joint.joined:
            return self._add(joint, joint.first, form, level=True)
        inside = self._inside(joint) and not (
            agrees(self.words, self.level, self.group, joint) or self._returns(joint)
        )
        return not inside and self._add(joint, joint.first, form, level=True)

    def _returns(self, joint: Joint) -> bool:
        """Whether a verb behind a clause with "that" goes on the list in front of it."""
        return self.inner == "that" and returns(self.words, self.grammar, self.level, self.group, joint)

    def _repeats(self, joint: Joint, tag: int) -> bool:
        """A verb in the form of the list's first: "supports A, opposes B"; "has built A, achieved B"."""
        if (
            (self._inside(joint) and not self._returns(joint))
            or self._repeats_inside(tag)
            or differs(self.words, self.grammar, self.level, joint)
            or not ahead.fits(self.words, self.grammar, joint.verb)
        ):
            return False
        if ahead.only_describes(self.words, self.grammar, joint.verb):
            return False
        if not (joint.comma or self.grammar.direct) and self.tags[joint.at - 1] & (DETERMINER | ADJECTIVE):
            return False  # "new and expanded programmes"
        outer = self.level.outer
        told = outer == PAST and (joint.joined or not ahead.before_preposition(self.words, joint.verb))
        if tag & THIRD and outer in (THIRD, FINITE):
            return self._add(joint, joint.first, THIRD, level=True)
        if tag & PAST and told:
            return self._add(joint, joint.first, PAST, level=True)
        if tag & PARTICIPLE and self.level.perfect and not self.group.passive:
            return self._add(joint, joint.first, PARTICIPLE, level=False)
        return False

    def _listed_infinitive(self, joint: Joint) -> bool:
        """ "to support A and to hold B", where the first "to" belongs to the wrapper."""
        verb = skip_adverbs(self.words, joint.verb + 1)
        inside = self.inner not in ("", "relative") and not self.bare
        if verb >= self.end or inside or not self.level.infinitive:
            return False
        tag = self.tags[verb]
        listed = (
            joint.joined
            or joint.hard
            or self._before_aside(joint) < joint.at
            or (self.inner == "" and any(ahead.later_infinitives(self.words, verb)))
        )
        if not tag & (BASE | GERUND) or not listed:
            return False
        return self._add(joint, joint.verb + 1, BASE if tag & BASE else GERUND, level=False)

    def _gerund_member(self, joint: Joint) -> bool:
        """ "committed to upholding A, promoting B, and enhancing C"; other gerunds are circumstance."""
        if self.inner and (self.listing or not joint.hard):
            return False
        if not ahead.gerund_at(self.words, self.grammar, joint.verb):
            return False
        if self.group.progressive and self.grammar.direct and not joint.joined:
            return False
        bare = bool(self.tags[joint.at - 1] & GERUND)  # "in collecting, analysing and using data"
        if (bare or not joint.comma) and ahead.is_means(self.words, self.group.end, joint.at):
            return False
        if (
            not joint.hard
            and not joint.joined
            and not any(ahead.later_gerunds(self.words, self.grammar, joint.verb))
        ):
            return False
        return self._add(joint, joint.first, GERUND, level=False)

    def _bare_member(self, joint: Joint) -> bool:
        """A verb in the bare form: the next member, or the next of an infinitive inside this one."""
        inside = self.plural and (self.inner == "relative" or bool(self.inside & MODAL))
        closes = joint.comma and joint.joined and self.place > 0 and not self.final
        if inside and not joint.hard and not closes:
            return False  # "firms that buy and sell"; not where the list still lacks its last member
        if self.inner in ("", "relative") or joint.hard:
            return self._add(joint, joint.first, BASE, level=False)
        if self.inner == "that":
            if self.place == 0 and self._has_purpose(joint) and self._list_is_inner(joint):
                self.inner = "list"
                return False
            return joint.comma and self._add(joint, joint.first, BASE, level=False)
        if self.inner == "list":
            return self._names_guest(joint) and self._add(joint, joint.first, BASE, level=False)
        if not joint.comma:
            own = self.inner == "purpose" and (self._has_wrapper(joint) or self._is_own(joint))
            return own and self._add(joint, joint.first, BASE, level=False)
        if (self.place == 0 or self.final) and self._list_is_inner(joint):
            self.inner = "list"
            return False
        return self._add(joint, joint.first, BASE, level=False)

    def _has_purpose(self, joint: Joint) -> bool:
        """ "ensure that all have the power to oversee, demand ...": an infinitive inside a clause inside."""
        inside = range(self.group.end, joint.at - 1)
        return any(self.tags[at] & TO and self.tags[at + 1] & BASE for at in inside)

    def _list_is_inner(self, joint: Joint) -> bool:
        """Whether the verbs from here on belong to the infinitive inside the sentence's first member.

        They do where their list is complete with its own *and*; not where a verb of the actor's own
        ("support", "explore") is among them, unless it is the last.
        """
        later = self._listed(joint)
        if self._names_guest(joint):
            return False
        owned = [self._is_own(one) for one in later]
        if any(owned[:-1]) or (owned[-1] and len(later) == 1) or not later[-1].joined:
            return False
        return len(later) > 1 or (self.inner == "control" and self.group.lemma not in self.grammar.own_guests)

    def _names_guest(self, joint: Joint) -> bool:
        """Whether those who are helped are named again: "help the regions train staff, send them doctors to
        the regions" - the second is the helper's own doing.
        """
        if self.guest is None or not joint.comma:
            return False
        named = self.words.folded[self.guest - 1 : self.guest + 1]
        stop = min(joint.verb + REACH, self.end)
        for index in range(joint.verb + 1, stop - 1):
            if self.tags[index] & COMMA:
                return False
            if self.words.folded[index : index + 2] == named:
                return True
        return False

    def _listed(self, joint: Joint) -> list[Joint]:
        """This joint and those behind it, up to the one that closes the list with ", and"."""
        listed = [joint]
        for later in self._later_bare(joint.verb + 1):
            if listed[-1].comma and listed[-1].joined:
                break
            listed.append(later)
        return listed

    def _is_own(self, joint: Joint) -> bool:
        """Whether only the actor of the sentence would do it."""
        if self.words.folded[joint.verb] in self.grammar.own:
            return True
        if self.inner != "purpose":
            return False
        return self._has_wrapper(joint) or any(
            self.words.folded[index] in self.grammar.joint_adverbs for index in range(joint.first, joint.verb)
        )

    def _has_wrapper(self, joint: Joint) -> bool:
        group = read(self.words, self.grammar, joint.verb, BASE)
        return group is not None and group.wrapped

    def _later_bare(self, index: int) -> Iterator[Joint]:
        """The joints up to the next semicolon behind which a bare verb stands."""
        stop = ahead.stop(self.words, index)
        while index < stop:
            if not self.tags[index] & SEPARATORS:
                index += 1
                continue
            joint = joint_at(self.words, index, self.end)
            index = joint.first
            if joint.verb < stop and self.tags[joint.verb] & BASE and self._reads_as_verb(joint):
                yield joint

    def _new_subject(self, joint: Joint) -> bool:
        """A clause with a subject of its own: ", and both sides will"."""
        if self.inner in ("that", "list") and not joint.hard:
            return False
        first = joint.first
        contrast = self.words.folded[first] in self.grammar.contrast
        first += contrast
        if (
            joint.joined
            and first + 1 < self.end
            and self.tags[first] & ADVERB
            and self.tags[first + 1] & COMMA
        ):
            first += 2  # "but, ultimately, peace can"
        if joint.hard:
            found = opening(self.words, self.grammar, first, ahead.stop(self.words, first))
            if self.listing and found is not None and not self.tags[found.head] & FINITE:
                return False  # "is on: (1) return of migrants; (2) strengthened patrols": things, not acts
            return not self._is_circumstance(joint, found) and self._opens(joint, found)
        if first >= self.end:
            return False
        if self.tags[first] & PREPOSITION and joint.comma and joint.joined:
            return self._behind_fronted(joint, first)
        if self.words.folded[first] in self.grammar.appositive:
            return False
        describes = self.words.folded[first] in self.grammar.adjectival
        if self.tags[first] & _NO_SUBJECT and not (self.tags[first] & SUBJECT or describes):
            return False
        comma, limit = ahead.comma(self.words, first), past_aside(self.words, first)
        bare = not joint.comma and limit == comma and not (self.tags[first] & SUBJECT or contrast)
        limit = min(limit, first + CLOSE) if bare else limit
        head = strictly_finite(self.words, self.grammar, first, limit)
        if bare and not (head >= 0 and self._is_certain(head)):
            return False
        if contrast and head < 0:
            head = finite(self.words, self.grammar, first, limit)
        if head <= first or self.tags[head - 1] & AND or ahead.is_contact(self.words, first, head):
            return False
        if self._may_describe(head):
            return False
        if ahead.in_apposition(self.words, joint, first, head):
            return False
        return self._opens(joint, opening(self.words, self.grammar, first, limit))

    def _may_describe(self, head: int) -> bool:
        """ "mitigation, and resilience of marine protected areas": a form in -ed heads a clause of its own
        only where the past is told, or behind a pronoun.
        """
        tag = self.tags[head]
        if tag & FINITE or not tag & PARTICIPLE or self.tags[head - 1] & SUBJECT:
            return False
        return not (self.level.outer == PAST or self.level.perfect or self.level.past)

    def _is_circumstance(self, joint: Joint, found: Opening | None) -> bool:
        """Whether no clause of its own stands behind a semicolon: one in -ing, or an item of a run-in list
        that is the object of a told verb, "has three aims: (1) to cut A; (2) raise B".
        """
        if found is None or found.subject is not None:
            return False
        numbered = self.words.folded[joint.first - 1] == ")"
        told = BASE not in (self.group.form, self.level.outer)
        return found.form == GERUND or (found.form == BASE and numbered and told)

    def _is_certain(self, verb: int) -> bool:
        """Whether a word can be nothing but the verb of a clause of its own, and this is no clause inside."""
        return not self.inner and bool(self.tags[verb] & FINITE)

    def _behind_fronted(self, joint: Joint, first: int) -> bool:
        """ ", and since then trade has grown": a clause with a phrase in front of its subject."""
        limit = ahead.comma(self.words, first)
        head = strictly_finite(self.words, self.grammar, first, limit)
        found = opening(self.words, self.grammar, first, limit) if head >= 0 else None
        written = found is not None and found.subject is not None and found.fronted is not None
        return written and self._opens(joint, found)

    def _opens(self, joint: Joint, found: Opening | None) -> bool:
        if found is None:
            return False
        self._close(joint.at)
        if self._open(found):
            return True
        self.done.pop()
        return False


def _family(form: int) -> int:
    """The forms in which a second verb may share the first one's object."""
    return (PAST | PARTICIPLE) if form & (PAST | PARTICIPLE) else form & LEXICAL or LEXICAL
