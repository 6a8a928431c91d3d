"""Signing in, and the pages of whoever has: what the account may do here, another password."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.views import LoginView, PasswordChangeView
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator

from constancia.store.changes import record
from constancia.web.accounts.forms import WAIT, Patient


@method_decorator(login_not_required, name="dispatch")
class SignIn(LoginView):
    """The form for name and password; for whoever has signed in already, the account's page."""

    template_name = "accounts/sign_in.html"
    authentication_form = Patient
    next_page = "sign-in"
    redirect_authenticated_user = True

    def dispatch(self, request: HttpRequest, *args: Any, **more: Any) -> HttpResponseBase:
        if request.user.is_authenticated and self.get_redirect_url() in ("", request.path):
            return render(request, "accounts/account.html", {"changed": "changed" in request.GET})
        return super().dispatch(request, *args, **more)

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        wait = form.non_field_errors() if form.has_error("__all__", WAIT) else []
        context = self.get_context_data(form=form, wait=wait)
        return self.render_to_response(context, status=429 if wait else 200)


class Password(PasswordChangeView):
    """Another password, by whoever knows the one there is. It ends the account's other sessions."""

    template_name = "accounts/password.html"
    success_url = reverse_lazy("sign-in", query={"changed": ""})

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        answer = super().form_valid(form)
        name = form.user.get_username()
        record(f"person:{name}", "account password", name)
        return answer
