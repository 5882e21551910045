"""Sightings in attachments kept by content: a file that was read once is not read again.

What is kept depends on the bytes of the attachment, its name, what the document is about, the numbers
that the office publishes, and the code of this room with the libraries that it reads with. It holds
no personal data, only what messages may show.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import multiprocessing
import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path

from plugins.kept import Store
from plugins.model import identifiers, plain_text
from plugins.privacy.attachments import Circumstances, check_contents
from plugins.privacy.checks import NOT_CHECKED
from plugins.privacy.sighting import Sighting
from plugins.problems import Severity
from plugins.source_digest import source_digest
from plugins.workers import follow_starter

LARGEST = 100_000_000
"""Bytes of an attachment that is read."""

WORTH_A_WORKER = 8
"""Fewer attachments than this are read where we are, and all of them in what is a worker already."""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """An attachment to be checked: its file, its name, its SHA-256, and what else counts."""

    path: Path
    name: str
    sha256: str
    given: Circumstances

    @property
    def key(self) -> str:
        """What the sightings depend on."""
        parts = [self.sha256, self.name, self.given.about, *sorted(self.given.allowed)]
        return hashlib.sha256("\n".join(parts).encode("utf-8", "backslashreplace")).hexdigest()


def sightings_of(files: Sequence[AttachedFile], kept: Path | None) -> list[list[Sighting]]:
    """The sightings in each attachment, from ``kept`` where they are known, and kept there if not."""
    if not files:
        return []
    store = Store(kept, _version()) if kept else None
    keys = [file.key for file in files]
    known = store.get_read(keys, _from_row) if store else {}
    missing = {key: file for key, file in zip(keys, files, strict=True) if key not in known}
    made = dict(zip(missing, _check_all(list(missing.values())), strict=True))
    lasting = {
        key: _to_row(sightings)
        for key, sightings in made.items()
        if not any(own.may_pass for own in sightings)
    }
    if store and lasting:
        store.put(lasting)
    known |= made
    return [known[key] for key in keys]


def _not_checked(reason: str, may_pass: bool = False) -> list[Sighting]:
    check, saying = NOT_CHECKED, f"没有能检查：{reason}"
    return [Sighting(check.code, check.severity, "", 1, saying, check.hint, may_pass)]


def _check_all(files: list[AttachedFile]) -> list[list[Sighting]]:
    is_worker = multiprocessing.parent_process() is not None
    if len(files) < WORTH_A_WORKER or (os.cpu_count() or 1) == 1 or is_worker:
        return [check_file(file) for file in files]
    with ProcessPoolExecutor(initializer=follow_starter) as executor:
        waited = [executor.submit(check_file, file) for file in files]
        found: list[list[Sighting]] = []
        for future in waited:
            try:
                found.append(future.result())
            except BrokenProcessPool:
                # The system has ended a worker, for want of memory above all.
                found.append(_not_checked("文件读不出来", may_pass=True))
        return found


def check_file(file: AttachedFile) -> list[Sighting]:
    """Read and check one attachment."""
    try:
        if file.path.stat().st_size > LARGEST:
            return _not_checked("文件太大")
        data = file.path.read_bytes()
    except OSError:
        return _not_checked("文件读不出来", may_pass=True)
    return check_contents(file.name, data, file.given)


@cache
def _version() -> str:
    modules = sorted(Path(__file__).parent.rglob("*.py"))
    shared = (str(module.__file__) for module in (identifiers, plain_text))
    libraries = ",".join(map(_library_version, ("pillow", "pypdf", "cryptography")))
    return f"{source_digest(*map(str, modules), *shared)} {libraries}"


def _library_version(name: str) -> str:
    """The version of a package; of one that is not there, as what reads ciphers may be, nothing."""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _to_row(sightings: Iterable[Sighting]) -> bytes:
    return json.dumps([astuple(own) for own in sightings], ensure_ascii=False).encode()


def _from_row(row: bytes) -> list[Sighting]:
    return [Sighting(code, Severity(severity), *rest) for code, severity, *rest in json.loads(row)]
