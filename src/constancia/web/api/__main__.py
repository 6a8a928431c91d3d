"""`python -m constancia.web.api > docs/reference/openapi.json`: what the API says of itself."""

from __future__ import annotations

import sys

from constancia import store

if __name__ == "__main__":
    store.configure()
    from constancia.web.api.description import page  # only once Django is set up

    sys.stdout.write(page())
