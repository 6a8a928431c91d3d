"""Addresses under /desk/."""

from __future__ import annotations

from django.urls import path

from constancia.web.desk import tokens, uploads

urlpatterns = [
    path("uploads/", uploads.all_uploads, name="uploads"),
    path("uploads/<slug:key>/", uploads.one_upload, name="upload"),
    path("uploads/<slug:key>/take-back/", uploads.take_back, name="take_back"),
    path("tokens/", tokens.all_tokens, name="tokens"),
    path("tokens/<int:id>/revoke/", tokens.revoke, name="token_revoke"),
]
