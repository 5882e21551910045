"""Sizes of files as readers take them in."""

from __future__ import annotations


def shown_size(size: int) -> str:
    """A size in bytes: ``312 KB``, ``1.4 MB``."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB"
