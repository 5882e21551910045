"""L105: the attachments that a text states (附件说明) are there, where none are listed."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.attached_files import attached_files
from plugins.rules.attachments.attachment_statement import stated_attachments
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_text


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Attachments may follow in the text itself; history and reprints are as they are."""
    if document.record.attachments or not isinstance(document.record, OfficialRecord):
        return
    statement = stated_attachments(document.markdown)
    if statement is None or not statement.is_last:
        return
    pictures = {link.address for link in document.body.links if link.tag == "img"}
    files = len(attached_files(document) - pictures)
    if files != len(statement.titles) and has_duties(document, office):
        message = f"附件说明有 {len(statement.titles)} 个附件，附件文件夹里有 {files} 个文件"
        yield in_text(document, statement.lines[0], message)


RULE = DocumentRule(
    "L105",
    Severity.WARNING,
    "附件说明列明的附件都已公开",
    "GB/T 9704-2012 7.3.4；domain.md §1.3",
    "补齐附件；几个附件合在一个文件里的，或者还有别的文件的，用 attachments 列明",
    check,
    of=(OfficialRecord,),
)
