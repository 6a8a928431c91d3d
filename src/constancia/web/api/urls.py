"""Addresses under /api/."""

from __future__ import annotations

from django.urls import path

from constancia.web.api import page
from constancia.web.api.service import api

urlpatterns = [path("", page.about, name="api"), path("v1/", api.urls)]
