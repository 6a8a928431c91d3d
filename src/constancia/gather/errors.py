"""What can go wrong with other people's data."""

from __future__ import annotations


class GatherError(Exception):
    """A file of evidence cannot be taken in; the message names the file, the place and the remedy."""


class UnknownTable(GatherError):
    """A table of no source that is known; `lacking` says which columns the nearest one has and it has not."""

    def __init__(self, message: str, lacking: str) -> None:
        super().__init__(message)
        self.lacking = lacking
