"""Pages for reading: papers, their areas and statements, and how far they can be trusted."""
