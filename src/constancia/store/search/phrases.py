"""What is offered while someone types ideographs: strings that come again in varied company.

Without spaces no sign says where a word ends. A string of which the signs before it vary, and those behind
it too, is a word or a phrase: H. Feng, K. Chen, X. Deng and W. Zheng, "Accessor Variety Criteria for Chinese
Word Extraction", Computational Linguistics 30 (2004), 75-93.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from functools import cache
from itertools import chain

from constancia.lexicon.files import languages, table
from constancia.store.search.words import SIGNS

PAIR, LONGEST = 2, 4  # signs
LEAST = 3  # statements that have it
VARIETY = 3  # different neighbours on either side
_RUN = re.compile(rf"[{SIGNS}]{{2,}}")

Runs = Sequence[Sequence[str]]  # each text's runs of ideographs
Company = tuple[set[str | int], set[str | int]]  # signs before and behind a string


def phrases(texts: Sequence[str]) -> Mapping[str, int]:
    """Strings of ideographs, with how many of the texts have each.

    A frequent string's own strings are frequent too: those of n signs are looked for among those of n - 1.
    """
    runs = [found for text in texts if (found := _RUN.findall(text))]
    known: dict[str, int] = {}
    frequent = _frequent(runs, PAIR, ())
    while frequent:
        company = _company(runs, frequent)
        known |= {
            string: number
            for string, number in frequent.items()
            if min(map(len, company[string])) >= VARIETY and string[-1] not in _closing()
        }
        size = len(next(iter(frequent))) + 1
        frequent = _frequent(runs, size, frequent.keys()) if size <= LONGEST else {}
    return known


def _frequent(runs: Runs, size: int, shorter: Container[str]) -> dict[str, int]:
    """In how many texts the strings of a size stand that are frequent; of pairs all are looked at."""
    counted: Counter[str] = Counter()
    for its in runs:
        strings = {run[at : at + size] for run in its for at in range(len(run) - size + 1)}
        if size > PAIR:
            strings = {one for one in strings if one[1:] in shorter and one[:-1] in shorter}
        counted.update(strings)
    return {string: number for string, number in counted.items() if number >= LEAST}


def _company(runs: Runs, frequent: Mapping[str, int]) -> Mapping[str, Company]:
    """What stands around strings of one size; the edges of a run are told by its number."""
    company: dict[str, Company] = {string: (set(), set()) for string in frequent}
    size = len(next(iter(frequent)))
    for number, run in enumerate(chain.from_iterable(runs)):
        for at in range(len(run) - size + 1):
            around = company.get(run[at : at + size])
            if around is not None:
                around[0].add(run[at - 1] if at else number)
                around[1].add(run[at + size] if at + size < len(run) else number)
    return company


@cache
def _closing() -> frozenset[str]:
    """Signs that end no word: particles and conjunctions."""
    return frozenset().union(*(table(language, "search").get("particles", "") for language in languages()))
