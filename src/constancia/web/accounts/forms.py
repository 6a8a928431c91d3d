"""The form by which one signs in, here and under /admin/: who guesses passwords is made to wait."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.translation import ngettext

from constancia.web.api.limits import Limiter, caller_of

# A person who has forgotten which password it was tries five or six; an office may share one address.
TRIES = 10  # names and passwords that do not belong together, of one address a minute
WAIT = "wait"  # the code of the error
tries = Limiter()


class Patient(AuthenticationForm):
    """Refuses to look at a password where too many of this address were wrong."""

    def clean(self) -> dict[str, Any]:
        caller = caller_of(self.request) if self.request is not None else ""
        if seconds := tries.wait(caller, TRIES, count=False):
            told = ngettext(
                "Too many tries. Go on in %(n)s second.", "Too many tries. Go on in %(n)s seconds.", seconds
            )
            raise ValidationError(told % {"n": seconds}, code=WAIT)
        try:
            return super().clean()
        except ValidationError:
            tries.wait(caller, TRIES)
            raise


class PatientAdministrators(Patient, AdminAuthenticationForm):
    """The same under /admin/."""
