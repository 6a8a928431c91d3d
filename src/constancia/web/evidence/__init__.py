"""Pages of evidence: lists, each piece with source and archived copy, leads, what people make of them."""
