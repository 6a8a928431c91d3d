"""A file's SHA-256, by which evidence says exactly which file it was read from."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

PART = 1 << 20  # bytes read at once


def sha256_of(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while part := file.read(PART):
            digest.update(part)
    return digest.hexdigest()
