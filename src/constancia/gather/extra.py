"""Packages of the extra `evidence`, and what to do where one is not installed."""

from __future__ import annotations

from importlib.util import find_spec

from constancia.gather.errors import GatherError


def required(package: str) -> None:
    """GatherError with the remedy where a package of the extra is not installed."""
    if find_spec(package) is None:
        raise GatherError(
            f"{package} is not installed; get it with pip install 'constancia[evidence]' "
            "(in a clone: .venv/bin/pip install -e '.[evidence]')"
        )
