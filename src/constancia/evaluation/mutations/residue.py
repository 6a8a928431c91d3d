"""Mutations that add what web pages and printers leave around a paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from random import Random

from constancia.evaluation.mutations.pieces import Pieces
from constancia.evaluation.mutations.wording import Wording


def add_navigation(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """A site's navigation stands before the paper."""
    if pieces.prose[0].startswith("---"):  # front matter must stay on top
        return pieces
    lines = random.sample(wording.navigation, random.randint(1, len(wording.navigation)))
    return pieces.with_prose(0, "".join(f"{line}\n" for line in lines) + pieces.prose[0])


def add_page_numbers(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """Page numbers on lines of their own between paragraphs."""
    style, numbers = random.choice(wording.pages), count(1)
    return _between_paragraphs(pieces, random, share=0.25, line=lambda: style.format(n=next(numbers)))


def add_running_heads(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """The paper's first long line comes back between paragraphs, with the page number or without."""
    title = next((line.strip() for line in pieces.prose[0].split("\n") if len(line.strip()) > 20), None)
    if title is None or title.startswith(("#", "-", "*")):
        return pieces
    style, numbers = random.choice(["{title}", "{title}    {n}", "{n}  {title}"]), count(1)
    del wording
    return _between_paragraphs(
        pieces, random, share=0.2, line=lambda: style.format(title=title, n=next(numbers))
    )


def add_share_bars(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """A site's buttons stand between a few paragraphs."""
    bar = random.choice(wording.share)
    return _between_paragraphs(pieces, random, share=0.06, line=lambda: bar)


def add_related_articles(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """A site's other news and its foot stand behind the paper."""
    lines = wording.after[: random.randint(2, len(wording.after))]
    end = pieces.prose[-1].rstrip("\n") + "\n\n"
    return pieces.with_prose(len(pieces.prose) - 1, end + "".join(f"{line}\n" for line in lines))


def add_contents(pieces: Pieces, wording: Wording, random: Random) -> Pieces:
    """A list of contents stands before the first heading and repeats them all, mostly with pages."""
    if not pieces.prose[0].endswith("\n"):
        return pieces
    leader = random.choice([" ..... {n}", "\t{n}", " {n}", " …… {n}"])
    page, lines = 1, [wording.contents]
    for heading in pieces.headings:
        page += random.randint(0, 2)
        lines.append(" ".join(heading.text.split()) + leader.format(n=page))
    return pieces.with_prose(0, pieces.prose[0] + "\n".join(lines) + "\n")


def _between_paragraphs(pieces: Pieces, random: Random, *, share: float, line: Callable[[], str]) -> Pieces:
    """`line()` on a line of its own behind a share of the paragraphs: lines that end a sentence."""

    def inserted(prose: str) -> str:
        return re.sub(
            r"(?<=[.。])\n",
            lambda end: f"\n{line()}\n" if random.random() < share else end[0],
            prose,
        )

    first, *rest = pieces.prose
    return replace(pieces, prose=(first, *(inserted(prose) for prose in rest)))
