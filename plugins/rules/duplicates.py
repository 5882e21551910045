"""Duplicates: what belongs to one document alone, and stands in two of them.

Whoever came later has to change: what has been published stays as it is. A document that was taken
in twice agrees with itself in everything; that is said once, by the first mark of ``MARKS`` in which
the two agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.library import Library
from plugins.model.office import Office
from plugins.model.published import published_at

Value = str | tuple[str | int, ...]

Mark = Callable[[Document, Office], Value]
"""What no two documents may have in common; nothing (an empty value) for one that has no such mark."""


def file_name(document: Document, _: Office) -> Value:
    """The file name, within a kind."""
    return document.id.partition("/")[0], document.id.rpartition("/")[2]


def document_number(document: Document, _: Office) -> Value:
    """The document number (发文字号)."""
    return document.doc_no


def unified_number(document: Document, _: Office) -> Value:
    """The unified number (统一编号)."""
    return str(document.get("unified_no", ""))


def dataset_code(document: Document, _: Office) -> Value:
    """The code (信息资源代码) of a dataset."""
    return document.record.code if isinstance(document.record, DatasetRecord) else ""


def report_subject(document: Document, office: Office) -> Value:
    """What an annual report tells of: a body, a year, and whether of the body alone."""
    record = document.record
    if not isinstance(record, AnnualReportRecord):
        return ""
    return office.lead_of(document), record.year, record.covers


def index_number(document: Document, _: Office) -> Value:
    """The index number (索引号)."""
    return str(document.get("index_no", ""))


MARKS: tuple[Mark, ...] = (
    file_name, document_number, unified_number, dataset_code, report_subject, index_number,
)  # fmt: skip
"""The marks, the one that tells most first."""


def repeated(
    library: Library, documents: Sequence[Document], mark: Mark
) -> Iterator[tuple[Document, Document]]:
    """Each of these documents whose mark belongs to an earlier one, with that one.

    Earlier is what was published earlier; at one moment, what comes first by path. Pairs that agree
    in a mark that tells more are left to it.
    """
    values = [mark(document, library.office) for document in documents]
    groups: dict[Value, list[Document]] = {
        value: [] for value, times in Counter(values).items() if value and times > 1
    }
    for document, value in zip(documents, values, strict=True) if groups else ():
        if value in groups:
            groups[value].append(document)
    for group in groups.values():
        first, *later = sorted(group, key=lambda d: (published_at(d, library.site), d.id))
        for document in later:
            if _telling_mark(document, first, library.office) is mark:
                yield document, first


def _telling_mark(document: Document, first: Document, office: Office) -> Mark | None:
    """The first mark in which two documents agree."""
    for mark in MARKS:
        value = mark(document, office)
        if value and value == mark(first, office):
            return mark
    return None


def is_copy(document: Document, first: Document) -> bool:
    """Whether a document seems to have been taken in twice."""
    own = (document.record.title, document.doc_no)
    return own == (first.record.title, first.doc_no)
