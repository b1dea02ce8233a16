"""Log lines never carry client data."""

import logging
import re

# PostgreSQL's DETAIL and CONTEXT lines quote the row that offended.
QUOTED_ROW = re.compile(r"(DETAIL|CONTEXT):.*", re.DOTALL)
QUERY_STRING = re.compile(r"(/[^\s?]*)\?\S*")


class NoClientData(logging.Filter):
    """Cut quoted rows and query strings (what people searched for) out of a line before it is written anywhere."""

    def filter(self, record):
        """Rewrite the line; let it through."""
        text = record.getMessage()
        record.msg, record.args = QUERY_STRING.sub(r"\1?…", QUOTED_ROW.sub(r"\1: (not logged)", text)), ()
        if record.exc_info and record.exc_info[1] is not None:
            record.exc_text = QUOTED_ROW.sub(r"\1: (not logged)", logging.Formatter().formatException(record.exc_info))
        return True
