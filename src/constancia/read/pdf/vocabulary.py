"""What joins two printed lines of a paragraph: nothing, a blank, or a word that was broken between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from constancia.read.pdf.pieces import Piece, is_han

_WORD = re.compile(r"[^\W\d_]+")
_HYPHEN = re.compile(r"[^\W\d_][-‐\u00ad]$")
_SOFT = "\u00ad"


@dataclass(slots=True)
class Vocabulary:
    """The words a document prints inside its lines, by which broken ones are made whole."""

    words: Counter[str] = field(default_factory=Counter)
    compounds: Counter[str] = field(default_factory=Counter)
    whole: bool = False  # no word is broken at the end of a line: each hyphen there is a compound's

    @classmethod
    def of(cls, pages: Sequence[Sequence[Piece]]) -> Vocabulary:
        found = cls()
        for page in pages:
            for line in page:
                inner = line.text.casefold().split()
                # The first and the last may be halves of a broken one.
                found.words.update(word for each in inner[1:-1] for word in _WORD.findall(each))
                found.compounds.update(each.strip("().,;:\"'“”‘’") for each in inner[:-1] if "-" in each)
        found.whole = found._keeps_words_whole(pages)
        return found

    def _keeps_words_whole(self, pages: Sequence[Sequence[Piece]]) -> bool:
        """Whether most hyphens at the ends of lines are those of compounds that are printed elsewhere."""
        broken = compounds = 0
        for before, after in (pair for page in pages for pair in pairwise(page)):
            second = _WORD.match(after.text.casefold())
            if second is not None and _HYPHEN.search(before.text):
                first = _last_word(before.text)
                broken += bool(self.words[first + second[0]])
                compounds += self._is_compound(first, second[0])
        return compounds > broken

    def _is_compound(self, first: str, second: str) -> bool:
        printed = self.compounds[f"{first}-{second}"] or (self.words[first] and self.words[second])
        return bool(printed) and not self.words[first + second]

    def joint(self, before: str, after: str) -> tuple[int, str]:
        """How a line goes on in the next: how many code points to take off its end, and what to put between.

        A hyphen at the end goes where the word without it is in the document, and stays where the
        compound is, or where both halves are words of their own; in doubt as most others do.
        """
        if not before or not after:
            return 0, ""
        if is_han(before[-1]) or is_han(after[0]):
            return 0, ""  # Han characters stand beside Latin letters and figures without a blank
        if before[-1] in "–—/" and not before[-2:-1].isspace():
            return 0, ""
        first, second = _last_word(before), _WORD.match(after.casefold())
        if second is None:
            return 0, "" if _HYPHEN.search(before) and after[0].isdigit() else " "
        if _HYPHEN.search(before):
            capital = after[0].isupper() and before[-2:-1].islower()
            return (0, "") if capital else self._hyphen(before, first, second[0])
        broken = first and self.words[first + second[0]] and not (self.words[first] and self.words[second[0]])
        return 0, "" if broken and after[0].islower() else " "

    def _hyphen(self, before: str, first: str, second: str) -> tuple[int, str]:
        if before.endswith(_SOFT):
            return 1, ""
        if self.words[first + second]:
            return 1, ""
        return (0, "") if self.whole or self._is_compound(first, second) else (1, "")


def _last_word(text: str) -> str:
    words = _WORD.findall(text.casefold()[-60:])
    return words[-1] if words else ""
