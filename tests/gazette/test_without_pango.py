"""A machine without Pango: pages can be previewed, nothing is published without its PDF."""

from __future__ import annotations

from typing import Any

import pytest

from plugins import gazette
from plugins.model.library import Library
from plugins.problems import ContentRefused
from tests.gazette.conftest import CONTENT, THEME


@pytest.fixture
def without_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that cannot make a PDF."""
    monkeypatch.setattr(gazette, "can_typeset", lambda: False)


def room(library: Library, **settings: Any) -> gazette.Gazette:
    """The room with an empty list of artifacts."""
    context = {"library": library, "artifacts": [], "recipes": {}}
    return gazette.Gazette(context, settings, theme=str(THEME), path=str(CONTENT))


def test_a_preview_goes_on_and_says_what_is_missing(
    gazette_library: Library, without_pango: None, capsys: Any
) -> None:
    """No book is asked for, and the person is told why."""
    without_books = room(gazette_library)
    without_books.generate_context()
    assert without_books.context["artifacts"] == []
    assert "没有 Pango，不能生成 PDF" in capsys.readouterr().err


def test_production_is_refused(gazette_library: Library, without_pango: None) -> None:
    """A published site whose pages link to PDFs has them."""
    with pytest.raises(ContentRefused, match="1 处错误"):
        room(gazette_library, BOOKS_REQUIRED=True).generate_context()
