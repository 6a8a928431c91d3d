"""The TOML files of a language: `src/constancia/lexicon/<language>/<name>.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import Any


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a folder here, sorted."""
    return tuple(sorted(entry.name for entry in files(__package__).iterdir() if _is_language(entry.name)))


def _is_language(name: str) -> bool:
    return len(name) == 2 and name.isalpha()


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """One data file, parsed; an empty table where the language has no such file.

    Raises ValueError naming the file where it is not TOML. Callers must not change what they get.
    """
    path = files(__package__) / language / f"{name}.toml"
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"lexicon/{language}/{name}.toml: {error}") from error


def texts(language: str, name: str, *, lacking: str, what: str) -> dict[str, dict[str, str]]:
    """A data file of groups of texts.

    LookupError with the sentence `lacking` where the language has none; ValueError naming the file where a
    group is no table of `what`.
    """
    data = table(language, name)
    if not data:
        raise LookupError(f"lexicon/{language}/{name}.toml: {lacking} in {language!r}")
    for group, entries in data.items():
        if not isinstance(entries, dict) or not all(isinstance(text, str) for text in entries.values()):
            raise ValueError(f"lexicon/{language}/{name}.toml: [{group}] is no table of {what}")
    return data


# How values are worded for people, how papers are compared and words found: none makes a new reading.
PRESENTATION = frozenset(
    {
        "briefing.toml",
        "changes.toml",
        "compare.toml",
        "explanations.toml",
        "labels.toml",
        "notes.toml",
        "proofs.toml",
        "rules.toml",
        "search.toml",
    }
)


ANY = "any"  # the folder of what no language owns


@cache
def fingerprint(language: str) -> str:
    """Hash over the data files that decide how a language is read, for `Run.hashes`."""
    digest = blake2b(digest_size=8)
    for folder in (files(__package__) / ANY, files(__package__) / language):
        if folder.is_dir():
            for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
                if entry.name.endswith(".toml") and entry.name not in PRESENTATION:
                    digest.update(entry.name.encode() + b"\0" + entry.read_bytes() + b"\0")
    return digest.hexdigest()


@cache
def table_hash(language: str, name: str) -> str:
    """Hash over one data file of a language; that of an empty file where the language has none."""
    path = files(__package__) / language / f"{name}.toml"
    return blake2b(path.read_bytes() if path.is_file() else b"", digest_size=8).hexdigest()
