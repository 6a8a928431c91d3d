"""Who is at the command line, for the log of changes."""

from __future__ import annotations

import getpass


def whoever() -> str:
    """`shell:NAME`, by the name of this machine's account."""
    try:
        return f"shell:{getpass.getuser()}"
    except (KeyError, OSError):  # an account without a name, as in some containers
        return "shell"
