"""Nesting: which candidates are headings and on which level, and the divisions they make."""
