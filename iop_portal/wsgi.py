"""Where an application server finds the portal (`make serve`)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "iop_portal.settings.prod")
application = get_wsgi_application()
