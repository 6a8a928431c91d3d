"""What a text means as a vector, the same place for the same thing said in another language."""

from constancia.meaning.encoder import DIMENSIONS, INSTALL, available, encode, model_hash

__all__ = ["DIMENSIONS", "INSTALL", "available", "encode", "model_hash"]
