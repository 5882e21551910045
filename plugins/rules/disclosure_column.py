"""C202: an item that is published on the website names the live column where it is found."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, Rule


def check(library: Library) -> Iterator[Finding]:
    """Rows whose channels contain 政府网站 (标准目录和网站内容直接对应发布)."""
    for document in library.documents:
        rows = document.rows_source
        for item in document.items:
            if "政府网站" in item.channels and item.column not in KIND_OF_FOLDER:
                message = f"“{item.item}”在政府网站公开，但没有写明对应栏目"
                yield Finding(rows, item.line, message)


RULE = Rule(
    "C202",
    Severity.ERROR,
    "标准目录中在政府网站公开的事项，直接对应网站栏目",
    "domain.md §8；2021年浙江省政务公开工作要点",
    f"“对应栏目”写栏目文件夹：{'、'.join(KIND_OF_FOLDER)}",
    check,
)
