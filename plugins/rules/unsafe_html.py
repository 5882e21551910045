"""T201: HTML that would be left out of the page is named, so that nothing vanishes unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, Rule, in_text

_UNSAFE = re.compile(
    r"<\s*/?\s*(script|style|iframe|object|embed|form|input|button|link|meta|svg|video|audio|base)\b"
    r"|<[a-z][^>]*\s(on\w+|style)\s*=|(javascript|data|vbscript):",
    re.IGNORECASE,
)


def check(library: Library) -> Iterator[Finding]:
    """Lines of the text with tags or attributes that sanitising removes."""
    for document in library.documents:
        for number, line in enumerate(document.markdown.split("\n"), 1):
            if match := _UNSAFE.search(line):
                found = next(group for group in match.groups() if group)
                yield in_text(document, number, f"正文里的“{found}”不能用在网页上")


RULE = Rule(
    "T201",
    Severity.ERROR,
    "正文不含脚本、样式、表单和外部嵌入内容",
    "政府网站发展指引；domain.md §5.2",
    "删去这段代码，只保留文字、表格和图片",
    check,
)
