"""L103: where a document lists its attachments, every file of its folder is among them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.attached_files import attached_files
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Pictures and files to which the text or another field leads need not be listed."""
    listed = {own.file for own in document.record.attachments}
    if not listed:
        return
    named = listed | _named_elsewhere(document)
    if others := sorted(attached_files(document) - named):
        message = f"附件文件夹里还有没列出的文件：{'、'.join(others)}"
        yield in_field(document, "attachments", message)


def _named_elsewhere(document: Document) -> set[str]:
    linked = {re.split("[?#]", link.address)[0] for link in document.body.links}
    maps = {own.file for own in document.get("maps", ())}
    return linked | maps | {document.get("draft", ""), document.get("explanation", "")}


RULE = DocumentRule(
    "L103",
    Severity.WARNING,
    "附件文件夹里的文件都列为附件",
    "GB/T 9704-2012 7.3.4；domain.md §1.3",
    "是附件的写进 attachments；不公开的从文件夹里删去",
    check,
)
