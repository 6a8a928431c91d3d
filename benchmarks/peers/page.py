"""The comparison as a Markdown page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.peers.install import Peer
from benchmarks.peers.right import Paper
from benchmarks.peers.score import Score

HEAD = """\
# Headings, side by side

Written by `python -m benchmarks.peers`, which installs each tool into an environment of its own, takes
its network away and asks it for the headings of the same papers. Losses are shown as they are.

- **found**: right headings that the tool calls a heading; **wrong**: other lines that it calls one.
- **level**, **parent**: of the headings found, how many stand on the right level and under the right
  heading; – where a tool tells no levels.
- **offsets**: of the headings found, how many come with a place in the file whose text is the heading;
  – where a tool tells no places.
- **import**, **first**, **again**: seconds of processor to import the tool, to read the paper in a new
  process (which may load models), and to read it again in the same one; medians of three.

A tool that fails on a paper, or is not done in its time, has a row that says so, and the paper does
not count for it. In the tools' favour: a heading counts by its title or by one of its lines, and levels
may start at any number. Plain text is handed to docling as Markdown, as it takes no plain text.
"bluebell, marked by hand" gets the right headings in its own markup, each under its keyword: what it is
made for.
"""


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds: the import, the first reading, the second in the same process."""

    imported: float
    first: float
    again: float


@dataclass(frozen=True, slots=True)
class Result:
    """What one tool made of one paper; `trouble` is its complaint where it failed."""

    tool: str
    paper: str
    score: Score | None
    times: Times | None
    trouble: str


def page(
    papers: Sequence[Paper], tools: Sequence[Peer], weights: Mapping[str, float], results: Sequence[Result]
) -> str:
    """The whole page: the tools, then a table a paper."""
    parts = [HEAD, *_tools(tools, weights, results), *_ratios(papers, results)]
    for paper in papers:
        parts += [f"\n## {paper.name}\n\n{len(paper.text):,} characters, {len(paper.headings)} headings.\n"]
        parts += _table([result for result in results if result.paper == paper.name])
    return "\n".join(parts) + "\n"


def _tools(tools: Sequence[Peer], weights: Mapping[str, float], results: Sequence[Result]) -> Iterator[str]:
    yield "\n| tool | version | MB installed | papers read offline | headings found, all papers | F1 |"
    yield "|---|---|--:|--:|--:|--:|"
    for tool in tools:
        own = [result for result in results if result.tool == tool.name]
        scores = [result.score for result in own if result.score]
        right, found = sum(one.right for one in scores), sum(one.found for one in scores)
        wrong = sum(one.wrong for one in scores)
        f1 = 2 * found / (right + found + wrong) if right else 0.0
        offline = f"{len(scores)} of {len(own)}"
        yield (
            f"| {tool.name} | {tool.version or 'this one'} | {weights[tool.name]:,.0f} | {offline} "
            f"| {found} of {right} | {f1:.3f} |"
        )


def _ratios(papers: Sequence[Paper], results: Sequence[Result]) -> Iterator[str]:
    """How many times the processor time of the first tool the others take, a row a paper."""
    first, *others = dict.fromkeys(result.tool for result in results)
    yield f"\n## Times the processor time of {first}\n"
    yield "Each cell: in a new process, import included / again in the same one.\n"
    yield f"| paper | {' | '.join(others)} |"
    yield "|---|" + "--:|" * len(others)
    for paper in papers:
        times = {result.tool: result.times for result in results if result.paper == paper.name}
        yield f"| {paper.name} | {' | '.join(_ratio(times[other], times[first]) for other in others)} |"


def _ratio(times: Times | None, own: Times | None) -> str:
    if times is None or own is None:
        return "–"
    new = (times.imported + times.first) / (own.imported + own.first)
    return f"{new:.1f} / {times.again / own.again:.1f}"


def _table(results: Sequence[Result]) -> Iterator[str]:
    yield "| tool | found | wrong | F1 | level | parent | offsets | import | first | again |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    for result in results:
        one, times = result.score, result.times
        if one is None or times is None:
            yield f"| {result.tool} | {result.trouble.replace('|', '/')} | | | | | | | | |"
            continue
        cells = (_of(one.level, one.found), _of(one.parent, one.found), _of(one.offsets, one.found))
        yield (
            f"| {result.tool} | {one.found} of {one.right} | {one.wrong} | {one.f1:.3f} "
            f"| {' | '.join(cells)} | {times.imported:.2f} | {times.first:.3f} | {times.again:.3f} |"
        )


def _of(part: int | None, whole: int) -> str:
    return "–" if part is None or not whole else f"{part} of {whole}"
