"""Bodies kept by content: a text that was rendered once is not rendered again.

What is kept depends on the text and on the code that renders it.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import astuple
from functools import cache
from pathlib import Path

from plugins.kept import Store
from plugins.model import body_html, identifiers, outline_numbers
from plugins.model.document import Body, Heading, Link
from plugins.reading import markdown_text, outline, plain_words
from plugins.workers import follow_starter

IN_ONE_GO = 64
"""Texts that a worker is given at a time; fewer than this many are not worth a worker."""


def render_all(texts: Sequence[str], store: Path) -> list[Body]:
    """The body of each text, from ``store`` where it is known, and kept there where it is not."""
    kept = Store(store, _version())
    keys = [_key(text) for text in texts]
    known = kept.get_read(keys, _from_row)
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    rendered = dict(zip(missing, _render(list(missing.values())), strict=True))
    if rendered:
        kept.put({key: _to_row(body) for key, body in rendered.items()})
    known.update(rendered)
    return [known[key] for key in keys]


def _render(texts: list[str]) -> list[Body]:
    if len(texts) < IN_ONE_GO or (os.cpu_count() or 1) == 1:
        return markdown_text.render_bodies(texts)
    parts = [texts[n : n + IN_ONE_GO] for n in range(0, len(texts), IN_ONE_GO)]
    with ProcessPoolExecutor(initializer=follow_starter) as executor:
        return [body for part in executor.map(markdown_text.render_bodies, parts) for body in part]


@cache
def _version() -> str:
    modules = (markdown_text, plain_words, outline, outline_numbers, body_html, identifiers)
    sources = "".join(Path(str(module.__file__)).read_text("utf-8") for module in modules)
    libraries = ",".join(importlib.metadata.version(name) for name in ("markdown", "nh3"))
    return hashlib.sha256((sources + libraries).encode()).hexdigest()


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _to_row(body: Body) -> bytes:
    return json.dumps(astuple(body), ensure_ascii=False).encode()


def _from_row(row: bytes) -> Body:
    body_html, headings, plain, links, citations = json.loads(row)
    outline = tuple(Heading(*heading) for heading in headings)
    shown = tuple(Link(*link) for link in links)
    return Body(body_html, outline, plain, shown, tuple(map(tuple, citations)))
