"""How much of a file is read at most. Each limit stands with its reason."""

from __future__ import annotations

# The longest paper known here (a development plan with annexes) has 3 MB of text; scanned covers and
# photographs take the largest PDF to some 60 MB.
FILE_BYTES = 100_000_000

# Plain text, Markdown, HTML and XML are all text: 20 MB are 3,000 printed pages and more.
TEXT_BYTES = 20_000_000


# Each paragraph is weighed as a heading, which takes 30 µs however short it is: more of them than 20 MB of
# text have in lines of 80 characters are no paper.
LINES = 250_000


def megabytes(size: int) -> str:
    """A size in bytes as people say it."""
    return f"{size / 1_000_000:,.1f} MB"


# The text of a DOCX with its markup: ten times its text. A document of 20 MB of text is out of reach anyway.
MEMBER_BYTES = 40_000_000

# Word writes one file a picture; the fullest report seen has some 600.
MEMBERS = 10_000

# The longest paper known here has 700 pages of 3,000 characters. More than two million characters are read
# where a file is large enough to hold them: a byte of a PDF holds one or two, and a file that shows the same
# page again and again is no paper.
PAGES = 3_000
GLYPHS = 2_000_000
GLYPHS_A_BYTE = 4
MOST_GLYPHS = 8_000_000

# Text in pieces as short as the cells of a table takes more time than in lines: of pages that hold 320 words
# one by one 250 are read. One more piece for so many characters lets a long text in narrow columns go on.
PIECES = 75_000
GLYPHS_A_PIECE = 100

# Parsers of PDF and XML run in a process of their own within these bounds: such files can be made to stall a
# reader or to fill its memory, and a parser in C cannot be interrupted from inside. The longest paper
# known here takes 3 s and 150 MB.
SECONDS = 8
# Seconds of the clock: a busy machine gives a process a part of its time only.
PATIENCE = 60
# A PDF earns a second more for so many characters found, as many as a file of its size can hold: a long one
# is read to its end on a slow machine too, a small one that shows the same again and again earns nothing.
GLYPHS_A_SECOND = 100_000
MEMORY_BYTES = 420_000_000

# Web pages and Akoma Ntoso up to this size are read without a process of their own: the worst of
# them takes a second and 200 MB.
HARMLESS_BYTES = 1_000_000


def glyphs_of(size: int) -> int:
    """How many characters are read of a PDF of so many bytes."""
    return min(max(GLYPHS, GLYPHS_A_BYTE * size), MOST_GLYPHS)


def pieces_of(glyphs: int) -> int:
    """In how many pieces at most a PDF may show so many characters."""
    return PIECES + glyphs // GLYPHS_A_PIECE
