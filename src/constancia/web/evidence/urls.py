"""Addresses of evidence and leads. They are permalinks: none may change its meaning."""

from __future__ import annotations

from django.urls import path

from constancia.web.evidence import adding, copies, leads, pages

urlpatterns = [
    path("evidence/", pages.listed, name="evidence"),
    path("evidence/add/", adding.add, name="evidence_add"),
    path("evidence/link/", adding.link, name="evidence_link"),
    path("evidence/links/", pages.links, name="links"),
    path("evidence/reviews/", pages.reviews, name="reviews"),
    path("evidence/<slug:id>/", pages.item, name="evidence_item"),
    path("evidence/<slug:id>/text/", copies.text, name="evidence_text"),
    path("evidence/<slug:id>/copy/", copies.copy, name="evidence_copy"),
    path("papers/<str:slug>/leads/", leads.leads, name="leads"),
    path("papers/<str:slug>/leads/review/", leads.review, name="lead_review"),
]
