"""The outline (目录) of a long document, as a tree of links to its headings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plugins.model.document import Heading

DEEPEST = 3
"""The deepest level of heading that is shown: 一、 is 2, （一） is 3."""

FEWEST = 4
"""An outline with fewer headings than this helps nobody."""


def outline_tree(headings: Iterable[Heading]) -> list[dict[str, Any]]:
    """The headings as nested ``{"text", "href", "children"}``; nothing for a short document."""
    shown = [heading for heading in headings if heading.level <= DEEPEST]
    if len(shown) < FEWEST:
        return []
    tree: list[dict[str, Any]] = []
    open_levels: list[tuple[int, list[dict[str, Any]]]] = [(0, tree)]
    for heading in shown:
        while open_levels[-1][0] >= heading.level:
            open_levels.pop()
        text = heading.text.rstrip("。")
        node: dict[str, Any] = {"text": text, "href": f"#{heading.anchor}", "children": []}
        open_levels[-1][1].append(node)
        open_levels.append((heading.level, node["children"]))
    return tree
