"""Activities of the International Aid Transparency Initiative (IATI 2.01 to 2.03), read as a stream."""

from constancia.gather.iati.reading import faults, read

__all__ = ["faults", "read"]
