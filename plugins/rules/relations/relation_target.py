"""R101: what a relation names is a document that is here, or a well-formed document number.

A topic (专题) gathers documents that are here: a number alone would lead nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.identifiers import DocumentNumber, is_order_or_announcement
from plugins.model.kinds.page import PageRecord
from plugins.model.library import Library
from plugins.model.relation import PREDICATE_NAMES, STATED
from plugins.problems import Severity
from plugins.rules.chosen_documents import stating
from plugins.rules.references import is_missing, meant_hint
from plugins.rules.rule import Finding, LibraryRule, in_field

_ITSELF = "就是本文件"
_ITSELF_HINT = "删去这一行；所指的是另一份文件的，改写它的文号或者网址路径"


def check(library: Library) -> Iterator[Finding]:
    """Stated relations; the documents of an issue are the matter of rule B101."""
    for document in stating(library, *STATED, "sections"):
        for predicate in STATED:
            for index, reference in enumerate(document.get(predicate, ())):
                if message := _wrong(reference, document, library):
                    told = f"{PREDICATE_NAMES[predicate]}的{message}"
                    is_itself = message == _ITSELF
                    hint = _ITSELF_HINT if is_itself else meant_hint(reference, library)
                    yield in_field(document, f"{predicate}.{index}", told, hint)
        if isinstance(document.record, PageRecord):
            yield from _topic(document, document.record, library)


def _topic(document: Document, record: PageRecord, library: Library) -> Iterator[Finding]:
    for number, section in enumerate(record.sections):
        for index, reference in enumerate(section.documents):
            if is_missing(reference, library):
                hint = meant_hint(reference, library) or "写本站文件的发文字号或者网址路径"
                field = f"sections.{number}.documents.{index}"
                yield in_field(document, field, f"专题里的“{reference}”找不到", hint)


def _wrong(reference: str, document: Document, library: Library) -> str:
    target = library.resolve(reference)
    if target is not None:
        return _ITSELF if target.id == document.id else ""
    is_number = DocumentNumber.parse(reference) or is_order_or_announcement(reference)
    is_law = reference.startswith("《") and reference.endswith("》")
    if is_number or is_law or library.is_awaited(reference):
        return ""
    return f"“{reference}”找不到"


RULE = LibraryRule(
    "R101",
    Severity.ERROR,
    "文件关系写发文字号、法规名称，或者本站文件的网址路径",
    "ELI；domain.md §2.7",
    "写成“国办发〔2019〕54号”“《中华人民共和国预算法》”，或者“normative/2020/zzbf-2020-16”",
    check,
)
