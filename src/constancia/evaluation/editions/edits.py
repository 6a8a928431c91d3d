"""What editors do between two editions, one edit at a time, each knowing what is true of it.

An edit takes the draft of both editions, changes one of them, and says which relations now hold of which
statements; None where the paper gives it nothing to work on.
"""

from __future__ import annotations

from constancia.evaluation.editions.force import narrow, soften, strengthen, widen
from constancia.evaluation.editions.parts import merge, split
from constancia.evaluation.editions.phrasing import rename, reorder, reword, voice
from constancia.evaluation.editions.places import add, drop, move, move_area, swap, swap_areas
from constancia.evaluation.editions.state import Edit
from constancia.evaluation.editions.style import renumber, restyle, retitle

_ALL: tuple[Edit, ...] = (
    *(soften, strengthen, widen, narrow),
    *(reword, voice, reorder, rename),
    *(drop, add, move, swap, move_area, swap_areas),
    *(split, merge, restyle, renumber, retitle),
)
EDITS: dict[str, Edit] = {edit.__name__: edit for edit in _ALL}
