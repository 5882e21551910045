"""Issuers: the bodies of the register, each with the documents that it has issued (发布机构)."""

from __future__ import annotations

from plugins.model.document import Document
from plugins.model.library import Library, once_a_library
from plugins.model.organisation import Organisation


@once_a_library
def issuers_in(library: Library) -> dict[Organisation, list[Document]]:
    """The bodies that have issued documents, in the order of the register, their documents by id.

    A document of several bodies stands with each of them; a body is known by the name that it bore
    on the day of the document, so a renamed body keeps all that it has issued.
    """
    found: dict[str, list[Document]] = {}
    for document in library.documents:
        bodies = (
            body.id
            for name in document.get("issuer", ())
            for body in library.office.bodies_called(name, document.date)
        )
        for identifier in dict.fromkeys(bodies):
            found.setdefault(identifier, []).append(document)
    return {body: found[body.id] for body in library.organisations if body.id in found}
