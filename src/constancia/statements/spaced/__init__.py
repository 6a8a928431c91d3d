"""Clauses of languages that write their words apart: `words`, their `verbs`, where clauses begin
(`openings`), what goes on with what (`members`); `clauses` first.
"""
