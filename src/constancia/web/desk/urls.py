"""Addresses under /desk/."""

from __future__ import annotations

from django.urls import path

from constancia.web.desk import uploads

urlpatterns = [
    path("uploads/", uploads.all_uploads, name="uploads"),
    path("uploads/<slug:key>/", uploads.one_upload, name="upload"),
]
