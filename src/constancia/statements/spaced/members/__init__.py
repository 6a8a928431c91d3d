"""The coordinated clauses of a sentence: what a comma or an *and* goes on with; `members` first."""
