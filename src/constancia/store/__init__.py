"""Rows: Django models, save, load, queries, migrations."""
