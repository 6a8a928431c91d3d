"""The site as a WSGI application, for waitress here and for gunicorn or others elsewhere."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "constancia.web.settings")
application = get_wsgi_application()

from constancia.web.warm import warm  # noqa: E402 (Django must be set up)

warm()
