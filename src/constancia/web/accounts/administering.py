"""Accounts on the administrators' pages: name, role, open or closed. What was said stands under names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.admin.models import LogEntry
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm, UserCreationForm
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.utils.translation import override

from constancia.store.changes import record
from constancia.web.accounts import roles
from constancia.web.accounts.roles import Refused, Role

if TYPE_CHECKING:
    NewForm = UserCreationForm[User]
    ChangeForm = UserChangeForm[User]
    AccountsAdmin = UserAdmin[User]
else:
    NewForm, ChangeForm, AccountsAdmin = UserCreationForm, UserChangeForm, UserAdmin


class RoleField(forms.ChoiceField):
    """One of the four roles."""

    def __init__(self) -> None:
        super().__init__(label=later("Role"), choices=[(str(one), str(one)) for one in Role])


class NewAccount(NewForm):
    """Name, role and password of someone new."""

    role = RoleField()


class ChangedAccount(ChangeForm):
    """The role of an account, and whether it is open."""

    role = RoleField()

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["role"].initial = roles.role_of(self.instance)

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if not said.get("is_active") or said.get("role") != Role.ADMINISTRATOR:
            try:
                roles.check_others(self.instance)
            except Refused as error:
                told = _("This is the only administrator. Give another account that role first.")
                raise ValidationError(told) from error
        return said


class Accounts(AccountsAdmin):
    """Accounts made, changed and closed, each time with a line in the log; none is deleted or renamed."""

    form = ChangedAccount
    add_form = NewAccount
    fieldsets = ((None, {"fields": ("username", "password", "role", "is_active", "last_login")}),)
    add_fieldsets = ((None, {"fields": ("username", "role", "password1", "password2")}),)
    list_display = ("username", "role", "is_active", "last_login")
    list_filter = ("is_active", "groups")
    search_fields = ("username",)
    readonly_fields = ("last_login",)

    @staticmethod
    def role(user: User) -> str:
        """The column of the list."""
        return roles.role_of(user)

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> tuple[str, ...]:
        """Who is called otherwise gets an account of the new name: what was said stays under the old one."""
        return (*super().get_readonly_fields(request, obj), *(("username",) if obj else ()))

    def has_delete_permission(self, _request: HttpRequest, _obj: User | None = None) -> bool:
        return False

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        given = Role(form.cleaned_data["role"])
        if given != roles.role_of(form.instance):
            roles.give(form.instance, given, by=_by(request))

    def log_addition(self, request: HttpRequest, obj: User, message: Any) -> LogEntry:
        record(_by(request), "account added", obj.username)
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: User, message: Any) -> LogEntry:
        entry = super().log_change(request, obj, message)
        with override("en"):
            record(_by(request), "account changed", obj.username, entry.get_change_message())
        return entry


def _by(request: HttpRequest) -> str:
    return f"person:{request.user.get_username()}"
