"""Bodies kept by content: a saving of time that is never trusted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from plugins.reading import rendered_bodies
from plugins.reading.markdown_text import render_bodies
from plugins.reading.rendered_bodies import render_all

TEXTS = ["一、甲\n\n（一）乙。丙。", "第一条 丁。", "戊"]


def test_the_second_time_nothing_is_rendered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was rendered is taken from the store, equal to what was made."""
    first = render_all(TEXTS, tmp_path / "bodies.sqlite")
    asked: list[list[str]] = []
    monkeypatch.setattr(rendered_bodies, "_render", lambda texts: asked.append(texts) or [])
    assert render_all(TEXTS, tmp_path / "bodies.sqlite") == first == render_bodies(TEXTS)
    assert asked == [[]]


def test_a_row_that_is_no_body_is_not_used(tmp_path: Path) -> None:
    """Foreign content in the right place is noticed."""
    store = tmp_path / "bodies.sqlite"
    render_all(TEXTS, store)
    with closing(sqlite3.connect(store)) as database, database:
        database.execute("UPDATE kept SET value = x'5b312c325d'")
    assert render_all(TEXTS, store) == render_bodies(TEXTS)


def test_many_texts_are_rendered_in_workers_in_order(tmp_path: Path) -> None:
    """Worker processes give the same bodies in the same order."""
    texts = [f"一、第{n}号" for n in range(200)]
    assert render_all(texts, tmp_path / "bodies.sqlite") == render_bodies(texts)
