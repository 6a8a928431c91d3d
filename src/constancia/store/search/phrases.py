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


def phrases(texts: Sequence[str]) -> Mapping[str, int]:
    """Strings of ideographs, with how many of the texts have each.

    A frequent string's own strings are frequent too: those of n signs are looked for among those of n - 1.
    """
    runs = [found for text in texts if (found := _RUN.findall(text))]
    known: dict[str, int] = {}
    frequent = _frequent(runs, PAIR, ())
    while frequent:
        size = len(next(iter(frequent)))
        before, behind = _varieties([*chain.from_iterable(runs)], size)
        known |= {
            string: number
            for string, number in frequent.items()
            if min(before[string], behind[string]) >= VARIETY and string[-1] not in _closing()
        }
        frequent = _frequent(runs, size + 1, frequent.keys()) if size < LONGEST else {}
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


def _varieties(runs: Sequence[str], size: int) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """How many different signs stand before and behind the strings of a size; a run's edge is one more."""
    longer = {run[at : at + size + 1] for run in runs for at in range(len(run) - size)}
    edged = [run for run in runs if len(run) >= size]
    before, behind = Counter([one[1:] for one in longer]), Counter([one[:-1] for one in longer])
    before.update(run[:size] for run in edged)
    behind.update(run[-size:] for run in edged)
    return before, behind


@cache
def _closing() -> frozenset[str]:
    """Signs that end no word: particles and conjunctions."""
    return frozenset().union(*(table(language, "search").get("particles", "") for language in languages()))
