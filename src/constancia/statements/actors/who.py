"""Who acts in a clause: `actor` and `actor_stated` (codebook, section 3)."""

from __future__ import annotations

import re

from constancia.lexicon import clauses
from constancia.lexicon.confidence import sure
from constancia.lexicon.verbs import FUTURE, THIRD, verbs
from constancia.model import Facet, Span
from constancia.registers.keys import fold
from constancia.statements.actors.cast import (
    BOTH_INSIDE,
    ISSUER,
    JOINT,
    MEANS,
    OF_SIDE,
    OFFICER,
    OTHER,
    OWN,
    PARTNER,
    PEOPLE,
    THING,
    Actor,
    Cast,
)
from constancia.statements.actors.gathered import is_of_many, meets, says
from constancia.statements.actors.side_names import countries, whole_names
from constancia.statements.actors.subject_heads import (
    are_countries,
    before_apposition,
    body_name,
    core_of,
    head_of,
    is_between,
    is_body,
    is_country,
    is_foreign,
    is_name,
    is_people,
    is_text,
)
from constancia.statements.actors.together import jointly
from constancia.statements.drafts import Draft
from constancia.statements.spaced.groups import FUTURE_FORM
from constancia.statements.spaced.wrappers import IS_TO

_PARAGRAPH = re.compile(r"\n\s*\n|[.;:]\s*\n")
_TASK = 20  # code points before a subject in which its task is told: "Corresponde ao"
_NEAR_VERB = 24  # code points between a participle and its agent
_STEM = 4  # letters that the name of a country and of its people share: "Chil|e", "Chil|ean"
_NOBODY = Actor(ISSUER, False, False, "unwritten")
_INITIALS = re.compile(r"[A-Z]{3,}(?![\w.])")
_ABBREVIATED = re.compile(r"[A-Z][^()]* \([A-Z]{3,}\b")


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
    found = _of_subject(_whose(draft, draft.subject, cast), before, cast)
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


def _is_every(written: str, cast: Cast) -> bool:
    """Whether a subject is each of those whose text it is, and not what is theirs ("each Party’s rules")."""
    match = cast.words.every.match(written)
    return match is not None and written[match.end() : match.end() + 1] not in ("’", "'")


def _counted(subject: Span, cast: Cast) -> Actor | None:
    """People by what stands behind their number ("Unos 300 docentes"); None where those are no people."""
    written = cast.written(subject)
    counted = cast.words.counted.match(written)
    if _is_every(written, cast):
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
    return _is_every(cast.written(subject), cast)


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
    found = _of_subject(Span(*match.span("agent")), None, cast)
    named = found.party and found.rule not in (THING, OF_SIDE, MEANS, "pronoun")
    ours = found.rule == "paired" and not cast.parties.joint  # "pelos ministros da tutela"
    return found._replace(value=ISSUER if ours else found.value, stated=True) if named else None


def _of_subject(subject: Span, before: Actor | None, cast: Cast) -> Actor:
    """Whom a subject names: by pronoun, by the names of the sides, by what its head is."""
    written = whole_names(cast.written(subject), cast.language)
    words, sides = cast.words, cast.parties
    written = words.aside.sub("", written)
    if words.own.fullmatch(before_apposition(written, cast)):
        return Actor(JOINT if sides.joint else ISSUER, True, True, OWN, (subject,))
    if sides.alone and words.homeland.fullmatch(written):
        return Actor(ISSUER, True, True, OWN, (subject,))
    if words.back.fullmatch(written) and not (sides.joint and words.both.match(written)):
        return _taken_up(subject, before, cast)
    if not sides.joint and sides.several and (_is_every(written, cast) or words.members.fullmatch(written)):
        return Actor(ISSUER, True, not is_between(written, cast), "all", (subject,))
    if not (sides.joint or sides.known) and words.signatory.fullmatch(written):
        return Actor(ISSUER, True, True, "all", (subject,))
    thing = words.of_both.search(written) and not words.sharers.search(written)
    both = words.both.match(written) and not thing
    if both or words.each.search(written):
        rule = "both" if both else BOTH_INSIDE
        return Actor(JOINT, True, words.spaced or not is_between(written, cast), rule, (subject,))
    if sides.joint and (_is_every(written, cast) or words.members.fullmatch(written)):
        return Actor(JOINT, True, not is_between(written, cast), "all", (subject,))
    pairs = words.spaced or sides.joint
    if pairs and words.paired.fullmatch(written) and not sides.several and not _is_one_body(written, cast):
        ours = not sides.joint and words.possessive.match(written) is not None  # "my Ministers"
        return Actor(ISSUER if ours else JOINT, True, True, "paired", (subject,))
    return _named(subject, written, cast) or _by_head(subject, written, cast)


def _is_one_body(written: str, cast: Cast) -> bool:
    """ "the Armed Forces", with capitals in a paper of one side, and its ministers: no two that pair up."""
    core = cast.words.article.sub("", written, count=1).strip()
    ministers = cast.words.head_last and cast.words.officer.fullmatch(core) is not None
    return cast.parties.alone and (ministers or (core != written and core[:1].isupper()))


def _named(subject: Span, written: str, cast: Cast) -> Actor | None:
    """The sides by their names; None where none is among them."""
    words, sides = cast.words, cast.parties
    issuer, counterpart = sides.issuer.search(written), sides.counterpart.search(written)
    if issuer and counterpart:
        event = words.spaced and words.thing.fullmatch(head_of(written, cast).rpartition(" ")[2]) is not None
        return Actor(JOINT, True, not (event or is_between(written, cast)), "sides", (subject,))
    if sides.joint and (len(words.officer.findall(written)) > 1 or words.pair.match(written)):
        return Actor(JOINT, True, True, "pair", (subject,))
    if issuer and not sides.several and _is_side_with_another(written, cast):
        return Actor(JOINT, True, True, "pair", (subject,))
    if (issuer or (sides.joint and not words.spaced)) and are_countries(written, cast):
        return Actor(ISSUER if sides.several else JOINT, True, True, "countries", (subject,))
    if issuer or counterpart:
        side = ISSUER if issuer else PARTNER
        return _of_side(subject, written, side, issuer or counterpart, cast)
    return _of_people(subject, written, cast)


def _is_side_with_another(written: str, cast: Cast) -> bool:
    """ "Borea and Tolm": the issuer and one other name, and no body of the issuer's."""
    names = cast.words.two_names.fullmatch(written)
    return names is not None and any(cast.parties.issuer.fullmatch(name) for name in names.groups())


def _of_people(subject: Span, written: str, cast: Cast) -> Actor | None:
    """ "The Korean side", "the Irish side": a side called by its people, whose name opens as the country's
    does or is known for it.
    """
    match = cast.words.of_people.fullmatch(before_apposition(written, cast))
    if match is None:
        return None
    people = match["people"].lower()
    stem = fold(cast.words.peoples.get(people, people))[:_STEM]
    for side, names in ((ISSUER, cast.parties.issuer_names), (PARTNER, cast.parties.counterpart_names)):
        if any(word.startswith(stem) for name in names for word in fold(name).split()):
            return Actor(side, True, True, "people-of", (subject,))
    return None


def _by_head(subject: Span, written: str, cast: Cast) -> Actor:
    """What a subject without a side's name is: an officer, a body, people, another name, or a thing."""
    return (
        _of_other_side(subject, written, cast)
        or _by_initials(subject, written, cast)
        or _of_office(subject, written, cast)
        or _by_noun(subject, written, cast)
    )


def _of_other_side(subject: Span, written: str, cast: Cast) -> Actor | None:
    """The other side by a word for it ("our partners"), or countries none of which is the issuer."""
    if cast.words.partner.match(written):
        return Actor(PARTNER, True, True, "partner", (subject,))
    if cast.words.called.fullmatch(written):
        return Actor(PARTNER if cast.parties.known else ISSUER, True, True, "called", (subject,))
    if are_countries(written, cast):
        return Actor(PARTNER if cast.parties.known else JOINT, True, True, "countries", (subject,))
    return None


def _by_initials(subject: Span, written: str, cast: Cast) -> Actor | None:
    """A programme or a text that the paper has explained, or a body by its initials."""
    name = body_name(written, cast)
    if name in cast.programmes:
        return Actor(ISSUER, False, False, MEANS, (subject,))
    if name in cast.texts:
        return Actor(ISSUER, False, False, THING, (subject,))
    shouted = name.isupper() and " " in name  # "O MINISTRO DA PESCA"
    shouted = shouted or cast.words.cabinet.fullmatch(name) is not None  # "the ACT Government"
    named = cast.words.spaced and not (shouted or is_text(written, cast))
    if named and (_INITIALS.match(name) or _ABBREVIATED.match(name)):
        return Actor(f"{OTHER}{name}", True, True, "initials", (subject,))
    return None


def _of_office(subject: Span, written: str, cast: Cast) -> Actor | None:
    """What the issuer works with, who holds an office of its own, or a body by its noun."""
    words, head, name = cast.words, head_of(written, cast), body_name(written, cast)
    means = words.means.match(written)
    if means and not _is_body_of_means(written[means.end() :], head, cast):
        return Actor(ISSUER, False, False, MEANS, (subject,))
    office = words.officer.fullmatch(head) or words.officer.fullmatch(name)  # "Heads of Government"
    if office and not is_foreign(written, cast):
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, OFFICER, (subject,))
    if words.cabinet.fullmatch(head) or words.cabinet.fullmatch(name):
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, OFFICER, (subject,))
    if not is_body(head, cast):
        return None
    possessed = words.possessive.match(written)
    name = body_name(written[possessed.end() :] if possessed else written, cast)
    if possessed and " " not in name:  # "My Ministry"
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, OFFICER, (subject,))
    return Actor(f"{OTHER}{name}", True, True, "body", (subject,))


def _is_body_of_means(rest: str, head: str, cast: Cast) -> bool:
    """ "the programme *board*": whether those who act stand behind what they work with."""
    people = rest[:1] == " " and head.endswith(rest.strip()) and is_people(head, cast)
    return is_body(rest, cast) or (cast.words.head_last and people)


def _by_noun(subject: Span, written: str, cast: Cast) -> Actor:
    """What is none of the names looked for: both sides inside it, another country, people, or a thing."""
    words, head = cast.words, head_of(written, cast)
    if words.both.search(body_name(written, cast)):
        act = words.sharers.search(written) is not None
        return Actor(JOINT, act, act, BOTH_INSIDE, (subject,))
    if _is_led(head, cast) and (words.spaced or not words.thing.search(written)):
        side = PARTNER if is_foreign(written, cast) else ISSUER
        return Actor(side, True, True, OFFICER, (subject,))
    if is_country(written, cast):
        return _of_country(subject, written, cast)
    if words.mixed.match(written):
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, "mixed-body", (subject,))
    if is_people(head, cast):
        return Actor(f"{OTHER}{body_name(written, cast)}", True, True, PEOPLE, (subject,))
    if _is_explained(written, cast):
        return Actor(f"{OTHER}{body_name(written, cast)}", True, True, PEOPLE, (subject,))
    own = words.possessive.match(written) is not None
    return Actor(ISSUER, own, False, THING, (subject,))


def _is_led(head: str, cast: Cast) -> bool:
    """Whether a subject is someone in office: "the federal government", "Minister Roe", no "government
    data".
    """
    rests = (head[office.end() :].strip() for office in cast.words.officer.finditer(head))
    return any(not (cast.words.head_last and rest[:1].islower()) for rest in rests)


def _is_explained(written: str, cast: Cast) -> bool:
    """ "Pula, an insurance company": a name that is explained to be a firm's, a body's or a person's."""
    name, _, rest = written.partition(", ")
    named = all(word[:1].isupper() for word in name.split())
    return bool(named and cast.words.head_last and cast.words.article.match(rest)) and is_people(
        head_of(rest, cast), cast
    )


def _of_country(subject: Span, written: str, cast: Cast) -> Actor:
    """A country that is no side by its name: itself where it cannot be one, else the side not yet known."""
    name, sides = core_of(written, cast), cast.parties
    nobodys = not sides.known and (sides.several or sides.crowd)
    if nobodys or (sides.real and name.casefold() not in countries(cast.language)):
        return Actor(f"{OTHER}{body_name(written, cast)}", True, True, "other-name", (subject,))
    return Actor(PARTNER if cast.parties.known else ISSUER, True, True, "name", (subject,))


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


def _taken_up(subject: Span, before: Actor | None, cast: Cast) -> Actor:
    speakers = JOINT if cast.parties.joint else ISSUER
    if before is None:
        return Actor(speakers, True, True, "pronoun", (subject,))
    if cast.parties.joint and is_of_many(subject, before, cast):
        return Actor(speakers, True, True, "pronoun", (subject,))
    rule = PEOPLE if before.rule == PEOPLE else "pronoun"
    return Actor(before.value, True, before.party, rule, (subject, *before.words))


def _of_side(subject: Span, written: str, side: str, match: re.Match[str] | None, cast: Cast) -> Actor:
    """One side is named: it acts itself, or a body of its own does, or it only describes a thing."""
    words = cast.words
    rest = words.article.sub("", written, count=1)
    name = match.group() if match else ""
    names = cast.parties.issuer if side == ISSUER else cast.parties.counterpart
    core = words.realm.sub("", rest) if words.government.match(rest) else rest
    bare = words.joins.sub(" ", names.sub("", core)) if words.spaced else rest.replace(name, "", 1)
    bare = bare if cast.parties.real else words.peers.sub("", bare)
    around = words.government.sub("", bare).strip()
    around = words.article.sub("", words.officer.sub("", around)).strip(" ,’'s")
    head = head_of(written, cast)
    itself = words.spaced and names.fullmatch(head) is not None  # "Land and Sea in government"
    if not around or itself or words.officer.search(head):
        return Actor(side, True, True, "side", (subject,))
    if side == PARTNER and not (words.spaced and words.thing.search(head)):
        return Actor(side, True, True, "side", (subject,))
    capitals = head[:1].isupper() and is_people(head, cast)  # "los Servicios de Inmigración de EE. UU."
    if capitals or is_body(head, cast) or (head.split(" ")[0].isupper() and name not in head):
        return Actor(f"{OTHER}{body_name(written, cast)}", True, True, "body", (subject,))
    return Actor(side, False, False, OF_SIDE, (subject,))


def _action(draft: Draft, cast: Cast) -> str:
    """The verb of a clause as its action is named: "os ministros *reunir-se*-ão"."""
    if not draft.reflexive:
        return draft.lemma
    return verbs(cast.language).pronominal.get(draft.lemma, draft.lemma)


def facets(found: Actor, draft: Draft, cast: Cast, *, undertaking: bool) -> tuple[Facet, ...]:
    """The actor as facets; `actor_stated` and `action` for undertakings alone."""
    rule = f"rule:{cast.language}.actor.{found.rule}"
    actor = Facet("actor", found.value, rule, found.words, sure("actor", rule))
    if not undertaking:
        return (actor,)
    stated = Facet("actor_stated", found.stated, rule, found.words, sure("actor_stated", rule))
    verb = f"rule:{cast.language}.action.verb"
    return actor, stated, Facet("action", _action(draft, cast), verb, (draft.verb,), sure("action", verb))
