"""Keeping papers to their word: what applies to whom, what comes next, what was done. Pure functions."""
