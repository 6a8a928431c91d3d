"""The store as a Django application."""

from __future__ import annotations

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Constancia's rows, under the label `store`."""

    name = "constancia.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
