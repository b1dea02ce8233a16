"""Uploaded files are client data: they stay in memory and are never spooled to a temporary file."""

from django.core.files.uploadhandler import MemoryFileUploadHandler

CEILING = 9 * 1024 * 1024  # more than any page takes


class InMemory(MemoryFileUploadHandler):
    """Keeps up to the ceiling, and counts on: whoever asks for the size of a larger file learns it and refuses it."""

    def handle_raw_input(self, *args, **kwargs):
        """Whatever the size."""
        self.activated = True

    def receive_data_chunk(self, raw_data, start):
        """Keep it as long as there is room."""
        if start < CEILING:
            self.file.write(raw_data)
