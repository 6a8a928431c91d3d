"""Programs that say for which account they ask: `Authorization: Bearer TOKEN`, under /api/ alone."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from constancia.store.tokens import owner_of
from constancia.web.api.problems import Problem

API = "/api/"
SCHEME = "bearer "
BY_TOKEN = "constancia_by_token"  # noqa: S105 - an attribute of requests that came with a token


class BearerMiddleware:
    """Makes the token's owner the one who asks; 401 where the token is none."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        said = request.headers.get("Authorization", "")
        if request.path.startswith(API) and said.lower().startswith(SCHEME):
            owner = owner_of(said[len(SCHEME) :].strip())
            if owner is None:
                return refusal("This token is none, or no longer one: make another under /desk/tokens/.")
            request.user = owner
            setattr(request, BY_TOKEN, True)
        return self.get_response(request)


def refusal(detail: str) -> HttpResponseBase:
    return Problem(401, detail, headers={"WWW-Authenticate": "Bearer"}).response()
