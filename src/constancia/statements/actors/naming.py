"""Whom the words of a subject name: a side, both, a body, an officer, people, or a thing."""

from __future__ import annotations

import re

from constancia.lexicon.clauses import grammar
from constancia.lexicon.verbs import GERUND, THIRD
from constancia.model import Span
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
from constancia.statements.actors.gathered import is_of_many
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
    is_people,
    is_text,
)

_NEXT = 24  # code points behind a subject in which its verb begins
_STEM = 4  # letters that the name of a country and of its people share: "Chil|e", "Chil|ean"
_INITIALS = re.compile(r"(?![IVXL]+\b)[A-Z]{3,}(?![\w.])")
_ABBREVIATED = re.compile(r"[A-Z][^()]* \([A-Z]{3,}\b")


def is_every(written: str, cast: Cast) -> bool:
    """Whether a subject is each of those whose text it is, and not what is theirs ("each Party’s rules")."""
    match = cast.words.every.match(written)
    return match is not None and written[match.end() : match.end() + 1] not in ("’", "'")


def of_subject(subject: Span, before: Actor | None, cast: Cast) -> Actor:
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
    if not sides.joint and sides.several and (is_every(written, cast) or words.members.fullmatch(written)):
        return Actor(ISSUER, True, not is_between(written, cast), "all", (subject,))
    if not (sides.joint or sides.known) and words.signatory.fullmatch(written):
        return Actor(ISSUER, True, True, "all", (subject,))
    if _is_act(subject, written, cast):
        return Actor(ISSUER, False, False, THING, (subject,))
    thing = words.of_both.search(written) and not words.sharers.search(written)
    both = words.both.match(written) and not thing
    if both or words.each.search(written):
        rule = "both" if both else BOTH_INSIDE
        return Actor(JOINT, True, words.spaced or not is_between(written, cast), rule, (subject,))
    if sides.joint and (is_every(written, cast) or words.members.fullmatch(written)):
        return Actor(JOINT, True, not is_between(written, cast), "all", (subject,))
    pairs = words.spaced or sides.joint
    if pairs and words.paired.fullmatch(written) and not sides.several and not _is_one_body(written, cast):
        ours = not sides.joint and words.possessive.match(written) is not None  # "my Ministers"
        return Actor(ISSUER if ours else JOINT, True, True, "paired", (subject,))
    return _named(subject, written, cast) or _by_head(subject, written, cast)


def _is_one_body(written: str, cast: Cast) -> bool:
    """ "the Armed Forces", with capitals in a paper of one side, its ministers, and what it has many of:
    no two that pair up.
    """
    core = cast.words.article.sub("", written, count=1).strip()
    ministers = cast.words.head_last and cast.words.officer.fullmatch(core) is not None
    many = cast.words.manifold.fullmatch(written) is not None
    return cast.parties.alone and (ministers or many or (core != written and core[:1].isupper()))


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


def _is_act(subject: Span, written: str, cast: Cast) -> bool:
    """ "*Supporting farmers* is vital": whether what is done to people is the subject, by a form in -ing and
    a verb that tells of one thing.
    """
    if not cast.words.spaced:
        return False
    rules = grammar(cast.language)
    first, behind = written.split(None, 1)[0].lower(), cast.text[subject.end : subject.end + _NEXT].split()
    if rules.direct or not behind or first in rules.adjectival or not rules.tags.get(first, 0) & GERUND:
        return False
    verb = behind[0].lower()
    return verb in rules.singular or bool(rules.tags.get(verb, 0) & THIRD)


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
