"""T105: the page sets the marks around head and imprint; a field does not repeat them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

MARKS = (
    ("addressee", re.compile(r"[：:]$"), "主送机关末尾的冒号"),
    ("note", re.compile(r"^[（(].*[）)]$"), "附注外面的括号"),
    ("copies", re.compile(r"^抄送[：:]?|。$"), "“抄送：”和末尾的句号"),
    ("title", re.compile(r"[。，；：]$"), "标题末尾的标点"),
)
"""Fields, what they should not hold, and what that is called."""


def check(document: Document, _: Office) -> Iterator[Finding]:
    """The fields of every document."""
    for field, pattern, name in MARKS:
        value = str(document.get(field, ""))
        if pattern.search(value):
            right = pattern.sub("", value) if field != "note" else value[1:-1]
            yield in_field(document, field, f"{name}不用写", f"改为：{field}: {right}")


RULE = DocumentRule(
    "T105",
    Severity.ERROR,
    "主送、附注、抄送的标点由系统加上，标题末尾没有标点",
    "GB/T 9704-2012 7.3.1、7.3.2、7.3.6、7.4.2",
    "删去多写的标点",
    check,
    of_one_field=True,
)
