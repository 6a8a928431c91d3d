"""Evidence, what is said of it, and judgements: kept as they came; `evidence` first."""
