"""Store: finished files kept by content, and which files each fingerprint gave.

``blobs/ab/ab12…`` holds the bytes under their SHA-256, ``products/ab/ab12….json`` the files of one
fingerprint. Both are written beside their place and then moved there, so a half-written file is
never found. What is damaged or missing counts as not there.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.model.artifact import Product


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A finished file: SHA-256 (hexadecimal) and size in bytes."""

    sha256: str
    size: int


Files = dict[str, StoredFile]
"""Output paths, or paths inside a product, to finished files."""


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of finished files; picklable, so that worker processes write into it."""

    folder: Path

    def find(self, fingerprint: str) -> Files | None:
        """The files that a fingerprint gave, or None when any of them is not whole."""
        try:
            rows = json.loads(self._product(fingerprint).read_text("utf-8"))
            files = {path: StoredFile(sha256, size) for path, (sha256, size) in rows.items()}
            whole = all(self.blob(f.sha256).stat().st_size == f.size for f in files.values())
        except (OSError, ValueError, TypeError, AttributeError):
            return None
        return files if whole else None

    def keep(self, fingerprint: str, product: Product) -> Files:
        """Store what a recipe made; one file has the empty path."""
        parts: Mapping[str, bytes] = {"": product} if isinstance(product, bytes) else product
        files = {path: self.keep_bytes(data) for path, data in sorted(parts.items())}
        rows = {path: (file.sha256, file.size) for path, file in files.items()}
        self._write(self._product(fingerprint), json.dumps(rows).encode())
        return files

    def keep_bytes(self, data: bytes) -> StoredFile:
        """Store one file's bytes."""
        file = StoredFile(hashlib.sha256(data).hexdigest(), len(data))
        if not self._has(file):
            self._write(self.blob(file.sha256), data)
        return file

    def read(self, file: StoredFile) -> bytes | None:
        """The bytes of a file, or None when they are damaged (the file is then forgotten)."""
        path = self.blob(file.sha256)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        if hashlib.sha256(data).hexdigest() == file.sha256:
            return data
        path.unlink(missing_ok=True)
        return None

    def blob(self, sha256: str) -> Path:
        """Where the bytes with this hash lie."""
        return self.folder / "blobs" / sha256[:2] / sha256

    def _product(self, fingerprint: str) -> Path:
        return self.folder / "products" / fingerprint[:2] / f"{fingerprint}.json"

    def _has(self, file: StoredFile) -> bool:
        try:
            return self.blob(file.sha256).stat().st_size == file.size
        except OSError:
            return False

    def _write(self, path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).replace(path)
