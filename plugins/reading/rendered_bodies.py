"""Bodies kept by content: a text that was rendered once is not rendered again.

One SQLite file holds them. A file that is damaged, foreign or missing is made anew: it is never
more than a saving of time. The key covers the text and the code that renders it.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import json
import os
import sqlite3
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import astuple
from functools import cache
from pathlib import Path

from plugins.model import body_html, identifiers, outline_numbers
from plugins.model.document import Body, Heading, Link
from plugins.reading import markdown_text, outline, plain_words

IN_ONE_GO = 64
"""Texts that a worker is given at a time; fewer than this many are not worth a worker."""


ASKED_AT_ONCE = 500
"""Keys in one question to SQLite, which has a limit."""


def render_all(texts: Sequence[str], store: Path) -> list[Body]:
    """The body of each text, from ``store`` where it is known, and kept there where it is not."""
    keys = [_key(text) for text in texts]
    known = _load(store, keys)
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    rendered = dict(zip(missing, _render(list(missing.values())), strict=True))
    if rendered:
        _save(store, rendered)
    known.update(rendered)
    return [known[key] for key in keys]


def _render(texts: list[str]) -> list[Body]:
    if len(texts) < IN_ONE_GO or (os.cpu_count() or 1) == 1:
        return markdown_text.render_bodies(texts)
    parts = [texts[n : n + IN_ONE_GO] for n in range(0, len(texts), IN_ONE_GO)]
    with ProcessPoolExecutor() as executor:
        return [body for part in executor.map(markdown_text.render_bodies, parts) for body in part]


@cache
def _version() -> str:
    modules = (markdown_text, plain_words, outline, outline_numbers, body_html, identifiers)
    sources = "".join(Path(str(module.__file__)).read_text("utf-8") for module in modules)
    libraries = ",".join(importlib.metadata.version(name) for name in ("markdown", "nh3"))
    return hashlib.sha256((sources + libraries).encode()).hexdigest()


def _key(text: str) -> str:
    return hashlib.sha256(f"{_version()}\n{text}".encode()).hexdigest()


def _load(store: Path, keys: Sequence[str]) -> dict[str, Body]:
    known: dict[str, Body] = {}
    try:
        with closing(_open(store)) as database:
            for part in (keys[n : n + ASKED_AT_ONCE] for n in range(0, len(keys), ASKED_AT_ONCE)):
                marks = ",".join("?" * len(part))
                # Only question marks are put into the statement.
                query = f"SELECT key, body FROM bodies WHERE key IN ({marks})"  # noqa: S608
                known |= {key: _from_json(body) for key, body in database.execute(query, part)}
    except sqlite3.OperationalError:
        return {}  # locked, or not to be opened: what was rendered stays there for the next build
    except (sqlite3.DatabaseError, ValueError, TypeError, KeyError):
        store.unlink(missing_ok=True)
        return {}
    return known


def _save(store: Path, bodies: dict[str, Body]) -> None:
    rows = [(key, json.dumps(astuple(body), ensure_ascii=False)) for key, body in bodies.items()]
    with contextlib.suppress(sqlite3.OperationalError), closing(_open(store)) as database, database:
        database.executemany("INSERT OR REPLACE INTO bodies VALUES (?, ?)", rows)


def _open(store: Path) -> sqlite3.Connection:
    store.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(store, timeout=60)
    try:
        database.execute("CREATE TABLE IF NOT EXISTS bodies (key TEXT PRIMARY KEY, body TEXT)")
    except sqlite3.DatabaseError:
        database.close()
        raise
    return database


def _from_json(text: str) -> Body:
    body_html, headings, plain, links, citations = json.loads(text)
    outline = tuple(Heading(*heading) for heading in headings)
    shown = tuple(Link(*link) for link in links)
    return Body(body_html, outline, plain, shown, tuple(map(tuple, citations)))
