"""N106: which numbers of a series (a code in a year) are not here: a line for the report."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plugins.model.document import Document
from plugins.model.identifiers import DocumentNumber
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import stating
from plugins.rules.rule import Finding, LibraryRule, in_field

_SHOWN = 10
"""Gaps that a line of the report names."""


def check(library: Library) -> Iterator[Finding]:
    """Own numbers only; the finding stands at the last document of the series."""
    series: dict[tuple[str, int], dict[int, Document]] = {}
    for document in stating(library, "doc_no"):
        number = DocumentNumber.parse(document.doc_no)
        if number and library.office.is_own(document):
            series.setdefault((number.code, number.year), {})[number.serial] = document
    for (code, year), documents in series.items():
        if gaps := _gaps(sorted(documents)):
            last = documents[max(documents)]
            shown = "、".join(gaps[:_SHOWN]) + (f"等 {len(gaps)} 处" if gaps[_SHOWN:] else "")
            message = f"{code}〔{year}〕的文件到 {max(documents)} 号，本站没有 {shown}"
            yield in_field(last, "doc_no", message)


def _gaps(serials: list[int]) -> list[str]:
    return [
        f"{before + 1} 号" if after == before + 2 else f"{before + 1}—{after - 1} 号"
        for before, after in pairwise([0, *serials])
        if after > before + 1
    ]


RULE = LibraryRule(
    "N106",
    Severity.INFO,
    "同一机关代字、同一年的文号，列出本站没有的",
    "GB/T 9704-2012 7.2.5；domain.md §2.1",
    "应当公开的补录；不公开的不用处理",
    check,
)
