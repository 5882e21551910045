"""Tables of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_MARKS = re.compile(r"[\\`*_|<&]")


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose cells are Markdown already."""
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join([*(f"| {' | '.join(line)} |" for line in lines), ""])


def cell(text: str) -> str:
    """Text in which nothing is a mark of Markdown; an empty cell shows a dash."""
    return _MARKS.sub(r"\\\g<0>", text) or "—"
