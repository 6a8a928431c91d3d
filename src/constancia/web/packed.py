"""What takes long to read from the store and never changes: a few ready at hand, many packed in memory."""

from __future__ import annotations

import pickle
import zlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import lru_cache
from threading import Lock
from typing import Generic, ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Found = TypeVar("Found")


class Packed(Generic[Asked, Found]):
    """A function whose answers are kept, the last few as they are and others packed in so many bytes.

    Unpacking a paper takes a third of the time of reading it from the store, and packed it takes a tenth of
    the memory. Whatever was longest not asked for goes first.
    """

    def __init__(self, find: Callable[Asked, Found], *, whole: int, most: int) -> None:
        self._find = find
        self._most = most
        self._packed: OrderedDict[Hashable, bytes] = OrderedDict()
        self._size = 0
        self._lock = Lock()
        self._whole = lru_cache(maxsize=whole)(self._unpacked)

    def __call__(self, *asked: Asked.args, **named: Asked.kwargs) -> Found:
        return self._whole(*asked, **named)  # type: ignore[arg-type]  # as for any that are kept

    def __len__(self) -> int:
        return len(self._packed)

    def cache_clear(self) -> None:
        """Begin anew."""
        with self._lock:
            self._packed.clear()
            self._size = 0
        self._whole.cache_clear()

    def _unpacked(self, *asked: Asked.args, **named: Asked.kwargs) -> Found:
        key = (asked, *sorted(named.items()))
        with self._lock:
            packed = self._packed.get(key)
            if packed is not None:
                self._packed.move_to_end(key)
        if packed is not None:
            found: Found = pickle.loads(zlib.decompress(packed))  # noqa: S301 (packed here)
            return found
        answer = self._find(*asked, **named)
        self._keep(key, zlib.compress(pickle.dumps(answer, pickle.HIGHEST_PROTOCOL), 1))
        return answer

    def _keep(self, key: Hashable, packed: bytes) -> None:
        with self._lock:
            self._size += len(packed) - len(self._packed.pop(key, b""))
            self._packed[key] = packed
            while self._size > self._most:
                self._size -= len(self._packed.popitem(last=False)[1])


def packed(*, whole: int, most: int) -> Callable[[Callable[Asked, Found]], Packed[Asked, Found]]:
    """Keeps what a function answers: so many answers as they are, and so many bytes of them packed."""
    return lambda find: Packed(find, whole=whole, most=most)
