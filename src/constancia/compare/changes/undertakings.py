"""Whether two wordings are of one undertaking: the main verb of each stands on the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from constancia.compare.changes.evidence import is_step
from constancia.compare.wording.around import LIMITS
from constancia.compare.wording.grams import fold
from constancia.compare.wording.parts import in_sentence_before
from constancia.compare.wording.units import Unit, Wording, cues_in, overlapping
from constancia.lexicon.cues import words
from constancia.model import Change, Continuity, Firmness, Span, Statement

_GOVERNED = 6  # words among which a verb stands that a rung governs: "support firms of both in opening"
_CLAUSES = frozenset({"clause", "case"})  # words that open a limit with a verb of its own: "if", "when"
_LIST = re.compile(r":\s*\n|\n\s*(?:[-*+•·–]|\(?\w{1,3}[.)])\s")  # where a list begins
_FAR = 200  # code points from which words no longer surely govern a statement


def is_one_undertaking(change: Change, left: Wording, right: Wording, *, is_alone: bool) -> bool:
    """Whether the main verb of each side stands on the other; on two rungs, that of the firmer side.

    `is_alone` says that hardly anything else differs.
    """
    grouped = len(left.statements) + len(right.statements) > 2
    alike = _all_alike(left, right) and _all_alike(right, left)
    if not is_step(change):
        return alike if grouped else _has_verbs_of(left, right) and _has_verbs_of(right, left)
    if _governs_from_afar(left, change.left) or _governs_from_afar(right, change.right):
        return False
    firmer, softer = _by_rung(change, left, right)
    sides = (change.left, change.right) if softer is left else (change.right, change.left)
    if _is_led_in_alone(softer, sides[0], firmer, sides[1]) or _is_titled(softer, firmer):
        return False
    if grouped or _is_in_object(softer, sides[0], firmer):
        return grouped and alike
    if _may(firmer) or (Firmness.EXPLORES in (change.before, change.after) and _looks_into(firmer)):
        return False
    if _is_far_from_verb(softer, sides[0]) and not _governs_at_once(softer, sides[0], firmer):
        return False
    deciding = change.right if firmer is left else change.left
    if _stands_before(firmer, softer, deciding) or _joins_verb(firmer, softer, deciding):
        return False
    opening = [unit.stem for unit in softer.units if overlapping(unit.span, sides[0])][:1]
    if verbs(firmer) & {*opening}:
        return False  # "seek an agreement on", "seek ways of"
    if Firmness.EXPLORES in (change.before, change.after) and is_alone and _is_of_act(softer, firmer):
        return True
    return _has_verbs_of(firmer, softer, behind=max((span.end for span in deciding), default=0))


def _by_rung(change: Change, left: Wording, right: Wording) -> tuple[Wording, Wording]:
    """The side on the firmer rung, and the other."""
    ladder = [one.value for one in Firmness]
    is_softer = ladder.index(change.before or "") < ladder.index(change.after or "")
    return (left, right) if is_softer else (right, left)


def _is_in_object(softer: Wording, spans: Iterable[Span], firmer: Wording) -> bool:
    """Whether the rung rests on whom the same act is for: "train *the firms*", "train the crews"."""
    last = max(one.clause.verb.end for one in softer.statements)
    behind = [span.start >= last for span in spans]
    return bool(behind) and all(behind) and bool(verbs(softer) & verbs(firmer))


def _may(wording: Wording) -> bool:
    """Whether a modal only allows: "pilots may vote" is no firmer than "pilots are invited to vote"."""
    return any(cue.group == "modality_4" for cue in wording.cues if _is_before_verb(wording, cue.span))


def _is_before_verb(wording: Wording, span: Span) -> bool:
    return any(one.span.start <= span.start < one.clause.verb.start for one in wording.statements)


def _is_far_from_verb(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether the words of a rung stand in a quotation, and many before its main verb: in what it acts on."""
    verbs = [one.clause.verb for one in wording.statements]
    wrappers = [one.clause.wrapper for one in wording.statements if one.clause.wrapper]
    inside = [span for span in spans if _is_before_verb(wording, span)]
    return any(
        not overlapping(span, [*verbs, *wrappers])
        and sum(span.end <= unit.span.start < min(verb.start for verb in verbs) for unit in wording.units)
        > _GOVERNED
        for span in inside
    )


def _governs_at_once(softer: Wording, spans: Iterable[Span], firmer: Wording) -> bool:
    """Whether the firmer verb stands right behind the words of a rung, whatever the main verb is."""
    known = [fold(one.clause.verb.quote(firmer.text)) for one in firmer.statements]
    return any(
        fold(softer.text[span.end : span.end + _FAR]).startswith(verb) for span in spans for verb in known
    )


def _looks_into(wording: Wording) -> bool:
    """Whether a main verb looks into something too: "examine the plans", "review the plans"."""
    verbs = [one.clause.verb for one in wording.statements]
    return any(
        cue.group == "echo" and cue.name == "exploring" and overlapping(cue.span, verbs)
        for cue in wording.cues
    )


def explored(wording: Wording) -> Iterator[Span]:
    """What is explored, where that is no more than to explore: "examine *the option of* a fee"."""
    if any(statement.firmness is Firmness.EXPLORES for statement in wording.statements):
        yield from (cue.span for cue in wording.cues if cue.group == "exploring")


def _is_of_act(wording: Wording, other: Wording) -> bool:
    """Whether an act is explored: a verb behind, an option, or what the other side starts or improves.

    "We consider a ban", "we introduce a ban"; to "discuss the dates" is an act of its own.
    """
    is_option = next(explored(wording), None) is not None
    starts = any(one.continuity in (Continuity.STARTS, Continuity.EXPANDS) for one in other.statements)
    return is_option or starts or any(one.clause.wrapper for one in wording.statements)


def _governs_from_afar(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether words of a rung stand far before a statement, before another member of its list, or in what
    limits it: "if you would like to come, write".
    """
    first = min(one.span.start for one in wording.statements)
    return any(
        span.end < first
        and (first - span.end > _FAR or ";" in wording.text[span.end : first] or _is_in_limit(wording, span))
        for span in spans
    )


def _is_led_in_alone(softer: Wording, spans: Iterable[Span], firmer: Wording, others: Iterable[Span]) -> bool:
    """Whether words of the softer rung stand in front of a list on that side alone, or only put it forward,
    and the firmer side is as bare an item.

    "We propose: - to build a port", "- to build a port"; "we will build a port" promises by itself.
    """
    led = tuple(spans)
    in_front = _is_led_in(softer, led) and not _is_led_in(firmer, others)
    is_bare = all(_is_bare(firmer, one) for one in firmer.statements)
    return is_bare and (in_front or _is_put_forward(softer, led))


def _is_titled(softer: Wording, firmer: Wording) -> bool:
    """Whether the firmer verb stands behind a colon on the softer side: "We support ports: we will build"."""
    if verbs(softer) & verbs(firmer):
        return False  # "we are willing to: build", "we will: build"
    said = {fold(one.clause.verb.quote(firmer.text)) for one in firmer.statements}
    behind = (one.quote.partition(":")[2] for one in softer.statements)
    return any(verb in fold(rest).split() for rest in behind if rest for verb in said)


def _is_led_in(wording: Wording, spans: Iterable[Span]) -> bool:
    first = min(one.span.start for one in wording.statements)
    return any(_LIST.search(wording.text, span.end, first) for span in spans if span.end < first)


def _is_bare(wording: Wording, statement: Statement) -> bool:
    """Whether nobody is said to act, or a verb in its dictionary form opens the quotation: "Build ports"."""
    verb = fold(statement.clause.verb.quote(wording.text))
    ends = tuple(words(wording.language, "gerund_ends"))
    is_base = verb == fold(statement.clause.lemma) or verb.endswith(ends)
    return not statement.actor_stated or (is_base and not has_subject(statement))


def _is_put_forward(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether a colon parts words that put something forward from it: "the party proposes: build ports"."""
    stems = tuple(words(wording.language, "proposing_stems"))
    last = max(one.clause.verb.start for one in wording.statements)
    return any(
        fold(span.quote(wording.text)).split()[-1].startswith(stems)
        and ":" in wording.text[span.end : max(last, span.end + 1)]
        for span in spans
    )


def _is_in_limit(wording: Wording, span: Span) -> bool:
    """Whether words that open a limit stand before these in their sentence."""
    place = in_sentence_before(wording, wording.statements[0])
    if place is None or not place.start < span.start < place.end:
        return False
    before = Span(place.start, span.start)
    cues = cues_in(wording.text, wording.language, before, LIMITS)
    return any(cue.group in ("opening", "fronting") and cue.name in _CLAUSES for cue in cues)


def _stands_before(firmer: Wording, softer: Wording, deciding: Iterable[Span]) -> bool:
    """Whether the words that make the one side softer stand before the other side too, as near or nearer.

    Then they govern it as well, and where a statement or its list begins is all that differs.
    """
    spans = tuple(deciding)
    said = [fold(span.quote(softer.text)) for span in spans]
    first = min(one.span.start for one in softer.statements)
    far = max((first - span.start for span in spans if span.start < first), default=0)
    for statement in firmer.statements:
        place = in_sentence_before(firmer, statement)
        start = min(place.start if place else statement.span.start, statement.span.start - far)
        before = fold(firmer.text[max(0, start) : statement.span.start])
        if said and all(words in before for words in said):
            return True
    return False


def _joins_verb(firmer: Wording, softer: Wording, deciding: Iterable[Span]) -> bool:
    """Whether the words of the softer rung stand beside the firmer verb: "support and hold talks"."""
    joins = words(softer.language, "coordinators")
    known = {key for one in firmer.statements for key in _verb(firmer, one)}
    for span in deciding:
        behind = [unit for unit in softer.units if unit.span.start >= span.end][:2]
        if len(behind) > 1 and fold(behind[0].span.quote(softer.text)) in joins:
            return bool({behind[1].key, behind[1].stem} & known)
    return False


def _all_alike(one: Wording, other: Wording) -> bool:
    """Whether each statement of the one has the main verb of one of the other."""
    verbs = {key for statement in other.statements for key in _verb(other, statement)}
    return all(verbs & _verb(one, statement) for statement in one.statements)


def _has_verbs_of(one: Wording, other: Wording, *, behind: int = 0) -> bool:
    """Whether the main verb of `one` stands in `other`, in whatever form; soon `behind` a place if any."""
    near = [unit for unit in other.units if unit.counts and unit.span.start >= behind]
    near = near[: _results_at(other, near)][:_GOVERNED] if behind else list(other.units)
    keys = {key for unit in near for key in (unit.key, unit.stem)}
    keys |= {
        statement.clause.lemma for statement in other.statements if statement.clause.verb.start >= behind
    }
    return any(keys & _verb(one, statement) for statement in one.statements)


def _results_at(wording: Wording, units: Sequence[Unit]) -> int:
    """Before how many of these words a result begins, which nothing governs: "..., thereby creating jobs",
    "..., creando empleo".
    """
    links = [cue.span for cue in wording.cues if cue.group == "filler"]
    results = [span.end for span in links if _is_behind_comma(wording, span)]
    ends = tuple(words(wording.language, "gerund_ends"))
    results += (
        unit.span.start
        for unit in units
        if ends
        and fold(unit.span.quote(wording.text)).endswith(ends)
        and _is_behind_comma(wording, unit.span)
    )
    return next(
        (at for at, unit in enumerate(units) if any(end <= unit.span.start for end in results)),
        len(units),
    )


def _is_behind_comma(wording: Wording, span: Span) -> bool:
    return wording.text[max(0, span.start - 2) : span.start].strip() == ","


def _verb(wording: Wording, statement: Statement) -> set[str]:
    """By what a main verb is known: its lemma, and the keys and stems of its words."""
    units = [unit for unit in wording.units if unit.span.overlaps(statement.clause.verb)]
    return {statement.clause.lemma, *(key for unit in units for key in (unit.key, unit.stem))}


def verbs(wording: Wording) -> set[str]:
    return {key for statement in wording.statements for key in _verb(wording, statement)}


def same_verbs(wording: Wording, other: Wording) -> Iterator[Span]:
    """The main verbs that the other side has in another form: "made", "make"."""
    lemmas = {statement.clause.lemma for statement in other.statements}
    return (one.clause.verb for one in wording.statements if one.clause.lemma in lemmas)


def has_subject(statement: Statement) -> bool:
    """Whether who acts is written in the quotation."""
    subject = statement.clause.subject
    return subject is not None and statement.span.contains(subject)
