"""The versions (历次版本) of a document: what it replaced, what replaced it, and what amended these."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from heapq import heapify, heappop, heappush

from plugins.model.document import Document
from plugins.model.effect import effect_day

Related = Callable[[Document, str], Iterable[Document]]
"""The documents to which a document stands in a relation."""

MOST = 20
"""How many versions a document tells of: those that stand nearest to it."""

_ENDINGS = ("废止", "失效", "清理")
"""Words of titles by which documents end others and put nothing in their place."""


def versions_by_id(
    documents: Iterable[Document], related: Related
) -> dict[str, tuple[Document, ...]]:
    """For each document that has other versions, these and itself in order, the oldest first.

    Versions are linked by repeal, as a new text repeals the old one, and by amendments of one
    document. Who repeals or amends many at once is a version of none of them.
    """
    newer: dict[str, list[Document]] = {}
    linked: dict[str, list[Document]] = {}
    for document in documents:
        for older in _older_versions(document, related):
            newer.setdefault(older.id, []).append(document)
            linked.setdefault(older.id, []).append(document)
            linked.setdefault(document.id, []).append(older)
    found: dict[str, tuple[Document, ...]] = {}
    by_id = {document.id: document for document in documents}
    for identity in linked:
        if identity not in found:
            versions = tuple(_in_order(_family(by_id[identity], linked), newer))
            for place, version in enumerate(versions):
                start = max(0, min(place - MOST // 2, len(versions) - MOST))
                found[version.id] = versions[start : start + MOST]
    return found


def _older_versions(document: Document, related: Related) -> list[Document]:
    if any(word in document.record.title for word in _ENDINGS) or document.get("clean_up"):
        return []
    replaced = list(related(document, "repeals"))
    amended = list(related(document, "amends")) if len(document.get("amends", ())) == 1 else []
    once = {older.id: older for older in (*replaced, *amended) if older.id != document.id}
    return list(once.values())


def _family(start: Document, linked: Mapping[str, list[Document]]) -> dict[str, Document]:
    """All that is linked with a document, directly or by way of others."""
    family, waiting = {start.id: start}, [start]
    while waiting:
        for other in linked[waiting.pop().id]:
            if other.id not in family:
                family[other.id] = other
                waiting.append(other)
    return family


def _in_order(
    family: dict[str, Document], newer: Mapping[str, list[Document]]
) -> Iterable[Document]:
    """Each after what it replaces or amends, else by day; what stands in a circle comes last.

    Days alone do not do: of some documents only the year is known.
    """
    waits_for = dict.fromkeys(family, 0)
    for identity in family:
        for later in newer.get(identity, ()):
            waits_for[later.id] += 1
    ready = [(effect_day(family[i]).day, i) for i, count in waits_for.items() if count == 0]
    heapify(ready)
    placed: dict[str, Document] = {}
    while ready:
        _, identity = heappop(ready)
        placed[identity] = family[identity]
        for later in newer.get(identity, ()):
            waits_for[later.id] -= 1
            if waits_for[later.id] == 0:
                heappush(ready, (effect_day(later).day, later.id))
    return (placed | family).values()
