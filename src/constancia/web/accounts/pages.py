"""Signing in, and the page of whoever has: what the account may do here."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.decorators import method_decorator


@method_decorator(login_not_required, name="dispatch")
class SignIn(LoginView):
    """The form for name and password; for whoever has signed in already, the account's page."""

    template_name = "accounts/sign_in.html"
    next_page = "sign-in"
    redirect_authenticated_user = True

    def dispatch(self, request: HttpRequest, *args: Any, **more: Any) -> HttpResponseBase:
        if request.user.is_authenticated and self.get_redirect_url() in ("", request.path):
            return render(request, "accounts/account.html")
        return super().dispatch(request, *args, **more)
