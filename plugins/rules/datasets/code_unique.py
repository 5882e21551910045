"""X108: a code (信息资源代码) belongs to one dataset."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.duplicates import dataset_code, repeated
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """The later of two datasets with one code."""
    datasets = [document for document, _ in with_record(library, DatasetRecord)]
    for document, first in repeated(library, datasets, dataset_code):
        message = f"代码“{document.get('code')}”已经用在 {first.source}"
        yield in_field(document, "code", message)


RULE = LibraryRule(
    "X108",
    Severity.ERROR,
    "信息资源代码不重复",
    "政务信息资源目录编制指南；GB/T 21063.3；domain.md §11",
    "给其中一份数据换一个顺序码",
    check,
)
