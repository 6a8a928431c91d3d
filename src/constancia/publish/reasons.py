"""Why a value stands: `by` of a facet in a sentence, for people who do not read rule ids."""

from __future__ import annotations

from constancia.lexicon.rules import sentence, wordings

WORDINGS = 4  # of a cue that are shown


def because(by: str, words: tuple[str, ...], reader: str) -> str:
    """Who or what set a value, in a sentence of the reader's language where one is written."""
    author, _colon, name = by.partition(":")
    if author == "person":
        return f"Coded by a person ({name})."
    if author == "model":
        model, _at, version = name.partition("@")
        return f"Set by the model {model}, version {version}."
    return _rule(name, words, reader)


def _rule(rule: str, words: tuple[str, ...], reader: str) -> str:
    told = sentence(reader, rule)
    if told is not None:
        return told
    listed = [wording for wording in wordings(rule) if _stands_in(wording, words)]
    if listed:
        return f"A listed wording: “{'”, “'.join(listed[:WORDINGS])}”."
    name = rule.rpartition(".")[2].replace("-", " ").replace("_", " ")
    if words:
        return f"Rule “{name}”, on these words."
    return f"Rule “{name}”: no signal word was found, so this value stands."


def _stands_in(wording: str, words: tuple[str, ...]) -> bool:
    """Whether the words are of this wording, as far as its stems tell."""
    stems = [stem.casefold() for stem in wording.split("…") if stem.strip()]
    return any(all(stem.strip() in quote.casefold() for stem in stems) for quote in words)
