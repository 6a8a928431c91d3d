"""How much of an undertaking can be pointed at: 0, 1 or 2 (codebook, section 3, `precision`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constancia.facets.reading import Reading
from constancia.facets.verbal import verbal
from constancia.lexicon.cues import Hit, carries, words
from constancia.lexicon.names import BODIES, HEADS
from constancia.model import Facet, Span
from constancia.text.tokens import CURRENCIES, is_year

# Kinds that are fields or practices rather than documents or products: alone they are no more than 1.
_FIELDS = frozenset(
    {
        "local-currency-settlement",
        "grant-aid",
        "air-services",
        "visa-facilitation",
        "mutual-recognition",
        "single-window",
        "quarantine-access",
    }
)
# Of these, what is a product where it is set up.
_BUILT = frozenset({"single-window"})
# Things that are built in earnest ("a health system") are fields for all that they say of continuity.
_BUILT_THINGS = frozenset({"built", "fields"})
# What only says how firmly is no field.
_SAID = ("will", "offers", "encourages", "explores")
_BODIES = tuple(f".names.{group}" for group in BODIES)
# "the gains *of the* EU" have no name of their own, but "the peace mission *of the* UN" has.
_KNOWN, _OWNER, _GOALS = ".names.organisations", "owner", "goals"
_LAWFUL = ".accordance"
_INSET = 7  # tokens from the subject to the verb with a phrase between modal and verb
_INNER = ".,"  # signs inside a figure
_GENERATION = "g"  # "5G"
_ORDINALS = "ºª"  # letters to `isalpha`
_SHORT_ADVERB = 7  # letters: "mente" and "demente" are none, "gradualmente" tells how an act is done
_MEANS = ".kind.means-"  # the rules of what the issuer does by a thing of its own
_PASSIVE = ".kind.passive-"  # the rules of what is done to the subject
_EXACT = ("quantity", "date", "frequency", "document", "reference")


def precision(reading: Reading, found: Sequence[Facet]) -> Iterator[Facet]:
    """2 for a name, an instrument, a quantity or a date; 0 where no word names a field; else 1.

    What only limits the act ("in accordance with the Harbour Act") makes it no more exact.
    """
    limits = [span for facet in found if facet.by.endswith(_LAWFUL) for span in facet.words]
    found = [facet for facet in found if not _limits(facet, limits)]
    named = [facet for facet in found if facet.name == "named"]
    exact = _exact(reading, named, found, limits)
    if exact is not None:
        yield exact
        return
    field = named[0].words[0] if named else _field(reading)
    if field is not None:
        yield Facet("precision", 1, f"rule:{reading.language}.precision.field", (field,))
    else:
        yield reading.default("precision", 0, "nothing-concrete")


def _exact(
    reading: Reading, named: Sequence[Facet], found: Sequence[Facet], limits: Sequence[Span]
) -> Facet | None:
    instruments = [facet for facet in found if facet.name == "instruments"]
    for facet in named:
        if not _venue(reading, facet, len(named)):
            return Facet("precision", 2, f"rule:{reading.language}.precision.named", facet.words)
    begins = any(facet.name == "continuity" and facet.value == "starts" for facet in found)
    for facet in instruments:
        if facet.value not in _FIELDS or (begins and facet.value in _BUILT):
            return Facet("precision", 2, f"rule:{reading.language}.precision.instrument", facet.words)
    for hit in reading.of("precision", *_EXACT):
        itself = hit.cue.group == "document" and _is_itself(reading, hit)
        limit = any(span.contains(reading.span(hit)) for span in limits)
        if not (itself or limit or _goes_by(reading, hit)):  # "this Agreement"
            return reading.facet("precision", 2, hit)
    return _reference(reading) or _number(reading)


def _is_itself(reading: Reading, hit: Hit) -> bool:
    """Whether a document is the text itself ("this Agreement"), or what the issuer acts by ("*El acuerdo*
    prevé la creación de un comité").
    """
    if reading.tokens.folded[hit.first - 1] in words(reading.language, "selves"):
        return True
    acts = any(facet.name == "kind" and _MEANS in facet.by for facet in reading.statement.facets)
    return acts and hit.last <= reading.verb


def _goes_by(reading: Reading, hit: Hit) -> bool:
    """Whether a document only tells by what or within what something is done: "根据*本协定*派遣的专家",
    "在现有*协议*框架下".
    """
    if hit.cue.name not in ("paper", "back"):
        return False
    opened = any(opens.last == hit.first for opens in reading.of("conditions", "opening"))
    behind = reading.of("precision", "venues_behind")
    return opened or any(0 <= venue.first - hit.last <= 1 for venue in behind)


def _limits(facet: Facet, limits: Sequence[Span]) -> bool:
    """Whether a name or an instrument only tells what law the act is in accordance with."""
    if facet.name not in ("named", "instruments") or not facet.words:
        return False
    return any(span.contains(facet.words[0]) for span in limits)


def _reference(reading: Reading) -> Facet | None:
    """'Use *the Center* as a platform', 'The *Center* will be built': a head noun with a capital points
    back at a name; "this Framework" is the text itself.
    """
    articles, selves = words(reading.language, "articles"), words(reading.language, "selves")
    undergone = any(facet.name == "kind" and _PASSIVE in facet.by for facet in reading.statement.facets)
    for hit in reading.of("names", *HEADS):
        capital = reading.tokens.words[hit.first][0].isupper()
        if capital and reading.tokens.folded[hit.first - 1] in selves:
            continue
        behind = hit.first > reading.verb_end or (undergone and 0 < hit.first <= reading.lead)
        if capital and behind and reading.tokens.folded[hit.first - 1] in articles:
            return Facet("precision", 2, hit.cue.rule, (reading.span(hit),))
    return None


def _venue(reading: Reading, facet: Facet, names: int) -> bool:
    """Whether a name is only where or with whom things happen ("in institutions such as ...")."""
    if _hosts(reading, facet):
        return True
    if names > 2 or not _is_body(facet):
        return False
    first = reading.tokens.first_at(facet.words[0].start)
    last = reading.tokens.first_at(facet.words[0].end - 1) + 1
    known = _KNOWN in facet.by
    goals = {hit.last for hit in reading.of("precision", "empty") if hit.cue.name == _GOALS}
    for hit in reading.of("precision", "venues_before"):
        if hit.cue.name == _OWNER:
            if known and hit.last == first and hit.first not in goals:
                return True
        elif 0 <= first - hit.last <= 2:
            return True
    return any(0 <= hit.first - last <= 2 for hit in reading.of("precision", "venues_behind"))


def _hosts(reading: Reading, facet: Facet) -> bool:
    """Whether a body is one of several in whose frameworks something is done, told before the verb:
    "*在联合国、上合组织等多边框架内*加强协调".
    """
    opens = words(reading.language, "within")
    if not opens or not _is_body(facet):
        return False
    first = reading.tokens.first_at(facet.words[0].start)
    last = reading.tokens.first_at(facet.words[0].end - 1) + 1
    closes = any(
        hit.cue.name != _OWNER and last <= hit.first <= reading.verb
        for hit in reading.of("precision", "venues_behind")
    )
    return closes and not opens.isdisjoint(reading.tokens.folded[:first])


def _is_body(facet: Facet) -> bool:
    return any(group in facet.by for group in _BODIES)


def _number(reading: Reading) -> Facet | None:
    """A figure or number word that counts things, not the parties ("two sides") or a part of a name."""
    counted, things, measures = (
        words(reading.language, group) for group in ("uncounted", "things", "measures")
    )
    numbers = words(reading.language, "numbers")
    folded = reading.tokens.folded
    relatives = words(reading.language, "relatives")
    if folded[reading.verb] in numbers or reading.statement.clause.lemma in numbers:  # "double the places"
        return _counted(reading, reading.verb)
    near = reading.verb - reading.lead <= _INSET  # "shall *within 60 days* submit"
    begin = min(reading.lead, _from(reading)) if near else _from(reading)
    for index in range(begin, len(folded)):
        token = folded[index]
        if token in relatives and index > reading.verb_end:
            return None
        if not (token in numbers or token[0].isdigit()) or _is_ordinal(reading, index):
            continue
        if _session(reading, index) or _sums_up(reading, index):
            continue  # "省委十三届三次、四次全会", "“四个自信”"
        spelled = token in numbers and _counts(reading, index)
        if not (token.isdigit() or spelled or _unit(token)):
            continue
        if _large(reading, index) or not _uncounted(folded, index, counted, things, measures):
            return _counted(reading, index)
    return None


def _is_ordinal(reading: Reading, index: int) -> bool:
    """Whether a number, or a run of number words it ends, only tells which: "第*三十六*次", "Article *5*"."""
    language, folded = reading.language, reading.tokens.folded
    numbers = words(language, "numbers") if carries(language, "ideographs") else frozenset()
    while index > 1 and folded[index - 1] in numbers:
        index -= 1
    return folded[index - 1] in words(language, "ordinal_marks", "references")


def _sums_up(reading: Reading, index: int) -> bool:
    """Whether a number opens a quotation and only sums up watchwords: "坚定“*四个*自信”"."""
    folded, language = reading.tokens.folded, reading.language
    opens = folded[index - 1] in words(language, "opening_quotes")
    return opens and not words(language, "sets").isdisjoint(folded[index + 1 : index + 2])


def _session(reading: Reading, index: int) -> int:
    """Where numbers from here on end that only count the sessions of one body ("*三*次、*四*次全会"); 0 where
    they count something else.
    """
    language, folded = reading.language, reading.tokens.folded
    sessions = words(language, "sessions")
    passed = words(language, "numbers", "coordinators", "session_marks")
    while sessions and index < len(folded) and folded[index] in passed:
        index += 1
    return index if "".join(folded[index : index + 2]) in sessions else 0


def _large(reading: Reading, index: int) -> bool:
    """Whether it is money ("$20") or in words a number of so many ("five *million* people"): both count."""
    folded = reading.tokens.folded
    spelled = words(reading.language, "numbers").intersection(folded[index + 1 : index + 2])
    return folded[index - 1] in CURRENCIES or bool(spelled and not words(reading.language, "measures"))


def _counts(reading: Reading, index: int) -> bool:
    """Whether a spelled number stands before another or a measure, where the language tells its measures."""
    measures = words(reading.language, "measures")
    behind = reading.tokens.folded[index + 1 : index + 2]
    return not measures or any(
        token in measures or token in words(reading.language, "numbers") for token in behind
    )


def _counted(reading: Reading, index: int) -> Facet:
    words_ = (reading.tokens.span(index, index + 1),)
    return Facet("precision", 2, f"rule:{reading.language}.precision.number", words_)


def _unit(token: str) -> bool:
    """A figure with its unit ("50m"), no ordinal ("2nd", "3er", "4º") nor a generation ("5G")."""
    if token[-1] in _ORDINALS or (len(token) == 2 and token[-1] == _GENERATION):
        return False
    return token[0].isdigit() and token[-1].isalpha() and len(token.lstrip("0123456789")) == 1


def _uncounted(
    folded: tuple[str, ...],
    index: int,
    uncounted: frozenset[str],
    things: frozenset[str],
    measures: frozenset[str],
) -> bool:
    behind = folded[index + 1 : index + 3]
    if is_year(folded[index]):
        return False
    if len(behind) > 1 and behind[0] in _INNER and behind[1].isdigit():  # "1.5", "50/50"
        return False
    if behind and (behind[0] in things or (folded[index].isdigit() and behind[0] in measures)):
        return False  # "50名大熊猫", "20个国家级牧场"
    return not behind or not behind[0].isalnum() or any(token in uncounted for token in behind)


def _field(reading: Reading) -> Span | None:
    """The first word of the object that is neither a function word nor on the list of empty words.

    Where each ideograph is a token, one left over is the rest of a word, so it takes two in a row.
    """
    opening = next(iter(reading.of("precision", "opens_field")), None)
    if opening is not None:
        return reading.span(opening)
    hidden = _hidden(reading)
    empty = words(reading.language, "function_words", "adverbs")
    hidden.update(range(reading.verb, reading.verb_end))
    folded = reading.tokens.folded
    endings = tuple(words(reading.language, "adverb_endings"))
    left = [
        index
        for index in range(_from(reading), len(folded))
        if folded[index][0].isalpha()
        and not (endings and folded[index].endswith(endings) and len(folded[index]) > _SHORT_ADVERB)
        and not verbal(reading, index)
        and ((index not in hidden and folded[index] not in empty) or _is_numbered(reading, index))
    ]
    shortest = 2 if carries(reading.language, "ideographs") else 1
    for first, index in enumerate(left):
        if index + shortest - 1 in left[first : first + shortest]:
            return reading.tokens.span(index, index + shortest)
    return None


def _is_numbered(reading: Reading, index: int) -> bool:
    """ "*Goal* 1": a plain word with a capital and a figure is one of several that are told apart."""
    tokens = reading.tokens
    return tokens.words[index][0].isupper() and "".join(tokens.folded[index + 1 : index + 2]).isdigit()


def _from(reading: Reading) -> int:
    """Where the object may begin: behind the verb; a thing as subject of a passive is the object too."""
    if reading.statement.actor_stated is False and reading.verb > 0 and reading.statement.clause.subject:
        return 0
    return reading.lead if carries(reading.language, "object_before_verb") else reading.verb_end


def _hidden(reading: Reading) -> set[int]:
    """Tokens inside phrases that name nothing ("mutual trust"), and all behind a relative mark."""
    hits: list[Hit] = reading.of("precision", "empty", "parties", "venues_before", "venues_behind")
    hits += [hit for hit in reading.hits.get("names", ()) if hit.cue.group in ("places", "organisations")]
    hits += reading.of("conditions", "fixed", "opening")
    hidden = {index for hit in hits for index in range(hit.first, hit.last)}
    told = (hit for hit in reading.hits.get("continuity", ()) if hit.cue.name not in _BUILT_THINGS)
    said = (*told, *reading.of("firmness", *_SAID))
    hidden |= {index for hit in said for index in range(hit.first, hit.last)}
    for hit in reading.of("precision", "results"):
        hidden |= set(range(hit.first, len(reading.tokens)))
    hidden |= _watchword(reading)
    relatives = words(reading.language, "relatives")
    commas, numbers = words(reading.language, "commas"), words(reading.language, "numbers")
    folded = reading.tokens.folded
    for index in (at for at, token in enumerate(folded) if token in numbers):
        hidden |= set(range(index, _session(reading, index)))
    for index in range(reading.verb_end + 1, len(folded)):
        if folded[index] in relatives and folded[index - 1] in commas and index not in hidden:
            hidden |= set(range(index, len(folded)))
    return hidden


def _watchword(reading: Reading) -> set[int]:
    """The tokens of a quotation that is all that one keeps to ("锚定“两个确保”"), which names nothing."""
    language, tokens = reading.language, reading.tokens
    first, last = reading.verb_end, len(tokens.words) - 1
    keeps = reading.statement.clause.lemma in words(language, "keeping")
    if not keeps or first >= last or tokens.words[first] not in words(language, "opening_quotes"):
        return set()
    marks = words(language, "closing_quotes")
    whole = tokens.words[last] in marks and marks.isdisjoint(tokens.words[first:last])
    return set(range(first, last + 1)) if whole else set()
