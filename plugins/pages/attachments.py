"""The files that lie beside a document: published beside its page, and linked from it."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import quote

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.shown.attached import name_of
from plugins.model.site import Site
from plugins.pages.sizes import shown_size


def attachment_links(site: Site, document: Document) -> list[dict[str, str]]:
    """Title (else name), link, type (``PDF``) and size of every attachment."""
    return [
        {
            "name": attachment.title
            or str(PurePosixPath(name_of(document, attachment)).with_suffix("")),
            "href": urls.href(site, quote(attachment.path)),
            "type": PurePosixPath(attachment.path).suffix.lstrip(".").upper(),
            "size": shown_size(attachment.size),
        }
        for attachment in document.attachments
    ]


def build_attachments(library: Library) -> list[Artifact]:
    """The attachments of all documents; a path in ``content/`` is the path in the output."""
    return [
        Artifact(
            path=attachment.path,
            recipe="file",
            inputs={"root": "content", "path": attachment.path, "sha256": attachment.sha256},
        )
        for document in library.documents
        for attachment in document.attachments
    ]
