"""What someone means who asks the registers for a name: a country, an entry or a kind of instrument."""

from __future__ import annotations

from dataclasses import dataclass

from constancia.cli.failures import fail
from constancia.lexicon.cues import matcher
from constancia.lexicon.files import languages, table
from constancia.lexicon.labels import labels
from constancia.registers.countries import UnknownCountry, find_country
from constancia.registers.keys import key
from constancia.registers.names import Entry, register
from constancia.registers.properties import instrument_kinds
from constancia.text.tokens import fold

NEAR = 6  # entries that are named where several may be meant
_TOPIC = "topic:"  # groups of instruments.toml: what a kind is about


@dataclass(frozen=True, slots=True)
class Subject:
    """Of what facts are asked: an id of the registers, or a kind of instrument. `near` are ids like it."""

    id: str
    is_kind: bool = False
    near: tuple[str, ...] = ()


def subject_of(asked: str) -> Subject:
    """Whom or what this names: a kind of instrument before an entry, that before a country.

    Where nothing has exactly this name, the one kind or entry that the words fit. Ends the program with a
    sentence that tells what is like it where there is none, or several.
    """
    kind = _named_kind(asked)
    if kind is not None:
        return Subject(kind, is_kind=True)
    named = register().entries.get(asked) or register().find(asked)
    if named is not None:
        return Subject(named.id, near=_like(named))
    try:
        return Subject(find_country(asked))
    except UnknownCountry as error:
        return _fitting(asked, str(error))


def _fitting(asked: str, otherwise: str) -> Subject:
    kinds = _spoken_kinds(asked)
    if len(kinds) == 1:
        return Subject(kinds[0], is_kind=True)
    near = register().resembling(asked)
    if len(near) == 1:
        return Subject(near[0].id)
    like = (*kinds, *(one.id for one in near))[:NEAR]
    told = f". Like it: {', '.join(like)}" if like else ""
    raise fail(
        f"{otherwise}, an entry's id, or a kind of instrument: `constancia registers list` names them{told}"
    )


def _like(entry: Entry) -> tuple[str, ...]:
    """The ids of the entries whose names are longer than one of this entry's."""
    found = (one.id for name in entry.wordings for one in register().resembling(name))
    return tuple(dict.fromkeys(found))


def _named_kind(asked: str) -> str | None:
    """The kind of instrument of this code, or of this name in any language."""
    spoken = [one for one in languages() if table(one, "labels")]
    wanted = key(asked)
    for kind in instrument_kinds():
        names = (labels(language).name("instrument", kind) for language in spoken)
        if wanted in {key(kind), *map(key, names)}:
            return kind
    return None


def _spoken_kinds(asked: str) -> tuple[str, ...]:
    """The kinds that these words name in a paper of any language, where they say little else."""
    tokens, known = fold(asked), instrument_kinds()
    found: dict[str, None] = {}
    for language in languages():
        for hit in matcher(language, ("instruments",)).find(tokens).get("instruments", ()):
            kind = hit.cue.group.removeprefix(_TOPIC)
            if kind in known and 2 * (hit.last - hit.first) >= len(tokens):
                found[kind] = None
    return tuple(found)
