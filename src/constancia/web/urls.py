"""The site's addresses."""

from __future__ import annotations

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from constancia.web import language

urlpatterns: list[URLPattern | URLResolver] = [
    path("language/", language.choose, name="language"),
    path("api/", include("constancia.web.api.urls")),
    path("", include("constancia.web.compare.urls")),
    path("", include("constancia.web.track.urls")),
    path("", include("constancia.web.evidence.urls")),
    path("desk/", include("constancia.web.desk.urls")),
    path("account/", include("constancia.web.accounts.urls")),
    path("admin/", admin.site.urls),
    path("", include("constancia.web.explore.urls")),
]
handler400 = "constancia.web.explore.views.bad"
handler403 = "constancia.web.explore.views.refused"
handler404 = "constancia.web.explore.views.not_found"
handler500 = "constancia.web.explore.views.failed"
