"""Text with its offsets kept: lines, sentences, normalisation with a map back, UTF-16."""
