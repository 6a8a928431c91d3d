"""PDF files with a text layer: glyphs, pieces of lines, paragraphs in reading order; `reading` first."""
