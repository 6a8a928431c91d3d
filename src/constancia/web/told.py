"""What the rooms below the site tell in English, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext

from constancia.model.tellable import Tellable


def retold(said: object) -> str:
    """A sentence in the reader's language, with those inside it; one that is fixed stays as it is."""
    if not isinstance(said, Tellable):
        return str(said)
    values = {
        name: retold(value) if isinstance(value, Tellable) else value for name, value in said.values.items()
    }
    return gettext(said.template).format(**values)
