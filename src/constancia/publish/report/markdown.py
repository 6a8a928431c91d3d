"""A report as Markdown: every change with both quotations. No text of a paper becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from constancia.publish.report.content import Briefing, Entry, Quoted
from constancia.publish.report.themes import Themes

# What CommonMark or a dialect of it could read as markup, wherever it stands in a line.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#!|~&$^@]|:(?=//)|(?<=www)\.", re.I)
_OPENING = re.compile(r"^(\d*)([-+=.)])")  # a list, a number or an underlined heading


def write(briefings: Sequence[Briefing], out: BinaryIO, table: Themes | None = None) -> None:
    """Title, what was compared, counts, what changed in short, every change, how it was made; themes."""
    lines = [line for one in briefings for line in _report(one)]
    lines += _themes(table) if table else ()
    out.write("\n".join(lines).encode())


def escaped(text: str) -> str:
    """The text in one line, nothing of it read as markup.

    >>> escaped("1. <b>*x*")
    '1\\\\. \\\\<b\\\\>\\\\*x\\\\*'
    """
    plain = _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
    return _OPENING.sub(r"\1\\\2", plain)


def _report(report: Briefing) -> Iterator[str]:
    say = report.say
    yield from (f"# {escaped(report.title)}", "", f"## {say('compared')}", "")
    for role, title, particulars in report.papers:
        yield f"- {role}: {escaped(title)} ({escaped(particulars)})"
    yield from ("", f"## {say('counts')}", "", f"| {say('relation')} | {say('statements')} |", "|---|---:|")
    yield from (f"| {name} | {number} |" for name, number in report.counts)
    yield from ("", f"## {say('short')}", "")
    yield from (f"- {escaped(one.text)}" for one in report.sentences)
    for heading, lines in (("areas", report.areas), ("names", report.names)):
        if lines:
            yield from ("", f"## {say(heading)}", "")
            yield from (f"- {escaped(why)}" for _, why in lines)
    if report.entries:
        yield from ("", f"## {say('changes')}", "")
        for entry in report.entries:
            yield from _entry(entry)
    yield from (f"## {say('method')}", "")
    yield from (f"- {escaped(line)}" for line in report.method)
    yield ""


def _themes(table: Themes) -> Iterator[str]:
    yield from (f"# {escaped(table.title)}", "")
    yield from (_row(table.heads), "|---" * len(table.heads) + "|")
    yield from (_row(row) for row in table.rows)
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(escaped, cells))} |"


def _entry(entry: Entry) -> Iterator[str]:
    yield from (f"**{escaped(', '.join(entry.relations))}** ({entry.score:.2f}): {escaped(entry.why)}", "")
    for sign, side in (("−", entry.left), ("+", entry.right)):
        for one in side:
            yield from (f"> {sign} {_quoted(one)}", "")


def _quoted(one: Quoted) -> str:
    place = ", ".join(filter(None, (one.area, one.place)))
    return f"{escaped(one.quote)} ({escaped(place)})"
