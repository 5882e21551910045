"""The banner that says, before the text, whether a document may be relied on (有效性)."""

from __future__ import annotations

from typing import Any

from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.timeline import Change
from plugins.model.validity import validity_notice
from plugins.pages.entries import link_to

TONES = {
    "有效": "calm",
    "已修改": "notice",
    "尚未生效": "notice",
    "到期": "notice",
    "失效": "stop",
    "废止": "stop",
}
"""How loud the banner of each state is."""


def validity_banner(library: Library, document: Document) -> dict[str, Any] | None:
    """State, tone, sentence, and the changes by other documents; None for what has no force."""
    notice = validity_notice(library, document)
    if notice is None:
        return None
    return {
        "state": notice.state,
        "tone": TONES[notice.state],
        "sentence": notice.sentence,
        "changes": [_change(library, change) for change in notice.changes],
    }


def _change(library: Library, change: Change) -> dict[str, Any]:
    return {
        "coming": change.is_coming,
        "day": change.day.shown,
        "datetime": change.day.machine,
        "by": link_to(library.site, change.by),
        "name": change.name,
    }
