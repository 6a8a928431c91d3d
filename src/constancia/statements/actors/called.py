"""How the text calls a side: one pattern for its names, their initials and what kind of body it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from constancia.lexicon.actors import Actors


def calling(names: Iterable[str], words: Actors, alone: Iterable[str] = ()) -> re.Pattern[str]:
    """Any of the names or their initials, as whole words; nothing where there are none. Those `alone` count
    only alone: "the Ministry", but not "the Ministry of Health".
    """
    whole = {" ".join(name.split()) for name in names if name.strip()}
    if not words.spaced:
        return _unspaced_names(whole, words)
    if not whole:
        return re.compile(r"(?!)")
    longest = sorted(whole, key=len, reverse=True)
    joined = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest)
    short = "|".join(re.escape(initials) for name in longest for initials in _initials(name))
    named = rf"(?<![^\W_])(?:(?i:{joined}){'|' + short if short else ''})(?![^\W_])"
    heads = [rf"\A{re.escape(head)}(?![^\W_]|\s+[A-ZÀ-Þ])" for head in _heads(longest, words)]
    the = words.definite.pattern
    heads += [rf"\A\W*(?:{the} )?{re.escape(head)}\Z" for head in sorted(alone)]
    return re.compile("|".join([named, *heads]))


def short_names(names: Iterable[str], others: Iterable[str], words: Actors) -> set[str]:
    """What kind of body or realm the names say they are, as long as the other side is none: "the Ministry",
    "the Union".
    """
    heads, theirs = ({_head(name, words) for name in side} for side in (names, others))
    return heads - theirs - {""}


def _head(name: str, words: Actors) -> str:
    """The noun of a name: "Union" of "Coastal Union", "Câmara" of "Câmara Municipal"; "" where it is none
    of a body or realm.
    """
    name = name.title() if name.isupper() and " " in name else name  # "MINISTERIO DE AMBIENTE"
    before = words.postmodifier.split(name, maxsplit=1)[0]
    head = before.rpartition(" ")[2] if words.head_last else before.partition(" ")[0]
    kind = words.body.fullmatch(head) or words.government.fullmatch(head)
    return head if words.spaced and head != name and head[:1].isupper() and kind else ""


def _heads(names: Iterable[str], words: Actors) -> list[str]:
    """What a union of states is called in short, though others are too: "America", but not "Latin America"
    and not "America Latina".
    """
    stripped = (words.union.sub("", name) for name in names if words.union.match(name))
    return sorted(set(stripped))


def _unspaced_names(names: set[str], words: Actors) -> re.Pattern[str]:
    """The names, what is left of each without "state", "government" and the like, and as a side in short."""
    cores = {words.government.sub("", name) for name in names}
    called = {
        name[:length] + words.side for name in names | cores for length in (1, 2) if words.side and name
    }
    known = sorted(names | called | {core for core in cores if len(core) > 1}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, known)) if known else r"(?!)")


def _initials(name: str) -> tuple[str, ...]:
    """ "U.S." for "United States": how a name of two words is shortened."""
    words = [word for word in name.split() if word[0].isupper()]
    if len(words) != 2 or not all(word.isalpha() for word in words):
        return ()
    return (".".join(word[0] for word in words), "".join(word[0] for word in words))
