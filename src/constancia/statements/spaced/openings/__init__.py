"""Where a clause begins: what is fronted, its subject, its verb; `openings` first."""
