"""How a stretch of words looks: a title, a sentence, a lead-in, capitals, ideographs."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import category, normalize

from constancia.lexicon.numbering import Around, Sentences
from constancia.outline.lines.signs import ideographic, terminal

LONGEST_TITLE = 200  # code points of a title in alphabetic writing
LONGEST_IDEOGRAPHIC = 45  # and in writing without spaces
MOST_WORDS = 24
MANY_CAPITALS = 8  # words in capitals that may be a sentence
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CREDIT = re.compile(r"[.。]\s?[（(]([^（()）]{2,20})[)）]$")
_LEGEND = re.compile(
    r"([^\W\d_]+)\.? ?(?:(?i:n\.? ?[º°ª]|no\.?|núm\.|№|#) ?)?[0-9IVX]{1,4}(?:[.\-–][0-9]{1,3})?(?![\w%])"
)
_ADDRESS = re.compile(r"[#@]\w{3,}|www\.\w|https?://|[\w.]+@\w")
_ICONS = ("So", "Sk", "Mn", "Cf")  # pictures, their tones, variants and joints
_FRAMED = re.compile(r"([|｜¦~=•·*]{1,3}|[-–—]{1,3}) ?(?=[^\W_])(.*[\w)\]?!”\"»]) ?\1")
_BETWEEN = re.compile(r"[\W_]+")
_STOP = re.compile(
    r"(?<=[^\W\d_][^\W_])[.!?][\"”»’')\]]*(?=\s+(?:\([a-z\d]{1,3}\)\s+)?[^\Wa-zà-ÿ]|[—–]|-\s+[^\Wa-zà-ÿ])|(?<=[)\]”\"»’%\d])\.(?=-?\s+[^\Wa-zà-ÿ])"
    r"|[。！？：；]|:(?=\s)|\s[–—]\s"
)


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def short(text: str) -> bool:
    """Short enough to be a title."""
    if ideographic(text):
        return len(text) <= LONGEST_IDEOGRAPHIC
    return len(text) <= LONGEST_TITLE and text.count(" ") < MOST_WORDS


def too_long(text: str) -> bool:
    """Twice as long as a title may be: no mark of a file makes a heading of it."""
    return len(text) > 2 * (LONGEST_IDEOGRAPHIC if ideographic(text) else LONGEST_TITLE)


def opens_like_a_title(text: str) -> bool:
    """Starts with a capital, a sign of a writing without capitals, a digit or an opening quote."""
    first = text.lstrip('"“‘«¿¡(（《「『[*_ ')[:1]
    return bool(first) and (first.isupper() or first.isdecimal() or category(first) == "Lo")


def sentence(text: str, sentences: Sentences) -> bool:
    """Whether the words make a sentence: a finite verb, or a pronoun in front, in lower case.

    Of many words in capitals, in these: a quotation in large print is no title.
    """
    listed = words(text[:LONGEST_TITLE])
    if not listed:
        return False
    if len(listed) >= MANY_CAPITALS and capitals(text):
        listed = words(text[:LONGEST_TITLE].lower())
    if opens_a_question(text, sentences):
        return False
    first = listed[0].casefold()
    if first in sentences.pronouns or (ideographic(text) and first.startswith(tuple(sentences.pronouns))):
        return True
    if _ends_like_a_verb(first, sentences.first_endings) and first.isascii():
        return True
    if sentences.telling and ideographic(text) and _any(sentences.telling).search(text):
        return True
    return any(
        word in sentences.verbs or (word.islower() and _ends_like_a_verb(word, sentences.endings))
        for word in listed
    )


@cache
def _any(patterns: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(patterns)))


def _ends_like_a_verb(word: str, endings: frozenset[str]) -> bool:
    """Whether a stem of three letters or more stands before one of the endings ("verão" is no verb)."""
    return any(len(word) >= len(ending) + 3 and word.endswith(ending) for ending in endings)


def opens_a_question(text: str, sentences: Sentences) -> bool:
    """A title that asks, with its mark or without: "Who this guidance is for"."""
    first = next(iter(words(text[:LONGEST_TITLE])), "").casefold()
    return first in sentences.questions and not terminal(text.rstrip("?？"))


def asks(text: str) -> bool:
    """A single question: "Why a new plan?"."""
    return text[-1:] in ("?", "？") and not any(stop in text[:-1] for stop in ("?", "？", ". ", "。"))


def is_legend(text: str, around: Around) -> bool:
    """The line over a table, a picture or a box, by a word and its number: "Box 2. A village".

    Or a sentence with who took its picture behind the stop: "图为新桥。（王明摄）".
    """
    found, credit = _LEGEND.match(text), _CREDIT.search(text[-26:])
    taken = credit is not None and credit[1].casefold().endswith(around.credits or ("\0",))
    return taken or (found is not None and found[1].casefold() in around.legends)


def lead_in(text: str, sentences: Sentences) -> bool:
    """A line that ends in a colon and announces what follows ("The parties will:")."""
    if text.rstrip("*_ ")[-1:] not in (":", "："):
        return False
    listed = words(text)
    if ideographic(text):
        return any(text.rstrip("：: ").endswith(word) for word in sentences.lead_in) or "，" in text
    if not listed:
        return False
    return listed[-1].casefold() in sentences.lead_in | sentences.enacting or sentence(text, sentences)


def enacts(text: str, sentences: Sentences) -> bool:
    """The line with which an authority sets down what it then prints: "DECRETA:"."""
    listed = words(text[-LONGEST_TITLE:]) if text[-1:] in (":", "：") else []
    return bool(listed) and listed[-1].casefold() in sentences.enacting


def is_address(text: str) -> bool:
    """One word that leads elsewhere: "#OnePeople", "@ministry", "www.example.org"."""
    return " " not in text and _ADDRESS.match(text) is not None


def first_stop(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the first sentence or colon of `text[start:end]` ends: before its stop, and behind it."""
    match = _STOP.search(text, start, end)
    return None if match is None else (match.start(), match.end())


def capitals(text: str) -> bool:
    return text.isupper() and len(words(text)) > 0


def spaced_out(text: str) -> bool:
    """Letter-spaced, as running heads come out of a PDF: "V. VA LU E S"."""
    listed = words(text)
    pieces = sum(len(word) == 1 or (len(word) == 2 and word.isupper()) for word in listed)
    return not ideographic(text) and pieces > 0.6 * len(listed) > 1.2


def together(text: str) -> str:
    """Ideographs set apart to fill a line are one word: "总　则"."""
    parts = text.split()
    return "".join(parts) if ideographic(text) and all(len(part) == 1 for part in parts) else text


def title_case(text: str, sentences: Sentences) -> bool:
    """Whether nearly all words but the small ones are capitalised, as in English titles."""
    listed = [word for word in words(text) if word.casefold() not in sentences.small]
    return len(listed) > 0 and sum(word[0].isupper() for word in listed) >= 0.8 * len(listed)


def without_icon(text: str) -> str:
    """Without the pictures that some set before a title."""
    at = next((at for at, sign in enumerate(text) if not (sign.isspace() or category(sign) in _ICONS)), 0)
    return text[at:]


def without_frame(text: str) -> str:
    """Without the signs that some set before and behind a title alike: "| AIMS |", "— Means —"."""
    found = _FRAMED.fullmatch(text)
    return text if found is None else found[2]


@lru_cache(maxsize=4096)  # a line is compared some six times; one and a half thousand are met at a time
def folded(text: str) -> str:
    """For comparing: compatibility forms and case folded, everything but letters and digits left out."""
    return _BETWEEN.sub("", (text if text.isascii() else normalize("NFKC", text)).casefold())


def unfinished(text: str, sentences: Sentences) -> bool:
    """Whether a line breaks off: at a comma, a hyphen or a small word ("cooperation in")."""
    if text.endswith((",", "，", "、", "-", "–", "&", "/", "(", "（")):
        return True
    if any(
        text.count(opening) > text.count(closing) for opening, closing in ("“”", "()", "（）", "«»", "《》")
    ):
        return True
    listed = words(text)
    return bool(listed) and text[-1:].isalpha() and listed[-1] in sentences.small


def breaks_in(text: str) -> bool:
    """Whether a line closes a bracket that it has not opened: it is the end of another one."""
    return sum(text.count(sign) for sign in ")）") > sum(text.count(sign) for sign in "(（")


def ends_as_paragraph(text: str) -> bool:
    return terminal(text) or text.rstrip("*_ ")[-1:] in (",", "，", "、")
