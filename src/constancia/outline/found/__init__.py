"""Candidates: all that may be a heading, by its number, its form or its company."""
