"""Office: what an office keeps beside its documents, and a single document can be checked against."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from plugins.model.document import Document
from plugins.model.organisation import Organisation, OrganisationName
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
        return [body for body in self.bodies_by_name.get(name, ()) if body.is_called(name, day)]

    def lead_of(self, document: Document) -> str:
        """The body that leads (主办机关): the first issuer, by its name of the document's day.

        Its identifier, so that a renamed body stays the same; the name itself of a body that is not
        in the register, and nothing for what has no issuer.
        """
        name = next(iter(document.get("issuer", ())), "")
        bodies = self.bodies_called(name, document.date)
        return bodies[0].id if bodies else name

    def is_own(self, document: Document) -> bool:
        """Whether the body that leads is one of ours; the documents of others are reprinted.

        Who leads makes a joint document public (Regulation, article 10). A body that is not in the
        register counts as ours.
        """
        leading = next(iter(document.get("issuer", ())), "")
        if leading not in self._names_of_others:
            return True
        return not any(body.external for body in self.bodies_called(leading, document.date))

    @cached_property
    def _names_of_others(self) -> frozenset[str]:
        """Every name that a body of another level or place ever bore."""
        bodies = (body for body in self.organisations if body.external)
        return frozenset(own.name for body in bodies for own in body.names)

    @cached_property
    def former_names(self) -> tuple[tuple[Organisation, OrganisationName], ...]:
        """The names that came to an end, each with its body, in the order of the register."""
        return tuple((body, own) for body in self.organisations for own in body.names if own.until)

    @cached_property
    def typos(self) -> re.Pattern[str] | None:
        """Any word of the vocabulary ``typos``, the longest that fits; None where there are none."""
        words = sorted(self.vocabularies.get("typos", ()), key=lambda word: (-len(word), word))
        return re.compile("|".join(map(re.escape, words))) if words else None

    @cached_property
    def bodies_by_name(self) -> dict[str, list[Organisation]]:
        """The bodies that ever bore a name, in the order of the register."""
        found: dict[str, list[Organisation]] = {}
        for body in self.organisations:
            for name in dict.fromkeys(own.name for own in body.names):
                found.setdefault(name, []).append(body)
        return found
