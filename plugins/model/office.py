"""Office: what an office keeps beside its documents, and a single document can be checked against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from plugins.model.document import Document
from plugins.model.organisation import Organisation
from plugins.model.site import Site

Vocabularies = Mapping[str, Mapping[str, str]]
"""Lists of words that a county edits, by name; a word has what is written beside it, mostly nothing."""


@dataclass(frozen=True)
class Office:
    """The site, the bodies, and the vocabularies (``content/vocabularies/NAME.yaml``) by name.

    ``folder`` is the content folder as editors know it, for messages.
    """

    site: Site
    organisations: tuple[Organisation, ...] = ()
    vocabularies: Vocabularies = field(default_factory=dict)
    folder: str = "content"

    def bodies_called(self, name: str, day: date) -> list[Organisation]:
        """The bodies that bore ``name`` on ``day``."""
        return [body for body in self.organisations if body.is_called(name, day)]

    def is_own(self, document: Document) -> bool:
        """Whether the body that leads (主办机关) is one of ours; the documents of others are reprinted."""
        return not any(name in self._external_names for name in document.get("issuer", ())[:1])

    @cached_property
    def _external_names(self) -> frozenset[str]:
        external = (body for body in self.organisations if body.external)
        return frozenset(name.name for body in external for name in body.names)
