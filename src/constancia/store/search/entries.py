"""A statement as the index keeps it: three rows of tokens for FTS5, one `tsvector` for PostgreSQL."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise

from constancia.store.search.words import NO_STEM

BITS = 20  # a run has at most 2**20 statements: places of two runs never meet
STEM = "_"  # parts a stem from the key of its language
# Statements of so many runs (a power of 2) share the code of a block, by which PostgreSQL looks words up in a
# part of the library; in a long part by the larger blocks.
BLOCKS = {"@": 4, "@@": 8}
LISTED = 32  # blocks of one size that a part is asked for by


# A statement as the index holds it but for its place: stems and words, one each a word, and codes. Each is
# parted by spaces, as FTS5 takes it, and as thousands of them are quickly handed on.
Entry = tuple[str, str, str]


def place_of(run: int, position: int) -> int:
    """The number of a statement in the index: statements of later runs have higher ones."""
    return (run << BITS) + position


def run_and_position(place: int) -> tuple[int, int]:
    """The way back from `place_of`."""
    return place >> BITS, place & ((1 << BITS) - 1)


@lru_cache(maxsize=10_000)
def code_of(name: str, value: str) -> str:
    """A facet's value as a token: values are free text, so their hash stands for them."""
    return f"{name}_{blake2b(value.encode(), digest_size=6).hexdigest()}"


def blocks(begin: int, end: int) -> str:
    """As a `tsquery` the blocks in which the places from `begin` to before `end` lie; empty if too many."""
    for sign, bits in BLOCKS.items():
        numbers = range(begin >> BITS + bits, (end - 1 >> BITS + bits) + 1)
        if len(numbers) <= LISTED:
            return " | ".join(f"'#{sign}{number}'" for number in numbers)
    return ""


def pair(stem: str, other: str) -> str:
    """Two stems of one language that follow each other, as one lexeme: "es_de" and "es_los" as "es_de+los".

    PostgreSQL finds a phrase by the statements that have its words, and looks into each of them for their
    places: of two common words it would look into nearly all.
    """
    return f"{stem}+{other.partition(STEM)[2]}"


def lexemes(place: int, entry: Entry) -> str:
    """The entry at its place as a `tsvector` of PostgreSQL: stems bare, words behind =, codes behind #.

    A word that comes again is written again: PostgreSQL puts its places together as it reads them.
    """
    stems, words, its_codes = (each.split() for each in entry)
    found = [
        f"'={word}':{at}" if stem == NO_STEM else f"'{stem}':{at} '={word}':{at}"
        for at, (stem, word) in enumerate(zip(stems, words, strict=True), start=1)
    ]
    found += [f"'{pair(one, other)}'" for one, other in pairwise(stems) if one != NO_STEM != other]
    found += [f"'#{code}'" for code in its_codes]
    found += [f"'#{sign}{place >> BITS + bits}'" for sign, bits in BLOCKS.items()]
    return " ".join(found)
