"""N401: the pattern of unified numbers (统一编号) in site.yaml can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule


def check(library: Library) -> Iterator[Finding]:
    """One finding, whatever the number of documents."""
    pattern = library.site.unified_no_pattern
    try:
        re.compile(pattern)
    except re.error as error:
        message = f"统一编号格式“{pattern}”不是正则表达式，第 {(error.pos or 0) + 1} 个字起有错"
        yield Finding(f"{library.folder}/site.yaml", 1, message)
    except (OverflowError, RecursionError):
        yield Finding(f"{library.folder}/site.yaml", 1, f"统一编号格式“{pattern}”太复杂")


RULE = LibraryRule(
    "N401",
    Severity.ERROR,
    "统一编号格式是能用的正则表达式",
    "浙江省行政规范性文件管理办法；domain.md §2.2",
    r"改正 site.yaml 的 unified_no_pattern，例如 J[A-Z]{3}D\d{2}-\d{4}-\d{4}；不检查的删去这一行",
    check,
)
