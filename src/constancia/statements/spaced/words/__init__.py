"""A sentence cut into words, each with what it can be, and steps over them; `cutting` first."""
