"""The numbers that Word counts where a heading is an item of another list than that of its style."""

from __future__ import annotations

from word_documents import item, level, roles, word

LISTS = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "decimal", "%1.")
    + level(1, "decimal", "%1.%2.")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="8">'
    + level(0, "upperRoman", "Part %1")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
)
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="H{at + 1}"><w:name w:val="heading {at + 1}"/>'
    f'<w:pPr><w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    for at in range(2)
)


def heading(words: str, style: int, listed: str = "") -> str:
    number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{listed}"/></w:numPr>' if listed else ""
    return f'<w:p><w:pPr><w:pStyle w:val="H{style}"/>{number}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'


def test_a_heading_that_another_list_numbers_counts_in_the_list_of_its_style() -> None:
    document = word(
        heading("Aims", 1, "2"), heading("First", 2), heading("Means", 1, "2"), heading("Second", 2),
        heading("Third", 2), heading("Thanks", 1, "0"), heading("Fourth", 2), numbering=LISTS, styles=STYLES,
    )  # fmt: skip
    assert [label for _, _, label, _ in roles(document)] == [
        "Part I", "1.1.", "Part II", "2.1.", "2.2.", None, "2.3.",
    ]  # fmt: skip


def test_a_document_of_frames_placed_on_the_page_says_that_its_order_may_be_another() -> None:
    frame = '<w:framePr w:w="4000" w:x="100" w:y="{}" w:hAnchor="page" w:vAnchor="page"/>'
    lines = [
        f"<w:p><w:pPr>{frame.format(n)}</w:pPr><w:r><w:t>Line {n} of the paper</w:t></w:r></w:p>"
        for n in range(12)
    ]
    assert word(*lines).source.notes[0].startswith("Most lines stand in frames")
    assert word(*lines[:3], *map(item, map(str, range(12)))).source.notes == ()
