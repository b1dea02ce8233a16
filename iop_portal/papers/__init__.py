"""Papers that leave the portal, as accessible PDF."""

from .answers import as_file
from .compiler import Fact, Paper, Part, Table, pdf_of

__all__ = ["Fact", "Paper", "Part", "Table", "as_file", "pdf_of"]
