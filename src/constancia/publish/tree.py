"""The outline as a tree, with the statements under their headings where they are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from textwrap import shorten
from typing import TextIO

from constancia.model import Division, Statement
from constancia.publish.screen import Screen, one_line, visible

FIRST_WORDS = 100  # code points of a piece of furniture that are shown


@dataclass(slots=True)
class _Node:
    label: str
    level: int
    children: list[_Node] = field(default_factory=list)


def write(
    divisions: Iterable[Division],
    out: TextIO,
    *,
    title: str,
    text: str = "",
    statements: Iterable[Statement] = (),
    screen: Screen | None = None,
) -> None:
    """The divisions, each under its parent, in text order.

    Furniture among them is marked as such, with its first words where the paper's `text` is given.
    Anomalies are shown where there are no statements to read.
    """
    screen = screen or Screen()
    root = _Node(screen.paint(visible(title), "heading"), 0)
    nodes: dict[str | None, _Node] = {None: root}
    quotes: dict[str | None, list[Statement]] = {}
    for statement in statements:
        quotes.setdefault(statement.division, []).append(statement)
    coded = bool(quotes)
    for division in divisions:
        label = _heading(division, text, screen) + ("" if coded else _anomalies(division, screen))
        node = _Node(label, division.level)
        nodes[division.id] = node
        nodes.get(division.parent, root).children.append(node)
        node.children.extend(_Node(_quote(statement, screen), 0) for statement in quotes.pop(division.id, ()))
    loose = [statement for left in quotes.values() for statement in left]
    root.children[:0] = [_Node(_quote(statement, screen), 0) for statement in loose]
    _draw(root, out)


def _heading(division: Division, text: str, screen: Screen) -> str:
    if division.is_furniture:
        words = shorten(visible(division.heading.quote(text) or division.title), FIRST_WORDS)
        return screen.paint(f"[{division.kind}] {words}", "furniture")
    printed = f"{visible(division.printed)} " if division.printed else ""
    return printed + visible(division.title)


def _anomalies(division: Division, screen: Screen) -> str:
    messages = (screen.paint(f"! {visible(anomaly.message)}", "anomaly") for anomaly in division.anomalies)
    return "".join(f"  {message}" for message in messages)


def _quote(statement: Statement, screen: Screen) -> str:
    sort = " · ".join(filter(None, (statement.kind, statement.firmness, visible(statement.actor))))
    return f"{screen.paint(sort, statement.kind)}  {one_line(statement.quote)}"


def _draw(root: _Node, out: TextIO) -> None:
    out.write(f"{root.label}\n")
    waiting = [(child, "", index == 0) for index, child in enumerate(reversed(root.children))]
    while waiting:
        node, indent, last = waiting.pop()
        out.write(f"{indent}{'└─ ' if last else '├─ '}{node.label}\n")
        deeper = indent + ("   " if last else "│  ")
        waiting.extend((child, deeper, index == 0) for index, child in enumerate(reversed(node.children)))
