"""Reading a PDF as somebody else's software does: its words, and the tags by which it is read aloud."""

import io

from pypdf import PdfReader


def reader(pdf) -> PdfReader:
    """The file, opened."""
    return PdfReader(io.BytesIO(bytes(pdf)))


def pages_of(pdf) -> list[str]:
    """The words of each page, one space between them: where a line ends is the paper's business."""
    return [" ".join(page.extract_text().split()) for page in reader(pdf).pages]


def words_of(pdf, *, footer="") -> str:
    """All words in their order, as if on one page: footers with the page's number are left out."""
    pages = pages_of(pdf)
    found = []
    for number, page in enumerate(pages, start=1):
        ending = f"{footer} {number} / {len(pages)}".strip()
        assert ending in page, f"page {number} does not say {ending}"
        found.append(page.replace(ending, " "))
    return " ".join(" ".join(found).split())


def tags_of(pdf) -> list[str]:
    """Every tag of the structure tree, in reading order."""
    found = []

    def climb(node):
        node = node.get_object()
        if isinstance(node, list):
            for child in node:
                climb(child)
        elif isinstance(node, dict):
            if "/S" in node:
                found.append(str(node["/S"]).lstrip("/"))
            if "/K" in node:
                climb(node["/K"])

    climb(reader(pdf).trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found
