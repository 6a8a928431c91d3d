"""The administrators' pages: accounts, and the log of changes to look at. Roles are not changed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest

from constancia.store.models import ChangeRow
from constancia.web.accounts.administering import Accounts
from constancia.web.accounts.forms import PatientAdministrators

if TYPE_CHECKING:
    ChangesAdmin = admin.ModelAdmin[ChangeRow]
else:
    ChangesAdmin = admin.ModelAdmin


admin.site.login_form = PatientAdministrators
admin.site.unregister([User, Group])
admin.site.register(User, Accounts)


@admin.register(ChangeRow)
class Changes(ChangesAdmin):
    """The log: shown, never changed."""

    list_display = ("at", "by", "what", "subject", "note")
    list_filter = ("what",)
    search_fields = ("by", "subject")
    ordering = ("-at",)

    def has_add_permission(self, _request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, _request: HttpRequest, _obj: ChangeRow | None = None) -> bool:
        return False

    def has_delete_permission(self, _request: HttpRequest, _obj: ChangeRow | None = None) -> bool:
        return False
