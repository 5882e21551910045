"""Store: finished files kept by content, and which files each fingerprint gave.

What a store must be able to do is the protocol here; ``local_store`` is the one in a folder of this
machine, ``shared_store`` the one that several machines use. Workers write into it and the build reads
from it, so it must be picklable. A store saves time and nothing else: what it has lost is made again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from typing import NamedTuple, Protocol

from plugins.model.artifact import Product


class StoredFile(NamedTuple):
    """A finished file."""

    sha256: str
    """The SHA-256 of its bytes, hexadecimal."""

    size: int
    """The number of its bytes."""


Files = dict[str, StoredFile]
"""Output paths, or paths inside a product, to finished files."""


class Store(Protocol):
    """Keeps what recipes made. It is asked for many things at once, because it may be far away.

    A store that is on another machine raises ``ContentRefused`` when it cannot be reached.
    """

    @property
    def is_shared(self) -> bool:
        """Whether other machines keep their files here too."""

    def prepare(self) -> None:
        """See before any work whether files can be kept.

        Raises:
            OSError: they cannot.
        """

    def find(self, keys: Collection[str]) -> dict[str, Files]:
        """The files that fingerprints gave; a fingerprint of which nothing is known is left out."""

    def keep(self, products: Mapping[str, Product]) -> dict[str, Files]:
        """Store what recipes made, by fingerprint.

        Raises:
            OSError: it cannot be written.
        """

    def read(self, wanted: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """SHA-256 and bytes of each wanted file that is whole, one at a time; others are left out."""

    def thin_out(self, used: Callable[[], Set[str]], size: int) -> None:
        """Forget what belongs to no fingerprint in ``used``, if that is much beside ``size`` bytes."""


def parts_of(product: Product) -> Mapping[str, bytes]:
    """What a recipe made, by path inside the product; one file has the empty path."""
    return {"": product} if isinstance(product, bytes) else product


def file_of(data: bytes) -> StoredFile:
    """The hash and size of some bytes."""
    return StoredFile(hashlib.sha256(data).hexdigest(), len(data))


def files_of(product: Product) -> Files:
    """The hash and size of each file that a recipe made."""
    return {path: file_of(data) for path, data in sorted(parts_of(product).items())}


def sealed(key: str, files: Files) -> str:
    """The files of a product as a row that proves itself: it is of this key, and whole."""
    rows = json.dumps(files)
    return _seal(key, rows) + rows


def unsealed(key: str, text: object) -> Files | None:
    """The files of a product; None where the row is not the one that was written for this key."""
    if not isinstance(text, str) or text[:64] != _seal(key, text[64:]):
        return None
    return {path: StoredFile(*row) for path, row in json.loads(text[64:]).items()}


def _seal(key: str, rows: str) -> str:
    return hashlib.sha256(f"{key} {rows}".encode()).hexdigest()
