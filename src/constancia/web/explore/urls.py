"""Addresses of the pages for reading. They are permalinks: none may change its meaning."""

from __future__ import annotations

from django.urls import path

from constancia.web.explore import accuracy, countries, named, search, views

urlpatterns = [
    path("", views.home, name="home"),
    path("papers/<str:slug>/", views.paper, name="paper"),
    path("papers/<str:slug>/statements/", views.statements, name="statements"),
    path("papers/<str:slug>/areas/<path:division>/", views.area, name="area"),
    path("statements/<str:id>/", views.statement, name="statement"),
    path("search/", search.search, name="search"),
    path("search/suggestions/", search.suggested, name="suggestions"),
    path("mechanisms/", named.mechanisms, name="mechanisms"),
    path("organisations/", named.organisations, name="organisations"),
    path("entries/<slug:id>/", named.entry, name="entry"),
    path("instruments/", named.instruments, name="instruments"),
    path("instruments/<slug:code>/", named.instrument, name="instrument"),
    path("countries/", countries.countries, name="countries"),
    path("countries/<str:code>/", countries.country, name="country"),
    path("downloads/", views.downloads, name="downloads"),
    path("accuracy/", accuracy.page, name="accuracy"),
    path("about/", views.about, name="about"),
]
