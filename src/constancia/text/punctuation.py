"""What a language ends its sentences with, and counts its paragraphs by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Punctuation:
    """How a language ends its sentences.

    `enders` are the signs; `abbreviations` the words, lower case and without their last stop, after
    which a stop ends nothing; `spaced` whether white space follows the end of a sentence; `enumerators`
    the words that number a paragraph before its text proper ("Art. 3"), `labels` those that open what a
    form asks for ("Objective: Publish ..."), `ordinals` the number words that count paragraphs ("Segunda.- El
    Ministerio publicará"), `sayings` the verbs that tell behind a quotation who said it,
    `bullets` letters that word processors set as bullets ("o"), where they are no words of the language,
    `openers` the words that sentences open with, where initials of a name or `closing` abbreviations stand
    before ("A. B. *The* town", "nets *etc.* The town"),
    `narrators` the words that open who said it where nothing is quoted ("..., *the* statement said").
    """

    enders: str
    abbreviations: frozenset[str] = frozenset()
    spaced: bool = True
    enumerators: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    sayings: frozenset[str] = frozenset()
    narrators: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    bullets: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
