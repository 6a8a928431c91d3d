"""Reports on what changed between papers: one file a format, all of the same content."""

from constancia.publish.report.content import Briefing, briefing
from constancia.publish.report.formats import REPORTS, write

__all__ = ["REPORTS", "Briefing", "briefing", "write"]
