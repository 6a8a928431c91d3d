"""Two renderings of one work: what a translator is likely to have got wrong; `translations` first."""
