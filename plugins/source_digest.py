"""Digests of source files and of the whole program: what versions of recipes and caches cover."""

from __future__ import annotations

import hashlib
import sys
import sysconfig
from functools import cache
from importlib.metadata import version
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

    What is kept of documents, with what was found wrong in them, depends on no less.
    """
    installed = Path(sysconfig.get_path("purelib")).glob("*.dist-info")
    libraries = sorted(path.name for path in installed)
    sources = source_digest(*map(str, sorted(PROGRAM.rglob("*.py"))))
    told = "\n".join((sys.version, sources, *libraries))
    return hashlib.sha256(told.encode()).hexdigest()


_MAKERS = ("model", "reading", "relations", "pages", "gazette", "search")
_LIBRARIES = ("jinja2", "markdown", "markupsafe", "nh3", "pydantic-core", "pyyaml")


@cache
def making_version() -> str:
    """A text that changes with the code and the libraries that make a page or a book of documents.

    What comes late follows from the sources of documents by way of these rooms; what else a recipe uses
    it adds itself. Machines that have the same of these may share what they made.
    """
    loose = PROGRAM.glob("*.py")
    sources = (*loose, *(file for room in _MAKERS for file in (PROGRAM / room).rglob("*.py")))
    told = (source_digest(*map(str, sorted(sources))), *map(version, _LIBRARIES))
    return hashlib.sha256("\n".join(told).encode()).hexdigest()
