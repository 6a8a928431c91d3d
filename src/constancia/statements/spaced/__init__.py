"""Clauses of languages that write their words apart: words, verb groups, lists, subjects; `clauses` first."""
