"""References: what an editor most likely meant by a reference to a document that is not found."""

from __future__ import annotations

import re

from plugins.model.identifiers import DocumentNumber, proposed_number
from plugins.model.library import Library, once_a_library

_SEVERAL = re.compile(r"\s*[、，；,;和]\s*")
_SCHEME = re.compile("https?://", re.IGNORECASE)
_END = re.compile(r"(?:[?#].*)?$")


def is_missing(reference: str, library: Library) -> bool:
    """Whether a document is not here, so that the editor can be told.

    While a file cannot be read nobody knows its number: any number may be that of this file.
    """
    may_be_unreadable = library.unreadable and "/" not in reference
    is_here = library.resolve(reference) or library.is_awaited(reference)
    return not is_here and not may_be_unreadable


def meant_hint(reference: str, library: Library) -> str:
    """What to write instead; empty where nothing that is here comes near."""
    numbers = _SEVERAL.split(reference)
    if len(numbers) > 1 and all(map(DocumentNumber.parse, numbers)):
        return f"一项只写一个文号，改为：{', '.join(numbers)}"
    meant = meant_document(reference, library) or proposed_number(reference)
    return f"改为：{meant}" if meant and meant != reference else ""


def meant_document(reference: str, library: Library) -> str:
    """The id of the document that an address, a path or a file name leads to; empty if none does."""
    path = _within_site(reference.strip(), library.site.base_url)
    parts = [part for part in path.removesuffix(".md").split("/") if part not in ("", ".", "..")]
    if parts and parts[-1] == "index.html":
        parts.pop()
    for start in range(len(parts)):
        rest = "/".join(parts[start:])
        if rest in library.by_id:
            return rest
    return _only_one_called(parts[-1], library) if parts else ""


def _within_site(reference: str, base_url: str) -> str:
    """An address of this site as a path, without what follows ? or #."""
    address = _SCHEME.sub("", _END.sub("", reference.replace("\\", "/"), count=1))
    return address.removeprefix(_SCHEME.sub("", base_url))


def _only_one_called(stem: str, library: Library) -> str:
    found = _by_file_name(library).get(stem, ())
    return found[0] if len(found) == 1 else ""


@once_a_library
def _by_file_name(library: Library) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for identity in library.by_id:
        found.setdefault(identity.rpartition("/")[2], []).append(identity)
    return found
