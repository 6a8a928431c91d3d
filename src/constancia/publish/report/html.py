"""A report as one HTML file that needs nothing else: its style is inside, it has no script, asks no host."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import BinaryIO

from constancia.publish.report.content import Briefing, Entry, Quoted, Section
from constancia.publish.report.redline import redline
from constancia.publish.report.themes import Themes

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --page: #fff; --soft: #545b64; --rule: #d5d0c5;
  --gone: #8c1d18; --gone-tint: #fbe9e7; --came: #145a32; --came-tint: #e3f3e8;
  --sans: system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", Arial, sans-serif;
  --serif: Charter, Cambria, Georgia, "Noto Serif", "Noto Serif CJK SC", serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e5de; --page: #14171b; --soft: #a9afb7;
  --rule: #343a43; --gone: #ffb4a9; --gone-tint: #3b1d1a; --came: #9be0b3; --came-tint: #16301f; } }
body { margin: 0 auto; max-width: 56rem; padding: 1.5rem; background: var(--page); color: var(--ink);
  font: 1rem/1.55 var(--sans); overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; font-family: var(--serif); }
h2 { margin: 2rem 0 0.75rem; border-bottom: 1px solid var(--rule); padding-bottom: 0.25rem; }
table { border-collapse: collapse; }
th, td { text-align: start; padding: 0.25rem 1.5rem 0.25rem 0; }
.themes th, .themes td { vertical-align: top; border-block-end: 1px solid var(--rule); }
td.n { text-align: end; font-variant-numeric: tabular-nums; }
.entry { border-inline-start: 3px solid var(--rule); padding-inline-start: 1rem; margin: 1.25rem 0;
  break-inside: avoid; }
.entry p, blockquote { margin: 0.35rem 0; }
.soft, small { color: var(--soft); font-size: 0.875rem; }
del { color: var(--gone); background: var(--gone-tint); }
ins { color: var(--came); background: var(--came-tint); }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } }
"""


def write(briefings: Sequence[Briefing], out: BinaryIO, table: Themes | None = None) -> None:
    """All of a report on one page, word differences marked inside matched pairs; last, a table of themes."""
    first = briefings[0]
    title = escape(first.title)
    head = (
        f'<!doctype html>\n<html lang="{escape(first.reader)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><main>\n"
    )
    lines = [line for one in briefings for line in _report(one)]
    lines += _themes(table) if table else ()
    body = "\n".join(lines)
    out.write(f"{head}{body}\n</main></body></html>\n".encode("utf-8", "replace"))


def _report(report: Briefing) -> Iterator[str]:
    say = report.say
    yield f"<h1>{escape(report.title)}</h1><h2>{escape(say('compared'))}</h2><ul>"
    for role, title, particulars in report.papers:
        yield f"<li>{escape(role)}: <cite>{escape(title)}</cite> ({escape(particulars)})</li>"
    head = f"<tr><th>{escape(say('relation'))}</th><th>{escape(say('statements'))}</th></tr>"
    yield f"</ul><h2>{escape(say('counts'))}</h2><table>{head}"
    yield from (
        f'<tr><td>{escape(name)}</td><td class="n">{number}</td></tr>' for name, number in report.counts
    )
    yield f"</table><h2>{escape(say('short'))}</h2>"
    yield from _list(one.text for one in report.sentences if one.relation is None)  # the counts stand above
    for section in report.sections:
        yield from _section(section, report)
    for heading, lines in (("areas", report.areas), ("names", report.names)):
        if lines:
            yield f"<h2>{escape(say(heading))}</h2>"
            yield from _list(why for _, why in lines)
    yield f"<h2>{escape(say('method'))}</h2>"
    yield from _list(report.method)


def _themes(table: Themes) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.heads)
    yield f'<h1>{escape(table.title)}</h1><table class="themes"><thead><tr>{heads}</tr></thead><tbody>'
    for title, *cells in table.rows:
        told = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        yield f'<tr><th scope="row">{escape(title)}</th>{told}</tr>'
    yield "</tbody></table>"


def _list(lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
    yield "<ul>"
    yield from (f"<li>{escape(line)}</li>" for line in lines)
    yield "</ul>"


def _section(section: Section, report: Briefing) -> Iterator[str]:
    yield f"<h2>{escape(section.title)} ({len(section.entries)})</h2>"
    for entry in section.entries:
        head = f"{', '.join(entry.relations)} · {entry.why}"
        yield f'<div class="entry"><p class="soft">{escape(head)}</p>'
        yield from _sides(entry, report)
        yield "</div>"


def _sides(entry: Entry, report: Briefing) -> Iterator[str]:
    if report.comparable and len(entry.left) == 1 and len(entry.right) == 1:
        before, after = redline(entry.left[0].quote, entry.right[0].quote)
        marked = (
            ["".join(_marked("del", one.text, differs=one.differs) for one in before)],
            ["".join(_marked("ins", one.text, differs=one.differs) for one in after)],
        )
    else:
        marked = ([escape(one.quote) for one in entry.left], [escape(one.quote) for one in entry.right])
    sides = zip((entry.left, entry.right), ("before", "after"), report.languages, marked, strict=True)
    for side, name, language, texts in sides:
        for one, text in zip(side, texts, strict=True):
            yield (
                f"<p><small>{escape(report.say(name))} · {escape(_where(one))}</small></p>"
                f'<blockquote lang="{escape(language)}">{text}</blockquote>'
            )


def _marked(tag: str, text: str, *, differs: bool) -> str:
    return f"<{tag}>{escape(text)}</{tag}>" if differs else escape(text)


def _where(one: Quoted) -> str:
    return ", ".join(filter(None, (one.area, one.place)))
