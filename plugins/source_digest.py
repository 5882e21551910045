"""Digests of source files and of the whole program: what versions of recipes and caches cover."""

from __future__ import annotations

import hashlib
import sys
import sysconfig
from functools import cache
from pathlib import Path

PROGRAM = Path(__file__).resolve().parent


@cache
def source_digest(*sources: str) -> str:
    """SHA-256 (hexadecimal) over the bytes of some files, read once in the life of a process.

    A recipe is asked for its version for each of its artifacts; no source changes under a build.
    """
    digest = hashlib.sha256()
    for source in sources:
        data = Path(source).read_bytes()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


@cache
def program_version() -> str:
    """A text that changes with any of our code, with Python, and with the libraries that are installed.

    What is kept of documents, and what is late and follows from them by way of many rooms, depends on
    no less.
    """
    installed = Path(sysconfig.get_path("purelib")).glob("*.dist-info")
    libraries = sorted(path.name for path in installed)
    sources = source_digest(*map(str, sorted(PROGRAM.rglob("*.py"))))
    told = "\n".join((sys.version, sources, *libraries))
    return hashlib.sha256(told.encode()).hexdigest()
