"""What changed between matched statements, change by change, each with its words on both sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from constancia.compare.force import conditions, continuity, emphasis, firmness, numbers
from constancia.compare.grams import fold, words
from constancia.compare.reach import names, objects, scope
from constancia.compare.regions import Region, regions
from constancia.compare.units import Wording, overlapping
from constancia.model import Aspect, Change, MatchRelation, Span

# Each rule takes what differs and yields changes; what a rule has explained, the later ones do not see.
Rule = Callable[[Wording, Wording], Iterable[Change]]
_RULES: tuple[Rule, ...] = (firmness, conditions, continuity, numbers, emphasis, scope, names)


def changes(left: Wording, right: Wording) -> tuple[Change, ...]:
    """The changes from one wording to another; none where they say the same in the same words."""
    if _plain(left) == _plain(right) and _around(left) == _around(right):
        return ()
    found: list[Change] = []
    for rule in _RULES:
        found += rule(left, right)
    differing = regions(left.units, right.units)
    explained = _explained(left, found, 0), _explained(right, found, 1)
    for region in differing:
        found += objects(left, right, _unexplained(region, *explained))
    return tuple(found) or _reworded(left, right)


def _plain(wording: Wording) -> list[str]:
    """The words alone, with nothing of how they are set: small words count, stops and case do not."""
    return [token for statement in wording.statements for token in _bare(statement.quote)]


def _bare(quote: str) -> list[str]:
    return words(fold(quote))


def _around(wording: Wording) -> list[str]:
    """The words outside the quotations that count for them: wrappers and conditions in front."""
    quoted = [statement.span for statement in wording.statements]
    outside = sorted(
        {
            span
            for statement in wording.statements
            for span in (statement.clause.wrapper, *_condition_spans(wording))
            if span and not overlapping(span, quoted)
        }
    )
    return _bare(wording.words(outside))


def _condition_spans(wording: Wording) -> tuple[Span, ...]:
    return wording.facet_spans("conditions")


def _explained(wording: Wording, found: Iterable[Change], side: int) -> tuple[Span, ...]:
    """The words that need no further explanation: those of the changes, of promise and of conditions."""
    told = [span for change in found for span in (change.left, change.right)[side]]
    clauses = [statement.clause for statement in wording.statements]
    around = [span for clause in clauses for span in (clause.wrapper, clause.subject) if span]
    return (*told, *around, *wording.facet_spans("conditions", "firmness"))


def _unexplained(region: Region, left: Iterable[Span], right: Iterable[Span]) -> Region:
    lefts, rights = tuple(left), tuple(right)
    return Region(
        tuple(unit for unit in region.gone if not overlapping(unit.span, lefts)),
        tuple(unit for unit in region.come if not overlapping(unit.span, rights)),
    )


def _reworded(left: Wording, right: Wording) -> tuple[Change, ...]:
    """The whole wordings, where they differ in nothing that changes what they say."""
    lefts = tuple(statement.span for statement in left.statements)
    rights = tuple(statement.span for statement in right.statements)
    before, after = left.words(lefts), right.words(rights)
    return (Change(MatchRelation.REWORDED, Aspect.WORDING, before, after, lefts, rights),)


def kept(found: Iterable[Change]) -> Iterator[MatchRelation]:
    """The relations that these changes make, each once, in the order of the list of relations."""
    held = {change.relation for change in found}
    return (relation for relation in MatchRelation if relation in held)
