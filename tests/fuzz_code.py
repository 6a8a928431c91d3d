"""Broken sentences by the thousand: each is coded, every quotation exact, without a traceback or a hang.

    python tests/fuzz_code.py --count 20000 --seconds 1800 --seed 1 [--texts FOLDER]...

Stretches of papers in four languages are broken at random, by signs and by words, as converters and slips of
the hand break them; they are coded, and compared with what they were. The same seed breaks the same stretches
in the same way; what is found is printed with its seed. Further folders of texts may be named.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from fuzz_read import findings

from constancia import pipeline
from constancia.compare import compare
from constancia.model import MatchTier, Paper, Tier
from constancia.read import ReadError, read_document
from constancia.statements import LanguageError

ROOT = Path(__file__).resolve().parent.parent
OWN = (ROOT / "papers", ROOT / "evaluation" / "gold")
LENGTHS = (150, 600, 2_400)  # code points of a stretch
BREAKS_OF_ONE = (0, 1, 3, 10, 40)
OTHER = 0.25  # how often a stretch is compared with one of another text, and mostly another language
PUT = (
    *"\u200b\u00a0“”\"'（）()[]—–-;:,.，。、；：…\n\t•●%$§\r\u202e\u0301😀",
    " and ", " to ", " that ", " not ", "’s ", " will ", " y ", " que ", " de ", " e ", " será ", " serão ",
    "\n\n", "\n1. ", "\n(a) ", "I. ", "...", "2030", "和", "的", "将", "不", "以", "第", "ed", "-", "ing",
)  # fmt: skip


@cache
def texts(folders: tuple[Path, ...] = OWN) -> tuple[str, ...]:
    """The texts of folders, in the order of their names."""
    files = (file for folder in folders for file in sorted(folder.rglob("*")))
    return tuple(file.read_text("utf-8", "replace") for file in files if file.suffix in (".txt", ".md"))


def broken(every: tuple[str, ...], chance: random.Random) -> tuple[str, str]:
    """A stretch of one of the texts, and the same broken, or one of any other text."""
    before = text = _stretch(every, chance)
    if chance.random() < OTHER:
        text = _stretch(every, chance)
    for _ in range(chance.choice(BREAKS_OF_ONE)):
        text = chance.choice(BREAKS)(text, chance) or before
    return before, text


def _stretch(every: tuple[str, ...], chance: random.Random) -> str:
    whole = chance.choice(every)
    begin = chance.randrange(len(whole))
    return whole[begin : begin + chance.choice(LENGTHS)]


def _put(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + chance.choice(PUT) + text[at:]


def _cut(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + text[at + chance.randrange(1, 12) :]


def _again(text: str, chance: random.Random) -> str:
    at, begin = chance.randrange(len(text)), chance.randrange(len(text))
    return text[:at] + text[begin : begin + 30] + text[at:]


def _loud(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + text[at : at + 50].upper() + text[at + 50 :]


def _swap(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    one, other = chance.randrange(len(words)), chance.randrange(len(words))
    words[one], words[other] = words[other], words[one]
    return " ".join(words)


def _drop(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    del words[chance.randrange(len(words))]
    return " ".join(words)


BREAKS: tuple[Callable[[str, random.Random], str], ...] = (_put, _put, _cut, _again, _loud, _swap, _drop)


def attempt(before: str, after: str) -> str:
    """`coded`, or `refused` where there is no text or none of a language; anything else is raised."""
    try:
        old, new = (coded(text) for text in (before, after))
    except (ReadError, LanguageError):
        return "refused"
    compare(old, new, tier=MatchTier.NGRAMS)
    return "coded"


def coded(text: str) -> Paper:
    """A text read and coded, its quotations and what its values rest on looked up in it."""
    document = read_document(text.encode("utf-8", "replace"))
    paper = pipeline.code(document, tier=Tier.RULES)
    for one in paper.statements:
        assert one.selector.span.quote(document.text) == one.selector.exact
        assert all(span.end <= len(document.text) for facet in one.facets for span in facet.words)
    return paper


def inputs(
    seed: int, start: int, count: int, folders: tuple[Path, ...] = OWN
) -> Iterator[tuple[int, str, str]]:
    """The numbered inputs of a seed: any of them can be made again alone."""
    for number in range(start, start + count):
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - chance for tests, not for secrets
        yield number, *broken(texts(folders), chance)


def run(seed: int, start: int, count: int, folders: tuple[Path, ...] = OWN) -> list[str]:
    """What went wrong in these inputs, a line each."""
    return [
        finding
        for number, before, after in inputs(seed, start, count, folders)
        for finding in findings(f"seed {seed} input {number}", attempt, before, after)
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seconds", type=float, default=1_800)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", type=Path, action="append", default=[])
    options = parser.parse_args()
    folders = (*OWN, *options.texts)
    begun, done, found = time.monotonic(), 0, 0
    while done < options.count and time.monotonic() - begun < options.seconds:
        for finding in run(options.seed, done, 1, folders):
            found += 1
            print(finding, flush=True)
        done += 1
    print(f"{done} inputs, {found} findings, {time.monotonic() - begun:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
