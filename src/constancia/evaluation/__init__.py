"""Accuracy as a test: measures, floors and generators (codebook, section 5)."""
