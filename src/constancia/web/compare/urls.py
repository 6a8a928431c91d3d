"""Addresses of comparisons. They are permalinks: none may change its meaning."""

from __future__ import annotations

from django.urls import path

from constancia.web.compare import editions, views

_PAIR = "compare/<str:old>/<str:new>"

urlpatterns = [
    path("compare/", views.choose, name="compare"),
    path("compare/timeline/", editions.timeline_page, name="compare_timeline"),
    path(f"{_PAIR}/", views.overview, name="compare_overview"),
    path(f"{_PAIR}/statements/", views.statements, name="compare_statements"),
    path(f"{_PAIR}/new/", views.new, name="compare_new"),
    path(f"{_PAIR}/report.<str:form>", views.download, name="compare_report"),
]
