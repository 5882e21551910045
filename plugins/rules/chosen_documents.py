"""The documents of a library that a rule is about, found once for all rules.

There are many rules and few of them concern any one document: a rule that goes through all documents
for those that have a field, or are of a kind, takes as long as all that is to be found.
"""

from __future__ import annotations

from itertools import chain, compress
from operator import attrgetter
from typing import TypeVar, cast

from plugins.model.document import Document
from plugins.model.kinds.fields import fields_by_name
from plugins.model.kinds.record import Record
from plugins.model.library import Library, once_a_library
from plugins.model.relation import STATED

_R = TypeVar("_R", bound=Record)


FIELDS = (
    *STATED, "sections", "doc_no", "unified_no", "index_no", "validity", "expiry_date", "filing_date",
    "updated_date", "result", "disclosure_guide", "sample",
)  # fmt: skip
"""The fields by which documents can be found. All are looked up in one go: the way to 10,000 records
takes longer than what is read there."""


def with_record(library: Library, record_class: type[_R]) -> list[tuple[Document, _R]]:
    """The documents whose record is of a class, each with its record, by id."""
    groups = [own for name, own in _by_class(library).items() if issubclass(name, record_class)]
    # A group is in order; of several, each of a kind, so is the whole only once it is sorted.
    documents = groups[0] if len(groups) == 1 else sorted(chain(*groups), key=attrgetter("id"))
    return [(document, cast(_R, document.record)) for document in documents]


def stating(library: Library, *fields: str) -> list[Document]:
    """The documents that say something in one of these fields (of ``FIELDS``), by id."""
    lists = [_by_field(library)[field] for field in fields]
    if len(lists) == 1:
        return lists[0]
    found = {document.id: document for documents in lists for document in documents}
    return [found[identity] for identity in sorted(found)]


@once_a_library
def _by_field(library: Library) -> dict[str, list[Document]]:
    found: dict[str, list[Document]] = {field: [] for field in FIELDS}
    for record_class, documents in _by_class(library).items():
        names = [field for field in FIELDS if field in fields_by_name(record_class)]
        values_of = attrgetter(*names)
        for document in documents:
            values = values_of(document.record)
            for name in compress(names, values):
                found[name].append(document)
    return {field: sorted(documents, key=attrgetter("id")) for field, documents in found.items()}


@once_a_library
def _by_class(library: Library) -> dict[type[Record], list[Document]]:
    groups: dict[type[Record], list[Document]] = {}
    for document in library.documents:
        groups.setdefault(type(document.record), []).append(document)
    return groups
