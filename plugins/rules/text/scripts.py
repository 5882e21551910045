"""Texts in one script (文字) with characters of the other: traditional (繁体) and simplified (简体)."""

from __future__ import annotations

import re
from functools import cache

from plugins.model.document import Document
from plugins.rules.rule import Finding, in_text
from plugins.rules.text.script_tables import SIMPLIFIED, TRADITIONAL
from plugins.rules.written_text import written


@cache
def foreign_characters(script: str) -> dict[str, str]:
    """What a text in ``script`` (zh-Hans or zh-Hant) should not hold, each with its counterpart."""
    pairs = (TRADITIONAL if script == "zh-Hans" else SIMPLIFIED).replace("\n", "")
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


@cache
def _any_foreign(script: str) -> re.Pattern[str]:
    """Any of them: a class of characters is sought several times faster than they are looked up."""
    return re.compile(f"[{''.join(foreign_characters(script))}]")


def mixed_script(document: Document, script: str, name: str, advice: str) -> Finding | None:
    """One finding for a text in ``script`` with characters that are ``name``, at the first place.

    ``advice`` stands in the hint behind the characters to write instead.
    """
    if not _any_foreign(script).search(document.markdown):
        return None
    foreign = foreign_characters(script)
    places = [
        (number, character)
        for number, line in enumerate(written(document).lines, 1)
        for character in line
        if character in foreign
    ]
    line, first = places[0]
    different = list(dict.fromkeys(character for _, character in places))
    shown = "、".join(f"{character}→{foreign[character]}" for character in different[:8])
    message = f"有{name}“{first}”等 {len(different)} 个，共 {len(places)} 处"
    return in_text(document, line, message, f"对照原件改为：{shown}；{advice}")
