"""How a paper is handed to the browser."""

from django.http import HttpResponse


def as_file(content, media_type, name) -> HttpResponse:
    """A download: never shown inside the portal, and called by a number."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=media_type, headers=headers)
