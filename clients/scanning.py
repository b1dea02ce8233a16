"""Is this file what a scanner makes? Its first bytes say so, never its name or what the browser claims."""

from clients.models.scan import MediaType

LARGEST = 8 * 1024 * 1024
BEGINNINGS = {b"%PDF-": MediaType.PDF, b"\x89PNG\r\n\x1a\n": MediaType.PNG, b"\xff\xd8\xff": MediaType.JPEG}


def media_type_of(content: bytes) -> str | None:
    """What the file is, or None where it is none of the three kinds that are kept."""
    return next((media_type for beginning, media_type in BEGINNINGS.items() if content.startswith(beginning)), None)


def blockers_to_scan(content: bytes) -> list[str]:
    """Why these bytes are not kept as the scan of a signed paper."""
    if len(content) > LARGEST:
        return ["The file is larger than 8 MB. Scan in gray at 150 dots per inch."]
    if media_type_of(content) is None:
        return ["This is not a PDF, PNG or JPEG file."]
    return []
