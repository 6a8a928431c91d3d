"""Who acts: the sides of a paper, and whom a subject names; `who` first."""
