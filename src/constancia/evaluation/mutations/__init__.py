"""Mutations of a paper whose right outline is known: what scanners, sites and editors do to texts.

Each change moves the outline along with the text, so the right answer is right by construction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from random import Random

from constancia.evaluation.coded import Row
from constancia.evaluation.mutations import layout, numbering, residue
from constancia.evaluation.mutations.pieces import Pieces, take_apart
from constancia.evaluation.mutations.wording import Wording, wording

Change = Callable[[Pieces, Wording, Random], Pieces]

# In the order in which they are applied: numbers before their style, paragraphs wrapped before they
# are glued, residue behind all that moves lines.
CHANGES: dict[str, Change] = {
    change.__name__: change
    for change in (
        numbering.skip_numbers,
        numbering.repeat_numbers,
        numbering.run_on,
        numbering.other_scheme,
        numbering.other_styles,
        layout.capitals,
        layout.wrap_prose,
        layout.break_prose,
        residue.add_page_numbers,
        residue.add_running_heads,
        residue.add_share_bars,
        layout.join_enumerators,
        layout.part_enumerators,
        layout.wrap_headings,
        layout.glue_with_stop,
        layout.glue_bare,
        layout.glue_to_paragraph_before,
        layout.drop_blank_lines,
        layout.add_blank_lines,
        layout.indent_headings,
        residue.add_contents,
        residue.add_navigation,
        residue.add_related_articles,
        layout.no_break_in_headings,
        layout.no_break_anywhere,
    )
}
ENCODINGS = ("carriage_returns", "byte_order_mark")
COUNT = 200


@dataclass(frozen=True, slots=True)
class Mutation:
    """A changed paper: `data` as a file holds it, `text` as it must be decoded, its right `outline`.

    `outline` has the rows of `constancia outline --format jsonl` with `line` (1-based), offsets into
    `text`; `done` names the changes, in order.
    """

    seed: int
    done: tuple[str, ...]
    data: bytes
    text: str
    outline: tuple[Row, ...]


def mutations(
    text: str, outline: Iterable[Row], *, language: str, count: int = COUNT, seed: int = 0
) -> Iterator[Mutation]:
    """`count` mutations of `text`: each change alone first, then two to four together.

    The same arguments give the same mutations. KeyError where wording.toml lacks the language.
    """
    pieces, words = take_apart(text, outline), wording(language)
    alone = (*CHANGES, *ENCODINGS)
    for number in range(count):
        random = Random(f"{seed}/{number}")  # noqa: S311 (repeatable, not secret)
        several = random.sample(alone, random.randint(2, 4))
        chosen = {alone[number]} if number < len(alone) else set(several)
        yield _mutated(pieces, words, chosen, random, number)


def _mutated(pieces: Pieces, words: Wording, chosen: set[str], random: Random, seed: int) -> Mutation:
    done: list[str] = []
    for name, change in CHANGES.items():
        if name in chosen:
            changed = change(pieces, words, random)
            if changed != pieces:
                done.append(name)
            pieces = changed
    text, outline = pieces.join()
    written = text.replace("\n", "\r\n") if "carriage_returns" in chosen else text
    data = written.encode("utf-8-sig" if "byte_order_mark" in chosen else "utf-8")
    done.extend(name for name in ENCODINGS if name in chosen)
    return Mutation(seed, tuple(done), data, text, tuple(outline))
