"""What changed between two statements that are one: force, reach, limits, numbers; `differences` first."""
