"""What the room publishes: the shards of the index, the engine, and the list of shards.

The records of a shard are worked out when it is made, and in the process that makes it: a shard of
which nothing has changed costs the digest of its documents and of what they show of others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact, Late
from plugins.model.document import Document
from plugins.model.library import Library, newest_first
from plugins.model.surroundings import Surroundings, surroundings_of
from plugins.search.lunr_format import number_of_parts
from plugins.search.records import record_of
from plugins.search.shard_recipe import ShardRecipe
from plugins.search.shards import divided, size_of

BYTES_OF_CHARACTER = 3
"""How many bytes a Chinese character has in a file."""

Records = list[dict[str, Any]]


def build_search(library: Library) -> list[Artifact]:
    """The shards of the search index, the engine, and the list of shards.

    The folder of a shard is named by what is in it and how it is written, so a browser may keep its
    files for ever. A library without documents has no index, and its search page says so.
    """
    if not library.documents:
        return []
    surroundings = surroundings_of(library)
    shards = [
        _shard(surroundings, name, members)
        for name, members in divided(newest_first(library.documents)).items()
    ]
    listed = [
        {
            "name": shard.inputs["name"],
            "folder": shard.path.removeprefix(urls.SEARCH),
            "parts": shard.inputs["parts"],
        }
        for shard in shards
    ]
    return [
        *shards,
        Artifact(urls.SEARCH_ENGINE, "search_engine", {}),
        Artifact(urls.SEARCH_SHARDS, "search_list", {"shards": listed} | _words(library)),
    ]


def _shard(surroundings: Surroundings, name: str, members: Sequence[Document]) -> Artifact:
    beside = {own.id: own for member in members for own in surroundings.around(member)}
    others = [beside[identity] for identity in sorted(beside)]
    digest = surroundings.digest(members, others)
    inputs = {
        "name": name,
        "parts": number_of_parts(size_of(members) // BYTES_OF_CHARACTER),
        "records": Late(digest, partial(_records, surroundings, members, others)),
    }
    named = f"{ShardRecipe().version(inputs)} {name} {inputs['parts']} {digest}"
    key = hashlib.sha256(named.encode()).hexdigest()[:10]
    return Artifact(f"{urls.SEARCH_INDEX}{name}-{key}/", ShardRecipe().name, inputs)


def _records(
    surroundings: Surroundings, members: Sequence[Document], others: Sequence[Document]
) -> Callable[[], Records]:
    """What a worker is sent: the documents with their texts, and no more of the library."""
    whole = [surroundings.library.whole(own) for own in members]
    return partial(_records_in, surroundings.part(whole, others), whole)


def _records_in(library: Library, documents: Sequence[Document]) -> Records:
    return [record_of(document, library) for document in documents]


def _words(library: Library) -> dict[str, Any]:
    """The synonyms of ``search.yaml``, and what it recommends for which words."""
    pinned = []
    for entry in library.search_words.pinned:
        documents = filter(None, map(library.resolve, entry.documents))
        pinned.append({"words": list(entry.words), "documents": [*map(_named(library), documents)]})
    return {"synonyms": [list(group) for group in library.search_words.synonyms], "pinned": pinned}


def _named(library: Library) -> Callable[[Document], dict[str, str]]:
    return lambda document: {
        "url": urls.href(library.site, urls.document_folder(document)),
        "title": document.record.title,
        "kind": document.kind.title,
        "date": document.shown_date,
    }
