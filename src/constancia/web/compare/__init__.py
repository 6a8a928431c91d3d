"""Pages that set two papers side by side."""
