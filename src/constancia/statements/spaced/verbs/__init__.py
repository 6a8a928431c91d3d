"""Which word is the verb of a clause, and the group of words that goes with it; `groups` first."""
