"""What is announced or settled to be done, in a language that tells the future by a verb's ending: behind
"anunciaron que" the clause is that of the act ("*suscribirán* un convenio").
"""

from __future__ import annotations

from constancia.lexicon.clauses import (
    AND,
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    PREPOSITION,
    RELATIVE,
    THAT,
    Grammar,
)
from constancia.lexicon.verbs import FIRST, FUTURE, PAST, SUBJUNCTIVE, THIRD
from constancia.statements.spaced.openings.opened import Opening
from constancia.statements.spaced.openings.openings import opening
from constancia.statements.spaced.verbs.groups import read
from constancia.statements.spaced.verbs.verb_group import CONDITIONAL_FORM, FUTURE_FORM, Group
from constancia.statements.spaced.words.steps import NEAR, past_inset, skip_adverbs
from constancia.statements.spaced.words.words import Words

SPEAKER = 4  # words of who speaks, behind the verb: "subrayó la ministra de Salud que"


def announced(words: Words, grammar: Grammar, found: Opening, group: Group) -> Opening | None:
    """The act that the clause at hand only announces, with that clause's beginning; None if none."""
    first = skip_adverbs(words, group.first)  # "*también* destacó que"
    one = not words.tags[group.verb] & FIRST and not grammar.is_plural(words.folded[first])
    told = one and group.lemma in grammar.wrappers.retelling
    agreed = not grammar.direct and group.lemma in grammar.wrappers.resolving & grammar.wrappers.infinitive
    foretold = told or agreed or group.lemma in grammar.wrappers.foretelling
    again = not foretold and group.lemma in grammar.wrappers.reasserting
    if not (foretold or again) or group.negative or FUTURE_FORM in group.wrappers:
        return None
    that = _that(words, grammar, group.end)
    if agreed and that >= 0:
        return None  # "agreed that": told by what introduces it
    if told and words.tags[min(group.end, len(words) - 1)] & DETERMINER and that > group.end + SPEAKER:
        return None  # "destaca *la mejora de la red vial* que unirá"
    start = that + 1 if that >= 0 else group.end
    decided = group.lemma in grammar.wrappers.settled
    act = act_behind(words, grammar, start, len(words), decided=decided) if start < len(words) else None
    if act is not None and that < 0 and not _is_told(words, grammar, start, act.head):
        return None
    if act is None or (again and act.subject is not None) or _assured(words, grammar, group, act):
        return None
    start = found.head if found.subject is None else found.subject[0]
    begin = start if found.begin is None else found.begin
    said = found.subject if act.begin is None else None
    return Opening(act.head, act.form, act.subject or said, found.fronted, begin)


def _assured(words: Words, grammar: Grammar, group: Group, act: Opening) -> bool:
    """ "*Garantizamos* que nadie pagará más": whether those who speak vouch for what others do or undergo,
    which is their own act.
    """
    own = words.tags[group.verb] & FIRST and not words.tags[group.verb] & PAST
    return group.lemma in grammar.wrappers.assuring and bool(own) and not words.tags[act.head] & FIRST


def _is_told(words: Words, grammar: Grammar, start: int, modal: int) -> bool:
    """ "announced *Utopia will* lend": whether a name or a noun with its article is the subject of what is
    announced, where no word opens it.
    """
    if grammar.direct or not words.tags[start] & (CAPITAL | DETERMINER):
        return False
    return not any(words.tags[at] & (COMMA | AND | THAT | RELATIVE) for at in range(start, modal))


def act_behind(
    words: Words, grammar: Grammar, start: int, end: int, *, decided: bool = False
) -> Opening | None:
    """The clause behind "que", if its verb is in the future, goes on "ir a" or tells what we are doing, or if
    it is `decided` what somebody has to do ("decidiram que o Secretariado *deve* abrir"). Its
    `begin` is set where nobody who acts is written but the ending or "se" tells that it is not who announces.
    """
    found = opening(words, grammar, start, end) if start < end else None
    group = read(words, grammar, found.head, found.form) if found is not None else None
    if found is None or group is None or CONDITIONAL_FORM in group.wrappers:
        return None
    goes_on = words.tags[found.head] & FUTURE  # "que *seguirán* abriendo escuelas"
    means = words.tags[found.head] & THIRD and grammar.wrappers.intending.intersection(group.wrappers)
    acts = group.progressive and words.tags[found.head] & FIRST  # "que *estamos construyendo*"
    owes = words.folded[found.head] in grammar.wrappers.ought and found.subject is not None
    acts = acts or (decided and owes and not group.passive)
    settled = group.perfect and grammar.wrappers.resolving.intersection(group.wrappers)  # "has agreed to"
    told = bool(settled) and not grammar.direct
    if not (goes_on or means or acts or told or {FUTURE_FORM, *grammar.wrappers.going} & set(group.wrappers)):
        return None
    if _is_inside(words, start, found.head):
        return None
    return found._replace(begin=found.head if group.reflexive and found.subject is None else None)


def _that(words: Words, grammar: Grammar, index: int) -> int:
    """The "que" of what is announced, right behind the verb or a phrase ("hoy", "en Lima"); -1 if none, or
    if it tells of what stands before it ("announced *a fund* that will help").
    """
    index = past_inset(words, index)  # "anunció, asimismo, que"
    if grammar.direct and index + 2 < len(words) and words.tags[index] & PREPOSITION:
        index += 1 if words.tags[index + 1] & THAT else 0  # "convinieron *en* que", "informó *de* que"
    for at in range(index, min(index + NEAR, len(words) - 1)):
        if words.tags[at] & THAT:
            tells = words.tags[at + 1] & FINITE and not grammar.direct and at > index
            return at if at == index or not (tells or words.tags[at - 1] & PREPOSITION) else -1
        if words.tags[at] & (FINITE | COMMA | RELATIVE):
            break
    return -1


def _is_inside(words: Words, start: int, head: int) -> bool:
    """Whether the verb at hand may be that of a clause inside; not behind one that only sets a time ("antes
    de *que acabe* el año abrirá").
    """
    opened = [at for at in range(start, head) if words.tags[at] & (THAT | RELATIVE)]
    parted = opened and any(words.tags[at] & COMMA for at in range(opened[0], head))  # "una vez que gane, "
    timed = len(opened) == 1 and (parted or words.tags[opened[0] - 1] & PREPOSITION) and opened[0] + 1 < head
    return bool(opened) and not (timed and words.tags[opened[0] + 1] & SUBJUNCTIVE)
