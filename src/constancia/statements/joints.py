"""A clause of a sentence, and the commas and conjunctions between two, as word indexes."""

from __future__ import annotations

from dataclasses import dataclass

from constancia.statements.groups import Group


@dataclass(frozen=True, slots=True)
class Member:
    """One clause as word indexes: `first` to `end` (exclusive) is its quotation.

    `subject` may stand before `first`, inherited. `level` is the first verb group of the list this one
    stands in: the group itself, or the one whose wrapper it shares. `place` counts the members since.
    """

    first: int
    end: int
    group: Group
    level: Group
    subject: tuple[int, int] | None
    fronted: tuple[int, int] | None
    place: int
    controls: bool

    @property
    def governing(self) -> tuple[str, ...]:
        """What introduces the verb, inherited words first (see Group.wrappers)."""
        if self.level is self.group:
            return self.group.wrappers
        return (*self.level.wrappers, *self.group.wrappers)


@dataclass(frozen=True, slots=True)
class Joint:
    """One stretch of commas and *and*: `first` is the word behind it, `verb` the one behind its adverbs."""

    at: int
    first: int
    verb: int
    comma: bool
    joined: bool
    hard: bool
