"""Addresses of registers, offers and calendar. They are permalinks: none may change its meaning."""

from __future__ import annotations

from django.urls import path

from constancia.web.track import calendar, context, editing, history, judging, matrix, offers, registers

urlpatterns = [
    path("registers/", registers.registers, name="registers"),
    path("registers/edit/", editing.edit, name="facts_edit"),
    path("registers/edit/<slug:key>/withdraw/", editing.withdraw, name="facts_withdraw"),
    path("registers/edit/<slug:key>/recheck/", editing.recheck, name="facts_recheck"),
    path("registers/countries/<str:code>/", registers.country, name="known_country"),
    path("registers/countries/<str:code>/context/", context.context, name="context"),
    path("registers/mechanisms/<str:id>/", registers.mechanism, name="known_mechanism"),
    path("registers/instruments/<str:kind>/", registers.instrument, name="known_instrument"),
    path("papers/<str:slug>/offers/", offers.choose, name="offers_choose"),
    path("papers/<str:slug>/offers/<str:code>/", offers.offers, name="offers"),
    path("papers/<str:slug>/states/", matrix.matrix, name="states"),
    path("papers/<str:slug>/states/<str:code>/", matrix.country, name="states_country"),
    path("statements/<str:id>/states/", matrix.commitment, name="commitment"),
    path("statements/<str:id>/states/judge/", judging.add_judgement, name="judge"),
    path("statements/<str:id>/states/search/", judging.add_search, name="log_search"),
    path("changes/", history.history, name="changes"),
    path("calendar/", calendar.page, name="calendar"),
    path("calendar.ics", calendar.feed, name="calendar_feed"),
]
