"""Nouns to files in open formats: one file a format."""
