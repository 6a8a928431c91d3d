"""The reader's language: their choice, kept in a cookie, else what their browser asks for.

Addresses never say a language: a permalink is the same for every reader.
"""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import resolve_url
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


class ReaderLanguageMiddleware(LocaleMiddleware):
    """Answers in the reader's language, and tells caches what the answer depends on."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:  # type: ignore[override]  # the base takes any answer
        patch_vary_headers(response, ("Cookie", "HX-Request"))
        return super().process_response(request, response)  # type: ignore[return-value]  # it gives back the answer it got


@never_cache
@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """`?to=LANGUAGE&next=PLACE`: keep the language in a cookie and go back to the place on this site.

    A safe method, since nothing but the reader's own browser remembers anything: so the switch works
    without scripts and without a token that would make every page different each time.
    """
    language = request.GET.get("to", "")
    if language not in dict(settings.LANGUAGES):
        raise Http404(_("The site does not speak this language."))
    wanted = request.GET.get("next", "")
    here = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    response = HttpResponseRedirect(wanted if here else resolve_url("home"))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response
