"""Data as a script: JSON in a call of a function, ``found(...)``.

A page that is opened from a disk may read no data but scripts; behind a server it is read as data.
"""

from __future__ import annotations

from typing import Any

from pydantic_core import to_json


def as_script(value: Any) -> bytes:
    """JSON that a browser can read as data, or run as a script that hands it over."""
    return b"found(" + to_json(value) + b")"
