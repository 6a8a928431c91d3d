"""Clauses of languages that write no spaces: segments and their predicates; `clauses` first."""
