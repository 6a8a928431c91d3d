"""Pages that keep a paper to its word: registers, offers, calendar."""
