"""Two papers of a sentence each, compared."""

from __future__ import annotations

import constancia
from constancia.compare import compare
from constancia.model import Paper


def told(language: str, before: str, after: str) -> set[str]:
    """The relations between two papers of one sentence each."""

    def read(sentence: str) -> Paper:
        text = f"A\n\nI. B\n\n{sentence}\n"
        return constancia.read(text.encode(), name="paper.txt", language=language)

    found = compare(read(before), read(after))
    return {one.value for match in found.matches for one in match.relations}
