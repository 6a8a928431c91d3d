"""What stands around a paper's own words: its head, letters, lists of contents, furniture, refrains."""
