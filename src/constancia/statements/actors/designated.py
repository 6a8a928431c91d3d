"""What an agreement calls its sides: "the Port of Delta, *hereinafter* Delta"."""

from __future__ import annotations

from constancia.lexicon.actors import Actors

FRONT = 4000  # code points in which the sides are presented
REACH = 260  # code points of a side's presentation: its name, its number, who stands for it


def designations(text: str, sides: tuple[set[str], set[str]], words: Actors) -> tuple[set[str], set[str]]:
    """The short names that a text gives each of two sides; each is that of the side named last before it."""
    found: tuple[set[str], set[str]] = (set(), set())
    front = text[:FRONT].casefold()
    for match in words.designated.finditer(text[:FRONT]):
        begin = max(0, match.start() - REACH, front.rfind("\n\n", 0, match.start()))
        near = [
            max((front.rfind(name.casefold(), begin, match.start()) for name in side), default=-1)
            for side in sides
        ]
        if max(near) >= 0:
            found[near.index(max(near))].add(match["short"])
    return found
