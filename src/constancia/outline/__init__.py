"""Document -> Divisions: headings with their nesting, and the furniture around them."""

from constancia.outline.dates import dated
from constancia.outline.divide import divide
from constancia.outline.titles import titled

__all__ = ["dated", "divide", "titled"]
