"""U101: a file name is unique in its kind, so that it can be spoken of and never collides."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule


def check(library: Library) -> Iterator[Finding]:
    """The later of two documents with one stem in one kind."""
    first: dict[tuple[str, str], str] = {}
    for document in library.documents:
        key = (document.kind.folder, document.id.rsplit("/", 1)[-1])
        source = first.setdefault(key, document.source)
        if source != document.source:
            yield Finding(document.source, 1, f"文件名“{key[1]}”与 {source} 重复")


RULE = LibraryRule(
    "U101",
    Severity.ERROR,
    "文件名在同一类文件中不重复",
    "文件名就是永久网址的一部分",
    "换一个文件名，例如加上文号的顺序号",
    check,
)
