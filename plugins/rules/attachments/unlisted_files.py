"""L103: what lies in a document's folder is published, so every file of it is listed as an attachment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.attached_files import attached_files
from plugins.rules.attachments.attachment_statement import stated_attachments
from plugins.rules.datasets.data_files import data_files
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Pictures and files to which the text or another field leads need not be listed.

    Where nothing is listed, own documents that were not taken in later; what the text states
    (附件说明) is then the matter of rule L105.
    """
    if not document.attachments:
        return
    listed = {own.file for own in document.record.attachments}
    others = sorted(attached_files(document) - listed - _named_elsewhere(document))
    if not others:
        return
    if listed:
        message = f"附件文件夹里还有没列出的文件：{'、'.join(others)}"
        yield in_field(document, "attachments", message)
    elif has_duties(document, office) and stated_attachments(document.markdown) is None:
        message = f"附件文件夹里的文件没有列为附件，会随文稿公开：{'、'.join(others)}"
        yield in_field(document, "attachments", message)


def _named_elsewhere(document: Document) -> set[str]:
    addresses = (re.split("[?#]", link.address)[0] for link in document.body.links)
    linked = {address.removeprefix(f"/{document.id}/") for address in addresses}
    maps = {own.file for own in document.get("maps", ())}
    data = set()
    if isinstance(document.record, DatasetRecord):
        data = {file.path.removeprefix(f"{document.id}/") for file in data_files(document)}
    return linked | maps | data | {document.get("draft", ""), document.get("explanation", "")}


RULE = DocumentRule(
    "L103",
    Severity.WARNING,
    "附件文件夹里的文件都列为附件",
    "GB/T 9704-2012 7.3.4；domain.md §1.3",
    "是附件的写进 attachments，例如 attachments: [{file: mingdan.docx, title: 名单}]；"
    "不公开的从文件夹里删去",
    check,
)
