"""Who acts in a clause: `actor` and `actor_stated` (codebook, section 3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from constancia.lexicon import clauses
from constancia.lexicon.actors import Actors
from constancia.lexicon.confidence import sure
from constancia.lexicon.verbs import FUTURE, THIRD
from constancia.model import Facet, Span
from constancia.registers.keys import fold
from constancia.statements.capitals import SAMPLE
from constancia.statements.drafts import Draft
from constancia.statements.groups import FUTURE_FORM
from constancia.statements.parties import Parties
from constancia.statements.side_names import TIE, countries, whole_names

ISSUER, JOINT, PARTNER, OTHER = "issuer", "joint", "partner", "other:"
# Rules by which a subject is no party, a thing of one side, what the issuer works with, people unnamed, the
# issuer by a word of its own, or who holds an office.
THING, OF_SIDE, MEANS, PEOPLE, OWN, OFFICER = "thing", "thing-of-side", "means", "people", "own", "officer"
_SPACE = re.compile(r"\s+")
_STEM = 4  # letters that the name of a country and of its people share: "Chil|e", "Chil|ean"


class Actor(NamedTuple):
    """`value` as the codebook writes it; `party` whether it is a side or a body rather than a thing.

    `rule` names the cue, `words` are the spans it rests on.
    """

    value: str
    stated: bool
    party: bool
    rule: str
    words: tuple[Span, ...] = ()


_NOBODY = Actor(ISSUER, False, False, "unwritten")


@dataclass(frozen=True, slots=True)
class Cast:
    """What is known before a clause is looked at: the text, the sides, the language's words.

    `names` are the words that the text writes with a capital inside its sentences, `programmes` the
    initials that it explains as those of a programme or a project, which are no body, `texts` those of a
    plan, a pact or another text.
    """

    language: str
    text: str
    parties: Parties
    words: Actors
    names: frozenset[str]
    programmes: frozenset[str]
    texts: frozenset[str]


_INITIALS = re.compile(r"[A-Z]{3,}(?![\w.])")
_ABBREVIATED = re.compile(r"[A-Z][^()]* \([A-Z]{3,}\b")
_CAMEL = re.compile(r"[A-Z]+[a-z]+(?:[A-Z]\w+\+?|\+)")


def subject(draft: Draft, before: Actor | None, cast: Cast) -> Actor:
    """Whom the subject names; `before` is that of the sentence before, which a pronoun takes up."""
    if _of_both(draft, cast):
        return Actor(JOINT, False, True, "plural", (draft.verb if draft.wrapper is None else draft.wrapper,))
    if draft.subject is None and draft.third_person and not draft.reflexive:
        return Actor(before.value, False, before.party, "unwritten", before.words) if before else _NOBODY
    if draft.subject is None:
        return Actor(JOINT if cast.parties.joint else ISSUER, draft.first_person, True, "unwritten")
    found = _of_subject(draft.subject, before, cast)
    if found.rule == THING and _meets(draft, found, cast):
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, OWN, found.words)
    if draft.first_person and (found.rule in (THING, PEOPLE) or _may_be_many(draft.subject, cast)):
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, OWN, found.words)
    if found.rule == THING and FUTURE_FORM in draft.governing and not (draft.reflexive or draft.passive):
        found = _counted(draft.subject, cast) or found
    tasked = found.rule == THING and _is_tasked(draft, cast)
    if found.rule not in (THING, OF_SIDE) or not (draft.governing or tasked):
        return found
    written = _SPACE.sub(" ", draft.subject.quote(cast.text)).strip()
    if tasked:
        return Actor(f"{OTHER}{_body_name(written, cast)}", True, True, "volunteer", found.words)
    deed = draft.lemma in cast.words.deeds and not draft.passive
    deed = deed and bool(cast.words.side_wrappers & set(draft.governing))
    if cast.words.thing.search(_head(written, cast)):
        return found._replace(rule=MEANS) if deed else found
    if deed or cast.words.volition & set(draft.governing) or _is_name(written, cast):
        return _volunteer(found, written, cast)
    return found


def _meets(draft: Draft, found: Actor, cast: Cast) -> bool:
    """ "The Meeting *tasked* officials": whether those who meet are said to say or to settle something."""
    said = draft.governing[0] if draft.governing else draft.lemma
    if said.partition(" ")[0] not in cast.words.gathered or draft.passive:
        return False
    written = _SPACE.sub(" ", found.words[0].quote(cast.text)).strip() if found.words else ""
    return cast.words.gathering.fullmatch(written) is not None


def _counted(subject: Span, cast: Cast) -> Actor | None:
    """People by what stands behind their number ("Unos 300 docentes"); None where those are no people."""
    written = _SPACE.sub(" ", subject.quote(cast.text)).strip()
    counted = cast.words.counted.match(written)
    if cast.words.every.match(written):
        return None  # "Cada miembro": those whose text it is
    if counted is None or not _is_people(_head(written[counted.end() :], cast), cast):
        return None
    return Actor(f"{OTHER}{_body_name(written, cast)}", True, True, PEOPLE, (subject,))


def _is_tasked(draft: Draft, cast: Cast) -> bool:
    """Whether the subject is whose task it is: "*Corresponde* a la Tesorería aprobar las cuentas"."""
    if not cast.words.spaced or draft.subject is None or draft.subject.start <= draft.span.start:
        return False
    grammar = clauses.grammar(cast.language)
    before = cast.text[draft.span.start : draft.subject.start].lower().split()
    return any(grammar.verbs.lemma(word, THIRD | FUTURE) in grammar.falls_to for word in before)


def _may_be_many(subject: Span, cast: Cast) -> bool:
    """Whether those who say "we" may be two or more: "Los Presidentes acordamos"."""
    return cast.words.every.match(_SPACE.sub(" ", subject.quote(cast.text)).strip()) is not None


def _of_both(draft: Draft, cast: Cast) -> bool:
    """Whether a verb in the plural without a subject is said of both sides: "Acordaron crear"."""
    if draft.subject is not None or not draft.third_person or not cast.parties.joint:
        return False
    spoken = (draft.verb if draft.wrapper is None else draft.wrapper).quote(cast.text)
    return cast.words.plural_verb.match(spoken) is not None


def acting(found: Actor, draft: Draft, cast: Cast) -> Actor:
    """Who acts in the clause: its subject, or with a word such as *jointly* both sides."""
    jointly = _jointly(draft, cast)
    if jointly is not None and found.party and found.value in (ISSUER, PARTNER):
        return Actor(JOINT, found.stated, True, "jointly", (jointly,))
    return found


def _jointly(draft: Draft, cast: Cast) -> Span | None:
    """A word for doing it together that governs the verb: before it, right behind it, or its object."""
    text, start = cast.text, draft.span.start
    for fronted in draft.fronted:
        match = cast.words.jointly.match(text, fronted.start, fronted.end)
        if match is not None and cast.words.spaced:
            return Span(match.start(), match.end())
    if draft.wrapper is not None:
        inside = cast.words.jointly.search(text, draft.wrapper.start, draft.wrapper.end)
        company = cast.words.near, cast.words.beside
        if inside is not None and not any(
            one.match(text, inside.start(), draft.wrapper.end) for one in company
        ):
            return Span(inside.start(), inside.end())
    if draft.subject is not None and draft.place == 0:
        start = max(start, draft.subject.end)
    if start < draft.verb.start and draft.place == 0 and draft.wrapper is not None:
        start = max(start, draft.wrapper.end)
    match = cast.words.jointly.search(text, start, draft.verb.end)
    if match is not None and draft.verb.start < match.start() and " " in draft.lemma:
        return None  # "bring *together*"
    if match is None and cast.words.spaced:
        match = cast.words.jointly.match(text, _past_space(text, draft.verb.end), draft.span.end)
    if match is None:
        nearby = text[draft.verb.end : min(draft.span.end, draft.verb.end + 40)]
        beside = None if cast.parties.alone else cast.words.beside.search(nearby)
        inside = cast.words.near.search(nearby) or beside
        if inside is None:
            return None
        return Span(draft.verb.end + inside.start(), draft.verb.end + inside.end())
    return Span(match.start(), match.end())


def _past_space(text: str, index: int) -> int:
    while index < len(text) and text[index].isspace():
        index += 1
    return index


def _of_subject(subject: Span, before: Actor | None, cast: Cast) -> Actor:
    """Whom a subject names: by pronoun, by the names of the sides, by what its head is."""
    written = whole_names(_SPACE.sub(" ", subject.quote(cast.text)).strip(), cast.language)
    words, sides = cast.words, cast.parties
    written = words.aside.sub("", written)
    if words.own.fullmatch(_before_apposition(written, cast)):
        return Actor(JOINT if sides.joint else ISSUER, True, True, OWN, (subject,))
    if words.back.fullmatch(written):
        return _taken_up(subject, before, cast)
    if not sides.joint and sides.several and (words.every.match(written) or words.members.fullmatch(written)):
        return Actor(ISSUER, True, not _is_thing(written, cast), "all", (subject,))
    if not (sides.joint or sides.known) and words.signatory.fullmatch(written):
        return Actor(ISSUER, True, True, "all", (subject,))
    if words.both.match(written) or words.each.search(written):
        return Actor(JOINT, True, words.spaced or not _is_thing(written, cast), "both", (subject,))
    if sides.joint and (words.every.match(written) or words.members.fullmatch(written)):
        return Actor(JOINT, True, not _is_thing(written, cast), "all", (subject,))
    pairs = words.spaced or sides.joint
    if pairs and words.paired.fullmatch(written) and not sides.several and not _is_one_body(written, cast):
        ours = not sides.joint and words.possessive.match(written) is not None  # "my Ministers"
        return Actor(ISSUER if ours else JOINT, True, True, "paired", (subject,))
    return _named(subject, written, cast) or _by_head(subject, written, cast)


def _before_apposition(written: str, cast: Cast) -> str:
    """ "We, the leaders of the region, meeting in Oslo": the pronoun, which the rest only explains."""
    return written.partition(",")[0] if cast.words.spaced else written


def _is_one_body(written: str, cast: Cast) -> bool:
    """ "the Armed Forces", with capitals in a paper of one side: a body of its own, no two that pair up."""
    core = cast.words.article.sub("", written, count=1).strip()
    return cast.parties.alone and core != written and core[:1].isupper()


def _named(subject: Span, written: str, cast: Cast) -> Actor | None:
    """The sides by their names; None where none is among them."""
    words, sides = cast.words, cast.parties
    issuer, counterpart = sides.issuer.search(written), sides.counterpart.search(written)
    if issuer and counterpart:
        event = words.spaced and words.thing.fullmatch(_head(written, cast).rpartition(" ")[2]) is not None
        return Actor(JOINT, True, not (event or _is_thing(written, cast)), "sides", (subject,))
    if sides.joint and (len(words.officer.findall(written)) > 1 or words.pair.match(written)):
        return Actor(JOINT, True, True, "pair", (subject,))
    if issuer and not sides.several and _is_side_with_another(written, cast):
        return Actor(JOINT, True, True, "pair", (subject,))
    if (issuer or (sides.joint and not words.spaced)) and _are_countries(written, cast):
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
    match = cast.words.of_people.fullmatch(_before_apposition(written, cast))
    if match is None:
        return None
    people = match["people"].lower()
    stem = fold(cast.words.peoples.get(people, people))[:_STEM]
    for side, names in ((ISSUER, cast.parties.issuer_names), (PARTNER, cast.parties.counterpart_names)):
        if any(word.startswith(stem) for name in names for word in fold(name).split()):
            return Actor(side, True, True, "people-of", (subject,))
    return None


def _are_countries(written: str, cast: Cast) -> bool:
    """Two countries or more and nothing else: "the United States and Mexico"."""
    joins = cast.words.joins if cast.words.spaced else cast.words.parted
    names = [_core(name, cast).replace(TIE, " ") for name in joins.split(written) if name]
    return len(names) > 1 and all(name.casefold() in countries(cast.language) for name in names)


def _by_head(subject: Span, written: str, cast: Cast) -> Actor:
    """What a subject without a side's name is: an officer, a body, people, another name, or a thing."""
    words, head = cast.words, _head(written, cast)
    if words.partner.match(written):
        return Actor(PARTNER, True, True, "partner", (subject,))
    if words.called.fullmatch(written):
        return Actor(PARTNER if cast.parties.known else ISSUER, True, True, "called", (subject,))
    if _are_countries(written, cast):
        return Actor(PARTNER if cast.parties.known else JOINT, True, True, "countries", (subject,))
    name = _body_name(written, cast)
    if name in cast.programmes:
        return Actor(ISSUER, False, False, MEANS, (subject,))
    if name in cast.texts:
        return Actor(ISSUER, False, False, THING, (subject,))
    shouted = name.isupper() and " " in name  # "O MINISTRO DA PESCA"
    named = words.spaced and not (shouted or _is_text(written, cast))
    if named and (_INITIALS.match(name) or _ABBREVIATED.match(name)):
        return Actor(f"{OTHER}{name}", True, True, "initials", (subject,))
    means = words.means.match(written)
    if means and not _is_body(written[means.end() :], cast):
        return Actor(ISSUER, False, False, MEANS, (subject,))
    if words.officer.fullmatch(head) and not _is_foreign(written, cast):
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, OFFICER, (subject,))
    if words.cabinet.fullmatch(head) or words.cabinet.fullmatch(name):
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, OFFICER, (subject,))
    if _is_body(head, cast):
        possessed = words.possessive.match(written)
        name = _body_name(written[possessed.end() :] if possessed else written, cast)
        if possessed and " " not in name:  # "My Ministry"
            return Actor(JOINT if cast.parties.joint else ISSUER, True, True, OFFICER, (subject,))
        return Actor(f"{OTHER}{name}", True, True, "body", (subject,))
    if words.both.search(written):
        act = words.sharers.search(written) is not None
        return Actor(JOINT, act, act, "both-inside", (subject,))
    if words.officer.search(head) and (words.spaced or not words.thing.search(written)):
        side = PARTNER if _is_foreign(written, cast) else ISSUER
        return Actor(side, True, True, OFFICER, (subject,))
    if _is_country(written, cast):
        name, sides = _core(written, cast), cast.parties
        nobodys = not sides.known and (sides.several or sides.crowd)
        if nobodys or (sides.real and name.casefold() not in countries(cast.language)):
            return Actor(f"{OTHER}{_body_name(written, cast)}", True, True, "other-name", (subject,))
        return Actor(PARTNER if cast.parties.known else ISSUER, True, True, "name", (subject,))
    if words.mixed.match(written):
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, "mixed-body", (subject,))
    if _is_people(head, cast):
        return Actor(f"{OTHER}{_body_name(written, cast)}", True, True, PEOPLE, (subject,))
    own = words.possessive.match(written) is not None
    return Actor(ISSUER, own, False, THING, (subject,))


def _is_text(written: str, cast: Cast) -> bool:
    """ "the NAFO Plan", "the NAFO Community (NC) Blueprint 2030": a thing that initials tell of."""
    last = written.rstrip(" 0123456789-–").rpartition(" ")[2]
    return cast.words.thing.fullmatch(last) is not None and cast.words.body.fullmatch(last) is None


def _core(name: str, cast: Cast) -> str:
    return cast.words.article.sub("", cast.words.realm.sub("", name), count=1).strip()


def _is_foreign(written: str, cast: Cast) -> bool:
    """ "the Government of Mexico": an officer or a government of a country that is not the issuer."""
    core = cast.words.realm.sub("", written)
    return core != written and core[:1].isupper() and cast.parties.known


def _is_country(written: str, cast: Cast) -> bool:
    """A name that is neither a body's nor a text's, event's or plan's, nor initials."""
    words = cast.words
    name = words.article.sub("", written, count=1).strip()
    if _core(name, cast).replace(TIE, " ").casefold() in countries(cast.language):
        return True
    if not words.spaced or words.no_side.fullmatch(name) or words.thing.search(name):
        return False
    if _CAMEL.fullmatch(name):
        return False  # "AgriCo"
    return not words.agent.fullmatch(name) and _is_name(written, cast)


def _is_people(head: str, cast: Cast) -> bool:
    """Whether the head of a subject is a noun for people or for what they form."""
    if not cast.words.head_last:
        return cast.words.agent.match(head) is not None
    return max((match.end() for match in cast.words.agent.finditer(head)), default=-1) == len(head)


def _is_name(written: str, cast: Cast) -> bool:
    """Whether all words of a subject are parts of names, known by their capitals elsewhere in the text."""
    words = [word for word in cast.words.article.sub("", written, count=1).split() if word[:1].isupper()]
    lower = [word for word in written.split() if not word[:1].isupper() and len(word) > 3]
    if not words or lower:
        return False
    known = [word.strip("’,.") in cast.names for word in words]
    return all(known) or (written.split() == words and all(known[1:]) and _is_sure(words, cast))


def _is_sure(words: list[str], cast: Cast) -> bool:
    """Whether the first word of a sentence, with a capital anyway, is a name's: "Aldern Mills", "AgriCo", not
    "Many Bridges", whose first word the text has in small letters too.
    """
    if len(words) == 1:
        return _CAMEL.fullmatch(words[0]) is not None
    return re.search(rf"\b{re.escape(words[0].lower())}\b", cast.text[:SAMPLE]) is None


def _volunteer(found: Actor, written: str, cast: Cast) -> Actor:
    """Who is willing, or a name that will act, is no thing: the issuer where none is known, else itself."""
    name = _body_name(written, cast)
    if found.rule == OF_SIDE:
        return Actor(found.value, True, True, "volunteer", found.words)
    if cast.words.possessive.match(written):
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, "volunteer", found.words)
    named = not cast.words.spaced or name[:1].isupper()
    side = named and not (cast.parties.known or cast.parties.crowd) and not cast.words.no_side.fullmatch(name)
    value = ISSUER if side else f"{OTHER}{name}"
    return Actor(value, True, True, "volunteer", found.words)


def _is_body(head: str, cast: Cast) -> bool:
    """Whether a noun for bodies stands there with a capital, as part of a name; without spaces at its end."""
    found = cast.words.body.finditer(head)
    if not cast.words.spaced:
        return any(match.end() == len(head) for match in found)
    return any(match.group()[0].isupper() for match in found)


def _taken_up(subject: Span, before: Actor | None, cast: Cast) -> Actor:
    if before is None:
        return Actor(JOINT if cast.parties.joint else ISSUER, True, True, "pronoun", (subject,))
    return Actor(before.value, True, before.party, "pronoun", (subject, *before.words))


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
    head = _head(written, cast)
    itself = words.spaced and names.fullmatch(head) is not None  # "Land and Sea in government"
    if not around or itself or words.officer.search(head):
        return Actor(side, True, True, "side", (subject,))
    if side == PARTNER and not (words.spaced and words.thing.search(head)):
        return Actor(side, True, True, "side", (subject,))
    capitals = head[:1].isupper() and _is_people(head, cast)  # "los Servicios de Inmigración de EE. UU."
    if capitals or _is_body(head, cast) or (head.split(" ")[0].isupper() and name not in head):
        return Actor(f"{OTHER}{_body_name(written, cast)}", True, True, "body", (subject,))
    return Actor(side, False, False, OF_SIDE, (subject,))


def _head(written: str, cast: Cast) -> str:
    """The subject without its article and what modifies it from behind."""
    rest = cast.words.article.sub("", written, count=1).strip()
    rest = cast.words.possessor.sub("", rest, count=1)
    match = cast.words.postmodifier.search(rest)
    return rest[: match.start()] if match and match.start() else rest


# The commas inside "the Committee on Environment, Water and Energy".
_NAME = r"[A-ZÀ-Þ][\w’-]+"
_NAMES_LISTED = re.compile(rf"{_NAME}(?:, {_NAME}(?: {_NAME})*)+,? [a-z&]{{1,3}} [A-ZÀ-Þ]")


def _body_name(written: str, cast: Cast) -> str:
    rest = cast.words.article.sub("", written, count=1).strip()
    match = cast.words.clause.search(_NAMES_LISTED.sub(lambda listed: listed[0].replace(",", TIE), rest))
    return (rest[: match.start()] if match and match.start() else rest).strip(" ,").replace(TIE, " ")


def _is_thing(written: str, cast: Cast) -> bool:
    """Relations, exchanges between the sides: named after both, yet no party."""
    return cast.words.between.search(written) is not None


def facets(found: Actor, draft: Draft, cast: Cast, *, undertaking: bool) -> tuple[Facet, ...]:
    """The actor as facets; `actor_stated` and `action` for undertakings alone."""
    rule = f"rule:{cast.language}.actor.{found.rule}"
    actor = Facet("actor", found.value, rule, found.words, sure("actor", rule))
    if not undertaking:
        return (actor,)
    stated = Facet("actor_stated", found.stated, rule, found.words, sure("actor_stated", rule))
    verb = f"rule:{cast.language}.action.verb"
    return actor, stated, Facet("action", draft.lemma, verb, (draft.verb,), sure("action", verb))
