"""A paper into rows and back: flattened, added with its index, read, checked, taken out; `save` first."""
