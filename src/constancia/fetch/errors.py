"""What can go wrong between an address and a file."""

from __future__ import annotations

from constancia.gather.errors import GatherError


class FetchError(GatherError):
    """What stands at an address cannot be had; the message names the address, the reason and the remedy."""


class ArchiveError(GatherError):
    """An archived copy is not there, or is no longer what was archived."""
