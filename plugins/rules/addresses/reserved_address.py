"""U102: no document and no attachment takes an address that the site itself uses."""

from __future__ import annotations

from collections.abc import Iterator

from plugins import urls
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule

_MOVE = "改文件名，或者移到年份文件夹里，例如 normative/2026/zbf-2026-1.md"
_RENAME = "给附件换一个文件名"


def check(library: Library) -> Iterator[Finding]:
    """Documents, then the attachments of each."""
    around: dict[str, list[Document]] = {}
    for document in library.documents:
        if urls.is_reserved(document.id):
            message = f"网址 /{document.id}/ 留给列表页使用，文件不能用"
            yield Finding(document.source, 1, message, _MOVE)
        folder = document.id.rpartition("/")[0]
        if folder not in around:
            around[folder] = list(_around(library, folder))
        for outer in around[folder]:
            message = f"文件放在了 {outer.source} 的附件文件夹里"
            yield Finding(document.source, 1, message, _MOVE)
        if document.attachments:
            yield from _attachments(library, document)


def _around(library: Library, folder: str) -> Iterator[Document]:
    """The documents that have a folder, or one around it, for their attachments."""
    while folder:
        if outer := library.by_id.get(folder):
            yield outer
        folder = folder.rpartition("/")[0]


def _attachments(library: Library, document: Document) -> Iterator[Finding]:
    """Compared without regard to case, which some file systems do not tell apart."""
    made = {path.casefold() for path in urls.document_files(document)}
    for attachment in document.attachments:
        if attachment.path.casefold() in made:
            message = f"附件不能叫“{attachment.file_name}”，这是自动生成的文件的名称"
            yield Finding(f"{library.folder}/{attachment.path}", 1, message, _RENAME)


RULE = LibraryRule(
    "U102",
    Severity.ERROR,
    "文件和附件的网址不与列表页、附件文件夹、自动生成的文件相同",
    "文件名就是永久网址的一部分",
    "换一个文件名",
    check,
)
