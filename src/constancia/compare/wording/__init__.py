"""Statements as words that can be set against each other, and where they differ; `units` first."""
