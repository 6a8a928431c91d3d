"""What the registers are to know (`required.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from constancia.registers.countries import is_country
from constancia.registers.files import table
from constancia.registers.names import register

_FILE = "required"


@cache
def required_relations() -> Mapping[str, str]:
    """Groups, each with the country with which its members' relations are to be known."""
    found = {}
    for group, fields in table(_FILE).items():
        side = fields.get("side") if isinstance(fields, dict) else None
        if group not in register().entries or not is_country(str(side)):
            raise ValueError(f"registers/{_FILE}.toml: [{group}] is no group, or its side no country")
        found[group] = str(side)
    return found
