"""What became of mechanisms, initiatives and instruments: appeared, vanished, renamed, promoted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from constancia.compare.pairing.sides import Side
from constancia.lexicon.changes import sentences
from constancia.model import (
    Aspect,
    Continuity,
    Firmness,
    Match,
    NameChange,
    NameRelation,
    Statement,
)
from constancia.registers.candidates import guessed_type
from constancia.registers.keys import key
from constancia.registers.names import register

INSTRUMENT = "instrument"
_UNKNOWN = "name"
_REGISTERED = ""
_KNOWN = frozenset({_REGISTERED, INSTRUMENT})  # the first part of what is the same in every language
# How far a thing has come: looked into, begun, going on.
_STAGES = (Firmness.EXPLORES.value, Continuity.STARTS.value, Continuity.CONTINUES.value)


@dataclass(frozen=True, slots=True)
class _Named:
    """A name in one paper: as printed first, and the statements that have it, by index."""

    printed: str
    sort: str
    statements: tuple[int, ...]


_Id = tuple[str, ...]


def name_changes(left: Side, right: Side, matches: Iterable[Match], reader: str) -> tuple[NameChange, ...]:
    """Every name of either paper and every kind of instrument, those of the new paper first.

    In two languages a name that no register knows is called otherwise: it is told only where both have it.
    """
    old, new = _names(left), _names(right)
    if left.language != right.language:
        both = old.keys() & new.keys()
        old, new = (
            {one: named for one, named in every.items() if one in both or one[0] in _KNOWN}
            for every in (old, new)
        )
    renamed = dict(_renamed(old, new, matches))
    found = [
        _change(left, right, old.get(one), new[one], reader) for one in new if one not in renamed.values()
    ]
    found += [_renaming(left, right, old[before], new[after], reader) for before, after in renamed.items()]
    gone = [one for one in old if one not in new and one not in renamed]
    found += [_change(left, right, old[one], None, reader) for one in gone]
    return tuple(found)


def _names(side: Side) -> dict[_Id, _Named]:
    found: dict[_Id, _Named] = {}
    for index, statement in enumerate(side.statements):
        for identity, printed, sort in _mentioned(statement, side.language):
            known = found.get(identity, _Named(printed, sort, ()))
            if index not in known.statements:
                found[identity] = _Named(known.printed, known.sort, (*known.statements, index))
    return found


def _mentioned(statement: Statement, language: str) -> Iterator[tuple[_Id, str, str]]:
    for name in statement.named:
        entry = register().find(name)
        if entry is not None:
            yield (_REGISTERED, entry.id), name, entry.type
        elif key(name):
            yield key(name), name, guessed_type(name, language) or _UNKNOWN
    for instrument in statement.instruments:
        yield (INSTRUMENT, instrument), instrument, INSTRUMENT


def _renamed(
    old: Mapping[_Id, _Named], new: Mapping[_Id, _Named], matches: Iterable[Match]
) -> Iterator[tuple[_Id, _Id]]:
    """Names that took another's place in a matched statement, where each stands in its own paper alone."""
    gone = {" ".join(named.printed.split()): one for one, named in old.items() if one not in new}
    come = {" ".join(named.printed.split()): one for one, named in new.items() if one not in old}
    taken: set[_Id] = set()
    for match in matches:
        for change in match.changes:
            before, after = gone.get(change.before or ""), come.get(change.after or "")
            if change.aspect is Aspect.NAMES and before and after and after not in taken:
                taken.add(after)
                del gone[change.before or ""]
                yield before, after


def _change(left: Side, right: Side, old: _Named | None, new: _Named | None, reader: str) -> NameChange:
    relation, why = _fate(left, right, old, new, reader)
    return NameChange(
        sort=(new or old or _Named("", _UNKNOWN, ())).sort,
        relations=(relation,),
        before=old.printed if old else None,
        after=new.printed if new else None,
        left=left.quotations(old.statements) if old else (),
        right=right.quotations(new.statements) if new else (),
        why=why,
    )


def _fate(
    left: Side, right: Side, old: _Named | None, new: _Named | None, reader: str
) -> tuple[NameRelation, str]:
    told = sentences(reader)
    before, after = _label(old, reader), _label(new, reader)
    if old is None or new is None:
        relation = NameRelation.APPEARED if new else NameRelation.VANISHED
        return relation, told.name(relation, before, after)
    first, second = _stage(left, old), _stage(right, new)
    if first is None or second is None or first == second:
        return NameRelation.KEPT, told.name(NameRelation.KEPT, before, after)
    relation = NameRelation.PROMOTED if second > first else NameRelation.DEMOTED
    stages = [_stage_label(stage, reader) for stage in (first, second)]
    return relation, told.name(relation, f"{before}: {stages[0]}", stages[1])


def _label(named: _Named | None, reader: str) -> str:
    if named is None:
        return ""
    labels = sentences(reader).labels
    plain = " ".join(named.printed.split())
    return labels.name("instrument", plain) if named.sort == INSTRUMENT else plain


def _stage(side: Side, named: _Named) -> int | None:
    """How far the paper's undertakings with this name have come, at the furthest; None without one."""
    stages = [
        _stage_of(side.statements[index])
        for index in named.statements
        if side.statements[index].is_undertaking
    ]
    return max(stages, default=None)


def _stage_of(statement: Statement) -> int:
    if statement.firmness is Firmness.EXPLORES:
        return 0
    return 2 if statement.continuity in (Continuity.CONTINUES, Continuity.EXPANDS) else 1


def _stage_label(stage: int, reader: str) -> str:
    group = "firmness" if stage == 0 else "continuity"
    return sentences(reader).labels.name(group, _STAGES[stage])


def _renaming(left: Side, right: Side, old: _Named, new: _Named, reader: str) -> NameChange:
    relation = NameRelation.RENAMED
    return NameChange(
        sort=new.sort,
        relations=(relation,),
        before=old.printed,
        after=new.printed,
        left=left.quotations(old.statements),
        right=right.quotations(new.statements),
        why=sentences(reader).name(relation, _label(old, reader), _label(new, reader)),
    )
