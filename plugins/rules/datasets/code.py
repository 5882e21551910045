"""X104: the code (信息资源代码) of a dataset is class code and serial."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

_CODE = re.compile(r"[0-9A-Za-z]+/\d+")


def check(document: Document, _: Office) -> Iterator[Finding]:
    """The code of each dataset, and the codes of related ones."""
    if not isinstance(document.record, DatasetRecord):
        return
    codes = [("code", document.record.code)]
    codes += [(f"related.{n}", code) for n, code in enumerate(document.record.related)]
    for field, code in codes:
        if not _CODE.fullmatch(code):
            yield in_field(document, field, f"信息资源代码“{code}”的写法不对")


RULE = DocumentRule(
    "X104",
    Severity.WARNING,
    "信息资源代码由分类码和顺序码组成，用 / 分开",
    "政务信息资源目录编制指南；GB/T 21063.3；domain.md §11",
    "写成“3061/000001”的形式",
    check,
    of_one_field=True,
    of=(DatasetRecord,),
)
