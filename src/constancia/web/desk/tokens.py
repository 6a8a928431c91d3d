"""The tokens of whoever has signed in: made, shown once, and revoked."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from constancia.store import tokens
from constancia.store.errors import NotStored

RIGHTS = ("store.review", "store.load_paper")  # one of them: who may write at all


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def all_tokens(request: HttpRequest) -> HttpResponse:
    """The tokens there are; after a POST the new one, which no one can see again."""
    owner, made = _owner(request), ""
    if request.method == "POST":
        made = tokens.make(owner, request.POST.get("name", ""), by=f"person:{owner.username}")
    return render(request, "desk/tokens.html", {"tokens": tokens.tokens(owner), "made": made})


@require_POST
def revoke(request: HttpRequest, id: int) -> HttpResponse:
    owner = _owner(request)
    try:
        tokens.revoke(owner, id, by=f"person:{owner.username}")
    except NotStored as error:
        raise Http404(_("You have no such token.")) from error
    return redirect("tokens")


def _owner(request: HttpRequest) -> User:
    user = getattr(request, "user", None)
    if not isinstance(user, User) or not any(user.has_perm(right) for right in RIGHTS):
        raise PermissionDenied(_("Only analysts and editors have tokens. Sign in with such an account."))
    return user
