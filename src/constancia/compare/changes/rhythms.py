"""How often something is done: which of two rhythms is faster, and which is none of what is promised."""

from __future__ import annotations

from constancia.compare.wording.grams import fold
from constancia.compare.wording.units import Cued, Wording, overlapping, stem
from constancia.lexicon.cues import words
from constancia.model import Span

_VAGUE = "regularly"  # a rhythm that does not say how often
_RHYTHMS = (  # the rarest first
    "five_yearly",
    "four_yearly",
    "three_yearly",
    "two_yearly",
    "yearly",
    "twice_a_year",
    "four_monthly",
    "quarterly",
    "two_monthly",
    "monthly",
    "fortnightly",
    "weekly",
    "daily",
)
_BESIDE = 3  # words among which stands what a rhythm is one of: "an annual joint ministerial meeting"


def oftener(gone: tuple[Wording, list[Span]], come: tuple[Wording, list[Span]]) -> int:
    """By how much one rhythm is faster than the one before; "regularly" says less than any."""
    names = [
        {cue.name for cue in wording.cues if cue.group == "rhythm" and overlapping(cue.span, spans)}
        for wording, spans in (gone, come)
    ]
    vague = [listed == {_VAGUE} for listed in names]
    if vague[0] is not vague[1]:
        return 1 if vague[0] else -1
    paces = [max((_RHYTHMS.index(name) for name in listed & {*_RHYTHMS}), default=None) for listed in names]
    return 0 if paces[0] is None or paces[1] is None else paces[1] - paces[0]


def is_of_other_verb(wording: Wording, span: Span) -> bool:
    """Whether a rhythm is that of a participle or an infinitive besides the main verb: "elections *held*
    every year", "are entitled *to* annually elect".
    """
    verbs = [one.clause.verb for one in wording.statements]
    before = [unit for unit in wording.units if unit.span.end <= span.start][-1:]
    if not before or overlapping(before[0].span, verbs) or span.start < min(verb.end for verb in verbs):
        return False
    said = fold(before[0].span.quote(wording.text))
    ends = tuple(words(wording.language, "participle_ends"))
    return said in words(wording.language, "infinitive_marks") or (bool(ends) and said.endswith(ends))


def is_attribute(wording: Wording, cue: Cued) -> bool:
    """Whether a rhythm only says which thing is meant, and of no event how often: "the annual plan",
    "regular members"; "an annual report" is made every year.
    """
    if fold(cue.span.quote(wording.text)) not in words(wording.language, "rhythm_attributes"):
        return False
    events = {stem(word) for word in words(wording.language, "repeated_events")}
    before = [unit for unit in wording.units if unit.span.end <= cue.span.start][-_BESIDE:]
    behind = [unit for unit in wording.units if unit.span.start >= cue.span.end][:_BESIDE]
    return not any(unit.stem in events for unit in (*before, *behind))
