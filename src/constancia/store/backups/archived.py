"""The archived copies of fetched pages inside a backup: a table of its own, in parts, each with its hash."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

PART = 16 << 20  # bytes of a file that are held at once
NEW = ".new"  # how the name of a file ends that is still being written
CREATE = """
    CREATE TABLE constancia_archived (
        name TEXT NOT NULL, part INTEGER NOT NULL, last INTEGER NOT NULL, sha256 TEXT NOT NULL,
        data BLOB NOT NULL, PRIMARY KEY (name, part)
    )"""
INSERT = "INSERT INTO constancia_archived VALUES (?, ?, ?, ?, ?)"
PARTS = "SELECT name, part, last, sha256, data FROM constancia_archived ORDER BY name, part"
THERE = "SELECT 1 FROM sqlite_master WHERE name = 'constancia_archived'"


def put(copy: sqlite3.Connection, folder: Path) -> int:
    """Put every file of the archive into a copy of the store; how many there are.

    The store is to be copied before: what its evidence points to is then in the archive already.
    """
    files = sorted(_files(folder))
    with copy:
        copy.execute(CREATE)
        for file in files:
            copy.executemany(INSERT, _parts(file))
    return len(files)


def _files(folder: Path) -> Iterator[Path]:
    """The copies themselves; what is kept of answers in the cache below is fetched again when needed."""
    for file in folder.iterdir() if folder.is_dir() else ():
        if file.is_file() and not file.name.endswith(NEW):
            yield file


def _parts(file: Path) -> Iterator[tuple[str, int, int, str, bytes]]:
    last = max(0, file.stat().st_size - 1) // PART
    with file.open("rb") as data:
        for part in range(last + 1):
            piece = data.read(PART)
            yield file.name, part, last, sha256(piece).hexdigest(), piece


def fault(copy: sqlite3.Connection) -> str | None:
    """What is wrong with the archived copies in a backup; None where all is well, or none are in it."""
    if not _is_there(copy):
        return None
    known: dict[str, tuple[int, int]] = {}  # parts found of a file, and how many it has
    for name, part, last, digest, data in copy.execute(PARTS):
        if Path(name).name != name or sha256(data).hexdigest() != digest:
            return f"The archived copy {name} in it is not what was archived"
        found, _ = known.get(name, (0, 0))
        if part != found:
            return f"Of the archived copy {name} a part is missing in it"
        known[name] = found + 1, last + 1
    torn = next((name for name, (found, whole) in known.items() if found != whole), None)
    return f"Of the archived copy {torn} a part is missing in it" if torn else None


def take(copy: sqlite3.Connection, folder: Path) -> int:
    """Write the archived copies of a backup into the folder; how many there are.

    Each file is there whole or not at all. What else is in the folder stays.
    """
    if not _is_there(copy):
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    number = 0
    for name, part, last, _, data in copy.execute(PARTS):
        new = folder / f"{name}{NEW}"
        with new.open("wb" if part == 0 else "ab") as out:
            out.write(data)
        if part == last:
            new.replace(folder / name)
            number += 1
    return number


def drop(store: sqlite3.Connection) -> None:
    """Take the archived copies out of a store that was put back: they are files again."""
    if _is_there(store):
        store.execute("DROP TABLE constancia_archived")
        store.execute("VACUUM")


def _is_there(copy: sqlite3.Connection) -> bool:
    return copy.execute(THERE).fetchone() is not None
