"""Document -> Divisions: headings with their nesting, and the furniture around them."""

from constancia.outline.divide import divide

__all__ = ["divide"]
