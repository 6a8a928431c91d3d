"""Addresses of the pages for reading. They are permalinks: none may change its meaning."""

from __future__ import annotations

from django.urls import path

from constancia.web.explore import accuracy, views

urlpatterns = [
    path("", views.home, name="home"),
    path("papers/<str:slug>/", views.paper, name="paper"),
    path("papers/<str:slug>/statements/", views.statements, name="statements"),
    path("papers/<str:slug>/areas/<path:division>/", views.area, name="area"),
    path("statements/<str:id>/", views.statement, name="statement"),
    path("accuracy/", accuracy.page, name="accuracy"),
    path("about/", views.about, name="about"),
]
