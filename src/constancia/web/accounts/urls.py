"""Addresses under /account/."""

from __future__ import annotations

from django.contrib.auth.views import LogoutView
from django.urls import path

from constancia.web.accounts.pages import Password, SignIn

urlpatterns = [
    path("sign-in/", SignIn.as_view(), name="sign-in"),
    path("password/", Password.as_view(), name="password"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
]
