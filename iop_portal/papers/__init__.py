"""Papers that leave the portal, as accessible PDF."""

from .compiler import Fact, Paper, Part, Table, pdf_of

__all__ = ["Fact", "Paper", "Part", "Table", "pdf_of"]
