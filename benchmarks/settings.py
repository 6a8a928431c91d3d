"""What changes in a paper when the same words are set otherwise: nothing should.

    python -m benchmarks.settings FOLDER...

Every text of the folders (`.txt`, `.md`) is read as it is and in each setting: other spaces, hyphens and
accents, unseen signs, lines broken at a width. Told is which share of its statements stays, quotation and
coded values alike, and how many headings. Nothing is random: the same folder gives the same numbers.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from constancia import pipeline
from constancia.lexicon.unspaced import is_unspaced
from constancia.model import Paper, Statement, Tier
from constancia.read import ReadError, read_document
from constancia.statements import LanguageError

Setting = Callable[[str], str]
HAN = "[\u4e00-\u9fff]"
WIDTH = 42  # ideographs of a broken line
UNSEEN = re.compile("[\u00ad\u200b]")


def strewn(sign: str) -> Setting:
    """Every third space another one."""
    return lambda text: re.sub(r"( \S+ \S+) ", rf"\1{sign}", text)


def broken(text: str) -> str:
    """Lines of ideographs broken at a width."""
    return "\n".join(re.sub(rf"(.{{{WIDTH}}})(?=.)", r"\1\n", line) for line in text.split("\n"))


def gapped(text: str) -> str:
    """A space behind every seventh ideograph."""
    return re.sub(rf"({HAN}{{7}})(?={HAN})", r"\1 ", text)


SPACED: dict[str, Setting] = {
    "spaces that do not break": strewn("\u00a0"),
    "narrow spaces": strewn("\u202f"),
    "two spaces": strewn("  "),
    "tabulators": strewn("\t"),
    "soft hyphens": lambda text: re.sub(r"(\w{3})(?=\w{3})", "\\1\u00ad", text),
    "breaks without width": strewn(" \u200b"),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "hyphens that do not break": lambda text: text.replace("-", "\u2011"),
}
UNSPACED: dict[str, Setting] = {
    "lines broken at a width": broken,
    "spaces all over": gapped,
    "wide figures": lambda text: re.sub(r"[0-9]", lambda digit: chr(ord(digit[0]) + 0xFEE0), text),
    "breaks without width": lambda text: re.sub(rf"({HAN}{{5}})(?={HAN})", "\\1\u200b", text),
}


def plain(quote: str, *, unspaced: bool = False) -> str:
    """The words of a quotation as a reader sees them."""
    seen = UNSEEN.sub("", unicodedata.normalize("NFKC" if unspaced else "NFC", quote)).replace("\u2011", "-")
    return "".join(seen.split()) if unspaced else " ".join(seen.split())


def statements(paper: Paper) -> Counter[object]:
    """The statements of a paper, each with its coded values."""
    unspaced = is_unspaced(paper.document.language)

    def values(one: Statement) -> tuple[object, ...]:
        return tuple((each.name, plain(str(each.value), unspaced=unspaced)) for each in one.facets)

    return Counter((plain(one.quote, unspaced=unspaced), values(one)) for one in paper.statements)


def headings(paper: Paper) -> Counter[object]:
    """The headings of a paper, each with its level."""
    unspaced = is_unspaced(paper.document.language)
    return Counter(
        (plain(one.title, unspaced=unspaced), one.level) for one in paper.divisions if not one.is_furniture
    )


LISTED = {"statements": statements, "headings": headings}


def measured(folders: list[Path]) -> dict[str, Counter[str]]:
    """Of each setting: statements and headings there are, and those that stay."""
    found: dict[str, Counter[str]] = {}
    for text in texts(folders):
        try:
            before = coded(text)
        except (ReadError, LanguageError):
            continue
        language = before.document.language
        there = {what: listed(before) for what, listed in LISTED.items()}
        for name, setting in (UNSPACED if is_unspaced(language) else SPACED).items():
            after, sums = coded(setting(text), language), found.setdefault(name, Counter())
            for what, listed in LISTED.items():
                sums[what] += there[what].total()
                sums[f"{what} kept"] += (there[what] & listed(after)).total()
    return found


def coded(text: str, language: str | None = None) -> Paper:
    """A text read by rules alone."""
    return pipeline.code(read_document(text.encode(), language=language), tier=Tier.RULES)


def texts(folders: list[Path]) -> Iterator[str]:
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.suffix in (".txt", ".md"):
                yield file.read_text("utf-8", "replace")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    print(f"{'setting':28} {'statements':>10} {'kept':>8} {'headings':>9} {'kept':>8}")
    for name, sums in measured(parser.parse_args().folders).items():
        shares = (sums[f"{what} kept"] / max(1, sums[what]) for what in LISTED)
        kept = [f"{share:8.4f}" for share in shares]
        print(f"{name:28} {sums['statements']:10,} {kept[0]} {sums['headings']:9,} {kept[1]}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
