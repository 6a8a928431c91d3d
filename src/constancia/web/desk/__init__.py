"""The desk: what people with an account give to the library."""
