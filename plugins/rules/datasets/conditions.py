"""X109: data that are shared or opened under conditions say under which."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

_CONDITIONS = (
    ("sharing", "有条件共享", "sharing_condition"),
    ("access", "受限开放", "access_condition"),
)
"""A field, the value of it that needs a condition, and the field in which that stands."""


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Both attributes of a dataset."""
    for field, value, condition in _CONDITIONS:
        if document.get(field) == value and not document.get(condition):
            message = f"“{value}”的数据没有写明条件"
            yield in_field(document, field, message, f"加一行 {condition}: ……")


RULE = DocumentRule(
    "X109",
    Severity.WARNING,
    "有条件共享、受限开放的数据写明条件",
    "政务信息资源目录编制指南；浙江省公共数据条例；domain.md §11",
    "写明 sharing_condition 或者 access_condition",
    check,
    of=(DatasetRecord,),
)
