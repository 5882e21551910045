"""S108: what search.yaml puts before the results is here, each document once in a recommendation."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.references import is_missing, meant_hint
from plugins.rules.rule import Finding, LibraryRule


def check(library: Library) -> Iterator[Finding]:
    """Each reference of each recommendation, on its line."""
    path = f"{library.folder}/search.yaml"
    for number, pinned in enumerate(library.search_words.pinned):
        before: set[str] = set()
        for index, reference in enumerate(pinned.documents):
            field = f"pinned.{number}.documents"
            line = library.search_lines.get(f"{field}.{index}", library.search_lines.get(field, 1))
            target = library.resolve(reference)
            if is_missing(reference, library):
                hint = meant_hint(reference, library)
                yield Finding(path, line, f"推荐的“{reference}”找不到", hint)
            elif target and target.id in before:
                yield Finding(path, line, f"推荐的“{reference}”写了两次", "删去其中一个")
            before.update([target.id] if target else [])


RULE = LibraryRule(
    "S108",
    Severity.ERROR,
    "搜索推荐的文件都在本站，一项里一份只写一次",
    "",
    "写本站文件的发文字号或者网址路径，例如 services/gongbao-chayue",
    check,
)
