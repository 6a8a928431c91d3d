"""How far a sentence has been read: the clause at hand, what the walk is inside of, and what is done."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    CAPITAL,
    COLON,
    COMMA,
    DETERMINER,
    FINITE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    SUBJECT,
    SUBORDINATOR,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import ADJECTIVE, BASE, FUTURE, GERUND, NOUN, THIRD
from constancia.statements.spaced.members.joints import Joint, Member, in_noun_list
from constancia.statements.spaced.members.pledges import announced
from constancia.statements.spaced.openings.opened import Opening
from constancia.statements.spaced.verbs.doubtful import POSSESSIVES
from constancia.statements.spaced.verbs.finite import reads_as_verb
from constancia.statements.spaced.verbs.groups import read
from constancia.statements.spaced.verbs.verb_group import FUTURE_FORM, Group
from constancia.statements.spaced.words import ahead
from constancia.statements.spaced.words.steps import ASIDE, past_number, skip_adverbs
from constancia.statements.spaced.words.words import SEPARATORS, Words


class Walk:
    """One walk through a sentence from its first verb on.

    `inner` says what the walk is inside of: "" the member itself, "control" or "purpose" an infinitive,
    "that" or "relative" a clause, "list" an infinitive whose list goes on to the end.
    """

    group: Group
    level: Group

    def __init__(self, words: Words, grammar: Grammar) -> None:
        self.words, self.grammar, self.tags = words, grammar, words.tags
        self.end = len(words)
        self.done: list[Member] = []

    def open(self, found: Opening) -> bool:
        """Begin a clause with a subject of its own, or with none."""
        group = read(self.words, self.grammar, found.head, found.form)
        if group is None:
            return False
        act = announced(self.words, self.grammar, found, group)
        self.announces, self.announcer = act is not None, found
        if act is not None:
            found = act
            group = read(self.words, self.grammar, found.head, found.form) or group
            group = self._as_promised(group)
        if found.modal is not None:
            group = self._behind_modal(group, found.modal, found.begin)
        self.clause = found
        start = found.head if found.subject is None else found.subject[0]
        start = start if found.begin is None else found.begin
        between = range(found.head, group.verb)
        if any(self.tags[at] & COLON or past_number(self.words, at) > at for at in between):
            start = group.verb  # "We will: (1) plant": the lead-in is no part of the first item
        self._begin(start, group, group, 0)
        return True

    def _as_promised(self, group: Group) -> Group:
        """What is announced, as good as a future: "announced that they *would* meet"."""
        promising = self.grammar.promising
        return group._replace(
            wrappers=tuple(FUTURE_FORM if one in promising else one for one in group.wrappers)
        )

    def promised(self) -> bool:
        """Take the clause that has begun for one that is announced with the one before; true."""
        self.group = self.level = self._as_promised(self.group)
        return True

    def _behind_modal(self, group: Group, modal: int, begin: int | None) -> Group:
        """ "nor *will* we sell": the group of a verb whose auxiliary stands before its subject."""
        word, opens = self.words.folded[modal], self.words.folded[modal if begin is None else begin]
        promised = (word,) if self.tags[modal] & MODAL else ()
        if self.grammar.direct and not promised:  # "Pretende *o Governo* abrir", "Serão *as câmaras* a gerir"
            verb = self.tags[modal] & (THIRD | FUTURE)
            promised = (self.grammar.verbs.lemma(word, verb),) if verb else (FUTURE_FORM,)
        negative = group.negative or (opens in self.grammar.inverting)
        past = group.past or word in self.grammar.past  # "nor *did it* cut pensions"
        return group._replace(wrappers=(*promised, *group.wrappers), negative=negative, past=past)

    def _begin(self, start: int, group: Group, level: Group, place: int) -> None:
        self.start, self.group, self.level, self.place = start, group, level, place
        self.inner, self.closed, self.controls, self.plural = "", False, False, False
        self.guest: int | None = None
        self.bare, self.paired = False, False
        self.inside = 0
        self.nested = False
        self.listing, self.final = False, False
        if self._told_without_that():
            self.inner = "that"

    def _told_without_that(self) -> bool:
        """ "stressed it is causing": a clause that is said, with no word to open it."""
        first = self.group.end
        if self.group.lemma not in self.grammar.telling or first + 1 >= self.end:
            return False
        pronoun = self.tags[first] & SUBJECT and self.tags[first + 1] & FINITE
        return bool(pronoun) or ahead.is_told(self.words, first)

    def close(self, end: int) -> None:
        while end > self.group.verb + 1 and self.tags[end - 1] & (SEPARATORS | TO):
            end -= 1
        end = self._before_adverbs(end)
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

    def _before_adverbs(self, end: int) -> int:
        """ "abrir A, y finalmente, cerrar B": the end of A, in front of the comma, *and* and adverb."""
        last = end
        if end >= self.end or not self.tags[end] & COMMA:
            return end  # "will work together", "para 2030, y más allá": an adverb may end the clause
        if not self.grammar.direct:
            return self._before_locution(end)
        while last > self.group.end and self.tags[last - 1] & ADVERB:
            last -= 1
        if last < end and last - 1 > self.group.end and self.tags[last - 1] & COMMA:
            return last - 1  # "compran gas barato, *sin embargo*, las tarifas"
        listed = last < end and last - 2 > self.group.end and self.tags[last - 1] & AND
        return last - 2 if listed and self.tags[last - 2] & COMMA else end

    def _before_locution(self, end: int) -> int:
        """ "supports A; and *in this regard*, urges B": the end of A where several words that make one adverb
        stand between two signs.
        """
        last = end
        while last > self.group.end and self.tags[last - 1] & ADVERB and " " in self.words.folded[last - 1]:
            last -= 1
        if last == end:
            return end
        if self.tags[last - 1] & AND and self.tags[last - 2] & (COMMA | SEMICOLON):
            return last - 2
        return last - 1 if self.tags[last - 1] & SEMICOLON else end

    def resume(self, joint: Joint, form: int) -> bool:
        """Close the member at hand, which was only announced, and begin what whoever announced it did too."""
        self.close(joint.at)
        return self.open(self.announcer._replace(head=joint.first, form=form, begin=joint.first))

    def add(self, joint: Joint, first: int, form: int, *, level: bool) -> bool:
        """Close the member at hand and begin the next of its list; with `level`, a list of its own."""
        group = read(self.words, self.grammar, first, form)
        if group is None and first == joint.first:  # "and promptly, fully and finally leave"
            group = read(self.words, self.grammar, joint.verb, form)
        if group is None:
            return False
        end = self.before_aside(joint)
        told = Opening(first, form, self.clause.subject, begin=first)
        if level and announced(self.words, self.grammar, told, group) is not None:
            self.close(end)
            return self.open(told)
        self.close(end)
        if end < joint.at:
            self.clause = self.clause._replace(fronted=(end + 2, joint.at))
        self._begin(first, group, group if level else self.level, self.place + 1)
        self.final = joint.joined
        return True

    def begin(self, joint: Joint, group: Group, *, level: bool) -> bool:
        """Close the member at hand and begin one whose group is read; with `level`, a list of its own."""
        self.close(joint.at)
        self._begin(joint.first, group, group if level else self.level, self.place + 1)
        return True

    def before_aside(self, joint: Joint) -> int:
        """ "A and, as appropriate, promote B": the end of A; what is put in belongs to B."""
        if not joint.comma or joint.joined:
            return joint.at
        for index in range(joint.at - 1, max(joint.at - 2 * ASIDE, self.group.verb), -1):
            if self.tags[index] & AND and self.tags[index + 1] & COMMA:
                return index
        return joint.at

    def inside_of(self, joint: Joint) -> bool:
        """Whether a verb behind the joint goes on a clause inside the member rather than the member."""
        if self.inner == "that":
            return not joint.hard
        return (self.inner == "relative" or self.nested) and not joint.comma

    def has_wrapper(self, joint: Joint) -> bool:
        group = read(self.words, self.grammar, joint.verb, BASE)
        return group is not None and group.wrapped

    def _among_things(self, joint: Joint) -> bool:
        """ "access to care, treatment, *harm* reduction": behind one bare noun, in front of another."""
        behind = self.tags[min(joint.verb + 1, self.end - 1)]
        if not joint.comma or joint.joined or joint.at < 2 or behind & (DETERMINER | CAPITAL | AND):
            return False
        before = joint.at - 1
        if self.tags[before - 1] & (PREPOSITION | TO) == PREPOSITION and not joint.hard:
            return self._ends_in_things(joint)
        while before > self.group.end and not self.tags[before] & SEPARATORS:
            if self.tags[before] & (BASE | TO | FINITE | DETERMINER | PREPOSITION | SUBORDINATOR | ADVERB):
                return False
            before -= 1
        aside = self.tags[before - 1] & AND  # "and, while respecting privacy, share"
        return before > self.group.end and bool(self.tags[before] & COMMA) and not aside

    def _ends_in_things(self, joint: Joint) -> bool:
        """ "through prevention, *harm* reduction, treatment, and aid": a list that no sure verb ends."""
        listed = False
        for at in range(joint.verb + 1, ahead.stop(self.words, joint.verb) - 2):
            if self.tags[at] & (FINITE | TO | RELATIVE | SUBORDINATOR):
                return False
            if self.tags[at] & AND and not listed:
                return False  # "out of poverty, combat hunger and disease"
            listed = listed or bool(self.tags[at] & COMMA)
            if self.tags[at] & AND:
                last = skip_adverbs(self.words, at + 1)
                verb = self.tags[last] & BASE and not self.tags[last] & (NOUN | ADJECTIVE)
                return not (verb or self.tags[min(last + 1, self.end - 1)] & DETERMINER)
        return False

    def _closes_things(self, joint: Joint) -> bool:
        """ "support farmers, small towns, and *clean* transport": behind a list of things, before another."""
        inside = range(self.group.end, joint.at)
        before = next((at for at in reversed(inside) if self.tags[at] & COMMA), -1)
        verbs = BASE | TO | FINITE | GERUND | PREPOSITION
        listed = before > 0 and not any(self.tags[at] & verbs for at in range(before + 1, joint.at))
        return listed and not self.tags[min(joint.verb + 1, self.end - 1)] & DETERMINER

    def reads_as_verb(self, joint: Joint) -> bool:
        verb, tag = joint.verb, self.tags[joint.verb]
        if self.words.folded[joint.first - 1] == ")" and joint.hard:
            behind = self.tags[min(verb + 1, self.end - 1)]
            return not (tag & NOUN and behind & PREPOSITION)  # "; (2) clean rivers", not "; (2) transfer of"
        if tag & ADJECTIVE and joint.comma and joint.joined and verb + 1 < self.end:
            if joint.at >= 2 and self.tags[joint.at - 2] & COMMA:
                return False  # "lawful, safe, and secure travel"
            if not self.grammar.direct and self._closes_things(joint):
                return False
            return not self.tags[verb + 1] & (SEPARATORS | PREPOSITION | FINITE)
        if tag & NOUN and self._among_things(joint):
            return False
        owned = verb + 1 < self.end and self.words.folded[verb + 1].endswith(POSSESSIVES)
        if owned and joint.comma and joint.joined and not self.grammar.direct:
            return True  # "and end Borea's cuts"
        if not joint.comma and tag & NOUN and in_noun_list(self.words, joint):
            return verb + 1 < self.end and bool(self.tags[verb + 1] & DETERMINER)
        return reads_as_verb(self.words, self.grammar, verb, self.end)
