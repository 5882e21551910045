"""A file whose SHA-256 is known, read for what is made of it: other bytes are refused."""

from __future__ import annotations

import hashlib
from pathlib import Path


class ChangedFileError(ValueError):
    """A file is not any more what it was when the build began; ``path`` is the file."""

    def __init__(self, path: str) -> None:
        super().__init__(f"文件 {path} 在生成过程中被改动，请再生成一次")
        self.path = path


def read_unchanged(folder: Path, path: str, sha256: str) -> bytes:
    """The bytes of the file ``path`` in a folder; ``sha256`` is hexadecimal.

    Raises:
        ChangedFileError: the file changed, or went, while the site was being built.
    """
    try:
        data = (folder / path).read_bytes()
    except FileNotFoundError:
        raise ChangedFileError(path) from None
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ChangedFileError(path)
    return data
