"""Lists as people write them on one line: where one ends, and how YAML wants it written."""

from __future__ import annotations

import re

LONGEST_PROPOSED = 200
"""Of a text with more characters than this no list is proposed: it is more than a list."""

_OPENING, _CLOSING = "（(〔［[【《〈「『“‘", "）)〕］]】》〉」』”’"
_NEEDS_QUOTES = re.compile(r"[\[\]{},:#&*!|>'\"%@`]|^[-?~]")


def parts_of(text: str, separators: str) -> list[str]:
    """The members of a text by its separators; those in brackets, quotes and 《》 separate nothing."""
    parts, depth = [""], 0
    for character in text:
        depth += (character in _OPENING) - (character in _CLOSING)
        if depth <= 0 and character in separators:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts if part.strip()]


def list_of(name: str, parts: list[str]) -> str:
    """The line that says the same as a list: ``steps: [申请, 受理]``."""
    return f"{name}: [{', '.join(map(_quoted, parts))}]"


def _quoted(part: str) -> str:
    """A member as it stands in brackets, in quotes where YAML would take it for something else."""
    if not _NEEDS_QUOTES.search(part):
        return part
    inner = part.replace("'", "''")
    return f"'{inner}'"
