"""What the words of a subject are: its head, the name in it; a body's, people's, a country's or a text's."""

from __future__ import annotations

import re
from functools import cache

from constancia.lexicon.clauses import Grammar, grammar
from constancia.lexicon.cues import words
from constancia.lexicon.verbs import NOUN, PARTICIPLE
from constancia.statements.actors.capitals import SAMPLE
from constancia.statements.actors.cast import Cast
from constancia.statements.actors.side_names import TIE, countries

_CAMEL = re.compile(r"[A-Z]+[a-z]+(?:[A-Z]\w+\+?|\+)")


def head_of(written: str, cast: Cast) -> str:
    """The subject without its article and what modifies it from behind."""
    rest = cast.words.possessor.sub("", _unpointed(written, cast), count=1)
    rest = cast.words.described.sub("", rest, count=1)
    match = cast.words.postmodifier.search(rest)
    return rest[: match.start()] if match and match.start() else rest


def _unpointed(written: str, cast: Cast) -> str:
    """A subject without its article, or what points back in its place: "*esta* comisión"."""
    opening = cast.words.pointing if cast.words.pointing.match(written) else cast.words.article
    return opening.sub("", written, count=1).strip() or written


def core_of(name: str, cast: Cast) -> str:
    """A name without its article and what a realm is called: "the Republic of Utopia" is "Utopia"."""
    return cast.words.article.sub("", cast.words.realm.sub("", name), count=1).strip()


# The commas inside "the Committee on Environment, Water and Energy".
_NAME = r"[A-ZÀ-Þ][\w’-]+"
_NAMES_LISTED = re.compile(rf"{_NAME}(?:, {_NAME}(?: {_NAME})*)+,? [a-z&]{{1,3}} [A-ZÀ-Þ]")
# A member of a list of several who act: "government agencies, *local businesses*, and banks".
_MEMBER = r"[^\W\d_][\w’'.-]*(?: [^\W\d_][\w’'.-]*){0,3}"


def body_name(written: str, cast: Cast) -> str:
    """The name that a subject begins with, without its article and the clauses behind it."""
    rest = _unpointed(written, cast)
    tied = _NAMES_LISTED.sub(lambda some: some[0].replace(",", TIE), rest)
    if _are_several(rest, cast.language):
        tied = rest.replace(",", TIE)
    match = cast.words.clause.search(tied)
    return (rest[: match.start()] if match and match.start() else rest).strip(" ,").replace(TIE, " ")


def _are_several(written: str, language: str) -> bool:
    """Whether several are named one after the other ("schools, hospitals and clinics"), and none is only told
    of ("the Bank, *created* by law, and its partners").
    """
    if _several(language).fullmatch(written) is None:
        return False
    return not any(_tells(member.split()[0].lower(), grammar(language)) for member in written.split(", ")[1:])


def _tells(word: str, rules: Grammar) -> bool:
    """Whether a word can only be a participle, by what is known of it or by its ending."""
    tag = rules.tags.get(word, 0)
    return bool(tag & PARTICIPLE and not tag & NOUN) or (not tag and word.endswith(rules.done_endings))


@cache
def _several(language: str) -> re.Pattern[str]:
    """A list of short names or nouns that a coordinator closes."""
    joins = "|".join(map(re.escape, sorted(words(language, "coordinators"))))
    return re.compile(rf"{_MEMBER}(?:, {_MEMBER})+,? (?:{joins}) {_MEMBER}")


def before_apposition(written: str, cast: Cast) -> str:
    """ "We, the leaders of the region, meeting in Oslo": the pronoun, which the rest only explains."""
    return written.partition(",")[0] if cast.words.spaced else written


def is_body(head: str, cast: Cast) -> bool:
    """Whether a noun for bodies stands there with a capital, as part of a name; without spaces at its end."""
    found = cast.words.body.finditer(head)
    if not cast.words.spaced:
        return any(match.end() == len(head) for match in found)
    return any(match.group()[0].isupper() for match in found)


def is_people(head: str, cast: Cast) -> bool:
    """Whether the head of a subject is a noun for people or for what they form."""
    if not cast.words.head_last:
        return cast.words.agent.match(head) is not None
    return max((match.end() for match in cast.words.agent.finditer(head)), default=-1) == len(head)


def is_name(written: str, cast: Cast) -> bool:
    """Whether all words of a subject are parts of names, known by their capitals elsewhere in the text."""
    words = [word for word in cast.words.article.sub("", written, count=1).split() if word[:1].isupper()]
    lower = [word for word in written.split() if not word[:1].isupper() and len(word) > 3]
    if not words or lower or cast.words.pointing.fullmatch(written):
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


def is_country(written: str, cast: Cast) -> bool:
    """A name that is neither a body's nor a text's, event's or plan's, nor initials."""
    words = cast.words
    name = words.article.sub("", written, count=1).strip()
    if core_of(_before_aside(name, cast), cast).replace(TIE, " ").casefold() in countries(cast.language):
        return True
    if not words.spaced or words.no_side.fullmatch(name) or words.thing.search(name):
        return False
    if _CAMEL.fullmatch(name):
        return False  # "AgriCo"
    return not words.agent.fullmatch(name) and is_name(written, cast)


def _before_aside(name: str, cast: Cast) -> str:
    """ "*Portugal*, ciente dos riscos,": a name without what is said of it behind a comma."""
    first, _, aside = name.partition(", ")
    small = cast.words.spaced and aside[:1].islower() and not _are_several(name, cast.language)
    return first if small and not cast.words.article.match(aside) else name


def are_countries(written: str, cast: Cast) -> bool:
    """Two countries or more and nothing else: "the United States and Mexico"."""
    joins = cast.words.joins if cast.words.spaced else cast.words.parted
    names = [core_of(name, cast).replace(TIE, " ") for name in joins.split(written) if name]
    return len(names) > 1 and all(name.casefold() in countries(cast.language) for name in names)


def is_foreign(written: str, cast: Cast) -> bool:
    """ "the Government of Mexico": an officer or a government of a country that is not the issuer."""
    core = cast.words.realm.sub("", written)
    return core != written and core[:1].isupper() and cast.parties.known


def is_text(written: str, cast: Cast) -> bool:
    """ "the NAFO Plan", "the NAFO Community (NC) Blueprint 2030": a thing that initials tell of."""
    last = written.rstrip(" 0123456789-–").rpartition(" ")[2]
    return cast.words.thing.fullmatch(last) is not None and cast.words.body.fullmatch(last) is None


def is_between(written: str, cast: Cast) -> bool:
    """Relations, exchanges between the sides: named after both, yet no party."""
    return cast.words.between.search(written) is not None
