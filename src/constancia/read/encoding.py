"""Bytes to text: which encoding, and how it is known."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from constancia.lexicon.language import marks
from constancia.model.tellable import Tellable
from constancia.read.errors import GIVE_THE_PAPER, ReadError
from constancia.read.language import SURE, guess

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What a web page says in its head, and XML in its first line.
_CHARSET = re.compile(
    rb"(?:<meta[^>]{0,200}?charset|^\s*<\?xml[^>]{0,100}?encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I
)
_HEAD = 4096

_WIDE = ("utf-16-le", "utf-16-be")
_LATIN_1 = codecs.lookup("latin-1").name

SAMPLE = 60_000  # bytes whose language is scored, a candidate encoding each: 10 ms

# Control characters that no text has; \t \n \f \r and Control-Z (the end mark of old systems) are met.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f]")

# One in a hundred: text that came through PDF or a word processor carries a stray one here and there.
MOST_CONTROLS = 0.01

_SAVE_AS_UTF8 = Tellable("Save the file as UTF-8 text and read it again")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with line ends \\n and no byte-order mark; `note` says what was assumed, None if nothing was."""

    text: str
    encoding: str
    note: str | None = None


def declared_encoding(data: bytes) -> str | None:
    """What a web page or an XML file says of its own encoding."""
    found = _CHARSET.search(data[:_HEAD])
    return found[1].decode("ascii", "replace") if found else None


def decode(data: bytes, *, name: str, declared: str | None = None) -> Decoded:
    """The text of a file: by its byte-order mark, as UTF-8, as `declared` in it, or as its language shows.

    Raises ReadError where the bytes are no text, or text of which a part is damaged; it names the byte.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_checked(_strict(data[len(mark) :], encoding, name), name), encoding)
    named = _codec(declared)
    if named not in (None, "utf-8") and _decodes(data, str(named)):
        return Decoded(_checked(data.decode(str(named)), name), str(named))
    if b"\0" not in data[:SAMPLE] and _decodes(data, "utf-8"):
        note = f"The file calls itself {declared} and is UTF-8" if named not in (None, "utf-8") else None
        return Decoded(_checked(data.decode("utf-8"), name), "utf-8", note)
    return _assumed(data, name)


def _assumed(data: bytes, name: str) -> Decoded:
    """By the language that comes out; a file that is UTF-8 but for a few bytes is damaged, nothing else."""
    if b"\0" not in data[:SAMPLE]:
        _refuse_damaged(data, name)
    scored = _scored(data, _candidates(data)) or _scored(data, _WIDE)
    for score, _, codec in sorted(scored, reverse=True):
        if (score >= SURE or codec not in _WIDE or _has_many_nuls(data)) and _decodes(data, codec):
            how = "by its language" if score > 0 else "for want of a better one"
            note = f"The file names no encoding; {codec} was assumed {how}"
            return Decoded(_checked(data.decode(codec), name), codec, note)
    _checked(data.decode("latin-1"), name)
    raise ReadError(name, Tellable("the file is text in no encoding known here"), _SAVE_AS_UTF8)


def _has_many_nuls(data: bytes) -> bool:
    """Every other byte of Western text in UTF-16 is one; a stray one elsewhere is no sign of it."""
    sample = data[:SAMPLE]
    return 5 * sample.count(0) > len(sample)


def _scored(data: bytes, candidates: tuple[str, ...]) -> list[tuple[float, int, str]]:
    return [
        (score, -order, codec) for order, codec in enumerate(candidates) for score in _scores(data, codec)
    ]


def _candidates(data: bytes) -> tuple[str, ...]:
    """The codecs to try: UTF-16 where there are NULs, else those of our languages.

    NULs stand beside each Latin letter, blank and line end of UTF-16, before it or behind it. Without
    evidence of a language the codecs of those that write with signs go first where most bytes are above 127.
    """
    sample = data[:SAMPLE]
    if b"\0" in sample:
        before, behind = sample[0::2].count(0), sample[1::2].count(0)
        return tuple(
            codec
            for codec, own, other in zip(_WIDE, (behind, before), (before, behind), strict=True)
            if 4 * own > other
        )
    high = len(sample) - len(sample.translate(None, bytes(range(0x80, 0x100))))
    signs_first = 2 * high > len(sample)
    ordered = sorted(marks(), key=lambda each: bool(each.characters) != signs_first)
    return tuple(dict.fromkeys(codec for each in ordered for codec in each.encodings))


def _scores(data: bytes, codec: str) -> Iterator[float]:
    """How much the start reads like a language that was written in it; nothing where it is no text at all."""
    try:
        text = codecs.getincrementaldecoder(codec)().decode(data[:SAMPLE])
    except UnicodeDecodeError:
        return
    # Windows-1252 prints where Latin-1 has control characters: text that has these is the former.
    if _CONTROLS.search(text) and (codec == _LATIN_1 or _many_controls(text)):
        return
    found = guess(text)
    own = {each.language: each.encodings for each in marks()}.get(found.language, ())
    yield found.score if codec in (*own, *_WIDE) else 0.0


def _many_controls(text: str) -> int:
    """How many control characters, 0 where they are few enough to let pass."""
    found = len(_CONTROLS.findall(text))
    return found if found > MOST_CONTROLS * len(text) else 0


def _refuse_damaged(data: bytes, name: str) -> None:
    lenient = data.decode("utf-8", "surrogateescape")
    broken = [at for at, char in enumerate(lenient) if 0xDC80 <= ord(char) <= 0xDCFF]
    whole = sum(1 for char in lenient if ord(char) > 0x7F) - len(broken)
    if broken and whole > len(broken):
        line = lenient.count("\n", 0, broken[0]) + 1
        byte = len(lenient[: broken[0]].encode("utf-8", "surrogateescape"))
        problem = Tellable(
            "byte {byte}, in line {line}, is damaged: all before it is UTF-8, it is not", byte=byte, line=line
        )
        raise ReadError(name, problem, _SAVE_AS_UTF8)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        problem = Tellable(
            "byte {byte} is not {encoding} text ({reason}), as the file's start says",
            byte=error.start,
            encoding=encoding.upper(),
            reason=error.reason,
        )
        raise ReadError(name, problem, _SAVE_AS_UTF8) from error


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _codec(declared: str | None) -> str | None:
    """The codec a file names, None for none and for one that is not of text."""
    try:
        info = codecs.lookup((declared or "").strip())
        return info.name if info._is_text_encoding else None
    except LookupError:
        return None


def _checked(text: str, name: str) -> str:
    """The text with line ends \\n; ReadError where it holds what no text holds."""
    if "\0" in text:
        problem = Tellable("a NUL stands at character {at}, which no text has", at=text.index(chr(0)))
        raise ReadError(name, problem, GIVE_THE_PAPER)
    controls = _many_controls(text)
    if controls:
        raise ReadError(
            name,
            Tellable(
                "{controls} of {count} characters are control codes: no text",
                controls=controls,
                count=len(text),
            ),
            GIVE_THE_PAPER,
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")
