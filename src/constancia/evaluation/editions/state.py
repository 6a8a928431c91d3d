"""Two editions in the making: what stands in each, and what is true of their statements so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from random import Random

from constancia.evaluation.editions.draft import Draft
from constancia.evaluation.editions.wording import Wording
from constancia.model import AreaRelation, MatchRelation, Statement

Relations = frozenset[MatchRelation]


@dataclass(frozen=True, slots=True)
class State:
    """Both editions as they are so far.

    `relations` holds what is not kept, by statement; `areas` how many areas are not as they were, and how.
    """

    old: Draft
    new: Draft
    relations: Mapping[int, Relations] = field(default_factory=dict)
    areas: Mapping[AreaRelation, int] = field(default_factory=dict)
    done: tuple[str, ...] = ()

    def free(self) -> list[int]:
        """Statements that no edit was made on yet and that stand in both editions."""
        here = {owner[0] for block in self.new.blocks for owner in block.owners}
        there = {owner[0] for block in self.old.blocks for owner in block.owners}
        return [index for index in sorted(here & there) if index not in self.relations]

    def is_alone(self, index: int) -> bool:
        """Whether a statement has its sentence to itself, so that its promise carries to no other."""
        return len(self.new.blocks[self.new.block_of(index)].owners) == 1

    def undertaking_alone(self, index: int) -> Statement | None:
        """The statement where it is an undertaking and has its sentence to itself; else None."""
        statement = self.new.statements[index]
        return statement if statement.is_undertaking and self.is_alone(index) else None

    def is_last(self, index: int) -> bool:
        """Whether a statement ends its sentence, so that what is put behind it is about it alone."""
        return self.new.blocks[self.new.block_of(index)].owners[-1][0] == index

    def told(
        self,
        name: str,
        new: Draft,
        found: Mapping[int, Relations] | None = None,
        areas: Mapping[AreaRelation, int] | None = None,
    ) -> State:
        """The state after the edit of this name: the new edition as it is now, and what holds besides."""
        return replace(
            self,
            new=new,
            relations={**self.relations, **(found or {})},
            areas={**self.areas, **(areas or {})},
            done=(*self.done, name),
        )

    def reworded(
        self, random: Random, name: str, relation: MatchRelation, change: Callable[[int, str], str | None]
    ) -> State | None:
        """One free statement in other words: the first at random on which `change` finds something to do."""
        free = self.free()
        for index in random.sample(free, len(free)):
            before = self.new.text_of(index)
            after = change(index, before)
            if after and after != before:
                at = self.new.block_of(index)
                draft = self.new.with_block(at, self.new.blocks[at].with_text((index, 0), after))
                return self.told(name, draft, {index: frozenset({relation})})
        return None


Edit = Callable[[State, Wording, Random], State | None]
