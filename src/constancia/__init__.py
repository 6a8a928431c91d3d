"""Constancia: a government's policy paper as data, quoted exactly."""

__version__ = "0.1.0"
