"""A Document to its Divisions."""
