"""Free text -> the statements that have it: words, how they are asked for, the index, and what is marked."""

from constancia.store.search.marking import marks

__all__ = ["marks"]
