"""When two wordings are one name: a key that does not see case, accents, hyphens, small words or word order.

'China-CELAC Forum' and 'Forum of China and CELAC' have one key. A run of ideographs is one word of the
key, for its signs have no other order in which they would mean the same.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from constancia.registers.files import table

Key = tuple[str, ...]

_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_IDEOGRAPHS}\d]*[{_IDEOGRAPHS}][{_IDEOGRAPHS}\d]*|[^\W_{_IDEOGRAPHS}]+")
_RUN = re.compile(f"[{_IDEOGRAPHS}]")
# Dashes, dots and quotation marks inside a run of ideographs are taken out: 中国—拉共体 is 中国拉共体.
_INSIDE = re.compile(rf"(?<=[{_IDEOGRAPHS}])[\s\-–—―·・“”‘’「」《》]+(?=[{_IDEOGRAPHS}])")
_POINTS = re.compile(r"(?<=\b\w)\.(?=\w\b|\W|$)")
_POSSESSIVE = re.compile(r"[’']s\b")
_SHORT = 3  # letters up to which a final s belongs to the word ("G7s" is rare, "gas" is not)


@dataclass(frozen=True, slots=True)
class Forms:
    """What keys leave out and what they take for the same (`forms.toml`), as folded words."""

    small: frozenset[str]
    same: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]  # by first word, longest first


def fold(text: str) -> str:
    """Lower case without accents, full-width signs as plain ones, typographic forms as written by hand.

    >>> fold("Fórum China–CELAC")
    'forum china–celac'
    """
    if text.isascii():  # most names of most papers: a third of the time
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def words(text: str) -> tuple[str, ...]:
    """The folded words of a name in their order, without a final s, small words left out.

    >>> words("The Forum of China and CELAC")
    ('forum', 'china', 'celac')
    """
    plain = _POSSESSIVE.sub("", _POINTS.sub("", _INSIDE.sub("", fold(text))))
    found = [_singular(word) for word in _WORD.findall(plain)]
    forms = _forms()
    return _unified([word for word in found if word not in forms.small], forms)


def parts(word: str) -> frozenset[str]:
    """Of a word of `words`: what a text, folded and without points, has in it wherever it has this word."""
    same = _forms().same.values()
    return frozenset({word}.union(phrase[0] for pairs in same for phrase, first in pairs if word in first))


def key(text: str) -> Key:
    """What all wordings of one name have in common; empty where the text has no word of its own."""
    return tuple(sorted(words(text)))


def unspaced(word: str) -> bool:
    """Whether this word of a key is a run of ideographs, in which several words may stand."""
    return not word.isascii() and bool(_RUN.search(word))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _SHORT and word.endswith("s") and word.isalpha() else word


def _unified(found: list[str], forms: Forms) -> tuple[str, ...]:
    """Words that are only another spelling or rendering are replaced by the first of their group."""
    result: list[str] = []
    at = 0
    while at < len(found):
        for phrase, first in forms.same.get(found[at], ()):
            if tuple(found[at : at + len(phrase)]) == phrase:
                result.extend(first)
                at += len(phrase)
                break
        else:
            result.append(found[at])
            at += 1
    return tuple(result)


@cache
def _forms() -> Forms:
    data = table("forms")
    small = data.get("small", {})
    if not isinstance(small, dict) or not all(isinstance(words, str) for words in small.values()):
        raise ValueError("registers/forms.toml: [small] needs a line of words for each language")
    leave = frozenset(_singular(fold(word)) for line in small.values() for word in line.split())
    same: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for group in data.get("same", []):
        if not isinstance(group, list) or len(group) < 2 or not all(isinstance(one, str) for one in group):
            raise ValueError(f"registers/forms.toml: same: {group!r} is no group of wordings")
        first, *others = (_plain(wording, leave) for wording in group)
        for other in others:
            same.setdefault(other[0], []).append((other, first))
    longest = {word: tuple(sorted(pairs, key=_length, reverse=True)) for word, pairs in same.items()}
    return Forms(leave, longest)


def _plain(wording: str, leave: frozenset[str]) -> tuple[str, ...]:
    found = tuple(_singular(word) for word in _WORD.findall(fold(wording)) if _singular(word) not in leave)
    if not found:
        raise ValueError(f"registers/forms.toml: same: {wording!r} has no word of its own")
    return found


def _length(pair: tuple[tuple[str, ...], tuple[str, ...]]) -> int:
    return len(pair[0])
