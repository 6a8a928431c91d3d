"""How long what is stored may be."""

KEY = 200  # characters a key may have: enough for any id, within every database's index limit
