"""Bytes to a Document."""

from constancia.read.document import read_document
from constancia.read.errors import ReadError

__all__ = ["ReadError", "read_document"]
