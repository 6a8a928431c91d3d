"""What a first visitor would wait for, done when the server starts: code, registers, counts, vectors."""

from __future__ import annotations

import ctypes
import gc
from contextlib import suppress

from django.conf import settings
from django.urls import get_resolver, reverse
from django.utils.translation import override

from constancia.model.uncollected import collect_seldom
from constancia.registers.facts import facts
from constancia.registers.names import register
from constancia.store import likeness
from constancia.store.asking.catalogue import catalogue
from constancia.store.database import place
from constancia.store.errors import StoreError, explained

# The C library of most Linux systems gives each thread a stretch of memory of its own, of which what was
# freed is not used by others: a server of four threads took a third more than with two stretches for all.
M_ARENA_MAX, STRETCHES = -8, 2


def warm() -> None:
    """Have in memory what requests share, and copies of this process too: see `side_by_side`.

    A store without tables says so when it is asked.
    """
    # Views are imported once Django knows its addresses.
    from constancia.web.api.service import api
    from constancia.web.templatetags.words import reader_labels

    with suppress(AttributeError, OSError, TypeError):  # other systems have no such thing
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, STRETCHES)
    _patterns = get_resolver().url_patterns  # this is what imports the views
    register()
    facts()
    for language, _name in settings.LANGUAGES:
        with override(language):  # each has its messages, its labels and its table of addresses
            reverse("home")
            reader_labels()
    api.get_openapi_schema()
    with suppress(StoreError), explained(place):
        catalogue()
        likeness.ready()
    # What is here now stays: the collector need not go through it whenever a page has made many objects. A
    # page makes tens of thousands, nearly all of which go without it: looked for less often, an answer takes
    # a sixth less of the processor.
    gc.collect()
    gc.freeze()
    collect_seldom()
