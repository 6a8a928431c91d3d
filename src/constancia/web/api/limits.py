"""How often one caller may ask: so many requests a minute, each process of the server counting for itself."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil
from threading import Lock
from time import monotonic

from django.conf import settings
from django.http import HttpRequest

MINUTE = 60.0
CALLERS = 10_000  # remembered at a time; whoever was longest silent is forgotten first


@dataclass(slots=True)
class Limiter:
    """A bucket of requests for each caller, which fills up again within a minute."""

    clock: Callable[[], float] = monotonic
    _buckets: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def wait(self, caller: str, a_minute: int, *, count: bool = True) -> int:
        """Count one request; 0 where it may go on, else after how many seconds the next one may.

        With `count` false it is only asked whether one may.
        """
        if a_minute <= 0:
            return 0
        now = self.clock()
        with self._lock:
            left, since = self._buckets.pop(caller, (float(a_minute), now))
            left = min(float(a_minute), left + (now - since) * a_minute / MINUTE)
            may = left >= 1
            self._buckets[caller] = (left - 1 if may and count else left, now)
            if len(self._buckets) > CALLERS:
                self._buckets.popitem(last=False)
        return 0 if may else max(1, ceil((1 - left) * MINUTE / a_minute))

    def forget(self) -> None:
        """Begin anew with everyone."""
        with self._lock:
            self._buckets.clear()


limiter = Limiter()


def caller_of(request: HttpRequest) -> str:
    """The address that asks; behind TLS the one that the proxy says called."""
    said = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.SECURE_PROXY_SSL_HEADER else ""
    return str(said.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", ""))
