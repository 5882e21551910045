"""The files in the folder beside a document, by the names that its fields use."""

from __future__ import annotations

from plugins.model.document import Document


def attached_files(document: Document) -> set[str]:
    """Their paths within the folder; mostly mere file names."""
    return {attachment.path.removeprefix(f"{document.id}/") for attachment in document.attachments}


def rename_hint(name: str, here: set[str]) -> str:
    """What to write where only capitals differ; empty where no file is meant."""
    meant = (path for path in sorted(here) if path.casefold() == name.casefold())
    return next((f"改为：{path}" for path in meant), "")
