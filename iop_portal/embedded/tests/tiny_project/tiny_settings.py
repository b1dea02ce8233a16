"""The least that serves a page from the embedded server."""

import os

SECRET_KEY = "tiny"
DEBUG = True
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
ROOT_URLCONF = "tiny_urls"
STATIC_URL = "static/"
INSTALLED_APPS = ["tiny_app"]
DATABASES = {
    "default": {
        "ENGINE": "iop_portal.embedded",
        "NAME": "portal",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "EMBEDDED": {
            "DATA": os.environ["TINY_DATA"],
            "GRACE": float(os.environ["TINY_GRACE"]),
            "DURABLE": os.environ["TINY_DURABLE"] == "1",
        },
    }
}
