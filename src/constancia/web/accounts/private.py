"""A site for those who have an account: CONSTANCIA_PRIVATE=1."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase

API = "/api/"


class PrivateMiddleware(LoginRequiredMiddleware):
    """Sends whoever has not signed in to the page where one does, and programs a 401.

    A view that knows its readers by other means (a token) says so with `login_not_required`.
    """

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponseBase],
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        if not settings.PRIVATE:
            return None
        answer = super().process_view(request, view_func, view_args, view_kwargs)
        if answer is None:
            return None
        if request.path.startswith(API):
            problem = {"type": "about:blank", "title": "Sign in first", "status": 401}
            return JsonResponse(problem, status=401, content_type="application/problem+json")
        return answer
