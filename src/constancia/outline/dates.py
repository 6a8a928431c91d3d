"""The day of a paper that it prints itself, in its front matter or on a line of its head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from constancia.lexicon.numbering import Around, numbering
from constancia.lexicon.times import times
from constancia.model import Division, DivisionKind, Document
from constancia.model.dates import is_date as is_written
from constancia.outline.around.head import front_matter, is_date
from constancia.outline.lines.signs import ideographic

_STATED = re.compile(r"^date:[ \t]*[\"']?(\d{4}-\d{2}(?:-\d{2})?)\b", re.MULTILINE)
_A_YEAR = r"(?:1[6-9]|20)\d{2}"
_SIGNS = re.compile(rf"(?P<year>{_A_YEAR})\s*年\s*(?P<month>\d{{1,2}})\s*月(?:\s*(?P<day>\d{{1,2}})\s*日)?")
_BIG_ENDIAN = re.compile(rf"(?P<year>{_A_YEAR})([-./])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}})")
_LITTLE_ENDIAN = re.compile(rf"(?P<day>\d{{1,2}})([-./])(?P<month>\d{{1,2}})\2(?P<year>{_A_YEAR})")
_YEAR = re.compile(rf"(?<!\d){_A_YEAR}(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_LINES, _LONGEST, _OPENING = (
    12,
    160,
    3_000,
)  # of what stands over a paper: lines; letters of a line and of all
_SIGNS_AROUND, _STOPS = " \t—―─－-*_()（）〔〕[]“”", (".", "。", ";", "；", ":", "：")
_NOTE = "The date is the one printed in the head of the paper"


def dated(document: Document, divisions: Sequence[Division]) -> Document:
    """The document with the date that it prints, where nobody stated one and it prints one alone.

    `divisions` are the document's own. A note of the source says so; front matter is the file's own word.
    """
    if document.work.date is not None:
        return document
    front = front_matter(document.text)
    stated = None if front is None else _STATED.search(document.text, front.start, front.end)
    if stated and is_written(stated[1]):
        return replace(document, work=replace(document.work, date=stated[1]))
    printed = list(_printed(document, divisions))
    day = max(printed, key=len, default="")
    if not all(one and day.startswith(one) for one in printed) or not day:
        return document
    source = replace(document.source, notes=(*document.source.notes, _NOTE))
    return replace(document, work=replace(document.work, date=day), source=source)


def _printed(document: Document, divisions: Sequence[Division]) -> Iterator[str]:
    """What each line of the head that is a date means; an empty string where that is not certain.

    And the day of each line that tells the paper's occasion: "Adopted in Lima on 3 June 2021".
    """
    around = numbering(document.language).around
    for each in divisions:
        if each.kind is not DivisionKind.METADATA:
            continue
        for line in each.heading.quote(document.text).splitlines():
            if is_date(line, around) and _YEAR.sub("", line).strip():
                yield day_of(line, document.language) or ""
    for line in _opening(document.text, divisions):
        if _is_occasion(line, around):
            yield day_of(line, document.language) or ""


def _opening(text: str, divisions: Sequence[Division]) -> list[str]:
    """The first lines of a paper, before its first section."""
    sections = (each.heading.start for each in divisions if not each.is_furniture)
    opening = text[: min((_OPENING, *sections))]
    return [line for line in opening.splitlines() if line.strip()][:_LINES]


def _is_occasion(line: str, around: Around) -> bool:
    """A short line with one day that tells when a paper was said, passed or signed."""
    bare = line.strip(_SIGNS_AROUND).casefold()
    if len(bare) > _LONGEST or bare.endswith(_STOPS) or len(_YEAR.findall(bare)) != 1 or not around.occasions:
        return False
    if ideographic(bare):
        return bool(_SIGNS.match(bare)) and bare.endswith(around.occasions)
    return bare.startswith(tuple(f"{one} " for one in around.occasions))


def day_of(line: str, language: str) -> str | None:
    """The month or day that a line names, in ISO 8601; None where it names none or more than one.

    Figures alone are read with the year first, or the day where the language is not English, in which
    they may stand in either order; there only where no month has that number.

    >>> day_of("Riga, 6 March 2015", "en"), day_of("Septiembre 2015", "es"), day_of("3/4/2015", "en")
    ('2015-03-06', '2015-09', None)
    """
    found = _SIGNS.search(line) or _BIG_ENDIAN.search(line)
    if found is None:
        found = _LITTLE_ENDIAN.search(line)
        if found and language == "en" and int(found["day"]) <= 12 and found["day"] != found["month"]:
            return None
    if found is not None:
        return _certain(found["year"], found["month"], found["day"])
    words = times(language).words["month"]
    months = {words[word] for word in re.findall(r"[^\W\d_]+", line.casefold()) if word in words}
    years, days = set(_YEAR.findall(line)), _DAY.findall(line)
    if len(months) != 1 or len(years) != 1 or len(days) > 1:
        return None
    return _certain(years.pop(), months.pop(), days[0] if days else None)


def _certain(year: str, month: str, day: str | None) -> str | None:
    written = "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
    return written if is_written(written) else None
