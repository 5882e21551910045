"""The attachments of a dataset that hold data and not words about them."""

from __future__ import annotations

from plugins.model.document import Attachment, Document

_SUFFIXES = (".csv", ".xls", ".xlsx", ".et", ".zip")
"""Tables, and packages of files."""


def data_files(document: Document) -> list[Attachment]:
    """Attachments of a dataset that can be downloaded as data."""
    return [file for file in document.attachments if file.path.lower().endswith(_SUFFIXES)]
