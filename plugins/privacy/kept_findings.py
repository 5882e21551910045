"""Findings in attachments kept by content: a file that was read once is not read again.

One SQLite file holds them. A file that is damaged, foreign or missing is made anew: it is never more
than a saving of time. The key covers the bytes of the attachment, its name, what the
document is about, the numbers that the office publishes, and the code of this room with the
libraries that it reads with. What is kept holds no personal data, only what messages may show.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import json
import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path

from plugins.model import identifiers
from plugins.privacy.attachments import Circumstances, check_contents
from plugins.privacy.checks import NOT_CHECKED
from plugins.privacy.finding import Finding
from plugins.problems import Severity

LARGEST = 100_000_000
"""Bytes of an attachment that is read."""

WORTH_A_WORKER = 8
"""Fewer attachments than this are read where we are."""

MOST_SECONDS = 60.0
"""How long another build that holds the store is waited for."""

_ASKED_AT_ONCE = 500
"""Keys in one question to SQLite, which has a limit."""


@dataclass(frozen=True, slots=True)
class Request:
    """An attachment to be checked: its file, its name, its SHA-256, and what else counts."""

    path: Path
    name: str
    sha256: str
    given: Circumstances

    @property
    def key(self) -> str:
        """What the findings depend on."""
        parts = [_version(), self.sha256, self.name, self.given.about, *sorted(self.given.allowed)]
        return hashlib.sha256("\n".join(parts).encode("utf-8", "backslashreplace")).hexdigest()


def findings_of(requests: Sequence[Request], store: Path | None) -> list[list[Finding]]:
    """The findings in each attachment, from ``store`` where they are known, and kept there if not."""
    keys = [request.key for request in requests]
    known = _load(store, keys) if store else {}
    missing = {
        key: request for key, request in zip(keys, requests, strict=True) if key not in known
    }
    made = dict(zip(missing, _check_all(list(missing.values())), strict=True))
    known |= {key: findings for key, findings in made.items() if findings is not None}
    lasting = {key: known[key] for key in missing if key in known}
    if store and lasting:
        _save(store, lasting)
    return [known.get(key, [UNREAD]) for key in keys]


UNREAD = Finding(
    NOT_CHECKED.code, NOT_CHECKED.severity, "", 1, "没有能检查：文件读不出来", NOT_CHECKED.hint
)
"""Said of a file that this machine failed to read; it is not kept, because it may pass."""


def _check_all(requests: list[Request]) -> list[list[Finding] | None]:
    if len(requests) < WORTH_A_WORKER or (os.cpu_count() or 1) == 1:
        return [check_file(request) for request in requests]
    with ProcessPoolExecutor() as executor:
        waited = [executor.submit(check_file, request) for request in requests]
        found: list[list[Finding] | None] = []
        for future in waited:
            try:
                found.append(future.result())
            except BrokenProcessPool:
                found.append(None)  # The system has ended a worker, for want of memory above all.
        return found


def check_file(request: Request) -> list[Finding] | None:
    """Read and check one attachment; None if the file cannot be read now."""
    try:
        if request.path.stat().st_size > LARGEST:
            check = NOT_CHECKED
            return [Finding(check.code, check.severity, "", 1, "没有能检查：文件太大", check.hint)]
        data = request.path.read_bytes()
    except OSError:
        return None
    return check_contents(request.name, data, request.given)


@cache
def _version() -> str:
    modules = sorted(Path(__file__).parent.rglob("*.py"))
    sources = [path.read_bytes() for path in (*modules, Path(str(identifiers.__file__)))]
    libraries = ",".join(importlib.metadata.version(name) for name in ("pillow", "pypdf"))
    return hashlib.sha256(b"\n".join([*sources, libraries.encode()])).hexdigest()


def _load(store: Path, keys: Sequence[str]) -> dict[str, list[Finding]]:
    known: dict[str, list[Finding]] = {}
    try:
        with closing(_open(store)) as database:
            for part in (keys[n : n + _ASKED_AT_ONCE] for n in range(0, len(keys), _ASKED_AT_ONCE)):
                marks = ",".join("?" * len(part))
                # Only question marks are put into the statement.
                query = f"SELECT key, findings FROM findings WHERE key IN ({marks})"  # noqa: S608
                known |= {key: _from_json(text) for key, text in database.execute(query, part)}
    except sqlite3.OperationalError:
        return {}  # locked, or not to be opened: what was found stays there for the next build
    except (sqlite3.DatabaseError, ValueError, TypeError, KeyError):
        store.unlink(missing_ok=True)
        return {}
    return known


def _save(store: Path, found: Mapping[str, Iterable[Finding]]) -> None:
    rows = [
        (key, json.dumps([astuple(finding) for finding in findings], ensure_ascii=False))
        for key, findings in found.items()
    ]
    with contextlib.suppress(sqlite3.DatabaseError), closing(_open(store)) as database, database:
        database.executemany("INSERT OR REPLACE INTO findings VALUES (?, ?)", rows)


def _open(store: Path) -> sqlite3.Connection:
    store.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(store, timeout=MOST_SECONDS)
    try:
        database.execute(
            "CREATE TABLE IF NOT EXISTS findings (key TEXT PRIMARY KEY, findings TEXT)"
        )
    except sqlite3.DatabaseError:
        database.close()
        raise
    return database


def _from_json(text: str) -> list[Finding]:
    return [Finding(code, Severity(severity), *rest) for code, severity, *rest in json.loads(text)]
