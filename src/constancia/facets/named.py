"""Proper names of mechanisms, forums, funds, initiatives, conventions, organisations, programmes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from constancia.facets.abbreviations import introducers
from constancia.facets.capital_words import ACRONYM
from constancia.facets.capitals import Name, capital_names
from constancia.facets.reading import Reading
from constancia.facets.suffixes import suffix_names
from constancia.lexicon.cues import Cue, Hit, Hits, Matcher, matcher, words
from constancia.model import Document, Facet, Span, Statement
from constancia.text.tokens import fold

# A name must have this many words before its lower-case form elsewhere is taken for it.
_REPEATED = 3
_CAPITALS = 2
_DASHES = frozenset("-–")
# A short form in brackets, which may stand right behind a subject: so many code points more.
_SHORT, _BRACKET = re.compile(r"\(([^()\s]{2,12})\)"), 14
_MEANS = ".actor.means"  # the rule by which a programme of the issuer's is told from a body
_INTRODUCED = 7  # tokens of what stands in a bracket before a short form
_NEAR = 3  # tokens before a body in which its meeting is named
_SIDES = ("issuer", "joint", "partner")
_GATHERED = ("organisations", "forums")
_PARAGRAPH = "\n\n"
_TITLE = 200  # code points at the start of a text in which its title stands


def named(reading: Reading, own: Collection[str] = ()) -> Iterator[Facet]:
    """Each name in the statement once, as written; not the acting body itself (codebook, section 3).

    `own` are names that count for nothing here: the bodies that issue the paper, as `issuers` tells them, and
    abbreviations of plain words.
    """
    start = _start(reading)
    names = _outermost(capital_names(reading, start), suffix_names(reading, start))
    names = [one for one in names if not _is_short_form(reading, one, names)]
    if not names:
        return
    acting = _acting(reading)
    for facet in _facets(reading, names):
        name = bare(str(facet.value), reading.language)
        if name not in acting and name not in own:
            yield facet


def _acting(reading: Reading) -> set[str]:
    """What the acting body is called, without the article, and its short form in brackets."""
    clause = reading.statement.clause
    actor = next((facet for facet in reading.statement.facets if facet.name == "actor" and facet.words), None)
    if actor is not None and actor.words[0] != clause.subject and actor.words[0].start >= clause.verb.end:
        return {bare(actor.words[0].quote(reading.text), reading.language)}  # "será aprovado *pelo Conselho*"
    subject = clause.subject
    if subject is None or _undergoes(reading):
        return set()
    short = _SHORT.findall(reading.text, subject.start, subject.end + _BRACKET)
    return {bare(name, reading.language) for name in (subject.quote(reading.text), *short)}


def _undergoes(reading: Reading) -> bool:
    """Whether the subject is what is acted on, and no programme or fund by which the issuer acts."""
    statement = reading.statement
    return statement.actor_stated is False and not any(
        facet.name == "actor" and facet.by.endswith(_MEANS) for facet in statement.facets
    )


def _outermost(plain: list[Name], headed: list[Name]) -> list[Name]:
    """All names, but for those of the first list that only stand inside one of the second."""
    return [one for one in plain if not any(_is_within(one, name) for name in headed)] + headed


def _is_within(one: Name, name: Name) -> bool:
    return name.first <= one.first and one.last <= name.last and name.last - name.first > one.last - one.first


def _is_short_form(reading: Reading, name: Name, names: Sequence[Name]) -> bool:
    """ "the Port Safety Unit (hereinafter, the *PSU*)", "(the "*Unit*")": what a name before is called from
    here on.
    """
    written, folded = reading.tokens.words, reading.tokens.folded
    marks = words(reading.language, "opening_quotes", "closing_quotes")
    quoted = written[name.last : name.last + 1] and written[name.last] in marks
    behind = name.last + bool(quoted)
    if written[behind : behind + 1] != (")",) or names[0].first >= name.first:
        return False
    near = range(max(name.first - _INTRODUCED, 0), name.first)
    opening = next((at for at in reversed(near) if written[at] == "("), name.first - 1)
    passed = words(reading.language, "articles", "commas") | marks
    said = " ".join(word for word in folded[opening + 1 : name.first] if word not in passed)
    return bool(quoted and not said) or (bool(said) and f"{said} " in introducers(reading.language))


def issuers(document: Document, statements: Iterable[Statement]) -> frozenset[str]:
    """The bodies that act as a paper's sides and stand in its title, or are a forum ("The G7 will ..."), and
    those whose members or leaders issue it.
    """
    title = " ".join(fold(f"{document.called} {document.text[:_TITLE]}"))
    acting = [one for one in statements if one.clause.subject is not None and one.actor in _SIDES]
    subjects = {subject.quote(document.text): one.actor for one in acting if (subject := one.clause.subject)}
    names = {name for subject in subjects for name in _each(subject, document.language)}
    known = matcher(document.language)
    names |= set(_paired(document.called, known))
    own = frozenset(
        name
        for name in names
        if name and (f" {name} " in f" {title} " or _is_forum(known.find(name.split()), name))
    )
    if "partner" in subjects.values():
        return own
    headed = f"{document.called} {document.text[:_TITLE].partition(_PARAGRAPH)[0]}"
    return own | _gathered(headed, subjects, document.language)


def _gathered(title: str, subjects: Mapping[str, str], language: str) -> frozenset[str]:
    """The bodies whose members speak as the issuer: "We, the Heads of *NATO*", those of the title where
    leaders or ministers do ("We, the Leaders of Utopia and Arcadia" in a BRICS declaration), and one whose
    meeting gives the title ("BRICS Summit Declaration").
    """
    speakers, gatherings = words(language, "speakers"), words(language, "gatherings")
    speaking = [one for subject, actor in subjects.items() if actor == "issuer" and (one := fold(subject))]
    members = [one for one in speaking if not speakers.isdisjoint(one)]
    headed = fold(title)
    told = [(one, hit) for one in (*members, headed) for hit in _bodies(one, language)]
    return frozenset(
        " ".join(one[hit.first : hit.last])
        for one, hit in told
        if one is not headed or members or (speaking and _is_met(one, hit, gatherings))
    )


def _bodies(tokens: tuple[str, ...], language: str) -> Iterator[Hit]:
    found = matcher(language).find(tokens).get("names", ())
    return (hit for hit in found if hit.cue.group in _GATHERED)


def _is_met(tokens: tuple[str, ...], hit: Hit, gatherings: frozenset[str]) -> bool:
    """Whether a meeting stands right behind a body, or just before it: "Cumbre de la CELAC"."""
    near = (*tokens[max(hit.first - _NEAR, 0) : hit.first], *tokens[hit.last : hit.last + 1])
    return not gatherings.isdisjoint(near)


def _paired(title: str, known: Matcher) -> Iterator[str]:
    """The organisations of a title that a dash pairs with a place: "ASEAN-U.S. Special Summit"."""
    tokens = fold(title)
    hits = known.find(tokens).get("names", [])
    for left, right in pairwise(hits):
        if left.last + 1 == right.first and tokens[left.last] in _DASHES:
            for one, other in ((left, right), (right, left)):
                if one.cue.group == "organisations" and other.cue.group == "places":
                    yield " ".join(tokens[one.first : one.last])


def _each(subject: str, language: str) -> Iterator[str]:
    """A subject, and each of two that act together ("Utopia and ASEAN")."""
    whole = bare(subject, language)
    yield whole
    parts = whole.split()
    joins = [index for index, token in enumerate(parts) if token in words(language, "coordinators")]
    if len(joins) == 1:
        for part in (parts[: joins[0]], parts[joins[0] + 1 :]):
            yield bare(" ".join(part), language)


def _is_forum(hits: Hits, name: str) -> bool:
    whole = len(name.split())
    return any(hit.cue.group == "forums" and hit.last == whole for hit in hits.get("names", ()))


def bare(name: str, language: str) -> str:
    """The folded tokens of a name without its article."""
    tokens = fold(name)
    return " ".join(tokens[1:] if tokens and tokens[0] in words(language, "articles") else tokens)


def repeated(reading: Reading, found: Sequence[Facet], known: Matcher) -> Iterator[Facet]:
    """Names of this document that a translation left in lower case here ("global security initiatives")."""
    if not known.touches(reading.tokens.folded):
        return
    start = _start(reading)
    for hit in known.find(reading.tokens.folded).get("names", ()):
        if hit.first < start or (
            hit.last - hit.first == 1 and not is_acronym(reading.tokens.words[hit.first])
        ):
            continue
        span = reading.span(hit)
        value = span.quote(reading.text)
        if not any(_same(facet, value, span) for facet in found):
            yield Facet("named", value, hit.cue.rule, (span,))


def _same(facet: Facet, value: str, span: Span) -> bool:
    return str(facet.value).casefold() == value.casefold() or any(
        span.overlaps(words) for words in facet.words
    )


def repeatable(language: str, found: Iterable[Facet]) -> Matcher:
    """A matcher for the names found in a document: long ones in number and case at will, and acronyms."""
    cue = Cue("names", "repeated", "document", language)
    values = {str(facet.value) for facet in found}
    phrases = {fold(value) for value in values}
    long = {phrase for phrase in phrases if len(phrase) >= _REPEATED and phrase[-1].isalpha()}
    variants = {variant for phrase in long for variant in _numbers(phrase)}
    short = {fold(value) for value in values if value.isalpha() and is_acronym(value)}
    return Matcher((phrase, cue) for phrase in sorted(variants | short))


def is_acronym(word: str) -> bool:
    return len(word) <= ACRONYM and sum(letter.isupper() for letter in word) >= _CAPITALS


def _numbers(phrase: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield phrase
    head = phrase[-1]
    yield (*phrase[:-1], head.removesuffix("s") if head.endswith("s") else head + "s")


def _start(reading: Reading) -> int:
    """The first token that may belong to a name: behind the subject where that is who acts."""
    if reading.verb == 0:
        return reading.verb_end
    if reading.statement.clause.subject is None:  # "COMMIT to open": a verb in capitals is no name
        opened = reading.tokens.words[: reading.verb]
        return next((at for at, word in enumerate(opened) if not word.isupper()), reading.verb)
    return 0 if _undergoes(reading) else _aside(reading)


def _aside(reading: Reading) -> int:
    """Behind the subject, or where an aside opens in it: 'The Ministry, *with* funding from X, will ...'."""
    commas, marks = words(reading.language, "commas"), words(reading.language, "aside_marks")
    folded = reading.tokens.folded
    for index in range(1, reading.lead):
        if folded[index] in marks and folded[index - 1] in commas:
            return index
    opened = reading.tokens.words[reading.lead : reading.lead + 3]
    return reading.lead + 3 if opened[:1] == ("(",) and opened[2:] == (")",) else reading.lead


def _facets(reading: Reading, names: Iterable[Name]) -> Iterator[Facet]:
    seen: set[str] = set()
    for name in names:
        span = reading.tokens.span(name.first, name.last)
        value = span.quote(reading.text)
        if value.casefold() not in seen:
            seen.add(value.casefold())
            yield Facet("named", value, name.rule, (span,))
