"""U101: a file name is unique in its kind, so that it can be spoken of and never collides."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.duplicates import file_name, is_copy, repeated
from plugins.rules.rule import Finding, LibraryRule

_COPY_HINT = "像是同一份文件收录了两次，删去一份；确是两份文件的，换一个文件名"


def check(library: Library) -> Iterator[Finding]:
    """The later of two documents with one stem in one kind."""
    for document, first in repeated(library, library.documents, file_name):
        stem = document.id.rsplit("/", 1)[-1]
        hint = _COPY_HINT if is_copy(document, first) else ""
        yield Finding(document.source, 1, f"文件名“{stem}”与 {first.source} 重复", hint)


RULE = LibraryRule(
    "U101",
    Severity.ERROR,
    "文件名在同一类文件中不重复",
    "文件名就是永久网址的一部分",
    "换一个文件名，例如加上文号的顺序号",
    check,
)
