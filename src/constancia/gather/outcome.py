"""What an importer says of each thing in a file: evidence, or why it is none."""

from __future__ import annotations

from dataclasses import dataclass

from constancia.model import Evidence


@dataclass(frozen=True, slots=True)
class Refused:
    """A row or element that is not taken in: where it stands (lines count from 1), what it is, and why."""

    file: str
    line: int
    subject: str
    reasons: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.subject}: {'; '.join(self.reasons)}"


@dataclass(frozen=True, slots=True)
class Blank:
    """A row that states no value, as statistics have them for years without data."""

    file: str
    line: int


Outcome = Evidence | Refused | Blank
