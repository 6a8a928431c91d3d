"""The data files of the registers, found beside this module."""

from __future__ import annotations

import tomllib
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

ENTRIES = "entries"  # the folder whose every file holds entries of the register of names
FACTS = "facts"  # the folder whose every file holds facts
RULES = "rules"  # the folder of papers' own rules


@cache
def table(name: str) -> dict[str, Any]:
    """One data file, parsed ("forms"). ValueError naming the file where it is not there or not TOML."""
    return _parsed(files(__package__) / f"{name}.toml")


@cache
def name_files() -> tuple[tuple[str, dict[str, Any]], ...]:
    """The files of the register of names with what they hold, by the file's name."""
    return tuple((entry.name, _parsed(entry)) for entry in _sources() if entry.name.endswith(".toml"))


def fact_files() -> tuple[tuple[str, str], ...]:
    """The files of facts with their text, by name ("registers/facts/relations.csv")."""
    found = sorted((files(__package__) / FACTS).iterdir(), key=_name)
    return tuple(
        (f"registers/{FACTS}/{one.name}", one.read_text(encoding="utf-8"))
        for one in found
        if one.name.endswith(".csv")
    )


@cache
def rule_files() -> dict[str, dict[str, Any]]:
    """The files of rules, parsed, by name without its ending ("cues", a work's id)."""
    found = sorted((files(__package__) / RULES).iterdir(), key=_name)
    return {one.name.removesuffix(".toml"): _parsed(one) for one in found if one.name.endswith(".toml")}


@cache
def fingerprint() -> str:
    """Hash over the register files that a reading rests on, for `Run.hashes`: names, not facts."""
    digest = blake2b(digest_size=8)
    top = [entry for entry in files(__package__).iterdir() if entry.name.endswith(".toml")]
    for entry in (*sorted(top, key=_name), *_sources()):
        digest.update(entry.name.encode() + b"\0" + entry.read_bytes() + b"\0")
    return digest.hexdigest()


def _sources() -> list[Traversable]:
    return sorted((files(__package__) / ENTRIES).iterdir(), key=_name)


def _name(entry: Traversable) -> str:
    return entry.name


def _parsed(path: Traversable) -> dict[str, Any]:
    where = f"registers/{path.name}"
    if not path.is_file():
        raise ValueError(f"{where} is not there")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{where}: {error}") from error
