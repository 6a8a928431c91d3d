"""Which statements and areas of two papers belong together; `alignment` first."""
