"""Lines: their words, signs, numbers and marks, the blocks they make, and what may be a heading."""
