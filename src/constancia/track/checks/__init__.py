"""The rules of assessment, run over everything that is held: `faults(holdings, today=...)`."""

from constancia.track.checks.minimum import admitted
from constancia.track.checks.running import faults, rule_ids, severity

__all__ = ["admitted", "faults", "rule_ids", "severity"]
