"""Who acts in a clause: `actor` and `actor_stated` (codebook, section 3)."""

from __future__ import annotations

import re

from constancia.lexicon import clauses
from constancia.lexicon.confidence import sure
from constancia.lexicon.verbs import FUTURE, THIRD, verbs
from constancia.model import Facet, Span
from constancia.statements.actors.cast import (
    ISSUER,
    JOINT,
    MEANS,
    OF_SIDE,
    OTHER,
    OWN,
    PARTNER,
    PEOPLE,
    THING,
    Actor,
    Cast,
)
from constancia.statements.actors.gathered import is_of_many, meets, says
from constancia.statements.actors.naming import is_every, of_subject
from constancia.statements.actors.subject_heads import (
    body_name,
    head_of,
    is_name,
    is_people,
)
from constancia.statements.actors.together import jointly
from constancia.statements.drafts import Draft
from constancia.statements.spaced.verbs.verb_group import FUTURE_FORM
from constancia.statements.spaced.verbs.wrappers import IS_TO

_PARAGRAPH = re.compile(r"\n\s*\n|[.;:]\s*\n")
_TASK = 20  # code points before a subject in which its task is told: "Corresponde ao"
_PRONOUN = 5  # code points before or behind a verb in which its pronoun stands: " se ", "-se-á"
_NEAR_VERB = 24  # code points between a participle and its agent
_NOBODY = Actor(ISSUER, False, False, "unwritten")


def subject(draft: Draft, before: Actor | None, cast: Cast) -> Actor:
    """Whom the subject names; `before` is that of the sentence before, which a pronoun takes up."""
    if _of_both(draft, cast):
        return Actor(JOINT, False, True, "plural", (draft.verb if draft.wrapper is None else draft.wrapper,))
    if draft.subject is None and draft.third_person and not (draft.reflexive or draft.passive):
        return _goes_on(draft, before, cast) if before else _NOBODY
    if draft.resumes and before is not None and _follows(draft, before, cast):
        return Actor(before.value, False, True, "unwritten", before.words)
    if draft.subject is None:
        return Actor(JOINT if cast.parties.joint else ISSUER, draft.first_person, True, "unwritten")
    if cast.parties.several and says(draft, cast) and is_of_many(draft.subject, before, cast):
        return Actor(ISSUER, True, True, "pronoun", (draft.subject,))
    found = of_subject(_whose(draft, draft.subject, cast), before, cast)
    if found.rule == "pronoun" and not found.party and cast.words.volition & set(draft.governing):
        return found._replace(party=True)  # "It intends to"
    if found.rule == "pronoun" and not found.party and _is_own_deed(draft, before, cast):
        return Actor(ISSUER, True, True, "pronoun", (draft.subject,))
    if found.rule in (THING, "body") and meets(draft, found, cast):
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, OWN, found.words)
    if draft.first_person and (found.rule in (THING, PEOPLE) or _may_be_many(draft.subject, cast)):
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, OWN, found.words)
    if found.rule == THING and FUTURE_FORM in draft.governing and not (draft.reflexive or draft.passive):
        found = _counted(draft.subject, cast) or found
    tasked = found.rule == THING and _is_obliged(draft, draft.subject, cast)
    tasked = tasked or (found.rule in (THING, "name") and _is_tasked(draft, cast))
    if not (tasked or found.rule in (THING, OF_SIDE)) or not (draft.governing or tasked):
        return found
    written = cast.written(draft.subject)
    if tasked:
        return Actor(f"{OTHER}{body_name(written, cast)}", True, True, "volunteer", found.words)
    deed = draft.lemma in cast.words.deeds and not (draft.passive or _fits_a_thing(draft, cast))
    deed = deed and bool(cast.words.side_wrappers & set(draft.governing))
    if cast.words.thing.search(head_of(written, cast)):
        return found._replace(rule=MEANS) if deed else found
    if deed or cast.words.volition & set(draft.governing) or is_name(written, cast):
        return _volunteer(found, written, cast)
    return found


def _is_own_deed(draft: Draft, before: Actor | None, cast: Cast) -> bool:
    """ "Its agenda is clear. *It will introduce* a law": what no thing does, in a paper of one side."""
    ours = cast.parties.alone and before is not None and before.rule == THING and not draft.passive
    return (
        ours and draft.lemma in cast.words.own_deeds and bool(cast.words.side_wrappers & set(draft.governing))
    )


def _whose(draft: Draft, subject: Span, cast: Cast) -> Span:
    """Whose task a subject tells ("the role *of the Board* will be to review"); else the subject as it is."""
    told = IS_TO in draft.governing[1:]  # behind a modal
    task = cast.words.task_of.match(subject.quote(cast.text)) if told else None
    return Span(subject.start + task.end(), subject.end) if task else subject


def _goes_on(draft: Draft, before: Actor, cast: Cast) -> Actor:
    """Whom a verb without a subject tells of: those of the sentence before, where they are no people of
    another number ("Los dirigentes lo saben. *Llueve* poco").
    """
    if before.rule == PEOPLE and before.words and not _agrees(draft, before, cast):
        return _NOBODY
    rule = PEOPLE if before.rule == PEOPLE else "unwritten"
    return Actor(before.value, False, before.party, rule, before.words)


def _fits_a_thing(draft: Draft, cast: Cast) -> bool:
    """ "Products shall *meet the standard*": whether a thing does what else those who act do."""
    rest = " ".join(cast.text[draft.verb.end : draft.span.end].lower().split())
    return cast.words.undeed.match(f"{draft.lemma} {rest}") is not None


def told_of_thing(draft: Draft, before: Actor | None, cast: Cast) -> Draft:
    """The clause with the thing that the sentence before is about as its subject, where it tells of it in the
    future without naming it: "El informe será público. *Contendrá* los datos".
    """
    if not draft.resumes or before is None or before.rule not in (THING, MEANS) or not before.words:
        return draft
    if not _stands_behind(draft, before, cast):
        return draft
    return draft._replace(subject=before.words[-1], resumes=False, third_person=False)


def _follows(draft: Draft, before: Actor, cast: Cast) -> bool:
    """Whether a verb without a subject stands in the paragraph of the one before, whose subject is a party
    and of its number.
    """
    return before.party and bool(before.words) and _stands_behind(draft, before, cast)


def _stands_behind(draft: Draft, before: Actor, cast: Cast) -> bool:
    """Whether a clause stands in the paragraph of a subject before it and is of its number."""
    if before.words[-1].end > draft.span.start:
        return False
    if _PARAGRAPH.search(cast.text, before.words[-1].end, draft.span.start):
        return False
    return _agrees(draft, before, cast)


def _agrees(draft: Draft, before: Actor, cast: Cast) -> bool:
    """Whether a verb has the number of a subject: "Las partes" and "acordaron"."""
    spoken = (draft.verb if draft.wrapper is None else draft.wrapper).quote(cast.text).lower()
    many = cast.words.plural_verb.match(spoken) is not None
    return many == (cast.words.plural_subject.match(before.words[-1].quote(cast.text)) is not None)


def _counted(subject: Span, cast: Cast) -> Actor | None:
    """People by what stands behind their number ("Unos 300 docentes"); None where those are no people."""
    written = cast.written(subject)
    counted = cast.words.counted.match(written)
    if is_every(written, cast):
        return None  # "Cada miembro": those whose text it is
    if counted is None or not is_people(head_of(written[counted.end() :], cast), cast):
        return None
    return Actor(f"{OTHER}{body_name(written, cast)}", True, True, PEOPLE, (subject,))


def _is_obliged(draft: Draft, subject: Span, cast: Cast) -> bool:
    """Whether firms or people are told to do something: "*企业应当*公示价格"."""
    duty = cast.words.duties & set(draft.governing)
    return bool(duty) and cast.words.obliged.fullmatch(subject.quote(cast.text)) is not None


def _is_tasked(draft: Draft, cast: Cast) -> bool:
    """Whether the subject is whose task it is: "*Corresponde* a la Tesorería aprobar las cuentas"."""
    if not cast.words.spaced or draft.subject is None:
        return False
    start = draft.span.start
    if draft.subject.start <= start:
        if not draft.listed or draft.subject.start == start:
            return False
        start = max(0, draft.subject.start - _TASK)  # "*Compete* ao Conselho: - abrir poços"
    grammar = clauses.grammar(cast.language)
    before = cast.text[start : draft.subject.start].lower().split()[-2:]
    return any(grammar.verbs.lemma(word, THIRD | FUTURE) in grammar.falls_to for word in before)


def _may_be_many(subject: Span, cast: Cast) -> bool:
    """Whether those who say "we" may be two or more: "Los Presidentes acordamos"."""
    return is_every(cast.written(subject), cast)


def _of_both(draft: Draft, cast: Cast) -> bool:
    """Whether a verb in the plural without a subject is said of both sides: "Acordaron crear"."""
    if draft.subject is not None or not draft.third_person or not cast.parties.joint:
        return False
    spoken = (draft.verb if draft.wrapper is None else draft.wrapper).quote(cast.text)
    return cast.words.plural_verb.match(spoken) is not None


def acting(found: Actor, draft: Draft, cast: Cast) -> Actor:
    """Who acts in the clause: its subject, or with a word such as *jointly* both sides."""
    together = jointly(draft, cast)
    if together is not None and found.party and found.value in (ISSUER, PARTNER):
        return Actor(JOINT, found.stated, True, "jointly", (together,))
    return found


def agent(draft: Draft, cast: Cast) -> Actor | None:
    """ "será aprovado *pelo Ministério da Saúde*": who does what a passive tells; None where no party is
    named right behind its verb.
    """
    text, end = cast.text, draft.verb.end
    match = cast.words.by_whom.search(text, end, draft.span.end) if draft.passive else None
    between = text[end : match.start()] if match is not None else ""
    if match is None or between.count(",") % 2 or len(between) > _NEAR_VERB:  # ", anualmente, pelo Conselho"
        return None
    found = of_subject(Span(*match.span("agent")), None, cast)
    named = found.party and found.rule not in (THING, OF_SIDE, MEANS, "pronoun")
    ours = found.rule == "paired" and not cast.parties.joint  # "pelos ministros da tutela"
    return found._replace(value=ISSUER if ours else found.value, stated=True) if named else None


def _volunteer(found: Actor, written: str, cast: Cast) -> Actor:
    """Who is willing, or a name that will act, is no thing: the issuer where none is known, else itself."""
    name = body_name(written, cast)
    if found.rule == OF_SIDE:
        return Actor(found.value, True, True, "volunteer", found.words)
    if cast.words.possessive.match(written):
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, "volunteer", found.words)
    named = not cast.words.spaced or name[:1].isupper()
    side = named and not (cast.parties.known or cast.parties.crowd) and not cast.words.no_side.fullmatch(name)
    value = ISSUER if side else f"{OTHER}{name}"
    return Actor(value, True, True, "volunteer", found.words)


def _action(found: Actor, draft: Draft, cast: Cast) -> str:
    """The verb of a clause as its action is named: "os ministros *reunir-se*-ão", "*empenhar-se* nisso"."""
    rules = verbs(cast.language)
    named = rules.pronominal.get(draft.lemma)
    if named is None or (draft.reflexive and not found.party):
        return draft.lemma
    before = cast.text[max(draft.verb.start - _PRONOUN, 0) : draft.verb.start]
    written = cast.text[draft.verb.start : draft.verb.end + _PRONOUN]
    pronoun = rules.pronoun and (rules.pronoun.search(before) or rules.pronoun.match(written))
    return named if pronoun else draft.lemma


def facets(found: Actor, draft: Draft, cast: Cast, *, undertaking: bool) -> tuple[Facet, ...]:
    """The actor as facets; `actor_stated` and `action` for undertakings alone."""
    rule = f"rule:{cast.language}.actor.{found.rule}"
    actor = Facet("actor", found.value, rule, found.words, sure("actor", rule))
    if not undertaking:
        return (actor,)
    stated = Facet("actor_stated", found.stated, rule, found.words, sure("actor_stated", rule))
    verb = f"rule:{cast.language}.action.verb"
    return (
        actor,
        stated,
        Facet("action", _action(found, draft, cast), verb, (draft.verb,), sure("action", verb)),
    )
