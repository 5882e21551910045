"""L102: every attachment that a document lists is a file in its folder."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.attached_files import attached_files, rename_hint
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Compared by file name, capitals included."""
    here = attached_files(document) if document.record.attachments else set()
    for index, listed in enumerate(document.record.attachments):
        if listed.file not in here:
            message = f"附件“{listed.title}”的文件“{listed.file}”不在 {document.id}/ 里"
            hint = rename_hint(listed.file, here)
            yield in_field(document, f"attachments.{index}.file", message, hint)


RULE = DocumentRule(
    "L102",
    Severity.ERROR,
    "列出的附件都有文件",
    "GB/T 9704-2012 7.3.4；domain.md §1.3",
    "把文件放进与文稿同名的文件夹，文件名大小写一致；没有这个附件的，从 attachments 里删去",
    check,
)
