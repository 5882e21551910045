"""Tables of Markdown, and what of a source is for readers."""

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


def public_source(source: str) -> str:
    """The laws and standards of a source, without its place in the project's own notes."""
    parts = (part.strip() for part in source.split("；"))
    return "；".join(part for part in parts if not part.startswith("domain.md"))
