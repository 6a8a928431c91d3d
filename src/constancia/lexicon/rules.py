"""What the rules do, told to readers: by sentence, or by the wordings that a cue lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from constancia.lexicon.files import table

FILE = "rules"
_ENDING = re.compile(r"~\w+")  # `strengthen~v`: the stem with the endings of a class
_CHOICE = re.compile(r"/[^\s/]+")  # `ways/avenues`: one word or the other


def sentence(reader: str, rule: str) -> str | None:
    """What the rule ("en.kind.imperative") does, in the reader's language; None where no one has told.

    Raises ValueError where the file has something else than sentences.
    """
    language, _dot, rest = rule.partition(".")
    facet, _dot, name = rest.partition(".")
    found = table(reader, FILE).get(facet, {}).get(name) if language else None
    if found is not None and not isinstance(found, str):
        raise ValueError(f"lexicon/{reader}/{FILE}.toml: {facet}.{name} is no sentence")
    return found


def wordings(rule: str) -> tuple[str, ...]:
    """The wordings of a cue ("en.firmness.offers.willing") as people would write them; empty for other rules.

    Of words with alternatives the first is shown, and "…" stands for an ending.
    """
    parts = rule.split(".")
    if len(parts) != 4:
        return ()
    language, file, group, entry = parts
    cues = table(language, file).get(group)
    listed = cues.get(entry) if isinstance(cues, dict) else None
    return tuple(_read(listed))


def _read(listed: object) -> Iterator[str]:
    for pattern in listed if isinstance(listed, list) else [listed]:
        if isinstance(pattern, str):
            plain = _CHOICE.sub("", _ENDING.sub("…", pattern))
            yield plain.replace("(", "").replace(")", "").strip()
