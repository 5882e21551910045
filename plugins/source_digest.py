"""The digest of source files: what the version of a recipe covers besides its inputs."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path


@cache
def source_digest(*sources: str) -> str:
    """SHA-256 (hexadecimal) over the bytes of some files, read once in the life of a process.

    A recipe is asked for its version for each of its artifacts; no source changes under a build.
    """
    digest = hashlib.sha256()
    for source in sources:
        data = Path(source).read_bytes()
        digest.update(len(data).to_bytes(8) + data)
    return digest.hexdigest()
