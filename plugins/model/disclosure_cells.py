"""The cells of a disclosure catalog as readers see them."""

from __future__ import annotations

from plugins.model.kinds import KIND_OF_FOLDER


def cell_text(value: str | tuple[str, ...]) -> str:
    """Several entries with ；between them; a column of this site by its name, not by its folder."""
    if isinstance(value, tuple):
        return "；".join(value)
    kind = KIND_OF_FOLDER.get(value)
    return kind.title if kind else value
