"""The store that several machines share: a folder at any address that fsspec knows.

``products/<fingerprint>`` says which files a fingerprint gave, under a seal; ``blobs/<SHA-256>`` holds
their bytes. Every file is written whole and never changed, so machines need no locks: two that make the
same write the same. Whatever is damaged, cut or foreign counts as not there and is written anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any

from plugins.artifact_writer.reaching import need, unreachable, usual_loggers
from plugins.artifact_writer.store import Files, files_of, parts_of, sealed, unsealed
from plugins.model.artifact import Product
from plugins.problems import ContentRefused

AT_A_TIME = 500
"""Rows of products that are asked for at once."""

FILES_AT_A_TIME = 32
"""Finished files that are in memory at once."""

_OPTIONS: dict[str, dict[str, Any]] = {"file": {"auto_mkdir": True}, "s3": {"max_concurrency": 1}}
"""By protocol. One request a file: with more, s3fs asks for the size of each first."""

_ABSENT = (FileNotFoundError, IsADirectoryError, NotADirectoryError)


@dataclass(frozen=True, slots=True)
class SharedStore:
    """Finished files at an address (``s3://bucket/folder``, ``file:///srv/store``); picklable."""

    address: str

    @property
    def is_shared(self) -> bool:
        """Whether it is there for other processes: fsspec's ``memory:`` is not."""
        return not self.address.startswith("memory:")

    def prepare(self) -> None:
        """Make its folders, and write a file to see whether that can be done.

        Raises:
            ContentRefused: it cannot be reached or written.
        """
        need("fsspec", "STORE")
        with self._opened() as (system, root):
            for folder in ("products", "blobs"):
                system.makedirs(f"{root}/{folder}", exist_ok=True)
            system.pipe({f"{root}/gongbao-store.txt": b"Finished files of Gongbao.\n"})

    def find(self, keys: Collection[str]) -> dict[str, Files]:
        """The files that fingerprints gave; a fingerprint of which nothing is known is left out.

        Raises:
            ContentRefused: it cannot be reached.
        """
        rows = self._fetched("products", keys, AT_A_TIME)
        found = ((key, unsealed(key, data.decode("utf-8", "replace"))) for key, data in rows)
        return {key: files for key, files in found if files is not None}

    def keep(self, products: Mapping[str, Product]) -> dict[str, Files]:
        """Store what recipes made, first the bytes and then what they are.

        Raises:
            ContentRefused: it cannot be reached or written.
        """
        made = {key: files_of(product) for key, product in products.items()}
        blobs = {
            made[key][path].sha256: data
            for key, product in products.items()
            for path, data in parts_of(product).items()
        }
        rows = {key: sealed(key, files).encode() for key, files in made.items()}
        with self._opened() as (system, root):
            for folder, contents in (("blobs", blobs), ("products", rows)):
                system.pipe({f"{root}/{folder}/{name}": data for name, data in contents.items()})
        return made

    def read(self, wanted: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """SHA-256 and bytes of each wanted file that is whole; others are left out.

        Raises:
            ContentRefused: it cannot be reached.
        """
        for sha256, data in self._fetched("blobs", wanted, FILES_AT_A_TIME):
            if hashlib.sha256(data).hexdigest() == sha256:
                yield sha256, data

    def thin_out(self, used: Callable[[], Set[str]], size: int) -> None:
        """Forget nothing: what other machines use is not known here."""

    def _fetched(self, folder: str, names: Iterable[str], most: int) -> Iterator[tuple[str, bytes]]:
        """The files of these names that are there, ``most`` at a time."""
        left = iter(names)
        while batch := list(islice(left, most)):
            with self._opened() as (system, root):
                paths = {f"{root}/{folder}/{name}": name for name in batch}
                found = system.cat(list(paths), on_error="return")
                for answer in found.values():
                    if isinstance(answer, Exception) and not isinstance(answer, _ABSENT):
                        raise answer
            for path, answer in found.items():
                if isinstance(answer, bytes):
                    yield paths[path], answer

    @contextmanager
    def _opened(self) -> Iterator[tuple[Any, str]]:
        """The file system and our folder in it; fsspec keeps one of each for a process.

        Raises:
            ContentRefused: something went wrong there: libraries raise errors of many kinds.
        """
        try:
            with usual_loggers():
                from fsspec.core import split_protocol, url_to_fs  # noqa: PLC0415 - an extra

                protocol = split_protocol(self.address)[0] or "file"
                system, root = url_to_fs(self.address, **_OPTIONS.get(protocol, {}))
            yield system, root
        except ContentRefused:
            raise
        except Exception as error:
            raise unreachable(self.address, "成品仓库（STORE）无法读写", error) from error
