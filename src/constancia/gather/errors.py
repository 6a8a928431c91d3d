"""What can go wrong with other people's data."""

from __future__ import annotations


class GatherError(Exception):
    """A file of evidence cannot be taken in; the message names the file, the place and the remedy."""
