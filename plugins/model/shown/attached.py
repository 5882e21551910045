"""Attachments that a field names: the title that readers know them by, and where they lead."""

from __future__ import annotations

from plugins.model.blocks import Fact
from plugins.model.document import Attachment, Document


def attached(document: Document, file_name: str) -> Attachment | None:
    """The attachment of a document that has this file name."""
    found = (each for each in document.attachments if each.file_name == file_name)
    return next(found, None)


def attachment_fact(document: Document, label: str, file_name: str) -> Fact:
    """A fact that leads to an attachment; what is no attachment is shown as it is written."""
    attachment = attached(document, file_name)
    if attachment is None:
        return Fact(label, file_name)
    return Fact(label, attachment.title or attachment.file_name, attachment.path)
