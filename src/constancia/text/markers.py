"""What stands before a paragraph's words: bullets, numbers, codes ("➢", "- 1)", "1.02.A03)", "Art. 3")."""

from __future__ import annotations

import re
from functools import cache

from constancia.model import Span
from constancia.text.punctuation import Punctuation

# Signs that are a bullet wherever they open a line: shapes, arrows, dingbats, pictures, and those that
# symbol fonts have in the private area.
BULLETS = (
    "•‣⁃∙·※»›⟩⟫⦁⦿⧫\u2190-\u21ff\u25a0-\u25ff\u2600-\u2775\u2794-\u27bf\u27f0-\u27ff\u2b00-\u2bff\uf000-\uf0ff"
    "\U0001f300-\U0001faff"
)
DASHES = "–—−-"  # the hyphen last: inside brackets it would make a range
_GAP = r"[^\S\n]"  # white space on one line
_CAPITAL = r"(?=[^\W\da-z])"  # ... of a word that begins what is numbered

_BULLET = (
    rf"(?:[{BULLETS}]\ufe0f?{_GAP}*|[*+{DASHES}]{_GAP}+|[-–—](?=[^\W\d_a-z][^\W\d_A-Z]+{_GAP})|o(?:\t|{_GAP}{{2,}})"
    rf"|\#{{1,6}}{_GAP})(?:\[[ xX]\]{_GAP}+)?"
)
_IN_BRACKETS = r"\((?:\d{1,3}|[ivxlcIVXLC]{1,5}|[A-Za-z])\)"
# "3", "a", "A2", "2a": the parts of a code, of which one at least has a figure.
_PART = r"(?:\d{1,3}[A-Za-z]?|[A-Za-z]{1,3}\d{0,3})"
_CODE = rf"(?=[A-Za-z.-]{{0,6}}\d){_PART}(?:[.-]{_PART})*"
_DOTTED_CODE = r"(?=[A-Z.]{0,4}\d)(?:[A-Z]{1,3}\d{0,3}|\d{1,3})(?:\.(?:\d{1,3}|[A-Za-z]\d{0,3})(?![A-Za-z]))+"
_NUMBER = "|".join(
    (
        rf"\\?\(?(?:\d{{1,3}}(?:\.\d{{1,3}})*|[ivxlcIVXLC]{{1,5}}|(?P<letter>[A-Za-z])(?P=letter)?)\\?[.)]{{1,2}}"
        rf"(?:{_GAP}|\*\*(?={_GAP}))+(?:{_IN_BRACKETS}{_GAP}+)?",
        r"\d{1,2}[.)](?=[^\W\d_a-z][^\W\d_A-Z])",  # "1.We", whose space was lost
        rf"{_IN_BRACKETS}{_IN_BRACKETS}{_GAP}+",
        rf"\d{{1,3}}[A-Z]?\.[—–-]{_GAP}?{_IN_BRACKETS}{_GAP}+",  # "9.—(1) "
        rf"\(?{_CODE}(?:\\?[.):])+{_GAP}+",
        rf"(?:№|[Nn]\.?[º°]|[A-Z]{{1,3}}){_GAP}?\d{{1,3}}(?:\.\d{{1,3}})*[.):]+{_GAP}+",
        rf"\*\*\\?\(?(?:\d{{1,3}}|[ivxlcIVXLC]{{1,5}}|[A-Za-z])(?:\\?[.):])+\*\*{_GAP}+",  # "**(a)** "
        rf"\*\*[A-Z]{{0,3}}[.-]?\d{{1,3}}(?:\.\d{{1,3}})+\*\*{_GAP}+{_CAPITAL}",  # "**6.2** "
        rf"{_DOTTED_CODE}{_GAP}+{_CAPITAL}",
        rf"\d{{1,3}}(?:\.\d{{1,3}}){{1,3}}:?{_GAP}+{_CAPITAL}",
        rf"[A-Z]{{1,4}}-\d{{1,3}}(?:\.\d{{1,3}})+:?{_GAP}+{_CAPITAL}",  # "ST-4.1 "
        rf"[IVXLC]{{1,6}}{_GAP}*[–—-]{_GAP}+",
        rf"(?:[A-Z]{{1,3}}[.-]?)?\d{{1,3}}(?:\.\d{{1,3}})*(?:\.?[ºª°])?{_GAP}*[–—-]{_GAP}+{_CAPITAL}",
        rf"\d{{1,3}}(?:\.[ºª°]|°){_GAP}+{_CAPITAL}",
        rf"\#?\d{{1,3}}(?:/|(?<=#\d)|(?<=#\d\d)){_GAP}+{_CAPITAL}",
        rf"(?:\d{{1,3}}．|[\u2460-\u249b\u24b6-\u24ff\u2776-\u2793]){_GAP}*",
        rf"§{_GAP}?\d{{1,4}}[.º°ª]*{_GAP}*(?:[–—-]{_GAP}*)?",
    )
)
_QUOTED = rf"{_GAP}*(?:>{_GAP}*)*"
MARKER = re.compile(rf"{_QUOTED}(?:{_BULLET})?(?:{_NUMBER})|{_QUOTED}{_BULLET}")


def marker_end(text: str, paragraph: Span, punctuation: Punctuation | None = None) -> int:
    """Where a paragraph's words start, after a bullet or an enumerator; its own start without one."""
    match = MARKER.match(text, paragraph.start, paragraph.end)
    start = match.end() if match else paragraph.start
    if punctuation is None:
        return start
    if match is None and text[start : start + 2].rstrip() in punctuation.bullets:
        return start + 2
    worded = None
    if punctuation.enumerators:
        worded = _worded_marker(punctuation.enumerators).match(text, start, paragraph.end)
    if worded is None and punctuation.ordinals:
        worded = _ordinal_marker(punctuation.ordinals).match(text, start, paragraph.end)
    return worded.end() if worded else start


@cache
def _ordinal_marker(ordinals: frozenset[str]) -> re.Pattern[str]:
    """ "Segunda.- ", "First: ", "ÚNICO – "."""
    joined = "|".join(map(re.escape, sorted(ordinals, key=len, reverse=True)))
    return re.compile(rf"\**(?:{joined})(?:\.?{_GAP}*[–—-]|:)\**{_GAP}+", re.IGNORECASE)


@cache
def _worded_marker(enumerators: frozenset[str]) -> re.Pattern[str]:
    """ "Art. 1º ", "Article 4 – ", "Strategy 12: "; what is no number in figures is no enumerator."""
    joined = "|".join(map(re.escape, sorted(enumerators, key=len, reverse=True)))
    closing = rf"(?:[.º°ª:–—]|(?<=[.º°ª])-(?={_GAP})|{_GAP}[–—-](?={_GAP})|er\b)"
    number = rf"(?:n\.?º{_GAP}+)?\d{{1,4}}(?:(?:\.\d{{1,3}})+{closing}*(?={_GAP})|{closing}+)"
    return re.compile(rf"\**(?:{joined})\.?{_GAP}+{number}{_GAP}*\**{_GAP}*", re.IGNORECASE)
