"""Programs that say for which account they ask: `Authorization: Bearer TOKEN`, under /api/ alone."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from constancia.store.tokens import owner_of
from constancia.web.api.problems import Problem

API = "/api/"
SCHEME = "bearer "
OWNER = "constancia_token_owner"  # an attribute of requests whose token was looked up
BY_TOKEN = "constancia_by_token"  # noqa: S105 - an attribute of requests that came with a token


class BearerMiddleware:
    """Makes the token's owner the one who asks; 401 where the token is none."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(API) and _told(request):
            owner = owner_by_token(request)
            if owner is None:
                return refusal("This token is none, or no longer one: make another under /desk/tokens/.")
            request.user = owner
            setattr(request, BY_TOKEN, True)
        return self.get_response(request)


def owner_by_token(request: HttpRequest) -> User | None:
    """The account whose token came with a request; None without one, or where it is none. Asked for once."""
    if not hasattr(request, OWNER):
        told = _told(request)
        setattr(request, OWNER, owner_of(told) if told else None)
    owner: User | None = getattr(request, OWNER)
    return owner


def _told(request: HttpRequest) -> str:
    said = request.headers.get("Authorization", "")
    return said[len(SCHEME) :].strip() if said.lower().startswith(SCHEME) else ""


def refusal(detail: str) -> HttpResponseBase:
    return Problem(401, detail, headers={"WWW-Authenticate": "Bearer"}).response()
