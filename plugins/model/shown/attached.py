"""Attachments that a field names: the title that readers know them by, and where they lead."""

from __future__ import annotations

from plugins.model.blocks import Fact
from plugins.model.document import Attachment, Document


def attached(document: Document, name: str) -> Attachment | None:
    """The attachment of a document that has this name, or this path in the document's folder."""
    found = (each for each in document.attachments if name_of(document, each) == name)
    return next(found, None)


def name_of(document: Document, attachment: Attachment) -> str:
    """What fields call an attachment: its path in the document's folder, mostly its mere name."""
    return attachment.path.removeprefix(f"{document.id}/")


def attachment_fact(document: Document, label: str, name: str) -> Fact:
    """A fact that leads to an attachment; what is no attachment is shown as it is written."""
    attachment = attached(document, name)
    if attachment is None:
        return Fact(label, name)
    return Fact(label, attachment.title or name, attachment.path)
