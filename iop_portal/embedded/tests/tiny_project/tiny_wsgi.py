"""For gunicorn. With --preload this runs in the master, which joins the server for all its workers to come."""

import os

from django.core.wsgi import get_wsgi_application
from django.db import connection

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tiny_settings")
application = get_wsgi_application()
connection.ensure_connection()
connection.close()
print("loaded", flush=True)  # noqa: T201  the log says who is there
