"""What was fetched before, on disk: whole answers with their validators, and what came of broken ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from constancia.gather.digest import sha256_of

KEPT_BYTES = 2 << 30  # of answers in all; the oldest go first


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: its body in the file `path`, and what was said of it.

    `asked` is the address that was named, `url` the one that answered in the end. `headers` are the
    answer's. `retrieved_at` is in ISO 8601, UTC; `is_new` whether the body came now, not from the cache.
    """

    asked: str
    url: str
    path: Path
    media_type: str
    sha256: str
    retrieved_at: str
    headers: tuple[tuple[str, str], ...]
    is_new: bool = True

    def header(self, name: str) -> str:
        return next((value for known, value in self.headers if known.lower() == name), "")


@dataclass(frozen=True, slots=True)
class Entry:
    """The place of one address in the cache."""

    folder: Path
    name: str

    @classmethod
    def of(cls, folder: Path, address: str) -> Entry:
        folder.mkdir(parents=True, exist_ok=True)
        return cls(folder, blake2b(address.encode(), digest_size=16).hexdigest())

    @property
    def body(self) -> Path:
        return self.folder / f"{self.name}.body"

    @property
    def part(self) -> Path:
        return self.folder / f"{self.name}.part"

    def whole(self) -> Fetched | None:
        """The answer that was kept; None where there is none, or its file is not as it was."""
        told = _read(self.folder / f"{self.name}.json")
        if not told or not self.body.is_file() or sha256_of(self.body) != told["sha256"]:
            return None
        headers = tuple((name, value) for name, value in told.pop("headers"))
        return Fetched(**told, headers=headers, path=self.body, is_new=False)

    def keep(self, fetched: Fetched) -> None:
        """Take the part, which is complete now, for the whole answer."""
        told = asdict(fetched)
        del told["path"], told["is_new"]
        self.part.replace(self.body)
        _write(self.folder / f"{self.name}.json", told)
        self.drop_part()
        _clear(self.folder, self.body)

    def resumable(self) -> tuple[int, str]:
        """How many bytes came before the connection broke, and by what to go on; (0, "") where none can."""
        told = _read(self.folder / f"{self.name}.part.json")
        size = self.part.stat().st_size if self.part.is_file() else 0
        validator = str(told.get("validator", ""))
        return (size, validator) if size and validator else (0, "")

    def begin_part(self, validator: str) -> None:
        self.part.write_bytes(b"")
        _write(self.folder / f"{self.name}.part.json", {"validator": validator})

    def drop_part(self) -> None:
        self.part.unlink(missing_ok=True)
        (self.folder / f"{self.name}.part.json").unlink(missing_ok=True)


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(path: Path, told: Mapping[str, object]) -> None:
    new = path.with_suffix(".new")
    new.write_text(json.dumps(told), encoding="utf-8")
    new.replace(path)


def _clear(folder: Path, newest: Path) -> None:
    """Delete the oldest answers where all together are too many; never the newest."""
    bodies = sorted(folder.glob("*.body"), key=lambda path: path.stat().st_mtime)
    size = sum(path.stat().st_size for path in bodies)
    for path in bodies:
        if size <= KEPT_BYTES or path == newest:
            return
        size -= path.stat().st_size
        path.with_suffix(".json").unlink(missing_ok=True)
        path.unlink()
