"""What it is about: the area by the outline, Sustainable Development Goals, OECD DAC purposes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from constancia.facets.passage import Passage
from constancia.lexicon.cues import Hit, Matcher
from constancia.model import Division, Facet, Span
from constancia.text.tokens import tokenise

FILES = ("sdg", "dac")
_GROUPS = {"sdg": "goal", "dac": "code"}
_MOST = 3  # codes of a scheme that are given
_KINDS = frozenset({"area", "article", "section", "chapter", "programme"})


@dataclass(frozen=True, slots=True)
class Found:
    """A code with the words that tell it, best first; `weight` counts the words of its phrases."""

    code: str
    weight: int
    spans: tuple[Span, ...]
    rule: str


class Headings:
    """The topics that the headings of a document tell, each heading read once."""

    __slots__ = ("_known", "_matcher", "_text")

    def __init__(self, text: str, matcher: Matcher) -> None:
        self._text, self._matcher = text, matcher
        self._known: dict[str, dict[str, list[Found]]] = {}

    def of(self, division: Division) -> dict[str, list[Found]]:
        """By scheme, the codes of one heading."""
        known = self._known.get(division.id)
        if known is None:
            tokens = tokenise(self._text, division.heading.start, division.heading.end)
            hits = self._matcher.find(tokens.folded)
            known = {
                file: _ranked([(hit, tokens.span(hit.first, hit.last)) for hit in hits.get(file, ())])
                for file in FILES
            }
            self._known[division.id] = known
        return known


def topics(passage: Passage, headings: Headings) -> Iterator[Facet]:
    """`area:ID` by the outline; up to three of `sdg:N` and of `dac:CODE`, best first.

    A code rests on the statement's own words; where they tell none of a scheme, on those of the nearest
    heading that tells one. Nothing is given where neither does.
    """
    area = next((one for one in passage.headings if str(one.kind) in _KINDS), None)
    if area is not None:
        rule = passage.rule("topics", "outline")
        yield Facet("topics", f"area:{area.id}", rule, (area.heading,))
    for scheme in FILES:
        hits = passage.hits.get(scheme, ())
        found = _ranked([(hit, passage.tokens.span(hit.first, hit.last)) for hit in hits])
        for code in found[:_MOST] or _inherited(passage, headings, scheme)[:_MOST]:
            yield Facet("topics", f"{scheme}:{code.code}", code.rule, code.spans)


def _inherited(passage: Passage, headings: Headings, scheme: str) -> list[Found]:
    return next((found for one in passage.headings if (found := headings.of(one)[scheme])), [])


def _ranked(hits: list[tuple[Hit, Span]]) -> list[Found]:
    """The codes among the hits by the number of words that tell them, then by their first place."""
    spans: dict[str, dict[Span, Hit]] = {}
    for hit, span in hits:
        if hit.cue.group == _GROUPS[hit.cue.file]:
            spans.setdefault(hit.cue.name, {}).setdefault(span, hit)
    found = [
        Found(
            code,
            sum(hit.last - hit.first for hit in places.values()),
            tuple(places),
            next(iter(places.values())).cue.rule,
        )
        for code, places in spans.items()
    ]
    return sorted(found, key=lambda one: (-one.weight, one.spans[0]))
