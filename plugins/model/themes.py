"""Themes (主题分类): the subjects under which documents stand, and the addresses of their pages.

The words are a vocabulary that a county edits (``content/vocabularies/themes.yaml``, domain.md §2.6).
The place of a word in that list moves, and its pinyin depends on who spells it; so an address is
written beside the word, as an organisation has its identifier, and stays when the word is changed.
A word without one gets an address from its own letters alone, which is as lasting as the word.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.document import Document
from plugins.model.library import Library, once_a_library
from plugins.model.office import Vocabularies

VOCABULARY = "themes"
"""The name of the vocabulary."""

SEPARATOR = "/"
"""What stands between 大类 and 小类."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject: ``name`` as the vocabulary writes it (``综合政务/政务公开``), ``address`` in ASCII."""

    name: str
    address: str

    @property
    def title(self) -> str:
        """Its own word, without the class above it."""
        return self.name.rpartition(SEPARATOR)[2]

    @property
    def parent(self) -> str:
        """The name of the class (大类) above it; empty for a class."""
        return self.name.rpartition(SEPARATOR)[0]

    def is_below(self, other: Theme) -> bool:
        """Whether it belongs to another theme, directly or by way of others."""
        return self.name.startswith(f"{other.name}{SEPARATOR}")


def theme_called(vocabularies: Vocabularies, name: str) -> Theme:
    """The theme of a name, with the address that a county has written, or else one of its letters."""
    written = vocabularies.get(VOCABULARY, {}).get(name, "")
    return Theme(name, written or f"t{hashlib.sha256(name.encode()).hexdigest()[:10]}")


@once_a_library
def themes_in(library: Library) -> dict[Theme, list[Document]]:
    """The themes that have documents, each with those under it and below it, as sorted by id.

    They stand in the order of the vocabulary, a class before what is below it; words that are not
    in it follow.
    """
    found: dict[str, list[Document]] = {}
    for document in library.documents:
        for name in dict.fromkeys(_with_parents(document)):
            found.setdefault(name, []).append(document)
    order = {name: place for place, name in enumerate(library.vocabularies.get(VOCABULARY, ()))}
    names = sorted(found, key=lambda name: (order.get(name, len(order)), name))
    return {theme_called(library.vocabularies, name): found[name] for name in names}


def _with_parents(document: Document) -> Iterator[str]:
    for name in document.get("theme", ()):
        parts = name.split(SEPARATOR)
        yield from (SEPARATOR.join(parts[:length]) for length in range(1, len(parts) + 1))
